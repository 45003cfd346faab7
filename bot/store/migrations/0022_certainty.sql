-- How sure a match was: 1 possible, 2 likely, 3 certain. 0: decided by a moderator, or before this was kept.
ALTER TABLE audit ADD COLUMN certainty INTEGER NOT NULL DEFAULT 0;
