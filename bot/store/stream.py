"""When streams began and ended, in SQLite."""

from datetime import datetime
from sqlite3 import Row

from bot.domain.evenings.stream import Stream
from bot.store.database import Database, stamp, time_in


async def write_stream(database: Database, started_at: datetime) -> None:
    """Write down that a stream that began then runs."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO stream (started_at) VALUES (?) ON CONFLICT DO UPDATE SET ended_at = NULL",
            (stamp(started_at),),
        )


async def end_stream(database: Database, at: datetime) -> None:
    """Write down that the stream that runs has ended."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE stream SET ended_at = ? WHERE ended_at IS NULL"
            " AND started_at = (SELECT max(started_at) FROM stream)",
            (stamp(at),),
        )


async def streams_between(database: Database, since: datetime, until: datetime) -> tuple[Stream, ...]:
    """Return the streams that began from `since` on and before `until`, in their order."""
    streams = await database.read(
        _stream,
        "SELECT started_at, ended_at FROM stream WHERE started_at >= ? AND started_at < ?"
        " ORDER BY started_at",
        (stamp(since), stamp(until)),
    )
    return tuple(streams)


def _stream(row: Row) -> Stream:
    return Stream(time_in(row["started_at"]), time_in(row["ended_at"]) if row["ended_at"] else None)


async def running_since(database: Database) -> datetime | None:
    """Return when the stream began that nobody noted the end of; None where there is none."""
    query = "SELECT max(started_at) AS at FROM stream"
    rows = await database.read(_latest, f"{query} WHERE ended_at IS NULL AND started_at = ({query})")
    return rows[0]


def _latest(row: Row) -> datetime | None:
    return time_in(row["at"]) if row["at"] else None
