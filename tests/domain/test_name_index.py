"""Names are found by index, in haste, among very many."""

import pytest

from bot.domain.words.name_index import NameIndex

NAMES = {
    "ferry": "Closing at the Ferry Café",
    "waltz": "Waltz of the Good Blanket",
    "blanket": "The blanket",
    "boathouse": "The boathouse",
    "cups": "Cups on the Shelf",
}
INDEX = NameIndex((key, name) for key, name in NAMES.items())


@pytest.mark.parametrize("ask", ["boathouse", "THE BOATHOUSE", "a boathouse!", "the Boáthouse", "boat house"])
def test_a_whole_name_is_known_whatever_its_case_accents_articles_and_gaps(ask: str) -> None:
    assert INDEX.exactly(ask) == ("boathouse",)


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("ferry cafe", ["ferry"]),
        ("waltz", ["waltz"]),
        ("good blanket", ["waltz"]),
        ("blanket", ["waltz", "blanket"]),
        ("boathuose", ["boathouse"]),
        ("closing ferry theremin", ["ferry"]),
        ("ferry theremin kazoo", []),
        ("cups theremin", []),
        ("cusp", []),
        ("theremin", []),
        ("?", []),
    ],
)
def test_a_name_is_found_by_more_than_half_of_the_words_and_a_slip_in_a_long_one(
    ask: str, found: list[str]
) -> None:
    assert [*INDEX.near(ask).keys] == found


def test_only_words_that_stand_there_as_typed_are_sure() -> None:
    assert INDEX.near("ferry cafe").sure
    assert not INDEX.near("boathuose").sure
    assert not INDEX.near("closing ferry theremin").sure


def test_a_word_that_is_in_very_many_names_only_bears_out_others() -> None:
    many = NameIndex((number, f"Study number {number}") for number in range(1_000))
    assert many.near("study").keys == ()
    assert many.near("study number 77").keys == (77,)
    assert many.exactly("study number 77") == (77,)
