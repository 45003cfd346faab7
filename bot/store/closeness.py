"""How many lines of whom were for the artist, in SQLite, by evening: counts alone, and no words."""

from collections.abc import Iterable
from datetime import date

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.closeness import Lines
from bot.store.database import Database
from bot.store.person import delete_of


async def add_lines(database: Database, counted: Iterable[Lines]) -> None:
    """Add to what was counted."""
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT INTO closeness (day, chatter_id, chatter_login, lines) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (day, chatter_id) DO UPDATE"
            " SET lines = lines + excluded.lines, chatter_login = excluded.chatter_login",
            [(each.day.isoformat(), each.chatter_id, each.login, each.lines) for each in counted],
        )


async def lines_since(database: Database, day: date) -> list[Lines]:
    """Return what was counted from a day on."""
    return await database.read(
        lambda row: Lines(
            date.fromisoformat(row["day"]), row["chatter_id"], row["chatter_login"], row["lines"]
        ),
        "SELECT * FROM closeness WHERE day >= ? ORDER BY day",
        (day.isoformat(),),
    )


async def forget_before(database: Database, day: date | None) -> None:
    """Delete what was counted before a day; None: all of it."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM closeness WHERE ?1 IS NULL OR day < ?1", (day and day.isoformat(),)
        )


async def forget_lines(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what was counted of a person."""
    told.taken["evenings"] += await delete_of(connection, "closeness", person)
