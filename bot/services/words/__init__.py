"""What is said: the voice, its files, and values in the words of a language."""
