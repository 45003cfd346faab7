"""When streams began, in SQLite."""

from datetime import datetime

from bot.store.database import Database, stamp


async def write_stream(database: Database, started_at: datetime) -> None:
    """Write down that a stream began; one that is known already stays as it is."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO stream (started_at) VALUES (?) ON CONFLICT DO NOTHING", (stamp(started_at),)
        )


async def latest_stream(database: Database, until: datetime) -> datetime | None:
    """Return when the latest stream began that ran by then; None where none is known."""
    rows = await database.reading.execute_fetchall(
        "SELECT max(started_at) AS at FROM stream WHERE started_at <= ?", (stamp(until),)
    )
    at = next(iter(rows))["at"]
    return datetime.fromisoformat(at) if at else None
