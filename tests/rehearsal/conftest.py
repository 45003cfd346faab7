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
    " moderator:manage:banned_users"
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
