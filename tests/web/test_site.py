"""The page where the artist chooses what their site shows, and the site as browsers and hosts have it."""

import asyncio
import re
from collections.abc import AsyncGenerator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page

from bot.domain.pages.site import SITE, Part, SitePart
from bot.features import KINDS
from bot.features.site import publishing
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import load_policy
from bot.store.database import Database
from bot.web.server import WebServer
from bot.web.site import SitePages
from tests.axe import barriers
from tests.catalogue import AT
from tests.moderated import OWN_PAGE
from tests.pages import pages_of
from tests.sites import DAY, Artist
from tests.spoken import voice_of_tests
from tests.windows import tab

FOLDER = "/~me/site"
MAX_PAGE = 50_000
"""Characters of the page at the samples, with all that every page has."""

SCREENS = {"desktop": (1280, 800), "phone": (360, 780)}
SHARE = ("index", "gear/goldie", "routines/short-evening", "rules", "commands")
"""What is looked at in every run of the tests; all of it is by `make browser`."""


class House:
    """The page, with the bot's own database behind it."""

    def __init__(self, artist: Artist, database: Database) -> None:
        self.artist = artist
        self.activity = Activity()
        self.news = 0
        clock = FakeClock(AT)
        self.catalogue = Catalogue(database, clock, KINDS)
        publisher = publishing(
            artist.settings,
            voice_of_tests(),
            lambda band: load_policy(artist.settings, band=band),
            self.catalogue.kinds,
        )
        pages = self.site = SitePages(
            publisher, self.catalogue, database, clock, spawn=self.activity.spawn, news=self._hear
        )
        self.pages = pages_of(pages.routes(), pages.acts())
        self.server = WebServer("127.0.0.1", 0)

    def _hear(self) -> None:
        self.news += 1

    async def get(self, path: str) -> tuple[int, str]:
        async with ClientSession() as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, unescape(await answer.text())

    async def post(self, act: str, **fields: str) -> tuple[int, str]:
        url = f"{self.server.url}do/{act}"
        async with ClientSession(headers=OWN_PAGE) as http, http.post(url, data=fields) as answer:
            return answer.status, (await answer.text()).strip()

    @property
    def choice(self) -> SitePart | None:
        return self.catalogue.all(SITE).get(Part.GEAR)


@pytest.fixture
def artist(tmp_path: Path, data: Path, samples_home: Path) -> Artist:
    artist = Artist(tmp_path, data)
    artist.keeps_the_samples(samples_home)
    return artist


@pytest.fixture
async def house(artist: Artist) -> AsyncGenerator[House]:
    await artist.shows()
    async with Database.opened(artist.settings.database) as database:
        house = House(artist, database)
        await house.catalogue.load()
        await house.server.start(house.pages)
        yield house
        await house.server.stop()


async def test_nothing_is_shown_until_it_is_chosen_and_each_thing_has_a_switch(house: House) -> None:
    _, page = await house.get("site")
    assert "Nothing is chosen yet" in page
    assert (await house.post("write-site"))[0] == 409
    assert not house.artist.folder.exists()
    assert await house.post("site-part", part="gear", shown="yes") == (204, "")
    assert house.choice == SitePart(slug="gear", everything=True)
    assert (await house.post("site-thing", part="gear", slug="abuela", shown="no"))[0] == 200
    assert house.choice == SitePart(slug="gear", everything=True, private=("abuela",))
    _, page = await house.get("site")
    assert "site/part/gear" in page
    _, page = await house.get("site/part/gear")
    assert "Show Abuela" in page
    assert "Keep Goldie private" in page
    status, told = await house.post("write-site")
    assert (status, "gear/abuela.html" in house.artist.pages()) == (200, False)
    assert str(house.artist.folder) in told
    assert "as they were" in (await house.post("write-site", again="1"))[1]


