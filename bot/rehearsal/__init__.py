"""A local Twitch on loopback, for rehearsing and testing; it knows nothing of the bot."""
