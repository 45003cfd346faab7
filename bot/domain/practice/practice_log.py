"""A practice session as it was written down: its routine and its events."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Session, again
from bot.domain.practice.routine import Routine

FIRST_DAY = date(1900, 1, 1)
"""Before which nobody practised who is still at it: a time before is a slip of the pen."""

LAST_DAY = date(2999, 12, 31)
"""Far enough ahead for every stream, and for the weeks around a day to be days too."""


def day_in(text: str) -> date | None:
    """Return a day on which somebody may have practised; None where a text is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


@dataclass(frozen=True, slots=True)
class Logged:
    """A session of the log; its `number` is where it lies, and says nothing about what it is."""

    routine: Routine
    events: tuple[PracticeEvent, ...]
    number: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[datetime, str]:
        """What tells it from all others: when it began, and with which routine."""
        return self.events[0].at, self.routine.slug

    @property
    def name(self) -> str:
        """What a person calls it."""
        return f"{self.events[0].at:%Y-%m-%d %H:%M} {self.routine.slug}"

    @property
    def finished(self) -> bool:
        """Whether it came to its end."""
        return self.ended is not None

    @property
    def ended(self) -> datetime | None:
        """When it came to its end; counts may have been set right since."""
        return next((each.at for each in self.events if each.kind is PracticeEventKind.FINISHED), None)

    @property
    def until(self) -> datetime:
        """Up to when it is known: its end, or when last was heard of it."""
        return self.ended or self.events[-1].at

    def is_earlier(self, other: "Logged") -> bool:
        """Tell whether it is as the other once was: the same, or with less done."""
        return self.routine == other.routine and self.events == other.events[: len(self.events)]

    @property
    def session(self) -> Session:
        """What it comes to."""
        return again(self.routine, self.events)
