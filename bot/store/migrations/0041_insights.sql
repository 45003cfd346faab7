-- What chat wants, by day: how many people, in threes, and never who. What fewer than three wanted is not kept.
CREATE TABLE insight (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,                -- a slug, what was played, a command, or when five minutes began
    people INTEGER NOT NULL CHECK (people >= 3 AND people % 3 = 0),
    PRIMARY KEY (day, kind, about)
) STRICT, WITHOUT ROWID;

-- The day that goes on, and the key by which people are told apart on it: both are deleted when it is over.
CREATE TABLE insight_day (
    day TEXT PRIMARY KEY,
    key BLOB NOT NULL
) STRICT;
CREATE TABLE insight_mark (
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    mark BLOB NOT NULL,                 -- made of the key, of what somebody wanted, and of who it was
    PRIMARY KEY (kind, about, mark)
) STRICT, WITHOUT ROWID;

-- All that is ever shown: of the day that goes on, too, nothing finer than threes.
CREATE VIEW insight_shown (day, kind, about, people) AS
    SELECT day, kind, about, people FROM insight
    UNION ALL
    SELECT day, kind, about, count(*) / 3 * 3 FROM insight_day CROSS JOIN insight_mark
    GROUP BY day, kind, about HAVING count(*) >= 3;
