"""Files over HTTP: chosen or dropped, looked at, taken in without a script, and saved as a download."""

import io
import re
import threading
import zipfile
from collections.abc import AsyncGenerator
from html import unescape
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar, FormData, web
from playwright.async_api import Browser, expect

from bot.disk import MAX_TEXT_BYTES
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.documents import as_file
from bot.services.feed import Feed
from bot.services.pages.credentials import Credentials
from bot.services.pages.document_files import DocumentFiles
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.document_files import BOUNDS, document_file_acts, document_file_routes
from bot.web.feed import feed_routes
from bot.web.page import page
from bot.web.route import get
from bot.web.server import WebServer
from tests.axe import barriers
from tests.catalogue import AT, opened, photos_of
from tests.dropped import drop
from tests.moderated import HOSTILE, OWN_PAGE
from tests.pages import pages_of
from tests.photographs import portrait
from tests.shipped import gear_words
from tests.spoken import voice_of_tests
from tests.windows import tab
from tests.zips import zipped

TELE = GearItem(slug="tele", kind=GearKind.GUITAR, model="Tele", year=1998)
MINE = as_file(GEAR, [TELE])


class Site:
    """The pages of files, and who uses them."""

    def __init__(self, database: Database, catalogue: Catalogue) -> None:
        self.catalogue, clock, feed = catalogue, FakeClock(AT), Feed()
        files = DocumentFiles(catalogue, feed, gear_words, photos_of(database, catalogue))
        self.credentials = Credentials(database, clock)
        self.server = WebServer("127.0.0.1", 0)
        self.pages = pages_of(
            [*document_file_routes(files), *feed_routes(feed), get("/documents/{kind}", _documents)],
            document_file_acts(files, voice_of_tests().say),
            credentials=self.credentials,
            trusts_inside=False,
            shows={"document_files": files, "import_bounds": BOUNDS},
        )
        self.secret = ""

    def visiting(self, secret: str | None = None) -> ClientSession:
        cookies = {COOKIE: self.secret if secret is None else secret}
        return ClientSession(cookies=cookies, cookie_jar=CookieJar(unsafe=True))

    async def send(
        self, *files: tuple[str, bytes], secret: str | None = None, **fields: str
    ) -> tuple[int, str, str]:
        """Send files by the form; return the status, the path and the words of the page that it leads to."""
        form = FormData(fields)
        for name, content in files:
            form.add_field("file", io.BytesIO(content), filename=name)
        headers = {**OWN_PAGE, "Accept": "text/html"}
        async with (
            self.visiting(secret) as http,
            http.post(f"{self.server.url}import", data=form(), headers={**headers}) as answer,
        ):
            return answer.status, answer.url.path, words_in(await answer.text())

    async def get(self, path: str, secret: str | None = None) -> tuple[int, bytes, str]:
        async with self.visiting(secret) as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, await answer.read(), str(answer.headers)

    async def press(self, path: str, act: str) -> tuple[int, str]:
        """Send the form of an act on a page as a browser without scripts does; return what it leads to."""
        _, content, _ = await self.get(path.lstrip("/"))
        (form,) = re.findall(rf'(?s)<form[^>]* action="/do/{act}".*?</form>', content.decode())
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
        async with (
            self.visiting() as http,
            http.post(
                f"{self.server.url}do/{act}", data=fields, headers={**OWN_PAGE, "Accept": "text/html"}
            ) as answer,
        ):
            return answer.status, words_in(await answer.text())


async def _documents(request: web.Request) -> web.StreamResponse:
    return page(request, "document_files.html.jinja", kind=GEAR)


