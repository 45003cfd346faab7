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

-- How many lines of whom were for the artist, by evening; only where the artist has switched that on.
CREATE TABLE closeness (
    day TEXT NOT NULL,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    lines INTEGER NOT NULL CHECK (lines > 0),
    PRIMARY KEY (day, chatter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX closeness_chatter ON closeness (chatter_id);
CREATE INDEX closeness_login ON closeness (chatter_login);
