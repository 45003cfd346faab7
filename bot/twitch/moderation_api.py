"""What moderation asks of Twitch: tried again until it is done, or until there is no point in it any more."""

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus
from typing import TypeVar

import aiohttp
import twitchio

from bot.domain.operation.backoff import backoff
from bot.errors import SignInError
from bot.log import get_logger, redact
from bot.moderation.decision import CallKind, DueCall
from bot.services.clock import Clock
from bot.services.moderation.due import CallFailedError, Pointless
from bot.twitch.send_queue import Priority, SendQueue

RETRIED_AFTER = timedelta(seconds=1)
"""The first wait before a call is made again: one that Twitch could not carry out needs it a moment."""

_log = get_logger(__name__)
_Said = TypeVar("_Said")

PATIENCE = timedelta(seconds=60)
"""How long a call is tried again that a person waits for, before they are told to do it by hand.

Helix's bucket is full again by then (dev.twitch.tv/docs/api/guide, Twitch rate limits).
"""

TOO_MANY_REQUESTS = 429
_NOT_FOUND, _BAD_REQUEST = 404, 400
_NOT_DONE = {409, TOO_MANY_REQUESTS}
"""Answers by which Twitch did nothing, and may when asked again; 409: somebody else is at it just now."""
_WHO_KNOWS = 500
"""From this status on nobody knows whether it was done: Twitch may have, and then failed to say so."""
_PERHAPS_DONE = "perhaps it was done, and once is enough"

HTTP_TROUBLE = (twitchio.HTTPException, aiohttp.ClientError, TimeoutError, SignInError)
"""What a call to Twitch may end in that is Twitch's or the network's doing."""


class ModerationApi:
    """Moderates for the bot account in one channel. `counts` has what was `retried` and what `failed`."""

    def __init__(self, queue: SendQueue, *, clock: Clock, dice: Callable[[], float]) -> None:
        self._queue = queue
        self._clock = clock
        self._dice = dice
        self.counts: Counter[str] = Counter()

    @property
    def _channel(self) -> twitchio.PartialUser:
        return self._queue.channel

    @property
    def _bot_id(self) -> str:
        return self._queue.bot.id

    async def moderate(self, call: DueCall, pointless: Pointless, /) -> None:
        """Carry out a moderation call; where Twitch cannot just now, again until `pointless` says why not.

        It is asked before each try but the first. There is one call about a person under way at a time, so
        that what is undone stays undone; to take a line away waits for none of them. A warning that may have
        been given is not given again: nothing at Twitch tells, and to be told off twice hurts more than to be
        told off by the lost line alone.

        Raises:
            CallFailedError: it was not carried out, whatever the reason; the next call can still be.
        """

        async def carry_out() -> None:
            try:
                await self._carry_out(call)
            except twitchio.HTTPException as error:
                if not _is_so_already(call.action, error):
                    raise

        lane = "" if call.action is CallKind.DELETE else call.chatter.id
        await self._called(carry_out, pointless, twice=call.action is not CallKind.WARN, lane=lane)

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        """Let a line that AutoMod holds into chat, or deny it; nothing where somebody else did or it expired.

        Raises:
            CallFailedError: it was not done, whatever the reason.
        """

        def resolve() -> Awaitable[object]:
            bot = self._queue.bot
            return (bot.approve_automod_messages if allow else bot.deny_automod_messages)(message_id)

        await self._called(lambda: _unless_gone(resolve()), self._patience())

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        """Approve an unban request, which lifts the ban, or deny it; nothing where it is not there any more.

        Raises:
            CallFailedError: it was not done, whatever the reason.
        """
        status = "approved" if approve else "denied"
        await self._called(
            lambda: _unless_gone(
                self._channel.resolve_unban_request(
                    moderator=self._bot_id,
                    status=status,
                    unban_request_id=request_id,
                )
            ),
            self._patience(),
        )

    async def shield_mode(self) -> bool:
        """Tell whether Shield Mode is on.

        Raises:
            CallFailedError: Twitch did not say.
        """
        status = await self._called(
            lambda: self._channel.fetch_shield_mode_status(moderator=self._bot_id, token_for=self._bot_id),
            self._patience(),
        )
        return status.active

    async def set_shield_mode(self, *, active: bool) -> None:
        """Put Shield Mode on or off.

        Raises:
            CallFailedError: it could not be switched.
        """
        await self._called(
            lambda: self._channel.update_shield_mode_status(
                moderator=self._bot_id, active=active, token_for=self._bot_id
            ),
            self._patience(),
        )

    async def follower_minutes(self) -> int | None:
        """Return for how many minutes one must have followed to be heard; None where everybody is.

        Raises:
            CallFailedError: Twitch did not say.
        """
        settings = await self._called(
            lambda: self._channel.fetch_chat_settings(token_for=self._bot_id), self._patience()
        )
        return (settings.follower_mode_duration or 0) if settings.follower_mode else None

    async def set_follower_minutes(self, minutes: int | None) -> None:
        """Let only those be heard who have followed for so many minutes; None lets everybody.

        Raises:
            CallFailedError: it could not be switched.
        """
        await self._called(
            lambda: self._channel.update_chat_settings(
                self._bot_id,
                follower_mode=minutes is not None,
                follower_mode_duration=minutes,
                token_for=self._bot_id,
            ),
            self._patience(),
        )

    def _patience(self) -> Pointless:
        """Return what tells that a person has waited for long enough."""
        until = self._clock.now() + PATIENCE

        async def pointless() -> str:
            return "given up" if self._clock.now() > until else ""

        return pointless

    async def _called(
        self,
        call: Callable[[], Awaitable[_Said]],
        pointless: Pointless,
        *,
        twice: bool = True,
        lane: str = "",
    ) -> _Said:
        """Make a call before everything else that waits, and return what Twitch says to it.

        While one call waits before it is tried again, the others go on. Without `twice`, it is tried again
        only where Twitch has certainly not done it.

        Raises:
            CallFailedError: it was not done, or nobody knows; it says why, also where the fault is our own.
        """
        tries, after, last = 0, timedelta(), ""
        while True:
            try:
                async with self._queue.turn(Priority.MODERATION, after=after, lane=lane):
                    # Asked within the turn: while it was waited for, the decision may have been taken back.
                    why = await pointless() if tries else ""
                    if not why:
                        tries += 1
                        return await call()
            except HTTP_TROUBLE as error:
                after = self._again(error, tries, twice=twice)
                last = redact(_why(error))
            except Exception as error:
                # A supervisor: a fault of our own costs this call, and is not put down to Twitch.
                self.counts["failed"] += 1
                _log.exception("call.broken")
                raise CallFailedError(redact(f"a fault of the bot's own: {_why(error)}")) from error
            else:
                self.counts["failed"] += 1
                raise CallFailedError(f"{why}; {last}")

    def _again(self, error: Exception, tries: int, *, twice: bool) -> timedelta:
        """Return how long to wait before a failed call is made again.

        Raises:
            CallFailedError: it had better not be.
        """
        perhaps = _perhaps_done(error)
        if not _certainly_not_done(error) and not (perhaps and twice):
            self.counts["failed"] += 1
            why = f"{_why(error)}; {_PERHAPS_DONE}" if perhaps else _why(error)
            raise CallFailedError(redact(why)) from error
        self.counts["retried"] += 1
        if status(error) == TOO_MANY_REQUESTS:
            self._queue.close_until_helix_has_time()  # which says so
            return timedelta()
        _log.info("outbox.retried", tries=tries, why=redact(_why(error)))
        return backoff(tries, self._dice(), RETRIED_AFTER)

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


