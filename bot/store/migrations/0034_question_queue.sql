-- What fans would ask the artist: a question, and a row for each who asked it.
CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'open', 'answered', 'dropped')),
    put_off_at TEXT,                    -- when it was put behind the others
    settled_at TEXT,                    -- when it was answered or dropped
    settled_by TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',    -- the artist's words, if any were typed
    turn_of TEXT NOT NULL DEFAULT ''    -- the id of whose turn it was
) STRICT;
CREATE INDEX question_state ON question (state, settled_at);

CREATE TABLE question_asking (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    chatter_id TEXT NOT NULL,
    chatter_login TEXT NOT NULL,
    message_id TEXT NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 1     -- 0: the question is answered, and whoever asked is still to be told
) STRICT;
CREATE INDEX question_asking_question ON question_asking (question_id);
CREATE INDEX question_asking_chatter ON question_asking (chatter_id);
CREATE INDEX question_asking_login ON question_asking (chatter_login);
CREATE INDEX question_asking_message ON question_asking (message_id);
