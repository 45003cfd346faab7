"""Behind a moderation it is quiet, and not all evening because of one troll."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.chat.calm import CALM_AFTER_MODERATION, CALM_WITHIN, MAX_CALM, Calm, calmed
from tests.catalogue import AT

MINUTE = timedelta(minutes=1)


def behind(moderated: Sequence[datetime]) -> list[Calm]:
    """Return all that was ever quiet."""
    lately: Sequence[Calm] = ()
    ever: dict[Calm, None] = {}
    for at in moderated:
        lately = calmed(lately, at)
        ever |= dict.fromkeys(lately)
    return [*ever]


def quiet_in(calms: Sequence[Calm], begins: datetime, ends: datetime) -> timedelta:
    overlaps = (min(each.ends, ends) - max(each.begins, begins) for each in calms)
    return sum((each for each in overlaps if each > timedelta()), timedelta())


def test_behind_one_that_stands_alone_it_is_quiet_for_all_of_the_time() -> None:
    apart = [AT, AT + 12 * MINUTE, AT + 30 * MINUTE]
    assert behind(apart) == [Calm(at, at + CALM_AFTER_MODERATION) for at in apart]


def test_a_second_one_within_it_lets_it_be_quiet_for_longer() -> None:
    assert quiet_in(behind([AT, AT + 2 * MINUTE]), AT, AT + CALM_WITHIN) == 2 * MINUTE + CALM_AFTER_MODERATION


@given(st.lists(st.integers(0, 600), min_size=1, max_size=40))
@example([*range(0, 600, 10)])
def test_a_steady_trickle_leaves_time_for_others(gaps: list[int]) -> None:
    at, moderated = AT, list[datetime]()
    for gap in gaps:
        moderated.append(at := at + timedelta(seconds=gap))
    calms = behind(moderated)
    for edge in (edge for each in calms for edge in each):
        assert quiet_in(calms, edge - CALM_WITHIN, edge) <= MAX_CALM
        assert quiet_in(calms, edge, edge + CALM_WITHIN) <= MAX_CALM
