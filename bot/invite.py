"""The person at this machine, invited to set the bot up in their browser."""

import os
import sys
import threading
import webbrowser
from collections.abc import Generator, Mapping
from contextlib import contextmanager

import typer

from bot.errors import StoreBusyError
from bot.pair import pair
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.web.server import address
from bot.web.set_up import HOME

GRAPHICAL = ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
"""What is set on Linux and its like where a browser has a screen, or somebody has said which one to start.

Without, Python would start one that takes the terminal over.
"""


class AtTerminal:
    """Tells a person where the pages are, and opens those of the set-up in a browser, once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opened = False

    async def invite(self, site: str) -> None:
        """Tell where the bot is to be set up, which it waits for."""
        place, how = await self._opening(site)
        typer.echo(f"\nThe bot is to be set up:\n\n  {place}\n\n{how}; Ctrl+C ends it.\n")

    async def greet(self, site: str, *, is_open: bool) -> None:
        """Tell where the desk of a bot that runs is, and the set-up; where that `is_open` still, open it."""
        home = site.rstrip("/") + HOME
        typer.echo(f"\nThe bot is running; Ctrl+C ends it.\n\n  desk    {site}")
        if not is_open:
            return typer.echo(f"  set-up  {home}\n")
        place, how = (home, "") if self._opened else await self._opening(site)
        return typer.echo(f"  set-up  {place}\n\nSome steps of it are still open. {how}\n")

    async def _opening(self, site: str) -> tuple[str, str]:
        """Return where the set-up is for a browser of this machine, and how it comes to be open there."""
        linked = bool(self._settings.web_url)
        place = (await pair(self._settings, WallClock())).here if linked else site.rstrip("/") + HOME
        if self._opened or not can_open(os.environ, sys.platform):
            return place, "Open it in your browser"
        self._opened = True
        # A thread of its own, which keeps nobody waiting: some browsers end when they are closed.
        threading.Thread(target=webbrowser.open, args=(place,), daemon=True).start()
        return place, "It opens in your browser now"


@contextmanager
def naming_the_page(settings: Settings) -> Generator[None]:
    """Tell whoever starts a second bot where the pages of the first are: they may only have closed those."""
    try:
        yield
    except StoreBusyError as error:
        error.mend = f"open its pages: {address(settings.web_host, settings.web_port)}; or {error.mend}"
        raise


def can_open(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether there is a screen for a browser."""
    return platform in {"win32", "darwin"} or any(environ.get(name) for name in GRAPHICAL)
