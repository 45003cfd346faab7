"""The web server of the bot's own page."""

import asyncio
import errno
import socket
import sys
from contextlib import suppress
from typing import NamedTuple

from aiohttp import web

from bot.domain.operation.finding import Finding, Grade
from bot.env_file import ENV_PREFIX
from bot.log import get_logger
from bot.setting_forms import is_loopback
from bot.settings import Settings
from bot.web.body import MAX_BODY_BYTES, read_whole
from bot.web.connection import PATIENCE_SECONDS, Connection, Connections
from bot.web.guard import Door, add_headers, guard
from bot.web.page import Pages, missing

_log = get_logger(__name__)

SHUTDOWN_SECONDS = 0.5
"""How long a stop waits for who is still reading."""

BACKLOG = 128
"""Connections that the system keeps for us until they are taken (aiohttp's own figure)."""

LISTEN_AGAIN_SECONDS = 15.0
"""How long until a port that was taken is tried again: soon after somebody has freed it."""

ACCEPT_AGAIN_SECONDS = 1.0
"""How long no connection is taken where the system has no file or memory for one (asyncio's own figure)."""


COMES_BY_ITSELF = "the page comes by itself"
"""What follows for a bot that goes on without a page until the port is free."""


class DoorName(NamedTuple):
    """What a door is called in every finding, and the names of the settings of where it listens."""

    subject: str
    host: str
    port: str

    def taken(self, then: str = COMES_BY_ITSELF) -> str:
        """Return the mend of a port that another program has; `then` says what is next once it is free."""
        return f"stop what listens there and {then}, or set {self.port} to a free port"

    def impossible(self) -> str:
        """Return the mend where the system lets nobody listen.

        A port below 1024 is the administrator's on many systems (IANA's system ports, RFC 6335).
        """
        return f"set {self.host} to an address of this machine, and {self.port} to 1024 or more"


INSIDE = DoorName("page", f"{ENV_PREFIX}WEB_HOST", f"{ENV_PREFIX}WEB_PORT")
OUTSIDE = DoorName("page for others", f"{ENV_PREFIX}WEB_OUTSIDE_HOST", f"{ENV_PREFIX}WEB_OUTSIDE_PORT")


