"""Whether moderators are called where somebody may be in danger, in SQLite: each switch, the latest holds."""

from datetime import datetime

from bot.store.database import Database, stamp


async def load_calls(database: Database) -> bool:
    """Return whether moderators are called: as it was switched last, else they are."""
    rows = await database.read(
        lambda row: bool(row["calls"]), "SELECT calls FROM care ORDER BY id DESC LIMIT 1"
    )
    return rows[0] if rows else True


async def write_calls(database: Database, by: str, at: datetime, *, calls: bool) -> None:
    """Write down that moderators are called from now on, or are not."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO care (at, by_login, calls) VALUES (?, ?, ?)", (stamp(at), by, calls)
        )
