"""Gear in SQLite."""

from datetime import datetime
from pathlib import Path

from bot.domain.gear import Status, read_gear
from bot.store.database import Database
from bot.store.gear import all_gear, count_wish, save_gear, top_wishes


async def test_what_is_saved_is_read_back_in_its_order(database: Database, project: Path) -> None:
    shelf = read_gear((project / "data/gear.toml").read_text(encoding="utf-8"))
    await save_gear(database, shelf)
    assert await all_gear(database) == shelf
    changed = shelf[3].with_field("status", Status.SOLD)
    await save_gear(database, [changed])
    assert await all_gear(database) == (*shelf[:3], changed, *shelf[4:])


async def test_wishes_are_counted_most_wanted_first(database: Database, evening: datetime) -> None:
    for words in ("saxophone", "theremin", "saxophone"):
        await count_wish(database, words, evening)
    assert await top_wishes(database, 5) == [("saxophone", 2), ("theremin", 1)]
    assert await top_wishes(database, 1) == [("saxophone", 2)]
