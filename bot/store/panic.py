"""Panics in SQLite: what each one switched, from what to what, and whether that was undone."""

import json
from datetime import datetime
from sqlite3 import Row

from bot.domain.chat.panic import Outcome, Part, Switched
from bot.store.database import Database, stamp


async def write_switch(
    database: Database, part: Part, *, before: object, after: object, by: str, at: datetime
) -> int:
    """Write down that a panic is about to switch a part; return the id of that."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "INSERT INTO panic (part, before, after, by_login, at) VALUES (?, ?, ?, ?, ?)",
            (part, json.dumps(before), json.dumps(after), by, stamp(at)),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid


async def panic_is_on(database: Database) -> bool:
    """Tell whether there was a panic and no calm since."""
    rows = await database.reading.execute_fetchall("SELECT 1 FROM panic WHERE calmed_at IS NULL LIMIT 1")
    return bool(list(rows))


async def open_switches(database: Database) -> list[Switched]:
    """Return what is still to be undone, the newest first."""
    return await database.read(
        _switched, "SELECT id, part, before, after FROM panic WHERE outcome IS NULL ORDER BY id DESC"
    )


async def write_calm(database: Database, by: str, at: datetime) -> None:
    """Write down that the panic is over."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE panic SET calmed_by = ?, calmed_at = ? WHERE calmed_at IS NULL", (by, stamp(at))
        )


async def settle_switch(database: Database, switch_id: int, outcome: Outcome) -> None:
    """Write how it ended with one part of a panic: nothing of it is to be undone any more."""
    async with database.writing() as connection:
        await connection.execute("UPDATE panic SET outcome = ? WHERE id = ?", (outcome, switch_id))


def _switched(row: Row) -> Switched:
    return Switched(row["id"], Part(row["part"]), json.loads(row["before"]), json.loads(row["after"]))
