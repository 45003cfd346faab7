"""Who was here, in SQLite: an id and the day of the first line, and nothing else."""

from collections.abc import Mapping
from datetime import date

from bot.store.database import Database


async def load_chatters(database: Database, most: int) -> dict[str, date]:
    """Return the days on which people were first seen, those of the latest `most` of them."""
    latest = await database.read(
        lambda row: (row["id"], date.fromisoformat(row["first_seen"])),
        "SELECT id, first_seen FROM chatter ORDER BY rowid DESC LIMIT ?",
        (most,),
    )
    return dict(reversed(latest))


async def write_chatters(database: Database, first_seen: Mapping[str, date]) -> None:
    """Write when people were first seen; who is known already keeps the earlier day."""
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT INTO chatter (id, first_seen) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            [(id_, day.isoformat()) for id_, day in first_seen.items()],
        )
