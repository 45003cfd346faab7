"""Chapters of a recording."""

from datetime import UTC, datetime, timedelta

from bot.domain.evenings.chapters import recordings
from bot.domain.evenings.stream import Stream
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.domain.practice.session_report import SessionReport, session_report

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
ROUTINE = Routine(
    slug="x",
    title="X",
    blocks=tuple(Block(title=name, kind=BlockKind.EAR, minutes=5) for name in ("One", "Two", "Three")),
)


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def session(*did: tuple[PracticeEventKind, float, int], begins: float = 0) -> SessionReport:
    events = [PracticeEvent(kind, at(begins + seconds), number) for kind, seconds, number in did]
    return session_report(
        ROUTINE, [PracticeEvent(PracticeEventKind.STARTED, at(begins)), *events], at(begins + 3600)
    )


def listed(one: SessionReport, *streams: Stream) -> list[tuple[float, str]]:
    (recording,) = recordings([one], streams)
    return [(each.at.total_seconds(), each.what) for each in recording.chapters]


def test_each_block_is_a_chapter_and_what_was_before_the_first_has_one_at_nought() -> None:
    one = session(
        (PracticeEventKind.PAUSED, 60, 0),
        (PracticeEventKind.RESUMED, 90, 0),
        (PracticeEventKind.MOVED, 120, 1),
        (PracticeEventKind.FINISHED, 600, 0),
    )
    assert listed(one, Stream(at(-600))) == [(0, ""), (600, "One"), (720, "Two")]


def test_a_block_left_at_once_is_none_and_the_first_is_at_nought() -> None:
    one = session(
        (PracticeEventKind.MOVED, 60, 1),
        (PracticeEventKind.MOVED, 65, 2),
        (PracticeEventKind.FINISHED, 600, 0),
    )
    assert listed(one, Stream(at(-4))) == [(0, "One"), (69, "Three")]
    glanced_at = session(
        (PracticeEventKind.MOVED, 60, 1),
        (PracticeEventKind.MOVED, 590, 2),
        (PracticeEventKind.FINISHED, 595, 0),
    )
    assert listed(glanced_at) == [(0, "One"), (60, "Two")]
    there_and_back = session(
        (PracticeEventKind.MOVED, 60, 1),
        (PracticeEventKind.MOVED, 65, 0),
        (PracticeEventKind.FINISHED, 600, 0),
    )
    assert listed(there_and_back) == [(0, "One")]


def test_where_no_stream_is_known_the_session_begins_the_recording() -> None:
    one = session((PracticeEventKind.MOVED, 60, 1), (PracticeEventKind.FINISHED, 600, 0))
    days_ago, after = Stream(at(-3 * 86400)), Stream(at(601))
    over = Stream(at(-7200), ended=at(-60))
    for streams in ((), (days_ago,), (after,), (over,)):
        assert listed(one, *streams) == [(0, "One"), (60, "Two")]
        assert recordings([one], streams)[0].began is None
    assert recordings([], [Stream(NOW)]) == ()


def test_a_session_that_began_before_the_stream_counts_from_the_stream() -> None:
    one = session(
        (PracticeEventKind.MOVED, 60, 1),
        (PracticeEventKind.MOVED, 200, 2),
        (PracticeEventKind.FINISHED, 600, 0),
    )
    yesterday, today = Stream(at(-86400)), Stream(at(100))
    assert listed(one, yesterday, today) == [(0, "Two"), (100, "Three")]
    assert recordings([one], [yesterday, today])[0].began == today.began


def test_two_streams_have_each_their_own_chapters_and_what_lies_between_is_in_neither() -> None:
    one = session(
        (PracticeEventKind.MOVED, 100, 1),
        (PracticeEventKind.MOVED, 300, 2),
        (PracticeEventKind.MOVED, 400, 0),
        (PracticeEventKind.FINISHED, 600, 0),
    )
    later = session((PracticeEventKind.FINISHED, 60, 0), begins=1000)
    found = recordings([one, later], [Stream(at(0), ended=at(200)), Stream(at(350))])
    assert [
        (each.began, [(chapter.at.total_seconds(), chapter.what) for chapter in each.chapters])
        for each in found
    ] == [
        (at(0), [(0, "One"), (100, "Two")]),
        (at(350), [(0, "Three"), (50, "One")]),
    ]
