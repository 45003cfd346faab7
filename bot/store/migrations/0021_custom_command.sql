-- What commands count: each by its name, whatever becomes of the commands that count it.
CREATE TABLE counter (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    value INTEGER NOT NULL CHECK (value >= 0)
) STRICT, WITHOUT ROWID;

-- When an announcement was said last, and how many times it was.
CREATE TABLE announced (
    slug TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0)
) STRICT, WITHOUT ROWID;
