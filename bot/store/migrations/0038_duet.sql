-- What fans hand in to play along, and what they have agreed to. Where it lies is a place and an id, never an address.
CREATE TABLE duet_submission (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge TEXT NOT NULL,                -- the slug of the challenge; '' for a cover of the artist's
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    message_id TEXT NOT NULL,
    place TEXT NOT NULL,
    video TEXT NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    terms TEXT NOT NULL,                    -- the words that were told before the yes
    kept_days INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'offered'
        CHECK (state IN ('offered', 'waiting', 'taken', 'featured', 'declined', 'withdrawn')),
    consented_at TEXT,                      -- when the yes was said
    settled_at TEXT,                        -- when it was taken, featured, declined or withdrawn
    settled_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    shown_until TEXT,                       -- until when it stands on the overlay
    answer_place TEXT NOT NULL DEFAULT '',  -- the artist's own beside it
    answer_video TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 1,        -- 0: it is settled, and whoever handed it in is still to be told
    CHECK ((consented_at IS NULL) = (state IN ('offered', 'withdrawn'))),
    CHECK (shown_until IS NULL OR state = 'featured')
) STRICT;
CREATE INDEX duet_submission_state ON duet_submission (state, at);
CREATE INDEX duet_submission_chatter ON duet_submission (chatter_id);
CREATE INDEX duet_submission_login ON duet_submission (chatter_login);
CREATE UNIQUE INDEX duet_submission_video ON duet_submission (place, video)
    WHERE state NOT IN ('offered', 'withdrawn');

-- What stood in the gallery and does no more, until the artist says that the site was sent anew: bare numbers.
CREATE TABLE duet_off_site (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

-- When a deadline was brought to mind, so that a start does not do it again.
CREATE TABLE duet_reminder (
    at TEXT PRIMARY KEY
) STRICT;
