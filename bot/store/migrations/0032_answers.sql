-- How the bot answers questions in plain words, each switch of it; the latest row is what holds.
CREATE TABLE answers_switch (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_login TEXT NOT NULL,
    mode TEXT NOT NULL                  -- on, addressed or off
) STRICT;
