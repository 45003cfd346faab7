-- What those of the band said themselves, by their id at Twitch: an invitation that nobody accepts ends by itself.
CREATE TABLE band_member (
    user_id TEXT PRIMARY KEY CHECK (user_id <> ''),
    invited_at TEXT NOT NULL,
    accepted_at TEXT,
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Who is the guest tonight: one row, or none.
CREATE TABLE band_guest (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    slug TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT;

-- Which questions were dealt to whom; '' is nobody in particular.
CREATE TABLE interview_dealt (
    whom TEXT NOT NULL,
    slug TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (whom, slug)
) STRICT, WITHOUT ROWID;

-- Questions of fans: waiting, or with the slug of what they became, so that its line is still known.
CREATE TABLE interview_offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    login TEXT NOT NULL,
    asks TEXT NOT NULL,
    at TEXT NOT NULL,
    slug TEXT
) STRICT;
CREATE INDEX interview_offer_waiting ON interview_offer (id) WHERE slug IS NULL;
CREATE INDEX interview_offer_slug ON interview_offer (slug) WHERE slug IS NOT NULL;
CREATE INDEX interview_offer_user ON interview_offer (user_id);
CREATE INDEX interview_offer_login ON interview_offer (login);
CREATE INDEX interview_offer_message ON interview_offer (message_id);
