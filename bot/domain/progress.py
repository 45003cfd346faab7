"""What practice comes to: a session's blocks, a piece over the years, and days in a row."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.naming import meant
from bot.domain.practice import Session
from bot.errors import Refusal

DAY = timedelta(days=1)

SHORTEST_TURN = timedelta(minutes=1)
"""Less than this without a repetition is looking for the right block, not practice."""


@dataclass(frozen=True, slots=True)
class Played:
    """What a block of a session came to; `first_bpm` and `best_bpm` are of clean repetitions."""

    block: int
    kind: str
    what: str
    length: timedelta
    first_bpm: int | None
    best_bpm: int | None
    clean: int
    missed: int

    def reached(self, target_bpm: int | None) -> bool:
        """Tell whether it was played clean at a target."""
        return bool(target_bpm and self.best_bpm and self.best_bpm >= target_bpm)

    @property
    def is_practice(self) -> bool:
        """Whether it was more than passed through."""
        return self.clean + self.missed > 0 or self.length >= SHORTEST_TURN


@dataclass(frozen=True, slots=True)
class Progress:
    """How a piece came along: `start_bpm` was its first clean tempo, `best_bpm` is the fastest."""

    what: str
    start_bpm: int | None
    best_bpm: int | None
    sessions: int
    last_day: date
    length: timedelta


def comes_to(session: Session, now: datetime) -> tuple[Played, ...]:
    """Return what each block that was played came to by now, in the order of the routine."""
    blocks = sorted({each.block for each in session.stretches})
    return tuple(_block(session, block, now) for block in blocks)


def _block(session: Session, number: int, now: datetime) -> Played:
    block = session.routine.blocks[number]
    tallies = [(bpm, tally) for (each, bpm), tally in session.tallies.items() if each == number]
    clean = [bpm for bpm, tally in tallies if tally.clean and bpm]
    return Played(
        number,
        block.kind,
        block.what,
        session.played(now, number),
        first_bpm=clean[0] if clean else None,
        best_bpm=max(clean, default=None),
        clean=sum(tally.clean for _, tally in tallies),
        missed=sum(tally.missed for _, tally in tallies),
    )


def practised_named(ask: str, names: Iterable[str]) -> str:
    """Return which of the names of what was practised is meant.

    Raises:
        Refusal: none is, or it is not clear which.
    """
    found = meant(ask, {name: name for name in names})
    if found is None:
        raise Refusal("progress-nothing")
    if not found.sure:
        raise Refusal("progress-did-you-mean", what=found.key)
    return found.key


def days_in_a_row(practised: AbstractSet[date], today: date, rest_days: AbstractSet[int]) -> int:
    """Return on how many days in a row there was practice, up to today or, as today is not over, yesterday.

    `rest_days` are days of the week (0 is Monday): without practice they count for nothing and break nothing.
    """
    count, day = 0, today
    if day not in practised:
        day -= DAY
    while practised and day >= min(practised):
        if day in practised:
            count += 1
        elif day.weekday() not in rest_days:
            break
        day -= DAY
    return count