async def test_the_preview_is_what_is_written_also_its_photos_and_shows_nothing_private(house: House) -> None:
    await house.post("site-part", part="gear", shown="yes")
    await house.post("site-thing", part="gear", slug="abuela", shown="no")
    previews = {path: await house.get(f"site/preview/{path}") for path in ("index.html", "gear/goldie.html")}
    await house.post("write-site")
    written = house.artist.pages()
    assert {path: (200, unescape(written[path])) for path in previews} == previews
    (photo,) = re.findall(r'src="\.\./(photos/[^"]+)"', written["gear/goldie.html"])
    async with ClientSession() as http, http.get(f"{house.server.url}site/preview/{photo}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/webp")
    for path in ("gear/abuela.html", "../woodshed.db", "photos/../../woodshed.db", ".woodshed-site"):
        assert (await house.get(f"site/preview/{path}"))[0] == 404, path


async def test_of_very_much_the_page_comes_at_once_and_what_is_shown_once_it_is_looked_through(
    house: House,
) -> None:
    house.site.many = 1
    for wanted in ("being looked through", "Nothing is chosen yet"):
        _, page = await house.get("site")
        assert wanted in page
        assert {'id="state"', 'id="gear"', 'id="mentions"'} <= {*re.findall('id="[a-z]+"', page)}
        await house.activity.still()
    assert house.news == 1, "what is as it was is told no more"
    await house.post("site-part", part="gear", shown="yes")
    pages = list[str]()
    for _ in range(2):
        pages.append((await house.get("site"))[1])
        await house.activity.still()
    assert ["Nothing is chosen yet" in page for page in pages] == [True, False]


async def test_of_very_much_the_page_tells_also_what_the_catalogue_does_not_know(house: House) -> None:
    house.site.many = 1
    for part in ("gear", "recaps"):
        await house.post("site-part", part=part, shown="yes")
    for _ in range(2):
        await house.get("site")
        await house.activity.still()
    assert (house.news, DAY in (await house.get("site/part/recaps"))[1]) == (1, True)
    await house.activity.still()
    async with (
        Database.opened(house.artist.settings.database, beside=True) as database,
        database.writing() as connection,
    ):
        await connection.execute("DELETE FROM practice_session")
    pages = list[str]()
    for _ in range(2):
        pages.append((await house.get("site"))[1])
        await house.activity.still()
    assert "On it:" in pages[0]
    assert pages[0] != pages[1], "an evening less"
    assert house.news == 2


async def test_of_very_much_the_page_tells_what_cannot_be_read_and_is_there_once_that_is_mended(
    house: House,
) -> None:
    house.site.many = 1

    async def write(statement: str) -> None:
        async with (
            Database.opened(house.artist.settings.database, beside=True) as database,
            database.writing() as connection,
        ):
            await connection.execute(statement)

    await write("UPDATE document SET slug = 'renamed' WHERE slug = 'goldie'")
    assert "being looked through" in (await house.get("site"))[1]
    await house.activity.still()
    assert house.news == 1
    for _ in range(2):
        status, page = await house.get("site")
        assert (status, "being looked through" in page) == (500, False)
        await house.activity.still()
    await write("UPDATE document SET slug = 'goldie' WHERE slug = 'renamed'")
    assert "Nothing is chosen yet" in (await house.get("site"))[1]


async def test_one_thing_is_kept_private_also_where_something_else_cannot_be_read(house: House) -> None:
    async with (
        Database.opened(house.artist.settings.database, beside=True) as database,
        database.writing() as connection,
    ):
        await connection.execute("UPDATE document SET body = '{\"slug\": 7}' WHERE kind = 'setting'")
    told = await house.post("site-thing", part="gear", slug="abuela", shown="no")
    assert told == (200, "Kept private: Abuela")
    assert (await house.post("site-thing", part="recaps", slug=DAY, shown="yes"))[0] == 200
    assert (await house.post("site-thing", part="commands", slug="gear", shown="yes"))[0] == 200
    assert (await house.post("site-thing", part="rules", slug="solos", shown="yes"))[0] == 409


async def test_of_two_who_write_at_once_the_later_has_the_last_word(house: House) -> None:
    await house.post("site-part", part="gear", shown="yes")
    first = asyncio.create_task(house.post("write-site"))
    await house.post("site-thing", part="gear", slug="abuela", shown="no")
    others = [house.post("write-site", again=str(number)) for number in range(3)]
    assert {status for status, _ in await asyncio.gather(first, *others)} == {200}
    assert "gear/goldie.html" in house.artist.pages()
    assert "gear/abuela.html" not in house.artist.pages()


