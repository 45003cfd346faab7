"""What practice came to, from what is written down and what goes on now."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from bot.domain.practice.progress import Played, Progress, days_in_a_row, practised_named, progress_in
from bot.errors import Refusal
from bot.store.database import Database
from bot.store.practice import beginnings, practised, turns_around, turns_of

DayOf = Callable[[datetime], date]
"""Tells which day a time belongs to where the artist lives."""


async def what_is_meant(database: Database, now: datetime, ask: str) -> str:
    """Return what was practised by now that is meant by the words of an ask.

    Raises:
        Refusal: nothing of that name was, or it is not clear what.
    """
    return practised_named(ask, await practised(database, now))


async def progress_of(database: Database, now: datetime, what: str, day_of: DayOf) -> Progress:
    """Return how something came along by now.

    Raises:
        Refusal: it was never practised.
    """
    found = progress_in(await turns_of(database, now, what), day_of)
    if found is None:
        raise Refusal("progress-nothing")
    return found


async def practised_on(database: Database, now: datetime, day: date, day_of: DayOf) -> list[Played]:
    """Return what was practised on a day by now."""
    found = await turns_around(database, now, day)
    return [each.played for each in found if day_of(each.began) == day]


async def streak_up_to(
    database: Database, now: datetime, day: date, day_of: DayOf, rest_days: AbstractSet[int]
) -> int:
    """Return on how many days in a row up to this one there was practice; planned rest breaks nothing."""
    return days_in_a_row({day_of(began) for began in await beginnings(database, now)}, day, rest_days)
