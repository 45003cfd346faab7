"""How often fans asked for a piece of gear, by day, in SQLite."""

from datetime import date
from sqlite3 import Connection

from bot.store.database import Database


async def count_ask(database: Database, slug: str, day: date) -> None:
    """Count that a piece was asked for and found once more on a day."""
    await database.write(lambda connection: add_ask(connection, slug, day))


def add_ask(connection: Connection, slug: str, day: date) -> None:
    """Count it within a transaction that is under way."""
    connection.execute(
        "INSERT INTO gear_ask (day, slug, times) VALUES (?, ?, 1)"
        " ON CONFLICT (day, slug) DO UPDATE SET times = times + 1",
        (day.isoformat(), slug),
    )


async def asks_on(database: Database, day: date) -> list[tuple[str, int]]:
    """Return the slugs of the pieces that were asked for on a day, and how often, the most frequent first."""
    rows = await database.reading.execute_fetchall(
        "SELECT slug, times FROM gear_ask WHERE day = ? ORDER BY times DESC, slug", (day.isoformat(),)
    )
    return [(row["slug"], row["times"]) for row in rows]
