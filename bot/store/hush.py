"""Until when a hard moment lasts, in SQLite, so that it outlives a restart."""

from datetime import datetime
from sqlite3 import Row

from bot.store.database import Database, stamp, time_in


async def hushed_until(database: Database) -> datetime | None:
    """Return when the latest hard moment is or was over; None where there was none."""
    rows = await database.read(_until, "SELECT until FROM hush WHERE id = 1")
    return next(iter(rows), None)


async def write_hush(database: Database, until: datetime, by: str) -> None:
    """Write until when it is a hard moment, and who said so."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO hush (id, until, by_login) VALUES (1, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET until = excluded.until, by_login = excluded.by_login",
            (stamp(until), by),
        )


def _until(row: Row) -> datetime:
    return time_in(row["until"])
