-- Turns of fans at something: the rounds, and who is where in each.
CREATE TABLE turn_round (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    what TEXT NOT NULL,
    is_open INTEGER NOT NULL DEFAULT 1  -- 0: nobody joins any more
) STRICT;
CREATE INDEX turn_round_opened ON turn_round (opened_at);

CREATE TABLE turn_place (
    round_id INTEGER NOT NULL REFERENCES turn_round (id) ON DELETE CASCADE,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    chatter_name TEXT NOT NULL,
    message_id TEXT NOT NULL,           -- the line by which they joined
    joined_at TEXT NOT NULL,
    place INTEGER NOT NULL,             -- in which order they are called
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'up', 'done', 'left', 'out', 'taken_off')),
    missed INTEGER NOT NULL,            -- how often they were called and not there
    here INTEGER NOT NULL,              -- 1: they have written since they were called
    PRIMARY KEY (round_id, chatter_id)
) STRICT;
