"""Wrong moments: what a person is moderated for makes one, and a line that is merely taken away does not."""

from datetime import timedelta

import pytest

from bot.domain.chat.calm import CALM_AFTER_MODERATION, CALM_WITHIN, MAX_CALM
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.said import Removal
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.wrong_moments import WrongMoments
from tests.catalogue import AT

LINE = Message("m", Chatter("7", "troll", "troll"), Role.VIEWER, "words", (), AT, "c")
EVERY = timedelta(seconds=20)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(AT)


@pytest.mark.parametrize(
    ("verdict", "wrong"),
    [
        (Verdict(Action.DELETE), False),
        (Verdict(Action.REVIEW), False),
        (Verdict(Action.WARN), True),
        (Verdict(Action.WARN, counts=False), False),
        (Verdict(Action.NONE, care="want to die"), True),
    ],
)
async def test_a_moment_is_wrong_behind_what_is_about_a_person(
    verdict: Verdict, wrong: bool, clock: FakeClock
) -> None:
    moments = WrongMoments(clock)
    moments.judged(LINE, verdict)
    moments.taken_off(Removal(AT, line="m", by_bot=True))
    assert moments.is_now is wrong
    await clock.advance(AT + CALM_AFTER_MODERATION)
    assert not moments.is_now


@pytest.mark.parametrize(
    ("how", "most"), [(Action.DELETE, timedelta()), (Action.WARN, MAX_CALM), (None, MAX_CALM)]
)
async def test_a_steady_trickle_leaves_time_for_what_is_kind(
    how: Action | None, most: timedelta, clock: FakeClock
) -> None:
    moments, wrong = WrongMoments(clock), 0
    for _ in range(CALM_WITHIN // EVERY):
        if how:
            moments.judged(LINE, Verdict(how))
        else:
            moments.taken_off(Removal(clock.now(), line="m"))
        wrong += moments.is_now
        await clock.advance(clock.now() + EVERY)
    assert wrong * EVERY == most
