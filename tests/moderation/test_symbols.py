"""Walls of signs, and the drawings that musicians need."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.symbols import Symbols

TAB = "e|--12-15-12-14--|" + " B|" + "-" * 80 + "| G|--5h7p5/9~--x--| D|" + "-" * 80 + "|"
STOPPED = [
    "░░░░░░█░░░░░░░░▄▀▀░▐░░░ " * 8,
    "▬▬▬▬▬▬▬▬▬▬ஜ۩۞۩ஜ▬▬▬▬▬▬▬▬▬▬ " * 8,
    "⣿⣿⣿⣿⣿⡿⠛⠛⠋⠉⠙⠻⠿⠿⣿⣿ " * 12,
    "#%&@$!*^~" * 20,
    "🎸" * 200,
    "👏🏽" * 40,
    "👨‍👩‍👧‍👦" * 40,
    "🇧🇷" * 40,
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 40,
    "4️⃣" * 40,
    "░▒▓" * 10,
    "-" * 200,
]
PASSES = [
    "B|--12-15-12-14--|",
    TAB,
    "x32010 or 3x0003?",
    "(╯°□°)╯︵ ┻━┻",
    "(╯°□°)╯︵ ┻━┻ " * 8,
    "🎸🔥" * 15,
    "👏🏽" * 39,
    "👨‍👩‍👧‍👦" * 39,
    "🇧🇷" * 39,
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 33,
    "4️⃣" * 39,
    "↓↑" * 40,
    "<3 <3 <3 <3 <3 <3",
    "<3 " * 40,
    "!!!!!!!!!!!!!!!!!!!!",
    "¯\\_(ツ)_/¯",
    "-" * 60,
    "what?! no... (really) - he said: \"it's a '62!\" " * 9,
    "नमस्ते दोस्तों यह गाना बहुत अच्छा है " * 10,
    "ใครชอบเพลงนี้บ้าง" * 20,
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_a_wall_of_signs_is_stopped(text: str) -> None:
    assert Symbols().match(_said(text), ChatState())


@pytest.mark.parametrize("text", PASSES)
def test_tabs_and_faces_and_rows_of_emoji_pass(text: str) -> None:
    assert Symbols().match(_said(text), ChatState()) is None


def test_a_tab_does_not_hide_a_drawing_beside_it() -> None:
    assert Symbols().match(_said(f"B|--12-15--| {'░▒▓' * 60}"), ChatState())


@given(st.text(max_size=500) | st.text(alphabet="eB|-12h░ ", max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Symbols(blocks=5, emoji=5, symbols=5, symbol_percent=1).match(_said(text), ChatState())
    assert found is None or found.words in text


def _said(text: str) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), at, "c"))