class WebServer:
    """Serves the bot's pages at one door, whatever becomes of Twitch: to this machine, or to those elsewhere.

    `elsewhere` is the address at which those find them; without one it is the door of this machine. Whoever
    keeps it waiting for more than `patience` seconds is cut off. A port that is taken is tried again every
    `listen_again` seconds.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        elsewhere: str = "",
        patience: float = PATIENCE_SECONDS,
        listen_again: float = LISTEN_AGAIN_SECONDS,
    ) -> None:
        self._host, self._port = host, port
        self._door = Door.outside(elsewhere) if elsewhere else Door.inside(host)
        self._name = INSIDE if self._door.is_inside else OUTSIDE
        self._pages: Pages | None = None
        self._patience, self._listen_again = patience, listen_again
        self._runner: web.AppRunner | None = None
        self._listener: socket.socket | None = None
        self._serving: asyncio.Task[None] | None = None
        self._failed: OSError | None = None
        self.url = ""

    async def start(self, pages: Pages) -> None:
        """Serve pages (port 0: on any free one); where that cannot be, the bot has none and logs why.

        `url` is their address, and empty as long as there is none.
        """
        self._pages = pages
        try:
            connections = await self._open()
        except OSError as error:
            self._failed = error
            found = self.finding()
            _log.warning("web.absent", what=found.subject, why=found.says, mend=found.mend)
            connections = None
        self._serving = asyncio.create_task(self._serve(connections), name="page")

    def finding(self, then: str = COMES_BY_ITSELF) -> Finding:
        """Tell whether there is a page; `then` says what is next once a port that is taken is free."""
        if self.url:
            return Finding(self._name.subject, Grade.WELL, f"it is at {self.url}")
        why, mend = _why(self._port, self._failed, self._name, then)
        return Finding(self._name.subject, Grade.WANTING, f"there is none: {why}", mend)

    async def _serve(self, connections: Connections | None) -> None:
        while connections is None:
            await asyncio.sleep(self._listen_again)
            with suppress(OSError):  # it was told at the start, and is nothing new
                connections = await self._open()
        assert self._listener
        await _accept(self._listener, connections)

    async def _open(self) -> Connections:
        """Listen from now on.

        Raises:
            OSError: the port is taken.
        """
        assert self._pages
        self._listener = _listen(self._host, self._port)
        find_out = self._pages.access.identify(inside=self._door.is_inside)
        application = web.Application(
            middlewares=[guard(self._door), find_out, missing, read_whole],
            client_max_size=MAX_BODY_BYTES,
        )
        application.on_response_prepare.append(add_headers)
        self._pages.add_to(application)
        self._runner = web.AppRunner(application, shutdown_timeout=SHUTDOWN_SECONDS)
        await self._runner.setup()
        assert self._runner.server
        self.url = self._door.address or address(self._host, self._listener.getsockname()[1])
        if self._door.is_inside and not is_loopback(self._host):
            _log.info("web.in_container", host=self._host, mend="publish its port on 127.0.0.1 only")
        return Connections(self._runner.server, self._patience)

    async def stop(self) -> None:
        """Listen no more."""
        self.url = ""
        if self._serving:
            # Or a connection that is taken just now is lost: asyncio gives it to nobody, and never closes it.
            if self._listener and sys.platform != "win32":
                asyncio.get_running_loop().remove_reader(self._listener)
            self._serving.cancel()
            with suppress(asyncio.CancelledError):
                await self._serving
            self._serving = None
        if self._listener:
            self._listener.close()
            self._listener = None
        if self._runner:
            await self._runner.cleanup()
            self._runner = None


def doors(settings: Settings) -> list[WebServer]:
    """Return the door of this machine, and, where the settings name an address for them, that of others."""
    inside = WebServer(settings.web_host, settings.web_port)
    if not settings.web_url:
        return [inside]
    outside = WebServer(settings.web_outside_host, settings.web_outside_port, elsewhere=settings.web_url)
    return [inside, outside]


def no_page_because(host: str, port: int, name: DoorName) -> tuple[str, str] | None:
    """Return why a door could not be at a port now, and the mend; None where it could."""
    try:
        _listen(host, port).close()
    except OSError as error:
        return _why(port, error, name)
    return None


def _why(port: int, error: OSError | None, name: DoorName, then: str = COMES_BY_ITSELF) -> tuple[str, str]:
    """Return why nothing listens at a port, after what the system said, and the mend."""
    if error is None:
        return "it was not begun", "start the bot"
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken by another program", name.taken(then)
    return f"port {port}: {error.strerror or error}", name.impossible()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    listener.setblocking(False)
    return listener


async def _accept(listener: socket.socket, connections: Connections) -> None:
    """Take one connection after the other, for ever.

    asyncio's own server takes a hundred in a row, and logs an error for each that it cannot take. One by one,
    with all else that is due having its turn between two, they hold nobody up.
    """
    fails = False
    while True:
        await asyncio.sleep(0)  # taking one that is there already, and refusing it, gives nobody else a turn
        try:
            await _accept_one(listener, connections)
        except ConnectionError:
            continue  # who was there hung up before it was taken
        except OSError as error:
            if not fails:
                mend = "close what else is open, or let the bot open more files (ulimit -n)"
                _log.warning("web.no_room", why=str(error), mend=mend)
            fails = True
            await asyncio.sleep(ACCEPT_AGAIN_SECONDS)
        except Exception:  # noqa: BLE001 - a supervisor: one connection must not end the page
            _log.exception("web.failed")
            await asyncio.sleep(ACCEPT_AGAIN_SECONDS)
        else:
            fails = False


async def _accept_one(listener: socket.socket, connections: Connections) -> None:
    loop = asyncio.get_running_loop()
    taken, _ = await loop.sock_accept(listener)
    try:
        if not connections.make_room():
            return taken.close()
        await loop.connect_accepted_socket(lambda: Connection(connections), taken)
    except BaseException:
        taken.close()
        raise


def address(host: str, port: int) -> str:
    """Return where a page that listens on `host` is found from this machine."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - every address of a container's, if an operator wants it so
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
