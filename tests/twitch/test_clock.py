"""A machine whose clock is wrong: the bot goes by Twitch's, and says so."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.app import Woodshed
from bot.check import check
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.fans.support import Gift, GiftKind
from bot.domain.operation.clock_skew import MAX_SKEW
from bot.domain.operation.finding import Grade
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.oauth import ACCESS_LASTS
from bot.services.fans.privacy import Privacy
from bot.services.fans.support import Support
from bot.services.moderation.due import WARNABLE_FOR
from bot.settings import Settings
from bot.stage import stage
from bot.store.database import Database
from tests.audit import write_verdict
from tests.twitch.conftest import Room

HOUR = timedelta(hours=1)
SKEWS = [-2 * HOUR, timedelta(seconds=-90), timedelta(seconds=60), timedelta(seconds=90), 7 * HOUR, 8 * HOUR]
LADDER = [[("delete", None), ("warn", None)], [("timeout", 60)], [("timeout", 600)], [("timeout", 86_400)]]
AFTER = [5, 5, 65, 605]
"""Seconds between two offences: as long as the time-out before lasts, and a little."""

TIMEOUT = Verdict(Action.TIMEOUT, "links", "No links", "", "example.com", weight=1, seconds=600)
WARN = Verdict(Action.WARN, "links", "No links", "", "example.com", weight=1)


@dataclass
class MachineClock:
    """The clock of the bot's machine, which is `ahead` of Twitch's."""

    true: FakeClock
    ahead: timedelta

    def now(self) -> datetime:
        return self.true.now() + self.ahead

    async def sleep(self, seconds: float) -> None:
        await self.true.sleep(seconds)

    def steady(self) -> float:
        return self.true.steady()


@asynccontextmanager
async def a_room(settings: Settings, evening: datetime, ahead: timedelta) -> AsyncGenerator[Any]:
    """Give a channel whose bot is on a machine with that clock, as `machine`."""
    clock = FakeClock(evening)
    machine = MachineClock(clock, ahead)
    async with stage(settings, clock, port=0, machine=machine) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        room: Any = Room(twitch, bot, clock)
        room.machine = machine
        yield room
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        assert not twitch.world.violations


async def offends(room: Any, after: float) -> list[tuple[str, int | None]]:
    """Let somebody post a link after so many seconds; return what was done to them."""
    happened = await room.says("fan_fern", "example.com", after=after)
    return [(what.kind, what.seconds) for what in happened if what.kind != "line"]


@pytest.mark.parametrize("ahead", [timedelta(), *SKEWS], ids=str)
async def test_every_offence_is_acted_upon_as_with_a_clock_that_is_right(
    ahead: timedelta, settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, ahead) as room:
        assert [await offends(room, after) for after in AFTER] == LADDER


@pytest.mark.parametrize("ahead", SKEWS, ids=str)
async def test_a_clock_that_is_set_in_mid_run_changes_nothing(
    ahead: timedelta, settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, timedelta()) as room:
        done: list[list[tuple[str, int | None]]] = []
        for moved, after in zip((ahead, timedelta(), -ahead, ahead), AFTER, strict=True):
            room.machine.ahead = moved
            done.append(await offends(room, after))
            assert await room.answers("sub_sol", "!gear"), "nothing waits for hours"
        assert done == LADDER


async def left_over(room: Any, verdict: Verdict, age: timedelta) -> list[tuple[str, int | None]]:
    """Return what a bot does that finds a verdict of that age which the one before did not carry out."""
    await room.bot.stop()
    database = await Database.open(room.bot.settings.database)
    at, fan = room.clock.now() - age, room.twitch.world.person("fan_fern")
    line = Message("m", Chatter(fan.id, fan.login, fan.login), Role.VIEWER, "x", (), at, "channel")
    await write_verdict(database, line, verdict, "No links", [CallKind(verdict.action)])
    await database.close()
    since = len(room.twitch.record)
    room.bot = Woodshed(room.bot.settings, room.machine)
    await room.bot.start()
    await room.bot.stop()  # which finishes what is under way
    return [(what.kind, what.seconds) for what in room.twitch.record[since:]]


@pytest.mark.parametrize("ahead", SKEWS[::2], ids=str)
@pytest.mark.parametrize(
    "due",
    [
        (TIMEOUT, timedelta(seconds=100), [("timeout", 500)]),
        (TIMEOUT, timedelta(seconds=601), []),
        (WARN, WARNABLE_FOR - timedelta(seconds=10), [("warn", None)]),
        (WARN, WARNABLE_FOR + timedelta(seconds=10), []),
    ],
    ids=["a time-out", "a time-out that is over", "a warning", "an old warning"],
)
async def test_what_is_due_after_a_restart_is_as_old_as_it_is(
    ahead: timedelta,
    due: tuple[Verdict, timedelta, list[tuple[str, int | None]]],
    settings: Settings,
    evening: datetime,
) -> None:
    verdict, age, done = due
    async with a_room(settings, evening, ahead) as room:
        assert await left_over(room, verdict, age) == done


@pytest.mark.parametrize("ahead", SKEWS[::2], ids=str)
async def test_an_undo_lifts_a_time_out_that_still_runs_and_no_other(
    ahead: timedelta, settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, ahead) as room:
        for after in AFTER[:2]:
            await offends(room, after)
        lifted = await room.says("mod_moss", "!undo", after=50)
        assert [what.kind for what in lifted] == ["unban", "line"]
        assert await offends(room, 5) == LADDER[1]
        told = await room.says("mod_moss", "!undo", after=65)
        assert [what.kind for what in told] == ["line"], "it was over"


@pytest.mark.parametrize("ahead", SKEWS[::2], ids=str)
async def test_nothing_is_held_back_longer_than_twitch_asks_for(
    ahead: timedelta, settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, ahead) as room:
        room.twitch.faults.answer_next(1, 429)
        assert await room.answers("sub_sol", "!gear")
        left = room.bot.twitch.account.until - room.clock.now()
        assert timedelta() < left <= ACCESS_LASTS


KEPT_BY_TIME = ("turn_place", "question", "early_comment", "suggestion", "support_gift", "duet_submission")
"""Tables of people's things that go by their age."""


