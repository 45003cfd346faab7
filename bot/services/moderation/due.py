"""Calls to Twitch that were decided and written down: made, and how each ended written."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import aiosqlite

from bot.log import get_logger
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.escalation import UNDER_WAY
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderation.audit import AuditLog, PendingWrite
from bot.store.audit import TAKEN_BACK, due_calls, give_up_begun, put_begun, put_outcome
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


class ModerationActions(Protocol):
    """What carries a call out at Twitch."""

    async def moderate(self, call: DueCall, pointless: Pointless, /) -> None:
        """Carry out the call, if need be in several tries for as long as it is not `pointless`.

        Raises:
            CallFailedError: Twitch refused or could not be reached.
        """
        ...


class Reached(Protocol):
    """What is told of a call that punishes somebody."""

    def __call__(self, call: DueCall, at: datetime, /) -> None:
        """Take in when the call had ended: `UNDER_WAY` as long as it has not."""
        ...


class DueCalls:
    """Makes what is due. `counts` has how many calls ended how, by action and outcome."""

    def __init__(
        self,
        database: Database,
        audit: AuditLog,
        api: ModerationActions,
        clock: Clock,
        activity: Activity,
        *,
        reached: Reached,
    ) -> None:
        self._database = database
        self._audit = audit
        self._api = api
        self._clock = clock
        self._activity = activity
        self._reached = reached
        self.counts: Counter[tuple[str, str]] = Counter()

    async def left_over(self) -> list[DueCall]:
        """Return what is still due since the bot last stopped, each call as it had better be made now.

        A warning that was begun then is written off: told off twice hurts more than not at all.
        """
        now = self._clock.now()
        await give_up_begun(self._database, now)
        calls = await due_calls(self._database)
        return [for_the_rest(call, now) for call in calls]

    async def make(self, calls: Sequence[DueCall]) -> str:
        """Make calls, side by side but in their order for each person, and write how each ended.

        Return why some of it failed or has to wait, or nothing.
        """
        people: dict[str, list[DueCall]] = {}
        for call in calls:
            people.setdefault(call.chatter.id, []).append(call)
            # Before the first call goes out: what its writer says while it is under way is of the same burst.
            self._reached(call, UNDER_WAY)
        told = await self._activity.side_by_side([self._in_order(theirs) for theirs in people.values()])
        return "; ".join(fault for faults in told for fault in faults)

    async def take_away(self, call: DueCall, written: Callable[[], int | None]) -> str:
        """Take a line away before that can be written down; return why it failed, or nothing.

        How it ended is written after the verdict: `written` tells under which number the call is then.
        """
        fault = await self._try(call)
        await self._write_outcome(call, fault, written)
        return fault

    async def _in_order(self, calls: Sequence[DueCall]) -> list[str]:
        return [fault for call in calls if (fault := await self._make_one(call))]

    async def _make_one(self, call: DueCall) -> str:
        """Make one call; one that must not be made twice only when it is written down that it begins."""
        if call.action is CallKind.WARN and (fault := await self._begin(call)):
            return fault
        return await self._end(call)

    async def _begin(self, call: DueCall) -> str:
        """Write down that a call begins; return why it does not now, or nothing."""
        at, is_due = self._clock.now(), False

        async def write(connection: aiosqlite.Connection) -> None:
            nonlocal is_due
            is_due = await put_begun(connection, call.id, at)

        async def late() -> None:
            if begun.written and is_due:
                await self._end(call)
            else:
                self._reached(call, self._clock.now())

        begun = PendingWrite(write, _about(call), late)
        if not await self._audit.write(begun):
            return "it waits until it can be written down that it begins"
        if not is_due:
            self._reached(call, self._clock.now())
            return TAKEN_BACK
        return ""

    async def _end(self, call: DueCall) -> str:
        fault = await self._try(call)
        # Not after the write, which may wait for room on the disk: the person knows it already.
        self._reached(call, self._clock.now())
        await self._write_outcome(call, fault, lambda: call.id)
        return fault

    async def _write_outcome(self, call: DueCall, fault: str, written: Callable[[], int | None]) -> None:
        at = self._clock.now()

        async def write(connection: aiosqlite.Connection) -> None:
            if number := written():
                await put_outcome(connection, number, at, done=not fault, detail=fault)

        await self._audit.write(PendingWrite(write, _about(call)))

    async def _try(self, call: DueCall) -> str:
        """Carry out one call; return why it failed, or nothing."""
        fault = too_late(call, self._clock.now())
        if not fault:
            try:
                await self._api.moderate(call, lambda: self._pointless(call))
            except CallFailedError as error:
                fault = str(error)
            except Exception as error:  # noqa: BLE001 - a supervisor: a fault of our own costs this call alone
                _log.exception("moderation.broken", **_about(call))
                fault = f"a fault of the bot's own: {type(error).__name__}"
        self.counts[call.action, "failed" if fault else "done"] += 1
        unwanted = fault.startswith(TAKEN_BACK)  # by a moderator, and no trouble of anybody's
        _log.log(
            logging.WARNING if fault and not unwanted else logging.INFO,
            "moderation.failed" if fault else "moderation.done",
            chatter=call.chatter.login,
            why=fault,
            **_about(call),
        )
        return fault

    async def _pointless(self, call: DueCall) -> str:
        late = too_late(call, self._clock.now())
        if late or not call.id:  # what is not written down yet cannot have been taken back
            return late
        return "" if await due_calls(self._database, call.id) else TAKEN_BACK


def _about(call: DueCall) -> dict[str, object]:
    return {"message": call.message_id, "action": call.action}


def for_the_rest(call: DueCall, now: datetime) -> DueCall:
    """Return a call as it is to be made now: a time-out that goes on lasts for what is left of it."""
    if call.action is not CallKind.TIMEOUT or too_late(call, now):
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
