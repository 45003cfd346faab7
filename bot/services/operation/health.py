"""Looks whether the bot is well, whenever somebody asks."""

import asyncio
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from bot import VERSION
from bot.domain.operation.finding import Finding
from bot.domain.operation.health import Counts, HealthReport, TwitchHealth, faults
from bot.log import ErrorCount, get_logger, redact
from bot.services.clock import TwitchClock
from bot.store.database import Database
from bot.store.health import try_writing, write_troubles

_log = get_logger(__name__)

LOOK_EVERY = 60
"""Seconds between two looks of the bot's own: what is over sooner mended itself."""

PATIENCE = 2
"""Seconds for which a look waits for the database: who asks must not wait long for a bad answer."""

RECENT = timedelta(seconds=10)
"""How old what a stranger is told may be: a look writes to the database, and strangers may be many."""

HOUR = timedelta(hours=1)


class TwitchStatus(Protocol):
    """What sees the way to Twitch."""

    def door(self) -> TwitchHealth:
        """Return what is known of it now."""
        ...

    def counts(self) -> Counts:
        """Return what was done since the start."""
        ...

    async def moderates(self, *, anew: bool = False) -> bool | None:
        """Return whether the bot is a moderator, asked `anew` or not long ago; None where nobody knows."""
        ...


class Health:
    """Gathers what is seen; `besides` are asked what they find of something of their own."""

    def __init__(
        self,
        database: Database,
        clock: TwitchClock,
        errors: ErrorCount,
        monitor: TwitchStatus,
        besides: Sequence[Callable[[], Finding]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._errors = errors
        self._monitor = monitor
        self._besides = besides
        self._started_at = clock.now()
        self._last: HealthReport | None = None
        self._looking = asyncio.Lock()

    async def watch(self) -> None:
        """Look every minute, for ever, and write down when something was not well, and for how long."""
        known: set[str] | None = None
        try:
            while True:
                await self._clock.sleep(LOOK_EVERY)
                found = faults(self._glance())
                subjects = {each.subject for each in found}
                if subjects != known and await self._note(found, anew=known is None):
                    known = subjects
        finally:
            if known:
                await self._note(())

    async def _note(self, found: Sequence[Finding], *, anew: bool = False) -> bool:
        """Write down what is not well now; return whether that could be done."""
        try:
            await write_troubles(self._database, found, self._clock.now(), anew=anew)
        except sqlite3.Error as error:
            _log.warning("health.unwritten", why=str(error))
            return False
        return True

    async def report(self) -> HealthReport:
        """Return what is seen now; it never fails, and holds no secret."""
        unwritable = await unwritable_because(self._database)
        moderates = await self._monitor.moderates()
        return replace(self._glance(), unwritable=unwritable, moderates=moderates)

    async def recent_report(self) -> HealthReport:
        """Return what was seen some seconds ago at most: however many ask, few looks are taken."""
        async with self._looking:  # whoever comes meanwhile is given the same
            if self._last is None or abs(self._clock.now() - self._last.at) >= RECENT:
                self._last = await self.report()
            return self._last

    def _glance(self) -> HealthReport:
        """Return what is seen without asking anybody."""
        door = self._monitor.door()
        now = self._clock.now()
        folder = self._database.path.parent
        return HealthReport(
            at=now,
            started_at=self._started_at,
            version=VERSION,
            door=replace(door, trouble=redact(door.trouble)),
            counts=self._monitor.counts(),
            moderates=None,
            errors=self._errors.since(now - HOUR),
            errors_ever=self._errors.total,
            database=str(self._database.path),
            unwritable="",
            folder=str(folder),
            disk_free=free_bytes(folder),
            besides=tuple(find() for find in self._besides),
            clock_ahead=self._clock.ahead,
        )


async def unwritable_because(database: Database) -> str:
    """Return why the database cannot be written; empty where it can."""
    try:
        async with asyncio.timeout(PATIENCE):
            await try_writing(database)
    except TimeoutError:
        return f"it did not answer within {PATIENCE} seconds"
    except sqlite3.Error as error:
        return str(error)
    return ""


def free_bytes(folder: Path) -> int | None:
    """Return how much room there is where `folder` is or will be made; None where that cannot be known."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        return shutil.disk_usage(place).free
    except OSError:
        return None
