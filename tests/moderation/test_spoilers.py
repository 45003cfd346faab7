"""What gives the answer of an open quiz away."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.spoilers import Spoilers

RULE = Spoilers(answer_commands=("!answer", "!A"))
OPEN = ChatState(answers=frozenset({"goldie", "night train", "e", "120", ""}))


@pytest.mark.parametrize(
    "text",
    [
        "it is Goldie",
        "GOLDIE!!!",
        "góldie",
        "g o l d i e",
        "is it the night train?",
        "night-train",
        "120",
        "120 bpm",
        "E",
        "e!",
        "!answers goldie",
    ],
)
def test_an_answer_in_the_open_is_a_spoiler(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message(text)), OPEN)


@pytest.mark.parametrize(
    "text",
    [
        "!answer goldie",
        "!Answer  Goldie",
        "!a night train",
        "goldielocks",
        "the train at night",
        "in e minor",
        "1200",
        "no idea",
        "",
        "?!",
    ],
)
def test_guesses_in_their_place_and_look_alikes_pass(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message(text)), OPEN) is None


def test_nothing_is_a_spoiler_when_no_quiz_is_open(message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message("goldie")), ChatState()) is None


@given(st.text(max_size=500), st.frozensets(st.text(max_size=20), max_size=5))
def test_no_text_can_break_the_rule(text: str, answers: frozenset[str]) -> None:
    said = Message(
        "m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), datetime(2030, 5, 17, tzinfo=UTC), "c"
    )
    found = RULE.match(Line.of(said), ChatState(answers=answers))
    assert found is None or found.words == text
