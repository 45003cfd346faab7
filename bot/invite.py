"""The person at this machine, invited to set the bot up in their browser."""

import os
import sys
import threading
import webbrowser
from collections.abc import Mapping

import typer

from bot.pair import pair
from bot.running import Invite
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.web.set_up import HOME

GRAPHICAL = ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
"""What is set on Linux and its like where a browser has a screen, or somebody has said which one to start.

Without, Python would start one that takes the terminal over.
"""


def inviting(settings: Settings) -> Invite:
    """Return what tells a person where the pages of the set-up are, and at first opens them in a browser."""
    opened = False

    async def invite(site: str) -> None:
        nonlocal opened
        address = (await pair(settings, WallClock())).here if settings.web_url else site.rstrip("/") + HOME
        opens = not opened and can_open(os.environ, sys.platform)
        how = "It opens in your browser now" if opens else "Open it in your browser"
        typer.echo(f"\nThe bot is to be set up, at\n\n  {address}\n\n{how}; Ctrl+C ends it.\n")
        if opens:
            opened = True
            # A thread of its own, which keeps nobody waiting: some browsers end when they are closed.
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    return invite


def can_open(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether there is a screen for a browser."""
    return platform in {"win32", "darwin"} or any(environ.get(name) for name in GRAPHICAL)
