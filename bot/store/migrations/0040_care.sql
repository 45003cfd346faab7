-- Who wants nothing noted of them: the bare id, which outlives that they are forgotten.
CREATE TABLE opt_out (
    chatter_id TEXT PRIMARY KEY CHECK (chatter_id <> ''),
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether moderators are called where somebody may be in danger.
CREATE TABLE care (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_login TEXT NOT NULL,
    calls INTEGER NOT NULL CHECK (calls IN (0, 1))
) STRICT;
