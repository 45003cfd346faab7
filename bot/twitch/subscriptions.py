"""What the bot is subscribed to: wanted and actual are compared, and what is missing is repaired."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

import aiohttp
import twitchio
from twitchio import eventsub
from twitchio.eventsub.enums import SubscriptionType
from twitchio.eventsub.subscriptions import SubscriptionPayload

from bot.domain.operation.backoff import backoff
from bot.errors import SignInError
from bot.log import get_logger
from bot.services.clock import Clock, sleep_unless

_log = get_logger(__name__)

COMPARED_EVERY = timedelta(seconds=30)
"""How often wanted and actual subscriptions are compared: so long may the bot be deaf and not know it.

That is two points a minute of the 800 that Twitch gives (dev.twitch.tv/docs/api/guide, Twitch rate limits).
"""

RESTED = timedelta(minutes=1)
"""How long one that Twitch took away or may not be had is left alone. Nothing tells the bot that its role is
back, so this is how long it may go without what only moderators hear; a refusal costs one point of 800."""

_REFUSED = {400, 401, 403, 410}  # answers that the same call would get again
_EXISTS = 409

_CHAT = (eventsub.ChatMessageSubscription, eventsub.ChatNotificationSubscription)
CHAT_LINES = frozenset(kind.type for kind in _CHAT)
"""The types of events that carry what somebody wrote."""

_STREAM = (eventsub.StreamOnlineSubscription, eventsub.StreamOfflineSubscription)
_ASKED_OF_MODERATORS = (
    eventsub.AutomodMessageHoldV2Subscription,
    eventsub.AutomodMessageUpdateV2Subscription,
    eventsub.ChannelUnbanRequestSubscription,
    eventsub.ChannelUnbanRequestResolveSubscription,
    eventsub.ChannelModerateV2Subscription,
)


def wanted(
    channel_id: str, bot_id: str
) -> tuple[Sequence[SubscriptionPayload], Sequence[SubscriptionPayload]]:
    """Return the subscriptions that the bot needs to hear the chat, and those that it wishes for besides.

    That is: what is written, whether the stream runs, and what moderators are asked.
    """
    condition = {"broadcaster_user_id": channel_id, "user_id": bot_id}
    chat = [kind(**condition) for kind in _CHAT]
    stream = [kind(broadcaster_user_id=channel_id) for kind in _STREAM]
    condition = {"broadcaster_user_id": channel_id, "moderator_user_id": bot_id}
    return chat, [*stream, *(kind(**condition) for kind in _ASKED_OF_MODERATORS)]


class Registry(Protocol):
    """What Twitch keeps of subscriptions. Its calls raise what a call to Twitch may end in."""

    async def subscribe(self, wanted: SubscriptionPayload, session_id: str) -> None:
        """Subscribe on a session."""
        ...

    async def enabled(self, session_id: str) -> set[str]:
        """Return the types that are enabled on a session."""
        ...


class TwitchRegistry:
    """The subscriptions of one account at Twitch."""

    def __init__(self, client: twitchio.Client, user_id: str) -> None:
        self._client = client
        self._user_id = user_id

    async def subscribe(self, wanted: SubscriptionPayload, session_id: str) -> None:
        """Subscribe on a session."""
        await self._client.http.create_eventsub_subscription(
            type=SubscriptionType(wanted.type),
            version=wanted.version,
            condition=wanted.condition,
            transport={"method": "websocket", "session_id": session_id},
            token_for=self._user_id,
        )

    async def enabled(self, session_id: str) -> set[str]:
        """Return the types that are enabled on a session."""
        held = await self._client.fetch_eventsub_subscriptions(token_for=self._user_id, status="enabled")
        return {each.type async for each in held.subscriptions if each.transport.session_id == session_id}


class Subscriptions:
    """Keeps every wanted subscription enabled on the session of the moment.

    The `needed` ones are those without which the bot is deaf: a start fails without them. `doubt` is called
    when Twitch says that the sign-in was taken back, `repaired` when one is there again that was missing;
    `mend` tells what to do about a reason of Twitch's.
    """

    def __init__(
        self,
        needed: Iterable[SubscriptionPayload],
        wished: Iterable[SubscriptionPayload],
        *,
        registry: Registry,
        clock: Clock,
        dice: Callable[[], float],
        doubt: Callable[[], None],
        repaired: Callable[[], None],
        mend: Callable[[str], str],
    ) -> None:
        needed = list(needed)
        self._needed = {each.type for each in needed}
        self._wanted = {each.type: each for each in [*needed, *wished]}
        self._registry = registry
        self._clock = clock
        self._dice = dice
        self._doubt = doubt
        self._repaired = repaired
        self._mend = mend
        self._session_id = ""
        self._resting: dict[str, datetime] = {}
        self._tries = 0
        self._disturbed = asyncio.Event()
        self.held: set[str] = set()
        self.lost: dict[str, str] = {}

    @property
    def wanted(self) -> int:
        """How many there should be."""
        return len(self._wanted)

    @property
    def deaf(self) -> bool:
        """Whether one is missing without which the bot does not hear the chat."""
        return not self._needed <= self.held

    async def begin(self, session_id: str, *, strict: bool = False) -> None:
        """Subscribe to everything on a new session; where it is `strict`, what is needed must be had.

        Raises:
            twitchio.HTTPException: Twitch refuses one that the bot cannot do without.
            aiohttp.ClientError, TimeoutError, SignInError: Twitch cannot be asked.
        """
        self._session_id, self.held = session_id, set()
        for kind in self._wanted:
            await self._subscribe(kind, strict=strict)

    def move(self, session_id: str) -> None:
        """Have the subscriptions carried over to another connection, and compare them soon."""
        self._session_id = session_id
        self._disturbed.set()

    def revoke(self, kind: str, why: str) -> None:
        """Note that Twitch took one away; it is left alone for a while."""
        self.held.discard(kind)
        self._lose(kind, why)
        if why == "authorization_revoked":
            self._doubt()

    def look_again(self) -> None:
        """Try those again at once that are left alone; something has changed that may help."""
        self._resting.clear()
        self._disturbed.set()

    async def keep(self) -> None:
        """Compare and repair for ever."""
        while True:
            await self._pause()
            try:
                await self.repair()
            except SignInError:
                continue  # the account says so itself
            except (twitchio.HTTPException, aiohttp.ClientError, TimeoutError) as error:
                _log.warning("subscriptions.unrepaired", why=f"{type(error).__name__}: {error}")
            except Exception:  # noqa: BLE001 - a supervisor: whatever it was, the next look may do
                _log.exception("subscriptions.unrepaired")

    async def repair(self) -> None:
        """Subscribe again to what Twitch does not have of ours.

        Raises:
            twitchio.HTTPException, aiohttp.ClientError, TimeoutError, SignInError: Twitch cannot say.
        """
        self._tries += 1
        self.held = await self._registry.enabled(self._session_id) & self._wanted.keys()
        before = set(self.held)
        for kind in [kind for kind in self._wanted if kind not in self.held and not self._rests(kind)]:
            if kind not in self.lost:  # of which it was told why
                _log.warning("subscriptions.missing", kind=kind)
            await self._subscribe(kind)
        self._tries = 0
        if self.held - before:
            self._repaired()

    async def _subscribe(self, kind: str, *, strict: bool = False) -> None:
        try:
            await self._registry.subscribe(self._wanted[kind], self._session_id)
        except twitchio.HTTPException as error:
            if error.status not in {_EXISTS, *_REFUSED} or (strict and kind in self._needed):
                raise
            if error.status != _EXISTS:
                return self._lose(kind, f"{error.status}: {_message(error)}")
        self.held.add(kind)
        self.lost.pop(kind, None)
        self._resting.pop(kind, None)
        return None

    def _lose(self, kind: str, why: str) -> None:
        known = self.lost.get(kind) == why
        self.lost[kind] = why
        self._resting[kind] = self._clock.now() + RESTED
        if not known:  # a refusal is told once, however often it is given
            _log.error("subscriptions.lost", kind=kind, why=why, mend=self._mend(why))

    def _rests(self, kind: str) -> bool:
        return kind in self._resting and self._clock.now() < self._resting[kind]

    async def _pause(self) -> None:
        """Wait until the next comparison is due, or until something asks for one."""
        pause = backoff(self._tries, self._dice()) if self._tries else COMPARED_EVERY
        await sleep_unless(self._clock, pause.total_seconds(), self._disturbed)
        self._disturbed.clear()


def _message(error: twitchio.HTTPException) -> str:
    extra: Any = error.extra
    return str(extra.get("message", "")) if isinstance(extra, dict) else str(extra)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
