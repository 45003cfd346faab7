"""An evening that never ends, with a fault a minute, in fake time: nothing is lost, nothing is done twice."""

import asyncio
import gc
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal.server import LocalTwitch

SHARE, DAY = 2, 24
"""Hours: in every run of the tests, and by `make long`."""

MINUTE = timedelta(minutes=1)
LINES_A_MINUTE = 4

Fault = Callable[[LocalTwitch], object]

FAULTS: list[Fault] = [
    lambda twitch: twitch.faults.close_sessions(4000),
    lambda twitch: twitch.faults.close_sessions(4003),
    lambda twitch: twitch.faults.close_sessions(4006),
    lambda twitch: twitch.faults.drop_connections(),
    lambda twitch: (twitch.faults.refuse_connections(2), twitch.faults.drop_connections()),
    lambda twitch: twitch.faults.ask_to_reconnect(),
    lambda twitch: twitch.faults.repeat_event(),
    lambda twitch: twitch.faults.repeat_line(),
    lambda twitch: twitch.faults.send_raw(),
    lambda twitch: twitch.faults.send_unknown_event(),
    lambda twitch: twitch.faults.revoke("automod.message.hold", "moderator_removed"),
]
"""What happens to the connection and what comes over it, after the lines of a minute."""

CALL_FAULTS: list[Fault] = [
    lambda twitch: twitch.faults.expire_access(),
    lambda twitch: twitch.faults.answer_next(1, 429),
    lambda twitch: twitch.faults.answer_next(2, 500),
    lambda twitch: (twitch.faults.trouble_signing_in(1), twitch.faults.expire_access()),
]
"""What happens to the calls that the lines of a minute cause."""

OF_THE_FAULTS = {"401", "429", "500"}
"""Refusals that a fault asked for."""


async def listens(room: Any) -> None:
    """Return when the bot listens and has nothing under way; the clock moves only while it waits for that."""
    bot = room.bot
    async with asyncio.timeout(20):
        while not (
            bot.twitch.eventsub.connected
            and not bot.twitch.eventsub.subscriptions.deaf
            and not bot.runtime.activity.busy
        ):
            waits = bot.twitch.eventsub.tries_again_at or (bot.runtime.outbox.asleep and room.clock.next_wake)
            if waits:
                await room.clock.advance(waits)
            await asyncio.sleep(0)


@pytest.mark.parametrize("hours", [SHARE, pytest.param(DAY, marks=pytest.mark.long)])
async def test_with_a_fault_a_minute_nothing_is_lost_and_nothing_done_twice(room: Any, hours: int) -> None:
    dice = random.Random(20300517)  # noqa: S311 - the same day each time
    room.expect_violations(*OF_THE_FAULTS)
    twitch = room.twitch
    spammers: list[str] = []
    sizes: list[int] = []
    for minute in range(minutes := hours * 60):
        await listens(room)
        on_calls = dice.random() < 0.3
        if on_calls:
            dice.choice(CALL_FAULTS)(twitch)
        for number in range(LINES_A_MINUTE):
            login = f"fan_{dice.randrange(400)}"
            offends = number == 0
            if offends:
                login = f"spam_{minute}"
                spammers.append(login)
            line = twitch.say(login, f"see example{minute}.com" if offends else "what a lovely tone")
            async with asyncio.timeout(20):
                while line and not await room.bot.settled(line.id):
                    await room.clock.advance(room.clock.next_wake)
        happened = None if on_calls else dice.choice(FAULTS)(twitch)
        if isinstance(happened, Awaitable):
            await happened
        await room.clock.advance(room.clock.now() + MINUTE)
        if (minute + 1) % (minutes // 4) == 0:
            gc.collect()
            sizes.append(len(gc.get_objects()))
    await listens(room)
    deleted = Counter(what.user.login for what in twitch.record if what.kind == "delete")
    warned = Counter(what.user.login for what in twitch.record if what.kind == "warn")
    assert deleted == warned == Counter(spammers)
    assert sizes[-1] < 1.5 * sizes[0], sizes
