"""Who was here, in SQLite: an id, the day of the first line, and on how many days there were any."""

from collections.abc import Iterable
from datetime import date
from sqlite3 import Row
from typing import NamedTuple

from bot.store.database import Database


class Visit(NamedTuple):
    """That somebody wrote: on which day at Greenwich, and on which as the artist counts days."""

    chatter_id: str
    on: date
    day: date


class Visits(NamedTuple):
    """When somebody was first seen, and on how many of the artist's days they wrote, the last of them."""

    first_seen: date
    days: int
    last_day: date


async def load_chatters(database: Database, most: int) -> dict[str, date]:
    """Return the days on which people were first seen, those of the latest `most` of them."""
    latest = await database.read(
        lambda row: (row["id"], date.fromisoformat(row["first_seen"])),
        "SELECT id, first_seen FROM chatter ORDER BY rowid DESC LIMIT ?",
        (most,),
    )
    return dict(reversed(latest))


async def write_visits(database: Database, visits: Iterable[Visit]) -> None:
    """Write that people were here: each of their days counts once, and the first one stays."""
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT INTO chatter (id, first_seen, last_day) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET days = days + 1, last_day = excluded.last_day WHERE excluded.last_day > last_day",
            [(each.chatter_id, each.on.isoformat(), each.day.isoformat()) for each in visits],
        )


async def forget_visits(database: Database, chatter_id: str) -> None:
    """Delete when somebody was here."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM chatter WHERE id = ?", (chatter_id,))


async def visits_of(database: Database, chatter_id: str) -> Visits | None:
    """Return when somebody was here; None where they never wrote."""
    found = await database.read(_visits, "SELECT * FROM chatter WHERE id = ?", (chatter_id,))
    return next(iter(found), None)


def _visits(row: Row) -> Visits:
    return Visits(date.fromisoformat(row["first_seen"]), row["days"], date.fromisoformat(row["last_day"]))
