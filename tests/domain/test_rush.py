"""A rush: answers wait for each other where many people ask, and not in a talk of a few."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.rush import APART, LATELY, MAX_BEFORE_RECEIPTS, MAX_LINES, MIN_PEOPLE, MINUTE, Rush

AT = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
PEOPLE = [f"fan_{number}" for number in range(MIN_PEOPLE)]


def wait(rush: Rush, who: list[str], now: datetime) -> timedelta:
    rush.asked(who, now)
    return rush.wait(now)


def test_a_talk_with_few_goes_on_however_much_they_ask() -> None:
    rush = Rush()
    rush.said(AT)
    for who in PEOPLE[1:] * 5:
        assert not wait(rush, [who], AT)


def test_where_many_ask_an_answer_waits_a_quarter_of_a_minute_behind_the_last_one() -> None:
    rush = Rush()
    assert [wait(rush, [who], AT) for who in PEOPLE] == [timedelta()] * MIN_PEOPLE
    rush.said(AT)
    now = AT + timedelta(seconds=4)
    assert rush.wait(now) == APART - timedelta(seconds=4)
    assert not rush.wait(AT + APART)


def test_when_nobody_has_asked_for_a_while_the_rush_is_over() -> None:
    rush = Rush()
    for who in PEOPLE:
        rush.asked([who], AT)
    rush.said(AT + LATELY)
    assert not wait(rush, PEOPLE[:1], AT + LATELY)


def test_behind_many_lines_of_whatever_kind_within_a_minute_an_answer_waits_longer() -> None:
    rush = Rush()
    rush.asked(PEOPLE, AT)
    for seconds in range(MAX_LINES):
        rush.said(AT + timedelta(seconds=seconds))
    assert rush.wait(AT + APART) == MINUTE - APART
    assert not rush.wait(AT + MINUTE)


def test_what_tells_somebody_of_a_change_about_them_waits_no_longer_behind_a_burst() -> None:
    rush = Rush()
    rush.asked(PEOPLE, AT)
    for seconds in range(MAX_LINES):
        rush.said(AT + timedelta(seconds=seconds))
    last = AT + timedelta(seconds=MAX_LINES - 1)
    assert rush.wait(last, receipt=True) == APART
    for _ in range(MAX_LINES, MAX_BEFORE_RECEIPTS):
        rush.said(last)
    assert rush.wait(last, receipt=True) == AT + MINUTE - last


@given(st.lists(st.tuples(st.floats(0, 5), st.sampled_from(PEOPLE)), max_size=200))
def test_in_a_rush_no_minute_has_more_than_four_answers_and_none_waits_long(
    asks: list[tuple[float, str]],
) -> None:
    rush, now, times = Rush(), AT, list[datetime]()
    rush.asked(PEOPLE, now)
    for after, who in asks:
        now += timedelta(seconds=after)
        waits = wait(rush, [who, *PEOPLE], now)
        assert waits <= APART
        if not waits:
            times.append(now)
            rush.said(now)
    assert all(later - first >= MINUTE for first, later in zip(times, times[4:], strict=False))
