"""An overlay to try things on: the house's own cards over a feed of one's own, as the bot serves them."""

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.overlay import OverlayCard, SampleState, Shown
from bot.domain.pages.visitor import Right
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.gear.gear_card import gear_card
from bot.services.pages.credentials import Credentials
from bot.services.pages.overlay import Overlay
from bot.services.practice.practice_cards import practice_cards
from bot.services.words.voice import Voice
from bot.store.database import Database
from bot.web.credentials import credential_acts
from bot.web.overlay import OverlayPages
from bot.web.overlay_socket import BEAT_SECONDS
from bot.web.page import Pages
from bot.web.server import WebServer
from tests.conftest import EVENING
from tests.pages import pages_of
from tests.spoken import voice_of_tests

PRACTICE: dict[str, Any] = {
    "playing": True,
    "piece": "Ferry at Dusk",
    "section": "Bars 27–42",
    "next": "Scales in thirds",
    "bpm": 92,
    "target_bpm": 116,
    "in_a_row": 2,
    "clean_in_a_row": 4,
    "row_full": False,
    "minutes": 30,
    "played": 720.0,
    "since": EVENING.isoformat(),
    "counts_until": "2099-01-01T00:00:00+00:00",
    "paused": False,
}
"""What the feed has of practising, as far as the overlay looks at it."""


class OverlayHouse:
    """The overlay, and what it stands on; `token` opens it, and a text with `private` in it is private."""

    def __init__(self, database: Database, clock: Clock, beat: float, private: str) -> None:
        self.voice = voice_of_tests()
        self.feed = Feed()
        self.credentials = Credentials(database, clock)
        self.overlay = Overlay(self.feed, lambda text: "a topic" if private in text else "")
        self.overlay.add([*practice_cards(self.voice.say), gear_card(self.voice.say)])
        self.pages = OverlayPages(self.overlay, self.credentials, clock, self.voice)
        self.server = WebServer("127.0.0.1", 0)
        self.token = ""
        self._beat = beat

    async def open(self) -> None:
        """Serve it."""
        self.token = await self.new_token()
        await self.server.start(self._served())

    async def restart(self, voice: Voice) -> None:
        """Stop serving, and serve again at the same port, in other words."""
        port = self.port
        await self.server.stop()
        self.voice.become(voice)
        await self.serve(port)

    async def serve(self, port: int) -> None:
        """Serve it at a port, after it was stopped."""
        self.server = WebServer("127.0.0.1", port)
        await self.server.start(self._served())

    @property
    def port(self) -> int:
        """The port at which it is served."""
        return int(self.server.url.rstrip("/").rpartition(":")[2])

    async def new_token(self) -> str:
        """Return a token that opens the overlay too."""
        return (await self.credentials.issue(CredentialKind.OVERLAY, Right.EVERYBODY)).secret

    def practise(self, **values: object) -> None:
        """Publish what is practised, with some values that are others."""
        self.feed.publish("practice", PRACTICE | values)

    def add(self, name: str, shows: Callable[[], Shown]) -> None:
        """Give the overlay a card, which shows itself anew on news of a thing."""

        def at_news(_: Mapping[str, Any]) -> Shown:
            return shows()

        def sample(_: SampleState, __: datetime) -> Shown:
            return shows()

        self.overlay.add([OverlayCard(name, "page-overlay-now", ("thing",), at_news, sample)])

    def address(self, query: str = "", token: str | None = None) -> str:
        """Return where the overlay is found."""
        return f"{self.server.url}overlay?{query}#{self.token if token is None else token}"

    def _served(self) -> Pages:
        acts = [*self.pages.acts(), *credential_acts(self.credentials)]
        routes = self.pages.routes(self.feed, self._beat)
        return pages_of(routes, acts, credentials=self.credentials)


@asynccontextmanager
async def overlay_house(
    database: Database, clock: Clock, *, beat: float = BEAT_SECONDS, private: str = "nobody says this"
) -> AsyncGenerator[OverlayHouse]:
    """Serve an overlay."""
    house = OverlayHouse(database, clock, beat, private)
    await house.open()
    yield house
    await house.server.stop()


@asynccontextmanager
async def socket(house: OverlayHouse, token: str | None = None) -> AsyncGenerator[ClientWebSocketResponse]:
    """Open a socket as the page does, and say hello."""
    address = f"{house.server.url}overlay/socket"
    async with ClientSession() as http, http.ws_connect(address) as opened:
        await opened.send_json({"token": house.token if token is None else token})
        yield opened
