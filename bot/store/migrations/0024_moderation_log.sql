-- Which moderator decided; empty where a rule did, or where it was not kept yet.
ALTER TABLE audit ADD COLUMN by_login TEXT NOT NULL DEFAULT '';

-- How often an item was put off; and what was decided lately, or is about one person, is found by an index.
ALTER TABLE review ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
CREATE INDEX review_decided_at ON review (decided_at) WHERE decision IS NOT NULL;
CREATE INDEX review_login ON review (chatter_login, id);

-- On how many days somebody wrote, and on which last, so that a day counts once; `days` begins with this version.
ALTER TABLE chatter ADD COLUMN days INTEGER NOT NULL DEFAULT 1;
ALTER TABLE chatter ADD COLUMN last_day TEXT NOT NULL DEFAULT '';
UPDATE chatter SET last_day = first_seen;

-- Every decision and every switch under one running number, in the order in which they were written. Triggers put
-- them there: whoever writes one cannot leave it out. What an entry is about stays where it is and goes with it.
CREATE TABLE moderation_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- decision, undo, review, switch, panic or calm
    what TEXT NOT NULL,                 -- the action; for a review yes, no, elsewhere or reopened; what was switched
    by_login TEXT NOT NULL,             -- empty: a rule, or Twitch
    chatter_id TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    audit_id INTEGER REFERENCES audit (id) ON DELETE CASCADE,
    review_id INTEGER REFERENCES review (id) ON DELETE CASCADE,
    toggle_id INTEGER REFERENCES toggle (id),
    panic_id INTEGER REFERENCES panic (id)
) STRICT;

INSERT INTO moderation_log (at, kind, what, by_login, chatter_id, rule, audit_id, review_id, toggle_id, panic_id)
    SELECT said_at AS at, 'decision', action, by_login, chatter_id, rule, id, NULL, NULL, NULL FROM audit
    UNION ALL
    SELECT undone_at, 'undo', action, undone_by, chatter_id, rule, id, NULL, NULL, NULL FROM audit
        WHERE undone_at IS NOT NULL
    UNION ALL
    SELECT decided_at, 'review', decision, decided_by, chatter_id, rule, NULL, id, NULL, NULL FROM review
        WHERE decision IS NOT NULL
    UNION ALL
    SELECT at, 'switch', kind, by_login, '', rule, NULL, NULL, id, NULL FROM toggle
    UNION ALL
    SELECT at, 'panic', part, by_login, '', '', NULL, NULL, NULL, id FROM panic
    UNION ALL
    SELECT calmed_at, 'calm', part, calmed_by, '', '', NULL, NULL, NULL, id FROM panic WHERE calmed_at IS NOT NULL
    ORDER BY at;

CREATE INDEX moderation_log_chatter ON moderation_log (chatter_id, id);
CREATE INDEX moderation_log_rule ON moderation_log (rule, id);
CREATE INDEX moderation_log_by ON moderation_log (by_login, id);
CREATE INDEX moderation_log_at ON moderation_log (at);
-- Whole, since SQLite looks by them for what hangs on a decision or an item.
CREATE INDEX moderation_log_audit ON moderation_log (audit_id);
CREATE INDEX moderation_log_review ON moderation_log (review_id);

CREATE TRIGGER moderation_log_decision AFTER INSERT ON audit BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, chatter_id, rule, audit_id)
        VALUES (new.said_at, 'decision', new.action, new.by_login, new.chatter_id, new.rule, new.id);
END;
CREATE TRIGGER moderation_log_undo AFTER UPDATE OF undone_at ON audit
WHEN old.undone_at IS NULL AND new.undone_at IS NOT NULL BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, chatter_id, rule, audit_id)
        VALUES (new.undone_at, 'undo', new.action, new.undone_by, new.chatter_id, new.rule, new.id);
END;
-- Of an item that waits again, `decided_at` and `decided_by` tell who reopened it.
CREATE TRIGGER moderation_log_review AFTER UPDATE OF decision ON review WHEN old.decision IS NOT new.decision BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, chatter_id, rule, review_id)
        VALUES (new.decided_at, 'review', coalesce(new.decision, 'reopened'), new.decided_by, new.chatter_id, new.rule,
            new.id);
END;
CREATE TRIGGER moderation_log_switch AFTER INSERT ON toggle BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, rule, toggle_id)
        VALUES (new.at, 'switch', new.kind, new.by_login, new.rule, new.id);
END;
CREATE TRIGGER moderation_log_panic AFTER INSERT ON panic BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, panic_id)
        VALUES (new.at, 'panic', new.part, new.by_login, new.id);
END;
CREATE TRIGGER moderation_log_calm AFTER UPDATE OF calmed_at ON panic
WHEN old.calmed_at IS NULL AND new.calmed_at IS NOT NULL BEGIN
    INSERT INTO moderation_log (at, kind, what, by_login, panic_id)
        VALUES (new.calmed_at, 'calm', new.part, new.calmed_by, new.id);
END;
