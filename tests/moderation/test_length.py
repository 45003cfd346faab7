"""Long lines, as they are seen."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.length import Length

STOPPED = ["a" * 101, "tone " * 25, "ｔ" * 101]
PASSES = ["a" * 100, "a" * 90 + "\u200b" * 50, ""]


@pytest.mark.parametrize("text", STOPPED)
def test_more_than_the_most_is_stopped(text: str) -> None:
    assert Length(most=100).match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_the_most_passes(text: str) -> None:
    assert Length(most=100).match(_said(text), ChatState()) is None


def test_an_emote_is_one_character() -> None:
    fragments = [Fragment("emote", "fernLove")] * 100
    assert Length(most=100).match(_said("fernLove" * 100), ChatState())
    assert Length(most=100).match(_said("fernLove" * 100, *fragments), ChatState()) is None


def test_no_line_of_twitch_is_too_long_by_default() -> None:
    assert Length().match(_said("a" * 500), ChatState()) is None


@given(st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Length(most=20).match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))
