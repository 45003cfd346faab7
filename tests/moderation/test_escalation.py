"""The ladder."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.words.times import LONG_AGO
from bot.moderation.escalation import MAX_TIMEOUT, UNDER_WAY, Escalation, Step, Strike
from bot.moderation.verdict import Action
from tests.shipped import POLICY

NOW = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
STEPS = (
    Step(action=Action.WARN),
    Step(action=Action.TIMEOUT, seconds=60),
    Step(action=Action.TIMEOUT, seconds=600),
)
LADDER = Escalation(past_counts_days=30, steps=STEPS)

pasts = st.lists(
    st.builds(
        Strike,
        at=st.datetimes(NOW.replace(tzinfo=None) - timedelta(days=90), NOW.replace(tzinfo=None)).map(
            lambda at: at.replace(tzinfo=UTC)
        ),
        weight=st.integers(1, 5),
    ),
    max_size=12,
)


@given(pasts, pasts, st.integers(1, 5))
def test_a_longer_past_is_never_answered_more_mildly(
    past: list[Strike], more: list[Strike], weight: int
) -> None:
    assert LADDER.step(past + more, weight, NOW).gravity >= LADDER.step(past, weight, NOW).gravity


@given(pasts, st.integers(1, 5), st.integers(0, 10))
def test_a_burst_climbs_as_high_as_the_heaviest_of_it_alone(
    past: list[Strike], weight: int, seconds: int
) -> None:
    ladder = Escalation(past_counts_days=30, burst_seconds=10, steps=STEPS)
    first = ladder.climb([], weight, NOW)
    again = Strike(NOW, first, STEPS[0].gravity[:2])
    assert ladder.climb([again], weight, NOW + timedelta(seconds=seconds)) == 0
    assert ladder.given([again], NOW + timedelta(seconds=seconds)) is again
    assert ladder.given(past, NOW) is None, "what did nothing to a person has no burst"


def test_a_burst_lasts_until_what_was_done_about_it_has_reached_the_person() -> None:
    later = NOW + timedelta(seconds=60)
    for reached, is_burst in ((LONG_AGO, False), (UNDER_WAY, True), (later, True), (NOW, False)):
        strike = Strike(NOW, 1, STEPS[0].gravity[:2], reached=reached)
        assert (LADDER.given([strike], later) is strike) == is_burst
        assert LADDER.climb([strike], 1, later) == (0 if is_burst else 1)


@pytest.mark.parametrize(
    ("action", "seconds", "after", "purged"),
    [
        (Action.WARN, 0, 1, False),
        (Action.TIMEOUT, 60, 59, True),
        (Action.TIMEOUT, 60, 60, False),
        (Action.BAN, 0, 9999, True),
    ],
)
def test_only_a_time_out_or_ban_that_still_comes_takes_the_rest_of_a_burst_with_it(
    action: Action, seconds: int, after: int, *, purged: bool
) -> None:
    strike = Strike(NOW, 1, (action.gravity, seconds), "first", UNDER_WAY)
    chatter = Chatter("1", "fan", "Fan")
    line = Message(
        "m", chatter, Role.VIEWER, "example.com", (), NOW + timedelta(seconds=after), channel_id="c"
    )
    verdict = POLICY.judge(line, [strike]).verdict
    assert verdict.purged == purged


@given(pasts, st.integers(1, 4))
def test_a_heavier_offence_is_never_answered_more_mildly(past: list[Strike], weight: int) -> None:
    assert LADDER.step(past, weight + 1, NOW).gravity >= LADDER.step(past, weight, NOW).gravity


def test_the_steps_are_climbed_one_by_one_and_the_last_one_stays() -> None:
    past = [Strike(NOW - timedelta(days=1), 1) for _ in range(5)]
    climbed = [LADDER.step(past[:count], 1, NOW) for count in range(5)]
    assert climbed == [*STEPS, STEPS[-1], STEPS[-1]]


def test_an_old_offence_is_forgotten() -> None:
    assert LADDER.step([Strike(NOW - timedelta(days=31), 5)], 1, NOW) == STEPS[0]


@pytest.mark.parametrize(
    "step",
    [
        {"action": "timeout"},
        {"action": "timeout", "seconds": MAX_TIMEOUT + 1},
        {"action": "warn", "seconds": 5},
        {"action": "none"},
    ],
)
def test_a_step_that_twitch_or_the_house_does_not_know_is_refused(step: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Step.model_validate(step)


def test_a_ladder_that_goes_down_is_refused() -> None:
    with pytest.raises(ValidationError, match="is milder than step 1"):
        Escalation(past_counts_days=1, steps=(STEPS[1], STEPS[0]))


@pytest.mark.parametrize("action", [Action.BAN, Action.REVIEW])
def test_no_ladder_leads_to_a_ban_by_itself(action: Action) -> None:
    with pytest.raises(ValidationError, match="is no step of the ladder"):
        Escalation(past_counts_days=1, steps=(Step(action=action),))


def test_a_good_while_without_an_offence_wipes_out_what_was_before() -> None:
    ladder = Escalation(
        past_counts_days=90,
        good_while_days=14,
        steps=(Step(action=Action.WARN), Step(action=Action.TIMEOUT, seconds=60)),
    )
    past = [Strike(NOW - timedelta(days=20), 1)]
    assert ladder.step(past, 1, NOW).action is Action.WARN
    assert ladder.step([*past, Strike(NOW - timedelta(days=10), 1)], 1, NOW).action is Action.TIMEOUT
