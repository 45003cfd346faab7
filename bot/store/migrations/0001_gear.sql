CREATE TABLE gear (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,          -- the order of the shelf, as in the file
    kind TEXT NOT NULL,
    maker TEXT NOT NULL,
    model TEXT NOT NULL,
    nickname TEXT NOT NULL,
    year INTEGER,
    owner TEXT NOT NULL,
    since INTEGER,
    status TEXT NOT NULL,
    story TEXT NOT NULL,
    link TEXT NOT NULL,
    provenance TEXT NOT NULL,
    tags TEXT NOT NULL                  -- a JSON array of words
) STRICT;

-- What fans asked for and did not find: the words and how often, never who.
CREATE TABLE gear_wish (
    words TEXT PRIMARY KEY,
    times INTEGER NOT NULL,
    last_at TEXT NOT NULL
) STRICT;
