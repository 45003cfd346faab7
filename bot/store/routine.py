"""The routines in SQLite."""

from collections.abc import Iterable
from sqlite3 import Row

from bot.domain.routine import Routine, kept_routine
from bot.store.database import Database


async def all_routines(database: Database) -> tuple[Routine, ...]:
    """Return every routine, in their order."""
    return tuple(await database.read(_routine, "SELECT document FROM routine ORDER BY position"))


async def save_routines(database: Database, routines: Iterable[Routine]) -> None:
    """Write the routines, all or none: new ones go to the end, known ones keep their place."""
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT INTO routine (slug, document, position)"
            " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM routine))"
            " ON CONFLICT (slug) DO UPDATE SET document = excluded.document",
            [(each.slug, each.model_dump_json(exclude_defaults=True)) for each in routines],
        )


def _routine(row: Row) -> Routine:
    return kept_routine(row["document"])
