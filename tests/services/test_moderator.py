"""Judged, written, carried out, outcome written."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Message
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import CLEAN, Action
from bot.services.moderation.chatters import KEPT_EVERY
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.store.audit import due_calls
from bot.store.chatter import load_chatters
from bot.store.database import Database
from tests.shipped import POLICY


class StillClock:
    """A clock that stands."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)


class RememberingHands:
    """Hands that remember what they did, and what was written by then; they may be told to fail."""

    def __init__(self, database: Database) -> None:
        self.did: list[tuple[CallKind, str, int]] = []
        self.due_at_the_time: list[int] = []
        self.fails = ""
        self._database = database

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        self.due_at_the_time.append(len(await due_calls(self._database)))
        if self.fails:
            raise CallFailedError(self.fails)
        self.did.append((call.action, call.chatter.login, call.seconds))


class PulledPlug:
    """Hands in the moment of a crash."""

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        raise KeyboardInterrupt(call.action)


@pytest.fixture
def api(database: Database) -> RememberingHands:
    return RememberingHands(database)


@pytest.fixture
def clock(evening: datetime) -> StillClock:
    return StillClock(evening)


@pytest.fixture
def moderator(database: Database, api: RememberingHands, clock: StillClock) -> Moderator:
    return Moderator(POLICY, database, api, clock)


async def outcomes(database: Database) -> list[tuple[str, str, str]]:
    rows = await database.reading.execute_fetchall(
        "SELECT action, outcome, detail FROM audit_call ORDER BY id"
    )
    return [(row["action"], row["outcome"], row["detail"]) for row in rows]


async def test_a_verdict_is_written_before_it_is_carried_out_and_its_outcome_after(
    moderator: Moderator, api: RememberingHands, database: Database, message: Callable[..., Message]
) -> None:
    line = message("see example.com/x")
    await moderator.carry_out(line, moderator.judge(line))
    assert api.did == [(Action.DELETE, "fan_fern", 0), (Action.WARN, "fan_fern", 0)]
    assert api.due_at_the_time == [2, 1]
    assert await outcomes(database) == [("delete", "done", ""), ("warn", "done", "")]


async def test_a_burst_that_no_warning_could_reach_in_time_is_punished_once(
    moderator: Moderator, message: Callable[..., Message]
) -> None:
    verdicts = [moderator.judge(message("example.com", after=place / 10)) for place in range(5)]
    assert [verdict.action for verdict in verdicts] == [Action.WARN, *[Action.DELETE] * 4]
    assert moderator.judge(message("example.com", after=2)).action is Action.TIMEOUT


async def test_two_offences_in_one_breath_climb_two_steps_without_waiting_for_each_other(
    moderator: Moderator, message: Callable[..., Message]
) -> None:
    verdicts = [moderator.judge(message("example.com", after=second)) for second in range(3)]
    assert [(verdict.action, verdict.seconds) for verdict in verdicts] == [
        (Action.WARN, 0),
        (Action.TIMEOUT, 60),
        (Action.TIMEOUT, 600),
    ]
    assert moderator.judge(message("example.com", who="sub_sol")).action is Action.WARN


async def test_a_restart_forgets_nobodys_past(
    moderator: Moderator,
    api: RememberingHands,
    database: Database,
    clock: StillClock,
    message: Callable[..., Message],
) -> None:
    line = message("example.com")
    await moderator.carry_out(line, moderator.judge(line))
    restarted = Moderator(POLICY, database, api, clock)
    assert list(await restarted.recall()) == []
    assert restarted.judge(message("example.com", after=60)).action is Action.TIMEOUT


async def test_what_was_decided_before_a_crash_is_carried_out_after_it(
    moderator: Moderator,
    api: RememberingHands,
    database: Database,
    clock: StillClock,
    message: Callable[..., Message],
) -> None:
    line = message("example.com")
    crashing = Moderator(POLICY, database, PulledPlug(), clock)
    with pytest.raises(KeyboardInterrupt):
        await crashing.carry_out(line, moderator.judge(line))
    restarted = Moderator(POLICY, database, api, clock)
    await restarted.finish(await restarted.recall())
    assert [action for action, _, _ in api.did] == [Action.DELETE, Action.WARN]
    assert await due_calls(database) == []


