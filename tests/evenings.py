"""A practice room with the pages that look back on it: real services and real HTTP."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from aiohttp import ClientSession

from bot.domain.practice.routine import ROUTINES, Routine
from bot.features.evenings import pages_back
from bot.rehearsal.clock import FakeClock
from bot.services.evenings.evenings import Evenings
from bot.services.feed import Feed
from bot.services.practice.corrections import Corrections, Zone
from bot.services.practice.plan import Planner
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.store.database import Database
from bot.web.feed import feed_routes
from bot.web.server import WebServer
from tests.catalogue import keep
from tests.moderated import OWN_PAGE
from tests.pages import pages_of
from tests.spoken import voice_of_tests

DATA = Path(__file__).parent.parent / "data"


class PracticeHouse:
    """The room, its log, and the pages that look back on them, at a time and place."""

    def __init__(self, database: Database, home: Path, at: datetime, zone: str) -> None:
        self.database, self.clock, self.feed = database, FakeClock(at), Feed()
        self.settings = Settings(  # pyright: ignore[reportCallIssue]
            _env_file=None,  # pyright: ignore[reportCallIssue]
            database=database.path,
            data_dir=DATA,
            home=home,
            timezone=zone,
        )
        self.server = WebServer("127.0.0.1", 0)

    async def open(self, routines: list[Routine]) -> None:
        settings, feed = self.settings, self.feed
        self.catalogue = await keep(self.database, ROUTINES, routines)
        self.room = PracticeRoom(
            self.database,
            self.catalogue,
            self.clock,
            feed,
            day_of=settings.day_of,
            rest_days=frozenset(),
        )
        await self.room.load()
        zone = Zone(settings.local, settings.aware)
        self.corrections = Corrections(self.database, self.room, self.clock, feed, zone)
        self.evenings = Evenings(self.database, settings, self.clock, voice_of_tests)
        voice = voice_of_tests()
        self.planner = Planner(self.database, self.catalogue, settings, self.clock, voice)
        routes, acts = pages_back(
            self.evenings, self.corrections, self.room, self.planner, settings=settings, voice=voice
        )
        pages = replace(pages_of([*feed_routes(feed), *routes], acts), local=settings.local)
        await self.server.start(pages)

    async def get(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a page."""
        async with ClientSession() as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, await answer.text()

    async def download(self, path: str) -> tuple[int, bytes, str]:
        """Return the status, the bytes and the name of a file."""
        async with ClientSession() as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, await answer.read(), answer.headers.get("Content-Disposition", "")

    async def post(self, act: str, accept: str = "*/*", **fields: str) -> tuple[int, str]:
        """Send a form, and return the status and the text of the answer."""
        data = {name.replace("_", "-"): value for name, value in fields.items()}
        async with (
            ClientSession() as http,
            http.post(
                f"{self.server.url}do/{act}", data=data, headers={**OWN_PAGE, "Accept": accept}
            ) as answer,
        ):
            return answer.status, (await answer.text()).strip()


@asynccontextmanager
async def practice_house(
    database: Database, home: Path, at: datetime, routines: list[Routine], zone: str = "UTC"
) -> AsyncGenerator[PracticeHouse]:
    """Give a house whose pages are served."""
    house = PracticeHouse(database, home, at, zone)
    await house.open(routines)
    try:
        yield house
    finally:
        await house.server.stop()
