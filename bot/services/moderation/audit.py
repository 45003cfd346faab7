"""The audit log being written: in order, several in one transaction, and as soon as there is room."""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

import aiosqlite

from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.store.database import Database

LINES = lines("nothing-written", "why-unwritten")

_log = get_logger(__name__)

TRIED_EVERY = 10
"""Seconds between two tries to write what is kept: room is there soon after somebody has made it."""

MAX_KEPT = 10_000
"""Entries kept in memory: hours of a busy chat on a full disk, and some ten megabytes."""

MAX_AT_ONCE = 500
"""Entries in one transaction: so few that other writers need not wait long for it."""

Then = Callable[[], Coroutine[Any, Any, None]]


@dataclass(eq=False, slots=True)
class PendingWrite:
    """Something to be written: how, what it is about (for the log), and what follows once it is written late.

    `whom` is the id of the person about whom it is a decision.

    `late` tells that it could not be written at first; what follows then is done once it is written, or given
    up. `write` may be called again after a transaction that was rolled back.
    """

    write: Callable[[aiosqlite.Connection], Awaitable[None]]
    about: Mapping[str, object]
    then: Then | None = None
    whom: str = ""
    late: bool = False
    written: bool = False
    fault: Exception | None = None


class AuditLog:
    """Writes entries in the order in which they were handed over, and keeps in memory what it cannot write.

    `kept_since` is when something could not be written for the first time; None while all is written.
    """

    def __init__(self, database: Database, clock: Clock, activity: Activity) -> None:
        self._database = database
        self._clock = clock
        self._activity = activity
        self._waiting: deque[PendingWrite] = deque()
        self._turn = asyncio.Lock()
        self._has_kept = asyncio.Event()
        self._why = ""
        self.kept_since: datetime | None = None

    @property
    def kept(self) -> int:
        """How many entries are only in memory, since they could not be written."""
        return len(self._waiting) if self.kept_since else 0

    def expect_written(self, chatter_id: str) -> None:
        """Make sure that all is written that was decided about a person.

        Raises:
            Refusal: some of it is only in memory.
        """
        if any(entry.late and entry.whom == chatter_id for entry in self._waiting):
            raise Refusal("why-unwritten")

    def expect_all_written(self) -> None:
        """Make sure that the audit log has all that was decided: who decides by it would miss the latest.

        Raises:
            Refusal: some of it is only in memory.
        """
        if self.kept:
            raise Refusal("nothing-written")

    async def write(self, entry: PendingWrite) -> bool:
        """Write an entry after all that came before it; tell whether that could be done at once.

        Who waits for the turn of another writer is written together with all others who do. Once something
        could not be written, nobody waits for the next try: it may take SQLite's five seconds for a lock.
        """
        # Before the first await: the log keeps the order in which decisions were handed over.
        self._waiting.append(entry)
        if not self.kept_since:
            async with self._turn:
                if not self.kept_since:  # it may be since we wait for our turn
                    await self._write_waiting()
        elif not entry.late:
            self._keep(entry)
        if entry.fault:
            raise entry.fault
        return not entry.late

    async def run(self) -> None:
        """Write what is kept as soon as there is room, for ever."""
        while True:
            await self._has_kept.wait()
            await self._clock.sleep(TRIED_EVERY)
            await self.flush()

    async def close(self) -> None:
        """Write what is kept, if there is room now; what there is none for is lost, and named in the log."""
        for entry in self._waiting:
            entry.then = None  # nothing is begun any more: it is due at the next start
        await self.flush()
        while self._waiting:
            _lost(self._waiting.popleft())
        self.kept_since = None

    async def flush(self) -> None:
        """Write all that waits, as far as there is room."""
        async with self._turn:
            await self._write_waiting()

    async def _write_waiting(self) -> None:
        # While there was no room, one entry tells whether there is: many would be written in vain.
        most = 1 if self.kept_since else MAX_AT_ONCE
        while self._waiting:
            # Looked at and not taken out: until it is committed it still waits, should the transaction fail.
            group = list(islice(self._waiting, most))
            try:
                async with self._database.writing() as connection:
                    for entry in group:
                        await entry.write(connection)
            except Exception as error:  # noqa: BLE001 - a supervisor: one entry must not stop the others
                if _passes(error):
                    return self._keep_all(error)
                if len(group) > 1:
                    most = 1  # to find the one that it is
                else:
                    self._give_up(self._waiting.popleft(), error)
            else:
                self._written(group)
                most = MAX_AT_ONCE
        return self._caught_up()

    def _written(self, group: list[PendingWrite]) -> None:
        for entry in group:
            self._waiting.popleft()
            entry.written = True
            self._follow(entry)

    def _caught_up(self) -> None:
        if self.kept_since:
            _log.info("moderation.caught_up", since=self.kept_since.isoformat())
        self.kept_since = None
        self._has_kept.clear()

    def _keep_all(self, error: Exception) -> None:
        """Keep all that waits, and give up the oldest where that is too much."""
        self._why = str(error)
        for entry in [each for each in self._waiting if not each.late]:
            # With its traceback once: a disk that is full must not be filled with the same one.
            self._keep(entry, None if self.kept_since else error)
            self.kept_since = self.kept_since or self._clock.now()
        self._has_kept.set()
        while len(self._waiting) > MAX_KEPT:
            entry = self._waiting.popleft()
            _lost(entry)
            self._follow(entry)

    def _keep(self, entry: PendingWrite, trace: Exception | None = None) -> None:
        entry.late = True
        _log.error("moderation.unwritten", why=self._why, exc_info=trace, **entry.about)

    def _give_up(self, entry: PendingWrite, error: Exception) -> None:
        """Let an entry go that no room would help; who waits for it is told."""
        if entry.late:
            _log.error("moderation.unwritten", exc_info=error, **entry.about)
            self._follow(entry)
        else:
            entry.fault = error

    def _follow(self, entry: PendingWrite) -> None:
        if entry.late and entry.then:
            self._activity.spawn(entry.then(), name="moderation")


def _passes(error: Exception) -> bool:
    """Tell whether a write may succeed later: the disk is full or gone, or somebody else is writing."""
    return isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError


def _lost(entry: PendingWrite) -> None:
    _log.error("moderation.lost", **entry.about)
