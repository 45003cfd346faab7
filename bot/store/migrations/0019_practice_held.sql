-- The fastest tempo that was clean as often in a row as the routine asks for: at the target, the climb is over.
ALTER TABLE practice_played ADD COLUMN held_bpm REAL;

-- Until the bot has reckoned anew, once played clean counts as before.
UPDATE practice_played SET held_bpm = best_bpm;
