"""The evening so far, block by block."""

from datetime import datetime, timedelta

from bot.domain.practice.evening_blocks import EveningBlock, evening_blocks
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, after, begun
from bot.domain.practice.progress import practised_in
from bot.domain.practice.routine import Block, BlockKind, Routine

ROUTINE = Routine(
    slug="short",
    title="Short one",
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(title="Scales", kind=BlockKind.TECHNIQUE, minutes=10),
        Block(title="Hum", kind=BlockKind.EAR, minutes=5),
        Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=15),
    ),
)


def test_what_was_played_stands_before_what_is_planned(evening: datetime) -> None:
    def at(minutes: float) -> datetime:
        return evening + timedelta(minutes=minutes)

    earlier = begun(ROUTINE, at(0))
    earlier = after(earlier, PracticeEvent(PracticeEventKind.FINISHED, at(4)))
    session = begun(ROUTINE, at(10))
    session = after(session, PracticeEvent(PracticeEventKind.MOVED, at(17), 1))
    session = after(session, PracticeEvent(PracticeEventKind.SKIPPED, at(17), 2))
    session = after(session, PracticeEvent(PracticeEventKind.MOVED, at(17), 3))
    now = at(17.5)
    today = [*practised_in(earlier, at(4)), *practised_in(session, now)]
    assert evening_blocks(today, session, now) == (
        EveningBlock("Stretch", "done", 4),
        EveningBlock("Stretch", "done", 7, 5),
        EveningBlock("Scales", "skipped", 0, 10),
        EveningBlock("Hum", "done", 0, 5),
        EveningBlock("Song", "now", 0.5, 15),
    )


def test_of_a_session_that_is_over_nothing_is_still_planned(evening: datetime) -> None:
    now = evening + timedelta(minutes=3)
    session = after(begun(ROUTINE, evening), PracticeEvent(PracticeEventKind.FINISHED, now))
    assert evening_blocks(practised_in(session, now), None, now) == (EveningBlock("Stretch", "done", 3),)
    assert evening_blocks([], None, now) == ()


def test_a_block_is_as_wide_as_it_was_planned_and_wider_where_it_runs_over() -> None:
    assert EveningBlock("a", "now", 3, 10).width == 10
    assert EveningBlock("a", "now", 12.5, 10).width == 12.5