async def test_a_call_that_twitch_refuses_is_recorded_and_the_next_one_is_tried(
    moderator: Moderator, api: RememberingHands, database: Database, message: Callable[..., Message]
) -> None:
    api.fails = "403 not a moderator"
    line = message("example.com")
    await moderator.carry_out(line, moderator.judge(line))
    assert await outcomes(database) == [
        ("delete", "failed", "403 not a moderator"),
        ("warn", "failed", "403 not a moderator"),
    ]


async def test_what_is_too_old_to_be_deleted_is_not_tried(
    moderator: Moderator,
    api: RememberingHands,
    database: Database,
    clock: StillClock,
    message: Callable[..., Message],
) -> None:
    clock.time += timedelta(hours=7)
    line = message("example.com")
    await moderator.carry_out(line, moderator.judge(line))
    assert api.did == []
    assert {outcome for _, outcome, _ in await outcomes(database)} == {"failed"}


async def test_a_rule_on_trial_is_logged_and_nothing_else(
    database: Database, api: RememberingHands, clock: StillClock, message: Callable[..., Message]
) -> None:
    trial = POLICY.switched(Toggles(modes={rule.id: Mode.TEST for rule in POLICY.rules}))
    moderator = Moderator(trial, database, api, clock)
    for second in range(3):
        line = message("example.com", after=second)
        verdict = moderator.judge(line)
        assert verdict.action is Action.WARN, "a trial climbs no step"
        await moderator.carry_out(line, verdict)
    assert api.did == []
    rows = list(await database.reading.execute_fetchall("SELECT counts FROM audit"))
    assert [row["counts"] for row in rows] == [0, 0, 0]


async def test_a_line_from_another_channel_of_a_shared_chat_is_not_judged(
    moderator: Moderator, message: Callable[..., Message]
) -> None:
    assert moderator.judge(message("example.com", shared_from="another")) == CLEAN


async def test_who_was_here_yesterday_is_no_newcomer_today_after_a_restart_either(
    database: Database, api: RememberingHands, clock: StillClock, message: Callable[..., Message]
) -> None:
    first = message("hello")
    moderator = Moderator(POLICY, database, api, clock)
    moderator.judge(message("the bot was here yesterday", who="mod_moss", after=-24 * 3600))
    assert moderator.room.is_new(first)
    moderator.judge(first)
    await moderator.chatters.save()
    again = Moderator(POLICY, database, api, clock)
    await again.chatters.recall()
    assert again.room.is_new(message("still the same day", after=60))
    assert not again.room.is_new(message("the next day", after=24 * 3600))


class FullDisk:
    """A clock of a day on which the first round finds a broken database, and the third is the last."""

    def __init__(self, clock: StillClock, database: Database) -> None:
        self.now = clock.now
        self.rounds = 0
        self._database = database

    async def sleep(self, seconds: float) -> None:
        assert seconds == KEPT_EVERY
        self.rounds += 1
        if self.rounds > 2:
            raise asyncio.CancelledError
        names = ("chatter", "gone") if self.rounds == 1 else ("gone", "chatter")
        async with self._database.writing() as connection:
            await connection.execute(f"ALTER TABLE {names[0]} RENAME TO {names[1]}")


async def test_who_could_not_be_written_down_is_written_the_next_time_and_the_loop_goes_on(
    database: Database, api: RememberingHands, clock: StillClock, message: Callable[..., Message]
) -> None:
    day = FullDisk(clock, database)
    moderator = Moderator(POLICY, database, api, day)
    moderator.judge(message("hello"))
    with pytest.raises(asyncio.CancelledError):
        await moderator.chatters.keep()
    assert day.rounds == 3
    assert await load_chatters(database, 10) == {"id-fan_fern": clock.time.date()}


async def test_a_time_out_that_would_be_over_by_now_is_not_given_any_more(
    database: Database, api: RememberingHands, clock: StillClock, message: Callable[..., Message]
) -> None:
    moderator = Moderator(POLICY, database, api, clock)
    line = message("example.com")
    verdict = replace(moderator.judge(line), action=Action.TIMEOUT, seconds=60)
    clock.time = line.at + timedelta(seconds=61)
    await moderator.carry_out(line, verdict)
    assert api.did == []
    assert {detail for *_, detail in await outcomes(database)} == {
        "too late: the time-out would be over by now"
    }
