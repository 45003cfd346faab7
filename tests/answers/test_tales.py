"""Names of what there are stories of, found in a line."""

from bot.domain.answers.tales import TALE, Tales

NAMES = [("Four Postcards", "Four Postcards"), ("postcards", "Four Postcards"), ("Café Noir", "Café Noir")]


def test_a_name_stands_as_one_word_and_the_signs_of_the_line_stay() -> None:
    told = Tales(NAMES).in_("so, what's Four-Postcards about?", ("so", "whats", "four", "postcards", "about"))
    assert told == (f"so, what's {TALE} about?", ("so", "whats", TALE, "about"), "Four Postcards")


def test_accents_need_not_be_typed() -> None:
    tales = Tales(NAMES)
    for text in ("why café noir", "why cafe noir"):
        assert tales.in_(text, ("why", "cafe", "noir")) == (f"why {TALE}", ("why", TALE), "Café Noir")


def test_a_word_alone_or_a_part_of_a_name_is_none() -> None:
    tales = Tales(NAMES)
    assert tales.in_("why postcards", ("why", "postcards")) is None
    assert tales.in_("why four", ("why", "four")) is None


def test_names_that_are_gone_are_found_no_more() -> None:
    tales = Tales(NAMES)
    tales.become([])
    assert tales.in_("why four postcards", ("why", "four", "postcards")) is None
