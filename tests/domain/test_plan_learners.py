"""Learners who play for months what is proposed reach what they can, and nothing is left lying."""

from collections.abc import Callable

import pytest

from tests.learners import LEARNERS, PROGRAM, Learner, months_of

EVENINGS = {"skill": 7, "piece": 14, "kept": 60}
"""The longest that a skill, a piece on its way to a target and one at its target may wait."""

TOO_FAR = {"Drill 0", "Drill 1", "Other 2", "Other 4"}
"""Beside a recital in four weeks, which comes first: two others are a step or two short, the drills far."""


@pytest.mark.parametrize("learner", LEARNERS, ids=lambda each: each.__name__)
def test_who_plays_what_is_proposed_reaches_what_can_be_played_and_nothing_starves(
    learner: Callable[[], Learner],
) -> None:
    told = months_of(learner())
    missed = told.playable - told.reached
    assert missed == (TOO_FAR if told.learner.name.startswith("recital") else set())
    for sort, most in EVENINGS.items():
        wait, what = told.longest(sort)
        assert wait <= most, what
    assert PROGRAM & set(told.learner.blocks) <= set(told.last_day)
