"""What commands count, in SQLite: each step is one statement, so that none is lost and none counts twice."""

from collections.abc import Mapping

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.store.database import Database


async def load_counters(database: Database) -> Mapping[str, int]:
    """Return every counter by its name."""
    rows = await database.reading.execute_fetchall("SELECT name, value FROM counter")
    return {row["name"]: row["value"] for row in rows}


async def add_to_counter(database: Database, name: str, by: int) -> int:
    """Add to a counter, which is 0 before it was counted and never less, and return what it is then."""
    return await _written(
        database,
        "INSERT INTO counter (name, value) VALUES (:name, max(0, :by))"
        " ON CONFLICT (name) DO UPDATE SET value = max(0, value + :by) RETURNING value",
        {"name": name, "by": by},
    )


async def set_counter(database: Database, name: str, value: int) -> int:
    """Set a counter, and return what it is then."""
    return await _written(
        database,
        "INSERT INTO counter (name, value) VALUES (:name, :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING value",
        {"name": name, "value": value},
    )


async def forget_counters(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what is counted under the name of a person, as far as it can be nothing else."""
    for (name,) in await connection.execute_fetchall("SELECT name FROM counter"):
        if person.surely_taken_out_of(name) != name:
            await connection.execute("DELETE FROM counter WHERE name = ?", (name,))
            told.taken["counters"] += 1
        else:
            told.perhaps += person.named_in(name)


async def _written(database: Database, statement: str, values: Mapping[str, str | int]) -> int:
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(statement, values)
        return next(iter(rows))[0]
