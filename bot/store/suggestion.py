"""What fans suggest, in SQLite: a row for each who does, until some time after it was decided."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.gear.suggestion import Outcome, Suggestion, tells
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_in


async def put_suggestion(database: Database, suggestion: Suggestion) -> int:
    """Write a suggestion down, and return the number under which it waits: its own if merged with none."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "INSERT INTO suggestion (merged, gear, words, at, message_id, chatter_id, chatter_login)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                suggestion.merged,
                suggestion.gear,
                suggestion.words,
                stamp(suggestion.at),
                suggestion.message_id,
                suggestion.chatter.id,
                suggestion.chatter.login,
            ),
        )
        number = cursor.lastrowid or 0
        await connection.execute("UPDATE suggestion SET merged = id WHERE id = ? AND merged = 0", (number,))
    return suggestion.merged or number


async def waiting(database: Database) -> list[Suggestion]:
    """Return all suggestions that wait, in the order in which they came."""
    return await database.read(_suggestion, "SELECT * FROM suggestion WHERE outcome IS NULL ORDER BY id")


async def decided_since(database: Database, since: datetime) -> list[Suggestion]:
    """Return what was decided since then, the latest first."""
    return await database.read(
        _suggestion,
        "SELECT * FROM suggestion WHERE outcome IS NOT NULL AND decided_at >= ? ORDER BY decided_at DESC, id",
        (stamp(since),),
    )


async def untold(database: Database) -> list[Suggestion]:
    """Return what was decided and is still to be told to whoever suggested it."""
    return await database.read(
        _suggestion, "SELECT * FROM suggestion WHERE outcome IS NOT NULL AND told = 0 ORDER BY id"
    )


async def decide(
    database: Database, merged: int, outcome: Outcome, reason: str, at: datetime
) -> list[Suggestion]:
    """Write what the artist made of all suggestions of a number that wait, and return them as decided."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "UPDATE suggestion SET outcome = ?, reason = ?, decided_at = ?, told = ?"
            " WHERE merged = ? AND outcome IS NULL RETURNING *",
            (outcome, reason, stamp(at), not tells(outcome, reason), merged),
        )
    return [_suggestion(row) for row in rows]


async def reopen(database: Database, merged: int) -> int:
    """Let what was decided under a number wait again, and return how many suggestions those are."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE suggestion SET outcome = NULL, reason = '', decided_at = NULL, told = 0"
            " WHERE id IN (SELECT id FROM suggestion WHERE outcome IS NOT NULL AND merged = ?)",
            (merged,),
        )
    return cursor.rowcount


async def write_told(database: Database, numbers: Iterable[int]) -> None:
    """Write that whoever made some suggestions was told what became of them."""
    async with database.writing() as connection:
        await connection.executemany("UPDATE suggestion SET told = 1 WHERE id = ?", [(n,) for n in numbers])


async def part(database: Database, number: int) -> bool:
    """Take a suggestion that waits, and those in the same words, out of what they were merged with.

    Tell whether there is one.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE suggestion SET merged = other.id FROM suggestion AS other WHERE other.id = ?"
            " AND suggestion.merged = other.merged AND suggestion.words = other.words"
            " AND suggestion.outcome IS NULL",
            (number,),
        )
    return cursor.rowcount > 0


async def forget_decided(database: Database, before: datetime) -> set[int]:
    """Delete what was decided before some time, and return its numbers."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "DELETE FROM suggestion WHERE outcome IS NOT NULL AND decided_at < ? RETURNING id",
            (stamp(before),),
        )
    return {row["id"] for row in rows}


async def take_off(database: Database, *, line: str = "", author: str = "") -> int:
    """Delete what waits of a line, or of all of an author, that a moderator took off; return how many."""
    column, value = ("message_id", line) if line else ("chatter_id", author)
    async with database.writing() as connection:
        cursor = await connection.execute(
            f"DELETE FROM suggestion WHERE {column} = ? AND +outcome IS NULL",  # noqa: S608 - our own names
            (value,),
        )
    return cursor.rowcount


async def forget_suggestions(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person suggested, and take their name out of what others did."""
    told.taken["suggestions"] += await delete_of(connection, "suggestion", person)
    await forget_in(connection, "suggestion", ("words", "reason"), person, told)


def _suggestion(row: Row) -> Suggestion:
    outcome = row["outcome"]
    login = row["chatter_login"]
    return Suggestion(
        gear=row["gear"],
        words=row["words"],
        at=time_in(row["at"]),
        chatter=Chatter(row["chatter_id"], login, login),
        message_id=row["message_id"],
        number=row["id"],
        merged=row["merged"],
        outcome=Outcome(outcome) if outcome else None,
        reason=row["reason"],
    )
