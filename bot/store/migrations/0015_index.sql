-- What is asked for while chat goes on is found by an index, so that a log of years answers like an empty one.
-- Partial ones hold what is open or counts alone.
DROP INDEX audit_chatter;
CREATE INDEX audit_chatter ON audit (chatter_id, id) WHERE counts;
CREATE INDEX audit_login ON audit (chatter_login, id);
CREATE INDEX audit_said_at ON audit (said_at);
CREATE INDEX audit_standing ON audit (id) WHERE counts AND undone_at IS NULL;
CREATE INDEX audit_undone ON audit (rule, chatter_id, undone_at) WHERE undone_at IS NOT NULL;
-- A batch is a letter and a number.
CREATE INDEX audit_batch_number ON audit (substr(batch, 1, 1), CAST(substr(batch, 2) AS INTEGER)) WHERE batch <> '';

DROP INDEX audit_call_due;
CREATE INDEX audit_call_due ON audit_call (id) WHERE outcome IS NULL;
CREATE INDEX audit_call_audit ON audit_call (audit_id, action);

CREATE INDEX review_due ON review (id) WHERE decision IS NOT NULL AND outcome IS NULL;
-- Whole, since SQLite looks by it for what hangs on a decision.
CREATE INDEX review_audit ON review (audit_id);

CREATE INDEX practice_session_started_at ON practice_session (started_at, id);
CREATE INDEX practice_session_latest ON practice_session (finished_at IS NULL, started_at, id);

CREATE INDEX trouble_open ON trouble (id) WHERE ended_at IS NULL;
