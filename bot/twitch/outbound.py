"""The only way out: one sender, the most important first, never faster than Twitch allows."""

import asyncio
import heapq
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from itertools import count
from typing import Any, TypeVar

import aiohttp
import twitchio

from bot.domain.chat_budget import ChatBudget
from bot.domain.chat_text import fit
from bot.log import get_logger, redact
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderator import CallFailedError
from bot.store.audit import CallKind, DueCall

_log = get_logger(__name__)
_Said = TypeVar("_Said")

_TOO_MANY_REQUESTS = 429
_NOT_FOUND, _BAD_REQUEST = 404, 400
_SETTLED = {CallKind.DELETE: _NOT_FOUND, CallKind.UNBAN: _BAD_REQUEST}
"""Refusals that mean that things are already as they should be (dev.twitch.tv/docs/api/reference)."""

_RETRY_AFTER = timedelta(seconds=1)
"""How long to wait after a 429 that does not say when Twitch's bucket is full again."""

LONGEST_PAUSE = timedelta(seconds=60)
"""Helix's bucket is full again after a minute at most (dev.twitch.tv/docs/api/guide, Twitch rate limits)."""

TRIES = 3
"""How often a call is made that ends in a 429 each time, before who waits is told."""

HTTP_TROUBLE = (twitchio.HTTPException, aiohttp.ClientError, TimeoutError)
"""What a call to Twitch may end in that is Twitch's or the network's doing."""


class Priority(IntEnum):
    """Who goes first."""

    MODERATION = 0
    ARTIST = 1
    REPLY = 2
    ANNOUNCEMENT = 3


@dataclass(order=True)
class _Parcel:
    priority: Priority
    number: int
    send: Callable[[], Awaitable[object]] = field(compare=False)
    is_chat: bool = field(compare=False)
    ended: asyncio.Future[None] = field(compare=False)
    tries: int = field(default=0, compare=False)