async def test_what_is_not_there_cannot_be_chosen(house: House) -> None:
    for act, fields in (
        ("site-part", {"part": "gaer", "shown": "yes"}),
        ("site-part", {"shown": "yes"}),
        ("site-thing", {"part": "gear", "slug": "no-such", "shown": "yes"}),
        ("site-thing", {"part": "nothing", "slug": "goldie", "shown": "yes"}),
    ):
        assert (await house.post(act, **fields))[0] == 409, fields
    assert not house.catalogue.all(SITE)
    assert [(await house.get(f"site/part/{part}"))[0] for part in ("gaer", "front")] == [404, 404]


async def test_the_page_stays_small_and_each_part_has_its_things_on_a_page_of_its_own(house: House) -> None:
    _, page = await house.get("site")
    assert len(page) < MAX_PAGE
    parts = re.findall(r'href="/(site/part/\w+)"', page)
    assert len(parts) == len({*Part} - {Part.FRONT, Part.DUETS})  # nobody has handed anything in
    assert [(await house.get(part))[0] for part in parts] == [200] * len(parts)


async def served(folder: Path) -> TestServer:
    application = web.Application()
    application.router.add_static(FOLDER, folder)
    server = TestServer(application)
    await server.start_server()
    return server


async def faults_of(page: Page, screen: str, scheme: Any) -> list[str]:
    """Return what is wrong with the page that is open, on a screen: barriers, and what is too wide."""
    width, height = SCREENS[screen]
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme=scheme)
    wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*(["it is wider than its window"] if wide else []), *await barriers(page)]


async def looked_at(
    browser: Browser, artist: Artist, screens: list[tuple[str, str]], paths: list[str]
) -> str:
    """Return what is wrong with pages, and what they ask for that is not there; one tab goes to each."""
    server = await served(artist.folder)
    root = str(server.make_url(FOLDER))
    page = await tab(browser)
    told: list[str] = []
    page.on("console", lambda said: told.append(f"{page.url}: {said.text}"))
    page.on(
        "request", lambda asked: None if asked.url.startswith((root, "data:")) else told.append(asked.url)
    )
    page.on("response", lambda back: None if back.status < 400 else told.append(f"{back.status} {back.url}"))
    for path in paths:
        await page.goto(f"{root}/{path}")
        for screen, scheme in screens:
            faults = await faults_of(page, screen, scheme)
            told += [f"{path}, {screen}, {scheme}: {each}" for each in faults]
    await page.close()
    await server.close()
    return "\n".join(told)


async def test_the_site_is_for_everybody_on_a_phone_by_night_and_asks_nobody_else(
    artist: Artist, browser: Browser
) -> None:
    await artist.publishes()
    assert not await looked_at(browser, artist, [("phone", "dark")], [f"{each}.html" for each in SHARE])


@pytest.mark.long
async def test_every_page_of_the_site_is_for_everybody_by_day_and_night(
    artist: Artist, browser: Browser
) -> None:
    await artist.publishes()
    pages = [path for path in artist.pages() if path.endswith(".html")]
    screens = [(screen, scheme) for screen in SCREENS for scheme in ("dark", "light")]
    assert not await looked_at(browser, artist, screens, pages)


async def test_every_link_leads_to_a_page_in_a_sub_folder_of_a_host(artist: Artist) -> None:
    await artist.publishes()
    server, seen, next_ones = await served(artist.folder), set[str](), [f"{FOLDER}/index.html"]
    async with ClientSession() as http:
        while next_ones:
            url = server.make_url(next_ones.pop())
            async with http.get(url) as answer:
                assert answer.status == 200, url
                text = await answer.text() if answer.content_type == "text/html" else ""
            links = {link.split()[0] for link in re.findall(r'(?:href|src)="([^"#]+)"', text)}
            inside = {
                url.join(type(url)(link)).path for link in links if not link.startswith(("https:", "data:"))
            }
            next_ones += inside - seen
            seen |= inside
    await server.close()
    files = {
        f"{FOLDER}/{path.relative_to(artist.folder)}" for path in artist.folder.rglob("*") if path.is_file()
    }
    reached = {each for each in files if each.endswith(".html")} - {f"{FOLDER}/404.html"}
    assert reached <= seen, "every page is led to"
