"""Evenings, weeks and pieces are reckoned as the recap reckons an evening."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.evenings.evenings import (
    days_of_piece,
    evenings_in,
    monday_of,
    pieces_in,
    season_from,
    weeks_of,
)
from bot.domain.evenings.recap import WEEKS, bests, weeks
from bot.domain.practice.practice import PracticeEvent
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import DAY, Turn, practised_in, reviews_in
from bot.domain.practice.session_report import session_report
from tests.domain.test_correction import BEGAN, ROUTINE, evenings


def turns_of(number: int, logged: Logged) -> list[Turn]:
    return [
        Turn(number, logged.events[0].at, each, ROUTINE.blocks[each.block].target_bpm)
        for each in practised_in(logged.session, logged.events[-1].at)
    ]


def on_days(found: list[Logged]) -> list[Logged]:
    """Return sessions, each a day after the one before."""
    return [
        Logged(each.routine, tuple(_later(event, day) for event in each.events))
        for day, each in enumerate(found)
    ]


def _later(event: PracticeEvent, days: int) -> PracticeEvent:
    return replace(event, at=event.at + days * DAY)


@given(st.lists(evenings(), max_size=5))
def test_an_evening_in_the_list_has_the_figures_of_its_recap(found: list[Logged]) -> None:
    sessions = on_days(found)
    turns = [turn for number, each in enumerate(sessions) for turn in turns_of(number, each)]
    history = reviews_in(turns, lambda at: at.date())
    listed = {each.day: each for each in evenings_in(turns, {}, lambda at: at.date())}
    for logged in sessions:
        day = logged.events[0].at.date()
        report = session_report(ROUTINE, logged.events, logged.events[-1].at)
        line = listed.get(day)
        assert (line.length if line else timedelta()) == report.length
        assert (line.clean if line else 0, line.missed if line else 0) == (report.clean, report.missed)
        best = {each.what for each in bests([report], history, day)}
        assert set(line.bests if line else ()) == best
    by_day = {each.day: each.length for each in listed.values()}
    monday = monday_of((BEGAN + 5 * DAY).date())
    season = [(each.monday, each.length) for each in reversed(weeks_of(listed.values(), monday))]
    assert len(season) == WEEKS
    assert season[0][0] == season_from(monday)
    told = weeks(by_day, monday + 6 * DAY)
    assert tuple(season[-len(told) :]) == told


@given(st.lists(evenings(), max_size=5))
def test_a_piece_has_a_day_for_each_on_which_it_was_practised_and_none_is_better_than_it_was(
    found: list[Logged],
) -> None:
    sessions = on_days(found)
    turns = [turn for number, each in enumerate(sessions) for turn in turns_of(number, each)]
    for what in pieces_in(turns):
        of = [each for each in turns if each.played.what == what]
        days = days_of_piece(of, lambda at: at.date())
        assert [each.day for each in days] == sorted({each.began.date() for each in of})
        assert sum((each.length for each in days), timedelta()) == sum(
            (each.played.length for each in of), timedelta()
        )
        reached = 0.0
        for each in days:
            assert each.is_best == (0 < reached < (each.best_bpm or 0))
            assert bool(each.best_bpm) <= bool(each.clean)
            reached = max(reached, each.best_bpm or 0)


def test_what_was_best_before_the_season_is_not_beaten_by_less() -> None:
    assert evenings_in([], {"Ferry": 90}, lambda at: at.date()) == ()
    assert monday_of(date(2030, 5, 19)) == date(2030, 5, 13)
