-- A tempo may be a half, and the day of a session follows from when it began and from the settings: it is not kept.
CREATE TABLE practice_event_anew (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES practice_session ON DELETE CASCADE,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    number REAL NOT NULL DEFAULT 0 CHECK (number * 2 = CAST(number * 2 AS INTEGER)),
    words TEXT NOT NULL DEFAULT '',
    told_at TEXT                        -- what was told in one word has one time; null: told as it was done
) STRICT;
INSERT INTO practice_event_anew (id, session_id, at, kind, number, words)
    SELECT id, session_id, at, kind, number, words FROM practice_event;
DROP TABLE practice_event;
ALTER TABLE practice_event_anew RENAME TO practice_event;
CREATE INDEX practice_event_session ON practice_event (session_id, id);

-- What follows, kept for looking back over years: written anew with each event, without what was passed through.
CREATE TABLE practice_played_anew (
    session_id INTEGER NOT NULL REFERENCES practice_session ON DELETE CASCADE,
    block INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,                 -- piece and section, or the block's title
    seconds REAL NOT NULL,
    first_bpm REAL,                     -- the first that was played clean
    first_at TEXT,                      -- and when
    best_bpm REAL,                      -- the fastest that was played clean
    clean INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (session_id, block)
) STRICT, WITHOUT ROWID;
INSERT INTO practice_played_anew
    SELECT session_id, block, practice_played.kind, what, seconds, first_bpm,
        iif(first_bpm IS NULL, NULL, started_at), best_bpm, clean, missed
    FROM practice_played JOIN practice_session ON id = session_id
    WHERE clean + missed > 0 OR seconds >= 60;
DROP TABLE practice_played;
ALTER TABLE practice_played_anew RENAME TO practice_played;
CREATE INDEX practice_played_what ON practice_played (what);

-- Which reckoning made what a session comes to; what an older one made is made anew when the bot starts.
ALTER TABLE practice_session ADD COLUMN reckoning INTEGER NOT NULL DEFAULT 0;
CREATE INDEX practice_session_reckoning ON practice_session (reckoning);
CREATE INDEX practice_session_open ON practice_session (started_at) WHERE finished_at IS NULL;
