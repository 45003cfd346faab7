"""The names in a line: by whom it is called, and what is asked without them; and who is known in the room."""

from datetime import UTC, datetime

import pytest

from bot.domain.answers.talk import Names, Talk
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Person

NAMES = Names("junipervale", "woodshed_bot")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("@junipervale how much did that guitar cost?", "how much did that guitar cost?"),
        ("Juni, what pick is that", "what pick is that"),
        ("juniper: do you teach?", "do you teach?"),
        ("@woodshed_bot @junipervale do you teach?", "do you teach?"),
        ("what pick is that, juni?", "what pick is that?"),
        ("what pick is that, @junipervale", "what pick is that"),
        ("@Junipervale, which one, juni??", "which one??"),
        ("who taught you @Junipervale?", "who taught you?"),
        # What is asked about stays, and so does whoever else is called.
        ("junipervale how old is it", "junipervale how old is it"),
        ("juniper's guitar, how old is it", "juniper's guitar, how old is it"),
        ("junis, how old", "junis, how old"),
        ("is that the guitar of juniper?", "is that the guitar of juniper?"),
        ("max, what pick is that?", "max, what pick is that?"),
        ("juni,", "juni,"),
        ("@junipervale", "junipervale"),
    ],
)
def test_a_question_is_kept_without_the_names_that_it_calls(line: str, asked: str) -> None:
    assert NAMES.as_asked(line) == asked


def said(login: str, text: str) -> Message:
    who = Chatter(f"id-{login}", login, login)
    return Message(f"of {login}", who, Role.VIEWER, text, (), datetime(2026, 3, 2, 20, tzinfo=UTC), "1")


def test_of_who_is_forgotten_the_room_knows_not_even_the_name_any_more() -> None:
    talk, asked = Talk(NAMES), said("sol", "fern what fuzz is that?")
    for each in (said("fern", "hello"), said("moss", "hello")):
        talk.hear(each)
    assert not talk.is_for_us(asked), "fern is asked"
    talk.let_go(Person(frozenset({"fern"}), frozenset({"id-fern"})))
    assert talk.is_for_us(asked)
    assert not talk.is_for_us(said("sol", "moss what fuzz is that?"))
