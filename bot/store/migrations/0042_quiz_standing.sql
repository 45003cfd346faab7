-- The points of each player in each season, so that a place is found without adding up those of all.
CREATE TABLE quiz_standing (
    season_id INTEGER NOT NULL REFERENCES quiz_season (id),
    player_id INTEGER NOT NULL REFERENCES quiz_player (id),
    points INTEGER NOT NULL,
    PRIMARY KEY (season_id, player_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_standing_points ON quiz_standing (season_id, points);
INSERT INTO quiz_standing (season_id, player_id, points)
    SELECT season_id, player_id, sum(points) FROM quiz_score GROUP BY season_id, player_id;
