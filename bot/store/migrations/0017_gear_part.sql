-- The slug of the piece that a part is in, like the guitar of a pickup; a piece of its own has none.
ALTER TABLE gear ADD COLUMN part_of TEXT;
