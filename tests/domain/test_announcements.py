"""What the bot says by itself, and when."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.announcements import (
    ANNOUNCEMENTS,
    MIN_MINUTES,
    Announcement,
    Said,
    Turns,
    changed,
    new_announcement,
    with_text,
    without_text,
)
from bot.domain.chat.message import Role
from bot.errors import DocumentError, Refusal

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
HOUSE = Announcement(slug="house", says=("First.", "Second."), minutes=10, lines=3)
TOUR = Announcement(slug="tour", says=("On tour.",), minutes=30, lines=3)


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def hear(turns: Turns, lines: int) -> None:
    for _ in range(lines):
        turns.heard(Role.VIEWER)


def said_in(turns: Turns, every: list[Announcement], minutes: range) -> list[tuple[int, str]]:
    """Let a line be written each minute; return what was said when."""
    said: list[tuple[int, str]] = []
    for minute in minutes:
        turns.heard(Role.VIEWER)
        if due := turns.due(every, after(minute), NOW):
            said.append((minute, turns.text(due)))
            turns.say(due, after(minute))
    return said


def test_its_texts_come_in_turn_after_the_time_and_the_lines() -> None:
    said = said_in(Turns({}), [HOUSE], range(45))
    assert said == [(10, "First."), (20, "Second."), (30, "First."), (40, "Second.")]


def test_each_has_its_own_time_and_no_two_come_close() -> None:
    said = said_in(Turns({}), [HOUSE, TOUR], range(60))
    assert [minute for minute, text in said if text == TOUR.says[0]] == [35]
    minutes = [minute for minute, _ in said]
    assert all(later - minute >= MIN_MINUTES for minute, later in pairwise(minutes))


def test_nothing_is_said_to_an_empty_room() -> None:
    turns = Turns({})
    assert turns.due([HOUSE], NOW, NOW) is None
    hear(turns, 2)
    assert turns.due([HOUSE], after(600), NOW) is None
    hear(turns, 1)
    assert turns.due([HOUSE], after(600), NOW) == HOUSE


def test_the_artist_alone_is_an_empty_room() -> None:
    turns = Turns({})
    turns.due([HOUSE], NOW, NOW)
    for _ in range(50):
        turns.heard(Role.BROADCASTER)
    assert turns.due([HOUSE], after(600), NOW) is None
    for role in (Role.VIEWER, Role.SUBSCRIBER, Role.MODERATOR):
        turns.heard(role)
    assert turns.due([HOUSE], after(600), NOW)


def test_a_stream_that_begins_is_left_alone_for_a_while() -> None:
    turns = Turns({})
    hear(turns, 50)
    assert turns.due([HOUSE], NOW, None) is None
    assert turns.due([HOUSE], after(60), after(60)) is None
    hear(turns, 50)
    assert turns.due([HOUSE], after(69), after(60)) is None
    assert turns.due([HOUSE], after(70), after(60))
    assert turns.due([HOUSE], after(71), None) is None


def test_a_bot_that_starts_in_the_middle_of_a_stream_says_it_in_its_turn() -> None:
    turns = Turns({})
    turns.due([HOUSE], after(20), NOW)
    hear(turns, 3)
    assert turns.due([HOUSE], after(20), NOW) == HOUSE


def test_a_restart_does_not_say_it_again() -> None:
    turns = Turns({"house": Said(after(18), 1)})
    turns.due([HOUSE], after(20), NOW)
    hear(turns, 3)
    assert turns.due([HOUSE], after(20), NOW) is None
    assert turns.due([HOUSE], after(28), NOW) == HOUSE
    assert turns.text(HOUSE) == "Second."


def test_what_is_due_waits_until_it_is_said_and_a_change_holds_at_once() -> None:
    turns = Turns({})
    turns.due([HOUSE], NOW, NOW)
    hear(turns, 3)
    assert turns.due([HOUSE], after(10), NOW) == turns.due([HOUSE], after(90), NOW) == HOUSE
    slower = HOUSE.model_copy(update={"minutes": 120, "says": ("Third.",)})
    assert turns.due([slower], after(90), NOW) is None
    assert turns.due([slower], after(120), NOW) == slower
    assert turns.text(slower) == "Third."
    assert turns.due([slower.model_copy(update={"on": False})], after(120), NOW) is None


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 5), st.booleans()), max_size=60))
def test_two_are_never_close_whatever_happens(steps: list[tuple[int, int, bool]]) -> None:
    turns, minute, lines, said = Turns({}), 0, 0, -1000
    for passes, writes, live in steps:
        minute, lines = minute + passes, lines + writes
        hear(turns, writes)
        if due := turns.due([HOUSE], after(minute), NOW if live else None):
            assert live
            assert minute - said >= HOUSE.minutes
            assert lines >= HOUSE.lines
            turns.say(due, after(minute))
            said, lines = minute, 0


def test_it_is_written_and_changed_in_words() -> None:
    told = new_announcement("Tour", ["minutes=30", "lines=10", "We", "are", "on", "tour."])
    assert (told.slug, told.says, told.minutes, told.lines) == ("tour", ("We are on tour.",), 30, 10)
    two = with_text(told, ["See", "you", "there."])
    assert two.says == ("We are on tour.", "See you there.")
    assert changed(two, ["2", "Come", "by."]).says == ("We are on tour.", "Come by.")
    assert changed(told, ["7", "days", "left."]).says == ("7 days left.",)
    assert changed(two, ["minutes=60"]).says == two.says
    assert without_text(two, "1").says == ("See you there.",)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", "announcements-bad-text"),
        ("/ban everybody", "announcements-bad-text"),
        ("x" * 501, "announcements-bad-text"),
        ("minutes=1 Hi", "announcements-bad-setting"),
        ("lines=few Hi", "announcements-bad-setting"),
        ("minuts=30 Hi", "announcements-bad-setting"),
        ("lines=3 minute=30 Hi", "announcements-bad-setting"),
    ],
)
def test_what_cannot_be_so_is_refused_in_words(words: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        new_announcement("tour", words.split())
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Anew.", "announcements-no-text"),
        ("3 Third.", "announcements-no-text"),
        ("2", "announcements-bad-text"),
        ("minutes=30 2", "announcements-bad-text"),
        ("", "announcements-bad-text"),
    ],
)
def test_several_texts_are_never_changed_for_one(words: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        changed(HOUSE, words.split())
    assert refused.value.line == line


def test_a_bare_number_is_no_text() -> None:
    for change in (changed, with_text):
        with pytest.raises(Refusal):
            change(TOUR, ["2"])


def test_an_equals_sign_in_a_text_is_a_sign() -> None:
    assert new_announcement("tour", ["tempo=92", "tonight"]).says == ("tempo=92 tonight",)


@pytest.mark.parametrize("number", ["0", "3", "x", ""])
def test_a_text_that_is_not_there_is_not_taken_out(number: str) -> None:
    with pytest.raises(Refusal):
        without_text(HOUSE, number)
    with pytest.raises(Refusal):
        without_text(TOUR, "1")


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[[announcements]]\nslug = 'a'\nsays = 'x'\nminutes = 1", "line 4: announcements no. 1 minutes"),
        ("[[announcements]]\nslug = 'a'\nsays = '!gear is fun'", "may not begin with"),
        (f"[[announcements]]\nslug = 'a'\nsays = '{'x' * 501}'", "no line so long"),
        ("[[announcements]]\nslug = 'a'\nsays = ''", "line 3: announcements no. 1 says"),
        (
            "[[announcements]]\nslug = 'a'\nsays = 'x'\n[[announcements]]\nslug = 'a'\nsays = 'y'",
            "the slug 'a' is taken by number 1",
        ),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_place(toml: str, told: str) -> None:
    with pytest.raises(DocumentError, match=re.escape(told)):
        ANNOUNCEMENTS.read(toml)
