"""The bot as a newcomer meets it: nothing set, its pages, and a local Twitch to sign in at."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.rehearsal.server import LocalTwitch
from bot.running import run
from bot.services.clock import WallClock
from bot.services.operation.configuration import Configuration
from bot.settings import ENV_PREFIX, Settings
from tests.ports import free_port

OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "Accept": "text/html"}


class Newcomer:
    """Somebody who knows only the pages, in a folder with nothing of theirs."""

    def __init__(self, folder: Path, twitch: LocalTwitch) -> None:
        self.folder, self.twitch = folder, twitch
        self.env = folder / ".env"
        self.site = ""
        self.invited = 0
        self.greeted: list[bool] = []
        self._waits = asyncio.Event()
        self.running: asyncio.Task[None] | None = None

    async def invite(self, site: str) -> None:
        self.site, self.invited = site.rstrip("/"), self.invited + 1
        self._waits.set()

    async def greet(self, site: str, *, is_open: bool) -> None:
        assert site.rstrip("/") == self.site
        self.greeted.append(is_open)

    async def start(self) -> None:
        """Run the bot until it waits to be set up.

        Raises:
            WoodshedError: it does not come so far.
        """
        self._waits.clear()
        # The process of the tests has ten times what the bot has: to look it through took seconds a start.
        running = run(Configuration(self.env), WallClock(), self.invite, self.greet, loaded=lambda: None)
        self.running = asyncio.create_task(running)
        waits = asyncio.create_task(self._waits.wait())
        await asyncio.wait([self.running, waits], return_when=asyncio.FIRST_COMPLETED)
        if self.running.done():
            await self.running

    async def stop(self) -> None:
        """End it, as Ctrl+C does."""
        if self.running:
            self.running.cancel()
            await asyncio.gather(self.running, return_exceptions=True)

    async def get(self, path: str) -> str:
        """Return a page."""
        async with ClientSession() as http, http.get(f"{self.site}{path}") as answer:
            assert answer.status == 200, path
            return await answer.text()

    async def where(self, path: str = "/set-up") -> str:
        """Return where a page leads to."""
        async with ClientSession() as http, http.get(f"{self.site}{path}") as answer:
            return answer.url.path

    async def send(self, path: str, **fields: str) -> tuple[int, str, str]:
        """Send a form; return the status, the path of the page that is then shown, and the page."""
        async with (
            ClientSession(headers=OWN_PAGE) as http,
            http.post(f"{self.site}{path}", data=fields) as answer,
        ):
            return answer.status, answer.url.path, await answer.text()

    async def until(self, path: str, words: str) -> str:
        """Return a page as soon as it has some words, whatever becomes of the server meanwhile."""
        async with asyncio.timeout(30):
            while True:
                with suppress(OSError, AssertionError):
                    shown = await self.get(path)
                    if words in shown:
                        return shown
                await asyncio.sleep(0.02)

    async def code(self) -> str:
        """Return the code that the page shows."""
        shown = await self.until("/set-up/sign-in", "user-code")
        found = re.search(r'user-code">(\w+)<', shown)
        assert found
        return found[1]

    async def fill_in(self, client_id: str = "", channel: str = "junipervale") -> tuple[int, str, str]:
        """Take the first step."""
        sent = {"client_id": client_id or self.twitch.accounts.client_id, "channel": channel}
        return await self.send("/set-up/application", **sent)

    async def sign_in(self, login: str = "") -> None:
        """Take the second one."""
        self.twitch.approve(await self.code(), login or self.twitch.bot_login)
        await self.until("/set-up/sign-in", "Sign in as another account")


@asynccontextmanager
async def newcomer(folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Newcomer]:
    """Give a newcomer whose bot runs, and waits to be set up."""
    twitch = LocalTwitch(WallClock())
    twitch.accounts.poll_interval = 0.02
    await twitch.start(0)
    for name in Settings.model_fields:
        monkeypatch.delenv(ENV_PREFIX + name.upper(), raising=False)
    given = {
        "HOME": str(folder / "own"),
        "DATA_DIR": str(data),
        "WEB_PORT": str(free_port()),
        "TWITCH_API_URL": twitch.api_url,
        "TWITCH_AUTH_URL": twitch.auth_url,
        "TWITCH_EVENTSUB_URL": twitch.eventsub_url,
    }
    for name, value in given.items():
        monkeypatch.setenv(ENV_PREFIX + name, value)
    one = Newcomer(folder, twitch)
    try:
        await one.start()
        yield one
    finally:
        await one.stop()
        await twitch.stop()
