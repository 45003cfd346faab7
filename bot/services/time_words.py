"""Times and days in the words of a language (CLDR)."""

from datetime import date, timedelta

from babel import Locale, UnknownLocaleError

_FALLBACK = "en"
"""The language whose words stand in for those of one that is not known."""

_UNITS = (("year", 365.25 * 86_400), ("day", 86_400), ("hour", 3_600), ("minute", 60))
"""Units of a length and their seconds."""

_UNITS_SHOWN = 2
"""Units of a length that are told: nobody counts the minutes of years."""


def length_in_words(length: timedelta, language: str) -> str:
    """Return a length in its two largest units, like "2 hours, 5 minutes"; at least a minute."""
    from babel.units import format_unit  # noqa: PLC0415 - its tables are large, and many evenings need none

    left = max(length.total_seconds(), 60)
    told: list[str] = []
    for unit, seconds in _UNITS:
        count, left = divmod(left, seconds)
        if count and len(told) < _UNITS_SHOWN:
            told.append(format_unit(int(count), f"duration-{unit}", locale=_locale(language)))
        elif told:
            break
    return ", ".join(told)


def day_in_words(day: date, language: str) -> str:
    """Return a day as it is written in a language."""
    from babel.dates import format_date  # noqa: PLC0415 - as above

    return format_date(day, "long", locale=_locale(language))


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale(_FALLBACK)
