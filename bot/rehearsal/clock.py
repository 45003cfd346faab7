"""Time for a rehearsal: whoever needs it is handed it, so an evening can be played in a moment."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol

WATCHED_EVERY = 0.1
"""Seconds of the machine's between two moves of a clock that a person watches: it seems to run."""

_TURNS = 20  # turns of the event loop in which who was woken can go on before the next one is woken


class Clock(Protocol):
    """What tells the time and waits."""

    def now(self) -> datetime:
        """Return the time, aware."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`."""
        ...


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._numbers = count()

    def now(self) -> datetime:
        """Return the time to which the clock was last moved."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Return once the clock has been moved `seconds` on."""
        if seconds <= 0:
            return
        wake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + timedelta(seconds=seconds), next(self._numbers), wake))
        await wake

    def steady(self) -> float:
        """Return seconds that go on evenly, whatever a clock beside it is set to."""
        return self._now.timestamp()

    @property
    def next_wake(self) -> datetime | None:
        """When the first sleeper wakes; None while nobody sleeps."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    async def advance(self, to: datetime) -> None:
        """Move the clock on to `to`, waking the sleepers on the way in their order; never backwards."""
        while (wake := self.next_wake) is not None and wake <= to:
            self._now = max(self._now, wake)
            heapq.heappop(self._sleepers)[2].set_result(None)
            for _ in range(_TURNS):
                await asyncio.sleep(0)
        self._now = max(self._now, to)


class WatchedClock:
    """Moves a clock on so that a person can watch: so many of its seconds in one of the machine's.

    `sleep` waits for seconds of the machine's.
    """

    def __init__(
        self, clock: FakeClock, speed: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._clock = clock
        self._speed = speed
        self._sleep = sleep

    async def advance(self, to: datetime) -> None:
        """Return once the clock has come to `to`."""
        while (left := (to - self._clock.now()).total_seconds()) > 0:
            seconds = min(left, WATCHED_EVERY * self._speed)
            await self._sleep(seconds / self._speed)
            await self._clock.advance(min(to, self._clock.now() + timedelta(seconds=seconds)))
