"""Time, handed in from above: nothing else in the bot asks what the time is."""

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.domain.operation.clock_skew import ClockSkew
from bot.domain.operation.health import AUTOMATIC_TIME
from bot.log import get_logger

_log = get_logger(__name__)


class Clock(Protocol):
    """What tells the time and waits."""

    def now(self) -> datetime:
        """Return the time, aware."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`."""
        ...


class MachineClock(Clock, Protocol):
    """The clock of a machine, whose time may be wrong, and set right or wrong at any moment."""

    def steady(self) -> float:
        """Return seconds since some moment: they go on evenly, whatever the time is set to."""
        ...


async def sleep_unless(clock: Clock, seconds: float, event: asyncio.Event) -> None:
    """Return after `seconds`, or as soon as the event is set."""
    waits = [asyncio.ensure_future(clock.sleep(seconds)), asyncio.ensure_future(event.wait())]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


class WallClock:
    """The time that this machine has."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`."""
        await asyncio.sleep(seconds)

    def steady(self) -> float:
        """Return seconds since some moment, those included in which the machine was asleep."""
        if sys.platform == "win32":
            return time.monotonic()
        # Linux has a clock of its own for this; elsewhere the monotonic one goes on in a machine that sleeps.
        which = time.CLOCK_BOOTTIME if sys.platform == "linux" else time.CLOCK_MONOTONIC
        return time.clock_gettime(which)


class TwitchClock:
    """The time as Twitch has it: all that the bot compares is stamped or granted by Twitch.

    It begins with the machine's time, goes on evenly from there, whatever that is set to, and is corrected
    by the times that Twitch tells. A machine that is about right is not corrected at all.
    """

    def __init__(self, machine: MachineClock) -> None:
        self._machine = machine
        self._began_at, self._began = machine.now(), machine.steady()
        self._skew = ClockSkew()

    @property
    def ahead(self) -> timedelta | None:
        """How far the machine's time is ahead of Twitch's at this moment; None until Twitch told its own."""
        if self._skew.ahead is None:
            return None
        return self._machine.now() - (self._counted() - self._skew.ahead)

    def now(self) -> datetime:
        """Return the time in UTC."""
        return self._counted() - self._skew.correction

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`."""
        await self._machine.sleep(seconds)

    def steady(self) -> float:
        """Return seconds that go on evenly."""
        return self._machine.steady()

    def observe(self, at: datetime) -> None:
        """Take in a time that Twitch tells: `at` is when it sent what has just come."""
        before = self._skew.correction
        self._skew.take(self._counted(), at)
        if (correction := self._skew.correction) != before:
            seconds = round(correction.total_seconds(), 1)
            _log.warning("clock.corrected", ahead=seconds, mend=AUTOMATIC_TIME)

    def _counted(self) -> datetime:
        return self._began_at + timedelta(seconds=self._machine.steady() - self._began)


def by_twitch(clock: MachineClock) -> TwitchClock:
    """Return a clock that goes by Twitch's: the one given, if it does already."""
    return clock if isinstance(clock, TwitchClock) else TwitchClock(clock)
