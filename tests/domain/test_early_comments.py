"""Who is greeted in one line: a few by name, the others as a number, nobody of a rush; and when."""

from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter
from bot.domain.fans.early_comments import (
    AWAY,
    MAX_NAMED,
    RUSH,
    RUSH_WITHIN,
    EarlyComment,
    Hello,
    greeting_for,
    is_back,
    is_break,
    meant_in,
)
from tests.catalogue import AT


def comment(number: int, seconds: float = 0, hello: Hello = Hello.NONE, *, new: bool = False) -> EarlyComment:
    who = Chatter(f"{number}", f"fan_{number}", f"Fan_{number}")
    return EarlyComment(who, f"m{number}", "hi", AT + timedelta(seconds=seconds), hello, new=new)


def everybody(_: str) -> bool:
    return True


def test_those_who_wait_are_greeted_by_name_as_far_as_a_line_is_readable() -> None:
    comments = [comment(number, number * 60, new=number == 2) for number in range(MAX_NAMED + 2)]
    comments += [comment(97, 9000, Hello.GREETED), comment(98, 9100, Hello.ANSWERED)]
    greeting = greeting_for([*reversed(comments), comment(99, 9200, Hello.TAKEN_OFF)], everybody)
    assert greeting
    assert greeting.named == [f"fan_{number}" for number in range(MAX_NAMED)]
    assert (greeting.more, greeting.new) == (2, 1)
    assert greeting_for(comments[-2:], everybody) is None


def test_two_hundred_who_come_at_once_are_a_number_and_who_came_before_is_named() -> None:
    raid = [comment(number, 600 + number / 10) for number in range(200)]
    greeting = greeting_for([comment(500), *raid], everybody)
    assert greeting
    assert (greeting.named, greeting.more) == (["fan_500"], 200)
    alone = greeting_for(raid, everybody)
    assert alone
    assert (alone.named, alone.more) == ([], 200)


def test_a_name_that_may_not_be_said_is_counted() -> None:
    greeting = greeting_for([comment(1), comment(2)], lambda login: login != "fan_1")
    assert greeting
    assert (greeting.named, greeting.more) == (["fan_2"], 1)


@given(
    st.lists(st.tuples(st.floats(0, 9000), st.sampled_from(Hello), st.booleans()), max_size=80),
    st.randoms(use_true_random=False),
)
def test_everybody_who_waits_is_greeted_once_and_nobody_else(
    rows: list[tuple[float, Hello, bool]], dice: Random
) -> None:
    comments = [comment(number, at, hello, new=new) for number, (at, hello, new) in enumerate(rows)]
    waiting = [each for each in comments if each.hello is Hello.NONE]
    greeting = greeting_for(comments, everybody)
    if greeting is None:
        assert waiting == []
        return
    assert len(greeting.named) + greeting.more == len(waiting)
    assert len(greeting.named) == len(set(greeting.named)) <= MAX_NAMED
    assert set(greeting.named) <= {each.chatter.login for each in waiting}
    shuffled = [*comments]
    dice.shuffle(shuffled)
    assert greeting_for(shuffled, everybody) == greeting


def test_one_fewer_than_a_rush_is_none() -> None:
    step = RUSH_WITHIN / RUSH
    few = [comment(number, number * step.total_seconds()) for number in range(RUSH - 1)]
    greeting = greeting_for(few, everybody)
    assert greeting
    assert len(greeting.named) == MAX_NAMED


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hi @fan_1, good to see you", ["1"]),
        ("Fan_2 thanks", ["2"]),
        ("@FAN_1 @fan_2", ["1", "2"]),
        ("fan_11 is somebody else", []),
        ("a fan", []),
    ],
)
def test_the_artist_answers_whom_a_line_names(text: str, meant: list[str]) -> None:
    assert [each.chatter.id for each in meant_in(text, [comment(1), comment(2)])] == meant


def test_a_short_name_is_meant_by_an_at_alone() -> None:
    short = EarlyComment(Chatter("7", "one", "one"), "m", "hi", AT)
    assert meant_in("this one is hard", [short]) == []
    assert meant_in("@one thanks", [short]) == [short]


def test_who_is_back_was_away_for_three_months() -> None:
    today = datetime(2030, 5, 17).date()  # noqa: DTZ001 - a day
    assert is_back(today - AWAY, today)
    assert not is_back(today - AWAY + timedelta(days=1), today)


PLAYED = {"playing": True, "block": 2, "paused": False}


@pytest.mark.parametrize(
    ("after", "came"),
    [
        (PLAYED | {"block": 3}, True),
        (PLAYED | {"paused": True}, True),
        ({"playing": False}, False),
        (PLAYED | {"clean": 5}, False),
    ],
)
def test_a_break_is_between_blocks_and_in_a_pause_but_no_end(after: dict[str, object], came: bool) -> None:
    assert is_break(PLAYED, after) is came


def test_there_is_no_break_of_what_is_not_played() -> None:
    assert not is_break({}, PLAYED)
    assert not is_break({"playing": False}, PLAYED)
    assert not is_break(PLAYED | {"paused": True}, PLAYED | {"paused": True, "bpm": 90})
