"""Values in the words of a language: numbers, times, days and spans, as people there write them (CLDR)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from babel.units import format_unit
from fluent.runtime.types import fluent_number

from bot.domain.operation.finding import in_largest_unit
from bot.domain.words.folding import folded_words
from bot.errors import Gap

_WORLD = "001"
"""English as it is written outside North America: 17 May, not May 17 (UN M.49: the world)."""


def locale_of(language: str) -> Locale:
    """Return what is known of how a language writes values; English where nothing is."""
    try:
        known = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        known = Locale("en")
    return known if known.territory or known.language != "en" else Locale("en", _WORLD)


def localized(value: Gap, locale: Locale) -> Any:
    """Return a value as Fluent takes it: text as it is, a number still to choose by, all else in words."""
    match value:
        case str():
            return value
        case timedelta():
            return _span(value, locale)
        case datetime():
            return f"{format_skeleton('MMMd', value, locale=locale)} {value:%H:%M}"
        case date():
            return format_date(value, "long", locale=locale)
        case _:
            # 1234 as it can be typed in a command, and not 1,234
            return fluent_number(value, useGrouping=False)


def number_in_words(number: float, locale: Locale) -> str:
    """Return a number as it is written, and can be typed in a command: 92.5, or 92,5, and never 1,234."""
    return format_decimal(number, locale=locale, group_separator=False)


def _span(time: timedelta, locale: Locale) -> str:
    """Return a span in its largest whole unit; the signs of all but days are the same everywhere (SI)."""
    count, unit = in_largest_unit(time)
    return format_unit(count, "duration-day", locale=locale) if unit == "days" else f"{count} {unit}"


_LANGUAGES = ("en", "de", "es", "fr", "pt")
"""Languages in which people in chat may write a day, whichever the bot speaks."""


@cache
def words_of_day(month: int, weekday: int) -> frozenset[str]:
    """Return the words by which people write a month (from 1) and a weekday (0 is Monday), folded."""
    found: set[str] = set()
    for language, width in product(_LANGUAGES, ("wide", "abbreviated")):
        locale = Locale(language)
        months, days = locale.months["format"][width], locale.days["format"][width]
        found.update(folded_words(f"{months[month]} {days[weekday]}"))
    return frozenset(found)


@cache
def months_called() -> Mapping[str, int]:
    """Return the months, from 1, by the words by which people write them, folded."""
    return {
        " ".join(folded_words(called)): month
        for language, width in product(_LANGUAGES, ("wide", "abbreviated"))
        for month, called in Locale(language).months["format"][width].items()
    }


_UNITS = (("year", 365.25 * 86_400), ("day", 86_400), ("hour", 3_600), ("minute", 60))
"""Units of a length and their seconds."""

_UNITS_SHOWN = 2
"""Units of a length that are told: nobody counts the minutes of years."""


def length_in_words(length: timedelta, locale: Locale) -> str:
    """Return a length in its two largest units, like "2 hours, 5 minutes"; at least a minute."""
    left = max(length.total_seconds(), 60)
    told: list[str] = []
    for unit, seconds in _UNITS:
        count, left = divmod(left, seconds)
        if count and len(told) < _UNITS_SHOWN:
            told.append(format_unit(int(count), f"duration-{unit}", locale=locale))
        elif told:
            break
    return ", ".join(told)
