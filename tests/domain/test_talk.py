"""The names in a line: by whom it is called, and what is asked without them."""

import pytest

from bot.domain.answers.talk import Names

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
