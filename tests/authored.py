"""Pages of what is authored: a real catalogue and real HTTP, and one kind of document that comes later."""

import html.parser
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Annotated, Any
from urllib.parse import urlencode

from aiohttp import ClientSession
from pydantic import Field, StringConstraints

from bot.domain.documents.document import Choice, Section, Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Reference
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.documents import load
from bot.services.documents.forms import DocumentForms
from bot.services.feed import Feed
from bot.services.gear.rigs import Rigs
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.document_acts import document_acts
from bot.web.documents import DocumentPages
from bot.web.rig import drawn_rig
from bot.web.server import WebServer
from tests.catalogue import AT
from tests.moderated import OWN_PAGE
from tests.pages import pages_of
from tests.spoken import TESTS, voice_of_tests


class Weather(Choice):
    """What a thing of a later kind is for."""

    SUN = "sun"
    RAIN = "hard rain"


KNOTS = {"reef": "The reef knot", "hitch": "Two half hitches"}
"""What a text of a later kind may name that is no document."""


class Peg(Section):
    """A row of a later kind, with a row of its own."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=20)]
    length: Annotated[float, Field(ge=0, le=9, multiple_of=0.25)] = 1.5
    knots: tuple["Knot", ...] = ()


class Knot(Section):
    """A row within a row."""

    name: str = ""
    pieces: tuple[Slug, ...] = ()


class Tent(Document):
    """A document of a kind that nobody has words for yet, with a field of every type."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=30)]
    story: Annotated[str, StringConstraints(max_length=400)] = ""
    weather: Weather | None = None
    persons: Annotated[int, Field(ge=1)] | None = None
    pitched: date | None = None
    dry: bool = False
    colours: Annotated[tuple[Annotated[str, StringConstraints(min_length=1)], ...], Field(max_length=3)] = ()
    guitar: Slug | None = None
    pegs: tuple[Peg, ...] = ()
    notes: dict[str, str] = Field(default_factory=dict[str, str])


TENTS = DocumentKind(
    name="tent",
    file="tents.toml",
    table="tents",
    schema=Tent,
    called=lambda tent: (tent.title,),
    references=(Reference(("guitar",), "gear"), Reference(("pegs", "knots", "pieces"), "gear")),
)

ALL_KINDS: Sequence[DocumentKind[Any]] = (*KINDS, TENTS)

SAMPLES = {kind: load(kind, TESTS / f"domain/kinds/{kind.name}.toml") for kind in KINDS}
"""Documents of each kind with every field set to something else than its default."""

TENT = Tent.model_validate(
    {
        "slug": "big-one",
        "title": "Big one",
        "story": "It stood in the rain.",
        "weather": "hard rain",
        "persons": 4,
        "pitched": "2030-05-17",
        "dry": True,
        "colours": ["red", "blue"],
        "guitar": "goldie",
        "pegs": [{"name": "a", "length": 2.25, "knots": [{"name": "reef", "pieces": ["case", "goldie"]}]}],
        "notes": {"what no form shows": "stays"},
    }
)


class Authored:
    """The catalogue with its pages."""

    def __init__(self, database: Database, *, trusts_inside: bool) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.catalogue = Catalogue(database, self.clock, ALL_KINDS)
        self.forms = DocumentForms(self.catalogue, database)
        say = voice_of_tests().say
        changes = Changes(self.catalogue, database, lambda at: at, say)
        pages = DocumentPages(
            self.forms, self.catalogue, changes, {}, {"tent-pegs-knots-name": lambda: KNOTS}
        )
        self.rigs = Rigs(self.catalogue, database, Feed(), say)
        self.credentials = Credentials(database, WallClock())
        self._pages = pages_of(
            pages.routes(),
            document_acts(self.forms, self.catalogue, changes, say),
            credentials=self.credentials,
            trusts_inside=trusts_inside,
            shows={"drawn_rig": partial(drawn_rig, self.rigs)},
        )
        self.server = WebServer("127.0.0.1", 0)
        self.http = ClientSession()  # one connection for all: some tests ask for hundreds of pages
        self.secret = ""

    async def start(self) -> None:
        await self.catalogue.load()
        await self.rigs.load()
        await self.catalogue.merge([*SAMPLES.items(), (TENTS, [TENT])])
        await self.server.start(self._pages)

    async def get(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a page."""
        async with self.http.get(f"{self.server.url}{path}", cookies={COOKIE: self.secret}) as answer:
            return answer.status, await answer.text()

    async def post(self, path: str, fields: Mapping[str, Any]) -> tuple[int, str]:
        """Send a form as a browser does, and return the status and the text of the page that answers."""
        headers = {**OWN_PAGE, "Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded"}
        async with self.http.post(
            f"{self.server.url}{path}",
            data=urlencode(fields, doseq=True),
            headers=headers,
            cookies={COOKIE: self.secret},
        ) as answer:
            return answer.status, await answer.text()

    async def come_as(self, right: Right) -> None:
        """Ask for all from now on as somebody of a right, who has signed in."""
        issued = await self.credentials.issue(CredentialKind.SESSION, right, login="mod_moss")
        self.secret = issued.secret


@asynccontextmanager
async def opened(database: Database, *, trusts_inside: bool = True) -> AsyncGenerator[Authored]:
    """Give the pages, served, with a document or two of each kind."""
    authored = Authored(database, trusts_inside=trusts_inside)
    await authored.start()
    yield authored
    await authored.http.close()
    await authored.server.stop()


class FormPage(html.parser.HTMLParser):
    """What a browser makes of a page: what its form would send, its tags, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self._in_form = False
        self._select = self._area = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.tags.append((tag, tuple(sorted(told))))
        if tag == "form":
            self._in_form = "data-whole" in told
        if not self._in_form:
            return
        if tag == "input" and (told.get("type") != "checkbox" or "checked" in told):
            self.sent.setdefault(told["name"], []).append(told.get("value", ""))
        if tag == "textarea":
            self._area = told["name"]
            self.sent.setdefault(self._area, []).append("")
        if tag == "select":
            self._select = told["name"]
            self.sent.setdefault(self._select, [])
        if tag == "option" and self._select and ("selected" in told or not self.sent[self._select]):
            self.sent[self._select] = [told.get("value", "")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            text = self.sent[self._area][-1]
            self.sent[self._area][-1] = text.removeprefix("\n")  # as browsers do
            self._area = ""
        if tag == "form":
            self._in_form = False

    def handle_data(self, data: str) -> None:
        if self._area:
            self.sent[self._area][-1] += data
        self.text += data


def form_on(page: str) -> dict[str, list[str]]:
    """Return what the form on a page would send as it stands."""
    return FormPage(page).sent
