"""When something was done that the artist tells of later: both hands were on the instrument."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from bot.domain.number import length_in
from bot.domain.practice import Event, Kind, Session
from bot.errors import Refusal

ROUNDED_BY = timedelta(minutes=1)
"""What lies less than that before the last thing was done right after it: people tell whole minutes."""

LONGEST_STRETCH = timedelta(hours=12)
"""Longer on end nobody plays one block, whoever says so: that is a slip of the pen."""


class Telling(NamedTuple):
    """When the artist told of what, which may be long after it was done, and how many events it made."""

    at: datetime
    kind: Kind
    times: int = 1


def tellings_of(events: Iterable[Event]) -> tuple[Telling, ...]:
    """Return how events were told that are read again: those alike at one moment were told in one word."""
    return tuple(Telling(each.at, each.kind, len(list(alike))) for each, alike in groupby(events))


def told_at_once(tellings: Sequence[Telling]) -> int:
    """Return how many the latest repetitions were that were told in one word; 1 where there were none."""
    return next((each.times for each in reversed(tellings) if each.kind in {Kind.CLEAN, Kind.MISS}), 1)


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


def in_time(session: Session, event: Event, ago: timedelta | None = None) -> Event:
    """Return an event as it may follow: not before the last one.

    Done so long `ago`, as the artist says, it is believed that what lies between was practice, within reason.

    Raises:
        Refusal: the last one was done since, or so much time lies between that nobody can say what was
            played; how it ends is the artist's.
    """
    assert session.last
    at, last = event.at - (ago or timedelta()), session.last.at
    if ago and last - at >= ROUNDED_BY:
        raise Refusal("practice-ago-far", minutes=max(event.at - last, timedelta()) // timedelta(minutes=1))
    event = replace(event, at=max(at, last))
    plays = not session.paused and not session.finished
    known = session.known_until(at) if ago is None else last + LONGEST_STRETCH
    long_ago = plays and event.at > known
    if long_ago and event.kind is not Kind.FINISHED:
        raise Refusal("practice-long-ago", hours=int((event.at - last) / timedelta(hours=1)))
    return replace(event, at=last) if long_ago else event
