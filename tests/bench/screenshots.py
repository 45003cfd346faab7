"""Pictures of all pages, by day and by night, on a desktop and on a phone: `make screenshots`."""

import asyncio
import io
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser

from bot.log import configure_logging
from tests.conftest import open_browser
from tests.evening import PROJECT, evening, paths_of, site_of

FOLDER = PROJECT / "docs" / "screenshots"
SCREENS = {"desktop": (1280, 800), "phone": (360, 780)}
SCHEMES = ("dark", "light")
COLOURS = 64
"""Colours of a picture: pages have few, and each picture is in the repository."""
SCREENFULS = 4
"""How far down a picture goes: a longer page goes on like this."""
SETTLE = 400
"""Milliseconds for what fades in."""


_AT_HOME = """
(home) => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.data = text.data.replaceAll(home, "/home/juniper/woodshed/own");
  }
}
"""
"""Names the artist's own folder as it might be called, instead of one that is gone after the evening."""


async def _pictures(browser: Browser, site: str, path: str, folder: Path, home: Path) -> None:
    """Take a page's pictures, with what is below the fold."""
    address = path.partition("#")[0].strip("/").replace("/", "-") or "desk"
    name = re.sub(r"\d{4}-\d\d-\d\d", "day", address)
    for screen, (width, height) in SCREENS.items():
        for scheme in SCHEMES:
            page = await browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            await page.goto(site + path)
            await page.wait_for_timeout(SETTLE)
            await page.evaluate(_AT_HOME, str(home))
            taken = Image.open(io.BytesIO(await page.screenshot(full_page=True)))
            shown = taken.crop((0, 0, width, min(taken.height, SCREENFULS * height)))
            shown.convert("RGB").quantize(COLOURS).save(
                folder / f"{name}-{screen}-{scheme}.png", optimize=True
            )
            await page.close()


async def take(folder: Path = FOLDER) -> list[Path]:
    """Take all pictures into a folder, in the place of those that are there; return them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    async with evening() as (_, bot), open_browser() as browser:
        for path in await paths_of(bot):
            await _pictures(browser, site_of(bot), path, folder, bot.runtime.settings.home)
    return sorted(folder.glob("*.png"))


if __name__ == "__main__":
    configure_logging("ERROR")
    for picture in asyncio.run(take(*map(Path, sys.argv[1:]))):
        print(f"{picture}  {picture.stat().st_size / 1000:.0f} kB")
