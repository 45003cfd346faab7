-- One sign-in for each role: the newest of those so far is the bot's. Refresh tokens work once: the newest pair is the
-- only one worth anything.
CREATE TABLE token_of_role (
    role TEXT PRIMARY KEY CHECK (role IN ('bot', 'artist')),
    user_id TEXT NOT NULL,
    login TEXT NOT NULL,
    access TEXT NOT NULL,
    refresh TEXT NOT NULL,
    scopes TEXT NOT NULL,               -- words with a space between
    saved_at TEXT NOT NULL
) STRICT;

INSERT INTO token_of_role
    SELECT 'bot', user_id, login, access, refresh, scopes, saved_at FROM token ORDER BY saved_at DESC LIMIT 1;

DROP TABLE token;

ALTER TABLE token_of_role RENAME TO token;
