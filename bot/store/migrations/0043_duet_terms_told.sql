-- When Twitch confirmed the line with the terms: a yes counts from then on. NULL: nobody has been told them yet.
ALTER TABLE duet_submission ADD COLUMN terms_told_at TEXT;
