-- What a person authors, of whatever kind: JSON by its schema; a view of the kind's name shows its fields.
CREATE TABLE document (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,          -- the order within its kind, as in the file
    body TEXT NOT NULL CHECK (json_valid(body)),
    changed_at TEXT NOT NULL,
    PRIMARY KEY (kind, slug)
) STRICT;

-- What was changed together, and is taken back together.
CREATE TABLE document_change (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_login TEXT,                      -- who, in chat; NULL where it was a file, empty where they are forgotten
    undoes INTEGER REFERENCES document_change
) STRICT;
CREATE INDEX document_change_by ON document_change (by_login, id);
CREATE INDEX document_change_undoes ON document_change (undoes) WHERE undoes IS NOT NULL;

-- One document of it: NULL before where it was added, NULL after where it was removed.
CREATE TABLE document_edit (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES document_change ON DELETE CASCADE,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    position INTEGER NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX document_edit_change ON document_edit (change_id, id);
CREATE INDEX document_edit_of ON document_edit (kind, slug, id);

INSERT INTO document
    SELECT 'gear', slug, position,
        json_object('slug', slug, 'kind', kind, 'maker', maker, 'model', model, 'nickname', nickname,
            'year', year, 'owner', owner, 'since', since, 'status', status, 'story', story, 'link', link,
            'provenance', provenance, 'tags', json(tags), 'in', part_of),
        strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now')
    FROM gear;
INSERT INTO document
    SELECT 'routine', slug, position, document, strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now') FROM routine;
DROP TABLE gear;
DROP TABLE routine;

-- Files that a command hands to the bot that runs, and what it answers; NULL until it has taken them up.
CREATE TABLE import_request (
    id INTEGER PRIMARY KEY,
    files TEXT NOT NULL CHECK (json_valid(files)),
    prune INTEGER NOT NULL,              -- whether what is in none of the files is to go
    answer TEXT
) STRICT;
