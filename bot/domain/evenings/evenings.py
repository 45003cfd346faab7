"""Evenings, weeks and pieces over the seasons: each reckoned as the recap of an evening reckons it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from bot.domain.evenings.recap import WEEK, WEEKS
from bot.domain.practice.progress import DAY, Turn, best_tempi, length_of

DayOf = Callable[[datetime], date]


@dataclass(frozen=True, slots=True)
class EveningLine:
    """An evening in a list: what was played, and what was clean faster than ever, or for the first time."""

    day: date
    sessions: int
    blocks: int
    length: timedelta
    clean: int
    missed: int
    bests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The evenings of a week, the latest first; `monday` names it."""

    monday: date
    evenings: tuple[EveningLine, ...]

    @property
    def length(self) -> timedelta:
        """How long was played in it."""
        return sum((each.length for each in self.evenings), timedelta())


@dataclass(frozen=True, slots=True)
class PieceDay:
    """What was done for a piece on a day; `best_bpm` was the fastest clean, `is_best`: faster than ever."""

    day: date
    length: timedelta
    clean: int
    missed: int
    best_bpm: float | None
    target_bpm: float | None
    is_best: bool


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - day.weekday() * DAY


def season_from(monday: date) -> date:
    """Return the Monday on which the season begins whose last week that is."""
    return monday - (WEEKS - 1) * WEEK


def weeks_of(evenings: Iterable[EveningLine], monday: date) -> tuple[Week, ...]:
    """Return the weeks of a season, the last first: also those without an evening."""
    lines = sorted(evenings, key=lambda each: each.day, reverse=True)
    mondays = [monday - back * WEEK for back in range(WEEKS)]
    return tuple(Week(each, tuple(line for line in lines if monday_of(line.day) == each)) for each in mondays)


def evenings_in(
    turns: Iterable[Turn], bests_before: Mapping[str, float], day_of: DayOf
) -> tuple[EveningLine, ...]:
    """Return the evenings of turns, in their order; `bests_before` is what was fastest before the first."""
    fastest = dict(bests_before)
    found: list[EveningLine] = []
    for day, same in groupby(sorted(turns, key=lambda each: each.began), lambda each: day_of(each.began)):
        of = list(same)
        played = [each.played for each in of]
        tempi = best_tempi(played)
        bests = tuple(what for what, bpm in tempi.items() if bpm > fastest.get(what, 0))
        fastest |= {what: tempi[what] for what in bests}
        found.append(
            EveningLine(
                day,
                sessions=len({each.session for each in of}),
                blocks=len(of),
                length=length_of(played),
                clean=sum(each.clean for each in played),
                missed=sum(each.missed for each in played),
                bests=bests,
            )
        )
    return tuple(found)


def days_of_piece(turns: Iterable[Turn], day_of: DayOf) -> tuple[PieceDay, ...]:
    """Return the days on which something was practised, in their order.

    What was played to warm up or to cool down counts as time and repetitions, and never as a tempo.
    """
    found: list[PieceDay] = []
    fastest = 0.0
    for day, same in groupby(sorted(turns, key=lambda each: each.began), lambda each: day_of(each.began)):
        of = list(same)
        pieces = [each for each in of if each.played.is_piece]
        best = max((each.played.best_bpm for each in pieces if each.played.best_bpm), default=None)
        found.append(
            PieceDay(
                day,
                length=length_of(each.played for each in of),
                clean=sum(each.played.clean for each in of),
                missed=sum(each.played.missed for each in of),
                best_bpm=best,
                target_bpm=max((each.target_bpm for each in pieces if each.target_bpm), default=None),
                is_best=0 < fastest < (best or 0),
            )
        )
        fastest = max(fastest, best or 0)
    return tuple(found)


def pieces_in(turns: Sequence[Turn]) -> tuple[str, ...]:
    """Return what was practised besides warming up and cooling down, the latest first."""
    last = {each.played.what: each.began for each in turns if each.played.is_piece}
    return tuple(sorted(last, key=lambda what: last[what], reverse=True))
