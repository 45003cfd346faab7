"""German and Spanish as they ship, said by the real bot, and read as a native reads them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture(scope="module", params=["de", "es"])
def language(request: pytest.FixtureRequest) -> str:
    """Give one language for all tests, and then the other: to change it takes seconds each time."""
    return request.param


@pytest.fixture
def settings(settings: Settings, language: str) -> Settings:
    return settings.model_copy(update={"data_dir": DATA, "language": language})


@pytest.fixture
def expected(settings: Settings) -> Callable[..., str]:
    """Give what picks the words of the language that is spoken, of those by language."""

    def of_language(**words: str) -> str:
        return words[settings.language]

    return of_language


async def test_a_piece_has_its_year_and_its_quotes_where_the_language_has_them(
    room: Any, expected: Callable[..., str]
) -> None:
    (told,) = await room.answers("fan_fern", "!gear goldie")
    assert told.split(" – ")[0].endswith(
        expected(
            de="Das ist Hollowmere Lark 59 „Goldie“ (1998)",
            es="Te cuento: Hollowmere Lark 59 «Goldie» (1998)",
        )
    )


async def test_what_is_sold_among_others_is_said_so_in_the_language(
    room: Any, expected: Callable[..., str]
) -> None:
    (told,) = await room.answers("fan_fern", "!gear all pedals")
    assert expected(de="Ring Road (verkauft)", es="Ring Road (vendido)") in told
    assert expected(de="Slow Blink (gewünscht)", es="Slow Blink (deseado)") in told


async def test_help_names_what_is_typed_behind_a_command_in_the_language(
    room: Any, expected: Callable[..., str]
) -> None:
    assert (
        expected(de="!gear [Worte] –", es="!gear [palabras] –")
        in (await room.answers("fan_fern", "!help gear"))[0]
    )
    assert (
        expected(de="!permit <Name> [Minuten]", es="!permit <nombre> [minutos]")
        in (await room.answers("mod_moss", "!permit"))[0]
    ), "also where a word is missing"


async def test_a_list_that_is_begun_is_not_said_to_be_done(room: Any, expected: Callable[..., str]) -> None:
    (told,) = await room.answers("mod_moss", "!pack gig")
    assert expected(de="Bisher erledigt: 0 von 10", es="Por ahora: 0 de 10") in told


async def test_whoever_is_greeted_alone_is_greeted_as_one(room: Any, expected: Callable[..., str]) -> None:
    await room.twitch.go_live()
    await room.answers("junipervale", "!start")
    await room.answers("fan_fern", "good evening")
    assert await room.answers("mod_moss", "!early greet") == [
        expected(de="Hallo und willkommen, @fan_fern!", es="Hola, y una cálida bienvenida a @fan_fern.")
    ]
