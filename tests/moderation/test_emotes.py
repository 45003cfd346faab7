"""Walls of emotes, and a normal amount of joy."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.emotes import Emotes

RULE = Emotes(emotes=5, names=("KEKW", "catJAM"))
STOPPED = [
    "catDance " * 6,
    "PogChamp monkaS " * 3,
    ":clap:" * 6,
    ":face-blue: " * 6,
    "KEKW KEKW KEKW KEKW KEKW KEKW",
    "catJAM KEKW catJAM what KEKW a catJAM tone KEKW",
]
PASSES = [
    "catDance " * 5,
    ":clap:" * 5,
    "12:30:45 at 10:20:30 or 11:11:11",
    "so: what: is: it: then: eh:",
    "KEKW KEKW KEKW KEKW KEKW",
    "kekw kekw kekw kekw kekw kekw",
    "KEKWKEKW " * 6,
    "hello there",
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_a_wall_of_named_emotes_is_stopped(text: str) -> None:
    assert RULE.match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_a_few_of_them_pass(text: str) -> None:
    assert RULE.match(_said(text), ChatState()) is None


@pytest.mark.parametrize(
    ("emotes", "names", "stopped"), [(5, 0, False), (6, 0, True), (3, 2, False), (3, 3, True)]
)
def test_emotes_of_twitch_and_of_extensions_count_together(emotes: int, names: int, stopped: bool) -> None:
    fragments = [Fragment("emote", "fernLove"), Fragment("text", " ")] * emotes
    fragments += [Fragment("text", "KEKW "), Fragment("mention", "@KEKW"), Fragment("text", " ")] * names
    line = _said("".join(fragment.text for fragment in fragments), *fragments)
    assert bool(RULE.match(line, ChatState())) is stopped


def test_a_gif_counts_as_an_emote() -> None:
    fragments = [Fragment("gif", ""), Fragment("emote", "fernLove")] * 3
    assert RULE.match(_said("fernLove" * 3, *fragments), ChatState())
    assert RULE.match(_said("fernLove" * 2, *fragments[:5]), ChatState()) is None


def test_forty_emotes_pass_by_default() -> None:
    fragments = [Fragment("emote", "fernLove"), Fragment("text", " ")] * 40
    assert Emotes().match(_said("fernLove " * 40, *fragments), ChatState()) is None
    assert Emotes().match(_said("fernLove " * 41, *fragments, *fragments[:2]), ChatState())


@given(st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = RULE.match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))
