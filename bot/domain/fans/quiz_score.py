"""Scores of the quiz: a point for each question that somebody had right, and places that ties share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

MAX_POINTS = 20
"""Points of one person in an evening: a long night decides no season."""

KEPT_FOR_DAYS = 365
"""Days after their last right answer for which somebody's name is kept beside their points."""

SHOWN = 5
"""Places that are told: as many as somebody reads."""


class Title(StrEnum):
    """What somebody is called for what they know, in the order of how much that is."""

    CURIOUS = "curious"
    ATTENTIVE = "attentive"
    WELL_VERSED = "well-versed"
    LIBRARY = "library"


TITLES = {
    Title.LIBRARY: (100, 5),
    Title.WELL_VERSED: (40, 4),
    Title.ATTENTIVE: (15, 3),
    Title.CURIOUS: (3, 1),
}
"""Right answers, and topics that they are spread over, from which somebody is called so; most first."""


@dataclass(frozen=True, slots=True)
class Season:
    """A season, from when until when it went; the one that goes on has no end. '' is one without a name."""

    id: int
    name: str
    began: datetime
    ended: datetime | None = None


class Score(NamedTuple):
    """The points of one person, by their id; without a login it is one who was forgotten or left out."""

    id: str
    login: str
    points: int


class Placed(NamedTuple):
    """A score with its place."""

    place: int
    login: str
    points: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What one person has: points of the season and `ever`, their place in the season, and what they know.

    `place` is 0 without a point in this season. `rights` are right answers ever, by topic.
    """

    points: int
    ever: int
    place: int
    rights: Mapping[str, int]

    @property
    def told_place(self) -> int:
        """The place if it is one of the first, else 0, so that nobody hears how many are before them."""
        return self.place if self.place <= SHOWN else 0

    @property
    def title(self) -> Title | None:
        """What they are called for what they know; None as long as that is little."""
        return title_for(self.rights)


def placed(scores: Iterable[Score]) -> Sequence[Placed]:
    """Return scores with their places, the most points first; equal ones share a place: 1, 1, 3.

    Those without points are in none. Among equals the order is that of the alphabet, so that nobody is first.
    """
    ordered = sorted((each for each in scores if each.points), key=lambda each: (-each.points, each.login))
    found: list[Placed] = []
    for number, each in enumerate(ordered, 1):
        same = found and found[-1].points == each.points
        found.append(Placed(found[-1].place if same else number, each.login, each.points))
    return found


def title_for(rights: Mapping[str, int]) -> Title | None:
    """Return what somebody is called who had so many questions right, by topic."""
    topics = sum(map(bool, rights.values()))
    known = (each for each, (many, of) in TITLES.items() if sum(rights.values()) >= many and topics >= of)
    return next(known, None)


def point_for(today: int) -> int:
    """Return what a right answer brings to who has so many points this evening."""
    return int(today < MAX_POINTS)
