"""The subscriptions of EventSub: what there is to be told of, who may be, and the limits."""

import asyncio
import uuid
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.rehearsal.chat import RefusedError, User, stamp
from bot.rehearsal.clock import Clock
from bot.rehearsal.oauth import Access
from bot.rehearsal.world import World

# dev.twitch.tv/docs/eventsub/manage-subscriptions (limits), handling-websocket-events (close codes)
MAX_CONNECTIONS, MAX_SUBSCRIPTIONS = 3, 300
MAX_COST = 10
CLIENT_SENT, UNUSED, NOT_RECONNECTED, NO_RECONNECT = 4001, 4003, 4004, 4007
ENDED_AS = {
    CLIENT_SENT: "websocket_received_inbound_traffic",
    4002: "websocket_failed_ping_pong",
    UNUSED: "websocket_connection_unused",
    4000: "websocket_internal_error",
    4005: "websocket_network_timeout",
    4006: "websocket_network_error",
    NOT_RECONNECTED: "websocket_failed_to_reconnect",
}
"""The status of the subscriptions of a websocket that was closed with a code."""

REVOKED_AS = (
    "authorization_revoked",
    "chat_user_banned",
    "moderator_removed",
    "user_removed",
    "version_removed",
)

LOST_BY = {"unmod": ("moderator_user_id", "moderator_removed"), "ban": ("user_id", "chat_user_banned")}
"""What is revoked when something befalls its reader, by the name under which it has them, and as what."""

# dev.twitch.tv/docs/api/reference/#get-eventsub-subscriptions
LIST_FILTERS = ("status", "type", "user_id", "subscription_id")
_STATUSES = {"enabled", "websocket_disconnected", *REVOKED_AS, *ENDED_AS.values()}

MAX_ENDED = 100
"""Ended subscriptions that stay listed; Twitch does not say how long it keeps them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of subscription: one scope of each group is needed, by whom `reader` in the condition names."""

    scopes: tuple[tuple[str, ...], ...] = ()
    reader: str = ""
    version: str = "1"


def _read_or_manage(*subjects: str) -> tuple[tuple[str, ...], ...]:
    return tuple((f"moderator:read:{subject}", f"moderator:manage:{subject}") for subject in subjects)


_CHAT = Kind((("user:read:chat",),), "user_id")
_SHIELD = Kind(_read_or_manage("shield_mode"), "moderator_user_id")
_AUTOMOD = Kind((("moderator:manage:automod",),), "moderator_user_id", "2")
_UNBAN = Kind(_read_or_manage("unban_requests"), "moderator_user_id")
_MODERATE = Kind(
    (
        *_read_or_manage(
            "blocked_terms", "chat_settings", "unban_requests", "banned_users", "chat_messages", "warnings"
        ),
        ("moderator:read:moderators",),
        ("moderator:read:vips",),
    ),
    "moderator_user_id",
    "2",
)

# dev.twitch.tv/docs/eventsub/eventsub-subscription-types
KINDS = {
    "channel.chat.message": _CHAT,
    "channel.chat.notification": _CHAT,
    "channel.chat.message_delete": _CHAT,
    "channel.chat_settings.update": _CHAT,
    "channel.moderate": _MODERATE,
    "channel.shield_mode.begin": _SHIELD,
    "channel.shield_mode.end": _SHIELD,
    "automod.message.hold": _AUTOMOD,
    "automod.message.update": _AUTOMOD,
    "channel.unban_request.create": _UNBAN,
    "channel.unban_request.resolve": _UNBAN,
    "stream.online": Kind(),
    "stream.offline": Kind(),
}


@dataclass(slots=True)
class Session:
    """One connection of a client, which keeps its id when it moves to another websocket."""

    id: str
    socket: web.WebSocketResponse
    tcp: asyncio.Transport | None
    keepalive: int
    connected_at: datetime
    disconnected_at: str = ""
    ended_as: str = "websocket_disconnected"
    subscribed: asyncio.Event = field(default_factory=asyncio.Event)
    outgoing: asyncio.Queue[str] = field(default_factory=asyncio.Queue[str])
    chores: list[asyncio.Task[None]] = field(default_factory=list[asyncio.Task[None]])
    sent_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.sent_at = self.connected_at


@dataclass(slots=True)
class Subscription:
    """One wish to be told."""

    id: str
    type: str
    version: str
    condition: dict[str, str]
    session: Session
    user: User
    created_at: str
    status: str = "enabled"

    def as_json(self) -> dict[str, Any]:
        """Return the subscription as Twitch writes it."""
        return {
            "id": self.id,
            "status": self.status,
            "type": self.type,
            "version": self.version,
            "cost": self.cost,
            "condition": self.condition,
            "transport": self._transport(),
            "created_at": self.created_at,
        }

    def has(self, name: str, value: str) -> bool:
        """Tell whether it passes one of the `LIST_FILTERS`."""
        own = {"status": self.status, "type": self.type, "subscription_id": self.id}
        return value in self.condition.values() if name == "user_id" else own[name] == value

    @property
    def cost(self) -> int:
        """What it takes of the total: nothing where the user it is about has authorized the client."""
        return 0 if self.user.id in self.condition.values() else 1

    def _transport(self) -> dict[str, str]:
        session = self.session
        ended = {"disconnected_at": session.disconnected_at} if session.disconnected_at else {}
        return {
            "method": "websocket",
            "session_id": session.id,
            "connected_at": stamp(session.connected_at),
            **ended,
        }


