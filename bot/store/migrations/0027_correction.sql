-- What was set right of practice on the pages: a session before and after, whole, so that it can be taken back.
CREATE TABLE practice_correction (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL,        -- no reference: the session may have been taken out
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    by_login TEXT NOT NULL,             -- empty: the artist on this machine
    before TEXT NOT NULL,               -- JSON; null: it was not there
    after TEXT NOT NULL,                -- JSON; null: it was taken out
    undone_at TEXT,
    undone_by TEXT
) STRICT;
CREATE INDEX practice_correction_session ON practice_correction (session_id, id);
