"""Many people called at once, and a chat among friends."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Fragment, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.mentions import Mentions

STOPPED = [
    "@fern @moss @reed @sage",
    "(@fern, @moss, @reed & @sage)",
    "＠fern ＠moss ＠reed ＠sage",
]
PASSES = [
    "@fern @moss @reed hello you three",
    "@fern @FERN @Fern @FErn @fERN",
    "fern@one.example moss@two.example reed@three.example sage@four.example",
    "@ @ @ @ @ @",
    "@@@@@@ what",
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_many_people_called_are_stopped(text: str) -> None:
    assert Mentions(people=3).match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_a_chat_among_friends_passes(text: str) -> None:
    assert Mentions(people=3).match(_said(text), ChatState()) is None


def test_where_twitch_says_who_is_called_nobody_else_is() -> None:
    text = "@fern @moss @reed @nobody"
    fragments = [Fragment("mention", name) for name in ("@fern", "@moss", "@reed")]
    assert (
        Mentions(people=3).match(_said(text, *fragments, Fragment("text", " @nobody")), ChatState()) is None
    )
    assert Mentions(people=2).match(_said(text, *fragments, Fragment("text", " @nobody")), ChatState())


@given(st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Mentions(people=0).match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))
