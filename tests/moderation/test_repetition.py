"""The same over and over, and what only takes a breath longer."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.repetition import Repetition

STOPPED = [
    "A" * 251,
    "wow" + "!" * 251,
    "🔥" * 251,
    "subscribe " * 41,
    "Subscribe sUBSCRIBE " * 21,
    "lol " * 41,
    "look at me " * 23,
    "well, look at me " + "and look at me " * 17 + "again",
    "nobody came to the party of the cat " * 7,
    "spam" * 63,
    "SpAmspaM" * 32,
]
PASSES = [
    "hahahahahahahahahahahahahahahaha",
    "ha" * 250,
    "look at me " * 18,
    "subscribe " * 25,
    "f f f " * 80,
    "D DU UDU " * 40,
    "e|---" * 60,
    "catJAM PogChamp " * 20,
    "nobody came to the party of the cat and so it was there all alone and ate all of the cake " * 3,
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "!!!!!!",
    "......",
    "YEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEES",
    "catJAM catJAM",
    "catJAM " * 20,
    "encore! " * 25,
    "🎸🔥" * 30,
    "e|------------------------------------------------|",
    "the amp and the cab and the mic and the room and the hands of the player: the sound is the whole of it "
    * 3,
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_the_same_over_and_over_is_stopped(text: str) -> None:
    assert Repetition().match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_a_long_breath_passes(text: str) -> None:
    assert Repetition().match(_said(text), ChatState()) is None


def test_what_is_repeated_is_quoted() -> None:
    found = Repetition(characters=5, words=2).match(_said("so g" + "o" * 7 + "d"), ChatState())
    assert found
    assert found.words == "o" * 7
    found = Repetition(words=2).match(_said("well Ｎｏ no NO way"), ChatState())
    assert found
    assert found.words == "Ｎｏ no NO"


def test_emotes_are_no_words() -> None:
    fragments = [Fragment("emote", "fernLove"), Fragment("text", " ")] * 40
    assert Repetition(words=30).match(_said("fernLove " * 40), ChatState())
    assert Repetition(words=30).match(_said("fernLove " * 40, *fragments), ChatState()) is None


SONG = "the song play that again come home now baby please stop go on and you rock roll woo"
WORDS = st.sampled_from(SONG.split())
PHRASES = st.lists(WORDS, min_size=2, max_size=8, unique=True).filter(
    lambda words: len(max(words, key=len)) > 3
)


@given(PHRASES, st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_a_phrase_over_and_over_is_found_wherever_it_stands(
    phrase: list[str], before: list[str], behind: list[str]
) -> None:
    said = " ".join(phrase) + " "
    line = f"{' '.join(before)} {said * (200 // len(said) + 2)}{' '.join(behind)}"
    assert Repetition().match(_said(line), ChatState())


@given(st.text(max_size=500) | st.text(alphabet="aAİ \u0301ß", max_size=80))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Repetition(characters=5, words=2).match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))
