"""What gives the answer of an open quiz away."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.spoilers import Spoilers

RULE = Spoilers(answer_commands=("!answer", "!A"))
OPEN = ChatState(answers=frozenset({"goldie", "night train", "e", "120", ""}))


@pytest.mark.parametrize(
    "text",
    [
        "it is Goldie everybody just type that",
        "psst listen the answer is GOLDIE!!!",
        "I tell you all that it is góldie",
        "everyone it is clearly g o l d i e now",
        "so it was the night train all along you know",
        "the tempo is 120 bpm trust me",
        "!answers goldie is the one to type",
    ],
)
def test_talk_that_has_the_answer_in_it_is_a_spoiler(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message(text)), OPEN)


@pytest.mark.parametrize(
    "text",
    [
        "Goldie",
        "it is Goldie",
        "I think it's goldie!",
        "is it the night train?",
        "120",
        "120 bpm",
        "E",
        "!answer goldie is what I would say here",
        "!a night train is my guess for this one",
        "goldielocks and the three bears came by",
        "the train at night is what I mean",
        "this song is in e minor if you ask me",
        "1200 people are here now it seems",
        "no idea",
        "",
        "?!",
    ],
)
def test_answers_and_look_alikes_pass(text: str, message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message(text)), OPEN) is None


def test_nothing_is_a_spoiler_when_no_quiz_is_open(message: Callable[..., Message]) -> None:
    assert RULE.match(Line.of(message("everybody it is goldie I tell you")), ChatState()) is None


@given(st.text(max_size=500), st.frozensets(st.text(max_size=20), max_size=5))
def test_no_text_can_break_the_rule(text: str, answers: frozenset[str]) -> None:
    said = Message(
        "m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, (), datetime(2030, 5, 17, tzinfo=UTC), "c"
    )
    found = RULE.match(Line.of(said), ChatState(answers=answers))
    assert found is None or found.words == text
