"""What fans asked for in vain: alike is one, counted by person, and who asked is in no row."""

from datetime import datetime, timedelta

import pytest

from bot.domain.words.likeness import alike
from bot.store.database import Database
from bot.store.wish import (
    DROPPED_FOR,
    VOTERS,
    all_wishes,
    count_wish,
    delete_wish,
    top_wishes,
    write_apart,
    write_dropped,
)


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
    assert set(dict(row)) == {"words", "times", "last_at", "voters", "head", "apart", "dropped_at"}
    assert row["voters"] == 2**VOTERS - 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tube screamer", "tubescreamer"),
        ("tube screamer", "screamer tube"),
        ("tube screamer", "tube screamers"),
        ("tube screamer", "tube screamr"),
        ("cry baby wahs", "wah crybaby"),
        ("ukulele", "ukelele"),
        ("12 string", "12strings"),
        ("amp", "amps"),
        ("one two three four five six", "six five four three two one"),
    ],
)
def test_what_is_mistyped_in_the_plural_or_in_another_order_is_the_same(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strat", "strap"),
        ("bass", "brass"),
        ("mark 3", "mark 5"),
        ("ts9", "ts10"),
        ("kazoo", "bazoo"),
        ("looper", "hooper"),
        ("chorus", "chords"),
        ("reverb", "delay"),
        ("delay", "delay pedal"),
        ("", "amp"),
        ("", ""),
    ],
)
def test_what_may_be_two_things_is_not_the_same(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


async def test_wishes_that_are_alike_are_one_and_who_asks_in_two_ways_is_one_fan(
    database: Database, evening: datetime
) -> None:
    for words, fan in (
        ("tube screamr", "1"),
        ("tube screamer", "1"),
        ("tube screamer", "2"),
        ("screamer tubes", "3"),
        ("theremin", "3"),
    ):
        await count_wish(database, words, fan, evening)
    wish, other = await all_wishes(database)
    assert (wish.words, wish.fans) == ("tube screamer", 3)
    assert wish.spellings == ("tube screamer", "tube screamr", "screamer tubes")
    assert other.words == "theremin"
    await write_apart(database, "screamer tubes")
    await count_wish(database, "screamer tubes", "3", evening)
    await count_wish(database, "tubescreamer", "4", evening)
    told = {each.words: each.fans for each in await all_wishes(database)}
    assert told == {"tube screamer": 3, "screamer tubes": 1, "theremin": 1}, "with those who asked"


async def test_what_was_dropped_stays_so_for_a_month_however_it_is_spelled_and_comes_back_if_wanted(
    database: Database, evening: datetime
) -> None:
    for fan in "123":
        await count_wish(database, "banjo ukulele", fan, evening)
    (wish,) = await all_wishes(database)
    await write_dropped(database, wish.spellings, evening)
    await count_wish(database, "banjo ukelele", "4", evening + timedelta(days=1))
    assert await top_wishes(database, 9, asked_by=1) == []
    (wish,) = await all_wishes(database)
    assert (wish.fans, wish.dropped) == (4, True)
    await write_dropped(database, wish.spellings, None)
    assert await top_wishes(database, 9, asked_by=1) == [("banjo ukulele", 4)]
    await write_dropped(database, wish.spellings, evening)
    later = evening + DROPPED_FOR + timedelta(days=1)
    await count_wish(database, "banjo ukulele", "1", later)
    assert await top_wishes(database, 9, asked_by=1) == [("banjo ukulele", 1)], "asked for anew"
    await delete_wish(database, ["banjo ukulele"])
    assert await all_wishes(database) == []
