"""The only way out: most important first, nothing lost, nothing that stops it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
import twitchio
from structlog.testing import capture_logs

from bot.domain.chat.message import Chatter, Role
from bot.domain.chat.person import Person
from bot.domain.chat.rush import APART, MAX_LINES, MINUTE
from bot.domain.chat.said import Removal
from bot.domain.practice.focus import Asker, HeldAnswer
from bot.errors import SignInError
from bot.moderation.decision import CallKind, DueCall
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.clock import TwitchClock
from bot.services.moderation.due import CallFailedError
from bot.services.words.wording import Wording
from bot.store.database import Database
from bot.twitch.delivery import Deliveries
from bot.twitch.gathering import Gathering
from bot.twitch.moderation_api import PATIENCE
from bot.twitch.outbox import Outbox, Priority
from bot.twitch.rate_limits import FILLS_IN, SHARE_AFTER_429, RateLimits
from bot.twitch.send_queue import CALLS_AT_ONCE
from tests.spoken import voice_of_tests


class Channel:
    """A channel that remembers what reached it, and fails as it is told to."""

    id = "bot"

    def __init__(self) -> None:
        self.came: list[str] = []
        self.fails: list[Exception] = []
        self.hangs: dict[str, asyncio.Event] = {}

    async def _arrive(self, what: str) -> None:
        if what in self.hangs:
            await self.hangs[what].wait()
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

    async def warn_user(self, *, user_id: str, **_: object) -> None:
        await self._arrive(f"warn {user_id}")

    async def timeout_user(self, *, user: str, **_: object) -> None:
        await self._arrive(f"timeout {user}")

    async def ban_user(self, *, user: str, **_: object) -> None:
        await self._arrive(f"ban {user}")

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
    return RateLimits(TwitchClock(clock))


@pytest.fixture
async def outbox(
    *,
    channel: Any,
    clock: FakeClock,
    activity: Activity,
    limits: RateLimits,
    database: Database,
) -> AsyncGenerator[Outbox]:
    outbox = Outbox(
        deliveries=Deliveries(database, clock),
        clock=clock,
        activity=activity,
        limits=limits,
        wording=Wording(voice_of_tests()),
        dice=lambda: 0.5,
    )
    outbox.connect(channel, channel)
    sending = asyncio.create_task(outbox.run())
    yield outbox
    await activity.abandon()
    sending.cancel()


async def always() -> str:
    return ""


def due(clock: FakeClock) -> DueCall:
    return DueCall(1, CallKind.DELETE, "m1", Chatter("1", "fan", "Fan"), 0, "", clock.now())


def trouble(status: int, message: str = "trouble") -> twitchio.HTTPException:
    return twitchio.HTTPException("trouble", status=status, extra={"message": message})


def dropped(code: str) -> twitchio.MessageRejectedError:
    sent: Any = SimpleNamespace(dropped_code=code, dropped_message="No.")
    channel: Any = None
    return twitchio.MessageRejectedError("no", message=sent, channel=channel, content="")


async def turns(outbox: Outbox) -> None:
    """Let all go on that can without the clock, what is written down included."""
    for _ in range(50):
        await outbox._deliveries.write(["a turn"])  # pyright: ignore[reportPrivateUsage]


async def through(outbox: Outbox, activity: Activity, clock: FakeClock) -> None:
    """Move the clock on until nothing is left to do, but never while something is being written down."""
    while activity.busy:
        if activity.busy == outbox.waiting and outbox.asleep:
            assert clock.next_wake
            await clock.advance(clock.next_wake)
        else:
            await activity.change()


async def between_two_lines(outbox: Outbox, activity: Activity) -> None:
    """Say two lines, and return while the second waits for its turn."""
    outbox.say("one", reply_to=None)
    outbox.say("two", reply_to=None)
    while not outbox.asleep:
        await activity.change()


async def test_what_waits_names_nobody_who_opted_out_or_was_forgotten_meanwhile(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await between_two_lines(outbox, activity)
    outbox.say("Thank you, fan_fern and fan_moss!", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("fan_fern, it is Goldie.", reply_to="m1", asker="fan_fern")
    outbox.say("That is a question for fan_fern.", reply_to="m2", asker="fan_sol")
    await outbox.opted_out(Person(frozenset({"fan_fern"}), frozenset({"7"})))
    await through(outbox, activity, clock)
    assert channel.came[2:] == [
        "fan_fern, it is Goldie.",
        "That is a question for ….",
        "Thank you, … and fan_moss!",
    ]


async def test_answers_that_a_take_holds_are_not_told_for_who_is_forgotten(outbox: Outbox) -> None:
    outbox.focus.begin()
    for asker in ("fan_fern", "fan_sol"):
        outbox.say("It is Goldie.", reply_to="m1", asker=asker)
    await outbox.forgotten(Person(frozenset({"fan_fern"}), frozenset({"7"})))
    assert outbox.focus.end().lines == ("@fan_sol: It is Goldie.",)


FERN = Person(frozenset({"fan_fern"}), frozenset({"7"}))


async def test_answers_that_a_take_holds_name_nobody_who_opted_out_but_in_what_they_asked(
    outbox: Outbox,
) -> None:
    outbox.focus.begin()
    outbox.say("The best: 1. fan_fern (12)", reply_to="m1", asker="fan_sol")
    outbox.say("fan_fern has 12.", reply_to="m2", asker="fan_fern")
    await outbox.opted_out(FERN)
    assert outbox.focus.end().lines == ("@fan_sol: The best: 1. … (12) · @fan_fern: fan_fern has 12.",)


async def test_who_is_banned_is_answered_no_more_in_a_take_or_out_of_it(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    banned = Removal(clock.now(), author="7", login="fan_fern")
    await between_two_lines(outbox, activity)
    for asker in ("fan_fern", "fan_sol"):
        outbox.say("It is Goldie.", reply_to=f"of {asker}", asker=asker)
    outbox.say("It is Kettle.", reply_to="m2", asker="fan_fern")
    outbox.taken_off(banned)
    outbox.say("It is Kettle.", reply_to="m3", asker="fan_moss")
    await through(outbox, activity, clock)
    assert channel.came[2:] == ["It is Goldie.", "It is Kettle."]
    outbox.focus.begin()
    outbox.say("It is Lark.", reply_to="m4", asker="fan_fern")
    outbox.taken_off(banned)
    assert outbox.focus.end().lines == ()


async def test_moderation_goes_first_then_the_artist_then_replies(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("an earlier reply", reply_to=None)
    outbox.say("an announcement", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("a reply", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    await through(outbox, activity, clock)
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
    await between_two_lines(outbox, activity)
    before = clock.now()
    await outbox.calls.moderate(due(clock), always)
    assert channel.came == ["one", "delete m1"]
    assert clock.now() == before
    await through(outbox, activity, clock)
    assert channel.came[-1] == "two"


async def test_shield_mode_and_followers_only_chat_go_first_too(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("a reply", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    activity.spawn(outbox.calls.set_shield_mode(active=True), name="panic")
    activity.spawn(outbox.calls.set_follower_minutes(10), name="panic")
    await through(outbox, activity, clock)
    assert channel.came == ["shield True", "followers 10", "to the artist", "a reply"]
    channel.fails = [trouble(403)]
    with pytest.raises(CallFailedError, match="403 trouble"):
        await outbox.calls.set_shield_mode(active=False)


@pytest.mark.parametrize("error", [trouble(500), ValueError("a bug"), TimeoutError(), KeyError("data")])
async def test_whatever_goes_wrong_with_one_line_the_next_one_is_sent(
    error: Exception, outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.fails = [error]
    outbox.say("lost", reply_to=None)
    outbox.say("sent", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["sent"]


@pytest.mark.parametrize(
    ("error", "level"),
    [
        (trouble(500), "warning"),
        (TimeoutError(), "warning"),
        (SignInError("signed out"), "info"),  # told by the account itself
        (ValueError("a bug"), "error"),
    ],
)
async def test_only_trouble_of_twitchs_or_the_networks_is_taken_for_that(
    *,
    error: Exception,
    level: str,
    outbox: Outbox,
    channel: Channel,
    activity: Activity,
    clock: FakeClock,
) -> None:
    channel.fails = [error]
    with capture_logs() as logs:
        outbox.say("lost", reply_to=None)
        await through(outbox, activity, clock)
    (failed,) = [log for log in logs if log["event"] == "outbox.failed"]
    assert (failed["log_level"], failed.get("exc_info")) == (level, error if level == "error" else None)


async def test_too_many_requests_are_waited_out_and_tried_again(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity
) -> None:
    channel.fails = [trouble(429), trouble(429)]
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    before = clock.now()
    await through(outbox, activity, clock)
    assert channel.came == ["delete m1"]
    assert clock.now() - before >= timedelta(seconds=2)


async def test_too_many_requests_are_told_once_however_many_calls_are_refused(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity
) -> None:
    """A raid has hundreds of calls refused, and the log is read by people."""

    async def refused(times: int) -> list[str]:
        channel.fails = [trouble(429)] * times
        with capture_logs() as logs:
            for _ in range(5):
                activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
            await through(outbox, activity, clock)
        return [log["mend"] for log in logs if log["event"] == "outbox.rate_limited"]

    assert len(await refused(30)) == 1
    assert await refused(3) == [], "it is the same trouble"
    await clock.advance(clock.now() + FILLS_IN)
    assert len(await refused(1)) == 1


async def test_moderation_waits_for_some_of_the_bucket_and_never_for_all_of_it(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity, limits: RateLimits
) -> None:
    before = clock.now()
    limits.observe(800, 0, before + timedelta(days=1))
    channel.fails = [trouble(429)]
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    await through(outbox, activity, clock)
    assert channel.came == ["delete m1"]
    assert clock.now() - before == FILLS_IN * SHARE_AFTER_429


@pytest.mark.parametrize("error", [ValueError("duration"), KeyError("data"), AttributeError("x")])
async def test_a_fault_of_our_own_is_an_error_of_ours_and_costs_its_call_alone(
    error: Exception, outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [error]
    with capture_logs() as logs, pytest.raises(CallFailedError, match=f"own: {type(error).__name__}"):
        await outbox.calls.moderate(due(clock), always)
    assert [(log["event"], log["log_level"]) for log in logs] == [("call.broken", "error")]
    await outbox.calls.moderate(due(clock), always)
    assert channel.came == ["delete m1"], "the next one is made"


async def test_a_refused_call_is_told_and_what_is_gone_already_is_done(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [trouble(403)]
    with pytest.raises(CallFailedError, match="403 trouble"):
        await outbox.calls.moderate(due(clock), always)
    channel.fails = [trouble(404)]
    await outbox.calls.moderate(due(clock), always)


async def test_what_moderators_decide_reaches_twitch(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    for yes in (True, False):
        await outbox.calls.resolve_held("m1", allow=yes)
        await outbox.calls.resolve_unban("r1", approve=yes)
    await outbox.calls.moderate(replace(due(clock), action=CallKind.UNBAN), always)
    assert channel.came == ["allow m1", "approved r1", "deny m1", "denied r1", "unban 1"]


async def test_what_somebody_else_decided_at_twitch_is_done_and_a_refusal_is_told(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [trouble(404), trouble(404), trouble(400)]
    await outbox.calls.resolve_held("m1", allow=True)
    await outbox.calls.resolve_unban("r1", approve=True)
    await outbox.calls.moderate(replace(due(clock), action=CallKind.UNBAN), always)
    channel.fails = [trouble(403)] * 3
    for refused in (
        outbox.calls.resolve_held("m1", allow=True),
        outbox.calls.resolve_unban("r1", approve=True),
        outbox.calls.moderate(replace(due(clock), action=CallKind.UNBAN), always),
    ):
        with pytest.raises(CallFailedError, match="403"):
            await refused


async def test_a_line_that_nobody_waits_for_any_more_is_not_sent_and_stops_nothing(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await between_two_lines(outbox, activity)
    await activity.abandon()
    await clock.advance(clock.now() + timedelta(seconds=5))
    outbox.say("three", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["one", "three"]


# Turns.


async def test_a_call_that_hangs_holds_up_neither_the_others_nor_chat(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.hangs["delete m1"] = asyncio.Event()
    for call in (due(clock), replace(due(clock), message_id="m2", chatter=Chatter("2", "sol", "Sol"))):
        activity.spawn(outbox.calls.moderate(call, always), name="moderate")
    outbox.say("a reply", reply_to=None)
    await turns(outbox)
    assert channel.came == ["delete m2", "a reply"]
    channel.hangs["delete m1"].set()
    await through(outbox, activity, clock)
    assert channel.came[-1] == "delete m1"


async def test_a_person_whose_calls_hang_takes_nobody_elses_turn_and_their_lines_go_all_the_same(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.hangs["warn 1"] = asyncio.Event()
    for _ in range(2 * CALLS_AT_ONCE):
        activity.spawn(
            outbox.calls.moderate(replace(due(clock), action=CallKind.WARN), always), name="moderate"
        )
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    other = Chatter("2", "sol", "Sol")
    activity.spawn(
        outbox.calls.moderate(replace(due(clock), action=CallKind.WARN, chatter=other), always),
        name="moderate",
    )
    await turns(outbox)
    assert channel.came == ["delete m1", "warn 2"]
    assert outbox.waiting == 2 * CALLS_AT_ONCE - 1
    channel.hangs["warn 1"].set()
    await through(outbox, activity, clock)
    assert channel.came[2:] == ["warn 1"] * 2 * CALLS_AT_ONCE


async def test_a_line_that_hangs_holds_up_the_lines_behind_it_and_no_moderation(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.role = Role.MODERATOR
    channel.hangs["one"] = asyncio.Event()
    outbox.say("one", reply_to=None)
    outbox.say("two", reply_to=None)
    await turns(outbox)
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    await turns(outbox)
    assert channel.came == ["delete m1"]
    channel.hangs["one"].set()
    await through(outbox, activity, clock)
    assert channel.came == ["delete m1", "one", "two"]


async def test_an_undoing_waits_for_what_is_under_way_for_the_same_person(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.hangs["timeout 1"] = asyncio.Event()
    for action in (CallKind.TIMEOUT, CallKind.UNBAN):
        activity.spawn(outbox.calls.moderate(replace(due(clock), action=action), always), name="moderate")
    await turns(outbox)
    assert channel.came == []
    channel.hangs["timeout 1"].set()
    await through(outbox, activity, clock)
    assert channel.came == ["timeout 1", "unban 1"]


async def test_what_waits_is_told_by_priority(
    outbox: Outbox, activity: Activity, clock: FakeClock, limits: RateLimits, channel: Channel
) -> None:
    channel.fails = [trouble(500)]
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    limits.observe(800, 0, clock.now() + timedelta(seconds=60))
    outbox.say("a reply", reply_to=None)
    outbox.say("an announcement", reply_to=None, priority=Priority.ANNOUNCEMENT)
    await turns(outbox)
    assert outbox.waiting_by_priority == {
        Priority.MODERATION: 1,
        Priority.REPLY: 1,
        Priority.ANNOUNCEMENT: 1,
    }
    assert outbox.waiting == activity.busy == 3
    assert outbox.asleep


async def test_the_less_important_leave_of_helixs_bucket_what_the_more_important_need(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock, limits: RateLimits
) -> None:
    outbox.budget.role = Role.MODERATOR
    start = clock.now()
    limits.observe(800, 0, start + timedelta(seconds=60))
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    outbox.say("announced", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("replied", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    came: dict[str, float] = {}
    while len(came) < 4:
        await turns(outbox)
        came |= {what: (clock.now() - start).total_seconds() for what in channel.came if what not in came}
        if clock.next_wake:
            await clock.advance(clock.next_wake)
    assert came == {"delete m1": 0, "to the artist": 6, "replied": 15, "announced": 30}


# Too late.


async def test_what_waited_for_too_long_is_not_said_any_more_but_done_if_it_moderates(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.refused(clock.now())
    channel.fails = [trouble(429)] * 30
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    outbox.say("a reply", reply_to=None)
    outbox.say("to the artist", reply_to=None, priority=Priority.ARTIST)
    outbox.say("an announcement", reply_to=None, priority=Priority.ANNOUNCEMENT)
    await through(outbox, activity, clock)
    # Which of them meets the last refusal is a matter of turns; each is tried again until there is no more.
    assert sorted(channel.came) == ["an announcement", "delete m1"]
    assert outbox.counts + outbox.calls.counts == {"sent": 1, "dropped_late": 2, "retried": 30}


async def test_a_line_that_twitch_has_no_time_for_is_tried_again_while_it_is_worth_saying(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.fails = [trouble(429)] * 3
    outbox.say("a reply", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["a reply"]
    channel.fails = [trouble(429)] * 100
    outbox.say("a late reply", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["a reply"]
    assert outbox.counts["dropped_late"] == 1


# Tried again.


@pytest.mark.parametrize(
    "error", [trouble(500), trouble(502), trouble(503), trouble(409), TimeoutError(), aiohttp.ClientError()]
)
async def test_a_call_that_twitch_could_not_carry_out_is_made_again_after_a_while(
    error: Exception, outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    for action in (CallKind.DELETE, CallKind.TIMEOUT, CallKind.BAN, CallKind.UNBAN):
        channel.fails = [error] * 3
        before = clock.now()
        activity.spawn(outbox.calls.moderate(replace(due(clock), action=action), always), name="moderate")
        await through(outbox, activity, clock)
        assert clock.now() - before == timedelta(seconds=0.75 * (1 + 2 + 4))
    assert channel.came == ["delete m1", "timeout 1", "ban 1", "unban 1"]
    assert outbox.calls.counts == {"retried": 12}


async def test_nothing_is_tried_again_once_it_is_pointless(
    outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    asked: list[Any] = []

    async def pointless() -> str:
        asked.append(clock.now())
        return "too late" if len(asked) == 3 else ""

    channel.fails = [trouble(500)] * 3
    failed = asyncio.create_task(outbox.calls.moderate(due(clock), pointless))
    while not failed.done():
        await turns(outbox)
        if clock.next_wake:
            await clock.advance(clock.next_wake)
    with pytest.raises(CallFailedError, match="too late; 500 trouble"):
        await failed
    assert channel.came == []
    assert outbox.calls.counts == {"retried": 3, "failed": 1}
    assert not outbox.counts, "a call that fails is no line that was lost"


@pytest.mark.parametrize(
    "error",
    [TimeoutError(), aiohttp.ServerDisconnectedError(), *map(trouble, (500, 502, 503, 504))],
    ids=str,
)
async def test_a_warning_that_may_have_been_given_is_not_given_again(
    error: Exception, outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [error]
    with pytest.raises(CallFailedError, match="perhaps it was done, and once is enough"):
        await outbox.calls.moderate(replace(due(clock), action=CallKind.WARN), always)
    assert channel.came == []


@pytest.mark.parametrize("error", [trouble(409), trouble(429), SignInError("signed out")])
async def test_a_warning_that_was_certainly_not_given_is(
    error: Exception, outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.fails = [error]
    activity.spawn(outbox.calls.moderate(replace(due(clock), action=CallKind.WARN), always), name="moderate")
    await through(outbox, activity, clock)
    assert channel.came == ["warn 1"]


@pytest.mark.parametrize("action", [CallKind.TIMEOUT, CallKind.BAN])
async def test_who_is_out_already_is_out(
    action: CallKind, outbox: Outbox, channel: Channel, clock: FakeClock
) -> None:
    channel.fails = [trouble(400, "The user specified in the user_id field is already banned.")]
    await outbox.calls.moderate(replace(due(clock), action=action), always)
    channel.fails = [trouble(400, "The user specified in the user_id field may not be banned.")]
    with pytest.raises(CallFailedError, match="may not be banned"):
        await outbox.calls.moderate(replace(due(clock), action=action), always)


async def test_who_asked_for_something_is_told_within_a_minute_or_two_that_it_cannot_be_done(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    channel.fails = [trouble(500)] * 3
    activity.spawn(outbox.calls.set_shield_mode(active=True), name="panic")
    await through(outbox, activity, clock)
    assert channel.came == ["shield True"]
    channel.fails = [trouble(500)] * 1000
    before = clock.now()
    failed = asyncio.create_task(outbox.calls.set_shield_mode(active=False))
    while not failed.done():
        await turns(outbox)
        if clock.next_wake:
            await clock.advance(clock.next_wake)
    with pytest.raises(CallFailedError, match="given up; 500 trouble"):
        await failed
    assert PATIENCE < clock.now() - before < 2 * PATIENCE


# Said once.


async def test_the_same_answer_to_many_is_given_once_and_names_them(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("First.", reply_to=None)
    for asker in ("fern", "sol", "moss", "sol"):
        outbox.say("It's the Lark.", reply_to=f"of {asker}", asker=asker)
    outbox.say("It's the Kettle.", reply_to=None, asker="sol")
    await through(outbox, activity, clock)
    assert channel.came == ["First.", "For you too, @sol, @moss: It's the Lark.", "It's the Kettle."]
    assert outbox.counts["merged"] == 3


async def test_who_asks_the_same_once_more_before_it_is_told_is_told_what_they_asked_last(
    outbox: Outbox, activity: Activity, clock: FakeClock
) -> None:
    told: dict[str, list[datetime | None]] = {"one": [], "theirs": [], "other": []}
    outbox.say("First.", reply_to=None)
    for asker, which in (("fern", "one"), ("sol", "theirs"), ("fern", "other")):
        outbox.say("The terms.", reply_to=f"of {which}", asker=asker, whole=True, told=told[which].append)
    await through(outbox, activity, clock)
    assert [len(each) for each in told.values()] == [0, 1, 1]


async def test_a_crowd_of_askers_is_not_named_one_by_one(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    for asker in ("a", "b", "c", "d", "e", "f", "g"):
        outbox.say("It's the Lark.", reply_to=None, asker=asker)
    await through(outbox, activity, clock)
    assert channel.came[-1] == "For you too, @b, @c, @d, @e …: It's the Lark."


async def test_what_was_just_said_is_not_said_again_and_later_it_is(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.role = Role.MODERATOR
    start = clock.now()
    for after in (0, 3, 4.9, 5):
        await clock.advance(start + timedelta(seconds=after))
        outbox.say("It's the Lark.", reply_to=None, asker=f"fan_{after}")
        await through(outbox, activity, clock)
    assert channel.came == ["It's the Lark."] * 2


async def test_an_answer_that_was_not_sent_was_not_just_said(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    for error in (trouble(500), dropped("msg_rejected")):
        channel.fails = [error]
        outbox.say("It's the Lark.", reply_to=None, asker="fern")
        await through(outbox, activity, clock)
    assert channel.came == []
    outbox.say("It's the Lark.", reply_to=None, asker="sol")
    await through(outbox, activity, clock)
    assert channel.came == ["It's the Lark."]


async def test_what_is_no_answer_or_the_artists_is_not_merged(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.role = Role.MODERATOR
    for asker in ("artist", "artist"):
        outbox.say("Noted.", reply_to=None, asker=asker, priority=Priority.ARTIST)
        outbox.say("Good news!", reply_to=None)
    await through(outbox, activity, clock)
    assert sorted(channel.came) == ["Good news!"] * 2 + ["Noted."] * 2


async def test_an_ordinary_account_finds_other_words_and_then_is_silent(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    for _ in range(5):
        outbox.say("Good news!", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == [
        "Good news!",
        "Once more: Good news!",
        "As I said a moment ago: Good news!",
        "Gladly again: Good news!",
    ]
    assert outbox.drops == {"msg_duplicate": 1}
    await clock.advance(clock.now() + timedelta(seconds=30))
    outbox.say("Good news!", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came[4:] == ["Good news!"]


async def test_a_line_that_twitch_calls_a_duplicate_is_said_in_other_words_once(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.role = Role.MODERATOR
    channel.fails = [dropped("msg_duplicate")]
    outbox.say("Good news!", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["Once more: Good news!"]
    channel.fails = [dropped("msg_duplicate")] * 2
    outbox.say("Bad news!", reply_to=None)
    await through(outbox, activity, clock)
    assert channel.came == ["Once more: Good news!"]
    assert outbox.drops == {"msg_duplicate": 3}


async def test_what_twitch_drops_is_counted_and_told_with_what_a_person_can_do(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    codes = ["msg_rejected", "channel_settings", "unique_mode"]
    channel.fails = [dropped(code) for code in codes]
    with capture_logs() as logs:
        for _ in codes:
            outbox.say("Good news!", reply_to=None)
        await through(outbox, activity, clock)
    told = [line for line in logs if line["event"] == "outbox.dropped"]
    assert [line["code"] for line in told] == codes
    for line, mend in zip(told, ("blocked terms", "blocked terms", "/mod"), strict=True):
        assert mend in line["mend"]
    assert outbox.drops == dict.fromkeys(codes, 1)
    assert channel.came == []


async def test_an_account_that_is_too_fast_for_twitch_is_silent_for_a_while_and_goes_on_as_an_ordinary_one(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.budget.role = Role.MODERATOR
    channel.fails = [dropped("rate_limited")]
    outbox.say("lost", reply_to=None)
    await through(outbox, activity, clock)
    before = clock.now()
    outbox.say("an announcement", reply_to=None, priority=Priority.ANNOUNCEMENT)
    await through(outbox, activity, clock)
    assert channel.came == ["an announcement"]
    assert clock.now() - before > timedelta(seconds=30)
    assert outbox.budget.role is Role.VIEWER


# Held while somebody plays.


async def test_answers_are_held_from_the_queue_too_and_announcements_go_by(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.say("First.", reply_to=None, asker="fern")
    outbox.say("It's the Lark.", reply_to=None, asker="sol")
    await turns(outbox)
    outbox.focus.begin()
    outbox.say("It's the Lark.", reply_to=None, asker="moss")
    outbox.say("Now playing.", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("Yes?", reply_to=None, asker="artist", priority=Priority.ARTIST)
    activity.spawn(outbox.calls.moderate(due(clock), always), name="moderate")
    await through(outbox, activity, clock)
    assert channel.came == ["First.", "delete m1", "Yes?"]
    assert outbox.counts == {"sent": 2, "dropped_in_focus": 1}
    assert set(outbox.focus.end().lines[0].split(" · ")) == {"@moss, @sol: It's the Lark."}


# Gathered in a rush.


@pytest.fixture
async def gathering(outbox: Outbox) -> AsyncGenerator[Outbox]:
    telling = asyncio.create_task(outbox.tell_gathered())
    outbox.budget.role = Role.MODERATOR
    yield outbox
    telling.cancel()


async def ask(outbox: Outbox, activity: Activity, *asked: str) -> None:
    """Let each of some people ask something else."""
    for who in asked:
        outbox.say(f"That for {who}.", reply_to=f"of {who}", asker=who)
        await activity.still()


async def test_in_a_rush_answers_are_told_together_a_quarter_of_a_minute_later(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    begun = clock.now()
    await ask(gathering, activity, *"abcdef", "a", "e")
    assert channel.came == [f"That for {who}." for who in "abcd"]
    await clock.advance(begun + APART - timedelta(seconds=1))
    assert channel.came[4:] == []
    await clock.advance(begun + APART + timedelta(seconds=1))
    await activity.still()
    together = "Many ask, so all at once: @e: That for e. · @f: That for f. · @a: That for a."
    assert channel.came[4:] == [together]
    assert gathering.counts["gathered"] == 4
    gathering.say("It's open.", reply_to=None, asker="artist", priority=Priority.ARTIST)
    await activity.still()
    assert channel.came[5:] == ["It's open."], "at once"
    await clock.advance(clock.now() + MINUTE)
    await ask(gathering, activity, "g", "h")
    assert channel.came[6:] == ["That for g."], "with room, at once"
    await clock.advance(clock.now() + APART)
    await activity.still()
    assert channel.came[7:] == ["@h: That for h."], "one alone is nothing together"


async def test_in_a_rush_all_are_told_one_line_after_the_other_and_what_is_whole_is_whole(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await ask(gathering, activity, *"abcd")
    whole = "You are out of it. " + "la " * 100
    for who in ("e", "f", "g"):
        gathering.say(f"{whole}for {who}", reply_to=None, asker=who, whole=True)
    gathering.say("la " * 100, reply_to=None, asker="h")
    for _ in range(12):
        await clock.advance(clock.now() + APART)
        await activity.still()
    assert channel.came[4:7] == [f"@{who}: {whole}for {who}" for who in ("e", "f", "g")]
    assert channel.came[7].startswith("@h: la la")
    assert channel.came[7].endswith("…")


async def test_in_a_rush_a_receipt_comes_soon_however_long_others_wait_and_takes_them_along(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await ask(gathering, activity, *"abcd")
    gathering.say("It's open.", reply_to=None, asker="artist", priority=Priority.ARTIST)
    await activity.still()
    await ask(gathering, activity, "e", "f")
    await clock.advance(clock.now() + APART)
    assert len(channel.came) == MAX_LINES, "that was a burst: what was only asked waits for room"
    gathering.say("You are in.", reply_to="of g", asker="g", whole=True)
    await turns(gathering)
    await activity.still()
    assert channel.came[MAX_LINES:] == [
        "Many ask, so all at once: @g: You are in. · @e: That for e. · @f: That for f."
    ]


async def test_what_is_held_is_told_as_it_is_by_then(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await ask(gathering, activity, *"abcd")
    gathering.say("Number 2.", reply_to=None, asker="e", renewed=lambda: "Number 1.")
    gathering.say("Number 3.", reply_to=None, asker="f", renewed=lambda: "")
    await clock.advance(clock.now() + APART)
    await activity.still()
    assert channel.came[4:] == ["@e: Number 1."]


async def test_a_take_that_begins_takes_over_what_was_gathered(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await ask(gathering, activity, *"abcdef")
    gathering.focus.begin()
    await clock.advance(clock.now() + timedelta(minutes=2))
    await activity.still()
    assert len(channel.came) == 4
    assert gathering.focus.end().lines == ("@e: That for e. · @f: That for f.",)


@pytest.mark.parametrize("in_take", [False, True])
async def test_a_line_of_gathered_answers_that_waits_for_its_turn_lets_go_of_who_is_forgotten(
    clock: FakeClock, *, in_take: bool
) -> None:
    said = asyncio.Queue[tuple[str, Callable[[], bool], Callable[[datetime | None], None]]]()

    def say(
        text: str, *, unless: Callable[[], bool], told: Callable[[datetime | None], None], **_: object
    ) -> None:
        said.put_nowait((text, unless, told))

    gathering = Gathering(clock, Wording(voice_of_tests()), say)
    telling = asyncio.create_task(gathering.tell())
    for who in ("fan_fern", "fan_sol"):
        gathering.gather(HeldAnswer(f"That for {who}.", {who: Asker()}))
    _, unless, told = await said.get()
    assert not unless()
    gathering.let_go(FERN)
    if in_take:
        gathering.focus.begin()
    assert unless()
    told(None)
    left = gathering.focus.end().lines if in_take else [(await said.get())[0]]
    telling.cancel()
    assert [*left] == ["@fan_sol: That for fan_sol."]


# At the local Twitch.


async def outcomes(room: Any) -> list[tuple[str, str, str]]:
    rows = await room.bot.runtime.database.reading.execute_fetchall(
        "SELECT action, outcome, detail FROM audit_call ORDER BY id"
    )
    return [(row["action"], row["outcome"], row["detail"]) for row in rows]


async def test_moderation_outlives_a_few_errors_of_twitchs(room: Any) -> None:
    room.twitch.faults.answer_next(5, 500)
    happened = await room.says("fan_fern", "example.com/x")
    assert [what.kind for what in happened] == ["delete", "warn"]
    assert await outcomes(room) == [("delete", "done", ""), ("warn", "done", "")]
    assert room.bot.runtime.outbox.calls.counts["retried"] == 5


async def test_a_warning_that_twitch_answers_with_503_is_asked_for_once_and_told_as_perhaps_given(
    room: Any,
) -> None:
    def refuse_what_comes_after(what: Any) -> None:
        if what.kind == "delete":
            room.twitch.faults.answer_next(1, 503)

    room.twitch.world.watchers.append(refuse_what_comes_after)
    assert [what.kind for what in await room.says("fan_fern", "example.com/x")] == ["delete"]
    ((_, outcome, why),) = (await outcomes(room))[1:]
    assert (outcome, "perhaps it was done" in why) == ("failed", True)


async def test_others_are_moderated_while_a_call_waits_before_it_is_made_again(room: Any) -> None:
    room.twitch.faults.answer_next(1, 500)
    first = room.twitch.say("fan_fern", "example.com/x")
    assert not await room.bot.settled(first.id)
    before = room.clock.now()
    second = room.twitch.say("sub_sol", "example.net/y")
    assert not await room.bot.settled(second.id)
    assert room.clock.now() == before
    assert [(what.kind, what.user.login) for what in room.twitch.record[-2:]] == [
        ("delete", "sub_sol"),
        ("warn", "sub_sol"),
    ]
    while not await room.bot.settled(first.id):
        await room.clock.advance(room.clock.next_wake)
    assert first.deleted_by


async def test_a_call_that_was_taken_back_meanwhile_is_not_made_any_more(room: Any) -> None:
    await room.says("fan_fern", "example.com/x")
    room.twitch.acknowledge("fan_fern")
    await room.clock.advance(room.clock.now() + timedelta(seconds=2))
    room.twitch.faults.answer_next(1, 500)
    line = room.twitch.say("fan_fern", "example.com/x")
    assert not await room.bot.settled(line.id)
    await room.says("mod_moss", "!undo", after=0)
    assert "timeout" not in [what.kind for what in room.twitch.record]
    timed_out, lifted = (await outcomes(room))[2:]
    assert timed_out[:2] == ("timeout", "failed")
    assert "taken back" in timed_out[2]
    assert lifted == ("unban", "done", "")
    room.twitch.violations.pop("400")  # there was nothing to lift


async def test_what_has_lost_its_point_is_written_down_as_failed(room: Any) -> None:
    await room.says("fan_fern", "example.com/x")
    room.twitch.acknowledge("fan_fern")
    room.twitch.faults.answer_next(1000, 500)
    assert await room.says("fan_fern", "example.com/x") == []
    before = room.clock.now()
    assert await room.says("sub_sol", "example.com/x") == []
    assert timedelta(hours=6) < room.clock.now() - before < timedelta(hours=6, minutes=2)
    failed = (await outcomes(room))[2:]
    assert [each[:2] for each in failed] == [("timeout", "failed"), ("delete", "failed"), ("warn", "failed")]
    for each, why in zip(failed, ("would be over", "older than six hours", "what the warning"), strict=True):
        assert why in each[2]


async def test_a_question_by_many_is_answered_once(room: Any) -> None:
    room.twitch.set_role("woodshed_bot", "viewer")
    lines = [room.twitch.say("mod_moss", "!gear list")]
    lines += [room.twitch.say(who, "!gear") for who in ("fan_fern", "sub_sol", "vip_vesper")]
    while not await room.bot.settled(lines[-1].id):
        await room.clock.advance(room.clock.next_wake)
    assert not await room.says("newcomer_nook", "!gear")
    said = [what for what in room.twitch.record if what.line and what.user.login == "woodshed_bot"]
    assert [what.line.reply_to for what in said] == lines[:2]
    assert said[1].text.startswith("For you too, @sub_sol, @vip_vesper: In use right now")


async def test_a_question_that_was_taken_away_is_answered_for_the_others_to_read(room: Any) -> None:
    question = room.twitch.say("sub_sol", "!rules")
    room.twitch.world.delete(question.id, room.twitch.world.artist, room.clock.now())
    while not await room.bot.settled(question.id):
        await room.clock.advance(room.clock.next_wake)
    (*_, answer) = room.twitch.record
    assert (answer.line.reply_to, answer.text.startswith("House rules")) == (None, True)
    room.expect_violations("400")


async def test_what_is_said_to_one_person_is_said_to_each(room: Any) -> None:
    for who in ("fan_fern", "sub_sol"):
        happened = await room.says(who, "!why", after=0)
        assert [what.text for what in happened] == [
            "Nothing of yours was moderated here, as far as I remember."
        ]


async def test_an_ordinary_account_never_repeats_itself_at_twitch(room: Any) -> None:
    room.twitch.set_role("woodshed_bot", "viewer")
    begin = ["In use", "Once more: In use", "As I said", "Gladly again: In use"]
    for words in begin:
        (answer,) = await room.answers("vip_vesper", "!gear")
        assert answer.startswith(words)
    assert await room.answers("vip_vesper", "!gear") == []


async def test_an_account_that_is_no_moderator_any_more_says_it_in_other_words(room: Any) -> None:
    await room.says("junipervale", "!gear")
    await room.says("junipervale", "!story goldie")
    await room.says("junipervale", "!gear")
    room.twitch.set_role("woodshed_bot", "viewer")
    happened = await room.says("junipervale", "!gear")
    assert [what.kind for what in happened] == ["dropped", "line"]
    assert happened[1].text.startswith("Once more: In use")
    assert room.bot.runtime.outbox.drops == {"msg_duplicate": 1}
    room.twitch.violations.pop("msg_duplicate")


async def test_what_the_settings_of_chat_keep_out_is_counted(room: Any) -> None:
    world = room.twitch.world
    room.twitch.set_role("woodshed_bot", "viewer")
    world.change_settings(replace(world.settings, subscriber_mode=True), world.artist, room.clock.now())
    assert await room.answers("vip_vesper", "!gear") == []
    assert room.bot.runtime.outbox.drops == room.twitch.violations
    room.twitch.violations.clear()


async def test_helixs_bucket_is_left_to_moderation_when_it_runs_low(room: Any) -> None:
    room.twitch.helix.limits.leave(room.twitch.world.bot, 100)
    before = room.clock.now()
    await room.says("fan_fern", "example.com/x", after=0)
    line = room.twitch.say("sub_sol", "!gear")
    assert not await room.bot.settled(line.id)
    await room.says("vip_vesper", "hello", after=0)
    assert room.clock.now() - before > timedelta(seconds=7)
    assert room.twitch.record[-1].line.reply_to is line


async def test_what_the_band_keeps_private_is_said_by_no_way_but_in_the_words_of_the_house_rules(
    outbox: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    outbox.instead = lambda words: "That I keep." if "Marlo" in words else ""
    outbox.say("Marlo plays.", reply_to="m1", asker="fern", plain="Marlo plays.")
    outbox.say("Marlo is next!", reply_to=None, priority=Priority.ANNOUNCEMENT)
    outbox.say("Marlo's year is Marlo's own.", reply_to=None, priority=Priority.ARTIST, as_it_stands=True)
    await through(outbox, activity, clock)
    assert sorted(channel.came) == ["Marlo's year is Marlo's own.", "That I keep."]
    assert outbox.counts["kept_back"] == 2


async def test_what_is_private_in_a_held_answer_keeps_back_no_other_and_no_words_of_the_rules(
    outbox: Outbox,
) -> None:
    outbox.focus.begin()
    outbox.say("It is Goldie.", reply_to="m1", asker="fern")
    outbox.say("Leave Marlo alone.", reply_to="m2", asker="sol", as_it_stands=True)
    outbox.say("Lark plays.", reply_to="m3", asker="moss")
    # What is private may be so only since it was asked.
    outbox.instead = lambda words: "That I keep." if "Marlo" in words or "Lark" in words else ""
    (line,) = outbox.focus.end().lines
    assert line == "@fern: It is Goldie. · @sol: Leave Marlo alone. · @moss: That I keep."


async def test_gathered_answers_go_as_they_stand_since_each_was_looked_at(
    gathering: Outbox, channel: Channel, activity: Activity, clock: FakeClock
) -> None:
    await ask(gathering, activity, *"abcd")
    gathering.instead = lambda words: "That I keep." if "Marlo" in words else ""
    gathering.say("Leave Marlo alone.", reply_to=None, asker="e", as_it_stands=True)
    gathering.say("It is Goldie.", reply_to=None, asker="f")
    await clock.advance(clock.now() + APART)
    await activity.still()
    assert channel.came[4].endswith("@e: Leave Marlo alone. · @f: It is Goldie.")


async def test_who_waits_for_a_line_is_told_when_twitch_has_it_and_that_it_will_not_be_said(
    outbox: Outbox, channel: Channel, clock: FakeClock, activity: Activity
) -> None:
    told: list[object] = []
    outbox.say("asked", reply_to=None, priority=Priority.ANNOUNCEMENT, told=told.append)
    await through(outbox, activity, clock)
    assert told == [clock.now()]
    channel.fails.append(dropped("msg_rejected"))
    outbox.say("refused", reply_to=None, priority=Priority.ANNOUNCEMENT, told=told.append)
    await through(outbox, activity, clock)
    outbox.focus.begin()
    outbox.say("in a take", reply_to=None, priority=Priority.ANNOUNCEMENT, told=told.append)
    outbox.say("", reply_to=None, told=told.append)
    await through(outbox, activity, clock)
    assert told[1:] == [None, None, None]
    assert channel.came == ["asked"]
