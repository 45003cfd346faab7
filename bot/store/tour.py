"""Where the room is on the tour, in SQLite."""

from datetime import date, datetime
from typing import NamedTuple

from bot.store.database import Database, stamp, time_in


class Position(NamedTuple):
    """Where the room is: on which day, at which stop, the how manieth (from 1), and since when."""

    day: date
    slug: str
    number: int
    at: datetime


async def tour_position(database: Database) -> Position | None:
    """Return where the room is; None where the tour has not begun."""
    rows = await database.read(
        lambda row: Position(date.fromisoformat(row["day"]), row["slug"], row["number"], time_in(row["at"])),
        "SELECT day, slug, number, at FROM tour_position WHERE id = 1",
    )
    return rows[0] if rows else None


async def write_tour_position(database: Database, position: Position | None) -> None:
    """Write down where the room is now."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM tour_position WHERE id = 1")
        if position:
            day, slug, number, at = position
            await connection.execute(
                "INSERT INTO tour_position (id, day, slug, number, at) VALUES (1, ?, ?, ?, ?)",
                (day.isoformat(), slug, number, stamp(at)),
            )
