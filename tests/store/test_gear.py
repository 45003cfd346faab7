"""Gear in SQLite."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.gear import GEAR, Status
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.gear import VOTERS, count_wish, top_wishes
from tests.catalogue import keep


async def test_what_is_saved_is_read_back_in_its_order(database: Database, project: Path) -> None:
    shelf = GEAR.read((project / "data/gear.toml").read_text(encoding="utf-8"))
    await keep(database, GEAR, shelf)
    assert await documents_of(database, GEAR) == shelf
    changed = shelf[3].with_field("status", Status.SOLD)
    await keep(database, GEAR, [changed])
    assert await documents_of(database, GEAR) == (*shelf[:3], changed, *shelf[4:])


async def asked(database: Database, at: datetime, *asks: tuple[str, str]) -> list[tuple[str, int]]:
    for words, fan in asks:
        await count_wish(database, words, fan, at, keep=3)
    return await top_wishes(database, 9, asked_by=1)


async def test_wishes_are_counted_once_a_fan_most_wanted_first(database: Database, evening: datetime) -> None:
    counts = await asked(
        database, evening, ("sax", "1"), ("theremin", "1"), ("sax", "2"), ("theremin", "1"), ("sax", "2")
    )
    assert counts == [("sax", 2), ("theremin", 1)]
    assert await top_wishes(database, 1, asked_by=1) == [("sax", 2)]
    assert await top_wishes(database, 9, asked_by=2) == [("sax", 2)]


async def test_the_rarest_and_then_the_oldest_wish_makes_room(database: Database, evening: datetime) -> None:
    later = evening + timedelta(minutes=1)
    await asked(database, evening, ("sax", "1"), ("sax", "2"), ("theremin", "1"))
    assert await asked(database, later, ("lute", "1")) == [("sax", 2), ("lute", 1), ("theremin", 1)]
    assert await asked(database, later, ("kazoo", "1"), ("kazoo", "2")) == [
        ("kazoo", 2),
        ("sax", 2),
        ("lute", 1),
    ]
    await asked(database, later, ("lute", "2"))
    assert ("zither", 1) in await asked(database, later, ("zither", "1")), "what is new gets its chance"


async def test_the_table_says_how_many_asked_and_not_who(database: Database, evening: datetime) -> None:
    fans = [str(number) for number in range(1000)]
    for fan in fans:
        await count_wish(database, "sax", fan, evening)
    ((_, told),) = await top_wishes(database, 1, asked_by=1)
    assert told == VOTERS
    (row,) = await database.reading.execute_fetchall("SELECT * FROM gear_wish")
    assert set(dict(row)) == {"words", "times", "last_at", "voters"}
    assert row["voters"] == 2**VOTERS - 1
