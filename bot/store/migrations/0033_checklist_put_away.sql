-- When a checklist on its way was put away: the gig is off, or the stream began all the same. NULL while it is on its way.
ALTER TABLE checklist_copy ADD COLUMN put_away_at TEXT;
