"""A rush: answers wait for each other where many people ask, and not in a talk of a few."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.rush import LATELY, MAX_LINES, MIN_PEOPLE, MINUTE, Rush

AT = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
PEOPLE = [f"fan_{number}" for number in range(MIN_PEOPLE)]


def wait(rush: Rush, who: list[str], now: datetime) -> timedelta:
    rush.asked(who, now)
    return rush.wait(now)


def said(rush: Rush, *after: float) -> None:
    for seconds in after:
        rush.said(AT + timedelta(seconds=seconds))


def test_a_talk_with_few_goes_on_however_much_they_ask() -> None:
    rush = Rush()
    said(rush, *range(20))
    for who in PEOPLE[1:] * 5:
        assert not wait(rush, [who], AT + timedelta(seconds=20))


def test_where_many_ask_an_answer_waits_until_there_is_room_in_the_minute() -> None:
    rush = Rush()
    said(rush, *range(MAX_LINES))
    now = AT + timedelta(seconds=MAX_LINES)
    waits = [wait(rush, [who], now) for who in PEOPLE]
    assert waits == [timedelta()] * (MIN_PEOPLE - 1) + [AT + MINUTE - now]
    assert not rush.wait(AT + MINUTE)


def test_when_nobody_has_asked_for_a_while_the_rush_is_over() -> None:
    rush = Rush()
    for who in PEOPLE:
        rush.asked([who], AT)
    said(rush, *[LATELY.total_seconds()] * MAX_LINES)
    assert not wait(rush, PEOPLE[:1], AT + LATELY)


@given(st.lists(st.tuples(st.floats(0, 5), st.sampled_from(PEOPLE)), max_size=200))
def test_in_a_rush_no_minute_has_more_answers_than_have_room(asks: list[tuple[float, str]]) -> None:
    rush, now, times = Rush(), AT, list[datetime]()
    rush.asked(PEOPLE, now)
    for after, who in asks:
        now += timedelta(seconds=after)
        if not wait(rush, [who, *PEOPLE], now):
            times.append(now)
            rush.said(now)
    assert all(later - first >= MINUTE for first, later in zip(times, times[MAX_LINES:], strict=False))
