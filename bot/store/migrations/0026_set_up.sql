-- The steps of the set-up that the artist has taken, or left for later: what else tells nobody.
CREATE TABLE set_up (
    step TEXT NOT NULL PRIMARY KEY,
    taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
