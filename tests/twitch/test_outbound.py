"""The only way out: most important first, nothing lost, nothing that stops it."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import twitchio

from bot.domain.message import Chatter
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.moderator import CallFailedError
from bot.services.voice import Voice
from bot.services.wording import Wording
from bot.store.audit import CallKind, DueCall
from bot.twitch.outbound import Outbox, Priority
from bot.twitch.rate_limits import FILLS_IN, RateLimits


class Channel:
    """A channel that remembers what reached it, and fails as it is told to."""

    id = "bot"

    def __init__(self) -> None:
        self.came: list[str] = []
        self.fails: list[Exception] = []

    async def _arrive(self, what: str) -> None:
        if self.fails:
            raise self.fails.pop(0)
        self.came.append(what)

    async def send_message(self, text: str, *_: object, **__: object) -> None:
        await self._arrive(text)

    async def delete_chat_messages(self, *, message_id: str, **_: object) -> None:
        await self._arrive(f"delete {message_id}")

    async def update_shield_mode_status(self, *, active: bool, **_: object) -> None:
        await self._arrive(f"shield {active}")

    async def update_chat_settings(self, *_: object, follower_mode_duration: int, **__: object) -> None:
        await self._arrive(f"followers {follower_mode_duration}")

    async def approve_automod_messages(self, message_id: str) -> None:
        await self._arrive(f"allow {message_id}")

    async def deny_automod_messages(self, message_id: str) -> None:
        await self._arrive(f"deny {message_id}")

    async def resolve_unban_request(self, *, status: str, unban_request_id: str, **_: object) -> None:
        await self._arrive(f"{status} {unban_request_id}")

    async def unban_user(self, *, user_id: str, **_: object) -> None:
        await self._arrive(f"unban {user_id}")


@pytest.fixture
def channel() -> Channel:
    return Channel()


@pytest.fixture
def clock(evening: Any) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
def activity() -> Activity:
    return Activity()


@pytest.fixture
def limits(clock: FakeClock) -> RateLimits:
    return RateLimits(clock)


@pytest.fixture
async def outbox(
    channel: Any, clock: FakeClock, activity: Activity, limits: RateLimits, project: Path
) -> AsyncGenerator[Outbox]:
    outbox = Outbox(
        channel=channel,
        bot=channel,
        clock=clock,
        activity=activity,
        limits=limits,
        wording=Wording(Voice.load(project / "data", "en", "!")),
        dice=lambda: 0.5,
    )
    sending = asyncio.create_task(outbox.run())
    yield outbox
    await activity.abandon()
    sending.cancel()


async def always() -> str:
    return ""


def due(clock: FakeClock) -> DueCall:
    return DueCall(1, CallKind.DELETE, "m1", Chatter("1", "fan", "Fan"), 0, "", clock.now())


def trouble(status: int) -> twitchio.HTTPException:
    return twitchio.HTTPException("trouble", status=status, extra={"message": "trouble"})


async def through(activity: Activity, clock: FakeClock) -> None:
    """Move the clock on until nothing is left to do."""
    while activity.busy:
        if clock.next_wake:
            await clock.advance(clock.next_wake)
        await asyncio.sleep(0)


async def test_moderation_goes_first_then_the_artist_then_replies(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("an earlier reply", reply_to=None)
    outbox.say("an announcement", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("a reply", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    activity.spawn(outbox.moderate(due(clock), always), name="moderate")
    await through(activity, clock)
    assert channel.came == [
        "delete m1",
        "to the artist",
        "an earlier reply",
        "a reply",
        "an announcement",
    ]


async def test_moderation_does_not_wait_for_the_pause_between_two_lines(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("one", reply_to=None)
    outbox.say("two", reply_to=None)
    while not outbox.asleep:
        await activity.change()
    before = clock.now()
    await outbox.moderate(due(clock), always)
    assert channel.came == ["one", "delete m1"]
    assert clock.now() == before
    await through(activity, clock)
    assert channel.came[-1] == "two"


async def test_shield_mode_and_followers_only_chat_go_first_too(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("a reply", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    activity.spawn(outbox.set_shield_mode(active=True), name="panic")
    activity.spawn(outbox.set_follower_minutes(10), name="panic")
    await through(activity, clock)
    assert channel.came == ["shield True", "followers 10", "to the artist", "a reply"]
    channel.fails = [trouble(403)]
    with pytest.raises(CallFailedError, match="403 trouble"):
        await outbox.set_shield_mode(active=False)


@pytest.mark.parametrize("error", [trouble(500), ValueError("a bug"), TimeoutError(), KeyError("data")])
async def test_whatever_goes_wrong_with_one_line_the_next_one_is_sent(
    error: Exception, outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.fails = [error]
    outbox.say("lost", reply_to=None)
    outbox.say("sent", reply_to=None)
    await through(activity, clock)
    assert channel.came == ["sent"]


async def test_too_many_requests_are_waited_out_and_tried_again(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity
) -> None:
    channel.fails = [trouble(429), trouble(429)]
    activity.spawn(outbox.moderate(due(clock), always), name="moderate")
    before = clock.now()
    await through(activity, clock)
    assert channel.came == ["delete m1"]
    assert clock.now() - before >= timedelta(seconds=2)


async def test_no_answer_of_twitch_makes_the_sender_pause_for_longer_than_its_bucket_takes_to_fill(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity, limits: RateLimits
) -> None:
    before = clock.now()
    limits.told(800, 0, before + timedelta(days=1))
    channel.fails = [trouble(429)]
    activity.spawn(outbox.moderate(due(clock), always), name="moderate")
    await through(activity, clock)
    assert channel.came == ["delete m1"]
    assert clock.now() - before == FILLS_IN


@pytest.mark.parametrize("error", [ValueError("duration"), KeyError("data"), AttributeError("x")])
async def test_a_call_that_fails_for_whatever_reason_is_told_as_a_failed_call(
    error: Exception, outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [error]
    with pytest.raises(CallFailedError, match=type(error).__name__):
        await outbox.moderate(due(clock), always)


async def test_a_refused_call_is_told_and_what_is_gone_already_is_done(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [trouble(403)]
    with pytest.raises(CallFailedError, match="403 trouble"):
        await outbox.moderate(due(clock), always)
    channel.fails = [trouble(404)]
    await outbox.moderate(due(clock), always)


async def test_what_moderators_decide_reaches_twitch(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    for yes in (True, False):
        await outbox.resolve_held("m1", allow=yes)
        await outbox.resolve_unban("r1", approve=yes)
    await outbox.moderate(replace(due(clock), action=CallKind.UNBAN), always)
    assert channel.came == ["allow m1", "approved r1", "deny m1", "denied r1", "unban 1"]


async def test_what_somebody_else_decided_at_twitch_is_done_and_a_refusal_is_told(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [trouble(404), trouble(404), trouble(400)]
    await outbox.resolve_held("m1", allow=True)
    await outbox.resolve_unban("r1", approve=True)
    await outbox.moderate(replace(due(clock), action=CallKind.UNBAN), always)
    channel.fails = [trouble(403)] * 3
    for refused in (
        outbox.resolve_held("m1", allow=True),
        outbox.resolve_unban("r1", approve=True),
        outbox.moderate(replace(due(clock), action=CallKind.UNBAN), always),
    ):
        with pytest.raises(CallFailedError, match="403"):
            await refused


async def test_a_line_that_nobody_waits_for_any_more_is_not_sent_and_stops_nothing(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("one", reply_to=None)
    outbox.say("two", reply_to=None)
    while not outbox.asleep:
        await activity.change()
    await activity.abandon()
    await clock.advance(clock.now() + timedelta(seconds=5))
    outbox.say("three", reply_to=None)
    await through(activity, clock)
    assert channel.came == ["one", "three"]
