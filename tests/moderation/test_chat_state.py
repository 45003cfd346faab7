"""What the room remembers, for how many, and in which order."""

import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.bots import Bots
from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import (
    FIRST_FOR,
    LATELY_SECONDS,
    MAX_CHATTERS,
    MAX_LINES,
    MAX_PERMITS,
    UNHEEDED,
    ChatState,
    HeardLine,
)

LINES = st.tuples(st.sampled_from("123"), st.integers(-90, 90))


def said_by(chatter_id: str, at: datetime, text: str = "hello") -> Message:
    return Message("m", Chatter(chatter_id, "fan", "Fan"), Role.VIEWER, text, (), at, "c")


def test_lines_come_newest_first_whatever_the_order_they_were_heard_in(
    message: Callable[..., Message], evening: datetime
) -> None:
    room = ChatState()
    for after in (5, 1, 9, 3, 7):
        room.remember(message("hello", who=f"fan_{after % 2}", after=after), " hello ")
    room.remember(message("hello", who="fan_moss", after=4), " hello ")
    until = evening + timedelta(seconds=7)
    assert [(heard.at - evening).seconds for heard in room.lines(until, 4)] == [7, 5, 4, 3]
    assert [(heard.at - evening).seconds for heard in room.lines_of("id-fan_1", until, 4)] == [7, 5, 3]
    assert not list(room.lines_of("id-stranger", until, 4))


@pytest.mark.parametrize("away", [timedelta(days=400), timedelta(days=-400)])
def test_a_line_from_another_year_empties_nothing(away: timedelta, evening: datetime) -> None:
    room = ChatState()
    room.remember(said_by("1", evening), " hello ")
    room.remember(said_by("2", evening + away), " hello ")
    room.remember(said_by("3", evening), " hello ")
    assert [heard.chatter.id for heard in room.lines(evening, 600)] == ["3", "1"]


def test_a_flood_pushes_the_oldest_lines_out(evening: datetime) -> None:
    room = ChatState()
    room.remember(said_by("first", evening), " hello ")
    for number in range(MAX_LINES):
        room.remember(said_by("second", evening, str(number)), " hello ")
    assert not list(room.lines_of("first", evening, 600))
    assert len(list(room.lines(evening, 600))) == MAX_LINES


@given(st.lists(LINES, max_size=60), st.integers(-90, 90), st.integers(0, 60))
def test_the_lines_of_the_people_are_the_lines_of_the_room(
    lines: list[tuple[str, int]], now: int, seconds: int
) -> None:
    room, start = ChatState(), datetime.fromisoformat("2030-05-17T19:00:00+00:00")
    for who, after in lines:
        room.remember(said_by(who, start + timedelta(seconds=after)), " hello ")
    until = start + timedelta(seconds=now)
    everyone = list(room.lines(until, seconds))
    assert len(everyone) == sum(now - seconds <= after <= now for _, after in lines)
    assert everyone == sorted(everyone, key=lambda heard: heard.at, reverse=True)
    for who in "123":
        theirs = [heard for heard in everyone if heard.chatter.id == who]
        assert list(room.lines_of(who, until, seconds)) == theirs


def test_who_was_here_before_today_is_no_newcomer(evening: datetime) -> None:
    room, now = ChatState(), said_by("77", evening)
    room.met("1", evening.date() - timedelta(days=1))
    assert room.is_new(now)
    room.remember(now, " hello ")
    assert room.is_new(now)
    assert not room.is_new(said_by("77", evening + timedelta(days=1)))
    room.met("77", evening.date() - timedelta(days=9))
    room.met("77", evening.date() + timedelta(days=9))
    assert not room.is_new(now)
    assert room.is_new(said_by("078", evening))


def test_nobody_is_a_newcomer_on_the_first_day_that_is_remembered(evening: datetime) -> None:
    room, now = ChatState(), said_by("77", evening)
    assert not room.is_new(now)
    room.met("1", evening.date())
    assert not room.is_new(now)
    assert room.is_new(said_by("78", evening + timedelta(days=1)))


def test_who_was_away_the_longest_is_forgotten_first(evening: datetime) -> None:
    room, before = ChatState(), evening.date() - timedelta(days=1)
    room.met("1", before)
    room.met("2", before)
    room.met("1", evening.date())
    for number in range(3, MAX_CHATTERS + 2):
        room.met(str(number), before)
    assert not room.is_new(said_by("1", evening))
    assert room.is_new(said_by("2", evening))


