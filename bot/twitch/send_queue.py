"""Whose turn it is to go out to Twitch: the most important first, never faster than Twitch allows."""

import asyncio
import heapq
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from itertools import chain, count
from typing import Any

import twitchio

from bot.domain.chat.chat_rate_limit import ChatRateLimit
from bot.domain.words.times import LONG_AGO
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.twitch.rate_limits import FILLS_IN, RateLimits

_log = get_logger(__name__)


class Priority(IntEnum):
    """Who goes first: calls that moderate; lines to the artist and about moderation; answers; the rest."""

    MODERATION = 0
    ARTIST = 1
    REPLY = 2
    ANNOUNCEMENT = 3


LEAVES = {Priority.MODERATION: 0.0, Priority.ARTIST: 0.1, Priority.REPLY: 0.25, Priority.ANNOUNCEMENT: 0.5}
"""The share of Helix's bucket that each leaves to what is more important, and waits for."""

CALLS_AT_ONCE = 8
"""Moderation calls under way at a time, so that one which hangs holds up none of the others."""


_NOTHING_TO_MEND = "nothing: what waits is done as soon as Twitch allows, moderation first"


class TooLateError(Exception):
    """The turn did not come in time."""


@dataclass(order=True, slots=True)
class _Ticket:
    priority: Priority
    number: int
    until: datetime | None = field(compare=False)
    lane: str = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)


class SendQueue:
    """Gives turns: lines of chat go one by one, and a few moderation calls may be under way beside them."""

    def __init__(self, clock: Clock, activity: Activity, limits: RateLimits) -> None:
        self._clock = clock
        self._activity = activity
        self._limits = limits
        self._numbers = count()
        self._waiting: list[_Ticket] = []
        self._later: list[tuple[datetime, _Ticket]] = []
        self._lanes: dict[str, list[_Ticket]] = {}
        self._under_way: Counter[Priority] = Counter()
        self._changed = asyncio.Event()
        # Not now: it may be before Twitch has told that the machine's clock is hours ahead.
        self._asleep_until = self._closed_until = self._told_until = LONG_AGO
        self._ends: tuple[twitchio.PartialUser, twitchio.PartialUser] | None = None
        self.budget = ChatRateLimit()

    def connect(self, channel: twitchio.PartialUser, bot: twitchio.PartialUser) -> None:
        """Let what waits go out to a channel, as the bot's account, as soon as the queue runs."""
        self._ends = channel, bot

    @property
    def channel(self) -> twitchio.PartialUser:
        """Where all goes out to, for who has a turn."""
        assert self._ends  # a turn is given only by a queue that runs, and it runs once all is connected
        return self._ends[0]

    @property
    def bot(self) -> twitchio.PartialUser:
        """As whom all goes out, for who has a turn."""
        assert self._ends
        return self._ends[1]

    @property
    def asleep(self) -> bool:
        """Whether nobody gets a turn before the clock has moved on."""
        return self._clock.now() < self._asleep_until and not self._changed.is_set()

    @property
    def waiting(self) -> Counter[Priority]:
        """How many wait for a turn, those included who wait before they try again."""
        behind = chain.from_iterable(self._lanes.values())
        tickets = [*self._waiting, *(ticket for _, ticket in self._later), *behind]
        return Counter(ticket.priority for ticket in tickets if not ticket.turn.done())

    @asynccontextmanager
    async def turn(
        self,
        priority: Priority,
        *,
        after: timedelta = timedelta(),
        until: datetime | None = None,
        lane: str = "",
    ) -> AsyncGenerator[None]:
        """Wait for a turn, `after` a while at the earliest, and have it for as long as the block takes.

        Those of one `lane` have it one after the other, and who waits for another of the lane keeps nobody
        else from a turn.

        Raises:
            TooLateError: it did not come by `until`.
        """
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # By its number it goes behind those of its priority that asked before.
        ticket = _Ticket(priority, next(self._numbers), until, lane, turn)
        heapq.heappush(self._later, (self._clock.now() + after, ticket))
        self._changed.set()
        try:
            await turn
            yield
        finally:
            # Only a turn that was had is given back: who was cancelled or came too late had none.
            if turn.done() and not turn.cancelled() and not turn.exception():
                self._under_way[priority] -= 1
                for each in self._lanes.pop(lane, ()):
                    heapq.heappush(self._waiting, each)
                self._changed.set()

    def close_until_helix_has_time(self) -> None:
        """Give no turn after a 429 before some of Twitch's bucket is there again."""
        now, pause = self._clock.now(), self._limits.pause()
        self._closed_until = now + pause
        if now >= self._told_until:  # a crowd has each of its calls refused, and the log is for people
            _log.warning(
                "outbox.rate_limited", seconds=round(pause.total_seconds(), 1), mend=_NOTHING_TO_MEND
            )
        self._told_until = now + FILLS_IN

    async def run(self) -> None:
        """Give turns, for ever."""
        while True:
            # Before the look: who asks during it is seen by it, or wakes the next.
            self._changed.clear()
            pause = self._give_turns()
            if pause is None:
                await self._changed.wait()
            else:
                await self._sleep(pause)

    def _give_turns(self) -> timedelta | None:
        """Give a turn to all who may have one now; return how long until time brings the next, if it does."""
        now = self._clock.now()
        while self._later and self._later[0][0] <= now:
            heapq.heappush(self._waiting, heapq.heappop(self._later)[1])
        pauses = [self._later[0][0] - now] if self._later else []
        while self._waiting:
            first = self._waiting[0]
            if first.turn.done():  # nobody waits for it any more
                heapq.heappop(self._waiting)
            elif first.until and first.until < now:
                heapq.heappop(self._waiting).turn.set_exception(TooLateError())
            elif first.lane in self._lanes:
                self._lanes[first.lane].append(heapq.heappop(self._waiting))
            elif self._is_full(first.priority):
                break
            elif pause := self._wait(first.priority, now):
                pauses.append(pause)
                break
            else:
                heapq.heappop(self._waiting).turn.set_result(None)
                # Counted as it is given, since the next is looked at before its task wakes.
                self._under_way[first.priority] += 1
                if first.lane:
                    self._lanes[first.lane] = []
        return min(pauses, default=None)

    def _wait(self, priority: Priority, now: datetime) -> timedelta:
        for_chat = timedelta() if priority is Priority.MODERATION else self.budget.wait(now)
        return max(self._closed_until - now, for_chat, self._limits.wait(LEAVES[priority]), timedelta())

    def _is_full(self, priority: Priority) -> bool:
        calls = self._under_way[Priority.MODERATION]
        if priority is Priority.MODERATION:
            return calls >= CALLS_AT_ONCE
        return self._under_way.total() > calls

    async def _sleep(self, pause: timedelta) -> None:
        """Wait for the clock; somebody new may be more urgent than who waits for it."""
        waits: set[asyncio.Future[Any]] = {
            asyncio.ensure_future(self._clock.sleep(pause.total_seconds())),
            asyncio.ensure_future(self._changed.wait()),
        }
        until = self._clock.now() + pause
        try:
            await asyncio.sleep(0)  # who sees it asleep may move the clock on: it must sleep by then
            self._asleep_until = until
            self._activity.touch()
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._asleep_until = self._clock.now()
            for wait in waits:
                wait.cancel()
