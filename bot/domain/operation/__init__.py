"""The bot as something that runs: health, backups, clocks, and the sign-in at Twitch."""
