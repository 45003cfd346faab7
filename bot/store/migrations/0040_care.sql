-- Who wants nothing noted of them: the bare id, which outlives that they are forgotten.
CREATE TABLE opt_out (
    chatter_id TEXT PRIMARY KEY CHECK (chatter_id <> ''),
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
