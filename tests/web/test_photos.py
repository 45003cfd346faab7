"""Photos over HTTP: whatever is sent is decoded or refused with words, and no name of it is ever a path."""

import io
from collections.abc import AsyncGenerator
from html import unescape

import pytest
from aiohttp import ClientSession, CookieJar, FormData, web
from playwright.async_api import Browser, expect
from yarl import URL

from bot.domain.documents.photo import KEPT, MAX_BYTES
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.photos import Photos
from bot.services.feed import Feed
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.page import page
from bot.web.photos import BOUNDS, photo_acts, photo_routes
from bot.web.route import get
from bot.web.server import WebServer
from tests.catalogue import AT, keep
from tests.dropped import drop
from tests.moderated import OWN_PAGE
from tests.pages import pages_of
from tests.photographs import HTML, SVG, encoded, picture, portrait
from tests.spoken import voice_of_tests
from tests.windows import tab

PIECE = GearItem(slug="blue-tele", kind=GearKind.GUITAR, model="Tele")
WHERE = "photos/gear/blue-tele"
HEAD = '<link rel="stylesheet" href="/static/files.css"><script src="/static/drop.js" type="module"></script>'
"""What the page of a document has besides."""


class Site:
    """The pages of one guitar with its photos, and who looks at them."""

    def __init__(self, database: Database, catalogue: Catalogue) -> None:
        clock = FakeClock(AT)
        self.catalogue, self.photos = catalogue, Photos(database, catalogue, clock, Feed())
        self.credentials = Credentials(database, clock)
        self.server = WebServer("127.0.0.1", 0)
        self.pages = pages_of(
            [*photo_routes(self.photos), get("/documents/{kind}/{slug}", self._document)],
            photo_acts(self.photos, voice_of_tests().say),
            credentials=self.credentials,
            trusts_inside=False,
            shows={"photos": self.photos, "photo_bounds": {**BOUNDS, "days": KEPT.days}},
        )
        self.secret = ""

    async def _document(self, request: web.Request) -> web.StreamResponse:
        shown = page(request, "document_photo.html.jinja", kind=GEAR.name, slug=PIECE.slug, at=request.path)
        shown.text = HEAD + (shown.text or "")
        return shown

    def visiting(self, secret: str | None = None) -> ClientSession:
        cookies = {COOKIE: self.secret if secret is None else secret}
        return ClientSession(cookies=cookies, cookie_jar=CookieJar(unsafe=True))

    async def send(
        self, *files: tuple[str, bytes], path: str = WHERE, secret: str | None = None
    ) -> tuple[int, str]:
        """Send files by the form, and return the status and the words of the answer."""
        form = FormData()
        for name, content in files:
            form.add_field("photo", io.BytesIO(content), filename=name)
        async with (
            self.visiting(secret) as http,
            http.post(f"{self.server.url}{path}", data=form, headers=OWN_PAGE) as answer,
        ):
            return answer.status, (await answer.text()).strip()

    async def get(self, path: str, secret: str | None = None) -> tuple[int, bytes, str]:
        async with self.visiting(secret) as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, await answer.read(), str(answer.headers)

    async def do(self, what: str, **fields: str) -> tuple[int, str]:
        async with (
            self.visiting() as http,
            http.post(f"{self.server.url}do/{what}", data=fields, headers=OWN_PAGE) as answer,
        ):
            return answer.status, (await answer.text()).strip()

    def kept(self) -> list[str]:
        folder = self.photos.folder
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@pytest.fixture
async def site(database: Database) -> AsyncGenerator[Site]:
    site = Site(database, await keep(database, GEAR, [PIECE]))
    await site.photos.load()
    await site.server.start(site.pages)
    site.secret = (await site.credentials.issue(CredentialKind.SESSION, Right.ARTIST)).secret
    yield site
    await site.server.stop()
    await site.photos.close()


async def test_a_photo_that_is_sent_is_shown_under_a_fixed_type(site: Site) -> None:
    assert await site.send(("IMG_1.JPG", portrait())) == (200, "The photo is there.")
    (photo,) = site.photos.of("gear", "blue-tele")
    shown = unescape((await site.get("documents/gear/blue-tele"))[1].decode())
    for name in (photo.large, photo.small):
        assert f'"/photos/{name}"' in shown
        status, content, headers = await site.get(f"photos/{name}")
        assert (status, content[8:12]) == (200, b"WEBP")
        assert "'Content-Type': 'image/webp'" in headers
        assert "'X-Content-Type-Options': 'nosniff'" in headers


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cat.png", SVG),
        ("cat.png", HTML),
        ("cat.svg", SVG),
        ("../../voice/en.ftl", b"page-title = mine"),
        ("", b"x"),
    ],
)
async def test_what_only_calls_itself_a_photo_is_refused_with_words(
    site: Site, name: str, content: bytes
) -> None:
    status, told = await site.send((name or "x", content))
    assert status == 409
    assert "no JPEG, PNG or WebP" in told
    assert site.kept() == []


