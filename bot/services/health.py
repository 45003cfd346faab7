"""Looks whether the bot is well, whenever somebody asks."""

import asyncio
import shutil
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from bot import VERSION
from bot.domain.health import Counts, Door, Sight
from bot.log import ErrorCount, redact
from bot.services.clock import Clock
from bot.store.database import Database
from bot.store.health import try_writing

PATIENCE = 2
"""Seconds for which a look waits for the database: who asks must not wait long for a bad answer."""

HOUR = timedelta(hours=1)


class Lookout(Protocol):
    """What sees the way to Twitch."""

    def door(self) -> Door:
        """Return what is known of it now."""
        ...

    def counts(self) -> Counts:
        """Return what was done since the start."""
        ...

    async def moderates(self) -> bool | None:
        """Return whether the bot is a moderator; None where that cannot be known."""
        ...


class Health:
    """Gathers what is seen. Until there is a `lookout`, the bot is on its way to Twitch."""

    lookout: Lookout | None = None

    def __init__(self, database: Database, clock: Clock, errors: ErrorCount) -> None:
        self._database = database
        self._clock = clock
        self._errors = errors
        self._started_at = clock.now()

    async def look(self) -> Sight:
        """Return what is seen now; it never fails, and holds no secret."""
        door = self.lookout.door() if self.lookout else Door()
        unwritable, now = await unwritable_because(self._database), self._clock.now()
        folder = self._database.path.parent
        return Sight(
            at=now,
            started_at=self._started_at,
            version=VERSION,
            door=replace(door, trouble=redact(door.trouble)),
            counts=self.lookout.counts() if self.lookout else Counts(),
            moderates=await self.lookout.moderates() if self.lookout else None,
            errors=self._errors.since(now - HOUR),
            errors_ever=self._errors.total,
            database=str(self._database.path),
            unwritable=unwritable,
            folder=str(folder),
            disk_free=free_bytes(folder),
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
