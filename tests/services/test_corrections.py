"""Practice that is over, set right: all figures follow, what was there is kept, and nothing overlaps."""

import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.practice.correction import marks
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import reviews_in
from bot.errors import Refusal
from bot.services.evenings.recap import gather
from bot.services.practice.corrections import Corrections, Repetitions, Typed
from bot.services.practice.practice_csv import as_csv, read_log
from bot.store.database import Database
from bot.store.practice import all_sessions, begin_session, save_sessions, turns
from tests.domain.test_correction import BEGAN, EVENING, MINUTE, ROUTINE, evenings
from tests.evenings import PracticeHouse, practice_house
from tests.laws import share

NOW = BEGAN + timedelta(hours=4)
SAME = Typed(0, 0)


@pytest.fixture
async def house(database: Database, tmp_path: Path) -> AsyncGenerator[PracticeHouse]:
    """Give a house where one evening was played, and a faster one before."""
    before = Logged(
        ROUTINE,
        tuple(
            PracticeEvent(each.kind, each.at - timedelta(days=1), each.number, each.words)
            for each in EVENING.events
        ),
    )
    await save_sessions(database, [before, EVENING])
    async with practice_house(database, tmp_path / "own", NOW, [ROUTINE]) as house:
        yield house


async def rows(database: Database) -> list[list[Any]]:
    """Return all that is kept of practice, but for the numbers of events and what was corrected."""
    queries = (
        "SELECT id, routine, started_at, finished_at FROM practice_session ORDER BY id",
        "SELECT session_id, at, kind, number, words, told_at FROM practice_event ORDER BY session_id, id",
        "SELECT * FROM practice_played ORDER BY session_id, block",
    )
    return [[tuple(row) for row in await database.reading.execute_fetchall(query)] for query in queries]


async def number_of(house: PracticeHouse) -> int:
    """Return the number of the evening."""
    return (await all_sessions(house.database))[-1].number


async def version(house: PracticeHouse, number: int) -> str:
    """Return the version of a session as it stands."""
    return (await house.corrections.session(number)).version


def row(*, meant: float = 60, clean: Typed = SAME, missed: Typed = SAME) -> Repetitions:
    """Return a row of the second block, at its tempo."""
    return Repetitions(1, 60, meant, clean, missed)


async def test_all_that_looks_back_follows_what_is_corrected(house: PracticeHouse) -> None:
    number = await number_of(house)
    await house.corrections.repetitions(number, row(meant=66, clean=Typed(3, 9)), "")
    evening = await gather(house.database, house.settings, NOW)
    assert [(best.what, best.bpm, best.before) for best in evening.bests] == [("Ferry", 66, 60)]
    assert evening.clean == 1 + 1 + 9
    history = reviews_in(await turns(house.database, NOW), house.settings.day_of)
    assert history["Ferry"][-1].best_bpm == 66
    assert "fixed,9,clean at 66 in 2" in await house.evenings.table(evening.day)
    assert (await house.room.progress("Ferry")).best_bpm == 66
    await house.corrections.take_out(number, "")
    assert await house.room.streak() == 1
    assert (await house.evenings.season()).weeks[0].evenings[0].day == evening.day - timedelta(days=1)


async def test_the_room_goes_on_by_what_is_corrected(house: PracticeHouse) -> None:
    number = await number_of(house)
    await house.corrections.repetitions(number, row(clean=Typed(3, 5)), "")
    session, *_ = await house.room.fix("missed 4 at 60 in 2")
    assert session.tallies[1, 60].clean == 5, "as it was corrected, and not as the room knew it"
    await house.corrections.take_out(number, "")
    assert house.feed.latest["practice"]["finished"]["clean"] == 5, "of the evening before"


async def test_what_is_corrected_is_kept_with_who_and_when_and_can_be_taken_back(
    house: PracticeHouse,
) -> None:
    number, before = await number_of(house), await rows(house.database)
    await house.corrections.times(
        number, await version(house, number), {1: "2030-05-17T19:00:30"}, "junipervale"
    )
    (told,) = (await house.corrections.session(number)).corrections
    assert (told.kind, told.by, told.at, told.title) == ("times", "junipervale", NOW, "Short")
    await house.corrections.undo(told.id, "junipervale")
    assert await rows(house.database) == before
    with pytest.raises(Refusal, match="correction-undone-before"):
        await house.corrections.undo(told.id, "")
    with pytest.raises(Refusal, match="correction-unknown"):
        await house.corrections.undo(99, "")


