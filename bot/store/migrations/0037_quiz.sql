-- The quiz: what was asked and answered, what the room knows, and the points of its seasons.
CREATE TABLE quiz_season (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT                       -- none: it goes on
) STRICT;
CREATE INDEX quiz_season_open ON quiz_season (id) WHERE ended_at IS NULL;

CREATE TABLE quiz_asked (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL,
    body TEXT NOT NULL,                 -- the question as it was asked, in JSON
    season_id INTEGER NOT NULL,
    day TEXT NOT NULL,                  -- of which evening it is
    asked_at TEXT NOT NULL,
    closes_at TEXT,                     -- none: Twitch has not confirmed its line
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'scored', 'dropped'))
) STRICT;
CREATE INDEX quiz_asked_day ON quiz_asked (day, slug);
CREATE INDEX quiz_asked_open ON quiz_asked (id) WHERE state = 'open';

CREATE TABLE quiz_answer (              -- the last answer of each, as long as the question is open
    asked_id INTEGER NOT NULL REFERENCES quiz_asked (id) ON DELETE CASCADE,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    message_id TEXT NOT NULL,
    at TEXT NOT NULL,
    is_right INTEGER NOT NULL,
    PRIMARY KEY (asked_id, chatter_id)
) STRICT;
CREATE INDEX quiz_answer_chatter ON quiz_answer (chatter_id);
CREATE INDEX quiz_answer_login ON quiz_answer (chatter_login);

CREATE TABLE quiz_memory (              -- how well the room knows a question, by FSRS
    slug TEXT PRIMARY KEY,
    due_at TEXT NOT NULL,
    card TEXT NOT NULL
) STRICT;

CREATE TABLE quiz_player (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chatter_id TEXT UNIQUE,             -- none: forgotten, and the points stand for nobody
    chatter_login TEXT NOT NULL DEFAULT '',
    last_at TEXT NOT NULL,              -- when they were right last
    day TEXT NOT NULL,                  -- of which evening `today` is
    today INTEGER NOT NULL,             -- points of that evening
    points INTEGER NOT NULL             -- of all seasons together
) STRICT;
CREATE INDEX quiz_player_login ON quiz_player (chatter_login);
CREATE INDEX quiz_player_points ON quiz_player (points);
CREATE INDEX quiz_player_last ON quiz_player (last_at) WHERE chatter_id IS NOT NULL;

CREATE TABLE quiz_score (
    season_id INTEGER NOT NULL REFERENCES quiz_season (id),
    player_id INTEGER NOT NULL REFERENCES quiz_player (id),
    topic TEXT NOT NULL,
    rights INTEGER NOT NULL,
    points INTEGER NOT NULL,            -- fewer than `rights` where an evening had enough of them
    PRIMARY KEY (season_id, player_id, topic)
) STRICT;
CREATE INDEX quiz_score_player ON quiz_score (player_id);
