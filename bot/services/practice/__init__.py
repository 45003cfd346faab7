"""The practice room, its log, and what is made of it."""
