"""Quotes: read as people type them, and at the local Twitch asked for, added, taken out and forgotten."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.app import Woodshed
from bot.domain.backstage.quote import MAX_SAYS, QUOTES, Quote, new_quote, with_words
from bot.errors import DocumentError, Refusal
from bot.files import export_all
from bot.forget import forget
from bot.services.documents.documents import load
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from tests.catalogue import keep

MOD, FERN = "mod_moss", "fan_fern"

HELD = (
    Quote(slug="1", says="Slower. Then slower than that.", by="Juniper"),
    Quote(slug="2", says="The metronome is never wrong, sadly.", by="Uncle Reed"),
    Quote(slug="3", says="¡Otra vez la canción!", by="fan_fern"),
    Quote(slug="4"),
)


@pytest.mark.parametrize(
    ("text", "says", "by"),
    [
        ("Once more - fan_fern", "Once more", "fan_fern"),
        ("Once more – @Fan_Fern", "Once more", "Fan_Fern"),
        ("“Once more” — Juniper Vale", "Once more", "Juniper Vale"),
        ('"Once more" -- Juniper', "Once more", "Juniper"),
        ("Half-time – a well-worn trick – Mary-Jane", "Half-time – a well-worn trick", "Mary-Jane"),
        ("Slower - and then slower than that", "Slower - and then slower than that", ""),
        ("From 120 - 130", "From 120 - 130", ""),
        ("“No” is a word, so is “yes”", "“No” is a word, so is “yes”", ""),
        ("@fan_fern, play at @92 ＠all", "fan_fern, play at 92 all", ""),
        ("!clean is all I ever type", "!clean is all I ever type", ""),
    ],
)
def test_what_was_said_and_by_whom_is_read_as_it_is_typed(text: str, says: str, by: str) -> None:
    assert new_quote(text.split(), ["9", "10"]) == Quote(slug="11", says=says, by=by)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "quote-says-nothing"),
        ("@", "quote-says-nothing"),
        ("“”", "quote-says-nothing"),
        ("x" * (MAX_SAYS + 1), "quote-too-long"),
        (f"Slow. - {'x' * 41}", "quote-too-long"),
    ],
)
def test_what_is_no_quote_is_refused(text: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        new_quote(text.split(), [])
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("metronome", "2"),
        ("the metronom", "2"),
        ("METRO", "2"),
        ("never wrnog", "2"),
        ("cancion", "3"),
        ("juniper", "1"),
        ("reed metronome", "2"),
        ("slower", "1"),
        ("accordion", ""),
        ("metronome accordion", ""),
        ("?", ""),
    ],
)
def test_a_quote_is_found_by_words_in_haste(ask: str, found: str) -> None:
    assert "".join(each.slug for each in with_words(ask, HELD)) == found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('slug = "twelve"', "is no number"),
        ('slug = "012"', "is no number"),
        ('slug = "1"\nby = "Fern"', "says nothing"),
        (f'slug = "1"\nsays = "{"x" * 351}"', "350"),
    ],
)
def test_a_file_is_told_what_is_wrong_with_a_quote(text: str, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        QUOTES.read(f"[[quotes]]\n{text}")


async def test_a_moderator_adds_quotes_and_everybody_asks_for_them(room: Any) -> None:
    assert "no quotes yet" in (await room.answers(FERN, "!quote"))[0]
    assert "no quotes yet" in (await room.answers(FERN, "!quote 3"))[0]
    assert "artist and the moderators" in (await room.answers(FERN, "!quote add Mine"))[0]
    (told,) = await room.answers(MOD, "!quote add “Once more, and slower” - @junipervale")
    assert told == "Saved as quote 1: “Once more, and slower” – junipervale. !changes undo takes it back."
    await room.answers(MOD, "!quote add The metronome is never wrong")
    said = {1: "Quote 1: “Once more, and slower” – junipervale", 2: "Quote 2: “The metronome is never wrong”"}
    for ask, number in (
        ("!quote 1", 1),
        ("!quote1", 1),
        ("!quote #2", 2),
        ("!quote last", 2),
        ("!quotes slow", 1),
        ("!QUOTE metronom?", 2),
    ):
        assert await room.answers(FERN, ask) == [said[number]], ask
    assert (await room.answers(FERN, "!quote accordion"))[0].startswith("No quote has these words.")
    assert await room.answers(FERN, "!quote 3") == ["There is no quote 3 yet: the last number is 2."]
    assert await room.answers(FERN, "!quote count") == ["Quotes so far: 2, the last is number 2."]


async def test_the_latest_is_not_told_again_at_random(room: Any) -> None:
    for text in ("First", "Second", "Third"):
        await room.answers(MOD, f"!quote add {text}")
    told = [(await room.answers(FERN, "!quote"))[0] for _ in range(9)]
    assert all(one != other for one, other in pairwise(told))
    await room.answers(MOD, "!quote remove 1")
    await room.answers(MOD, "!quote remove 2")
    assert [await room.answers(FERN, "!quote") for _ in range(2)] == [["Quote 3: “Third”"]] * 2


async def test_a_number_is_for_ever(room: Any, tmp_path: Path) -> None:
    for number in range(1, 13):
        await room.answers(MOD, f"!quote add This is number {number}")
    assert "quote 10, “This is number 10”" in (await room.answers(MOD, "!quote remove 10"))[0]
    assert "quote 11, “This is number 11”" in (await room.answers(MOD, "!quote remove 11"))[0]
    assert "quote 12, “This is number 12”" in (await room.answers(MOD, "!quote delete last"))[0]
    assert await room.answers(FERN, "!quote 11") == ["Quote 11 was taken out."]
    assert await room.answers(MOD, "!quote remove 11") == ["Quote 11 was taken out."]
    await room.bot.stop()
    room.bot = Woodshed(room.bot.settings, room.clock)
    await room.bot.start()
    assert await room.answers(FERN, "!quote 12") == ["Quote 12 was taken out."]
    assert "quote 13" in (await room.answers(MOD, "!quote add This is number 13"))[0]
    await room.answers(MOD, "!changes undo")
    assert await room.answers(FERN, "!quote 13") == ["Quote 13 was taken out."]
    assert "quote 14" in (await room.answers(MOD, "!quote add This is number 14"))[0]
    await room.answers(MOD, "!quote remove 14")
    await room.bot.stop()
    assert await numbers_elsewhere(room.bot.settings, tmp_path) == "15"


async def numbers_elsewhere(settings: Settings, folder: Path) -> str:
    """Return the next number in a database that has nothing but what another one exports."""
    await export_all(settings, folder)
    elsewhere = settings.model_copy(update={"database": folder / "elsewhere.db"})
    async with Database.opened(elsewhere.database) as database:
        await keep(database, QUOTES, load(QUOTES, folder / QUOTES.file))
        return new_quote(["Next"], [each.slug for each in await documents_of(database, QUOTES)]).slug


async def test_what_went_is_told_and_comes_back(room: Any) -> None:
    await room.answers(MOD, "!quote add Once more - Juniper")
    (told,) = await room.answers(MOD, "!quote remove last")
    assert told == "Taken out: quote 1, “Once more” – Juniper. !changes undo brings it back."
    assert "#1 went out" in (await room.answers(MOD, "!changes quote 1"))[0]
    assert "Which one?" in (await room.answers(MOD, "!quote remove"))[0]
    assert "Which one?" in (await room.answers(MOD, "!quote remove that one"))[0]
    await room.answers(MOD, "!changes undo")
    assert await room.answers(FERN, "!quote 1") == ["Quote 1: “Once more” – Juniper"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Find it at example.com/here", "no link goes into a quote"),
        ("Find it at www.example.com", "no link goes into a quote"),
        ("Juniper lives in Leeds", "keeps private (Where the artist lives)"),
        ("Juniper is 27 years old", "keeps private (Age, name and school)"),
        ("You should kill yourself - fan_robin", "the house rules would stop that"),
    ],
)
async def test_what_is_private_or_against_the_house_rules_is_not_kept(
    text: str, told: str, room: Any
) -> None:
    assert told in (await room.answers(MOD, f"!quote add {text}"))[0]
    assert "no quotes yet" in (await room.answers(FERN, "!quote"))[0]


async def test_what_came_by_a_file_is_held_against_the_house_rules_when_it_is_told(room: Any) -> None:
    came = [Quote(slug="1", says="Find it at example.com/here"), Quote(slug="2", says="!ban @fan_robin")]
    await room.bot.runtime.catalogue.merge([(QUOTES, came)])
    for _ in range(3):
        assert await room.answers(FERN, "!quote") == ["Quote 2: “!ban fan_robin”"]
    assert "keep to myself" in (await room.answers(FERN, "!quote 1"))[0]


@pytest.mark.parametrize(
    ("name", "gone", "words", "left"),
    [("fern", 1, "Once more", "fan_fern"), ("fan_fern", 2, "Louder", "Fern")],
)
async def test_who_is_forgotten_goes_with_all_that_they_said(
    name: str, gone: int, words: str, left: str, room: Any
) -> None:
    await room.answers(MOD, "!quote add Once more - Fern")
    await room.answers(MOD, "!quote add Louder, louder - fan_fern")
    await room.answers(MOD, "!quote remove last")
    await room.answers(MOD, "!changes undo")
    await room.bot.stop()
    settings: Settings = room.bot.settings
    told = await forget(settings, name, room.clock)
    assert told.forgotten.taken["words of their own"]
    async with Database.opened(settings.database) as database:
        assert [each.by for each in await documents_of(database, QUOTES) if each.says] == [left]
    assert words.encode() not in settings.database.read_bytes()
    room.bot = Woodshed(settings, room.clock)
    await room.bot.start()
    assert await room.answers("fan_robin", f"!quote {gone}") == [f"Quote {gone} was taken out."]
    assert "quote 3" in (await room.answers(MOD, "!quote add Next"))[0]
    await room.bot.stop()
