-- Which messages are dealt with, so that one that Twitch delivers again after a start is not dealt with again: written
-- with what a command writes, or before its answer is sent. The oldest go first.
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL
) STRICT;

-- When the bot spoke lately, and its role in the channel as it knew it: Twitch counts on over a restart.
CREATE TABLE said (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    role INTEGER NOT NULL
) STRICT;
