"""An exact name wins, however loosely it is typed."""

import pytest

from bot.domain.naming import meant
from bot.domain.progress import practised_named
from bot.domain.routine import Block, BlockKind, Routine, routine_named
from bot.errors import Refusal

PRACTISED = (
    "The keys of the set",
    "The set, front half",
    "Four Postcards, outro",
    "Four Postcards, run into the last chorus",
    "Closing at the Ferry Café, bridge, bars 33 to 48",
    "Ferry Café",
    "The End",
    "End of a Song",
)


@pytest.mark.parametrize(
    ("ask", "name"),
    [
        ("the set", "The set, front half"),
        ("SET", "The set, front half"),
        ("a set!", "The set, front half"),
        ("keys of the set", "The keys of the set"),
        ("four postcards outro", "Four Postcards, outro"),
        ("the ferry cafe", "Ferry Café"),
        ("closing at the ferry café", "Closing at the Ferry Café, bridge, bars 33 to 48"),
        ("end", "The End"),
        ("the end of a song", "End of a Song"),
        ("run into the last", "Four Postcards, run into the last chorus"),
    ],
)
def test_what_is_said_as_it_is_called_is_meant_articles_accents_and_signs_aside(ask: str, name: str) -> None:
    assert practised_named(ask, PRACTISED) == name


def test_a_piece_of_several_sections_is_asked_back_with_all_of_them() -> None:
    with pytest.raises(Refusal) as refusal:
        practised_named("four postcards", PRACTISED)
    assert refusal.value.line == "progress-which"
    assert refusal.value.gaps["names"] == "Four Postcards, outro · Four Postcards, run into the last chorus"


def test_a_name_that_is_an_article_is_a_name() -> None:
    assert meant("the", {"band": "The The", "one": "The"}) == meant("The", {"one": "The"})


def test_a_routine_is_meant_by_its_title_without_the_article_where_another_has_more_words() -> None:
    block = Block(title="One", kind=BlockKind.EAR, minutes=5)
    tour = Routine(slug="t1", title="The Tour", blocks=(block,))
    longer = tour.model_copy(update={"slug": "t2", "title": "Tour prep"})
    assert routine_named((longer, tour), "tour") == tour
    assert routine_named((longer, tour), "T1") == tour
