"""How many answers one fan gets."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.command_rate_limit import (
    BURST,
    EXPLAINED_ONCE_IN,
    MAX_EXPLAINED,
    REFILL,
    REMEMBERED,
    CommandRateLimit,
    Cooldown,
    Explanations,
    Grant,
)


def test_a_handful_is_answered_then_one_breath_is_asked_for_then_silence(evening: datetime) -> None:
    patience = CommandRateLimit()
    grants = [patience.ask("fern", evening) for _ in range(BURST + 3)]
    assert grants == [Grant.ANSWER] * BURST + [Grant.BREATH, Grant.SILENCE, Grant.SILENCE]


def test_after_a_while_the_next_ask_is_answered_and_after_a_rest_all_begins_again(evening: datetime) -> None:
    patience = CommandRateLimit()
    for _ in range(BURST + 2):
        patience.ask("fern", evening)
    later = evening + REFILL
    assert [patience.ask("fern", later) for _ in range(2)] == [Grant.ANSWER, Grant.SILENCE]
    rested = later + BURST * REFILL
    assert [patience.ask("fern", rested) for _ in range(BURST + 1)] == [Grant.ANSWER] * BURST + [Grant.BREATH]


def test_one_fans_flood_costs_nobody_else_an_answer(evening: datetime) -> None:
    patience = CommandRateLimit()
    for _ in range(30):
        patience.ask("fern", evening)
    assert patience.ask("sol", evening) is Grant.ANSWER


def test_what_is_remembered_is_bounded(evening: datetime) -> None:
    patience = CommandRateLimit()
    for number in range(REMEMBERED + 50):
        patience.ask(str(number), evening)
    assert len(patience._buckets) == REMEMBERED  # pyright: ignore[reportPrivateUsage]


@given(st.lists(st.integers(min_value=0, max_value=120), min_size=1, max_size=80))
def test_no_span_of_time_holds_more_answers_than_a_burst_and_its_refill(seconds: list[int]) -> None:
    start = datetime.fromisoformat("2030-05-17T19:00:00+00:00")
    patience = CommandRateLimit()
    answered = [
        at for at in sorted(seconds) if patience.ask("f", start + timedelta(seconds=at)) is Grant.ANSWER
    ]
    for first in range(len(answered)):
        for last in range(first, len(answered)):
            span = timedelta(seconds=answered[last] - answered[first])
            assert last - first + 1 <= BURST + span / REFILL + 1e-9


def test_each_reason_is_told_once_in_a_while_to_each_and_a_few_at_most(evening: datetime) -> None:
    due = Explanations()
    lines = [("fern", "love"), ("fern", "love"), ("fern", "demands"), ("sol", "love")]
    assert [due.may(*each, evening) for each in lines] == [True, False, True, True]
    told = [due.may("fern", f"reason {number}", evening) for number in range(MAX_EXPLAINED)]
    assert told.count(True) == MAX_EXPLAINED - 2
    assert due.may("fern", "love", evening + EXPLAINED_ONCE_IN)


def test_once_in_a_while_is_once_for_each_also_for_two_lines_of_one_moment(evening: datetime) -> None:
    once = Cooldown(REFILL)
    assert [once.may(who, evening) for who in ("fern", "fern", "sol")] == [True, False, True]
    assert once.may("fern", evening + REFILL)
    assert not once.may("fern", evening + REFILL * 1.5)
