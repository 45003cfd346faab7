-- When each stream began: a recording is cut into chapters by it.
CREATE TABLE stream (
    started_at TEXT PRIMARY KEY
) STRICT;
