"""The bot's own page, on this machine."""
