"""What fans do: ask, greet, guess, play along, take turns, and support without pressure."""