def words_in(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", html)).split())


@pytest.fixture
async def site(database: Database) -> AsyncGenerator[Site]:
    site = Site(database, await opened(database))
    await site.server.start(site.pages)
    site.secret = (await site.credentials.issue(CredentialKind.SESSION, Right.ARTIST, login="juniper")).secret
    yield site
    await site.server.stop()


async def test_a_file_is_looked_at_taken_in_and_taken_back_without_a_script(site: Site) -> None:
    status, path, told = await site.send(("gear.toml", MINE.encode()))
    assert (status, site.catalogue.all(GEAR)) == (200, {})
    assert "What comes of gear.toml" in told
    assert "1 added, 0 changed, 0 taken out, 0 the same." in told
    status, told = await site.press(path, "import")
    assert (status, "It is in, as change 1." in told) == (200, True)
    assert site.catalogue.all(GEAR) == {"tele": TELE}
    _, again, told = await site.send(("gear.toml", MINE.replace("1998", "1999").encode()))
    assert "Field Now After year 1998 1999" in told
    await site.press(again, "import")
    status, told = await site.press(again, "import-undo")
    assert "It was in, and is taken back." in told
    assert site.catalogue.all(GEAR) == {"tele": TELE}
    _, _, told = await site.send(("gear.toml", MINE.encode()))
    assert "there is nothing to take in" in told
    assert "Take it in" not in told


async def test_what_was_changed_since_is_told_on_the_page_with_what_would_happen_now(site: Site) -> None:
    _, path, _ = await site.send(("gear.toml", MINE.encode()))
    async with site.catalogue.editing("mod_moss") as draft:
        draft.put(GEAR, TELE.model_copy(update={"year": 1066 + 500}))
    _, told = await site.press(path, "import")
    assert "Something was changed since you looked." in told
    assert "year 1566 1998" in told


async def test_a_name_that_leads_nowhere_is_shown_before_it_comes_in(site: Site) -> None:
    rig = '[[rigs]]\nslug = "live"\ntitle = "Live"\n[[rigs.chain]]\ngear = "tel"\n'
    _, path, told = await site.send(("rigs.toml", rig.encode()), ("gear.toml", MINE.encode()))
    where = "rigs.toml, line 5: rigs no. 1 chain no. 1 gear"
    assert f"{where}: there is no gear 'tel' — did you mean 'tele'?" in told
    assert (await site.press(path, "import"))[0] == 200
    assert "tele" in site.catalogue.all(GEAR)


async def test_every_fault_is_told_with_its_line_and_mend_and_as_letters(site: Site) -> None:
    bad = MINE.replace("1998", "98").replace('"guitar"', '"<img src=x onerror=alert(1)>"')
    status, path, told = await site.send(("gear.toml", bad.encode()))
    assert status == 200
    assert "2 things are wrong, so that nothing comes in." in told
    assert "gear.toml, line 3" in told
    _, page, _ = await site.get(path.lstrip("/"))
    assert b"<img" not in page
    assert b"/do/import" not in page


@pytest.mark.parametrize(
    ("files", "status", "told"),
    [
        ([], 422, "There is no file with anything in it."),
        ([("gear.toml", b"")], 422, "There is no file with anything in it."),
        ([("a.toml", bytes(MAX_TEXT_BYTES)), ("b.toml", b"x")], 413, "more than 32 MB"),
        ([("practice.csv", b"session,at")], 200, "practice.csv is a log of practice"),
        ([("all.zip", zipped({"../../.env": b"x"}))], 200, "all.zip: this ZIP has something else in it"),
        ([("policy.toml", b"x = 1")], 200, "is read where it lies, and not imported"),
        ([("gear.xlsx", zipped({"xl/workbook.xml": b"x"}))], 200, "gear.xlsx is a workbook or an archive"),
        ([("cat.png", b"\x89PNG\r\n\x1a\n\xff")], 200, "no list says what it is a photo of"),
    ],
    ids=["none", "empty", "too big", "practice", "a strange ZIP", "house rules", "a workbook", "a picture"],
)
async def test_what_cannot_come_in_is_refused_with_words(
    site: Site, files: list[tuple[str, bytes]], status: int, told: str
) -> None:
    found = await site.send(*(files or [("", b"")]))
    assert (found[0], told in found[2]) == (status, True), found[2]
    assert site.catalogue.all(GEAR) == {}


async def test_what_is_there_is_saved_by_a_link_with_its_count_and_what_is_not_has_none(site: Site) -> None:
    assert (await site.get("export/gear.toml"))[0] == 404
    assert (await site.get("export"))[0] == 404
    assert b"/export" not in (await site.get("documents/gear"))[1]
    await site.catalogue.merge([(GEAR, [TELE])])
    assert "one entry" in words_in((await site.get("documents/gear"))[1].decode())
    status, content, headers = await site.get("export/gear.toml")
    assert (status, content.decode()) == (200, MINE)
    assert "'Content-Type': 'application/toml; charset=utf-8'" in headers
    assert "'Content-Disposition': 'attachment; filename=\"gear.toml\"'" in headers
    _, packed, _ = await site.get("export")
    assert zipfile.ZipFile(io.BytesIO(packed)).namelist() == ["gear.toml"]
    for name in ("..%2fwoodshed.db", "woodshed.db", "policy.toml", "x"):
        assert (await site.get(f"export/{name}"))[0] == 404


async def test_while_a_great_file_is_made_all_other_pages_are_answered(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    await site.catalogue.merge([(GEAR, [TELE])])
    threads, export = list[int](), DocumentFiles.export

    def noting(files: DocumentFiles, kind: DocumentKind[Any]) -> str:
        threads.append(threading.get_ident())
        return export(files, kind)

    monkeypatch.setattr(DocumentFiles, "export", noting)
    for path in ("export", "export/gear.toml"):
        assert (await site.get(path))[0] == 200
    assert len(threads) == 2
    assert threading.get_ident() not in threads


async def test_a_photo_is_shown_before_it_comes_in_and_goes_out_in_the_zip_with_its_words(
    site: Site,
) -> None:
    entry = b'[[photos]]\nkind = "gear"\nslug = "tele"\nfile = "mine.jpg"\nalt = "On its <stand>"\n'
    sent = [("gear.toml", MINE.encode()), ("photos.toml", entry), ("mine.jpg", portrait())]
    _, path, told = await site.send(*sent)
    assert "2 added, 0 changed" in told
    assert "Photos added Tele mine.jpg On its <stand>" in told
    status, content, headers = await site.get(f"{path.lstrip('/')}/0")
    assert (status, content[:4], "image/webp" in headers) == (200, b"RIFF", True)
    for place in ("1", "-1", "x", "00"):
        assert (await site.get(f"{path.lstrip('/')}/{place}"))[0] == (200 if place == "00" else 404)
    assert (await site.press(path, "import"))[0] == 200
    _, packed, _ = await site.get("export")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["gear.toml", "photos.toml", "photos/gear-tele-1.webp"]
        assert 'alt = "On its <stand>"' in archive.read("photos.toml").decode()
    assert "there is nothing to take in" in (await site.send(("woodshed.zip", packed)))[2]
    assert (await site.press(path, "import-undo"))[0] == 200
    assert site.catalogue.all(GEAR) == {}


async def test_it_is_the_artists_alone(site: Site) -> None:
    moss = (await site.credentials.issue(CredentialKind.SESSION, Right.MODERATOR, login="mod_moss")).secret
    assert (await site.send(("gear.toml", MINE.encode()), secret=moss))[0] == 403
    for path in ("import", "import/x", "export", "export/gear.toml"):
        assert (await site.get(path, moss))[0] == 403


async def test_in_a_browser_a_dropped_file_is_looked_at_and_taken_in(site: Site, browser: Browser) -> None:
    await site.catalogue.merge([(GEAR, [TELE])])
    others = [GearItem(slug=f"x-{n}", kind=GearKind.AMP, model=text[:80]) for n, text in enumerate(HOSTILE)]
    text = as_file(GEAR, [TELE.model_copy(update={"story": HOSTILE[1][:400]}), *others])
    shown = await tab(browser, viewport={"width": 360, "height": 740})
    await shown.context.add_cookies([{"name": COOKIE, "value": site.secret, "url": site.server.url}])
    await shown.goto(f"{site.server.url}import")
    assert await barriers(shown) == []
    await drop(shown, "gear.toml", text.encode())
    await expect(shown.get_by_role("heading", level=1)).to_have_text("What comes of gear.toml")
    assert await barriers(shown) == []
    assert await shown.evaluate("document.documentElement.scrollWidth") <= 360
    await shown.get_by_role("button", name="Take it in").press("Enter")
    await expect(shown.get_by_text("It is in, as change 2.")).to_be_visible()
    assert len(site.catalogue.all(GEAR)) == 1 + len(HOSTILE)
    await shown.close()
