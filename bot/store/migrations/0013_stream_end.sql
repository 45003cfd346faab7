-- When each stream ended: what is played later is in no recording. Null: it runs, or nobody noted its end.
ALTER TABLE stream ADD COLUMN ended_at TEXT;