async def test_no_name_that_is_sent_is_ever_a_path(site: Site) -> None:
    before = {*site.photos.folder.parent.rglob("*")}
    names = ("../../voice/en.ftl", "..\\..\\x.png", "/etc/passwd", "C:\\x.png", "\u202egnp.exe", "x" * 5_000)
    for number, name in enumerate(names):
        status, told = await site.send((name, encoded(picture(50 + number))))
        assert (status, told) == (200, "The photo is there."), name
    there = {*site.photos.folder.parent.rglob("*")} - before
    assert {path.parent.name for path in there if path.is_file()} == {"pictures"}


@pytest.mark.parametrize(
    "name",
    ["../woodshed.db", "..%2fwoodshed.db", "%2e%2e/woodshed.db", "woodshed.db", f"{'0' * 32}.webp", "x.webp"],
)
async def test_nothing_is_served_but_pictures_that_are_there(site: Site, name: str) -> None:
    site.photos.folder.mkdir()
    assert (await site.get(f"photos/{name}"))[0] == 404


async def test_of_several_each_is_taken_by_itself(site: Site) -> None:
    status, told = await site.send(
        ("a.png", encoded(picture(), "PNG")), ("cat.png", SVG), ("b.jpg", encoded(picture(colour="green")))
    )
    assert status == 409
    assert told.startswith("2 photos are there. cat.png: This is no JPEG")
    assert len(site.photos.of("gear", "blue-tele")) == 2


async def test_one_that_is_too_big_is_cut_off(site: Site) -> None:
    status, told = await site.send(("big.jpg", bytes(MAX_BYTES + 1)))
    assert (status, "more than 20 MB" in told) == (409, True)
    assert (await site.send())[0] in {400, 409, 415}
    assert await site.send(("empty.jpg", b"")) == (409, "empty.jpg: There is no photo in it.")


async def test_without_a_script_it_leads_back_to_what_it_is_of_and_is_told_there(site: Site) -> None:
    for content, told in ((encoded(picture()), "The photo is there."), (SVG, "cat.png: This is no JPEG")):
        form = FormData()
        form.add_field("photo", io.BytesIO(content), filename="cat.png")
        headers = {**OWN_PAGE, "Accept": "text/html"}
        url = f"{site.server.url}{WHERE}"
        async with (
            site.visiting() as http,
            http.post(url, data=form, headers=headers, allow_redirects=False) as answer,
        ):
            assert answer.status == 303
            where = URL(answer.headers["Location"])
        assert where.path == "/documents/gear/blue-tele"
        assert site.pages.said[where.query["said"]].words.startswith(told)


async def test_only_the_artist_sends_and_sees_them_and_only_for_what_is_there(site: Site) -> None:
    await site.send(("a.jpg", encoded(picture())))
    (photo,) = site.photos.of("gear", "blue-tele")
    moss = (await site.credentials.issue(CredentialKind.SESSION, Right.MODERATOR, login="mod_moss")).secret
    assert (await site.send(("a.jpg", b"x"), secret=moss))[0] == 403
    assert (await site.get(f"photos/{photo.small}", moss))[0] == 403
    for path in ("photos/gear/none", "photos/quote/q1", "photos/nothing/blue-tele"):
        assert (await site.send(("a.jpg", encoded(picture())), path=path))[0] == 404


async def test_who_sent_one_is_led_back_to_the_piece_whatever_its_slug(site: Site) -> None:
    await site.catalogue.merge([(GEAR, [PIECE.model_copy(update={"slug": "new"})])])
    form = FormData({"photo": io.BytesIO(encoded(picture()))})
    async with (
        site.visiting() as http,
        http.post(
            f"{site.server.url}photos/gear/new", data=form, headers={**OWN_PAGE, "Accept": "text/html"}
        ) as answer,
    ):
        assert answer.url.path == "/documents/gear/-new"


async def test_it_is_told_in_words_taken_off_and_put_back(site: Site) -> None:
    await site.send(("a.jpg", encoded(picture())))
    (photo,) = site.photos.of("gear", "blue-tele")
    number = str(photo.id)
    assert (await site.do("photo-alt", number=number, alt='On its stand" onload=x <b>'))[0] == 200
    shown = (await site.get("documents/gear/blue-tele"))[1].decode()
    assert 'alt="On its stand&#34; onload=x &lt;b&gt;"' in shown
    assert await site.do("photo-off", number=number) == (204, "")
    assert "Put it back" in (await site.get("documents/gear/blue-tele"))[1].decode()
    assert await site.do("photo-back", number=number) == (204, "")
    assert len(site.photos.of("gear", "blue-tele")) == 1
    for wrong in ("", "9", "x", "-1"):
        assert await site.do("photo-off", number=wrong) == (409, "This photo is gone. Load the page anew.")


async def test_in_a_browser_a_photo_is_dropped_and_stands_there_upright(site: Site, browser: Browser) -> None:
    shown = await tab(browser, viewport={"width": 360, "height": 740})
    await shown.context.add_cookies([{"name": COOKIE, "value": site.secret, "url": site.server.url}])
    await shown.goto(f"{site.server.url}documents/gear/blue-tele")
    await drop(shown, "IMG.jpg", portrait())
    image = shown.get_by_role("img")
    await expect(image).to_be_visible(timeout=30_000)
    assert await image.evaluate(
        "image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])"
    ) == [
        100,
        300,
    ]
    assert await shown.evaluate("document.documentElement.scrollWidth") <= 360
    await shown.close()
