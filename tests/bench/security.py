"""What becomes of attacks on the pages: `make security` writes docs/security.md.

The bot runs as it does for an artist who lets others in, with a door for this machine and one for those
elsewhere, on the local Twitch. Each probe does over real HTTP what an attacker would, and looks at what came
of it; a probe that gets through ends the command with 1.
"""

import asyncio
import io
import logging
import socket
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, redirect_stdout, suppress
from pathlib import Path

import aiohttp
from pydantic import ValidationError

from bot.domain.pages.sign_in import MANY_FROM_ONE
from bot.domain.pages.visitor import Right
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.stage import stage
from bot.web.access import COOKIE, FORWARDED
from bot.web.connection import MAX_CONNECTIONS, PATIENCE_SECONDS
from bot.web.guard import READY
from bot.web.sign_in import COOKIE as SIGN_IN_COOKIE
from tests.bench.attacked import SOME_NAME, GotThroughError, House, address, expect
from tests.bench.security_files import imports, pictures, sent_names

PROJECT = Path(__file__).parent.parent.parent
PAGE = PROJECT / "docs" / "security.md"
EVIL = "https://evil.example"

HALF_REQUESTS = 600
"""Requests that are begun and never ended; at a tenth of that, a server without bounds is at its end."""

SIGN_IN_TRIES = 10_000

AT_ONCE = 20
"""Requests of one probe that are under way at a time: bounded, and more than one person makes."""


async def hosts(house: House) -> str:
    """A name that a stranger points at this machine (DNS rebinding), on each route, at both doors."""
    routes, tries = house.routes(), 0
    for door in (house.inside, house.outside):
        for method, path in routes:
            for host in ("evil.example", "127.0.0.1.evil.example", "192.0.2.1", "127.0.0.1@evil.example"):
                status = await house.status(f"{door}{path}", method, headers={"Host": host})
                expect(status in {400, 403}, f"{method} {path} as {host}: {status}")
                tries += 1
    return f"{tries} requests to {len(routes)} routes: all refused"


async def origins(house: House) -> str:
    """Another site's page sends a request, with the session of who is signed in, on each route."""
    cookie, tries = await house.session(), 0
    for method, path in (each for each in house.routes() if each[1] != READY):  # which tells nothing
        for origin in (EVIL, "null", "http://127.0.0.1:3000", house.outside.replace("http", "https")):
            headers = {"Origin": origin}
            status = await house.status(f"{house.outside}{path}", method, cookie, headers=headers)
            expect(status == 403, f"{method} {path} from {origin}: {status}")
            tries += 1
    return f"{tries} requests: all refused"


async def sockets(house: House) -> str:
    """Another site's page opens a WebSocket, or reads what is none of its business as a picture."""
    cookie = await house.session()
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    upgrade |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": EVIL}
    paths = ("/feed", "/overlay/socket", "/")
    for path in paths:
        status = await house.status(f"{house.outside}{path}", cookie=cookie, headers=upgrade)
        expect(status == 403, f"a handshake at {path}: {status}")
        fetch = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
        status = await house.status(f"{house.outside}{path}", cookie=cookie, headers=fetch)
        expect(status == 403, f"{path} as a picture: {status}")
    return f"{2 * len(paths)} requests: all refused"


async def forms(house: House) -> str:
    """A form of another site is sent, as a form, as plain text and without a word of where it is from."""
    cookie, done = await house.session(), 0
    for headers in ({"Origin": EVIL}, {"Sec-Fetch-Site": "cross-site"}, {}):
        for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"):
            sent = headers | {"Content-Type": kind}
            status = await house.status(
                f"{house.outside}/do/take", "POST", cookie, data="words=x", headers=sent
            )
            expect(status == 403, f"{headers} {kind}: {status}")
            done += 1
    expect(not house.bot.runtime.feed.latest.get("take", {}).get("on"), "a take was begun")
    return f"{done} forms: all refused, and nothing was done"


