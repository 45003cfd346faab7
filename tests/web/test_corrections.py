"""A session as a page on which it is set right: forms with and without scripts, and who may."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.pages.visitor import Right
from bot.features.evenings import pages_back
from bot.store.database import Database
from bot.store.practice import all_sessions, save_sessions
from tests.domain.test_correction import BEGAN, EVENING, ROUTINE
from tests.evenings import PracticeHouse, practice_house
from tests.spoken import voice_of_tests

PAGE = "sessions/7"
ROW = {"session": "7", "block": "2", "bpm": "60", "clean_was": "3", "missed_was": "1"}


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncGenerator[PracticeHouse]:
    """Give a house where one evening was played."""
    await save_sessions(database, [EVENING])
    async with practice_house(
        database, tmp_path / "own", BEGAN + timedelta(days=1), [ROUTINE], zone="Europe/Berlin"
    ) as house:
        yield house


async def version(house: PracticeHouse) -> str:
    """Return the version that the forms of the page have."""
    found = re.search(r'name="version" value="(\w+)"', (await house.get(PAGE))[1])
    assert found
    return found[1]


async def test_a_session_is_shown_with_all_that_can_be_set_right(house: PracticeHouse) -> None:
    status, page = await house.get(PAGE)
    assert status == 200
    assert "Short, 17 May 2030, 21:00" in page, "as the clock shows it where the artist lives"
    assert page.count('action="/do/session-block-out"') == 4
    assert re.findall(r'name="tempo"[^>]*value="([^"]*)"', page) == ["", "60", "90", "60"]
    assert re.findall(r'name="clean"[^>]*value="([^"]*)"', page) == ["0", "3", "1", "1"]
    times = re.findall(r'name="at-(\d+)"[^>]*value="([^"]*)"', page)
    assert times[0] == ("0", "2030-05-17T21:00:00")
    assert len(times) == 7
    assert "What was put right" not in page


async def test_a_count_and_its_tempo_are_set_right_and_listed_and_taken_back(house: PracticeHouse) -> None:
    told = await house.post("session-repetitions", **ROW, tempo="66,5", clean="5", missed="0")
    assert told == (200, "Done. All figures follow.")
    _, page = await house.get(PAGE)
    assert re.findall(r'name="tempo"[^>]*value="([^"]*)"', page)[1] == "66.5"
    assert "A tempo" in page
    correction = re.search(r'name="correction" value="(\d+)"', page)
    assert correction
    assert (await house.post("session-undo", correction=correction[1]))[0] == 200
    _, page = await house.get(PAGE)
    assert "Taken back on" in page
    assert 'name="correction"' not in page
    assert await all_sessions(house.database) == [EVENING]


@pytest.mark.parametrize(
    ("act", "fields", "told"),
    [
        ("session-repetitions", {**ROW, "clean": "-3", "missed": "1"}, "A whole number is missing."),
        ("session-repetitions", {**ROW, "clean": "9" * 30, "missed": "1"}, "A whole number is missing."),
        ("session-repetitions", {**ROW, "clean": "10000", "missed": "1"}, "Counts are whole numbers from 0"),
        ("session-repetitions", {**ROW, "clean": "3", "missed": "1", "tempo": "+4"}, "10 to 400 BPM"),
        ("session-repetitions", {**ROW, "clean": "3", "missed": "1", "tempo": "999"}, "10 to 400 BPM"),
        ("session-repetitions", {**ROW, "clean": "3", "missed": "1"}, "how it stands already"),
        ("session-repetitions", {**ROW, "block": "9", "clean": "4", "missed": "1"}, "Block 9 was not played"),
        (
            "session-times",
            {"session": "7", "version": "shown", "at_1": "half past"},
            "Time number 2 is no day",
        ),
        (
            "session-times",
            {"session": "7", "version": "shown", "at_1": "2030-05-17T20:00"},
            "2 lies before",
        ),
        ("session-times", {"session": "7", "version": "5", "at_1": "2030-05-17T21:00"}, "was changed since"),
        ("session-block-out", {"session": "7", "version": "shown", "block": "0"}, "Block 0 was not played"),
        ("session-out", {"session": "8"}, "no such session"),
        ("session-undo", {"correction": "1"}, "no such correction"),
        ("session-add", {"routine": "short", "began": "2030-05-17T09:00"}, "at least one block"),
        ("session-add", {"routine": "nothing like it", "began": "2030-05-17T09:00"}, "I know no routine"),
    ],
)
async def test_what_is_wrong_is_told_in_words_and_changes_nothing(
    house: PracticeHouse, act: str, fields: dict[str, str], told: str
) -> None:
    if fields.get("version") == "shown":
        fields = fields | {"version": await version(house)}
    status, text = await house.post(act, **fields)
    assert status == 409
    assert told in text, text
    assert await all_sessions(house.database) == [EVENING]


async def test_without_scripts_a_form_leads_back_and_says_what_came_of_it(house: PracticeHouse) -> None:
    fields = {**ROW, "clean": "5", "missed": "0", "back": f"/{PAGE}"}
    status, page = await house.post("session-repetitions", accept="text/html", **fields)
    assert status == 200
    assert "Done. All figures follow." in page
    assert "What was put right" in page


async def test_without_scripts_what_was_typed_stays_where_it_is_refused(house: PracticeHouse) -> None:
    row = {**ROW, "tempo": "999", "clean": "7", "missed": "1", "back": f"/{PAGE}"}
    _, page = await house.post("session-repetitions", accept="text/html", **row)
    assert "10 to 400 BPM" in page
    assert re.findall(r'name="tempo"[^>]*value="([^"]*)"', page) == ["", "999", "90", "60"]
    assert re.findall(r'name="clean"[^>]*value="([^"]*)"', page) == ["0", "7", "1", "1"]
    await house.post("session-repetitions", **ROW, clean="5", missed="1")
    _, page = await house.post("session-repetitions", accept="text/html", **row)
    assert re.findall(r'name="clean"[^>]*value="([^"]*)"', page)[1] == "5", "and not over what it is by now"
    shown = await version(house)
    times = {"session": "7", "version": shown, "at_0": "2030-05-17T20:50:00", "at_1": "2030-05-17T20:40:00"}
    _, page = await house.post("session-times", accept="text/html", **times, back=f"/{PAGE}")
    assert re.findall(r'name="at-[01]"[^>]*value="([^"]*)"', page) == [times["at_0"], times["at_1"]]
    _, page = await house.post(
        "session-times", accept="text/html", **times | {"version": "x"}, back=f"/{PAGE}"
    )
    assert times["at_1"] not in page, "its times may be others by now"
    assert await house.get(PAGE) == await house.get(PAGE)


async def test_without_scripts_a_forgotten_session_is_typed_once_and_leads_to_its_page(
    house: PracticeHouse,
) -> None:
    _, page = await house.get("sessions/new?routine=short")
    back = re.search(r'name="back" value="([^"]+)"', page)
    assert back
    fields = {"routine": "short", "began": "2030-05-17T20:59", "minutes_1": "10", "back": back[1]}
    _, page = await house.post("session-add", accept="text/html", **fields)
    assert "two sessions cannot be on at once" in page
    assert re.findall(r'name="(?:began|minutes-1)"[^>]*value="([^"]*)"', page) == [fields["began"], "10"]
    fields["began"] = "2030-05-16T20:00"
    for _ in ("", "sent twice"):
        _, page = await house.post("session-add", accept="text/html", **fields)
        assert "Short, 16 May 2030, 20:00" in page
        assert "block by block" in page
    assert len(await all_sessions(house.database)) == 2


async def test_a_session_that_is_taken_out_keeps_its_page_to_come_back_by(house: PracticeHouse) -> None:
    assert (await house.post("session-out", session="7"))[0] == 200
    status, page = await house.get(PAGE)
    assert status == 200
    assert "This session is taken out" in page
    assert (await house.get("evenings/2030-05-17"))[0] == 404
    assert "The session taken out" in (await house.get("evenings"))[1]
    assert (await house.post("session-undo", correction="1"))[0] == 200
    assert await all_sessions(house.database) == [EVENING]


async def test_a_forgotten_session_is_added_by_its_minutes(house: PracticeHouse) -> None:
    _, page = await house.get("sessions/new?routine=short")
    assert page.count('name="minutes-') == 4
    fields = {"routine": "short", "began": "2030-05-16T20:00", "minutes_1": "10", "minutes_2": ""}
    assert await house.post("session-add", **fields) == (
        200,
        "Added. Now put its counts and tempi in, block by block.",
    )
    status, page = await house.get("evenings/2030-05-16")
    assert status == 200
    assert "10:00 played" in page
    fields["began"] = "2029-10-28T02:10"
    assert "the first of the two" in (await house.post("session-add", **fields))[1]


async def test_a_block_is_moved_to_when_it_began_where_the_artist_lives(house: PracticeHouse) -> None:
    shown = await version(house)
    times = {"session": "7", "version": shown, "at_0": "2030-05-17T20:50", "at_1": "2030-05-17T21:00:30"}
    assert (await house.post("session-times", **times))[0] == 200
    (logged,) = await all_sessions(house.database)
    assert [each.at - BEGAN for each in logged.events[:2]] == [
        timedelta(minutes=-10),
        timedelta(seconds=30),
    ]


async def test_all_of_it_is_the_artists_alone_and_for_no_hotkey(house: PracticeHouse) -> None:
    routes, acts = pages_back(
        house.evenings,
        house.corrections,
        house.room,
        house.planner,
        settings=house.settings,
        voice=voice_of_tests(),
    )
    assert {each.right for each in (*routes, *acts)} == {Right.ARTIST}
    assert not any(each.programs for each in (*routes, *acts))
