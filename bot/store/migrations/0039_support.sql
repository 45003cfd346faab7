-- A hard moment: one row, the latest.
CREATE TABLE hush (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    until TEXT NOT NULL,                -- when it is over at the latest; a past time: it is
    by_login TEXT NOT NULL
) STRICT;

-- Whether anything is said about support: a row once somebody has switched it.
CREATE TABLE support_switch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    is_on INTEGER NOT NULL,
    by_login TEXT NOT NULL
) STRICT;

-- Who gave something, without how much: it is thanked for, and forgotten after a day.
CREATE TABLE support_gift (
    act TEXT PRIMARY KEY,               -- by which Twitch's several events of one gift are known as one
    kind TEXT NOT NULL CHECK (kind IN ('bits', 'sub', 'gift')),
    chatter_id TEXT NOT NULL,           -- '': somebody who did not want to be named
    chatter_login TEXT NOT NULL,
    message_id TEXT NOT NULL,
    at TEXT NOT NULL,
    settled_at TEXT,                    -- when it was thanked for, or passed over; NULL: it waits
    thanked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX support_gift_at ON support_gift (at);
CREATE INDEX support_gift_settled_at ON support_gift (settled_at);
CREATE INDEX support_gift_chatter ON support_gift (chatter_id);
CREATE INDEX support_gift_login ON support_gift (chatter_login);
CREATE INDEX support_gift_message ON support_gift (message_id);

-- When support was spoken of unasked.
CREATE TABLE support_said (
    slug TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX support_said_at ON support_said (at);
