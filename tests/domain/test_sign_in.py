"""How patiently Twitch is asked about a code, and how many sign-ins may begin."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pages.sign_in import (
    BEGINNINGS_KEPT,
    LONGEST_PAUSE,
    MANY,
    MANY_FROM_ONE,
    MANY_WITHIN,
    SLOWED_BY,
    Beginnings,
    DeviceCode,
    PollAnswer,
    PollPace,
    network_of,
)

INTERVAL = timedelta(seconds=5)
PENDING, SLOW_DOWN, TROUBLE = PollAnswer


def pauses(*answers: PollAnswer) -> list[float]:
    pace, seconds = PollPace(INTERVAL), list[float]()
    for answer in answers:
        pace = pace.after(answer)
        seconds.append(pace.pause.total_seconds())
    return seconds


def test_a_code_that_waits_is_asked_about_evenly() -> None:
    assert pauses(PENDING, PENDING, PENDING) == [5, 5, 5]


def test_trouble_doubles_the_pause_each_time_until_twitch_can_say_again() -> None:
    assert pauses(TROUBLE, TROUBLE, TROUBLE, PENDING, TROUBLE) == [10, 20, 40, 5, 10]


def test_a_call_to_slow_down_counts_for_all_further_pauses() -> None:
    assert pauses(SLOW_DOWN, PENDING, SLOW_DOWN, TROUBLE) == [10, 10, 15, 30]


@given(st.lists(st.sampled_from(PollAnswer), max_size=60))
def test_no_pause_is_shorter_than_twitch_asks_for_nor_too_long_for_who_waits(
    answers: list[PollAnswer],
) -> None:
    asked = INTERVAL + SLOWED_BY * answers.count(SLOW_DOWN)
    pace = PollPace(INTERVAL)
    for answer in answers:
        pace = pace.after(answer)
    assert asked <= pace.pause <= max(asked, LONGEST_PAUSE)


def test_a_code_shows_its_secret_to_nobody(evening: datetime) -> None:
    assert "s3cret" not in repr(DeviceCode("ABCDEFGH", "https://here", evening, INTERVAL, "s3cret"))


def test_who_tries_on_and_on_gets_few_and_keeps_nobody_else_out(evening: datetime) -> None:
    beginnings = Beginnings()
    waits = [beginnings.wait("203.0.113.7", evening) for _ in range(10_000)]
    assert waits.count(timedelta()) == MANY_FROM_ONE
    assert set(waits[MANY_FROM_ONE:]) == {BEGINNINGS_KEPT}
    assert not beginnings.wait("203.0.113.8", evening)


def test_from_everywhere_together_only_so_many_begin(evening: datetime) -> None:
    beginnings = Beginnings()
    waits = [beginnings.wait(f"198.51.{number // 250}.{number % 250}", evening) for number in range(10_000)]
    assert waits.count(timedelta()) == MANY
    assert set(waits[MANY:]) == {MANY_WITHIN}
    assert not beginnings.wait("203.0.113.7", evening + MANY_WITHIN)


def test_who_waits_for_all_others_and_for_their_own_network_waits_for_the_longer(evening: datetime) -> None:
    beginnings = Beginnings()
    for number in range(MANY):
        beginnings.wait(f"198.51.100.{number // MANY_FROM_ONE}", evening)
    assert beginnings.wait("198.51.100.0", evening) == BEGINNINGS_KEPT


def test_the_wait_that_is_told_is_enough(evening: datetime) -> None:
    beginnings, at = Beginnings(), evening
    for _ in range(MANY_FROM_ONE):
        assert not beginnings.wait("203.0.113.7", at)
        at += timedelta(seconds=30)
    wait = beginnings.wait("203.0.113.7", at)
    assert wait == BEGINNINGS_KEPT - timedelta(seconds=30) * MANY_FROM_ONE
    assert beginnings.wait("203.0.113.7", at + wait - timedelta(seconds=1))
    assert not beginnings.wait("203.0.113.7", at + wait)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.7", "203.0.113.8", False),
        ("2001:db8:1:2::3", "2001:db8:1:ffff::9", True),
        ("2001:db8:1::3", "2001:db8:2::3", False),
        ("", "", True),
        ("unknown", "203.0.113.7", False),
    ],
)
def test_addresses_of_one_network_are_one(one: str, other: str, *, same: bool) -> None:
    assert (network_of(one) == network_of(other)) is same
