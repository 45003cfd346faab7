"""Hearing Twitch: one websocket kept open, with the subscriptions that are wanted on it.

Our own and not TwitchIO's, which gives up for good after some ends and loses lines while it moves; see
docs/decisions/0011-our-own-websocket.md. TwitchIO still decodes what arrives.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NoReturn, Protocol

import aiohttp
import twitchio

from bot.domain.operation.backoff import backoff
from bot.errors import SignInError
from bot.log import get_logger
from bot.services.clock import TwitchClock
from bot.twitch.subscriptions import Subscriptions

_log = get_logger(__name__)

KEEPALIVE = 10
"""Seconds within which Twitch is asked to send something: the least it allows, so that silence shows soon."""

LATE = timedelta(seconds=1.5)
"""How much later than promised something may come: with `STRAGGLERS`, a dead connection is left in 12 s."""

WELCOME_WITHIN = 10.0
"""Seconds in which a websocket must be open and welcomed; a first subscription is due as fast."""

STRAGGLERS = 0.5
"""Seconds for what is on its way already: before silence counts, and on a connection that one moved from."""

LIVED = timedelta(minutes=1)
"""A connection that lasted so long was a good one: after it the waits begin anew."""

_HALF_A_PAIR = "\\ud"
"""How surrogates begin in JSON: two make a character, and one alone makes none."""

Frame = dict[str, Any]
"""One message of EventSub, with its `metadata` and `payload`."""


class ConnectionLostError(aiohttp.ClientConnectionError):
    """A connection ended; its text says how."""


@dataclass(eq=False, slots=True)
class _Link:
    """One websocket that has been welcomed."""

    socket: aiohttp.ClientWebSocketResponse
    session_id: str
    keepalive: timedelta
    heard_at: datetime
    moves_to: asyncio.Future[str]
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    why_closed: str = ""


class Listener(Protocol):
    """Who is told what arrives."""

    def receive(self, frame: Frame) -> None:
        """Take an event in, at once."""
        ...

    def connected(self) -> None:
        """Begin to look at what may have changed at Twitch while nothing was heard."""
        ...


class EventSub:
    """Listens for ever: whatever ends a connection, another one is opened, with all its subscriptions.

    `dice` gives a number from 0 to 1 for each wait, so that not all bots come back at once.
    """

    def __init__(
        self,
        *,
        url: str,
        subscriptions: Subscriptions,
        listener: Listener,
        clock: TwitchClock,
        dice: Callable[[], float],
        signed_in: Callable[[], Awaitable[None]],
    ) -> None:
        self._url = url
        self.subscriptions = subscriptions
        self._listener = listener
        self._clock = clock
        self._dice = dice
        self._signed_in = signed_in
        self._session: aiohttp.ClientSession | None = None
        self._link: _Link | None = None
        self._losses = 0
        self.last_heard: datetime | None = None
        self.tries_again_at: datetime | None = None
        self.reconnects = 0

    @property
    def connected(self) -> bool:
        """Whether there is a connection that has been welcomed."""
        return self._link is not None and not self._link.socket.closed

    async def start(self) -> None:
        """Open the first connection and subscribe.

        Raises:
            twitchio.HTTPException: Twitch refuses a subscription that the bot cannot do without.
            aiohttp.ClientError, TimeoutError: the websocket cannot be opened.
        """
        # Calls to Twitch have a session of their own: here nobody signs, and a connection has no time limit.
        self._session = aiohttp.ClientSession()
        self._link = await self._open(self._url)
        await self.subscriptions.begin(self._link.session_id, strict=True)

    async def run(self) -> None:
        """Listen for ever, on the connection of `start` first."""
        while True:
            opened = self._clock.now()
            try:
                await self._serve(self._link or await self._reopened())
            except SignInError:
                await self._signed_in()
                continue
            except (aiohttp.ClientError, OSError, TimeoutError, twitchio.HTTPException) as error:
                why = str(error) or type(error).__name__
            except Exception as error:  # noqa: BLE001 - a supervisor: a new connection may do
                _log.exception("connection.failed")
                why = type(error).__name__
            finally:
                self._link = None
            self._losses = 1 if self._clock.now() - opened > LIVED else self._losses + 1
            pause = backoff(self._losses, self._dice())
            _log.warning("connection.lost", why=why, again_in=round(pause.total_seconds(), 1))
            self.tries_again_at = self._clock.now() + pause
            await self._clock.sleep(pause.total_seconds())
            self.tries_again_at = None

    async def close(self) -> None:
        """Close the connection."""
        if self._link:
            await self._link.socket.close()
        if self._session:
            await self._session.close()

    async def _reopened(self) -> _Link:
        link = await self._open(self._url)
        try:
            # At once: Twitch closes a connection on which nothing is subscribed within ten seconds (4003).
            await self.subscriptions.begin(link.session_id)
        except BaseException:
            await link.socket.close()
            raise
        # After the subscribing: what changes from now on is heard, so what is asked now leaves no gap.
        self._listener.connected()
        self.reconnects += 1
        _log.info("connection.again", subscriptions=len(self.subscriptions.held))
        return link

    async def _open(self, url: str) -> _Link:
        """Return a new connection that Twitch has welcomed.

        Raises:
            aiohttp.ClientError, TimeoutError: there is none.
        """
        assert self._session
        async with asyncio.timeout(WELCOME_WITHIN):
            socket = await self._session.ws_connect(
                url if "?" in url else f"{url}?keepalive_timeout_seconds={KEEPALIVE}",
                timeout=aiohttp.ClientWSTimeout(ws_close=STRAGGLERS),  # pyright: ignore[reportCallIssue]
            )
            try:
                while True:
                    message = await socket.receive()
                    frame = self._read(_text(message, socket))
                    if frame and frame["metadata"].get("message_type") == "session_welcome":
                        return self._welcomed(socket, frame["payload"]["session"])
            except (LookupError, TypeError, AttributeError) as error:
                await socket.close()
                raise ConnectionLostError("welcomed in words that nobody understands") from error
            except BaseException:
                await socket.close()
                raise

    def _welcomed(self, socket: aiohttp.ClientWebSocketResponse, session: dict[str, Any]) -> _Link:
        self.last_heard = self._clock.now()
        return _Link(
            socket,
            str(session["id"]),
            timedelta(seconds=session.get("keepalive_timeout_seconds") or KEEPALIVE),
            self.last_heard,
            asyncio.get_running_loop().create_future(),
        )

    async def _serve(self, link: _Link) -> NoReturn:
        """Hear what comes over a connection and those that it moves to, until the last one ends.

        Raises:
            Lost: it ended.
            Exception: one of the chores beside it failed.
        """
        try:
            async with asyncio.TaskGroup() as chores:  # none fails unseen: the first to fail ends them all
                chores.create_task(self.subscriptions.keep(), name="subscriptions")
                while True:
                    self._link = link
                    reading = chores.create_task(self._read_all(link), name="eventsub")
                    watching = chores.create_task(self._watch(link), name="eventsub.watch")
                    url = await link.moves_to
                    watching.cancel()
                    # The old one is read meanwhile: Twitch sends over it until the new one has its welcome.
                    moved = await self._open(url)
                    _log.info("connection.moved")
                    chores.create_task(self._see_off(link, reading), name="eventsub.old")
                    self.subscriptions.move(moved.session_id)
                    link = moved
        except BaseExceptionGroup as failed:
            raise failed.exceptions[0] from None
        finally:
            await link.socket.close()

    async def _see_off(self, link: _Link, reading: asyncio.Task[None]) -> None:
        """Hear out a connection that one has moved from, and close it."""
        try:
            await asyncio.wait([reading], timeout=STRAGGLERS)
        finally:
            await link.socket.close()

    async def _read_all(self, link: _Link) -> None:
        """Hear everything that comes over a connection; return when one that has been moved from ends.

        Raises:
            Lost: another one ended.
        """
        while True:
            message = await link.socket.receive()
            if message.type is aiohttp.WSMsgType.TEXT:
                frame = self._read(message.data)  # first of all: it may set the clock right
                self.last_heard = link.heard_at = self._clock.now()
                link.heard.set()
                if frame:
                    self._take_in(frame, link)
            elif message.type in {
                aiohttp.WSMsgType.CLOSE,
                aiohttp.WSMsgType.CLOSING,
                aiohttp.WSMsgType.CLOSED,
                aiohttp.WSMsgType.ERROR,
            }:
                code = message.data if message.type is aiohttp.WSMsgType.CLOSE else link.socket.close_code
                if link.moves_to.done():
                    return
                raise ConnectionLostError(link.why_closed or f"closed by Twitch ({code})")

    def _read(self, text: str) -> Frame | None:
        """Return a frame, and let the clock know when it was sent; None where it is none."""
        frame = _frame(text)
        if frame is None:
            _log.warning("connection.malformed", characters=len(text))
        elif sent := _sent(frame):
            self._clock.observe(sent)
        return frame

    def _take_in(self, frame: Frame, link: _Link) -> None:
        """Act on one frame; whatever is wrong with it costs that frame alone."""
        kind = frame["metadata"].get("message_type")
        try:
            if kind == "notification":
                self._listener.receive(frame)
            elif kind == "session_reconnect" and not link.moves_to.done():
                link.moves_to.set_result(frame["payload"]["session"]["reconnect_url"])
            elif kind == "revocation":
                held = frame["payload"]["subscription"]
                self.subscriptions.revoke(held["type"], held["status"])
        except Exception:  # noqa: BLE001 - a supervisor: one bad frame must not make the bot deaf
            _log.exception("connection.frame_failed", kind=kind)

    async def _watch(self, link: _Link) -> None:
        """Close a connection over which nothing comes any more."""
        while True:
            left = link.heard_at + link.keepalive + LATE - self._clock.now()
            if left > timedelta():
                await self._clock.sleep(left.total_seconds())
                continue
            link.heard.clear()
            with suppress(TimeoutError):  # a machine that was asleep finds the clock far on and the line well
                async with asyncio.timeout(STRAGGLERS):
                    await link.heard.wait()
            if not link.heard.is_set():
                link.why_closed = f"nothing came for {(link.keepalive + LATE).total_seconds():g} s"
                await link.socket.close()
                return


def _text(message: aiohttp.WSMessage, socket: aiohttp.ClientWebSocketResponse) -> str:
    if message.type is not aiohttp.WSMsgType.TEXT:
        raise ConnectionLostError(f"closed before the welcome ({socket.close_code})")
    return message.data


def _sent(frame: Frame) -> datetime | None:
    """Return when Twitch sent a frame; None where it does not say."""
    with suppress(ValueError):
        sent = datetime.fromisoformat(str(frame["metadata"].get("message_timestamp")))
        return sent if sent.tzinfo else None
    return None


def _frame(text: str) -> Frame | None:
    try:
        frame = json.loads(text)
        if _HALF_A_PAIR in text.lower():
            # Half a character can be written down nowhere: it goes, and what is around it stays.
            frame = json.loads(json.dumps(frame, ensure_ascii=False).encode(errors="ignore"))
    except ValueError:
        return None
    whole = isinstance(frame, dict) and isinstance(frame.get("metadata"), dict)  # pyright: ignore[reportUnknownMemberType]
    return frame if whole and isinstance(frame.get("payload"), dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