async def fixation(house: House) -> str:
    """A secret that the attacker has chosen, or that belongs to a sign-in, is put into somebody's browser."""
    _, pending = await house.entrance.sign_ins.begin("198.51.100.7")
    for cookie in ("chosen", pending):
        headers = {"Cookie": f"{COOKIE}={cookie}; {SIGN_IN_COOKIE}={cookie}"}
        expect(await house.status(f"{house.outside}/access", headers=headers) == 403, "it is a session")
    house.entrance.sign_ins.give_up(pending)
    return "it is never a session: each session has a secret of its own, made when it begins"


async def theft(house: House) -> str:
    """The secret of a session is looked for in the log, in pages, in the database and where pages send it."""
    cookie = await house.session()
    told = ""
    for path in ("/", "/access", "/practice", "/hotkeys", "/health", "/nothing"):
        headers = {"Cookie": f"{COOKIE}={cookie}", "Accept": "text/html"}
        async with house.http.get(f"{house.outside}{path}", headers=headers) as answer:
            told += await answer.text() + str(answer.headers)
            expect(answer.status < 500, f"{path} cannot be looked at: {answer.status}")
            expect(answer.headers["Referrer-Policy"] == "same-origin", f"{path} tells where it is from")
    database = house.bot.runtime.database.path
    kept = database.read_bytes() + database.with_name(f"{database.name}-wal").read_bytes()
    expect(cookie not in told, "it stands in a page")
    expect(cookie not in house.printed.getvalue(), "it stands in the log")
    expect(cookie.encode() not in kept, "it stands in the database")
    return "in none; a browser hands it to no script (HttpOnly) and to no other site (SameSite=Strict)"


async def revoked(house: House) -> str:
    """A moderator who is one no more presses a button of a page that is still open, and reads on."""
    cookie = await house.session(Right.MODERATOR, "careful_cat")
    page = house.http.get(f"{house.outside}/feed", headers={"Cookie": f"{COOKIE}={cookie}"})
    async with page as reading:
        expect(reading.status == 200, "a moderator is not let in")
        began = time.monotonic()
        await house.entrance.credentials.revoke_of("id-careful_cat", "twitch")
        with suppress(aiohttp.ClientError):
            async with asyncio.timeout(5):
                await reading.content.read()
    took = time.monotonic() - began
    status = await house.status(f"{house.outside}/feed", cookie=cookie)
    expect(status == 403, f"still let in: {status}")
    return f"refused, and what was open is closed, {1000 * took:.0f} ms later"


async def lesser(house: House) -> str:
    """A moderator, and a stranger, ask for all that is the artist's."""
    cookie = await house.session(Right.MODERATOR, "careful_cat")
    mine = [route for route in house.bot.pages().all_routes() if route.right is Right.ARTIST]
    for route in mine:
        for visitor in (cookie, ""):
            headers = {"Origin": house.outside}
            url = f"{house.outside}{address(route)}"
            status = await house.status(url, route.method, visitor, headers=headers)
            expect(status == 403, f"{route.method} {route.path}: {status}")
    return f"{2 * len(mine)} requests to {len(mine)} routes: all refused"


async def proxies(house: House) -> str:
    """A proxy is led to the port of this machine by mistake, and says so, or says nothing."""
    for name in ("", *FORWARDED):
        headers = {name: "203.0.113.9"} if name else {}
        status = await house.status(f"{house.inside}/access", headers=headers)
        expect(status == 403, f"let in by {name or 'saying nothing'}")
    return "nobody is taken for the artist: once others are let in, no door trusts where one comes from"


async def everywhere(house: House) -> str:
    """An operator sets WOODSHED_WEB_HOST=0.0.0.0."""
    del house
    try:
        Settings(_env_file=None, web_host="0.0.0.0")  # noqa: S104  # pyright: ignore[reportCallIssue]
    except ValidationError:
        return "refused, with what to set instead; every address is for the door that asks who comes"
    raise GotThroughError("it listens everywhere")


_READ_ON = {"/feed", "/overlay/socket"}
"""What has no end."""


