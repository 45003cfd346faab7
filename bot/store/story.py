"""Which stories were told this evening, in SQLite, so that a restart tells none of them again."""

from collections.abc import Mapping
from datetime import date, datetime
from sqlite3 import Connection

from bot.domain.backstage.story import Key
from bot.store.database import Database, stamp, time_in
from bot.store.gear import add_ask


async def stories_told(database: Database, day: date) -> Mapping[Key, datetime]:
    """Return which stories were told on a day, and when last."""
    rows = await database.read(
        lambda row: (Key(row["kind"], row["slug"]), time_in(row["at"])),
        "SELECT kind, slug, at FROM story_told WHERE day = ?",
        (day.isoformat(),),
    )
    return dict(rows)


async def write_story_told(
    database: Database, day: date, key: Key, at: datetime, asked_for: str = ""
) -> None:
    """Write down that a story is told, and forget the days before; count that a piece was `asked_for`."""

    def write(connection: Connection) -> None:
        connection.execute("DELETE FROM story_told WHERE day < ?", (day.isoformat(),))
        connection.execute(
            "INSERT INTO story_told (day, kind, slug, at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (day, kind, slug) DO UPDATE SET at = excluded.at",
            (day.isoformat(), *key, stamp(at)),
        )
        if asked_for:
            add_ask(connection, asked_for, day)

    await database.write(write)
