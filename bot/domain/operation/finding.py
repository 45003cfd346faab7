"""Something that was looked at: how well it is, and the mend where it is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum


class Grade(IntEnum):
    """How well something is; broken is what keeps the bot from its work."""

    WELL = 0
    WANTING = 1
    BROKEN = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how well it is, what was seen, and the mend where it is not."""

    subject: str
    grade: Grade
    says: str
    mend: str = ""

    @property
    def well(self) -> bool:
        """Whether the bot can do its work with it."""
        return self.grade is not Grade.BROKEN


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was not well; `ended` is None while it is so, and `began` where nobody saw its end."""

    says: str
    began: datetime
    ended: datetime | None


def worst(found: Iterable[Finding]) -> Grade:
    """Return the grade of the whole."""
    return max((each.grade for each in found), default=Grade.WELL)


def in_largest_unit(time: timedelta) -> tuple[int, str]:
    """Return how many of its largest whole unit a span has, from two on, and that unit."""
    seconds = int(time.total_seconds())
    units = ((86_400, "days"), (3_600, "h"), (60, "min"))
    return next(((seconds // size, unit) for size, unit in units if seconds >= 2 * size), (seconds, "s"))


def span(time: timedelta) -> str:
    """Return a span in English words, in its largest whole unit."""
    count, unit = in_largest_unit(time)
    return f"{count} {unit}"
