"""Many lines at once by one person: punished once, and the rest only taken away."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Message, Role
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.verdict import Action
from bot.services.moderation.due import Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.nuke import Nuke
from bot.store.audit import due_calls
from bot.store.database import Database
from bot.store.review import open_items
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

LINES = 8
Say = Callable[..., Message]


class Twitch:
    """Twitch's side and the clock: it remembers what came, and holds back what it is told to."""

    def __init__(self, now: datetime) -> None:
        self.did: list[tuple[CallKind, int]] = []
        self.holds: dict[CallKind, asyncio.Event] = {}
        self.asked = asyncio.Event()
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        if call.action in self.holds:
            self.asked.set()
            await self.holds[call.action].wait()
        self.did.append((call.action, call.seconds))

    @property
    def punished(self) -> list[tuple[CallKind, int]]:
        return [each for each in self.did if each[0] is not CallKind.DELETE]


@pytest.fixture
def twitch(evening: datetime) -> Twitch:
    return Twitch(evening)


@pytest.fixture
def moderator(database: Database, twitch: Twitch) -> Moderator:
    return Moderator(POLICY, database, twitch, twitch)


def burst(message: Say, after: float = 0, text: str = "example.com") -> list[Message]:
    return [message(text, after=after + place / 20) for place in range(LINES)]


async def hear(moderator: Moderator, lines: Iterable[Message]) -> list[Action]:
    """Judge all the lines before anything about them is carried out; return what was decided."""
    judged = [(line, moderator.judge(line)) for line in lines]
    await asyncio.gather(*(moderator.carry_out(*each) for each in judged))
    return [verdict.action for _, verdict in judged]


async def test_a_burst_is_punished_once_and_all_of_it_is_taken_away(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    assert await hear(moderator, burst(message)) == [Action.WARN, *[Action.DELETE] * (LINES - 1)]
    assert twitch.punished == [(CallKind.WARN, 0)]
    assert twitch.did.count((CallKind.DELETE, 0)) == LINES


async def test_three_bursts_climb_exactly_three_steps(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    for after in (0, 30, 120):
        await hear(moderator, burst(message, after))
    assert twitch.punished == [(CallKind.WARN, 0), (CallKind.TIMEOUT, 60), (CallKind.TIMEOUT, 600)]
    assert twitch.did.count((CallKind.DELETE, 0)) == LINES, "a time-out takes the lines with it"


async def test_a_graver_line_of_a_burst_is_punished_as_it_would_be_alone_and_once(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    lines = [message("example.com"), *burst(message, 0.1, "go kill yourself")]
    decided = await hear(moderator, lines)
    alone = POLICY.judge(message("go kill yourself"), ()).verdict
    assert decided == [Action.WARN, alone.action, *[Action.DELETE] * (LINES - 1)]
    assert sorted(twitch.punished) == [(CallKind.TIMEOUT, alone.seconds), (CallKind.WARN, 0)]


async def test_a_graver_line_that_climbs_no_further_is_punished_once_too(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    lines = [message("example.com"), *burst(message, 0.1, "buy followers on growbarn .com")]
    assert await hear(moderator, lines) == [Action.WARN, Action.TIMEOUT, *[Action.DELETE] * (LINES - 1)]
    assert [action for action, _ in sorted(twitch.punished)] == [CallKind.TIMEOUT, CallKind.WARN]
    assert len(await open_items(database)) == 1, "one ban is proposed"


async def test_what_is_written_while_a_call_is_under_way_belongs_to_its_burst_and_what_comes_after_does_not(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    twitch.holds[CallKind.WARN] = asyncio.Event()
    first = asyncio.create_task(hear(moderator, [message("example.com")]))
    await twitch.asked.wait()
    assert await hear(moderator, burst(message, 5)) == [Action.DELETE] * LINES
    twitch.time += timedelta(seconds=10)
    twitch.holds.pop(CallKind.WARN).set()
    await first
    assert await hear(moderator, [message("example.com", after=9)]) == [Action.DELETE], "written before"
    assert await hear(moderator, [message("example.com", after=11)]) == [Action.TIMEOUT]


async def test_a_burst_goes_on_over_a_restart(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    first, *rest = burst(message)
    await hear(moderator, [first])
    restarted = Moderator(POLICY, database, twitch, twitch)
    await restarted.recall()
    assert set(await hear(restarted, rest)) == {Action.DELETE}
    assert await hear(restarted, [message("example.com", after=5)]) == [Action.TIMEOUT], "it counted once"


async def test_a_burst_is_proposed_for_a_ban_once(
    moderator: Moderator, database: Database, message: Say
) -> None:
    for after in (0, 60):
        await hear(moderator, burst(message, after, "go kill yourself"))
    assert len(await open_items(database)) == 1


async def test_a_burst_is_told_of_undone_and_pardoned_as_one(moderator: Moderator, message: Say) -> None:
    await hear(moderator, burst(message))
    latest = await moderator.why("id-fan_fern")
    assert latest
    assert latest.action is Action.WARN, "the deletions follow from it"
    assert (await moderator.undo(None, "mod_moss")).action is Action.WARN
    assert all(each.undone for each in await moderator.history("fan_fern"))
    assert await hear(moderator, [message("example.com", after=60)]) == [Action.WARN]


async def test_an_undone_burst_is_none_any_more(moderator: Moderator, message: Say) -> None:
    await hear(moderator, [message("example.com")])
    await moderator.undo(None, "mod_moss")
    assert moderator.judge(message("example.com", after=0.5)).action is Action.WARN


async def test_who_is_forgiven_while_their_line_is_taken_away_is_not_warned_after_it(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    twitch.holds[CallKind.DELETE] = asyncio.Event()
    punishing = asyncio.create_task(hear(moderator, [message("example.com")]))
    await twitch.asked.wait()
    await moderator.undo(None, "mod_moss")
    twitch.holds.pop(CallKind.DELETE).set()
    await punishing
    assert twitch.punished == []
    assert await due_calls(database) == []
    assert moderator.judge(message("example.com", after=5)).action is Action.WARN, "and no burst goes on"


async def test_what_a_cleared_wave_still_writes_needs_no_second_punishment(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    sweep = Nuke(moderator, database, voice_of_tests())
    moderator.judge(message("zorblats rule"))
    by = message("!nuke", who="mod_moss", role=Role.MODERATOR, after=10)
    await sweep.find("zorblats rule", by)
    twitch.holds[CallKind.TIMEOUT] = asyncio.Event()
    clearing = asyncio.create_task(sweep.clear(by))
    await twitch.asked.wait()
    assert await hear(moderator, burst(message, 12)) == [Action.DELETE] * LINES
    twitch.holds.pop(CallKind.TIMEOUT).set()
    await clearing
    assert twitch.punished == [(CallKind.TIMEOUT, 600)]
