"""The card of the quiz: question, choices and a clock; then the right answer, and names that can go."""

from datetime import timedelta

import pytest

from bot.domain.chat.said import Said
from bot.domain.pages.overlay import Choice, Countdown, Line, Own, Question, SampleState
from bot.services.fans.quiz_card import RESULT_STAYS, quiz_card
from tests.catalogue import AT
from tests.spoken import voice_of_tests

CARD = quiz_card(voice_of_tests().say)
CLOSES = AT + timedelta(seconds=45)
ASKED = {"asks": "Which?", "choices": ["This", "That"]}
OPEN = ASKED | {"closes_at": CLOSES.isoformat(), "opened_at": AT.isoformat()}


def test_a_question_has_its_choices_and_a_clock_that_ends_by_itself() -> None:
    shown = CARD.shows(OPEN)
    assert shown.rows == (
        Question(Own("Which?")),
        Choice(1, Own("This")),
        Choice(2, Own("That")),
        Countdown(Own("Answer in chat"), CLOSES, AT),
    )
    assert CARD.shows(ASKED).rows == shown.rows[:-1], "Twitch has not confirmed it yet"


def test_the_right_answer_comes_with_a_few_names_each_of_which_is_a_persons() -> None:
    name = {"name": "fern", "line": "m1", "author": "7", "at": AT.isoformat()}
    until = (AT + RESULT_STAYS).isoformat()
    counts = {"knew": 4, "answered": 9, "names": [name], "until": until}
    shown = CARD.shows({"asks": "Which?", "right": "That", "number": 2} | counts)
    assert shown.until == AT + RESULT_STAYS
    assert shown.rows == (
        Question(Own("Which?")),
        Choice(2, Own("That")),
        Line(Own("Had it: 4 of 9")),
        Line(Said("fern", "m1", "7", AT)),
    )
    in_words = CARD.shows({"asks": "Which?", "right": "That", "number": 0} | counts)
    assert in_words.rows[1] == Line(Own("Right: That"))


def test_without_a_question_it_shows_nothing() -> None:
    assert CARD.shows({}).rows == CARD.shows({"left": 2, "running": True}).rows == ()
    assert CARD.sample(SampleState.NOTHING, AT).rows == ()
    assert isinstance(CARD.sample(SampleState.PLAYING, AT).rows[-1], Countdown)


@pytest.mark.parametrize(("knew", "told"), [(1, "Right: fan_fern."), (2, "Right, in no order: fan_fern.")])
def test_who_alone_was_right_is_told_without_an_order(knew: int, told: str) -> None:
    gaps = {
        "right": "A",
        "explains": "none",
        "year": 0,
        "names": "fan_fern",
        "more": 0,
        "answered": 1,
        "left": 0,
    }
    assert told in voice_of_tests().say("quiz-resolved", gaps | {"knew": knew})
