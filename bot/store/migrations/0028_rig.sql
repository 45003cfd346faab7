-- The rig that is in use, by its slug; no row where none is.
CREATE TABLE rig_in_use (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    slug TEXT NOT NULL
) STRICT;
