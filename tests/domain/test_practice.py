"""A practice session follows from its events, whatever they are."""

from datetime import UTC, datetime, timedelta
from functools import reduce
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.practice.backdating import MAX_STRETCH, ago, in_time, may_follow
from bot.domain.practice.practice import (
    MAX_GAP,
    PracticeEvent,
    PracticeEventKind,
    Session,
    Tally,
    after,
    again,
    begun,
)
from bot.domain.practice.progress import comes_to, days_in_a_row
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.domain.practice.tempo_ladder import Proposal, proposal
from bot.errors import Refusal

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
ROUTINE = Routine(
    slug="short",
    title="Short",
    clean_in_a_row=3,
    misses_in_a_row=2,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(
            title="Run",
            kind=BlockKind.TECHNIQUE,
            minutes=10,
            piece="Ferry",
            section="bridge",
            start_bpm=60,
            target_bpm=70,
            step=4,
        ),
        Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=15, piece="Ferry", start_bpm=90),
    ),
)


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def played(*did: tuple[PracticeEventKind, float] | tuple[PracticeEventKind, float, int]) -> Session:
    events = [PracticeEvent(each[0], at(each[1]), each[2] if len(each) > 2 else 0) for each in did]
    return again(ROUTINE, [PracticeEvent(PracticeEventKind.STARTED, NOW), *events])


def test_time_is_counted_by_block_and_not_in_a_pause() -> None:
    session = played(
        (PracticeEventKind.PAUSED, 3),
        (PracticeEventKind.RESUMED, 10),
        (PracticeEventKind.MOVED, 12, 1),
        (PracticeEventKind.FINISHED, 20),
    )
    assert session.played(at(99)) == timedelta(minutes=13)
    assert session.played(at(99), 0) == timedelta(minutes=5)
    assert session.played(at(99), 1) == timedelta(minutes=8)
    assert played((PracticeEventKind.MOVED, 2, 1)).left(at(5)) == timedelta(minutes=7)


def test_moving_ends_a_pause_and_a_block_that_was_left_out_can_be_come_back_to() -> None:
    session = played((PracticeEventKind.PAUSED, 1), (PracticeEventKind.SKIPPED, 2, 1))
    assert not session.paused
    assert session.skipped == {0}
    assert after(session, PracticeEvent(PracticeEventKind.MOVED, at(3), 0)).skipped == frozenset()


def test_a_faster_tempo_is_proposed_after_enough_clean_ones_and_a_slower_after_misses() -> None:
    run = played((PracticeEventKind.MOVED, 1, 1))
    ideas: list[Proposal | None] = []
    for kind in (
        PracticeEventKind.CLEAN,
        PracticeEventKind.CLEAN,
        PracticeEventKind.CLEAN,
        PracticeEventKind.MISS,
        PracticeEventKind.CLEAN,
        PracticeEventKind.MISS,
        PracticeEventKind.MISS,
    ):
        run = after(run, PracticeEvent(kind, at(2)))
        ideas.append(proposal(run))
    assert ideas == [None, None, Proposal(64, faster=True), None, None, None, Proposal(56, faster=False)]


def test_the_target_is_not_passed_and_reaching_it_is_told() -> None:
    run = played(
        (PracticeEventKind.MOVED, 1, 1), (PracticeEventKind.TEMPO, 2, 69), *[(PracticeEventKind.CLEAN, 3)] * 3
    )
    assert proposal(run) == Proposal(70, faster=True)
    run = played(
        (PracticeEventKind.MOVED, 1, 1), (PracticeEventKind.TEMPO, 2, 70), *[(PracticeEventKind.CLEAN, 3)] * 3
    )
    assert proposal(run) == Proposal(70, faster=True, reached=True)


def test_a_second_turn_goes_on_at_the_tempo_at_which_the_first_was_left() -> None:
    run, song = ROUTINE.blocks[1:]
    turns = ROUTINE.model_copy(update={"blocks": (run, song, run.model_copy(update={"goes_on": True}), run)})
    moves = [PracticeEvent(PracticeEventKind.MOVED, NOW, number) for number in (1, 2, 3)]
    left = [
        PracticeEvent(PracticeEventKind.STARTED, NOW),
        PracticeEvent(PracticeEventKind.TEMPO, NOW, 68),
        *moves,
    ]
    assert [again(turns, left[:end]).bpm for end in (2, 3, 4, 5)] == [68, 90, 68, 60]
    back = again(
        turns,
        [
            *left,
            PracticeEvent(PracticeEventKind.MOVED, NOW, 2),
            PracticeEvent(PracticeEventKind.TEMPO, NOW, 64),
            *moves[:2],
        ],
    )
    assert back.bpm == 64


