-- Routines as their file has them, each as JSON.
CREATE TABLE routine (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    document TEXT NOT NULL
) STRICT;

-- A practice session is a routine, as it was then, and what the artist did, in order: everything else follows from it.
CREATE TABLE practice_session (
    id INTEGER PRIMARY KEY,
    routine TEXT NOT NULL,              -- JSON
    started_at TEXT NOT NULL,
    finished_at TEXT                    -- null: still going on
) STRICT;

CREATE TABLE practice_event (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES practice_session ON DELETE CASCADE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX practice_event_session ON practice_event (session_id, id);

-- What follows, kept for looking back over years: written anew with each event.
CREATE TABLE practice_played (
    session_id INTEGER NOT NULL REFERENCES practice_session ON DELETE CASCADE,
    block INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,                 -- piece and section, or the block's title
    day TEXT NOT NULL,                  -- where the artist lives
    seconds REAL NOT NULL,
    first_bpm INTEGER,
    best_bpm INTEGER,                   -- the fastest that was played clean
    clean INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (session_id, block)
) STRICT, WITHOUT ROWID;
CREATE INDEX practice_played_what ON practice_played (what, day);
CREATE INDEX practice_played_day ON practice_played (day);