async def test_corrections_are_taken_back_in_turn_and_never_over_a_later_change(
    house: PracticeHouse,
) -> None:
    number, before = await number_of(house), await rows(house.database)
    await house.corrections.repetitions(number, row(clean=Typed(3, 4)), "")
    await house.corrections.take_out_block(number, await version(house, number), 2, "")
    with pytest.raises(Refusal, match="correction-changed-since"):
        await house.corrections.undo(1, "")
    await house.corrections.undo(2, "")
    await house.corrections.undo(1, "")
    assert await rows(house.database) == before
    await house.corrections.repetitions(number, row(clean=Typed(3, 4)), "")
    await house.room.fix("clean 8 at 60 in 2")
    with pytest.raises(Refusal, match="correction-changed-since"):
        await house.corrections.undo(3, "")


async def test_a_session_that_is_taken_out_comes_back_under_its_own_number(house: PracticeHouse) -> None:
    number, before = await number_of(house), await rows(house.database)
    await house.corrections.take_out(number, "")
    assert (await house.corrections.session(number)).logged is None
    other = await begin_session(house.database, ROUTINE, NOW)
    assert other > number
    async with house.database.writing() as connection:
        await connection.execute("DELETE FROM practice_session WHERE id = ?", (other,))
    await house.corrections.undo(1, "")
    assert await rows(house.database) == before


async def test_a_forgotten_session_is_added_where_no_other_was(house: PracticeHouse) -> None:
    added = await house.corrections.add("short", "2030-05-15T20:00", {1: 10, 2: 20}, "")
    kept = await house.corrections.session(added)
    assert kept.logged
    assert kept.logged.until - kept.logged.events[0].at == 30 * MINUTE
    for began, line in (
        ("2030-05-15T20:29", "correction-overlaps"),
        ("2030-05-15T19:31", "correction-overlaps"),
        ("2030-05-17T22:50", "correction-ahead"),
        ("1830-05-17T22:50", "correction-year"),
        ("yesterday", "correction-time"),
        ("0001-01-01T00:00", "correction-year"),
        ("9999-12-31T23:59", "correction-year"),
    ):
        with pytest.raises(Refusal) as refused:
            await house.corrections.add("short", began, {1: 30}, "")
        assert refused.value.line == line, began
    await house.corrections.undo(1, "")
    assert (await house.corrections.session(added)).logged is None


async def test_no_time_of_one_session_is_moved_into_another_one(house: PracticeHouse) -> None:
    number, before = await number_of(house), await rows(house.database)
    moved = {
        each.number: (each.at - timedelta(days=1)).replace(tzinfo=None).isoformat() for each in marks(EVENING)
    }
    with pytest.raises(Refusal, match="correction-overlaps"):
        await house.corrections.times(number, await version(house, number), moved, "")
    with pytest.raises(Refusal, match="correction-too-long"):
        await house.corrections.times(number, await version(house, number), {0: moved[0]}, "")
    assert await rows(house.database) == before


async def test_two_forms_that_were_opened_together_take_nothing_from_each_other(
    house: PracticeHouse,
) -> None:
    number = await number_of(house)
    shown = await version(house, number)
    await house.corrections.repetitions(number, row(clean=Typed(3, 5), missed=Typed(1, 1)), "")
    await house.corrections.repetitions(number, row(clean=Typed(3, 3), missed=Typed(1, 0)), "")
    logged = (await house.corrections.session(number)).logged
    assert logged
    assert (logged.session.tallies[1, 60].clean, logged.session.tallies[1, 60].missed) == (5, 0)
    with pytest.raises(Refusal) as refused:
        await house.corrections.repetitions(number, row(clean=Typed(3, 7), missed=Typed(1, 1)), "")
    assert (refused.value.line, refused.value.gaps) == (
        "correction-count-meanwhile",
        {"then": 3, "now": 5},
    )
    with pytest.raises(Refusal, match="correction-meanwhile"):
        await house.corrections.times(number, shown, {0: "2030-05-17T18:59:00"}, "")


async def test_what_was_taken_back_meanwhile_is_not_written_over_by_who_saw_it_before(
    house: PracticeHouse,
) -> None:
    number = await number_of(house)
    await house.corrections.take_out_block(number, await version(house, number), 1, "")
    shown = await version(house, number)  # with which another tab is opened
    await house.corrections.undo(1, "")
    before = await rows(house.database)
    with pytest.raises(Refusal, match="correction-meanwhile"):
        await house.corrections.times(number, shown, {0: "2030-05-17T18:59:50"}, "")
    with pytest.raises(Refusal, match="correction-meanwhile"):
        await house.corrections.take_out_block(number, shown, 2, "")
    assert await rows(house.database) == before


