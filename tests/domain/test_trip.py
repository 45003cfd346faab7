"""A text that tells where or when somebody travels is known, and rather one too many."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.backstage.checklist import CHECKLISTS, oddities
from bot.domain.backstage.trip import Trip, Untold
from bot.services.words.localized import words_of_day

TRIP = Trip("The Boathouse, Ostmere", date(2030, 6, 12), date(2030, 6, 14))
UNTOLD = Untold([TRIP], lambda day: words_of_day(day.month, day.weekday()))


@pytest.mark.parametrize(
    "text",
    [
        "Adapter for Ostmere",
        "OSTMERE!",
        "the Östmere charger",
        "ostmere-gig",
        "ostmeregig",
        "Boathouse keys",
        "Ticket 12 June",
        "Karte für Mittwoch",
        "Billete del miércoles",
        "bag for the 13th",
        "14.6.",
        "2030-06-13",
        "Thursday shirt",
        "juin",
    ],
)
def test_what_has_a_word_of_the_place_or_a_day_in_it_tells_of_the_trip(text: str) -> None:
    assert UNTOLD.tell_of(text)


@given(
    st.sampled_from(["en", "de", "es", "fr", "pt"]),
    st.sampled_from(["short", "medium", "long", "full", "EEEE", "d MMM", "MMMM", "dd.MM."]),
    st.dates(date(2024, 1, 1), date(2099, 12, 1)),
    st.integers(0, 20),
)
def test_no_day_of_a_trip_is_written_in_a_way_that_passes(
    language: str, form: str, first: date, length: int
) -> None:
    trip = Trip("", first, first + timedelta(days=length))
    untold = Untold([trip], lambda day: words_of_day(day.month, day.weekday()))
    for day in (first, first + timedelta(days=length // 2), first + timedelta(days=length)):
        assert untold.tell_of(f"Bag for {format_date(day, form, locale=language)}, packed")


@given(
    st.text("abcstüñéßıłøđœÅÖSTN", min_size=3, max_size=12),
    st.sampled_from(["{}", "keys for {}!", "{}-gig", "#{}", "to {}", "({})"]),
)
def test_no_place_passes_whatever_stands_around_it(place: str, around: str) -> None:
    for said in (place, place.upper(), place.lower()):
        assert Untold([Trip(place, None, None)], lambda _: ()).tell_of(around.format(said))


@pytest.mark.parametrize("text", ["Cables", "the gaffer tape", "Warm hands", "A bag of 3 picks", "", "Most"])
def test_what_has_none_does_not(text: str) -> None:
    assert not UNTOLD.tell_of(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [("Kadıköy", "Adapter for Kadikoy"), ("Köln", "Koeln"), ("Tromsø", "TROMSO"), ("Łódź", "socks for Lodz")],
)
def test_a_place_is_known_as_other_keyboards_write_it(place: str, text: str) -> None:
    assert Untold([Trip(place, None, None)], lambda _: ()).tell_of(text)


def test_a_place_in_other_letters_and_one_of_two_letters_are_known_too() -> None:
    assert Untold([Trip("大阪", None, None)], lambda _: ()).tell_of("大阪のパス")
    assert Untold([Trip("Å", None, None)], lambda _: ()).tell_of("socks for å")
    assert not Untold([Trip("", None, None)], lambda _: ()).tell_of("socks")


ITEM = '[[checklists.items]]\nwords = "Cables"\n'
PUBLIC = 'published = "https://example.com/d"\n'


@pytest.mark.parametrize(
    ("slug", "fields", "says"),
    [
        ("gig", "", ""),
        ("gig", 'where = "Ostmere"\n', ""),
        ("gig", f'where = "Ostmere"\n{PUBLIC}told_from = 2030-06-01\n', ""),
        ("gig", 'where = "Ostmere"\ntold_from = 2030-06-01\n', "has told_from and no published"),
        ("gig", f'where = "Ostmere"\n{PUBLIC}', "has published and no told_from"),
        ("gig", f"from = 2030-06-12\n{PUBLIC}told_from = 2030-06-20\n", "only when its trip is over"),
        ("gig", "from = 2030-05-01\nuntil = 2030-05-02\n", "was over on 2030-05-02"),
        ("ostmere-gig", 'where = "Ostmere"\n', "has in its slug where the trip leads"),
        ("ostmere-gig", f'where = "Ostmere"\n{PUBLIC}told_from = 2030-05-01\n', ""),
    ],
)
def test_what_is_odd_about_a_trip_is_told_with_its_mend(slug: str, fields: str, says: str) -> None:
    lists = CHECKLISTS.read(f'[[checklists]]\nslug = "{slug}"\ntitle = "Gig"\n{fields}{ITEM}')
    found = [*oddities(lists, date(2030, 5, 17))]
    assert [says in each.says and bool(each.mend) for each in found] == [True] * bool(says)
