"""What chat wants: in threes, so that neither a figure nor the difference of two gives anybody away."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.evenings.idea import Hint, Idea
from bot.domain.evenings.insights import (
    FEWEST,
    SPAN,
    Insight,
    InsightKind,
    Insights,
    Subject,
    chat_hints,
    in_threes,
    insights_of,
    mark_of,
    played_at,
    span_at,
    spans_between,
    weeks_of,
)
from bot.domain.practice.session_report import Run, SessionReport

AT = datetime(2030, 5, 17, 19, 2, 31, tzinfo=UTC)
GEAR, TOPIC, CHAT, TIME, WHY = (
    InsightKind.GEAR,
    InsightKind.TOPIC,
    InsightKind.CHAT,
    InsightKind.TIME,
    InsightKind.WHY,
)


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_no_figure_and_no_difference_is_of_one_person_or_two(one: int, other: int) -> None:
    shown = in_threes(one), in_threes(other)
    assert not {*shown, abs(shown[0] - shown[1])} & set(range(1, FEWEST))
    assert all(figure <= people < figure + FEWEST for figure, people in zip(shown, (one, other), strict=True))


@given(st.lists(st.tuples(st.sampled_from(InsightKind), st.sampled_from("ab"), st.integers(0, 50))))
def test_of_several_days_no_sum_is_either(found: list[tuple[InsightKind, str, int]]) -> None:
    days = [Insight(kind, about, in_threes(people)) for kind, about, people in found if kind is not TIME]
    told = insights_of(days)
    shown = [told.people, *(people for of in (told.topics, told.gear, told.pieces) for _, people in of)]
    assert all(people % FEWEST == 0 for people in shown)


def test_a_person_has_another_mark_for_each_thing_and_under_each_key() -> None:
    subjects = Subject(GEAR, "goldie"), Subject(TOPIC, "goldie"), Subject(GEAR, "kettle")
    marks = {mark_of(key, of, who) for key in (b"one", b"other") for of in subjects for who in ("1", "2")}
    assert len(marks) == 12
    assert mark_of(b"one", subjects[0], "1") == mark_of(b"one", subjects[0], "1")


@pytest.mark.parametrize(
    ("at", "began"),
    [(AT, "19:00"), (AT.replace(minute=5, second=0), "19:05"), (AT.replace(minute=59), "19:55")],
)
def test_a_span_has_five_minutes(at: datetime, began: str) -> None:
    assert f"{span_at(at):%H:%M}" == began
    assert span_at(at) <= at < span_at(at) + SPAN


def test_what_most_people_want_comes_first_and_the_first_busiest_time_counts() -> None:
    times = [AT.replace(minute=minute, second=0) for minute in (0, 5, 15)]
    told = insights_of(
        [
            Insight(CHAT, "", 12),
            *(Insight(TIME, at.isoformat(), people) for at, people in zip(times, (6, 9, 9), strict=True)),
            *(Insight(GEAR, slug, people) for slug, people in (("kettle", 3), ("goldie", 6), ("bark", 3))),
        ]
    )
    assert told.people == 12
    assert told.gear == (("goldie", 6), ("bark", 3), ("kettle", 3))
    assert told.busiest == (times[1], 9)
    assert [people for _, people in spans_between(told.times)] == [6, 9, 0, 9]
    assert Insights().busiest is None
    assert spans_between(()) == []


def test_weeks_have_their_evenings_and_the_liveliest_counts() -> None:
    mondays = [date(2030, 5, 6), date(2030, 5, 13)]
    found = [
        (date(2030, 5, 14), Insight(CHAT, "", 6)),
        (date(2030, 5, 14), Insight(GEAR, "goldie", 3)),
        (date(2030, 5, 19), Insight(CHAT, "", 9)),
    ]
    first, second = weeks_of(found, mondays)
    assert (first.evenings, first.people) == ((), 0)
    assert (second.evenings, second.people) == (((date(2030, 5, 14), 6), (date(2030, 5, 19), 9)), 9)


def test_ideas_follow_from_figures_of_three_people_or_more() -> None:
    told = Insights(9, gear=(("goldie", 6), ("kettle", 3), ("gone", 3)), whys=(("Old song", 3),))
    hints = chat_hints(
        told,
        {"goldie": "Goldie", "kettle": "Kettle"},
        with_story={"goldie"},
        wishes=[("fuzz", 5), ("wah", 2)],
        questions=[("do you teach?", 4), ("why blue?", 2)],
    )
    assert hints == (
        Hint(Idea.UNANSWERED, "do you teach?", 3),
        Hint(Idea.UNTOLD, "Kettle", 3, "kettle"),
        Hint(Idea.WHY, "Old song", 3, "Old song"),
        Hint(Idea.WISHED, "fuzz", 3),
    )


def test_what_was_played_for_longest_within_a_span_is_told() -> None:
    turned, ended = AT + timedelta(minutes=2), AT + timedelta(minutes=20)
    runs = (Run(0, "Warm-up", AT, turned, ()), Run(1, "Old song", turned, ended, ()))
    session = SessionReport("Short", AT, ended, True, False, (), (), (), runs, ())
    assert played_at([session], span_at(AT)) == "Warm-up"
    assert played_at([session], span_at(AT + SPAN)) == "Old song"
    assert played_at([session], span_at(AT) - SPAN) == ""
