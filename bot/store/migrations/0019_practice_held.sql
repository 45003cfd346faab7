-- The fastest tempo that was clean as often in a row as the routine asks for: at the target, the climb is over.
ALTER TABLE practice_played ADD COLUMN held_bpm REAL;

-- Until the bot has reckoned anew, once played clean counts as before.
UPDATE practice_played SET held_bpm = best_bpm;

-- The target of the block that day: to look it up in the routine of each session takes longer than all the rest.
ALTER TABLE practice_played ADD COLUMN target_bpm REAL;
UPDATE practice_played SET target_bpm = (
    SELECT json_extract(routine, '$.blocks[' || block || '].target_bpm') FROM practice_session WHERE id = session_id
);