async def framing(house: House) -> str:
    """A page of ours is put into a frame of another site, to be clicked on unseen (clickjacking)."""
    cookie, looked = await house.session(), 0
    for method, path in house.routes():
        unknown = path.endswith(f"/{SOME_NAME}") and not path.startswith("/static/")
        if method == "GET" and path not in _READ_ON and not unknown:
            headers = {"Cookie": f"{COOKIE}={cookie}"}
            async with house.http.get(f"{house.outside}{path}", headers=headers) as answer:
                expect(answer.status < 400, f"{path} cannot be looked at: {answer.status}")
                policy = answer.headers["Content-Security-Policy"]
                expect("frame-ancestors 'none'" in policy, f"{path} may stand in a frame")
                expect("unsafe" not in policy, f"{path} lets scripts in: {policy}")
                looked += 1
    return f"{looked} pages: none lets itself be framed, and none lets a script in that stands in it"


async def paths(house: House) -> str:
    """Files are asked for that are not the pages' own (path traversal)."""
    tried = 0
    for base in ("/static/", "/"):
        for way in (
            "../page.py", "..%2fpage.py", "%2e%2e/page.py", "..%5cpage.py", "....//page.py", "%00",
            "live.js%00", "../../../.env", "..%2f..%2f..%2f.env", "/etc/passwd", "%2fetc%2fpasswd",
            "C:%5cWindows%5cwin.ini",
        ):  # fmt: skip
            reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
            writer.write(f"GET {base}{way} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
            answer = await reader.read()
            writer.close()
            head = answer.split(b"\r\n", 1)[0]
            expect(b" 200 " not in head, f"{base}{way}: {head.decode()}")
            tried += 1
    return f"{tried} ways: nothing is found but the pages' own files"


async def halves(house: House) -> str:
    """Requests are begun and never ended, hundreds at a time, while somebody uses the page."""
    opened = [await asyncio.open_connection("127.0.0.1", house.port) for _ in range(HALF_REQUESTS)]
    for _, writer in opened:
        writer.write(b"POST /do/take HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n")
    cookie, slowest = await house.session(), 0.0
    for _ in range(20):
        began = time.monotonic()
        expect(await house.status(f"{house.outside}/access", cookie=cookie) == 200, "nobody is answered")
        slowest = max(slowest, time.monotonic() - began)
    line = house.twitch.say("fan_fern", "see www.example.com")
    assert line
    async with asyncio.timeout(10):
        while not any(what.kind == "delete" and what.line is line for what in house.twitch.record):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    async with asyncio.timeout(3 * PATIENCE_SECONDS):
        await asyncio.gather(*(_ended(reader) for reader, _ in opened))
    for _, writer in opened:
        writer.close()
    return (
        f"{HALF_REQUESTS}: {MAX_CONNECTIONS} at most are held, none for more than {PATIENCE_SECONDS:g} s;"
        f" meanwhile a page is answered within {1000 * slowest:.0f} ms and chat is moderated"
    )


async def _ended(reader: asyncio.StreamReader) -> None:
    with suppress(ConnectionError):
        await reader.read()


async def leaving(house: House) -> str:
    """Readers of the feed go away without a word."""
    cookie, before = await house.session(), house.bot.runtime.feed.readers
    headers = {"Cookie": f"{COOKIE}={cookie}"}
    for _ in range(100):
        async with house.http.get(f"{house.outside}/feed", headers=headers) as answer:
            expect(answer.status == 200, f"the feed: {answer.status}")
            answer.close()
    async with asyncio.timeout(10):
        while house.bot.runtime.feed.readers > before:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    house.expect_no_error()
    return "100: all are let go of, and nothing is logged"


async def bodies(house: House) -> str:
    """What is sent is not UTF-8, packed, broken, of an unknown charset, or deep enough to end a parser."""
    cookie = await house.session()
    sent: list[tuple[bytes, dict[str, str]]] = [
        (b"\xff\xfe", {}),
        (b"x", {"Content-Type": "text/plain; charset=x-unknown"}),
        (b"\x1f\x8b\x08\x00garbage", {"Content-Encoding": "gzip"}),
        (b"{" * 50_000, {"Content-Type": "application/json"}),
        (b"words=%00%ff", {"Content-Type": "application/x-www-form-urlencoded"}),
        (b"x" * 70_000, {}),
    ]
    for body, headers in sent:
        origin = {"Origin": house.outside}
        url = f"{house.outside}/do/note"
        status = await house.status(url, "POST", cookie, data=body, headers=headers | origin)
        expect(400 <= status < 500, f"{body[:20]!r}: {status}")
    house.expect_no_error()
    return f"{len(sent)} kinds: refused, each with a reason, and none is an error of the bot's"


async def tries(house: House) -> str:
    """Somebody begins to sign in again and again, and guesses codes and secrets."""
    turns, told = asyncio.Semaphore(AT_ONCE), {200: 0, 303: 0, 403: 0, 409: 0, 429: 0}

    async def once(number: int) -> None:
        async with turns:
            kind = number % 3
            headers = {"Origin": house.outside}
            if kind == 0:
                status = await house.status(f"{house.outside}/sign-in", "POST", headers=headers)
            elif kind == 1:
                data = {"code": f"guess-{number}"}
                status = await house.status(f"{house.outside}/pair", "POST", data=data, headers=headers)
            else:
                status = await house.status(f"{house.outside}/access", cookie=f"guess-{number}")
            told[status] += 1

    began = time.monotonic()
    await asyncio.gather(*(once(number) for number in range(SIGN_IN_TRIES)))
    expect(told[200] == 0, "somebody was let in")
    expect(told[303] <= MANY_FROM_ONE, f"Twitch was asked for {told[303]} codes")
    return (
        f"{SIGN_IN_TRIES:,} tries in {time.monotonic() - began:.0f} s: nobody is let in, and Twitch is"
        f" asked for {told[303]} codes; a secret has 256 bits"
    )


Probe = Callable[[House], Awaitable[str]]
PROBES: tuple[Probe, ...] = (
    hosts, origins, sockets, forms, framing, fixation, theft, revoked, lesser, proxies, everywhere, paths,
    pictures, sent_names, imports, halves, leaving, bodies, tries,
)  # fmt: skip


@asynccontextmanager
async def house_under_attack(printed: io.StringIO) -> AsyncGenerator[House]:
    """Give a bot that lets others in, on the local Twitch."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            _env_file=None,  # pyright: ignore[reportCallIssue]
            data_dir=PROJECT / "data",
            database=Path(folder) / "attacked.db",
            web_port=0,
            web_url=f"http://127.0.0.1:{port}",
            web_outside_port=port,
        )
        async with stage(settings, WallClock(), port=0, lets_others_in=True) as (twitch, bot):
            serving = asyncio.create_task(bot.serve())
            jar = aiohttp.DummyCookieJar()
            async with aiohttp.ClientSession(cookie_jar=jar) as http:
                yield House(twitch, bot, port, http, printed)
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving


async def probed(probes: tuple[Probe, ...] = PROBES) -> list[tuple[str, str, bool]]:
    """Make probes, one after the other; return what each tries, what came of it, and whether that is well."""
    printed, rows = io.StringIO(), list[tuple[str, str, bool]]()
    logging.getLogger().addHandler(handler := logging.StreamHandler(printed))
    with redirect_stdout(printed):
        async with house_under_attack(printed) as house:
            for probe in probes:
                says = " ".join((probe.__doc__ or "").split()).rstrip(".")
                try:
                    came, well = await probe(house), True
                except GotThroughError as error:
                    came, well = f"**gets through**: {error}", False
                print(f"{'ok ' if well else 'BAD'} {says}: {came}", file=sys.stderr, flush=True)
                rows.append((says, came, well))
    logging.getLogger().removeHandler(handler)
    return rows


async def main() -> int:
    """Make all probes, and write the page; return 1 where one gets through."""
    rows = await probed()
    table = "".join(f"| {says} | {came} |\n" for says, came, _ in rows)
    PAGE.write_text(_HEAD + table + _FOOT, encoding="utf-8")
    return 0 if all(well for *_, well in rows) else 1


_HEAD = """# What becomes of attacks on the pages

Written by `make security`; do not edit by hand. The bot runs on the local Twitch with both of its doors,
that of this machine and that of others; each probe does over real HTTP what an attacker would. Who may come
in at all, and why, is told in [decision 32](decisions/0032-who-may-come-in-at-the-pages.md).

| what is tried | what comes of it |
|---|---|
"""

_FOOT = """
Not held off by the bot: who can read its files or run programs on its machine; who listens in a network
that is not encrypted, where `WOODSHED_WEB_URL` begins with `http://`; and a moderator who approves a code
at Twitch that somebody else has sent to them, after all that the page says.
"""


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
