"""The gear in SQLite."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.gear import GearItem
from bot.store.database import Database, stamp

_COLUMNS = tuple(GearItem.model_fields)


async def all_gear(database: Database) -> tuple[GearItem, ...]:
    """Return every piece, in the order of the shelf."""
    rows = await database.reading.execute_fetchall("SELECT * FROM gear ORDER BY position")
    return tuple(_item(dict(row)) for row in rows)


async def save_gear(database: Database, items: Iterable[GearItem]) -> None:
    """Write the pieces, all or none: new slugs go to the end of the shelf, known ones keep their place."""
    places = ", ".join("?" for _ in _COLUMNS)
    updates = ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS)
    async with database.writing() as connection:
        await connection.executemany(
            f"INSERT INTO gear ({', '.join(_COLUMNS)}, position)"  # noqa: S608 - our own column names
            f" VALUES ({places}, (SELECT coalesce(max(position), 0) + 1 FROM gear))"
            f" ON CONFLICT (slug) DO UPDATE SET {updates}",
            [_row(item) for item in items],
        )


async def count_wish(database: Database, words: str, at: datetime) -> None:
    """Count one more ask for `words`, which nothing on the shelf answers."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO gear_wish (words, times, last_at) VALUES (?, 1, ?)"
            " ON CONFLICT (words) DO UPDATE SET times = times + 1, last_at = excluded.last_at",
            (words, stamp(at)),
        )


async def top_wishes(database: Database, most: int) -> list[tuple[str, int]]:
    """Return the `most` frequent wishes and how often each was asked for, the newest first among equals."""
    rows = await database.reading.execute_fetchall(
        "SELECT words, times FROM gear_wish ORDER BY times DESC, last_at DESC LIMIT ?", (most,)
    )
    return [(row["words"], row["times"]) for row in rows]


def _row(item: GearItem) -> tuple[Any, ...]:
    values = item.model_dump(mode="json") | {"tags": json.dumps(item.tags, ensure_ascii=False)}
    return tuple(values[column] for column in _COLUMNS)


def _item(row: Mapping[str, Any]) -> GearItem:
    values = {column: row[column] for column in _COLUMNS}
    return GearItem.model_validate(values | {"tags": json.loads(values["tags"])})
