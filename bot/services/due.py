"""Calls to Twitch that were decided and written down: made, and how each ended written."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.log import get_logger
from bot.services.clock import Clock
from bot.store.audit import (
    TAKEN_BACK,
    CallKind,
    DueCall,
    due_calls,
    give_up_begun,
    write_begun,
    write_outcome,
)
from bot.store.database import Database

_log = get_logger(__name__)

DELETABLE_FOR = timedelta(hours=6)
"""A line older than this cannot be deleted (dev.twitch.tv/docs/api/reference, Delete Chat Messages)."""
WARNABLE_FOR = timedelta(hours=1)
"""A warning about something longer ago than this is not understood any more."""


class CallFailedError(Exception):
    """Twitch did not do what it was asked; the text says why, and holds no secret."""


Pointless = Callable[[], Awaitable[str]]
"""What tells, before a call is tried again, why there is no point in it any more; nothing where there is."""


class Hands(Protocol):
    """What carries a call out at Twitch."""

    async def moderate(self, call: DueCall, pointless: Pointless, /) -> None:
        """Carry out the call, if need be in several tries for as long as it is not `pointless`.

        Raises:
            CallFailedError: Twitch refused or could not be reached.
        """
        ...


class Due:
    """Makes what is due. `counts` has how many calls ended how, by action and outcome."""

    def __init__(self, database: Database, hands: Hands, clock: Clock) -> None:
        self._database = database
        self._hands = hands
        self._clock = clock
        self.counts: Counter[tuple[str, str]] = Counter()

    async def left_over(self) -> list[DueCall]:
        """Return what is still due since the bot last stopped, each call as it had better be made now.

        A warning that was begun then is written off: told off twice hurts more than not at all.
        """
        now = self._clock.now()
        await give_up_begun(self._database, now)
        calls = await due_calls(self._database)
        return [call if too_late(call, now) else for_the_rest(call, now) for call in calls]

    async def make(self, calls: Sequence[DueCall]) -> str:
        """Make calls, and write how each ended.

        Return why some of it failed, or nothing.
        """
        faults: list[str] = []
        for call in calls:
            fault = await self._try(call)
            self.counts[call.action, "failed" if fault else "done"] += 1
            _log.log(
                logging.WARNING if fault else logging.INFO,
                "moderation.failed" if fault else "moderation.done",
                action=call.action,
                message=call.message_id,
                chatter=call.chatter.login,
                why=fault,
            )
            try:
                await write_outcome(self._database, call.id, self._clock.now(), done=not fault, detail=fault)
            except sqlite3.Error:
                _log.exception("moderation.unwritten", message=call.message_id, action=call.action)
            if fault:
                faults.append(fault)
        return "; ".join(faults)

    async def _try(self, call: DueCall) -> str:
        """Carry out one call; return why it failed, or nothing."""
        late = too_late(call, self._clock.now())
        if late:
            return late
        try:
            if call.action is CallKind.WARN:
                await write_begun(self._database, call.id, self._clock.now())
            await self._hands.moderate(call, lambda: self._pointless(call))
        except CallFailedError as error:
            return str(error)
        except sqlite3.Error as error:
            return f"it could not be written down that it begins: {error}"
        return ""

    async def _pointless(self, call: DueCall) -> str:
        late = too_late(call, self._clock.now())
        return late or ("" if await due_calls(self._database, call.id) else TAKEN_BACK)


def for_the_rest(call: DueCall, now: datetime) -> DueCall:
    """Return a call as it is to be made now: a time-out that goes on lasts for what is left of it."""
    if call.action is not CallKind.TIMEOUT:
        return call
    left = timedelta(seconds=call.seconds) - (now - call.said_at)
    return replace(call, seconds=max(int(left.total_seconds()), 1), said_at=now)


def too_late(call: DueCall, now: datetime) -> str:
    """Return why there is no point in a call any more, or nothing."""
    age = now - call.said_at
    match call.action:
        case CallKind.DELETE if age > DELETABLE_FOR:
            return "too late: the line is older than six hours"
        case CallKind.WARN if age > WARNABLE_FOR:
            return "too late: nobody would know what the warning is about"
        case CallKind.TIMEOUT if age > timedelta(seconds=call.seconds):
            return "too late: the time-out would be over by now"
        case _:
            return ""
