"""Times and days in words."""

from datetime import date, timedelta

import pytest

from bot.services.time_words import day_in_words, length_in_words


@pytest.mark.parametrize(
    ("length", "language", "told"),
    [
        (timedelta(seconds=5), "en", "1 minute"),
        (timedelta(minutes=2, seconds=59), "en", "2 minutes"),
        (timedelta(hours=2), "en", "2 hours"),
        (timedelta(hours=2, minutes=1), "en", "2 hours, 1 minute"),
        (timedelta(days=3, minutes=5), "en", "3 days"),
        (timedelta(days=800), "en", "2 years, 69 days"),
        (timedelta(days=1, hours=4), "de", "1 Tag, 4 Stunden"),
        (timedelta(hours=2), "xx", "2 hours"),
    ],
)
def test_a_length_is_told_in_its_two_largest_units(length: timedelta, language: str, told: str) -> None:
    assert length_in_words(length, language) == told


def test_a_day_is_told_as_it_is_written_there() -> None:
    assert "2030" in day_in_words(date(2030, 5, 17), "en")
    assert day_in_words(date(2030, 5, 17), "de") == "17. Mai 2030"
