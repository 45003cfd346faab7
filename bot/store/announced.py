"""When announcements were said last, in SQLite, so that a restart does not say them again."""

from collections.abc import Mapping

from bot.domain.chat.announcements import Said
from bot.store.database import Database, stamp, time_in


async def load_announced(database: Database) -> Mapping[str, Said]:
    """Return when each announcement was said last, and how often, by its slug."""
    rows = await database.read(
        lambda row: (str(row["slug"]), Said(time_in(row["at"]), row["times"])),
        "SELECT slug, at, times FROM announced",
    )
    return dict(rows)


async def write_announced(database: Database, slug: str, said: Said) -> None:
    """Write down that an announcement is said."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO announced (slug, at, times) VALUES (?, ?, ?)"
            " ON CONFLICT (slug) DO UPDATE SET at = excluded.at, times = excluded.times",
            (slug, stamp(said.at), said.times),
        )
