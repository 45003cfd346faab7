"""The local Twitch in fake time, and a signed-in client to talk to it with."""

from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch

SCOPES = (
    "user:read:chat user:write:chat moderator:manage:chat_messages moderator:manage:warnings"
    " moderator:manage:banned_users moderator:manage:shield_mode moderator:manage:chat_settings"
    " moderator:manage:automod moderator:manage:unban_requests moderator:read:followers"
)


class Account:
    """An account signed in at the local Twitch, calling Helix."""

    def __init__(self, http: aiohttp.ClientSession, twitch: LocalTwitch, token: str, login: str) -> None:
        self.http, self.twitch, self.token = http, twitch, token
        self.id = twitch.world.person(login).id

    async def call(self, method: str, path: str, **options: Any) -> tuple[int, Any]:
        """Return status and body of a call."""
        headers = {"Client-Id": "woodshed-rehearsal", "Authorization": f"Bearer {self.token}"}
        url = f"{self.twitch.api_url}/{path}"
        async with self.http.request(
            method, url, headers=headers | options.pop("headers", {}), **options
        ) as answer:
            text = await answer.text()
            return answer.status, await answer.json() if text else None

    async def send(self, text: str, **more: Any) -> tuple[int, Any]:
        """Send a line of chat."""
        body = {"broadcaster_id": self.twitch.world.artist.id, "sender_id": self.id, "message": text}
        status, answer = await self.call("POST", "chat/messages", json=body | more)
        return status, answer["data"][0] if status == 200 else answer

    async def moderate(self, method: str, what: str, *, data: Any = None, **query: str) -> tuple[int, Any]:
        """Call one of the moderation endpoints."""
        ids = {"broadcaster_id": self.twitch.world.artist.id, "moderator_id": self.id}
        options: dict[str, Any] = {"json": {"data": data}} if data is not None else {}
        return await self.call(method, f"moderation/{what}", params=ids | query, **options)


class Ear:
    """A websocket with subscriptions, and what is heard over it."""

    def __init__(self, account: Account, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.account, self.socket = account, socket
        self.session = ""

    async def frame(self) -> Any:
        """Return the next frame."""
        return await self.socket.receive_json(timeout=3)

    async def event(self) -> tuple[str, Any]:
        """Return type and content of the next frame, which must be an event."""
        frame = await self.frame()
        assert frame["metadata"]["message_type"] == "notification"
        return frame["metadata"]["subscription_type"], frame["payload"]["event"]

    async def welcome(self) -> Any:
        """Return the session that the next frame tells of, which must be a welcome."""
        frame = await self.frame()
        assert frame["metadata"]["message_type"] == "session_welcome"
        self.session = frame["payload"]["session"]["id"]
        return frame["payload"]["session"]

    async def closed_with(self) -> int | None:
        """Return the code with which the websocket closes next."""
        message = await self.socket.receive(timeout=3)
        while message.type is aiohttp.WSMsgType.TEXT:
            message = await self.socket.receive(timeout=3)
        assert message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR}
        return message.data if message.type is aiohttp.WSMsgType.CLOSE else self.socket.close_code

    async def subscribe(self, kind: str, **changes: Any) -> tuple[int, Any]:
        """Subscribe to a type as the account that listens."""
        body = {
            "type": kind,
            "version": "2" if kind.startswith(("automod", "channel.moderate")) else "1",
            "condition": {"broadcaster_user_id": self.account.twitch.world.artist.id}
            | {
                "user_id" if "chat" in kind else "moderator_user_id": self.account.id
                for _ in range(not kind.startswith("stream"))
            },
            "transport": {"method": "websocket", "session_id": self.session},
        }
        return await self.account.call("POST", "eventsub/subscriptions", json=body | changes)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2030, 5, 17, 19, 0, tzinfo=UTC))


@pytest.fixture
async def twitch(clock: FakeClock) -> AsyncGenerator[LocalTwitch]:
    twitch = LocalTwitch(clock)
    await twitch.start(0)
    yield twitch
    await twitch.stop()


@pytest.fixture
async def http() -> AsyncGenerator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as http:
        yield http


@pytest.fixture
def sign_in(twitch: LocalTwitch, http: aiohttp.ClientSession) -> Callable[..., Any]:
    """Return what signs an account in through the Device Code Flow."""

    async def run(login: str = "woodshed_bot", scopes: str = SCOPES) -> Account:
        client = {"client_id": "woodshed-rehearsal"}
        url = f"{twitch.auth_url}/oauth2"
        async with http.post(f"{url}/device", data=client | {"scopes": scopes}) as answer:
            code = await answer.json()
        twitch.approve(code["user_code"], login)
        grant = "urn:ietf:params:oauth:grant-type:device_code"
        form = client | {"device_code": code["device_code"], "grant_type": grant}
        async with http.post(f"{url}/token", data=form) as answer:
            token = await answer.json()
        return Account(http, twitch, token["access_token"], login)

    return run


@pytest.fixture
def listen(
    twitch: LocalTwitch, http: aiohttp.ClientSession, sign_in: Callable[..., Any]
) -> Callable[..., Any]:
    """Return what opens a websocket and subscribes to some types."""

    async def run(*kinds: str, login: str = "woodshed_bot", scopes: str = SCOPES) -> Ear:
        ear = Ear(await sign_in(login, scopes), await http.ws_connect(twitch.eventsub_url))
        await ear.welcome()
        for kind in kinds:
            assert (await ear.subscribe(kind))[0] == 202
        return ear

    return run
