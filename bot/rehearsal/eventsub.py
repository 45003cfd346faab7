"""EventSub at the local Twitch: the websocket, its rules, and what travels over it."""

import asyncio
import json
import re
import uuid
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.rehearsal.clock import Clock
from bot.rehearsal.oauth import Access
from bot.rehearsal.payloads import PAYLOADS
from bot.rehearsal.world import Happening, RefusedError, User, World, stamp

# dev.twitch.tv/docs/eventsub: handling-websocket-events, manage-subscriptions (limits)
FIRST_SUBSCRIPTION_WITHIN = 10.0  # seconds
SHORTEST_KEEPALIVE, LONGEST_KEEPALIVE = 10, 600  # seconds
UNUSED, CLIENT_SENT = 4003, 4001
MOST_CONNECTIONS, MOST_SUBSCRIPTIONS = 3, 300
MOST_COST = 10

# dev.twitch.tv/docs/api/reference/#get-eventsub-subscriptions
LIST_FILTERS = ("status", "type", "user_id", "subscription_id")
_ENDED = {
    CLIENT_SENT: "websocket_received_inbound_traffic",
    UNUSED: "websocket_connection_unused",
}
_STATUSES = {"enabled", "authorization_revoked", "websocket_disconnected", *_ENDED.values()}

MOST_ENDED = 100
"""Ended subscriptions that stay listed; Twitch does not say how long it keeps them."""

_NUMBER = re.compile(r"-?[0-9]{1,9}")
_SCOPES = {
    "channel.chat.message": "user:read:chat",
    "channel.chat.notification": "user:read:chat",
    "channel.chat.message_delete": "user:read:chat",
    "stream.online": "",
    "stream.offline": "",
}


@dataclass(slots=True)
class Session:
    """One websocket."""

    id: str
    socket: web.WebSocketResponse
    keepalive: int
    connected_at: str
    disconnected_at: str = ""
    ended_as: str = "websocket_disconnected"
    subscribed: asyncio.Event = field(default_factory=asyncio.Event)
    outgoing: asyncio.Queue[str] = field(default_factory=asyncio.Queue[str])


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
        about = {self.condition.get("user_id"), self.condition.get("broadcaster_user_id")}
        return 0 if self.user.id in about else 1

    def _transport(self) -> dict[str, str]:
        session = self.session
        ended = {"disconnected_at": session.disconnected_at} if session.disconnected_at else {}
        return {
            "method": "websocket",
            "session_id": session.id,
            "connected_at": session.connected_at,
            **ended,
        }