def test_a_block_goes_on_at_the_tempo_at_which_it_was_left() -> None:
    session = played(
        (PracticeEventKind.MOVED, 1, 1),
        (PracticeEventKind.TEMPO, 2, 66),
        (PracticeEventKind.MOVED, 3, 2),
        (PracticeEventKind.MOVED, 4, 1),
    )
    assert session.bpm == 66


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (PracticeEvent(PracticeEventKind.MOVED, at(1), -1), "practice-first-block"),
        (PracticeEvent(PracticeEventKind.MOVED, at(1), 3), "practice-last-block"),
        (PracticeEvent(PracticeEventKind.TEMPO, at(1), 9), "practice-bad-tempo"),
        (PracticeEvent(PracticeEventKind.TEMPO, at(1), 401), "practice-bad-tempo"),
        (PracticeEvent(PracticeEventKind.RESUMED, at(1)), "practice-not-paused"),
        (PracticeEvent(PracticeEventKind.STARTED, at(1)), "practice-runs"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), -1, "clean"), "practice-fix-how"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "loud"), "practice-fix-how"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "clean in 2 at 60"), "practice-fix-how"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "clean in 2"), "practice-fix-block"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "clean in 0"), "practice-fix-block"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "clean in 99"), "practice-fix-block"),
        (PracticeEvent(PracticeEventKind.FIXED, at(1), 1, "clean at 9"), "practice-bad-tempo"),
    ],
)
def test_what_cannot_be_is_refused(event: PracticeEvent, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        after(begun(ROUTINE, NOW), event)
    assert refused.value.line == line


def test_a_pause_in_a_pause_a_repetition_in_it_and_anything_after_the_end_are_refused() -> None:
    for session, kind, line in (
        (played((PracticeEventKind.PAUSED, 1)), PracticeEventKind.PAUSED, "practice-paused-already"),
        (played((PracticeEventKind.PAUSED, 1)), PracticeEventKind.CLEAN, "practice-is-paused"),
        (played((PracticeEventKind.FINISHED, 1)), PracticeEventKind.CLEAN, "practice-none"),
    ):
        with pytest.raises(Refusal) as refused:
            after(session, PracticeEvent(kind, at(2)))
        assert refused.value.line == line


def test_a_clock_that_goes_back_takes_no_time_away() -> None:
    session = after(
        played((PracticeEventKind.MOVED, 5, 1)), PracticeEvent(PracticeEventKind.MOVED, at(-60), 2)
    )
    assert session.played(at(5)) == timedelta(minutes=5)


def test_a_clock_that_goes_far_ahead_is_no_practice_and_an_end_is_where_one_last_heard() -> None:
    session = begun(ROUTINE, NOW)
    late = NOW + MAX_GAP + timedelta(minutes=1)
    with pytest.raises(Refusal, match="practice-long-ago"):
        in_time(session, PracticeEvent(PracticeEventKind.CLEAN, late))
    assert in_time(session, PracticeEvent(PracticeEventKind.FINISHED, late)).at == NOW


@pytest.mark.parametrize("told", [None, ago("0")])
def test_a_break_that_was_forgotten_is_the_end_whatever_is_said(told: timedelta | None) -> None:
    paused = played((PracticeEventKind.PAUSED, 20))
    soon, late = at(20) + MAX_GAP, at(21) + MAX_GAP
    assert in_time(paused, PracticeEvent(PracticeEventKind.RESUMED, soon), told).at == soon
    assert in_time(paused, PracticeEvent(PracticeEventKind.FINISHED, late), told).at == at(20)
    for kind in (
        PracticeEventKind.RESUMED,
        PracticeEventKind.MOVED,
        PracticeEventKind.CLEAN,
        PracticeEventKind.NOTED,
    ):
        with pytest.raises(Refusal, match="practice-long-break"):
            in_time(paused, PracticeEvent(kind, late), told)
    assert may_follow(paused, PracticeEvent(PracticeEventKind.RESUMED, late)), (
        "in a log it was as long as it was"
    )


def test_what_a_session_comes_to_by_block() -> None:
    run = played(
        (PracticeEventKind.MOVED, 5, 1),
        (PracticeEventKind.MISS, 6),
        (PracticeEventKind.CLEAN, 7),
        (PracticeEventKind.TEMPO, 8, 64),
        (PracticeEventKind.CLEAN, 9),
        (PracticeEventKind.MOVED, 9, 2),
    )
    stretch, ferry, song = comes_to(run, at(11))
    assert (stretch.what, stretch.length, stretch.best_bpm) == ("Stretch", timedelta(minutes=5), None)
    assert (ferry.what, ferry.first_bpm, ferry.best_bpm) == ("Ferry, bridge", 60, 64)
    assert (ferry.clean, ferry.missed, ferry.length) == (2, 1, timedelta(minutes=4))
    assert song.length == timedelta(minutes=2)


def test_a_count_that_is_set_right_is_as_it_was_set() -> None:
    session = played((PracticeEventKind.MOVED, 1, 1), (PracticeEventKind.CLEAN, 2))
    fixed = after(session, PracticeEvent(PracticeEventKind.FIXED, at(3), 6, "clean"))
    assert (fixed.tally.clean, fixed.tally.missed) == (6, 0)
    assert proposal(fixed) is None
    with pytest.raises(Refusal, match="practice-fix-how"):
        after(session, PracticeEvent(PracticeEventKind.FIXED, at(3), 6.5, "clean"))


@pytest.mark.parametrize(
    ("things", "held"),
    [
        ([(PracticeEventKind.CLEAN, 0)] * 2, None),
        ([(PracticeEventKind.CLEAN, 0)] * 3, 60),
        (
            [
                (PracticeEventKind.CLEAN, 0),
                (PracticeEventKind.CLEAN, 0),
                (PracticeEventKind.MISS, 0),
                (PracticeEventKind.CLEAN, 0),
            ],
            None,
        ),
        (
            [(PracticeEventKind.CLEAN, 0)] * 3
            + [(PracticeEventKind.TEMPO, 70), (PracticeEventKind.CLEAN, 0), (PracticeEventKind.CLEAN, 0)],
            60,
        ),
        (
            [(PracticeEventKind.TEMPO, 70.5)]
            + [(PracticeEventKind.CLEAN, 0)] * 3
            + [(PracticeEventKind.MISS, 0)],
            70.5,
        ),
    ],
)
def test_a_tempo_is_held_once_a_row_of_clean_repetitions_is_full(
    things: list[tuple[PracticeEventKind, float]], held: float | None
) -> None:
    events = [
        PracticeEvent(PracticeEventKind.MOVED, NOW, 1),
        *(PracticeEvent(kind, NOW, number) for kind, number in things),
    ]
    session = reduce(after, events, begun(ROUTINE, NOW))
    assert comes_to(session, NOW)[-1].held_bpm == held


def test_a_count_that_is_set_right_to_less_than_a_row_holds_nothing() -> None:
    session = played(
        (PracticeEventKind.MOVED, 1, 1),
        (PracticeEventKind.CLEAN, 2),
        (PracticeEventKind.CLEAN, 2),
        (PracticeEventKind.CLEAN, 2),
    )
    for count, held in ((4, 60), (3, 60), (2, None)):
        fixed = after(session, PracticeEvent(PracticeEventKind.FIXED, at(3), count, "clean"))
        assert comes_to(fixed, at(3))[-1].held_bpm == held


TO_THE_TARGET = st.sampled_from(
    [
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.MISS, 0),
        (PracticeEventKind.TEMPO, 66),
        (PracticeEventKind.TEMPO, 70),
        (PracticeEventKind.TEMPO, 74),
    ]
)