def status(error: BaseException) -> int:
    """Return the status of an answer of Twitch's; 0 where an error is none."""
    return error.status if isinstance(error, twitchio.HTTPException) else 0


def _certainly_not_done(error: Exception) -> bool:
    """Tell whether Twitch did nothing, and may when it is asked again."""
    return isinstance(error, SignInError | aiohttp.ClientConnectorError) or status(error) in _NOT_DONE


def _perhaps_done(error: Exception) -> bool:
    """Tell whether a call that ended so may have been carried out."""
    return isinstance(error, aiohttp.ClientError | TimeoutError) or status(error) >= _WHO_KNOWS


def _is_so_already(action: CallKind, error: twitchio.HTTPException) -> bool:
    """Tell whether a refusal means that things are as they should be (dev.twitch.tv/docs/api/reference)."""
    match action:
        case CallKind.DELETE:
            return error.status == _NOT_FOUND
        case CallKind.UNBAN:
            return error.status == _BAD_REQUEST
        case CallKind.TIMEOUT | CallKind.BAN:
            return error.status == _BAD_REQUEST and "already banned" in str(error.extra.get("message"))
        case CallKind.WARN:
            return False


async def _unless_gone(call: Awaitable[object]) -> None:
    try:
        await call
    except twitchio.HTTPException as error:
        if error.status != _NOT_FOUND:
            raise


def _why(error: BaseException) -> str:
    if isinstance(error, twitchio.HTTPException):
        return f"{error.status} {error.extra.get('message', '')}"
    return f"{type(error).__name__}: {error}"


def is_gone(error: Exception) -> bool:
    """Tell whether the line that was answered cannot be replied to any more (twitchdev/issues 896)."""
    return (
        isinstance(error, twitchio.HTTPException)
        and error.status == HTTPStatus.BAD_REQUEST
        and "cannot be replied to" in str(error.extra.get("message"))
    )