async def test_what_goes_on_or_is_gone_is_not_corrected(house: PracticeHouse) -> None:
    await house.room.start("short")
    await house.clock.advance(NOW + timedelta(hours=2))
    with pytest.raises(Refusal, match="correction-overlaps"):
        await house.corrections.add("short", "2030-05-17T23:30", {1: 30}, "")
    number = (await all_sessions(house.database))[-1].number
    with pytest.raises(Refusal, match="correction-goes-on"):
        await house.corrections.take_out(number, "")
    with pytest.raises(Refusal, match="correction-gone"):
        await house.corrections.take_out(999, "")
    earlier = await number_of(house) - 1
    shown = await version(house, earlier)
    with pytest.raises(Refusal, match="correction-same"):
        await house.corrections.times(earlier, shown, {}, "")


async def test_of_the_hour_that_comes_twice_the_time_in_order_is_meant(
    database: Database, tmp_path: Path
) -> None:
    began = datetime(2030, 10, 26, 22, 30, tzinfo=UTC)  # half past midnight in Berlin, before clocks go back
    kinds = (PracticeEventKind.STARTED, PracticeEventKind.MOVED, PracticeEventKind.FINISHED)
    at = (began, began + timedelta(hours=2), began + timedelta(hours=4))
    events = [PracticeEvent(kind, time, int(kind == "moved")) for kind, time in zip(kinds, at, strict=True)]
    await save_sessions(database, [Logged(ROUTINE, tuple(events))])
    async with practice_house(
        database, tmp_path / "own", began + timedelta(days=1), [ROUTINE], zone="Europe/Berlin"
    ) as house:
        await house.corrections.times(
            1, await version(house, 1), {1: "2030-10-27T02:45", 2: "2030-10-27T02:15"}, ""
        )
        kept = (await house.corrections.session(1)).logged
    assert kept
    assert [each.at - began for each in kept.events] == [
        timedelta(),
        timedelta(hours=2, minutes=15),
        timedelta(hours=2, minutes=45),
    ]


async def test_in_the_hour_that_comes_twice_a_minute_is_a_minute(database: Database, tmp_path: Path) -> None:
    began = datetime(2029, 10, 28, 1, 10, tzinfo=UTC)  # ten past two in Berlin, for the second time
    shift = began - BEGAN
    moved = tuple(
        PracticeEvent(each.kind, each.at + shift, each.number, each.words) for each in EVENING.events
    )
    await save_sessions(database, [Logged(ROUTINE, moved)])
    async with practice_house(database, tmp_path / "own", NOW, [ROUTINE], zone="Europe/Berlin") as house:
        for typed in ("2029-10-28T02:11", "2029-10-28T02:09"):
            await house.corrections.times(1, await version(house, 1), {0: typed}, "")
        (kept,) = await all_sessions(database)
        assert kept.events[0].at == began - MINUTE
        assert house.corrections.came_twice("2029-10-28T02:30")
        added = await house.corrections.add("short", "2029-10-28T02:30", {1: 10}, "")
        logged = (await house.corrections.session(added)).logged
        assert logged
        assert logged.events[0].at == began - 40 * MINUTE, "the first of the two"
        for once in ("2029-10-28T03:00", "2029-03-25T02:30"):  # the clock leaves the second one out
            assert not house.corrections.came_twice(once)


DID: tuple[Callable[[Corrections, str, int], Awaitable[object]], ...] = (
    lambda it, _, block: it.repetitions(1, Repetitions(block, 60, 60, Typed(0, 2), Typed(0, 1)), ""),
    lambda it, _, block: it.repetitions(1, Repetitions(block, 60, 65.5, SAME, SAME), ""),
    lambda it, version, block: it.take_out_block(1, version, block, ""),
    lambda it, version, _: it.times(1, version, {0: "2030-05-17T18:50:00"}, ""),
    lambda it, _version, _block: it.take_out(1, ""),
)


@given(evenings(), st.lists(st.tuples(st.sampled_from(DID), st.integers(0, 3)), max_size=5))
@share(1 / 2)
async def test_whatever_was_corrected_and_taken_back_is_as_it_was(
    logged: Logged, did: list[tuple[Callable[[Corrections, str, int], Awaitable[object]], int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "w.db")
        await save_sessions(database, [logged])
        async with practice_house(
            database, Path(folder) / "own", BEGAN + timedelta(days=2), [ROUTINE]
        ) as house:
            before = await rows(database)
            for correct, block in did:
                shown = await version(house, 1)
                try:
                    await correct(house.corrections, shown, block)
                except Refusal:
                    continue
            left = await all_sessions(database)
            assert [*read_log(as_csv(left), "practice.csv", {})] == left, "and can be exported and imported"
            for each in (await house.corrections.session(1)).corrections:
                await house.corrections.undo(each.id, "")
            assert await rows(database) == before
        await database.close()
