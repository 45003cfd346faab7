"""Chapters of a recording."""

from datetime import UTC, datetime, timedelta

from bot.domain.chapters import chapters
from bot.domain.practice import Event, Kind
from bot.domain.recap import SessionTold, told
from bot.domain.routine import Block, BlockKind, Routine

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
ROUTINE = Routine(
    slug="x",
    title="X",
    blocks=tuple(Block(title=name, kind=BlockKind.EAR, minutes=5) for name in ("One", "Two", "Three")),
)


def session(*did: tuple[Kind, float, int]) -> SessionTold:
    events = [Event(kind, NOW + timedelta(seconds=seconds), number) for kind, seconds, number in did]
    return told(ROUTINE, [Event(Kind.STARTED, NOW), *events], NOW + timedelta(hours=1))


def listed(one: SessionTold, began: datetime | None) -> list[tuple[float, str]]:
    return [(each.at.total_seconds(), each.what) for each in chapters([one], began)]


def test_each_block_is_a_chapter_and_what_was_before_the_first_has_one_at_nought() -> None:
    one = session((Kind.PAUSED, 60, 0), (Kind.RESUMED, 90, 0), (Kind.MOVED, 120, 1), (Kind.FINISHED, 600, 0))
    assert listed(one, NOW - timedelta(minutes=10)) == [(0, ""), (600, "One"), (720, "Two")]


def test_a_block_left_at_once_is_none_and_the_first_is_at_nought() -> None:
    one = session((Kind.MOVED, 60, 1), (Kind.MOVED, 65, 2), (Kind.FINISHED, 600, 0))
    assert listed(one, NOW - timedelta(seconds=4)) == [(0, "One"), (69, "Three")]


def test_a_stream_of_another_day_or_none_leaves_the_session_to_begin_the_recording() -> None:
    one = session((Kind.MOVED, 60, 1), (Kind.FINISHED, 600, 0))
    for began in (None, NOW - timedelta(days=3), NOW + timedelta(minutes=1)):
        assert listed(one, began) == [(0, "One"), (60, "Two")]
    assert chapters([], NOW) == ()
