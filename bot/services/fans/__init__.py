"""What fans do: their questions, turns, quizzes, duets and support; and care and privacy for each of them."""
