"""Checklists on their way, in SQLite: each tick is an act of its own, and never a whole list is saved."""

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection, Row

from bot.domain.backstage.checklist import Checklist, CopiedItem, Copy, Purpose
from bot.store.database import Database, stamp, time_in

_ITEMS = (
    "SELECT id, checklist, words, gear, number, ticked_at FROM checklist_item WHERE copy_id = ? ORDER BY id"
)
_LAID = "SELECT checklist FROM checklist_laid WHERE copy_id = ?"

_PUT = (
    "INSERT INTO checklist_item (copy_id, key, checklist, words, gear, number) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (copy_id, key) DO"
)
_LEAVE = "NOTHING"
_RAISE = (
    "UPDATE SET number = number + iif(gear != '' AND number = 1 AND excluded.number = 1, 0, excluded.number),"
    " ticked_at = NULL, ticked_by = ''"
)
"""What becomes of a thing that is on the copy already; of a guitar there is one, of picks there are many."""


async def latest_copies(database: Database, purpose: Purpose, most: int) -> list[Copy]:
    """Return the latest copies of a purpose, the latest first: that is on its way, but for one put away."""

    def look(connection: Connection) -> list[Copy]:
        query = (
            "SELECT id, began_at, put_away_at FROM checklist_copy WHERE purpose = ? ORDER BY id DESC LIMIT ?"
        )
        return [
            Copy(
                each["id"],
                purpose,
                time_in(each["began_at"]),
                tuple(str(row["checklist"]) for row in connection.execute(_LAID, (each["id"],))),
                tuple(map(_item, connection.execute(_ITEMS, (each["id"],)))),
                time_in(each["put_away_at"]) if each["put_away_at"] else None,
            )
            for each in connection.execute(query, (purpose, most)).fetchall()
        ]

    return await database.look(look)


async def items_of(database: Database, copy: int) -> tuple[CopiedItem, ...]:
    """Return the things of a copy as they stand, in their order."""
    return tuple(await database.read(_item, _ITEMS, (copy,)))


def _item(row: Row) -> CopiedItem:
    ticked = time_in(row["ticked_at"]) if row["ticked_at"] else None
    return CopiedItem(row["id"], row["checklist"], row["words"], row["gear"], row["number"], ticked)


async def begin_copy(
    database: Database, purpose: Purpose, at: datetime, by: str, lists: Sequence[Checklist]
) -> None:
    """Begin a copy with lists laid in, each thing once."""

    def write(connection: Connection) -> None:
        begun = connection.execute(
            "INSERT INTO checklist_copy (purpose, began_at, by_login) VALUES (?, ?, ?)",
            (purpose, stamp(at), by),
        )
        assert begun.lastrowid
        for each in lists:
            for statement, rows in _uniting(begun.lastrowid, each, _LEAVE):
                connection.executemany(statement, rows)

    await database.write(write)


async def take_copy_back(database: Database, copy: int) -> None:
    """Let a copy be gone that was begun in vain."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM checklist_laid WHERE copy_id = ?", (copy,))
        await connection.execute("DELETE FROM checklist_item WHERE copy_id = ?", (copy,))
        await connection.execute("DELETE FROM checklist_copy WHERE id = ?", (copy,))


async def put_copy_away(database: Database, copy: int, at: datetime | None) -> None:
    """Let a copy be on its way no more, or, with no time, again."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE checklist_copy SET put_away_at = ? WHERE id = ?", (at and stamp(at), copy)
        )


async def lay_in(database: Database, copy: int, checklist: Checklist, *, raise_numbers: bool) -> None:
    """Unite a list with a copy, thing by thing: what is on it stays as it is.

    Where numbers are to rise, those of what is on both are added up, and that is open again.
    """
    uniting = _uniting(copy, checklist, _RAISE if raise_numbers else _LEAVE)
    await database.write(lambda connection: [connection.executemany(*each) for each in uniting])


def _uniting(copy: int, checklist: Checklist, then: str) -> list[tuple[str, list[tuple[object, ...]]]]:
    rows = [
        (copy, each.key, checklist.slug, each.words, each.gear or "", each.number) for each in checklist.items
    ]
    laid = "INSERT INTO checklist_laid (copy_id, checklist) VALUES (?, ?) ON CONFLICT DO NOTHING"
    return [(laid, [(copy, checklist.slug)]), (f"{_PUT} {then}", [*rows])]


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
    changed = await database.write(lambda connection: connection.execute(statement, tuple(values)).rowcount)
    return changed > 0
