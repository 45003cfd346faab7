"""What the bot says by itself, and when."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.announcements import Announcement, Announcements, Turns, read_announcements
from bot.domain.message import Role
from bot.errors import DocumentError

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
PLAN = Announcements(
    every_minutes=10,
    after_lines=3,
    announcements=(Announcement(id="one", says="First."), Announcement(id="two", says="Second.")),
)


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def hear(turns: Turns, lines: int) -> None:
    for _ in range(lines):
        turns.heard(Role.VIEWER)


def test_each_has_its_turn_after_the_time_and_the_lines() -> None:
    turns = Turns(PLAN)
    said: list[tuple[int, str]] = []
    for minute in range(60):
        turns.heard(Role.VIEWER)
        if due := turns.due(after(minute), live=True):
            said.append((minute, due.id))
            turns.said(after(minute))
    assert said == [(10, "one"), (20, "two"), (30, "one"), (40, "two"), (50, "one")]


def test_nothing_is_said_to_an_empty_room() -> None:
    turns = Turns(PLAN)
    assert turns.due(NOW, live=True) is None
    hear(turns, 2)
    assert turns.due(after(600), live=True) is None
    hear(turns, 1)
    assert turns.due(after(600), live=True)


def test_the_artist_alone_is_an_empty_room() -> None:
    turns = Turns(PLAN)
    turns.due(NOW, live=True)
    for _ in range(50):
        turns.heard(Role.BROADCASTER)
    assert turns.due(after(600), live=True) is None
    for role in (Role.VIEWER, Role.SUBSCRIBER, Role.MODERATOR):
        turns.heard(role)
    assert turns.due(after(600), live=True)


def test_a_stream_that_begins_is_left_alone_for_a_while() -> None:
    turns = Turns(PLAN)
    hear(turns, 50)
    assert turns.due(NOW, live=False) is None
    assert turns.due(after(60), live=True) is None
    hear(turns, 50)
    assert turns.due(after(69), live=True) is None
    assert turns.due(after(70), live=True)
    assert turns.due(after(71), live=False) is None


def test_what_is_due_waits_until_it_is_said() -> None:
    turns = Turns(PLAN)
    turns.due(NOW, live=True)
    hear(turns, 3)
    assert turns.due(after(10), live=True) == turns.due(after(90), live=True) == PLAN.announcements[0]


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 5), st.booleans()), max_size=60))
def test_two_are_never_close_whatever_happens(steps: list[tuple[int, int, bool]]) -> None:
    turns, minute, lines, said = Turns(PLAN), 0, 0, -1000
    for passes, writes, live in steps:
        minute, lines = minute + passes, lines + writes
        hear(turns, writes)
        if turns.due(after(minute), live=live):
            assert live
            assert minute - said >= PLAN.every_minutes
            assert lines >= PLAN.after_lines
            turns.said(after(minute))
            said, lines = minute, 0


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("every_minutes = 1", "line 1: every_minutes"),
        ("[[announcements]]\nid = 'a'\nsays = '!gear is fun'", "may not begin with"),
        (f"[[announcements]]\nid = 'a'\nsays = '{'x' * 501}'", "no line so long"),
        ("[[announcements]]\nid = 'a'\nsays = ''", "line 3: announcements no. 1 says"),
        (
            "[[announcements]]\nid = 'a'\nsays = 'x'\n[[announcements]]\nid = 'a'\nsays = 'y'",
            "the id 'a' is taken by number 1",
        ),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_place(toml: str, told: str) -> None:
    with pytest.raises(DocumentError, match=re.escape(told)):
        read_announcements(toml)
