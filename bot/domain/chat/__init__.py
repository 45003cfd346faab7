"""Chat: lines and who wrote them, commands, limits, and what moderators look through."""
