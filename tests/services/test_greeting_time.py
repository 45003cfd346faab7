"""When a greeting comes by itself: nothing wakes while nobody waits, and a lull is found to the second."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.domain.fans.early_comments import GREETED_AFTER, GREETED_APART, LULL
from bot.rehearsal.clock import FakeClock
from bot.services.fans.greeting_time import GreetingTime
from tests.catalogue import AT

SECOND = timedelta(seconds=1)


class Watch:
    """Somebody who may wait, and the times at which it is looked whether they are greeted."""

    def __init__(self) -> None:
        self.clock = FakeClock(AT)
        self.time = GreetingTime(self.clock, lambda: False)
        self.since: datetime | None = None
        self.looks: list[datetime] = []

    async def run(self) -> None:
        while True:
            await self.time.lull(lambda: self.since)
            self.looks.append(self.clock.now())

    async def until(self, at: datetime) -> None:
        await asyncio.sleep(0)
        await self.clock.advance(at)


@pytest.fixture
def watch() -> Watch:
    return Watch()


async def test_nothing_wakes_while_nobody_waits_and_who_does_is_looked_at_when_their_time_is_there(
    watch: Watch,
) -> None:
    task = asyncio.create_task(watch.run())
    try:
        await watch.until(AT + timedelta(hours=1))
        assert (watch.looks, watch.clock.next_wake) == ([], None)
        watch.since = since = watch.clock.now()
        watch.time.stir()
        watch.time.heard(since)
        await watch.until(since + GREETED_AFTER - SECOND)
        assert watch.looks == []
        await watch.until(since + GREETED_AFTER)
        assert watch.looks == [since + GREETED_AFTER]
        await watch.until(since + GREETED_AFTER + LULL)
        assert watch.looks[1:] == [since + GREETED_AFTER + LULL], "the moment was a wrong one"
        watch.time.greeted(watch.clock.now())
        await watch.until(since + GREETED_AFTER + 2 * LULL)
        await watch.until(since + GREETED_AFTER + LULL + GREETED_APART)
        assert len(watch.looks) <= 4, "no look where none can come"
    finally:
        task.cancel()


async def test_right_behind_a_start_chat_has_no_lull(watch: Watch) -> None:
    long_ago = AT - timedelta(hours=1)
    assert not watch.time.is_overdue(long_ago)
    await watch.clock.advance(AT + LULL)
    assert watch.time.is_overdue(long_ago)


async def test_the_last_greeting_that_is_known_counts(watch: Watch) -> None:
    assert watch.time.has_come
    watch.time.greeted(AT - timedelta(minutes=1), AT - timedelta(hours=1))
    watch.time.greeted()
    assert not watch.time.has_come
    await watch.clock.advance(AT + GREETED_APART - timedelta(minutes=1))
    assert watch.time.has_come
