-- What a panic switched, and how it was before, so that a calm can put it back, also after a restart.
CREATE TABLE panic (
    id INTEGER PRIMARY KEY,
    part TEXT NOT NULL,                 -- preset, shield or followers
    before TEXT NOT NULL,               -- JSON: a preset's name or null, true or false, minutes or null
    after TEXT NOT NULL,
    by_login TEXT NOT NULL,
    at TEXT NOT NULL,
    calmed_by TEXT,
    calmed_at TEXT,
    outcome TEXT                        -- undone, left or failed; without one it is still to be undone
) STRICT;

-- What was decided in one go has the same batch and is undone in one go; empty: decided alone.
ALTER TABLE audit ADD COLUMN batch TEXT NOT NULL DEFAULT '';

CREATE INDEX audit_batch ON audit (batch) WHERE batch <> '';