@given(st.lists(TO_THE_TARGET, max_size=30))
def test_a_target_is_reached_in_the_end_where_the_ladder_said_so(
    things: list[tuple[PracticeEventKind, int]],
) -> None:
    events = [
        PracticeEvent(PracticeEventKind.MOVED, NOW, 1),
        *(PracticeEvent(kind, NOW, number) for kind, number in things),
    ]
    states = list(accumulate(events, after, initial=begun(ROUTINE, NOW)))
    told = any((idea := proposal(each)) and idea.reached for each in states)
    assert comes_to(states[-1], NOW)[-1].reached(70) == told


def test_a_count_of_another_tempo_or_block_is_set_right_and_what_is_in_a_row_stays() -> None:
    session = played(
        (PracticeEventKind.MOVED, 1, 1),
        (PracticeEventKind.CLEAN, 2),
        (PracticeEventKind.TEMPO, 3, 64),
        (PracticeEventKind.MOVED, 4, 2),
        (PracticeEventKind.CLEAN, 5),
    )
    fixed = after(session, PracticeEvent(PracticeEventKind.FIXED, at(6), 3, "clean at 60 in 2"))
    fixed = after(fixed, PracticeEvent(PracticeEventKind.FIXED, at(6), 2, "missed in 2"))
    assert fixed.tallies == {(1, 60): Tally(3), (1, 64): Tally(missed=2), (2, 90): Tally(1)}
    assert fixed.in_a_row == 1
    assert after(fixed, PracticeEvent(PracticeEventKind.FIXED, at(6), 0, "clean at 90")).in_a_row == 0


