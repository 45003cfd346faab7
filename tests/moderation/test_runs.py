"""Words that were written as one: how they are cut apart, and what is one word."""

import pytest

from bot.moderation.runs import BEFORE_A, FREQUENT, PLAIN, SMALL, Runs

COMMON = {
    SMALL: frozenset({"a", "i", "is", "it", "to", "the", "off", "in"}),
    FREQUENT: frozenset({"a", "is", "it", "to", "have", "like"}),
    PLAIN: frozenset({"home", "town", "garden"}),
    BEFORE_A: frozenset({"is", "like"}),
}
STRONG = frozenset({"zorps", "zorp", "muzzle"})
RUNS = Runs(
    frozenset({"lives", "live", "shave", "orps", "nation", "lists"}) | STRONG, STRONG, frozenset(), COMMON
)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("liveshave", "lives have"),
        ("isit", ""),
        ("isitlike", "is it like"),
        ("likea", "like a"),
        ("livea", ""),
        ("nationalists", ""),
        ("hometown", ""),
        ("homegardentown", "home garden town"),
        ("garden", ""),
        ("likezorp", "like zorp"),
        ("zorpoff", "zorp off"),
        ("zorpin", ""),
        ("likemuzzle", "like muzzle"),
        ("iszorps", "is zorps"),
    ],
)
def test_a_run_is_cut_where_it_costs_least(run: str, words: str) -> None:
    assert " ".join(RUNS.apart(run)) == words


def test_what_is_of_the_most_frequent_words_alone_is_known() -> None:
    assert RUNS.is_of_frequent("isitlike")
    assert not RUNS.is_of_frequent("liveshave")
    assert not RUNS.is_of_frequent("garden")
