"""Closeness: who writes to the artist far more than all others, evening after evening."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

MIN_LINES, MIN_TIMES, MIN_EVENINGS = 15, 3, 5
"""Lines of an evening, how many times as many as of anybody else, and on how many evenings that must be so:
a fan who is happy tonight is none, and nor is one of several who talk much."""

WITHIN = timedelta(days=60)
"""How far back evenings count; what is older is deleted."""


class Lines(NamedTuple):
    """How many lines of somebody were for the artist on an evening."""

    day: date
    chatter_id: str
    login: str
    lines: int


class Close(NamedTuple):
    """Somebody of whom that is so, by their latest login, and on how many evenings it was."""

    login: str
    evenings: int


def who_is_close(counted: Iterable[Lines]) -> Sequence[Close]:
    """Return of whom it is so, of the most evenings first."""
    evenings, logins = dict[str, int](), dict[str, str]()
    for _, of_day in groupby(sorted(counted, key=attrgetter("day")), key=attrgetter("day")):
        most, *others = sorted(of_day, key=attrgetter("lines"), reverse=True)
        logins |= {each.chatter_id: each.login for each in (most, *others)}
        second = others[0].lines if others else 0
        if most.lines >= max(MIN_LINES, MIN_TIMES * second):
            evenings[most.chatter_id] = evenings.get(most.chatter_id, 0) + 1
    found = [Close(logins[who], number) for who, number in evenings.items() if number >= MIN_EVENINGS]
    return sorted(found, key=lambda each: (-each.evenings, each.login))
