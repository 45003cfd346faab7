"""When something was done that the artist tells of later: both hands were on the instrument."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.practice.practice import MAX_GAP, PracticeEvent, PracticeEventKind, Session
from bot.domain.words.number import length_in
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    practice-long-ago: hours
    practice-long-break: hours
    practice-clock: now ended
    practice-ago-how
    practice-ago-far: minutes
    """
)

ROUNDED_BY = timedelta(minutes=1)
"""What lies less than that before the last thing was done right after it: people tell whole minutes."""

MAX_STRETCH = timedelta(hours=12)
"""Longer on end nobody plays one block, whoever says so: that is a slip of the pen."""

CLOCK_SET_BACK = timedelta(minutes=1)
"""What a clock goes back by when the network sets it right; less than a turn is lost by it."""

MOMENT_AFTER = timedelta(microseconds=1)
"""From the end of a session to the next, and between two tellings: no two are at one time."""


class Telling(NamedTuple):
    """When the artist told of what, which may be long after it was done, and how many events it made."""

    at: datetime
    kind: PracticeEventKind
    times: int = 1


def told_at_once(tellings: Sequence[Telling]) -> int:
    """Return how many the latest repetitions were that were told in one word; 1 where there were none."""
    return next(
        (
            each.times
            for each in reversed(tellings)
            if each.kind in {PracticeEventKind.CLEAN, PracticeEventKind.MISS}
        ),
        1,
    )


def ago(words: str) -> timedelta | None:
    """Return how long ago something was done that is only told now; None without words.

    Raises:
        Refusal: these are no minutes, or more than anybody practises without a word.
    """
    if not words.strip():
        return None
    length = length_in(words)
    if length is None or length >= timedelta(minutes=1000):
        raise Refusal("practice-ago-how")
    return length


def in_time(session: Session, event: PracticeEvent, ago: timedelta | None = None) -> PracticeEvent:
    """Return an event as it may follow: not before the last one.

    Done so long `ago`, as the artist says, it is believed that what lies between was practice, within reason;
    a break that was forgotten is the end, whatever is said. An end that comes too late is put where one last
    heard.

    Raises:
        Refusal: the last one was done since, or so much time lies between that nobody can say what was
            played; how it ends is the artist's.
    """
    assert session.last
    at, last = event.at - (ago or timedelta()), session.last.at
    if ago and last - at >= ROUNDED_BY:
        raise Refusal("practice-ago-far", minutes=max(event.at - last, timedelta()) // timedelta(minutes=1))
    event = replace(event, at=max(at, last))
    silence = event.at - last
    longest = MAX_GAP if ago is None or session.paused else MAX_STRETCH
    if session.finished or silence <= longest:
        return event
    if event.kind is PracticeEventKind.FINISHED:
        return replace(event, at=last)
    line = "practice-long-break" if session.paused else "practice-long-ago"
    raise Refusal(line, hours=silence // timedelta(hours=1))


def may_follow(session: Session, event: PracticeEvent) -> bool:
    """Tell whether an event of a log is believed: a break was as long as it was, playing on end was not."""
    assert session.last
    plays = not session.paused and not session.finished
    return not plays or event.at - session.last.at <= MAX_STRETCH


def begins(now: datetime, ended: datetime) -> datetime:
    """Return when a session begins that is begun after another one ended: later, also by a clock set right.

    Raises:
        Refusal: the end lies so far ahead that one of the two times is wrong.
    """
    if ended - now > CLOCK_SET_BACK:
        told = {"now": now, "ended": ended}
        raise Refusal("practice-clock", **{name: f"{at:%Y-%m-%d %H:%M} UTC" for name, at in told.items()})
    return max(now, ended + MOMENT_AFTER)
