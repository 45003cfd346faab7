-- Wishes that are alike are one: they have the same head, the words of the first. The bits of the voters are made with it, so that a
-- fan who asks in other words is not counted twice; one that is `apart` is taken out of what it was merged with, and keeps its bits.
ALTER TABLE gear_wish ADD COLUMN head TEXT NOT NULL DEFAULT '';
UPDATE gear_wish SET head = words;
ALTER TABLE gear_wish ADD COLUMN apart INTEGER NOT NULL DEFAULT 0;
-- When the artist dropped it; until it is forgotten, asking again brings it back to nobody's eyes.
ALTER TABLE gear_wish ADD COLUMN dropped_at TEXT;

-- What fans suggest about the gear, one row for each who does; those that say the same have one number in `merged`, that of the first.
CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    merged INTEGER NOT NULL DEFAULT 0,
    gear TEXT NOT NULL,                     -- the slug of the piece
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    message_id TEXT NOT NULL,               -- of the line, so that it goes where a moderator takes that off
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    outcome TEXT,                           -- taken or dropped; none while it waits
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 0         -- whether there is nothing to tell, or it was told
) STRICT;

CREATE INDEX suggestion_merged ON suggestion (merged);
CREATE INDEX suggestion_waiting ON suggestion (id) WHERE outcome IS NULL;
CREATE INDEX suggestion_decided ON suggestion (decided_at) WHERE outcome IS NOT NULL;
CREATE INDEX suggestion_untold ON suggestion (id) WHERE outcome IS NOT NULL AND told = 0;
CREATE INDEX suggestion_chatter ON suggestion (chatter_id);
CREATE INDEX suggestion_login ON suggestion (chatter_login);
CREATE INDEX suggestion_message ON suggestion (message_id);
