-- Every verdict, with each call to Twitch that carries it out. A call without an outcome was decided and is still due.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    said TEXT NOT NULL,
    said_at TEXT NOT NULL,
    rule TEXT NOT NULL,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    action TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    counts INTEGER NOT NULL             -- 0: the rule was on trial, nothing was carried out
) STRICT;

CREATE INDEX audit_chatter ON audit (chatter_id, said_at);

CREATE TABLE audit_call (
    id INTEGER PRIMARY KEY,
    audit_id INTEGER NOT NULL REFERENCES audit (id) ON DELETE CASCADE,
    action TEXT NOT NULL,               -- delete, warn or timeout
    outcome TEXT,                       -- done or failed
    detail TEXT NOT NULL DEFAULT '',
    outcome_at TEXT
) STRICT;

CREATE INDEX audit_call_due ON audit_call (audit_id) WHERE outcome IS NULL;
