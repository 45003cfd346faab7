"""The connections to the page: how many there may be, and how long each may keep us waiting."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.domain.pages.sign_in import network_of
from bot.web.guard import HEADERS

PATIENCE_SECONDS = 10.0
"""How long the other end may take over a whole request, head and body, and over reading its answer."""

LINGER_SECONDS = 1.0
"""How long a body that nobody wants is read on, so that a refusal arrives before the connection closes."""

MAX_CONNECTIONS = 64
"""Connections at one time: a browser has six, and a process often no more than 256 files in all."""

MAX_FROM_ONE = 3 * MAX_CONNECTIONS // 4
"""Connections of one network, so that there are always some for others; more than all readers together,
since a container's gateway stands for everybody."""

_THIS_MACHINE = {network_of("127.0.0.1"), network_of("::1")}


class Connections:
    """All connections; those that keep us waiting make room for others."""

    def __init__(self, server: web.Server, patience: float) -> None:
        self.server, self.patience = server, patience
        self.open: set[Connection] = set()
        # An ordered set: who has kept us waiting the longest is first.
        self.waiting: dict[Connection, None] = {}

    def make_room(self) -> bool:
        """Tell whether there is room for one more; where there is none, who kept us waiting the longest goes.

        So whoever sends a whole request at once is served, however many others only begin one.
        """
        if len(self.open) < MAX_CONNECTIONS:
            return True
        if longest := next(iter(self.waiting), None):
            longest.cut_off()
        return longest is not None

    def hold_to_share(self, network: str) -> None:
        """Where a network has more than its share, let go of whoever of it has kept us waiting the longest.

        Who has just come waits too, so somebody does. Through this machine itself others come, by a proxy.
        """
        if network in _THIS_MACHINE or sum(each.network == network for each in self.open) <= MAX_FROM_ONE:
            return
        next(each for each in self.waiting if each.network == network).cut_off()


class Connection(web.RequestHandler):
    """aiohttp's connection, cut off where it keeps us waiting for too long.

    aiohttp bounds only how long a connection rests between two whole requests. While a request is worked on,
    it is we who keep the other end waiting, so nothing runs out.
    """

    def __init__(self, connections: Connections) -> None:
        super().__init__(
            connections.server,
            loop=asyncio.get_running_loop(),
            access_log=None,  # pyright: ignore[reportArgumentType] - aiohttp's way to say that there is none
            lingering_time=LINGER_SECONDS,
            auto_decompress=False,
        )
        self._all = connections
        # aiohttp drops its own one once it has asked it to close, which it does not while answers are unread.
        self._wire: asyncio.Transport | None = None
        self.network = ""
        self._deadline: asyncio.TimerHandle | None = None
        self._works = False
        self._reader: asyncio.Task[Any] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for the first request (asyncio calls this)."""
        super().connection_made(transport)
        self._wire = cast("asyncio.Transport", transport)
        self.network = network_of((transport.get_extra_info("peername") or ("",))[0])
        self._all.open.add(self)
        self._wait()
        self._all.hold_to_share(self.network)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Forget the connection, and end what only works for its reader (asyncio calls this)."""
        self._wire = None
        self._all.open.discard(self)
        self._wait_no_more()
        if self._reader:
            self._reader.cancel()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Wait for an answer to be read (asyncio calls this when more is unread than it will hold)."""
        super().pause_writing()
        self._wait()

    def resume_writing(self) -> None:
        """Go on (asyncio calls this when the answer is being read)."""
        super().resume_writing()
        if self._works:
            self._wait_no_more()

    @contextmanager
    def working(self) -> Generator[None]:
        """Work on a request that is here whole; then its answer is to be read, and the next one is due."""
        self._works = True
        self._wait_no_more()
        try:
            yield
        finally:
            self._works = False
            self._wait()

    @contextmanager
    def waiting(self) -> Generator[None]:
        """Wait for the other end in the midst of a request, as for the first word over a socket."""
        self._works = False
        self._wait()
        try:
            yield
        finally:
            self._works = True
            self._wait_no_more()

    @contextmanager
    def reading(self) -> Generator[None]:
        """Cancel what is done inside as soon as nobody is there to read it.

        Only for what changes nothing: a key that was pressed is carried out, whoever hung up.
        """
        self._reader = asyncio.current_task()
        try:
            yield
        finally:
            self._reader = None

    def cut_off(self) -> None:
        """Close the connection at once, whatever is still unsent."""
        self._wait_no_more()
        if self._wire:
            self._wire.abort()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer an error under our headers; what cannot be read as HTTP gets 400 (aiohttp calls this)."""
        if isinstance(exc, HttpProcessingError):
            message = "This is not HTTP as it should be.\n"
        answer = super().handle_error(request, status, exc, message)
        answer.headers.update(HEADERS)
        return answer

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """Log an error of ours; what the other end did wrong is none (aiohttp calls this)."""
        error = kw.get("exc_info")
        wire = self.transport
        gone = isinstance(error, ConnectionError) and (wire is None or wire.is_closing())
        if not gone and not isinstance(error, HttpProcessingError | web.RequestPayloadError):
            super().log_exception(*args, **kw)

    def _wait(self) -> None:
        self._wait_no_more()
        if self._wire:
            self._all.waiting[self] = None
            self._deadline = asyncio.get_running_loop().call_later(self._all.patience, self.cut_off)

    def _wait_no_more(self) -> None:
        self._all.waiting.pop(self, None)
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None


def connection_of(request: web.Request) -> Connection:
    """Return the connection that a request came over."""
    connection = request.protocol
    assert isinstance(connection, Connection)
    return connection
