"""Practice set right: what is corrected follows the same rules as what was played."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.practice.correction import (
    Mark,
    at_tempo,
    at_times,
    marks,
    told_later,
    with_counts,
    without_block,
)
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Tally, after, begun
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import Played, comes_to, practised_in
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.domain.practice.session_report import session_report
from bot.errors import Refusal

BEGAN = datetime(2030, 5, 17, 19, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ROUTINE = Routine(
    slug="short",
    title="Short",
    clean_in_a_row=3,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=10, piece="Ferry", start_bpm=60, target_bpm=70),
        Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=15, piece="Lantern", start_bpm=90),
        Block(title="Again", kind=BlockKind.TECHNIQUE, minutes=9, piece="Ferry", start_bpm=60, goes_on=True),
    ),
)
Did = tuple[PracticeEventKind, float, str]
STARTED, MOVED, PAUSED, RESUMED, TEMPO, CLEAN, MISS, NOTED, FIXED, FINISHED = (
    PracticeEventKind(each)
    for each in (
        *("started", "moved", "paused", "resumed", "tempo", "clean"),
        *("miss", "noted", "fixed", "finished"),
    )
)


def played(*did: tuple[PracticeEventKind, float] | Did, apart: timedelta = MINUTE) -> Logged:
    """Return a session in which one thing was done after the other."""
    events = [PracticeEvent(STARTED, BEGAN)]
    for each in did:
        kind, number, *words = each
        events.append(PracticeEvent(kind, events[-1].at + apart, number, *words))
    return Logged(ROUTINE, tuple(events), 7)


def block(logged: Logged, number: int) -> Played:
    assert logged.ended
    return next(each for each in comes_to(logged.session, logged.ended) if each.block == number)


EVENING = played(
    (MOVED, 1),
    *[(CLEAN, 0)] * 3,
    (MISS, 0),
    (PAUSED, 0),
    (RESUMED, 0),
    (NOTED, 0, "left hand"),
    (MOVED, 2),
    (CLEAN, 0),
    (MOVED, 3),
    (CLEAN, 0),
    (FINISHED, 0),
)

DID = st.lists(
    st.one_of(
        st.tuples(st.sampled_from((MOVED, PracticeEventKind.SKIPPED)), st.integers(0, 3), st.just("")),
        st.tuples(st.sampled_from((PAUSED, RESUMED, CLEAN, MISS)), st.just(0), st.just("")),
        st.tuples(st.just(TEMPO), st.sampled_from((60, 64, 90, 92.5)), st.just("")),
        st.tuples(st.just(NOTED), st.just(0), st.just("a note")),
        st.tuples(
            st.just(FIXED), st.integers(0, 9), st.sampled_from(("clean", "missed at 64", "clean at 60 in 2"))
        ),
    ),
    max_size=25,
)


@st.composite
def evenings(draw: st.DrawFn) -> Logged:
    """Give any session that is over."""
    session, events = begun(ROUTINE, BEGAN), [PracticeEvent(STARTED, BEGAN)]
    for kind, number, words in [*draw(DID), (FINISHED, 0, "")]:
        event = PracticeEvent(kind, events[-1].at + draw(st.integers(0, 20)) * MINUTE, number, words)
        try:
            session = after(session, event)
        except Refusal:
            continue
        events.append(event)
    return Logged(ROUTINE, tuple(events), 3)


BLOCKS = st.integers(0, 3)
TEMPI = st.sampled_from((0, 60, 64, 90))


def tried(change: Callable[[], Logged]) -> Logged:
    """Return what a correction makes; what cannot be is no example."""
    try:
        return change()
    except Refusal:
        assume(False)
        raise


def test_a_count_is_as_it_is_told_and_as_old_as_its_evening() -> None:
    right = with_counts(EVENING, 1, 60, clean=6, missed=0)
    assert right.session.tallies[1, 60] == Tally(6, 0)
    assert (block(right, 1).clean, block(right, 1).missed) == (7 - 1, 0)
    assert block(right, 1).first_at == block(EVENING, 1).first_at
    assert right.events[: len(EVENING.events)] == EVENING.events, "what was written stays"
    assert {each.at for each in right.events[len(EVENING.events) :]} == {EVENING.ended}


def test_a_count_less_than_a_row_holds_nothing_and_a_higher_one_makes_no_row() -> None:
    assert block(EVENING, 1).held_bpm == 60
    assert block(with_counts(EVENING, 1, 60, clean=2, missed=0), 1).held_bpm is None
    assert block(with_counts(EVENING, 2, 90, clean=9, missed=0), 2).held_bpm is None


def test_a_block_was_at_another_tempo_with_its_row_and_where_it_went_on() -> None:
    right = at_tempo(EVENING, 1, 60, 66)
    first, again = block(right, 1), block(right, 3)
    assert (first.first_bpm, first.best_bpm, first.held_bpm, first.clean, first.missed) == (66, 66, 66, 3, 1)
    assert again.best_bpm == 66, "it went on from where the same thing was left"
    assert block(right, 2) == block(EVENING, 2)
    assert [run.tempi for run in session_report(ROUTINE, right.events, BEGAN).runs][1][0][1] == 66


def test_a_count_that_was_set_right_by_its_tempo_goes_along() -> None:
    fixed = with_counts(EVENING, 1, 60, clean=8, missed=0)
    assert at_tempo(fixed, 1, 60, 66).session.tallies[1, 66] == Tally(8, 0)


def test_times_move_what_lies_between_them_no_further_than_they_must() -> None:
    shown = marks(EVENING)
    assert shown[1] == Mark(1, MOVED, BEGAN + MINUTE, "Ferry")
    ended = shown[-1].number
    right = at_times(EVENING, {shown[1].number: BEGAN + timedelta(minutes=2, seconds=30)})
    assert block(right, 0).length == timedelta(minutes=2, seconds=30)
    assert block(right, 1).length == block(EVENING, 1).length - timedelta(minutes=1, seconds=30)
    assert right.events[2].at == BEGAN + timedelta(minutes=2, seconds=30), "counted before it began"
    assert right.events[3:] == EVENING.events[3:]
    assert at_times(EVENING, {ended: EVENING.events[-1].at + 5 * MINUTE}).ended == (
        EVENING.events[-1].at + 5 * MINUTE
    )


@pytest.mark.parametrize(
    ("times", "line"),
    [
        ({1: BEGAN - MINUTE}, "correction-order"),
        ({0: BEGAN + timedelta(hours=1)}, "correction-order"),
        ({0: BEGAN - timedelta(hours=13)}, "correction-too-long"),
        ({0: datetime(1899, 1, 1, tzinfo=UTC)}, "correction-year"),
    ],
)
def test_times_that_cannot_be_are_refused(times: dict[int, datetime], line: str) -> None:
    with pytest.raises(Refusal) as refused:
        at_times(EVENING, times)
    assert refused.value.line == line


IMPOSSIBLE: tuple[tuple[Callable[[Logged], Logged], str], ...] = (
    (lambda logged: with_counts(logged, 1, 60, clean=10_000, missed=0), "correction-count"),
    (lambda logged: with_counts(logged, 9, 60, clean=1, missed=0), "practice-fix-block"),
    (lambda logged: with_counts(logged, 1, 0, clean=1, missed=0), "correction-untimed"),
    (lambda logged: at_tempo(logged, 1, 60, 9), "practice-bad-tempo"),
    (lambda logged: without_block(logged, 9), "practice-fix-block"),
)


@pytest.mark.parametrize(("change", "line"), IMPOSSIBLE)
def test_what_cannot_have_been_is_refused(change: Callable[[Logged], Logged], line: str) -> None:
    with pytest.raises(Refusal) as refused:
        change(EVENING)
    assert refused.value.line == line


CHANGES: tuple[Callable[[Logged], Logged], ...] = (
    lambda logged: with_counts(logged, 1, 60, clean=4, missed=0),
    lambda logged: at_tempo(logged, 1, 60, 66),
    lambda logged: at_times(logged, {}),
    lambda logged: without_block(logged, 1),
)


@pytest.mark.parametrize("change", CHANGES)
def test_what_goes_on_still_has_its_own_ways_to_be_set_right(change: Callable[[Logged], Logged]) -> None:
    with pytest.raises(Refusal, match="correction-goes-on"):
        change(played((MOVED, 1), (CLEAN, 0)))


def test_a_session_told_later_has_the_minutes_that_it_is_told() -> None:
    told = told_later(ROUTINE, BEGAN, {2: 20, 1: 10, 3: 0})
    assert told.ended == BEGAN + 30 * MINUTE
    lengths = {each.what: each.length / MINUTE for each in practised_in(told.session, BEGAN)}
    assert lengths == {"Ferry": 10, "Lantern": 20}
    with pytest.raises(Refusal, match="correction-nothing-played"):
        told_later(ROUTINE, BEGAN, {2: 0})


@given(evenings(), BLOCKS, TEMPI, st.integers(0, 99), st.integers(0, 99))
def test_any_count_is_as_told_and_no_other_changes(
    logged: Logged, number: int, bpm: float, clean: int, missed: int
) -> None:
    right = tried(lambda: with_counts(logged, number, bpm, clean=clean, missed=missed))
    before, now = logged.session.tallies, right.session.tallies
    assert now.get((number, bpm), Tally()) == Tally(clean, missed)
    assert {key: now[key] for key in now if key != (number, bpm)} == {
        key: before[key] for key in before if key != (number, bpm)
    }
    assert right.session.stretches == logged.session.stretches


@given(evenings(), BLOCKS, TEMPI, st.sampled_from((61, 66.5)))
def test_another_tempo_changes_no_time_and_no_sum(
    logged: Logged, number: int, bpm: float, meant: float
) -> None:
    right = tried(lambda: at_tempo(logged, number, bpm, meant))
    assert right.session.stretches == logged.session.stretches
    for was, now in zip(*(comes_to(each.session, BEGAN) for each in (logged, right)), strict=True):
        assert (was.length, was.clean, was.missed) == (now.length, now.clean, now.missed)
    assert not right.session.tallies.get((number, bpm), Tally()).clean


@given(evenings(), BLOCKS)
def test_a_block_that_is_taken_out_is_nothing_and_takes_nothing_along(logged: Logged, number: int) -> None:
    right = tried(lambda: without_block(logged, number))
    was, now = ({each.block: each for each in comes_to(it.session, BEGAN)} for it in (logged, right))
    assert not now[number].length
    assert not now[number].is_practice
    assert {each: now[each] for each in now if each != number} == {
        each: was[each] for each in was if each != number
    }
    assert [each.words for each in right.session.notes] == [each.words for each in logged.session.notes]
    assert right.until == logged.until


@given(evenings(), st.data())
def test_whatever_times_are_told_all_is_in_order_and_the_marks_are_as_told(
    logged: Logged, data: st.DataObject
) -> None:
    shown = marks(logged)
    chosen = data.draw(st.lists(st.sampled_from(shown), unique=True))
    times = {each.number: each.at + data.draw(st.integers(-9, 9)) * MINUTE for each in chosen}
    right = tried(lambda: at_times(logged, times))
    at = [each.at for each in right.events]
    assert at == sorted(at)
    assert {each.number: each.at for each in marks(right) if each.number in times} == times
    assert [(each.kind, each.number, each.words) for each in right.events] == [
        (each.kind, each.number, each.words) for each in logged.events
    ]
    assert right.session.tallies.keys() == logged.session.tallies.keys()


@given(evenings())
def test_marks_that_are_told_as_they_are_change_nothing(logged: Logged) -> None:
    assert at_times(logged, {each.number: each.at for each in marks(logged)}) == logged
