"""Points of the quiz, in SQLite: paid once for each question, and never taken back."""

from collections.abc import Mapping
from datetime import date, datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.quiz_order import Memory
from bot.domain.fans.quiz_round import Answer, QuizRound
from bot.domain.fans.quiz_score import Score, Season, point_for
from bot.store.database import Database, stamp, time_in


async def season_now(database: Database, at: datetime) -> Season:
    """Return the season that goes on; the first one begins with the first question."""
    query = "SELECT * FROM quiz_season WHERE ended_at IS NULL ORDER BY id"
    if not (found := await database.read(_season, query)):
        async with database.writing() as connection:
            await connection.execute(
                "INSERT INTO quiz_season (name, began_at) SELECT '', ?"
                " WHERE NOT EXISTS (SELECT 1 FROM quiz_season WHERE ended_at IS NULL)",
                (stamp(at),),
            )
        found = await database.read(_season, query)
    return found[-1]


async def begin_season(database: Database, name: str, at: datetime) -> Season:
    """Let a season begin, and with that the one before end; all that was won in that stays."""
    async with database.writing() as connection:
        await connection.execute("UPDATE quiz_season SET ended_at = ? WHERE ended_at IS NULL", (stamp(at),))
        begun = await connection.execute(
            "INSERT INTO quiz_season (name, began_at) VALUES (?, ?)", (name, stamp(at))
        )
    return Season(begun.lastrowid or 0, name, at)


async def latest_seasons(database: Database, most: int) -> list[Season]:
    """Return the latest seasons, the newest first."""
    return await database.read(_season, "SELECT * FROM quiz_season ORDER BY id DESC LIMIT ?", (most,))


async def score(
    database: Database,
    asked: QuizRound,
    day: date,
    at: datetime,
    *,
    memory: Memory | None,
) -> bool:
    """Close a question: those who were right have their points, and the room its memory.

    All of it is one transaction, so that nobody is paid twice; False where it was closed before. Who was
    right is looked up in it: somebody may be forgotten while it waits for its turn.
    """
    async with database.writing() as connection:
        closed = await connection.execute(
            "UPDATE quiz_asked SET state = 'scored' WHERE id = ? AND state = 'open'", (asked.id,)
        )
        if not closed.rowcount:
            return False
        for answer in asked.right:
            await _pay(connection, asked, answer, day, at)
        await connection.execute("DELETE FROM quiz_answer WHERE asked_id = ?", (asked.id,))
        if memory:
            await connection.execute(
                "INSERT OR REPLACE INTO quiz_memory (slug, due_at, card) VALUES (?, ?, ?)",
                (asked.question.slug, stamp(memory.due), memory.card),
            )
    return True


async def _pay(
    connection: aiosqlite.Connection, asked: QuizRound, answer: Answer, day: date, at: datetime
) -> None:
    who = answer.chatter
    rows = await connection.execute_fetchall(
        "SELECT today FROM quiz_player WHERE chatter_id = ? AND day = ?", (who.id, day.isoformat())
    )
    today = next((row["today"] for row in rows), 0)
    point = point_for(today)
    await connection.execute(
        "INSERT INTO quiz_player (chatter_id, chatter_login, last_at, day, today, points)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (chatter_id) DO UPDATE SET chatter_login = excluded.chatter_login,"
        " last_at = excluded.last_at, day = excluded.day, today = excluded.today,"
        " points = points + excluded.points",
        (who.id, who.login, stamp(at), day.isoformat(), today + point, point),
    )
    await connection.execute(
        "INSERT INTO quiz_score (season_id, player_id, topic, rights, points)"
        " SELECT ?, id, ?, 1, ? FROM quiz_player WHERE chatter_id = ?"
        " ON CONFLICT (season_id, player_id, topic) DO UPDATE"
        " SET rights = rights + 1, points = points + excluded.points",
        (asked.season, asked.question.topic, point, who.id),
    )
    await connection.execute(
        "INSERT INTO quiz_standing (season_id, player_id, points)"
        " SELECT ?, id, ? FROM quiz_player WHERE chatter_id = ?"
        " ON CONFLICT (season_id, player_id) DO UPDATE SET points = points + excluded.points",
        (asked.season, point, who.id),
    )


