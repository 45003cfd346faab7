"""Checklists on their way, in SQLite: each tick is an act of its own, and never a whole list is saved."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import aiosqlite

from bot.domain.checklist import ChecklistItem, CopiedItem, Copy, Purpose
from bot.store.database import Database, stamp, time_in

_ITEMS = (
    "SELECT id, checklist, words, gear, number, ticked_at FROM checklist_item WHERE copy_id = ? ORDER BY id"
)
_LAID = "SELECT checklist FROM checklist_laid WHERE copy_id = ?"

_UNITE = (
    "INSERT INTO checklist_item (copy_id, key, checklist, words, gear, number) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (copy_id, key) DO "
)


async def latest_copies(database: Database, purpose: Purpose, most: int) -> list[Copy]:
    """Return the latest copies of a purpose, the one on its way first."""
    async with database.snapshot() as then:
        rows = await then.read(
            dict[str, Any],
            "SELECT id, began_at FROM checklist_copy WHERE purpose = ? ORDER BY id DESC LIMIT ?",
            (purpose, most),
        )
        return [
            Copy(
                each["id"],
                purpose,
                time_in(each["began_at"]),
                tuple(await then.read(lambda row: str(row["checklist"]), _LAID, (each["id"],))),
                tuple(await then.read(_item, _ITEMS, (each["id"],))),
            )
            for each in rows
        ]


def _item(row: aiosqlite.Row) -> CopiedItem:
    ticked = time_in(row["ticked_at"]) if row["ticked_at"] else None
    return CopiedItem(row["id"], row["checklist"], row["words"], row["gear"], row["number"], ticked)


async def begin_copy(database: Database, purpose: Purpose, at: datetime, by: str) -> int:
    """Begin a copy with nothing on it, and return its number."""
    async with database.writing() as connection:
        done = await connection.execute(
            "INSERT INTO checklist_copy (purpose, began_at, by_login) VALUES (?, ?, ?)",
            (purpose, stamp(at), by),
        )
        assert done.lastrowid
        return done.lastrowid


async def lay_in(
    database: Database, copy: int, checklist: str, items: Iterable[ChecklistItem], *, raise_numbers: bool
) -> None:
    """Unite a list with a copy, thing by thing: what is on it stays as it is.

    Where numbers are to rise, those of what is on both are added up, and that is open again.
    """
    unite = _UNITE + (
        "UPDATE SET number = number + excluded.number, ticked_at = NULL, ticked_by = ''"
        if raise_numbers
        else "NOTHING"
    )
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO checklist_laid (copy_id, checklist) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (copy, checklist),
        )
        rows = [(copy, each.key, checklist, each.words, each.gear or "", each.number) for each in items]
        await connection.executemany(unite, rows)


async def write_tick(database: Database, copy: int, item: int, at: datetime, by: str) -> bool:
    """Tick a thing of a copy, and return whether it was not ticked before."""
    return await _changed(
        database,
        "UPDATE checklist_item SET ticked_at = ?, ticked_by = ?"
        " WHERE id = ? AND copy_id = ? AND ticked_at IS NULL",
        (stamp(at), by, item, copy),
    )


async def take_tick_back(database: Database, copy: int, item: int) -> bool:
    """Take the tick of a thing of a copy off, and return whether there was one."""
    return await _changed(
        database,
        "UPDATE checklist_item SET ticked_at = NULL, ticked_by = ''"
        " WHERE id = ? AND copy_id = ? AND ticked_at IS NOT NULL",
        (item, copy),
    )


async def _changed(database: Database, statement: str, values: Sequence[object]) -> bool:
    async with database.writing() as connection:
        done = await connection.execute(statement, tuple(values))
        return done.rowcount > 0
