"""What commands count: one step each, shown after, kept over updates."""

import asyncio
import shutil
from pathlib import Path

from bot.store.counter import add_to_counter, load_counters, set_counter
from bot.store.database import Database
from bot.store.migrate import MIGRATIONS, newest_version


async def test_a_counter_is_what_it_is_after_each_step(database: Database) -> None:
    assert [await add_to_counter(database, "oops", by) for by in (1, 1, 3, -2, -9)] == [1, 2, 5, 3, 0]
    assert await add_to_counter(database, "new", -1) == 0
    assert await set_counter(database, "oops", 40) == 40
    assert await set_counter(database, "third", 7) == 7
    assert await load_counters(database) == {"oops": 40, "new": 0, "third": 7}


async def test_none_of_many_steps_at_once_is_lost(database: Database) -> None:
    values = await asyncio.gather(*(add_to_counter(database, "oops", 1) for _ in range(50)))
    assert sorted(values) == list(range(1, 51))


async def test_a_counter_goes_on_after_an_update(tmp_path: Path) -> None:
    async with Database.opened(tmp_path / "w.db") as database:
        assert await set_counter(database, "oops", 41) == 41
    newer = shutil.copytree(MIGRATIONS, tmp_path / "migrations")
    (newer / f"{newest_version() + 1:04}_newer.sql").write_text("CREATE TABLE newer (x INTEGER) STRICT;")
    database = await Database.open(tmp_path / "w.db", newer)
    assert await add_to_counter(database, "oops", 1) == 42
    await database.close()
