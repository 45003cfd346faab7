"""EventSub at the local Twitch: the websocket, its rules, and what travels over it."""

import asyncio
import base64
import json
import re
import secrets
import uuid
from collections import deque
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.rehearsal.chat import Happening, User, stamp
from bot.rehearsal.clock import Clock
from bot.rehearsal.payloads import PAYLOADS
from bot.rehearsal.subscriptions import (
    CLIENT_SENT,
    ENDED_AS,
    KINDS,
    LOST_BY,
    NO_RECONNECT,
    NOT_RECONNECTED,
    UNUSED,
    Session,
    Subscription,
    Subscriptions,
)
from bot.rehearsal.world import World

# dev.twitch.tv/docs/eventsub/handling-websocket-events
FIRST_SUBSCRIPTION_WITHIN = 10.0  # seconds
RECONNECT_WITHIN = 30.0  # seconds
TOLD_AGAIN_FOR = timedelta(minutes=1)
"""How long an event may be told again: our own figure, Twitch names none."""

MIN_KEEPALIVE, MAX_KEEPALIVE = 10, 600  # seconds

_CELL = b"cell-a"  # one of the hosts of Twitch's to which connections move

_NUMBER = re.compile(r"-?[0-9]{1,9}")


class EventSub:
    """All sessions; tells their subscriptions what happens in the world."""

    def __init__(self, world: World, clock: Clock) -> None:
        self._world = world
        self._clock = clock
        self.sessions: dict[str, Session] = {}
        self.registry = Subscriptions(world, clock, self.sessions)
        self._moving: dict[str, Session] = {}
        self.refuses = 0
        self.silent = False
        self.last_told: tuple[Session, str] | None = None
        self.kept_for = TOLD_AGAIN_FOR
        self._told: deque[tuple[datetime, str, str]] = deque()
        world.watchers.append(self._tell)

    @property
    def subscriptions(self) -> dict[str, Subscription]:
        """The subscriptions that are enabled, by their id."""
        return self.registry.enabled

    # The websocket.

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one websocket from welcome to close."""
        if self.refuses:
            self.refuses -= 1
            raise web.HTTPServiceUnavailable
        wanted = request.query.get("keepalive_timeout_seconds", str(MIN_KEEPALIVE))
        if not _NUMBER.fullmatch(wanted):
            raise web.HTTPBadRequest(text="keepalive_timeout_seconds must be a whole number")
        keepalive = min(max(int(wanted), MIN_KEEPALIVE), MAX_KEEPALIVE)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if challenge := request.query.get("challenge"):
            session = await self._moved(challenge, socket, request)
        else:
            session = await self._opened(socket, request, keepalive)
        if session:
            await self._serve(socket, session)
        return socket

    async def _opened(self, socket: web.WebSocketResponse, request: web.Request, keepalive: int) -> Session:
        session = Session(_session_id(), socket, request.transport, keepalive, self._clock.now())
        self.sessions[session.id] = session
        self._queue(session, "session_welcome", {"session": self._described(session)})
        session.chores = [
            asyncio.create_task(run(session))
            for run in (self._deliver, self._keep_alive, self._close_if_unused)
        ]
        return session

    async def _moved(
        self, challenge: str, socket: web.WebSocketResponse, request: web.Request
    ) -> Session | None:
        """Welcome a session on another websocket; the old one is heard of until then, and not afterwards."""
        session = self._moving.get(challenge)
        if session is None or session.id != request.query.get("id"):
            await socket.close(code=NO_RECONNECT, message=b"invalid reconnect")
            return None
        del self._moving[challenge]
        await socket.send_str(self._frame("session_welcome", {"session": self._described(session)}))
        session.socket, session.tcp = socket, request.transport
        return session

    async def _serve(self, socket: web.WebSocketResponse, session: Session) -> None:
        """Listen for what a client must not send, until the websocket closes."""
        try:
            async for message in socket:
                if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    self._world.violations["client sent"] += 1
                    await self.end(session, CLIENT_SENT, "client sent inbound traffic")
        finally:
            if session.socket is socket:
                self._forget(session)

    async def close(self) -> None:
        """Close every websocket."""
        for session in list(self.sessions.values()):
            await session.socket.close(code=WSCloseCode.GOING_AWAY)

    async def end(self, session: Session, code: int, why: str = "") -> None:
        """Close a session with one of Twitch's codes."""
        session.ended_as = ENDED_AS.get(code, session.ended_as)
        await session.socket.close(code=code, message=why.encode())

    def ask_to_reconnect(self, session: Session, url: str) -> None:
        """Tell a client to come again by another address, to which its session moves with all it has."""
        challenge = str(uuid.uuid4())
        self._moving[challenge] = session
        described = self._described(session) | {
            "status": "reconnecting",
            "keepalive_timeout_seconds": None,
            "reconnect_url": f"{url}?challenge={challenge}&id={session.id}",
        }
        self._queue(session, "session_reconnect", {"session": described})
        session.chores.append(asyncio.create_task(self._close_if_not_moved(session, challenge)))

    async def _deliver(self, session: Session) -> None:
        """Send what is queued."""
        while session.id in self.sessions:
            frame = await session.outgoing.get()
            session.sent_at = self._clock.now()
            if not self.silent:
                with suppress(ConnectionError):
                    await session.socket.send_str(frame)

    async def _keep_alive(self, session: Session) -> None:
        """Send a keepalive whenever nothing else was sent for as long as the client was promised."""
        while True:
            due = session.sent_at + timedelta(seconds=session.keepalive)
            if self._clock.now() < due:
                await self._clock.sleep((due - self._clock.now()).total_seconds())
            else:
                session.sent_at = self._clock.now()
                self._queue(session, "session_keepalive", {})

    async def _close_if_unused(self, session: Session) -> None:
        await self._clock.sleep(FIRST_SUBSCRIPTION_WITHIN)
        if not session.subscribed.is_set():
            await self.end(session, UNUSED, "connection unused")

    async def _close_if_not_moved(self, session: Session, challenge: str) -> None:
        await self._clock.sleep(RECONNECT_WITHIN)
        if self._moving.pop(challenge, None):
            await self.end(session, NOT_RECONNECTED, "client failed to reconnect")

    def _forget(self, session: Session) -> None:
        """Let a closed session go; its subscriptions stay listed with the reason why they ended."""
        self.sessions.pop(session.id, None)
        self._moving = {challenge: held for challenge, held in self._moving.items() if held is not session}
        session.disconnected_at = stamp(self._clock.now())
        for held in [held for held in self.subscriptions.values() if held.session is session]:
            self.registry.end(held, session.ended_as)
        for chore in session.chores:
            chore.cancel()

    # What happens.

    def revoke_all(self, user: User) -> None:
        """Take all of somebody's subscriptions away and tell them why."""
        for held in self.registry.of(user):
            self.revoke(held, "authorization_revoked")

    def revoke(self, held: Subscription, status: str) -> None:
        """Take a subscription away and tell why."""
        self.registry.end(held, status)
        self._queue(
            held.session,
            "revocation",
            {"subscription": held.as_json()},
            **_subscribed(held.type, held.version),
        )

    def _end_what_is_lost(self, happening: Happening) -> None:
        """Revoke what somebody may not hear any more who is no moderator now, or banned."""
        if happening.kind not in LOST_BY:
            return
        reader, status = LOST_BY[happening.kind]
        for held in self.registry.of(happening.user):
            if KINDS[held.type].reader == reader:
                self.revoke(held, status)

    def is_awaited(self, kind: str) -> bool:
        """Tell whether anybody is subscribed to that type."""
        return any(held.type == kind for held in self.subscriptions.values())

    def _tell(self, happening: Happening) -> None:
        self._end_what_is_lost(happening)
        for kind, make in PAYLOADS.items():
            event = make(self._world, happening)
            if event is None:
                continue
            for held in list(self.subscriptions.values()):
                if held.type == kind:
                    self.notify(held, event)

    def notify(self, held: Subscription, event: dict[str, Any], *, kind: str = "") -> None:
        """Send an event to whom a subscription belongs, as one of its type or of another `kind`."""
        payload = {"subscription": held.as_json() | ({"type": kind} if kind else {}), "event": event}
        frame = self._frame("notification", payload, **_subscribed(kind or held.type, held.version))
        self.last_told = held.session, frame
        self._told.append((self._clock.now(), held.type, frame))
        held.session.outgoing.put_nowait(frame)
        while self._clock.now() - self._told[0][0] > self.kept_for:
            self._told.popleft()

    def told_lately(self, within: timedelta = TOLD_AGAIN_FOR) -> list[tuple[str, str]]:
        """Return the types and frames of the last events that are still kept, in their order."""
        since = self._clock.now() - within
        return [(kind, frame) for at, kind, frame in self._told if at >= since]

    def tell_again(self, kind: str, frame: str) -> int:
        """Send a frame to everybody who is subscribed to its type; return to how many."""
        held = [held for held in self.subscriptions.values() if held.type == kind]
        for each in held:
            each.session.outgoing.put_nowait(frame)
        return len(held)

    def _queue(self, session: Session, kind: str, payload: dict[str, Any], **metadata: str) -> None:
        session.outgoing.put_nowait(self._frame(kind, payload, **metadata))

    def _frame(self, kind: str, payload: dict[str, Any], **metadata: str) -> str:
        head = {
            "message_id": event_id() if kind == "notification" else str(uuid.uuid4()),
            "message_type": kind,
            "message_timestamp": stamp(self._clock.now()),
            **metadata,
        }
        return json.dumps({"metadata": head, "payload": payload})

    def _described(self, session: Session) -> dict[str, Any]:
        return {
            "id": session.id,
            "status": "connected",
            "connected_at": stamp(session.connected_at),
            "keepalive_timeout_seconds": session.keepalive,
            "reconnect_url": None,
            "recovery_url": None,
        }


def event_id() -> str:
    """Return an id of an event: 32 bytes in base64, where all other messages have a UUID."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def _session_id() -> str:
    """Return an id of a session: a UUID and where it is served, in base64 without a rest."""
    return base64.urlsafe_b64encode(b"\x02\n\x10" + uuid.uuid4().bytes + b"\x12\x06" + _CELL).decode()


def _subscribed(kind: str, version: str) -> dict[str, str]:
    return {"subscription_type": kind, "subscription_version": version}
