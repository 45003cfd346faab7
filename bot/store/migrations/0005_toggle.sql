-- What was switched in chat, by whom and when; the latest row of each thing is what holds. Values are JSON, null is
-- "as the policy file says".
CREATE TABLE toggle (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_login TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- preset, mode or limit
    rule TEXT NOT NULL DEFAULT '',
    setting TEXT NOT NULL DEFAULT '',
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;

-- A decision that was taken back no longer counts.
ALTER TABLE audit ADD COLUMN undone_at TEXT;
ALTER TABLE audit ADD COLUMN undone_by TEXT NOT NULL DEFAULT '';

-- Who was here, and since when: so that newcomers can be told from regulars. Nothing else is kept of them.
CREATE TABLE chatter (
    id TEXT PRIMARY KEY,
    first_seen TEXT NOT NULL            -- a day
) STRICT;
