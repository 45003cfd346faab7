-- Counts so far do not tell one eager fan from many, so they begin again.
DELETE FROM gear_wish;

-- A bit for each fan who asked, out of so few that the row says how many they were and not who; see
-- bot/store/gear.py.
ALTER TABLE gear_wish ADD COLUMN voters INTEGER NOT NULL DEFAULT 0;
