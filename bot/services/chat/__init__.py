"""What the bot answers and says in chat by itself."""
