"""Pictures of all pages, by day and by night, on a desktop and on a phone: `make screenshots`."""

import asyncio
import contextlib
import io
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser

from bot.app import Woodshed
from bot.domain.credential import CredentialKind
from bot.domain.visitor import Right
from bot.features import Entrance
from bot.log import configure_logging
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.services.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from tests.conftest import open_browser

PROJECT = Path(__file__).parent.parent.parent
FOLDER = PROJECT / "docs" / "screenshots"
SCREENS = {"desktop": (1280, 800), "phone": (360, 780)}
SCHEMES = ("dark", "light")
COLOURS = 128
"""Colours of a picture: pages have few, and each picture is in the repository."""
SETTLE = 400
"""Milliseconds for what fades in."""
CHAT = (
    ("fan_fern", "that tone is lovely, which pedal was it?"),
    ("fan_moss", "!gear"),
    ("fan_reed", "see cheap-viewers1.com"),
    ("fan_fern", "the second take was so much calmer"),
    ("fan_reed", "WHY IS EVERYBODY SO QUIET TONIGHT HELLO"),
    ("fan_moss", "!focus"),
)
"""What sample chatters have written."""


@contextlib.asynccontextmanager
async def _evening() -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    """Give a bot in the middle of an evening."""
    settings = Settings(_env_file=None, data_dir=PROJECT / "data", web_port=0)  # pyright: ignore[reportCallIssue]
    async with stage(settings, WallClock(), port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        await twitch.go_live()
        room = bot.service(PracticeRoom)
        await room.start("")
        while room.playing and room.playing.target_bpm is None:
            await room.step(+1)
        for who, text in CHAT:
            if line := twitch.say(who, text):
                await bot.settled(line.id)
        yield twitch, bot
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def _paths(bot: Woodshed) -> list[str]:
    """Return the address of each page: all of the navigation, and those that stand behind them."""
    issued = await bot.service(Entrance).credentials.issue(CredentialKind.OVERLAY, Right.EVERYBODY)
    navigation = [route.path for route in bot.pages().navigation(Right.ARTIST)]
    return [*navigation, "/people/fan_reed", f"/overlay#{issued.secret}"]


async def _pictures(browser: Browser, site: str, path: str, folder: Path) -> None:
    """Take a page's pictures, with all that is below the fold."""
    name = path.partition("#")[0].strip("/").replace("/", "-") or "desk"
    for screen, (width, height) in SCREENS.items():
        for scheme in SCHEMES:
            page = await browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            await page.goto(site + path)
            await page.wait_for_timeout(SETTLE)
            taken = Image.open(io.BytesIO(await page.screenshot(full_page=True)))
            taken.convert("RGB").quantize(COLOURS).save(
                folder / f"{name}-{screen}-{scheme}.png", optimize=True
            )
            await page.close()


async def take(folder: Path = FOLDER) -> list[Path]:
    """Take all pictures into a folder, in the place of those that are there; return them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    async with _evening() as (_, bot), open_browser() as browser:
        for path in await _paths(bot):
            await _pictures(browser, bot.web.url.rstrip("/"), path, folder)
    return sorted(folder.glob("*.png"))


if __name__ == "__main__":
    configure_logging("ERROR")
    for picture in asyncio.run(take(*map(Path, sys.argv[1:]))):
        print(f"{picture}  {picture.stat().st_size / 1000:.0f} kB")
