"""When streams began and ended, in SQLite."""

from datetime import datetime
from sqlite3 import Row

from bot.domain.stream import Stream
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
