"""The bot as something that runs: its health, backups and settings."""
