"""What is a flood, and what is only lively."""

from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.flood import Flood

RULE = Flood(most=3, seconds=10)


@pytest.mark.parametrize(
    ("times", "stopped"),
    [
        ([0, 1, 2, 3], True),
        ([0, 0, 0, 0], True),
        ([0, 3, 7, 10], True),
        ([3, 1, 2, 4], True),
        ([9999, 0, 1, 2, 3], True),
        ([0, 1, 2], False),
        ([0, 1, 2, 10.5], False),
        ([0, 5, 10, 15, 20, 25], False),
        ([30, 20, 10, 0], False),
        ([100, 101, 102, 0], False),
    ],
)
def test_more_lines_than_the_most_within_the_seconds_are_a_flood(
    times: list[float], stopped: bool, message: Callable[..., Message]
) -> None:
    room = ChatState()
    *before, now = (message("hello", after=after) for after in times)
    for said in before:
        room.remember(said, " hello ")
    assert bool(RULE.match(Line.of(now), room)) is stopped


def test_many_people_are_no_flood(message: Callable[..., Message]) -> None:
    room = ChatState()
    for number in range(50):
        room.remember(message("hello", who=f"fan_{number}"), " hello ")
    assert RULE.match(Line.of(message("hello")), room) is None


@given(st.lists(st.datetimes(timezones=st.timezones()), min_size=1, max_size=20))
def test_no_order_of_times_can_break_the_rule(times: list[datetime]) -> None:
    room = ChatState()
    for at in times:
        said = Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, "hello", (), at, "c")
        assert RULE.match(Line.of(said), room) is None or len(times) > RULE.most
        room.remember(said, " hello ")