class EventSub:
    """All sessions and subscriptions; tells them what happens in the world."""

    def __init__(
        self, world: World, clock: Clock, *, first_subscription_within: float = FIRST_SUBSCRIPTION_WITHIN
    ) -> None:
        self._world = world
        self._clock = clock
        self.first_subscription_within = first_subscription_within
        self.sessions: dict[str, Session] = {}
        self.subscriptions: dict[str, Subscription] = {}
        self._ended: deque[Subscription] = deque(maxlen=MOST_ENDED)
        world.watchers.append(self._tell)

    # The websocket.

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one websocket from welcome to close."""
        wanted = request.query.get("keepalive_timeout_seconds", str(SHORTEST_KEEPALIVE))
        if not _NUMBER.fullmatch(wanted):
            raise web.HTTPBadRequest(text="keepalive_timeout_seconds must be a whole number")
        keepalive = min(max(int(wanted), SHORTEST_KEEPALIVE), LONGEST_KEEPALIVE)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        session = Session(uuid.uuid4().hex, socket, keepalive, stamp(self._clock.now()))
        self.sessions[session.id] = session
        self._queue(session, "session_welcome", {"session": self._described(session)})
        chores = [asyncio.create_task(chore(session)) for chore in (self._deliver, self._close_if_unused)]
        try:
            async for message in socket:
                if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    self._world.violations["client sent"] += 1
                    await self._close(session, CLIENT_SENT, "client sent inbound traffic")
        finally:
            for chore in chores:
                chore.cancel()
            self._forget(session)
        return socket

    async def close(self) -> None:
        """Close every websocket."""
        for session in list(self.sessions.values()):
            await session.socket.close(code=WSCloseCode.GOING_AWAY)

    async def _deliver(self, session: Session) -> None:
        """Send what is queued, and a keepalive where there is nothing to send for too long."""
        while not session.socket.closed:
            try:
                async with asyncio.timeout(session.keepalive):
                    frame = await session.outgoing.get()
            except TimeoutError:
                frame = self._frame("session_keepalive", {})
            with suppress(ConnectionError):
                await session.socket.send_str(frame)

    async def _close_if_unused(self, session: Session) -> None:
        try:
            async with asyncio.timeout(self.first_subscription_within):
                await session.subscribed.wait()
        except TimeoutError:
            await self._close(session, UNUSED, "connection unused")

    async def _close(self, session: Session, code: int, why: str) -> None:
        session.ended_as = _ENDED[code]
        await session.socket.close(code=code, message=why.encode())

    def _forget(self, session: Session) -> None:
        """Let a closed session go; its subscriptions stay listed with the reason why they ended."""
        self.sessions.pop(session.id, None)
        session.disconnected_at = stamp(self._clock.now())
        for held in [held for held in self.subscriptions.values() if held.session is session]:
            self._end(held, session.ended_as)

    def _end(self, held: Subscription, status: str) -> None:
        held.status = status
        del self.subscriptions[held.id]
        self._ended.append(held)

    # Subscriptions.

    def subscribe(self, asked: dict[str, Any], access: Access) -> Subscription:
        """Make a subscription.

        Raises:
            RefusedError: form, session, condition or scope is not right, or it is there already.
        """
        kind, version, condition = asked.get("type"), asked.get("version"), asked.get("condition")
        transport: Any = asked.get("transport")
        if kind not in _SCOPES or version != "1" or not isinstance(condition, dict):
            raise RefusedError(400, "invalid subscription type, version or condition")
        if not isinstance(transport, dict) or transport.get("method") != "websocket":  # pyright: ignore[reportUnknownMemberType]
            raise RefusedError(400, "invalid transport and auth combination")
        session = self.sessions.get(str(transport.get("session_id")))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        if session is None:
            raise RefusedError(400, "websocket transport session does not exist or has already disconnected")
        self._may_subscribe(kind, condition, access)  # pyright: ignore[reportUnknownArgumentType]
        if any(
            other.session is session and other.user is not access.user
            for other in self.subscriptions.values()
        ):
            raise RefusedError(
                400, "websocket transport cannot have subscriptions created by different users"
            )
        held = self.of(access.user)
        for other in held:
            if (other.type, other.condition, other.session) == (kind, condition, session):
                raise RefusedError(409, f"subscription already exists with id={other.id}")
        if sum(other.session is session for other in held) >= MOST_SUBSCRIPTIONS:
            raise RefusedError(429, "number of subscriptions for this websocket transport exceeded")
        if len({other.session.id for other in held} | {session.id}) > MOST_CONNECTIONS:
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
        if made.cost + sum(other.cost for other in held) > MOST_COST:
            raise RefusedError(429, "maximum total cost exceeded")
        self.subscriptions[made.id] = made
        session.subscribed.set()
        return made

    def _may_subscribe(self, kind: str, condition: dict[str, str], access: Access) -> None:
        needs = _SCOPES[kind]
        if needs and needs not in access.scopes:
            raise RefusedError(403, "subscription missing proper authorization")
        if condition.get("broadcaster_user_id") != self._world.artist.id:
            raise RefusedError(400, "invalid broadcaster_user_id")
        if needs and condition.get("user_id") != access.user.id:
            raise RefusedError(403, "subscription missing proper authorization")
        if needs and self._world.barred(access.user, self._clock.now()) == "banned":
            raise RefusedError(403, "subscription missing proper authorization")

    def unsubscribe(self, subscription_id: str, user: User) -> None:
        """Take a subscription back.

        Raises:
            RefusedError: the user has no such subscription.
        """
        held = next((each for each in self.all_of(user) if each.id == subscription_id), None)
        if held is None:
            raise RefusedError(404, "subscription not found")
        if self.subscriptions.pop(held.id, None) is None:
            self._ended.remove(held)

    def of(self, user: User) -> list[Subscription]:
        """Return somebody's subscriptions as far as they are enabled."""
        return [held for held in self.subscriptions.values() if held.user is user]

    def all_of(self, user: User) -> list[Subscription]:
        """Return somebody's subscriptions, those that ended first."""
        return [held for held in (*self._ended, *self.subscriptions.values()) if held.user is user]

    def found(self, user: User, filters: dict[str, str]) -> list[Subscription]:
        """Return those of somebody's subscriptions that pass the filter.

        Raises:
            RefusedError: there is more than one filter, or its value is not valid.
        """
        if len(filters) > 1:
            raise RefusedError(400, "The request may specify only one filter query parameter.")
        for name, known in (("status", _STATUSES), ("type", _SCOPES)):
            if name in filters and filters[name] not in known:
                raise RefusedError(400, f"The value in the {name} query parameter is not valid.")
        return [held for held in self.all_of(user) if all(held.has(*each) for each in filters.items())]

    def listing(self, shown: Iterable[Subscription], user: User) -> dict[str, Any]:
        """Return some of somebody's subscriptions as an answer of the API; its totals are of all of them."""
        return {
            "data": [each.as_json() for each in shown],
            "total": len(self.all_of(user)),
            "total_cost": sum(each.cost for each in self.of(user)),
            "max_total_cost": MOST_COST,
            "pagination": {},
        }

    def revoke(self, user: User, status: str = "authorization_revoked") -> None:
        """Take all of somebody's subscriptions away and tell them why."""
        for held in self.of(user):
            self._end(held, status)
            self._queue(
                held.session,
                "revocation",
                {"subscription": held.as_json()},
                subscription_type=held.type,
                subscription_version=held.version,
            )

    # What happens.

    def _tell(self, happening: Happening) -> None:
        for kind, make in PAYLOADS.items():
            event = make(self._world, happening)
            if event is None:
                continue
            for held in list(self.subscriptions.values()):
                if held.type == kind:
                    self._queue(
                        held.session,
                        "notification",
                        {"subscription": held.as_json(), "event": event},
                        subscription_type=kind,
                        subscription_version=held.version,
                    )

    def _queue(self, session: Session, kind: str, payload: dict[str, Any], **metadata: str) -> None:
        session.outgoing.put_nowait(self._frame(kind, payload, **metadata))

    def _frame(self, kind: str, payload: dict[str, Any], **metadata: str) -> str:
        head = {
            "message_id": str(uuid.uuid4()),
            "message_type": kind,
            "message_timestamp": stamp(self._clock.now()),
            **metadata,
        }
        return json.dumps({"metadata": head, "payload": payload})

    def _described(self, session: Session) -> dict[str, Any]:
        return {
            "id": session.id,
            "status": "connected",
            "connected_at": session.connected_at,
            "keepalive_timeout_seconds": session.keepalive,
            "reconnect_url": None,
            "recovery_url": None,
        }
