-- What was put in use or out of it by hand (slugs with true and false), when, and in which block and rig: it holds
-- over a restart while these last. No row where nothing was.
CREATE TABLE gear_said (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    moment TEXT NOT NULL,
    said TEXT NOT NULL CHECK (json_valid(said)),
    at TEXT NOT NULL
) STRICT;