def test_a_count_is_set_right_after_the_end_and_the_end_stays_where_it_was() -> None:
    ended = played(
        (PracticeEventKind.MOVED, 1, 1), (PracticeEventKind.CLEAN, 2), (PracticeEventKind.FINISHED, 3)
    )
    fixed = after(ended, in_time(ended, PracticeEvent(PracticeEventKind.FIXED, at(3000), 4, "clean")))
    assert fixed.tallies == {(1, 60): Tally(4)}
    assert (fixed.ended, fixed.played(at(9999))) == (at(3), timedelta(minutes=3))


def test_what_was_forgotten_is_told_later_but_not_from_before_what_was_told_since() -> None:
    session = played((PracticeEventKind.CLEAN, 10))
    assert in_time(session, PracticeEvent(PracticeEventKind.MOVED, at(25), 1), ago("10")).at == at(15)
    assert in_time(session, PracticeEvent(PracticeEventKind.MOVED, at(25), 1), ago(" 15 ")).at == at(10)
    with pytest.raises(Refusal, match="practice-ago-far") as refused:
        in_time(session, PracticeEvent(PracticeEventKind.MOVED, at(25.5), 1), ago("17"))
    assert refused.value.gaps == {"minutes": 15}
    assert in_time(session, PracticeEvent(PracticeEventKind.MOVED, at(25.5), 1), ago("16 min")).at == at(
        10
    ), "in whole minutes"
    assert ago("") is None
    for words in ("-3", "1000", "ten", "1 2", "٣"):
        with pytest.raises(Refusal, match="practice-ago-how"):
            ago(words)


def test_how_long_ago_one_finished_is_believed_where_nothing_was_heard_for_hours() -> None:
    session, late = begun(ROUTINE, NOW), NOW + MAX_GAP + timedelta(hours=1)
    assert in_time(
        session, PracticeEvent(PracticeEventKind.FINISHED, late), ago("10")
    ).at == late - timedelta(minutes=10)
    assert in_time(session, PracticeEvent(PracticeEventKind.MOVED, late, 1), ago("0")).at == late
    late = NOW + MAX_STRETCH + timedelta(hours=1)
    assert in_time(session, PracticeEvent(PracticeEventKind.FINISHED, late), ago("10")).at == NOW
    with pytest.raises(Refusal, match="practice-long-ago"):
        in_time(session, PracticeEvent(PracticeEventKind.MOVED, late, 1), ago("10"))


EVENTS = st.lists(
    st.builds(
        PracticeEvent,
        st.sampled_from(list(PracticeEventKind)),
        st.integers(-30, 300).map(at),
        st.sampled_from([-1, 0, 1, 2, 3, 60, 64, 999]),
        st.sampled_from(["", "clean", "missed at 64", "clean in 2", "missed at 60 in 1"]),
    ),
    max_size=30,
)


@given(EVENTS)
def test_whatever_is_done_stretches_never_overlap_and_minutes_add_up(events: list[PracticeEvent]) -> None:
    session, kept = begun(ROUTINE, NOW), [PracticeEvent(PracticeEventKind.STARTED, NOW)]
    for event in events:
        try:
            following = after(session, event)
        except Refusal:
            continue
        assert again(ROUTINE, kept) == session  # what is taken back is as if it had never been
        session, kept = following, [*kept, event]
    end = max((each.at for each in kept), default=NOW)
    for one, other in zip(session.stretches, session.stretches[1:], strict=False):
        assert one.until is not None
        assert one.since <= one.until <= other.since
    playing = not session.paused and not session.finished
    assert sum(each.until is None for each in session.stretches) == playing
    by_block = [session.played(end, number) for number in range(len(ROUTINE.blocks))]
    assert sum(by_block, timedelta()) == session.played(end) <= end - NOW
    assert sum((each.length for each in comes_to(session, end)), timedelta()) == session.played(end)


def test_a_streak_keeps_rest_days_and_today_is_not_over() -> None:
    today = datetime(2030, 5, 17, tzinfo=UTC).date()  # a Friday
    days = {today - timedelta(days=back) for back in (1, 2, 4, 5)}
    assert days_in_a_row(days, today, rest_days={1}) == 4
    assert days_in_a_row(days, today, rest_days=set()) == 2
    assert days_in_a_row(days | {today}, today, rest_days={1}) == 5
    assert days_in_a_row(set(), today, rest_days={0, 1, 2, 3, 4, 5, 6}) == 0


@pytest.mark.parametrize(
    ("piece", "section", "what"),
    [
        ("Ferry", "bridge", "Ferry, bridge"),
        ("Ferry", "", "Ferry"),
        ("", "bridge", "Run, bridge"),
        ("", "", "Run"),
    ],
)
def test_what_is_practised_is_called_by_its_piece_or_else_by_its_title(
    piece: str, section: str, what: str
) -> None:
    block = Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=5, piece=piece, section=section)
    assert block.what == what
