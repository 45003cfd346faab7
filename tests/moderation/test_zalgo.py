"""Piles of marks and tricks with direction, and how the world writes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.zalgo import Zalgo

STOPPED = [
    "h" + "\u0301\u0310\u0323" * 4 + "ello",
    "z" + "\u0336\u034f" * 6,
    "ก" + "\u0e49" * 30,
    "look \u202eereh",
    "\u2067backwards",
    "hidden " + "".join(chr(0xE0000 + ord(letter)) for letter in "words"),
    "a" + "\u200b" * 31 + "b",
    "\u3164" * 40,
]
PASSES = [
    "café, naïve, Motörhead",
    "Tie\u0302\u0301ng Vie\u0323\u0302t",
    "h\u0336e\u0336l\u0336l\u0336o\u0336",
    "ก็ได้ น้ำ ที่นี่",
    "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים",
    "السَّلَامُ عَلَيْكُمْ",
    "\u202bשלום\u202c",
    "שלום \u2067עולם\u2069 fern",
    "\u202d+49 30 123\u202c",
    "\u2068@fern\u2069 hello",
    "क्षत्रिय नमस्ते",
    "བསྒྲུབས་",
    "می\u200cخواهم",
    "👩\u200d👩\u200d👧\u200d👦❤\ufe0f1\ufe0f\u20e3",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f go",
    "hello \U000e0000",
    "hello \u034f",
    "(╯°□°)╯︵ ┻━┻",
    "̿̿ ̿̿ ̿'̿'\u0335\u0347\u033f\u033f\\з=( ▀ ͜͞ʖ▀) =ε",
    "plain",
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_piles_and_tricks_are_stopped(text: str) -> None:
    assert Zalgo().match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_how_the_world_writes_passes(text: str) -> None:
    assert Zalgo().match(_said(text), ChatState()) is None


def test_the_marks_of_a_script_may_pile_twice_as_high() -> None:
    assert Zalgo(marks=3).match(_said("a" + "\u0301" * 4), ChatState())
    assert Zalgo(marks=3).match(_said("ש" + "\u05bc\u05c1\u05b8\u0596"), ChatState()) is None


@given(
    st.text(max_size=500)
    | st.text(alphabet="a\u0301\u0e49\u200b\u202e\u2067א🏴\U000e0067\U000e007f", max_size=60)
)
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Zalgo(marks=3, invisible=3).match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c"))
