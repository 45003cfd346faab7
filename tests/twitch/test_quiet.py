"""While somebody plays, counts are silent and what is worth a look is said."""

from typing import Any

import pytest

from bot.services.practice.practice_room import PracticeRoom

ARTIST, MOD, FAN = "junipervale", "mod_moss", "fan_fern"


@pytest.fixture
async def practising(room: Any) -> Any:
    await room.answers(ARTIST, "!start short-evening")  # a warm-up: three clean in a row, two misses, no best
    await room.answers(ARTIST, "!bpm 80")
    return room


async def begins(room: Any, typed: str) -> list[str]:
    """Return how the answers to the artist begin, a word each."""
    return [answer.split(":")[0].split(" ")[0] for answer in await room.answers(ARTIST, typed)]


async def test_counts_are_silent_and_what_they_come_to_is_said(practising: Any) -> None:
    told = [
        (typed, await begins(practising, typed))
        for typed in ("!clean", "!clean", "!clean", "!clean", "!miss", "!miss", "!bpm 84", "!clean", "!next")
    ]
    assert told == [
        ("!clean", []),
        ("!clean", []),
        ("!clean", ["That"]),
        ("!clean", []),
        ("!miss", []),
        ("!miss", ["Let"]),
        ("!bpm 84", ["Tempo"]),
        ("!clean", []),
        ("!next", ["Block"]),
    ]
    assert "4 clean, 2 missed" in (await practising.answers(ARTIST, "!fix clean 4 at 80 in 1"))[0]


async def test_a_best_that_beats_an_earlier_evening_is_said_once_and_not_lost_in_a_full_row(
    room: Any, practised_the_day_before: Any
) -> None:
    await practised_the_day_before("short-evening", block=1, bpm=180)
    await room.answers(ARTIST, "!start short-evening")
    await room.answers(ARTIST, "!next")
    assert await room.answers(ARTIST, "!clean") == []
    await room.answers(ARTIST, "!bpm 184")
    assert (await room.answers(ARTIST, "!clean"))[0].startswith("New best: Closing at the Ferry Café")
    assert await room.answers(ARTIST, "!clean") == []
    assert "in a row at 184. Ready" in (await room.answers(ARTIST, "!clean"))[0]
    await room.answers(ARTIST, "!bpm 188")
    assert "in a row at 188, a new best. Ready" in (await room.answers(ARTIST, "!clean 3"))[0]


async def test_a_silent_count_is_told_to_the_page(practising: Any) -> None:
    await practising.says(ARTIST, "!clean")
    async for topic, values in practising.bot.runtime.feed.read():
        if topic == "practice":
            assert values["clean"] == 1
            break
    assert await practising.says(ARTIST, "!clean") == []
    async for topic, values in practising.bot.runtime.feed.read():
        if topic == "practice":
            assert values["clean"] == 2
            break


async def test_a_full_row_is_said_where_there_is_no_tempo_to_propose(room: Any) -> None:
    await room.answers(ARTIST, "!start morning-woodshed")
    while room.bot.service(PracticeRoom).session.bpm is not None:
        await room.answers(ARTIST, "!skip")
    told = [await begins(room, "!clean") for _ in range(4)]
    assert told == [[], [], [], ["Noted"]]


async def test_a_count_that_was_refused_or_not_written_is_always_said(room: Any) -> None:
    assert "Nothing is being practised" in (await room.answers(ARTIST, "!clean"))[0]
    await room.answers(ARTIST, "!start short-evening")
    await room.answers(ARTIST, "!pause")
    assert "We are on a break" in (await room.answers(ARTIST, "!miss"))[0]
    await room.answers(ARTIST, "!resume")
    async with room.bot.runtime.database.writing() as connection:
        await connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON practice_event BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    assert "went wrong on my side" in (await room.answers(ARTIST, "!clean"))[0]


async def test_each_count_is_answered_where_that_is_wanted(practising: Any) -> None:
    await practising.says(ARTIST, "!clean")
    assert "counted silently" in (await practising.answers(MOD, "!quiet"))[0]
    assert "answered one by one" in (await practising.answers(MOD, "!quiet off"))[0]
    assert "Noted: 2 clean, 0 missed at 80 BPM." in await practising.answers(ARTIST, "!clean")
    assert "counted silently" in (await practising.answers(ARTIST, "!quiet on"))[0]
    assert await practising.answers(ARTIST, "!miss") == []
    assert "moderators" in (await practising.answers(FAN, "!quiet off"))[0]
