"""Attacks on the pages by what is sent as a file: a share of `make security`."""

import io
from pathlib import Path

import aiohttp

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.services.documents.photos import Photos
from bot.web.access import COOKIE
from tests.bench.attacked import House, expect
from tests.photographs import (
    HOME,
    HTML,
    SVG,
    animated,
    cut_off,
    encoded,
    huge_png,
    huge_webp,
    picture,
    portrait,
    with_text,
)

GUITAR = GearItem(slug="probed", kind=GearKind.GUITAR, model="Probed")
AMP = b'[[gear]]\nslug = "x"\nkind = "amp"\nmodel = "X"\n'
PHOTOS = f"/photos/{GEAR.name}/{GUITAR.slug}"

NO_PHOTOS = (SVG, HTML, cut_off(), animated(), animated("PNG"), huge_png(), huge_webp(), b"GIF89a", b"")

NAMES = (
    "../../voice/en.ftl",
    "..\\..\\.env",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "%2e%2e%2f.env",
    "a" * 5_000,
)


async def _send(house: House, path: str, field: str, name: str, content: bytes) -> tuple[int, str]:
    """Send a file as the artist does; return the status of the answer, and its words or where it leads."""
    form = aiohttp.FormData()
    form.add_field(field, io.BytesIO(content), filename=name)
    headers = {"Cookie": f"{COOKIE}={await house.session()}", "Origin": house.outside}
    asked = house.http.post(f"{house.outside}{path}", data=form, headers=headers, allow_redirects=False)
    async with asked as answer:
        return answer.status, answer.headers.get("Location", "") or await answer.text()


async def _photos(house: House) -> Photos:
    """Return the photos of a house, in which there is a guitar to send some of."""
    await house.bot.runtime.catalogue.merge([(GEAR, [GUITAR])])
    return house.bot.service(Photos)


def _files(house: House) -> set[Path]:
    return {path for path in house.bot.runtime.database.path.parent.rglob("*") if path.is_file()}


async def pictures(house: House) -> str:
    """An SVG, HTML, a cut, moving or endless picture is sent as a photo, and one with the place in it."""
    photos = await _photos(house)
    for content in NO_PHOTOS:
        status, told = await _send(house, PHOTOS, "photo", "cat.png", content)
        expect(status == 409, f"{content[:20]!r}: {status} {told}")
    expect(not photos.of(GEAR.name, GUITAR.slug), "one is shown")
    for content in (portrait(), with_text()):
        status, told = await _send(house, PHOTOS, "photo", "cat.png", content)
        expect(status == 200, f"a photo is refused: {told}")
    kept = b"".join(path.read_bytes() for path in _files(house))
    expect(HOME not in kept, "the place is on the disk")
    shown = photos.of(GEAR.name, GUITAR.slug)
    for name in (name for photo in shown for name in (photo.large, photo.small)):
        cookie = {"Cookie": f"{COOKIE}={await house.session()}"}
        async with house.http.get(f"{house.outside}/photos/{name}", headers=cookie) as answer:
            expect(answer.content_type == "image/webp", f"it is served as {answer.content_type}")
            expect(answer.headers["X-Content-Type-Options"] == "nosniff", "a browser may guess what it is")
    house.expect_no_error()
    return (
        f"{len(NO_PHOTOS)} that are none: refused, each with words, and nothing of them is kept; of a photo"
        " the pixels alone are, made anew, served under one type with nosniff"
    )


async def sent_names(house: House) -> str:
    """A file is sent under a name that leads elsewhere (path traversal), as a photo and as a document."""
    await _photos(house)
    before = _files(house)
    for number, name in enumerate(NAMES):
        status, told = await _send(house, PHOTOS, "photo", name, encoded(picture(40 + number)))
        expect(status == 200, f"{name[:20]}: {status} {told}")
        status, where = await _send(house, "/import", "file", name, b'[[gear]]\nslug = "x"\n')
        expect((status, where[:8]) == (303, "/import/"), f"{name[:20]}: {status} {where}")
    new = {path.parent.name for path in _files(house) - before}
    expect(new == {"pictures"}, f"there are files in {new}")
    for path in (
        "/photos/..%2fattacked.db",
        "/photos/%2e%2e/attacked.db",
        "/export/..%2f..%2f.env",
        "/export/.env",
    ):
        status = await house.status(f"{house.outside}{path}", cookie=await house.session())
        expect(status == 404, f"{path}: {status}")
    house.expect_no_error()
    return f"{2 * len(NAMES)} files: what is written has names of our own, in a folder of its own"


async def imports(house: House) -> str:
    """A file is taken in that nobody has looked at, or another than was looked at."""
    await _photos(house)
    held = dict(house.bot.runtime.catalogue.all(GEAR))
    _, where = await _send(house, "/import", "file", "x.toml", AMP)
    number = where.rpartition("/")[2]
    origin = {"Origin": house.outside}
    for data in ({"number": "guess", "version": "0"}, {"number": number, "version": "1"}, {"number": number}):
        url, cookie = f"{house.outside}/do/import", await house.session()
        status = await house.status(url, "POST", cookie, data=data, headers=origin)
        expect(status in {303, 409}, f"{data}: {status}")
    expect(house.bot.runtime.catalogue.all(GEAR) == held, "it is taken in")
    return "refused: what comes in is what a page has shown, and nothing while something else was changed"
