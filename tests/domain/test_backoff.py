"""Waits between attempts: soon at first, bounded, never in step."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.operation.backoff import LONGEST, SHORTEST, backoff

TRIES = st.integers(0, 10_000)
DICE = st.floats(0, 1)


@given(TRIES, DICE)
def test_a_wait_stays_between_half_of_the_shortest_and_the_longest(tries: int, dice: float) -> None:
    assert SHORTEST / 2 <= backoff(tries, dice) <= LONGEST


@given(TRIES, DICE)
def test_a_later_attempt_never_waits_less(tries: int, dice: float) -> None:
    assert backoff(tries, dice) <= backoff(tries + 1, dice)


def test_two_who_fail_together_do_not_come_back_together() -> None:
    assert backoff(5, 0.1) + timedelta(seconds=1) < backoff(5, 0.9)
