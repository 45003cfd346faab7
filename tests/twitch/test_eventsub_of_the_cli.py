"""On the mock server of Twitch's own command line tool, which differs from Twitch in places.

There a move gives a session a new id, the old connection is left open by the server, keepalives stop on it at
once, and times have nine decimals (read in github.com/twitchdev/twitch-cli, events/websocket/mock_server).
"""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from aiohttp import web
from twitchio.eventsub import StreamOnlineSubscription
from twitchio.eventsub.subscriptions import SubscriptionPayload

from bot.rehearsal.clock import FakeClock
from bot.services.clock import TwitchClock
from bot.twitch.eventsub import EventSub
from bot.twitch.subscriptions import Subscriptions
from tests.twitch.conftest import turns_until

AT = "2030-05-17T19:00:00.123456789Z"


@dataclass
class Mock:
    """The server: every connection is a session of its own, whatever it came by."""

    sockets: list[web.WebSocketResponse] = field(default_factory=list[web.WebSocketResponse])
    asked: list[str] = field(default_factory=list[str])
    shut: bool = False
    url: str = ""

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=0.05)
        await socket.prepare(request)
        if self.shut:
            await socket.close()
            return socket
        self.asked.append(request.query_string)
        self.sockets.append(socket)
        session = {
            "id": f"server_{len(self.sockets)}",
            "status": "connected",
            "keepalive_timeout_seconds": 10,
        }
        await self.send(
            -1, "session_welcome", {"session": session | {"reconnect_url": None, "connected_at": AT}}
        )
        async for _ in socket:
            await socket.close(code=4001)
        return socket

    async def send(self, number: int, kind: str, payload: dict[str, Any], **about: str) -> None:
        head = {"message_id": f"{kind} {number}", "message_type": kind, "message_timestamp": AT, **about}
        await self.sockets[number].send_str(json.dumps({"metadata": head, "payload": payload}))

    async def tell(self, number: int, event: str) -> None:
        subscription = {"type": "stream.online", "version": "1", "status": "enabled", "cost": 0}
        about = {"subscription_type": "stream.online", "subscription_version": "1"}
        payload = {"subscription": subscription, "event": {"id": event}}
        await self.send(number, "notification", payload, **about)

    async def ask_to_move(self, number: int) -> None:
        session = {"id": f"server_{number + 1}", "status": "reconnecting", "keepalive_timeout_seconds": None}
        url = f"{self.url}?reconnect_id=c2Vydm"
        await self.send(number, "session_reconnect", {"session": session | {"reconnect_url": url}})


@dataclass
class Bot:
    """Who listens, and what keeps the subscriptions: a subscription follows its client to a new session."""

    heard: list[str] = field(default_factory=list[str])
    sessions: list[str] = field(default_factory=list[str])

    def receive(self, frame: dict[str, Any]) -> None:
        self.heard.append(frame["payload"]["event"]["id"])

    def connected(self) -> None: ...

    async def subscribe(self, wanted: SubscriptionPayload, session_id: str) -> None:
        assert wanted.type == "stream.online"
        self.sessions.append(session_id)

    async def enabled(self, session_id: str) -> set[str]:
        self.sessions.append(session_id)
        return {"stream.online"}


async def signed_in() -> None: ...


@pytest.fixture
async def mock() -> AsyncGenerator[Mock]:
    mock = Mock()
    app = web.Application()
    app.router.add_get("/ws", mock.serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    mock.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/ws"
    yield mock
    await runner.cleanup()


@pytest.fixture
async def listening(mock: Mock, evening: datetime) -> AsyncGenerator[tuple[Bot, EventSub, FakeClock]]:
    bot, clock = Bot(), FakeClock(evening)
    subscriptions = Subscriptions(
        [StreamOnlineSubscription(broadcaster_user_id="1")],
        [],
        registry=bot,
        clock=clock,
        dice=lambda: 0.5,
        doubt=lambda: None,
        repaired=lambda: None,
        mend=lambda _: "",
    )
    connection = EventSub(
        url=mock.url,
        subscriptions=subscriptions,
        listener=bot,
        clock=TwitchClock(clock),
        dice=lambda: 0.5,
        signed_in=signed_in,
    )
    await connection.start()
    running = asyncio.create_task(connection.run())
    yield bot, connection, clock
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await connection.close()


async def test_it_moves_to_a_session_of_another_id_and_hears_both_until_then(
    mock: Mock, listening: tuple[Bot, EventSub, FakeClock]
) -> None:
    bot, connection, _ = listening
    await mock.tell(0, "first")
    await mock.ask_to_move(0)
    await mock.tell(0, "straggler")
    await turns_until(lambda: len(mock.sockets) == 2)
    await mock.tell(1, "second")
    await turns_until(lambda: bot.heard == ["first", "straggler", "second"])
    await turns_until(lambda: mock.sockets[0].closed)  # by the bot: this server leaves it open
    assert mock.asked[1] == "reconnect_id=c2Vydm"
    await turns_until(lambda: bot.sessions[-1] == "server_2")
    assert connection.connected
    assert connection.reconnects == 0


async def test_a_move_that_is_refused_ends_in_a_new_connection(
    mock: Mock, listening: tuple[Bot, EventSub, FakeClock]
) -> None:
    bot, connection, clock = listening
    mock.shut = True
    await mock.ask_to_move(0)
    await turns_until(lambda: connection.tries_again_at)
    mock.shut = False
    assert connection.tries_again_at
    await clock.advance(connection.tries_again_at)
    await turns_until(lambda: connection.reconnects)
    await mock.tell(-1, "again")
    await turns_until(lambda: bot.heard == ["again"])
    assert bot.sessions[-1] == "server_2"
