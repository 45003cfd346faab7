"""Twitch's chat limits are kept by waiting."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.chat_rate_limit import (
    ORDINARY_LINES,
    ORDINARY_PAUSE,
    TRUSTED_LINES,
    WINDOW,
    ChatRateLimit,
)
from bot.domain.chat.message import Role

START = datetime.fromisoformat("2030-05-17T19:00:00+00:00")


@given(
    st.lists(st.floats(min_value=0, max_value=3), min_size=1, max_size=150),
    st.sampled_from([Role.VIEWER, Role.SUBSCRIBER, Role.VIP, Role.MODERATOR]),
)
def test_who_waits_as_told_never_exceeds_twitchs_limits(pauses: list[float], role: Role) -> None:
    budget = ChatRateLimit()
    budget.role = role
    now = START
    said: list[datetime] = []
    for pause in pauses:
        now += timedelta(seconds=pause)
        now += budget.wait(now)
        assert budget.wait(now) == timedelta()
        budget.said(now)
        said.append(now)
    most = TRUSTED_LINES if role >= Role.VIP else ORDINARY_LINES
    for place, at in enumerate(said):
        assert sum(at <= other < at + WINDOW for other in said[place:]) <= most
    if role < Role.VIP:
        assert all(later - at >= ORDINARY_PAUSE for at, later in pairwise(said))


@pytest.mark.parametrize("role", list(Role))
def test_the_first_line_waits_for_nothing(role: Role) -> None:
    budget = ChatRateLimit()
    budget.role = role
    assert budget.wait(START) == timedelta()


@pytest.mark.parametrize(("role", "lines"), [(Role.VIEWER, ORDINARY_LINES), (Role.MODERATOR, TRUSTED_LINES)])
def test_who_always_has_more_to_say_fills_each_window_and_no_more(role: Role, lines: int) -> None:
    budget = ChatRateLimit()
    budget.role = role
    now = START
    said: list[datetime] = []
    for _ in range(3 * lines):
        now += budget.wait(now)
        budget.said(now)
        said.append(now)
    for place, at in enumerate(said[: 2 * lines]):
        within = sum(at <= other < at + WINDOW for other in said[place:])
        assert within <= lines
    assert said[-1] - START < 3 * (WINDOW + timedelta(seconds=1))


def test_who_was_too_fast_for_twitch_is_silent_for_a_window_and_an_ordinary_account_from_then_on() -> None:
    budget = ChatRateLimit()
    budget.role = Role.MODERATOR
    budget.refused(START)
    assert WINDOW < budget.wait(START) < WINDOW + timedelta(seconds=1)
    assert budget.role is Role.VIEWER
    later = START + WINDOW + timedelta(seconds=1)
    assert budget.wait(later) == timedelta()


@pytest.mark.parametrize(("role", "lines"), [(Role.VIEWER, ORDINARY_LINES), (Role.MODERATOR, TRUSTED_LINES)])
def test_what_was_said_before_a_start_counts_on(role: Role, lines: int) -> None:
    said = [(START + timedelta(milliseconds=10 * number), role) for number in range(lines)]
    now = START + timedelta(seconds=10)
    budget = ChatRateLimit()
    budget.recall(said, now)
    assert WINDOW - timedelta(seconds=10) < budget.wait(now) < WINDOW - timedelta(seconds=9)
    budget = ChatRateLimit()
    budget.recall(said[1:], now)
    assert budget.wait(now) == timedelta()


def test_a_time_that_is_still_to_come_counts_as_now() -> None:
    budget = ChatRateLimit()
    budget.recall([(START + timedelta(hours=1), Role.VIEWER)] * ORDINARY_LINES, START)
    assert WINDOW < budget.wait(START) < WINDOW + timedelta(seconds=1)
