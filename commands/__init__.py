"""The chat commands: one twitchio Component per subject."""
