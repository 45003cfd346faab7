"""Twitch delivers at least once, also over a restart; what is dealt with is dealt with once."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.chat.chat_rate_limit import WINDOW, ChatRateLimit
from bot.domain.chat.message import Role
from bot.log import get_logger
from bot.services.clock import Clock
from bot.store.audit import judged_since
from bot.store.database import Database
from bot.store.delivery import dealt_with_since, said_since, write_dealt_with
from bot.twitch.inbox import REMEMBERED, Inbox

_log = get_logger(__name__)

RECALLED = timedelta(hours=6)
"""How far back a start looks for what was dealt with: whatever Twitch delivers again is younger by far."""


Say = Callable[[], Coroutine[Any, Any, bool]]
"""Lets Twitch say a line; False where it had better be tried once more."""


class Deliveries:
    """Writes down what is about to be answered, and recalls it at the next start.

    Where that cannot be written, chat is answered all the same: once too often after a restart is better
    than not at all.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._turn = asyncio.Lock()
        self._message_ids: list[str] = []
        self._said: list[tuple[datetime, Role]] = []
        self._failing = False

    async def recall(self, inbox: Inbox, budget: ChatRateLimit) -> None:
        """Let the inbox know what was dealt with before this start, and the budget what was said."""
        now = self._clock.now()
        inbox.recall(await judged_since(self._database, now - RECALLED))
        inbox.recall(await dealt_with_since(self._database, now - RECALLED))
        said = await said_since(self._database, now - WINDOW)
        # The last one may have gone out at a kill and not be written: so one more is counted.
        budget.recall([*said, *((now, role) for _, role in said[-1:])], now)

    async def write(self, message_ids: Sequence[str], said_as: Role | None = None) -> None:
        """Write that messages are dealt with, and that a line is said now in a role."""
        self._message_ids += message_ids
        if said_as is not None:
            self._said.append((self._clock.now(), said_as))
        async with self._turn:  # who waited for it while others wrote finds its own written with the next
            ids, self._message_ids = self._message_ids, []
            said, self._said = self._said, []
            if ids or said:
                await self._write(ids, said)

    async def saying(self, say: Say, message_ids: Sequence[str], said_as: Role) -> bool:
        """Return what comes of saying a line in a role, which is written down, with what it answers.

        What it answers is written before it is said: rather not at all than twice. Where a command has
        written that already, the reply waits for nothing.
        """
        if message_ids:
            await self.write(message_ids, said_as)
            return await say()
        done, _ = await asyncio.gather(say(), self.write((), said_as))
        return done

    async def _write(self, message_ids: Sequence[str], said: Sequence[tuple[datetime, Role]]) -> None:
        now = self._clock.now()
        try:
            await write_dealt_with(
                self._database, message_ids, said, at=now, since=now - RECALLED, most=REMEMBERED
            )
        except sqlite3.Error:
            if not self._failing:
                _log.exception("deliveries.unwritten", mend="make room on the disk")
            self._failing = True
        else:
            self._failing = False
