-- Which stories were told on a day of the artist's, so that none is dealt twice; older days go with the next one.
CREATE TABLE story_told (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- of the document that has it: a story, or gear with its own
    slug TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (day, kind, slug)
) STRICT, WITHOUT ROWID;

-- Where the room is on the tour: one row.
CREATE TABLE tour_position (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL,
    slug TEXT NOT NULL,                 -- of the stop that was told last
    number INTEGER NOT NULL,            -- its place in the order, from 1: should the stop be gone
    at TEXT NOT NULL
) STRICT;

-- A checklist on its way, for one gig or stream; one that another began after is there to be read.
CREATE TABLE checklist_copy (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('packing', 'getting ready')),
    began_at TEXT NOT NULL,
    by_login TEXT NOT NULL              -- empty: the artist on this machine, or somebody who was forgotten
) STRICT;
CREATE INDEX checklist_copy_purpose ON checklist_copy (purpose, id);

CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY,
    copy_id INTEGER NOT NULL REFERENCES checklist_copy (id) ON DELETE CASCADE,
    key TEXT NOT NULL,                  -- the same for the same thing: it is on a copy once
    checklist TEXT NOT NULL,            -- the slug of the list that it came from
    words TEXT NOT NULL,
    gear TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    ticked_at TEXT,
    ticked_by TEXT NOT NULL DEFAULT '',
    UNIQUE (copy_id, key)
) STRICT;

-- Which lists were laid into a copy, by slug.
CREATE TABLE checklist_laid (
    copy_id INTEGER NOT NULL REFERENCES checklist_copy (id) ON DELETE CASCADE,
    checklist TEXT NOT NULL,
    PRIMARY KEY (copy_id, checklist)
) STRICT, WITHOUT ROWID;
