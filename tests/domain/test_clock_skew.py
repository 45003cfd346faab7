"""How far a clock is off, told from times that come late and in whole seconds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.operation.clock_skew import MAX_SKEW, MAX_WAIT, TOLERATED, WINDOW, ClockSkew

NOW = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


def heard(skew: ClockSkew, *ahead: timedelta, at: datetime = NOW, every: timedelta = SECOND) -> datetime:
    """Let times of Twitch's come one after the other, each so far behind ours; return when the last came."""
    for number, each in enumerate(ahead):
        skew.take(at + number * every, at + number * every - each)
    return at + (len(ahead) - 1) * every


@given(st.lists(st.timedeltas(timedelta(), TOLERATED - timedelta(microseconds=1)), min_size=1))
def test_a_clock_that_is_about_right_is_not_corrected(delays: list[timedelta]) -> None:
    skew = ClockSkew()
    heard(skew, *delays)
    assert skew.correction == timedelta()


@given(
    st.timedeltas(-MAX_SKEW / 2, MAX_SKEW / 2).filter(lambda each: abs(each) >= 2 * TOLERATED),
    st.lists(st.timedeltas(timedelta(), timedelta(days=9)), max_size=50),
    st.timedeltas(timedelta(), SECOND),
)
def test_the_skew_is_known_within_what_is_tolerated_whatever_comes_late(
    ahead: timedelta, late: list[timedelta], least: timedelta
) -> None:
    skew = ClockSkew()
    heard(skew, ahead + least, *(ahead + least + each for each in late))
    assert abs(skew.correction - ahead) <= TOLERATED
    assert skew.ahead == ahead + least


def test_a_first_time_that_was_stale_is_bettered_by_the_next() -> None:
    skew = ClockSkew()
    heard(skew, 5 * HOUR, HOUR)
    assert skew.correction == HOUR


def test_a_clock_that_fell_behind_is_known_by_the_first_time_that_tells() -> None:
    skew = ClockSkew()
    at = heard(skew, *[timedelta()] * 10)
    heard(skew, -HOUR, at=at + SECOND)
    assert skew.correction == -HOUR


def test_a_clock_that_runs_fast_is_followed() -> None:
    skew = ClockSkew()
    drift = [number * 0.1 * SECOND for number in range(100)]
    heard(skew, *drift, every=MAX_WAIT)
    assert skew.ahead is not None
    assert drift[-1] - skew.ahead <= 0.1 * SECOND * (WINDOW / MAX_WAIT)
    assert abs(skew.correction - drift[-1]) < TOLERATED + 0.1 * SECOND * (WINDOW / MAX_WAIT)


def test_what_piled_up_while_the_machine_slept_spoils_nothing() -> None:
    skew = ClockSkew()
    at = heard(skew, *[timedelta()] * 20)
    heard(skew, *(8 * HOUR - each * SECOND for each in range(1, 30)), at=at + 8 * HOUR, every=SECOND / 100)
    assert skew.correction == timedelta()


def test_a_time_that_was_wrong_is_forgotten_after_a_while() -> None:
    skew = ClockSkew()
    at = heard(skew, timedelta(), -HOUR)
    assert skew.correction == -HOUR
    heard(skew, *[timedelta()] * 14, at=at + MAX_WAIT, every=MAX_WAIT)
    assert skew.correction == timedelta()


@pytest.mark.parametrize("ahead", [MAX_SKEW + SECOND, -MAX_SKEW - SECOND], ids=str)
def test_what_cannot_be_a_time_of_twitchs_is_none(ahead: timedelta) -> None:
    skew = ClockSkew()
    heard(skew, ahead)
    assert skew.ahead is None
