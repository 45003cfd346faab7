-- The photos of what a person authors. The pictures are files beside the database, named by what is in them; a photo
-- that is taken off keeps its row, and one whose document is gone as well, until the bot lets go of both.
CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,      -- a number is never given twice: a page that is still open names it
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    file TEXT NOT NULL,
    alt TEXT NOT NULL,                         -- what it shows, in words
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    off_at TEXT,                               -- when it was taken off; NULL while it is shown
    UNIQUE (kind, slug, file)
) STRICT;
