-- Who wrote first in an evening, until the next one; who wants to be greeted as back; and each switch of it.
CREATE TABLE early_comment (
    evening TEXT NOT NULL,              -- the day as the artist counts days
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    chatter_name TEXT NOT NULL,
    message_id TEXT NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    hello TEXT NOT NULL DEFAULT 'none' CHECK (hello IN ('none', 'greeted', 'answered', 'taken_off')),
    new INTEGER NOT NULL,               -- 1: never seen on another day
    back INTEGER NOT NULL,              -- 1: wants to be greeted as back, and is, after months
    PRIMARY KEY (evening, chatter_id)
) STRICT;

CREATE TABLE welcome_back (
    chatter_id TEXT PRIMARY KEY,        -- who wants to be greeted as back
    last_day TEXT NOT NULL              -- when they wrote last
) STRICT;
CREATE INDEX welcome_back_last_day ON welcome_back (last_day);

CREATE TABLE early_switch (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_login TEXT NOT NULL,
    is_on INTEGER NOT NULL
) STRICT;