async def best_of(database: Database, season: int, most: int) -> list[Score]:
    """Return the points of so many who have most in a season; one who was forgotten has no login."""
    return await database.read(
        _score,
        "SELECT chatter_id, chatter_login, standing.points FROM quiz_standing AS standing"
        " JOIN quiz_player AS player ON player.id = standing.player_id"
        " WHERE season_id = ? AND standing.points > 0 ORDER BY standing.points DESC, chatter_login LIMIT ?",
        (season, most),
    )


async def best_ever(database: Database, most: int) -> list[Score]:
    """Return the points of so many who have most, of all seasons together."""
    return await database.read(
        _score,
        "SELECT chatter_id, chatter_login, points FROM quiz_player"
        " WHERE points > 0 ORDER BY points DESC, chatter_login LIMIT ?",
        (most,),
    )


async def count_above(database: Database, season: int, points: int) -> int:
    """Return how many have more points than that in a season."""
    query = "SELECT count(*) AS many FROM quiz_standing WHERE season_id = ? AND points > ?"
    return (await database.read(_many, query, (season, points)))[0]


async def count_ever(database: Database) -> int:
    """Return how many have points, of all seasons together."""
    return (await database.read(_many, "SELECT count(*) AS many FROM quiz_player WHERE points > 0"))[0]


async def rights_of(database: Database, chatter_id: str, season: int) -> tuple[Mapping[str, int], int, int]:
    """Return of one person the right answers ever, by topic, and the points of a season and of all time."""
    rows = await database.read(
        lambda row: (str(row["topic"]), int(row["rights"]), int(row["ever"]), int(row["now"])),
        "SELECT topic, sum(rights) AS rights, sum(points) AS ever, sum(iif(season_id = ?, points, 0)) AS now"
        " FROM quiz_score WHERE player_id = (SELECT id FROM quiz_player WHERE chatter_id = ?) GROUP BY topic",
        (season, chatter_id),
    )
    known = {topic: rights for topic, rights, *_ in rows}
    return known, sum(now for *_, now in rows), sum(ever for _, _, ever, _ in rows)


async def player_called(database: Database, login: str) -> str:
    """Return the id of who plays under a login; '' for nobody."""
    rows = await database.read(
        lambda row: str(row["chatter_id"]),
        "SELECT chatter_id FROM quiz_player WHERE chatter_login = ? AND chatter_id IS NOT NULL",
        (login,),
    )
    return next(iter(rows), "")


async def forget_names(database: Database, before: datetime) -> int:
    """Take the names off the points of those who were right last before a time; return of how many."""
    async with database.writing() as connection:
        gone = await connection.execute(
            "UPDATE quiz_player SET chatter_id = NULL, chatter_login = ''"
            " WHERE chatter_id IS NOT NULL AND last_at < ?",
            (stamp(before),),
        )
    return gone.rowcount


async def forget_player(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Take a person's names off their points: they stand for nobody, so that all others keep their places."""
    for chatter_id in person.ids:
        gone = await connection.execute(
            "UPDATE quiz_player SET chatter_id = NULL, chatter_login = '' WHERE chatter_id = ?", (chatter_id,)
        )
        told.taken["quiz scores"] += gone.rowcount


def _score(row: Row) -> Score:
    return Score(row["chatter_id"] or "", row["chatter_login"], row["points"])


def _many(row: Row) -> int:
    return int(row["many"])


def _season(row: Row) -> Season:
    ended = time_in(row["ended_at"]) if row["ended_at"] else None
    return Season(row["id"], row["name"], time_in(row["began_at"]), ended)
