"""The overlay's way to the bot: a WebSocket for each page, with a whole state first and then what changes."""

import asyncio
import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from aiohttp import WSCloseCode, WSMsgType, web

from bot.domain.pages.credential import Credential, CredentialKind
from bot.domain.pages.visitor import Right, Visitor
from bot.services.clock import Clock
from bot.services.feed import Feed, News
from bot.services.pages.credentials import Credentials
from bot.services.pages.overlay import TOPIC
from bot.web.connection import connection_of
from bot.web.page import PAGES
from bot.web.route import Route, get

HELLO_SECONDS = 5.0
"""How long the first message, which has the token, may take."""

BEAT_SECONDS = 10.0
"""How long a socket is silent; a page that hears nothing for longer than twice of it opens another one."""

CLOSE_SECONDS = 1.0
"""How long the other end has to say that it closes too."""

MAX_HELLO = 1024
"""Bytes of what a page sends: its token."""

REFUSED, SLOW = 4401, 4408
"""Codes of closing, of those that are free for applications (RFC 6455, 7.4.2), after HTTP's 401 and 408."""


Unread = asyncio.Queue[News | None]


def socket_route(
    feed: Feed, credentials: Credentials, clock: Clock, version: Callable[[], str], beat: float
) -> Route:
    """Return the route of the sockets; a page of another `version` than there is now is to be read anew.

    Who is late with a token, or reads too slowly, is closed with `SLOW` and may try again; whose token is not
    good, or no longer, with `REFUSED`; one too many with 1013 (IANA's "try again later").
    """
    told = _Told(clock, version, beat)

    async def answer(request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(
            timeout=CLOSE_SECONDS, heartbeat=2 * beat, max_msg_size=MAX_HELLO, compress=False
        )
        visitor = await _entered(request, socket, credentials)
        if visitor is None:
            return socket
        access = request.app[PAGES].access
        with (
            feed.reading(Right.EVERYBODY) as unread,
            access.open_for(visitor, lambda: unread.put_nowait(None)),
        ):
            is_good = partial(access.is_good, visitor)
            listening = asyncio.create_task(_listen(socket, unread), name="overlay")
            try:
                await told.send(socket, unread, is_good)
            finally:
                listening.cancel()
            # Only what nobody listens to is closed with a farewell of both ends.
            await asyncio.wait([listening])
            await socket.close(code=SLOW if is_good() else REFUSED)
        return socket

    return get("/overlay/socket", answer, Right.EVERYBODY)


async def _entered(
    request: web.Request, socket: web.WebSocketResponse, credentials: Credentials
) -> Visitor | None:
    """Return who comes in by a socket; None where it was closed since they may not."""
    # Until it has shown a token it keeps us waiting: anybody may begin one, and must shut out nobody.
    with connection_of(request).waiting():
        await socket.prepare(request)
        try:
            credential = await _let_in(socket, credentials)
        except TimeoutError:
            await socket.close(code=SLOW)
            return None
        if credential is None:
            await socket.close(code=REFUSED)
            return None
    visitor = Visitor(Right.EVERYBODY, credential=credential.id)
    if not request.app[PAGES].access.has_place(visitor):
        await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
        return None
    return visitor


class _Told(NamedTuple):
    """What pages are told."""

    clock: Clock
    version: Callable[[], str]
    beat: float

    async def send(self, socket: web.WebSocketResponse, unread: Unread, is_good: Callable[[], bool]) -> None:
        """Tell a page all there is and then what changes, as long as it keeps up and its token is good."""
        try:
            cards = _whole(unread)
            await socket.send_str(self._message("snapshot", version=self.version(), cards=cards))
            while (news := await self._next(unread)) is not None and is_good():
                if message := self._about(news):
                    await socket.send_str(message)
        except ConnectionError:
            pass  # it is gone

    async def _next(self, unread: Unread) -> News | None:
        """Return what is new, or a sign of life where nothing is for too long; None at the end."""
        try:
            async with asyncio.timeout(self.beat):
                return await unread.get()
        except TimeoutError:
            return _BEAT

    def _about(self, news: News) -> str:
        topic, values = news
        if topic.startswith(TOPIC):
            return self._message("card", name=topic.removeprefix(TOPIC), card=values)
        return self._message("beat") if news is _BEAT else ""

    def _message(self, what: str, **values: object) -> str:
        """Return a message with its time, in milliseconds since 1970: a page's clock goes by it."""
        return json.dumps({"is": what, "at": round(self.clock.now().timestamp() * 1000), **values})


_BEAT: News = ("", {})
"""Stands for no news."""


async def _listen(socket: web.WebSocketResponse, unread: Unread) -> None:
    """Listen to a page, which says nothing more, until it goes: only so is it heard that it is there."""
    async for _ in socket:
        pass
    unread.put_nowait(None)


async def _let_in(socket: web.WebSocketResponse, credentials: Credentials) -> Credential | None:
    """Return what the token in the first message stands for; None where it is not good.

    Raises:
        TimeoutError: none came in time, as from a machine that is busy when OBS starts.
    """
    async with asyncio.timeout(HELLO_SECONDS):
        hello = await socket.receive()
    if hello.type is not WSMsgType.TEXT:
        return None
    try:
        token = json.loads(hello.data)["token"]
        return credentials.find(CredentialKind.OVERLAY, token)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _whole(unread: Unread) -> dict[str, Mapping[str, Any]]:
    """Return the state of each card, which a new reader finds in the queue at once."""
    cards: dict[str, Mapping[str, Any]] = {}
    while not unread.empty():
        if (news := unread.get_nowait()) and news[0].startswith(TOPIC):
            cards[news[0].removeprefix(TOPIC)] = news[1]
    return cards
