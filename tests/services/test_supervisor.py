"""A loop that fails begins again."""

import asyncio
import itertools
from contextlib import suppress
from datetime import datetime

from structlog.testing import capture_logs

from bot.rehearsal.clock import FakeClock
from bot.services.supervisor import LIVED, keep_running


async def test_a_loop_that_fails_begins_again_each_time_a_little_later(evening: datetime) -> None:
    clock, began = FakeClock(evening), list[float]()

    async def run() -> None:
        began.append((clock.now() - evening).total_seconds())
        raise LookupError("bad luck")

    with capture_logs() as logs:
        running = asyncio.create_task(keep_running("luck", run, clock, lambda: 1.0))
        await asyncio.sleep(0)
        await clock.advance(evening + LIVED)
    assert began[:5] == [0, 0.25, 0.75, 1.75, 3.75]
    assert {(log["event"], log["loop"], log["log_level"]) for log in logs} == {
        ("loop.failed", "luck", "error")
    }
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_after_a_good_while_the_waits_begin_anew(evening: datetime) -> None:
    clock, ended = FakeClock(evening), list[datetime]()

    async def run() -> None:
        await clock.sleep(2 * LIVED.total_seconds())
        ended.append(clock.now())
        raise LookupError("bad luck")

    running = asyncio.create_task(keep_running("luck", run, clock, lambda: 1.0))
    await asyncio.sleep(0)
    await clock.advance(evening + 7 * LIVED)
    waits = [later - sooner - 2 * LIVED for sooner, later in itertools.pairwise(ended)]
    assert [wait.total_seconds() for wait in waits] == [0.25, 0.25]
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
