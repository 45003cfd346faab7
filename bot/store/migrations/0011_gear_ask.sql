-- How often a piece was asked for and found, by day: what it was, never who asked.
CREATE TABLE gear_ask (
    day TEXT NOT NULL,                  -- where the artist lives
    slug TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (day, slug)
) STRICT, WITHOUT ROWID;
