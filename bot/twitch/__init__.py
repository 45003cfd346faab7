"""The door to Twitch."""
