-- What lets somebody in at the pages. Of a secret only its hash is kept: who reads this table cannot come in with it.
CREATE TABLE credential (
    id INTEGER PRIMARY KEY AUTOINCREMENT,      -- a number is never given twice: the log names it
    kind TEXT NOT NULL CHECK (kind IN ('session', 'hotkey', 'overlay', 'pairing', 'health')),
    digest TEXT NOT NULL UNIQUE,               -- SHA-256 of the secret, in hexadecimal
    right TEXT NOT NULL CHECK (right IN ('everybody', 'moderator', 'artist')),
    login TEXT NOT NULL,                       -- at Twitch; empty where nobody signed in there
    user_id TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ends_at TEXT                               -- NULL: until it is revoked
) STRICT;

CREATE INDEX credential_user ON credential (user_id);
