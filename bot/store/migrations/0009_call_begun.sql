-- When a call was begun that had better not be made twice, since nothing at Twitch tells whether it was.
ALTER TABLE audit_call ADD COLUMN begun_at TEXT;