class Outbox:
    """Says lines and carries out moderation for the bot account in one channel."""

    def __init__(
        self,
        *,
        channel: twitchio.PartialUser,
        bot: twitchio.PartialUser,
        clock: Clock,
        activity: Activity,
        rate_limit_reset: Callable[[], datetime | None],
    ) -> None:
        self._channel = channel
        self._bot = bot
        self._bot_id = bot.id
        self._clock = clock
        self._activity = activity
        self._rate_limit_reset = rate_limit_reset
        self._parcels: list[_Parcel] = []
        self._numbers = count()
        self._changed = asyncio.Event()
        self._asleep_until: datetime | None = None
        self.budget = ChatBudget()
        self.said = self.dropped = 0

    @property
    def asleep(self) -> bool:
        """Whether nothing can be sent before the clock has moved on."""
        return self._asleep_until is not None and self._clock.now() < self._asleep_until

    @property
    def waiting(self) -> int:
        """How many parcels have not been sent yet."""
        return len(self._parcels)

    @property
    def waiting_by_priority(self) -> dict[str, int]:
        """How many parcels of each priority have not been sent yet."""
        waiting = Counter(parcel.priority for parcel in self._parcels)
        return {priority.name.lower(): waiting[priority] for priority in Priority}

    def say(self, text: str, *, reply_to: str | None, priority: Priority = Priority.REPLY) -> None:
        """Queue a line of chat, cut to what Twitch takes; how it ends is logged."""
        line = fit(text)
        if line:
            self._activity.spawn(self._say(line, reply_to, priority), name="outbox.say")

    async def moderate(self, call: DueCall) -> None:
        """Carry out a moderation call, before everything else that waits.

        Raises:
            CallFailedError: it was not carried out, whatever the reason; the next call can still be.
        """
        await self._called(lambda: self._carry_out(call), done_already=_SETTLED.get(call.action))

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        """Let a line that AutoMod holds into chat, or deny it; nothing where somebody else did or it expired.

        Raises:
            CallFailedError: it was not done, whatever the reason.
        """
        resolve = self._bot.approve_automod_messages if allow else self._bot.deny_automod_messages
        await self._called(lambda: resolve(message_id), done_already=_NOT_FOUND)

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        """Approve an unban request, which lifts the ban, or deny it; nothing where it is not there any more.

        Raises:
            CallFailedError: it was not done, whatever the reason.
        """
        await self._called(
            lambda: self._channel.resolve_unban_request(
                moderator=self._bot_id,
                status="approved" if approve else "denied",
                unban_request_id=request_id,
            ),
            done_already=_NOT_FOUND,
        )

    async def _called(self, call: Callable[[], Awaitable[object]], *, done_already: int | None) -> None:
        try:
            await self._sent(Priority.MODERATION, call, is_chat=False)
        except Exception as error:
            if _status(error) == done_already:
                return
            raise CallFailedError(redact(_why(error))) from error

    async def shield_mode(self) -> bool:
        """Tell whether Shield Mode is on.

        Raises:
            CallFailedError: Twitch did not say.
        """
        status = await self._first(
            lambda: self._channel.fetch_shield_mode_status(moderator=self._bot_id, token_for=self._bot_id)
        )
        return status.active

    async def set_shield_mode(self, *, active: bool) -> None:
        """Put Shield Mode on or off.

        Raises:
            CallFailedError: it could not be switched.
        """
        await self._first(
            lambda: self._channel.update_shield_mode_status(
                moderator=self._bot_id, active=active, token_for=self._bot_id
            )
        )

    async def follower_minutes(self) -> int | None:
        """Return for how many minutes one must have followed to be heard; None where everybody is.

        Raises:
            CallFailedError: Twitch did not say.
        """
        settings = await self._first(lambda: self._channel.fetch_chat_settings(token_for=self._bot_id))
        return (settings.follower_mode_duration or 0) if settings.follower_mode else None

    async def set_follower_minutes(self, minutes: int | None) -> None:
        """Let only those be heard who have followed for so many minutes; None lets everybody.

        Raises:
            CallFailedError: it could not be switched.
        """
        await self._first(
            lambda: self._channel.update_chat_settings(
                self._bot_id,
                follower_mode=minutes is not None,
                follower_mode_duration=minutes,
                token_for=self._bot_id,
            )
        )

    async def run(self) -> None:
        """Send what is queued, for ever."""
        while True:
            self._changed.clear()
            if not self._parcels:
                await self._changed.wait()
                continue
            if self._parcels[0].ended.done():  # nobody waits for it any more
                heapq.heappop(self._parcels)
                continue
            pause = self.budget.wait(self._clock.now()) if self._parcels[0].is_chat else timedelta()
            if pause:
                await self._pause(pause, cut_short_by=self._changed)
                continue
            await self._send(heapq.heappop(self._parcels))

    async def _send(self, parcel: _Parcel) -> None:
        """Send one parcel and tell who waits how it ended; nothing that goes wrong stops the sender."""
        parcel.tries += 1
        try:
            await parcel.send()
        except Exception as error:  # noqa: BLE001 - a supervisor: it reaches who waits, and is recorded there
            too_many = _status(error) == _TOO_MANY_REQUESTS
            if too_many and parcel.tries < TRIES:
                heapq.heappush(self._parcels, parcel)
            elif not parcel.ended.done():
                parcel.ended.set_exception(error)
            if too_many:
                await self._wait_for_helix()
        else:
            if not parcel.ended.done():
                parcel.ended.set_result(None)

    async def _wait_for_helix(self) -> None:
        now = self._clock.now()
        reset = self._rate_limit_reset()
        pause = min(reset - now, LONGEST_PAUSE) if reset and reset > now else _RETRY_AFTER
        _log.warning("outbox.rate_limited", seconds=round(pause.total_seconds(), 1), waiting=self.waiting)
        await self._pause(pause, cut_short_by=None)

    async def _pause(self, pause: timedelta, *, cut_short_by: asyncio.Event | None) -> None:
        """Wait for the clock; a new parcel may be more urgent than what is waited for."""
        waits: set[asyncio.Future[Any]] = {asyncio.ensure_future(self._clock.sleep(pause.total_seconds()))}
        if cut_short_by:
            waits.add(asyncio.ensure_future(cut_short_by.wait()))
        self._asleep_until = self._clock.now() + pause
        self._activity.touch()
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._asleep_until = None
            for wait in waits:
                wait.cancel()

    async def _sent(
        self, priority: Priority, send: Callable[[], Awaitable[object]], *, is_chat: bool
    ) -> None:
        parcel = _Parcel(
            priority, next(self._numbers), send, is_chat, asyncio.get_running_loop().create_future()
        )
        heapq.heappush(self._parcels, parcel)
        self._changed.set()
        await parcel.ended

    async def _first(self, call: Callable[[], Awaitable[_Said]]) -> _Said:
        """Make a call before everything else that waits, and return what Twitch says to it."""
        said: list[_Said] = []

        async def send() -> None:
            said.append(await call())

        try:
            await self._sent(Priority.MODERATION, send, is_chat=False)
        except Exception as error:
            raise CallFailedError(redact(_why(error))) from error
        return said[0]

    async def _say(self, line: str, reply_to: str | None, priority: Priority) -> None:
        async def send() -> None:
            self.budget.said(self._clock.now())
            await self._channel.send_message(
                line, self._bot_id, token_for=self._bot_id, reply_to_message_id=reply_to
            )

        try:
            await self._sent(priority, send, is_chat=True)
        except twitchio.MessageRejectedError as error:
            self.dropped += 1
            _log.warning("outbox.dropped", code=error.code, why=error.message, reply_to=reply_to)
        except HTTP_TROUBLE as error:
            self.dropped += 1
            _log.warning("outbox.failed", why=f"{type(error).__name__}: {error}", reply_to=reply_to)
        else:
            self.said += 1
            _log.info("outbox.said", reply_to=reply_to, characters=len(line))

    async def _carry_out(self, call: DueCall) -> None:
        match call.action:
            case CallKind.DELETE:
                await self._channel.delete_chat_messages(moderator=self._bot_id, message_id=call.message_id)
            case CallKind.WARN:
                await self._channel.warn_user(
                    moderator=self._bot_id, user_id=call.chatter.id, reason=call.reason
                )
            case CallKind.TIMEOUT:
                await self._channel.timeout_user(
                    moderator=self._bot_id, user=call.chatter.id, duration=call.seconds, reason=call.reason
                )
            case CallKind.BAN:
                await self._channel.ban_user(moderator=self._bot_id, user=call.chatter.id, reason=call.reason)
            case CallKind.UNBAN:
                await self._channel.unban_user(moderator=self._bot_id, user_id=call.chatter.id)


def _status(error: Exception) -> int:
    return error.status if isinstance(error, twitchio.HTTPException) else 0


def _why(error: Exception) -> str:
    if isinstance(error, twitchio.HTTPException):
        return f"{error.status} {error.extra.get('message', '')}"
    return f"{type(error).__name__}: {error}"
