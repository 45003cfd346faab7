"""The steps of the set-up that were taken, in SQLite."""

from datetime import datetime

from bot.store.database import Database, stamp


async def steps_taken(database: Database) -> frozenset[str]:
    """Return the names of the steps that were taken, or left for later."""
    return frozenset(await database.read(lambda row: str(row["step"]), "SELECT step FROM set_up"))


async def take_step(database: Database, step: str, at: datetime) -> None:
    """Write down that a step was taken."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT OR REPLACE INTO set_up (step, taken_at) VALUES (?, ?)", (step, stamp(at))
        )