class Subscriptions:
    """All subscriptions: those that are enabled by their id, and those that ended last."""

    def __init__(self, world: World, clock: Clock, sessions: dict[str, Session]) -> None:
        self._world, self._clock, self._sessions = world, clock, sessions
        self.enabled: dict[str, Subscription] = {}
        self._ended: deque[Subscription] = deque(maxlen=MAX_ENDED)

    def subscribe(self, asked: dict[str, Any], access: Access) -> Subscription:
        """Make a subscription.

        Raises:
            RefusedError: form, session, condition or scope is not right, or it is there already.
        """
        kind, version, condition = str(asked.get("type")), str(asked.get("version")), asked.get("condition")
        transport: Any = asked.get("transport")
        known = KINDS.get(kind)
        if known is None or version != known.version or not isinstance(condition, dict):
            raise RefusedError(400, "invalid subscription type, version or condition")
        if not isinstance(transport, dict) or transport.get("method") != "websocket":  # pyright: ignore[reportUnknownMemberType]
            raise RefusedError(400, "invalid transport and auth combination")
        session = self._sessions.get(str(transport.get("session_id")))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        if session is None:
            raise RefusedError(400, "websocket transport session does not exist or has already disconnected")
        self._may_subscribe(known, condition, access)  # pyright: ignore[reportUnknownArgumentType]
        if any(other.session is session and other.user is not access.user for other in self.enabled.values()):
            raise RefusedError(
                400, "websocket transport cannot have subscriptions created by different users"
            )
        held = self.of(access.user)
        for other in held:
            if (other.type, other.condition, other.session) == (kind, condition, session):
                raise RefusedError(409, f"subscription already exists with id={other.id}")
        if sum(other.session is session for other in held) >= MAX_SUBSCRIPTIONS:
            raise RefusedError(429, "number of subscriptions for this websocket transport exceeded")
        if len({other.session.id for other in held} | {session.id}) > MAX_CONNECTIONS:
            raise RefusedError(429, "number of websocket transports limit exceeded")
        made = Subscription(
            str(uuid.uuid4()),
            kind,
            version,
            condition,  # pyright: ignore[reportUnknownArgumentType]
            session,
            access.user,
            stamp(self._clock.now()),
        )
        if made.cost + sum(other.cost for other in held) > MAX_COST:
            raise RefusedError(429, "maximum total cost exceeded")
        self.enabled[made.id] = made
        session.subscribed.set()
        return made

    def _may_subscribe(self, kind: Kind, condition: dict[str, str], access: Access) -> None:
        missing = RefusedError(403, "subscription missing proper authorization")
        if not all(set(group) & set(access.scopes) for group in kind.scopes):
            raise missing
        if condition.get("broadcaster_user_id") != self._world.artist.id:
            raise RefusedError(400, "invalid broadcaster_user_id")
        if kind.reader and condition.get(kind.reader) != access.user.id:
            raise missing
        if kind.reader and self._world.banned(access.user, self._clock.now()):
            raise missing
        if kind.reader == "moderator_user_id" and not self._world.moderates(access.user):
            raise missing

    def unsubscribe(self, subscription_id: str, user: User) -> None:
        """Take a subscription back.

        Raises:
            RefusedError: the user has no such subscription.
        """
        held = next((each for each in self.all_of(user) if each.id == subscription_id), None)
        if held is None:
            raise RefusedError(404, "subscription not found")
        if self.enabled.pop(held.id, None) is None:
            self._ended.remove(held)

    def of(self, user: User) -> list[Subscription]:
        """Return somebody's subscriptions as far as they are enabled."""
        return [held for held in self.enabled.values() if held.user is user]

    def all_of(self, user: User) -> list[Subscription]:
        """Return somebody's subscriptions, those that ended first."""
        return [held for held in (*self._ended, *self.enabled.values()) if held.user is user]

    def found(self, user: User, filters: dict[str, str]) -> list[Subscription]:
        """Return those of somebody's subscriptions that pass the filter.

        Raises:
            RefusedError: there is more than one filter, or its value is not valid.
        """
        if len(filters) > 1:
            raise RefusedError(400, "The request may specify only one filter query parameter.")
        for name, known in (("status", _STATUSES), ("type", KINDS)):
            if name in filters and filters[name] not in known:
                raise RefusedError(400, f"The value in the {name} query parameter is not valid.")
        return [held for held in self.all_of(user) if all(held.has(*each) for each in filters.items())]

    def listing(self, shown: Iterable[Subscription], user: User) -> dict[str, Any]:
        """Return some of somebody's subscriptions as an answer of the API; its totals are of all of them."""
        return {
            "data": [each.as_json() for each in shown],
            "total": len(self.all_of(user)),
            "total_cost": sum(each.cost for each in self.of(user)),
            "max_total_cost": MAX_COST,
            "pagination": {},
        }

    def end(self, held: Subscription, status: str) -> None:
        """Take a subscription away; it stays listed with the reason."""
        held.status = status
        del self.enabled[held.id]
        self._ended.append(held)
