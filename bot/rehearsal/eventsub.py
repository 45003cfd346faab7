"""EventSub at the local Twitch: the websocket, its rules, and what travels over it."""

import asyncio
import json
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.rehearsal.clock import Clock
from bot.rehearsal.oauth import Access
from bot.rehearsal.payloads import PAYLOADS
from bot.rehearsal.world import Happening, RefusedError, User, World

# dev.twitch.tv/docs/eventsub/handling-websocket-events
FIRST_SUBSCRIPTION_WITHIN = 10.0  # seconds
SHORTEST_KEEPALIVE, LONGEST_KEEPALIVE = 10, 600  # seconds
UNUSED, CLIENT_SENT = 4003, 4001
MOST_CONNECTIONS, MOST_SUBSCRIPTIONS = 3, 300

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
            "cost": 0,
            "condition": self.condition,
            "transport": {"method": "websocket", "session_id": self.session.id},
            "created_at": self.created_at,
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
        world.watchers.append(self._tell)

    # The websocket.

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one websocket from welcome to close."""
        wanted = request.query.get("keepalive_timeout_seconds", str(SHORTEST_KEEPALIVE))
        if not wanted.isdecimal() or not SHORTEST_KEEPALIVE <= int(wanted) <= LONGEST_KEEPALIVE:
            return web.json_response({"error": "Bad Request", "status": 400}, status=400)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        session = Session(uuid.uuid4().hex, socket, int(wanted))
        self.sessions[session.id] = session
        self._queue(session, "session_welcome", {"session": self._described(session)})
        chores = [asyncio.create_task(chore(session)) for chore in (self._deliver, self._close_if_unused)]
        try:
            async for message in socket:
                if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    self._world.violations["client sent"] += 1
                    await socket.close(code=CLIENT_SENT, message=b"client sent inbound traffic")
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
            await session.socket.close(code=UNUSED, message=b"connection unused")

    def _forget(self, session: Session) -> None:
        self.sessions.pop(session.id, None)
        for held in [held for held in self.subscriptions.values() if held.session is session]:
            del self.subscriptions[held.id]

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
        held = [held for held in self.subscriptions.values() if held.user is access.user]
        for other in held:
            if (other.type, other.condition, other.session) == (kind, condition, session):
                raise RefusedError(409, f"subscription already exists with id={other.id}")
        if sum(other.session is session for other in held) >= MOST_SUBSCRIPTIONS:
            raise RefusedError(429, "number of websocket transports limit exceeded")
        if len({other.session.id for other in held} | {session.id}) > MOST_CONNECTIONS:
            raise RefusedError(429, "number of websocket transports limit exceeded")
        made = Subscription(
            str(uuid.uuid4()),
            kind,
            version,
            condition,  # pyright: ignore[reportUnknownArgumentType]
            session,
            access.user,
            self._clock.now().isoformat(),
        )
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
        held = self.subscriptions.get(subscription_id)
        if held is None or held.user is not user:
            raise RefusedError(404, "subscription not found")
        del self.subscriptions[subscription_id]

    def of(self, user: User) -> list[Subscription]:
        """Return somebody's subscriptions."""
        return [held for held in self.subscriptions.values() if held.user is user]

    def listing(self, held: Iterable[Subscription]) -> dict[str, Any]:
        """Return subscriptions as an answer of the API."""
        data = [each.as_json() for each in held]
        return {
            "data": data,
            "total": len(data),
            "total_cost": 0,
            "max_total_cost": 10,
            "pagination": {},
        }

    def revoke(self, user: User, status: str = "authorization_revoked") -> None:
        """Take all of somebody's subscriptions away and tell them why."""
        for held in self.of(user):
            held.status = status
            del self.subscriptions[held.id]
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
            "message_timestamp": self._clock.now().strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            **metadata,
        }
        return json.dumps({"metadata": head, "payload": payload})

    def _described(self, session: Session) -> dict[str, Any]:
        return {
            "id": session.id,
            "status": "connected",
            "connected_at": self._clock.now().strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "keepalive_timeout_seconds": session.keepalive,
            "reconnect_url": None,
            "recovery_url": None,
        }
