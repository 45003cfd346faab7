"""Values as people of a language write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.errors import Gap
from bot.services.words.localized import length_in_words, locale_of
from bot.services.words.voice import Voice

AT = datetime(2030, 5, 7, 19, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "english", "german", "spanish"),
    [
        (92.5, "92.5", "92,5", "92,5"),
        (1234, "1234", "1234", "1234"),
        (timedelta(seconds=119), "119 s", "119 s", "119 s"),
        (timedelta(minutes=10), "10 min", "10 min", "10 min"),
        (timedelta(hours=47), "47 h", "47 h", "47 h"),
        (timedelta(days=14), "14 days", "14 Tage", "14 días"),
        (AT, "7 May 19:03", "7. Mai 19:03", "7 may 19:03"),
        (date(2030, 5, 7), "7 May 2030", "7. Mai 2030", "7 de mayo de 2030"),
        ("1234.5 as it is", "1234.5 as it is", "1234.5 as it is", "1234.5 as it is"),
    ],
)
def test_a_value_is_told_as_people_of_the_language_write_it(
    value: Gap, english: str, german: str, spanish: str
) -> None:
    told = [
        Voice.read("x = So: { $value }", prefix="!", language=language).say("x", {"value": value})
        for language in ("en", "de", "es")
    ]
    assert told == [f"So: {words}" for words in (english, german, spanish)]


def test_americans_have_their_own_way_and_an_unknown_language_that_of_english() -> None:
    told = [
        Voice.read("x = So: { $at }", prefix="!", language=language).say("x", {"at": AT})
        for language in ("en-US", "tlh")
    ]
    assert told == ["So: May 7 19:03", "So: 7 May 19:03"]


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
    assert length_in_words(length, locale_of(language)) == told
