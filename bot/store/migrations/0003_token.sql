-- The accounts that are signed in. Refresh tokens work once: the newest pair is the only one worth anything.
CREATE TABLE token (
    user_id TEXT PRIMARY KEY,
    login TEXT NOT NULL,
    access TEXT NOT NULL,
    refresh TEXT NOT NULL,
    scopes TEXT NOT NULL,               -- words with a space between
    saved_at TEXT NOT NULL
) STRICT;
