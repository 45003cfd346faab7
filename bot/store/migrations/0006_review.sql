-- What is put before a moderator. An item without a decision waits; one without an outcome is decided and still due.
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                 -- unsure, ban, held, appeal or unban
    at TEXT NOT NULL,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    rule TEXT NOT NULL,                 -- for a held line: AutoMod's category
    words TEXT NOT NULL,
    said TEXT NOT NULL,
    twitch_id TEXT NOT NULL,            -- of the message, or of the unban request
    audit_id INTEGER REFERENCES audit (id) ON DELETE CASCADE,
    decided_at TEXT,
    decided_by TEXT NOT NULL DEFAULT '',
    decision TEXT,                      -- yes, no, or elsewhere: at Twitch, past the bot
    outcome TEXT,                       -- done or failed
    detail TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, twitch_id)
) STRICT;

CREATE INDEX review_open ON review (id) WHERE decision IS NULL;
CREATE UNIQUE INDEX review_one_at_a_time ON review (kind, chatter_id)
    WHERE decision IS NULL AND kind IN ('ban', 'appeal');
CREATE UNIQUE INDEX review_one_appeal ON review (audit_id) WHERE kind = 'appeal';
