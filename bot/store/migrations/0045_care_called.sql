-- When Twitch confirmed a call to the moderators for who may be in danger. NULL: none was, so they are called for at a start.
ALTER TABLE review ADD COLUMN called_at TEXT;
