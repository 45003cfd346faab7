"""Health in SQLite: whether it takes a write, and when something was not well."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

from bot.domain.operation.finding import Finding, Trouble
from bot.store.database import Database, stamp, time_in


async def try_writing(database: Database) -> None:
    """Write the version of the database over itself, a true write that changes nothing.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    async with database.writing() as connection:
        ((version,),) = await connection.execute_fetchall("PRAGMA user_version")
        await connection.execute(f"PRAGMA user_version = {int(version)}")


async def write_troubles(
    database: Database, faults: Iterable[Finding], at: datetime, *, anew: bool = False
) -> None:
    """Write down what is not well from now on; what was not before, and is no more, has ended.

    `anew` is for a bot that has just begun: what one that died has left open ends where it began, since
    nobody knows how long it lasted.
    """
    found = {each.subject: each.says for each in faults}
    async with database.writing() as connection:
        if anew:
            await connection.execute("UPDATE trouble SET ended_at = began_at WHERE ended_at IS NULL")
        rows = await connection.execute_fetchall("SELECT id, subject FROM trouble WHERE ended_at IS NULL")
        over = [(stamp(at), row["id"]) for row in rows if row["subject"] not in found]
        await connection.executemany("UPDATE trouble SET ended_at = ? WHERE id = ?", over)
        known = {row["subject"] for row in rows}
        new = [(subject, says, stamp(at)) for subject, says in found.items() if subject not in known]
        await connection.executemany("INSERT INTO trouble (subject, says, began_at) VALUES (?, ?, ?)", new)


async def troubles_between(database: Database, since: datetime, until: datetime) -> tuple[Trouble, ...]:
    """Return what was not well from `since` on and before `until`, in the order in which it began."""
    troubles = await database.read(
        _trouble,
        "SELECT * FROM trouble WHERE began_at < ? AND (ended_at IS NULL OR ended_at >= ?)"
        " ORDER BY began_at, id",
        (stamp(until), stamp(since)),
    )
    return tuple(troubles)


def _trouble(row: Row) -> Trouble:
    ended = time_in(row["ended_at"]) if row["ended_at"] else None
    return Trouble(row["says"], time_in(row["began_at"]), ended)