def test_a_permit_is_for_one_and_runs_out(message: Callable[..., Message], evening: datetime) -> None:
    room = ChatState()
    room.permit("Fan_Fern", evening + timedelta(seconds=60))
    assert room.permitted(message("hello", after=60))
    assert not room.permitted(message("hello", after=61))
    assert not room.permitted(message("hello", who="fan_moss"))


def test_of_too_many_permits_the_one_that_ends_first_goes(
    message: Callable[..., Message], evening: datetime
) -> None:
    room = ChatState()
    for number in range(MAX_PERMITS + 1):
        room.permit(f"fan_{number}", evening + timedelta(seconds=MAX_PERMITS - number))
    assert not room.permitted(message("hello", who=f"fan_{MAX_PERMITS}"))
    assert room.permitted(message("hello", who="fan_0"))


def test_however_many_people_come_the_room_stays_small(evening: datetime) -> None:
    room = ChatState()
    wide = "\U0001d52b" * 500
    tracemalloc.start()
    for number in range(MAX_CHATTERS + MAX_LINES):
        at = evening + timedelta(milliseconds=number)
        if number < MAX_CHATTERS:
            room.met(str(10**9 + number), at.date())
            continue
        words = "".join(f"word{number}{place} \U0001d52b" for place in range(40))
        room.remember(said_by(str(10**9 + number), at, f"{number}{wide}"), words)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert taken < 20_000_000


@pytest.mark.parametrize(
    ("who", "badge", "role"),
    [
        ("nightbot", False, Role.VIP),
        ("ourbot", False, Role.VIP),
        ("anybot", True, Role.VIP),
        ("fan_fern", False, Role.VIEWER),
    ],
)
def test_another_bot_is_judged_as_a_vip(
    who: str, badge: bool, role: Role, message: Callable[..., Message]
) -> None:
    room = ChatState(bots=Bots({"ourbot"}))
    assert room.role_of(replace(message("hello", who=who), bot_badge=badge)) is role


def test_a_bot_that_is_a_moderator_stays_one(message: Callable[..., Message]) -> None:
    said = replace(message("hello", who="nightbot"), role=Role.MODERATOR)
    assert ChatState().role_of(said) is Role.MODERATOR


def test_who_wrote_lately_is_told_without_a_walk_over_the_lines(
    evening: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = ChatState()
    room.remember(said_by("1", evening), " hello ")

    def walk(*_: object) -> Iterator[HeardLine]:
        raise AssertionError("walked over the lines")

    monkeypatch.setattr(ChatState, "lines", walk)
    half_an_hour = timedelta(seconds=LATELY_SECONDS)
    assert room.wrote_lately("fan", evening + half_an_hour)
    assert not room.wrote_lately("fan", evening + half_an_hour + timedelta(seconds=1))
    assert not room.wrote_lately("stranger", evening)


def test_who_was_pushed_out_by_a_flood_did_not_write_lately(evening: datetime) -> None:
    room = ChatState()
    room.remember(replace(said_by("first", evening), chatter=Chatter("1", "fern", "Fern")), " hello ")
    for number in range(MAX_LINES):
        room.remember(said_by("second", evening, str(number)), " hello ")
    assert not room.wrote_lately("fern", evening)


@pytest.mark.parametrize(
    ("after", "first"),
    [
        (timedelta(0), True),
        (UNHEEDED, True),
        (UNHEEDED * 2, False),
        (FIRST_FOR, False),
        (FIRST_FOR * 2, True),
    ],
)
def test_it_is_known_for_an_evening_from_whom_a_rule_took_a_line_away(
    after: timedelta, *, first: bool, evening: datetime
) -> None:
    room = ChatState()
    room.took_away("begging", said_by("7", evening))
    later = said_by("7", evening + after)
    assert room.is_first("begging", later) is first
    assert room.is_first("begging", said_by("8", evening + after))
    assert room.is_first("own_news", later)


def test_who_is_kindly_let_off_on_another_evening_is_so_once_again(evening: datetime) -> None:
    room = ChatState()
    for at in (evening, evening + FIRST_FOR * 2):
        assert room.is_first("begging", said_by("7", at))
        room.took_away("begging", said_by("7", at))
        assert not room.is_first("begging", said_by("7", at + UNHEEDED * 2))


def test_whose_evening_is_over_nobody_remembers_nor_who_is_forgotten(evening: datetime) -> None:
    room = ChatState()
    for who in ("7", "seven"):
        room.took_away("begging", said_by(who, evening))
    room.forgotten({"7"})
    kept = repr(room)
    assert "('begging', 7)" not in kept
    assert "('begging', 'seven')" in kept
    room.remember(said_by("9", evening + FIRST_FOR * 2), " hello ")
    assert "begging" not in repr(room)
