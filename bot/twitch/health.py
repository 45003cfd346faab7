"""What is seen of the way to Twitch."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import twitchio

from bot.domain.operation.health import Counts, TwitchHealth
from bot.errors import SignInError
from bot.services.clock import Clock
from bot.twitch.account import Account
from bot.twitch.client import Client
from bot.twitch.connect import is_moderator
from bot.twitch.eventsub import EventSub
from bot.twitch.moderation_api import HTTP_TROUBLE
from bot.twitch.outbox import Priority
from bot.twitch.tokens import NEEDED_SCOPES, WISHED_SCOPES

ASK_AGAIN_AFTER = timedelta(seconds=30)
"""How long Twitch's answer about our role stands: whoever looks often must not make the bot ask as often."""

PATIENCE = 2
"""Seconds that Twitch has to answer: who looks must not wait long for it."""


@dataclass(frozen=True, slots=True)
class TwitchConnection:
    """The way to Twitch, once the bot listens."""

    client: Client
    account: Account
    eventsub: EventSub
    channel: twitchio.PartialUser


class TwitchMonitor:
    """Looks at the client, the queues and the sign-in; before there is a way, the bot is still coming.

    `waits_at` tells at which address it waits to be set up meanwhile; empty where it does not.
    """

    def __init__(self, clock: Clock, waits_at: Callable[[], str] = str) -> None:
        self._way: TwitchConnection | None = None
        self._clock = clock
        self._waits_at = waits_at
        self._asked_at: datetime | None = None
        self._moderates: bool | None = None

    def connected(self, way: TwitchConnection) -> None:
        """Look at this way from now on."""
        self._way = way

    def door(self) -> TwitchHealth:
        """Return what is known of it now."""
        if self._way is None:
            return TwitchHealth(waits_at=self._waits_at())
        client, account, eventsub = self._way.client, self._way.account, self._way.eventsub
        subscriptions = eventsub.subscriptions
        return TwitchHealth(
            login=account.login,
            channel=client.moderator.room.artist,
            live=client.moderator.room.live,
            trouble=account.trouble,
            token_until=account.until,
            lacking=NEEDED_SCOPES - account.scopes,
            wishing=WISHED_SCOPES - account.scopes,
            connected=eventsub.connected,
            last_heard=eventsub.last_heard,
            held=len(subscriptions.held),
            wanted=subscriptions.wanted,
            deaf=subscriptions.deaf,
            revoked=dict(subscriptions.lost),
            inbox=client.inbox.waiting,
            outbox={each.name.lower(): client.outbox.waiting_by_priority[each] for each in Priority},
            unshown=tuple(client.outbox.unshown),
        )

    def counts(self) -> Counts:
        """Return what was done since the start."""
        if self._way is None:
            return Counts()
        client = self._way.client
        moderator, outbox = client.moderator, client.outbox
        return Counts(
            judged=moderator.judged,
            duplicates=client.inbox.duplicates,
            calls=dict(moderator.calls),
            unwritten=moderator.audit.kept,
            unwritten_since=moderator.audit.kept_since,
            said=outbox.counts["sent"],
            dropped=outbox.counts["dropped_late"] + outbox.counts["failed"] + outbox.drops.total(),
        )

    async def moderates(self, *, anew: bool = False) -> bool | None:
        """Return whether the bot is a moderator, as Twitch says, or said lately; None where it does not."""
        if self._way is None:
            return None
        now = self._clock.now()
        if anew or self._asked_at is None or now - self._asked_at >= ASK_AGAIN_AFTER:
            self._asked_at = now
            self._moderates = await self._ask(self._way)
        return self._moderates

    async def _ask(self, way: TwitchConnection) -> bool | None:
        bot = way.client.create_partialuser(way.account.user_id, way.account.login)
        try:
            async with asyncio.timeout(PATIENCE):
                return await is_moderator(bot, way.channel)
        except (*HTTP_TROUBLE, SignInError):
            return None
