"""An exact name wins, however loosely it is typed."""

import pytest

from bot.domain.practice.progress import practised_named
from bot.domain.practice.routine import Block, BlockKind, Routine, routine_named
from bot.domain.words.naming import MAX_NEAR, Meant, Names, meant
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


NAMES = {
    "evening": "Evening rig",
    "lighthouse": "Lighthouse",
    "rain": "Rain on the roof",
    "rain-two": "Rain in the yard",
    "cancion": "Canción lenta",
}


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("evening", Meant("evening", sure=True)),
        ("the EVENING rig!", Meant("evening", sure=True)),
        ("evning rig", Meant("evening", sure=True)),
        ("lighthuose", Meant("lighthouse", sure=True)),
        ("light", Meant("lighthouse", sure=False)),
        ("rain", Meant("rain", sure=True)),
        ("rain roof", Meant("rain", sure=True)),
        ("yard", Meant("rain-two", sure=True)),
        ("cancion lenta", Meant("cancion", sure=True)),
        ("rain-two", Meant("rain-two", sure=True)),
        ("spaceship", None),
        ("who made it", None),
        ("haha", None),
        ("?", None),
        ("", None),
    ],
)
def test_a_name_is_found_by_words_in_haste(ask: str, found: Meant | None) -> None:
    assert Names(NAMES).meant(ask) == found


class Counted(dict[str, str]):
    """Names that count how many of them are looked at."""

    looked_at = 0

    def __getitem__(self, key: str) -> str:
        self.looked_at += 1
        return super().__getitem__(key)


@pytest.mark.parametrize("ask", ["rig", "rig 512", "big rig 512", "rgi 512", "nothing of these", "r-512"])
def test_of_a_thousand_names_few_are_compared(ask: str) -> None:
    names = Counted({f"r-{number}": f"Rig {number}" for number in range(1000)})
    index = Names(names)
    found = index.meant(ask)
    assert names.looked_at <= MAX_NEAR
    if "512" in ask:
        assert found
        assert found.key == "r-512"


def test_a_routine_is_meant_however_its_words_are_joined() -> None:
    block = Block(title="One", kind=BlockKind.EAR, minutes=5)
    tour, warm = (Routine(slug=title[0], title=title, blocks=(block,)) for title in ("tour prep", "warmup"))
    assert routine_named((tour, warm), "tourprep") == tour
    assert routine_named((tour, warm), "warm up") == warm