async def kept(room: Any) -> dict[str, int]:
    """Return how many rows the tables have that are kept for a time."""
    found: dict[str, int] = {}
    for table in KEPT_BY_TIME:
        counted = await room.bot.runtime.database.reading.execute_fetchall(f"SELECT 1 FROM {table}")  # noqa: S608
        found[table] = len([*counted])
    return found


async def anew(room: Any, *, ahead: timedelta) -> None:
    """Start another bot in the place of the one that runs, on a machine that is so far ahead."""
    await room.bot.stop()
    room.machine.ahead = ahead
    room.bot = Woodshed(room.bot.settings, room.machine)
    await room.bot.start()


async def test_a_start_with_a_clock_that_is_far_ahead_deletes_nothing(
    settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, timedelta()) as room:
        await room.twitch.go_live()
        await room.answers("mod_moss", "!turn open")
        for text in (
            "!turn join",
            "!ask do you teach?",
            "!suggest goldie is a 1997",
            "!cover https://vimeo.com/10000001",
        ):
            assert await room.answers("fan_fern", text)
        assert await room.answers("junipervale", "!suggestions drop 1 it is not")
        gift = Gift("act", GiftKind.BITS, Chatter("7", "fan_fern", "fan_fern"), "line", room.clock.now())
        room.bot.service(Support).gave(gift)
        await room.bot.runtime.activity.still()
        before = await kept(room)
        assert all(before.values()), before
        await anew(room, ahead=MAX_SKEW - timedelta(days=1))
        assert await kept(room) == before
        swept = set(room.bot.service(Privacy).sweeps)
        assert swept >= {"privacy", "turns", "questions", "early comments", "suggestions", "support", "duets"}


async def told(room: Any) -> dict[str, Any]:
    """Return what /health says."""
    async with aiohttp.ClientSession() as http, http.get(f"{room.bot.web.url}health") as answer:
        return await answer.json()


async def test_a_clock_that_is_wrong_is_told_with_its_mend_until_it_is_set_right(
    settings: Settings, evening: datetime
) -> None:
    async with a_room(settings, evening, 7 * HOUR) as room:
        (said,) = await room.answers("mod_moss", "!health")
        assert "clock: this machine's clock is 7 h ahead" in said
        assert "switch on automatic time" in said
        assert (await told(room))["clock_ahead_seconds"] == 7 * 3600
        async with (
            aiohttp.ClientSession() as http,
            http.get(f"{room.bot.web.url}metrics") as answer,
        ):
            assert "woodshed_clock_ahead_seconds 25200.0" in await answer.text()
        room.machine.ahead = timedelta(seconds=1)
        assert "All is well" in (await room.answers("mod_moss", "!health"))[0]
        assert (await told(room))["clock_ahead_seconds"] == 1


async def test_check_tells_of_a_clock_that_is_wrong(settings: Settings, evening: datetime) -> None:
    async with a_room(settings, evening, timedelta()) as room:
        await room.bot.stop()
        for ahead, grade in ((timedelta(seconds=-90), Grade.WANTING), (timedelta(seconds=1), Grade.WELL)):
            room.machine.ahead = ahead
            found = await check(room.bot.settings, room.machine)
            (finding,) = [each for each in found if each.subject == "clock"]
            assert finding.grade is grade
            assert bool(finding.mend) is (grade is Grade.WANTING)
