"""Names of many things are found by words in haste, and a thousand cost what a few do."""

import pytest

from bot.domain.name_index import MAX_NEAR, NameIndex
from bot.domain.naming import Meant

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
    assert NameIndex(NAMES).meant(ask) == found


class Counted(dict[str, str]):
    """Names that count how many of them are looked at."""

    looked_at = 0

    def __getitem__(self, key: str) -> str:
        self.looked_at += 1
        return super().__getitem__(key)


@pytest.mark.parametrize("ask", ["rig", "rig 512", "big rig 512", "rgi 512", "nothing of these", "r-512"])
def test_of_a_thousand_names_few_are_compared(ask: str) -> None:
    names = Counted({f"r-{number}": f"Rig {number}" for number in range(1000)})
    index = NameIndex(names)
    found = index.meant(ask)
    assert names.looked_at <= MAX_NEAR
    if "512" in ask:
        assert found
        assert found.key == "r-512"
