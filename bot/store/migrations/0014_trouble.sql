-- When something was not well, as the bot saw it; ended_at is null while it is so.
CREATE TABLE trouble (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    says TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE INDEX trouble_began_at ON trouble (began_at);
