"""What pages cost, and how fast they are: from the feed to the pixels, from an address to the first paint."""

import asyncio
import contextlib
import statistics
import sys
import time
from collections.abc import AsyncGenerator
from itertools import cycle
from math import inf
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Response

from bot.app import Woodshed
from bot.log import configure_logging
from bot.rehearsal.server import LocalTwitch
from bot.services.practice.practice_room import PracticeRoom
from tests.bench.fresh import LINES
from tests.bench.page import OFFENCES, PATIENCE, ROUNDS, offend
from tests.conftest import open_browser
from tests.evening import evening, overlay_token, paths_of, site_of

DESK = "/"
OVERLAYS, DESKS = 19, 4
"""Bare sockets beside one overlay and one desk in a browser."""
FLOOD = 200
"""Lines of chat a second."""
CHANGES, APART = 120, 0.1
"""Tempi that are set one after the other, and the seconds between two."""
LOADS = 5
AIMS = {"pixels": 100.0, "paint": 300.0, "assets": 150_000, "door": 1.2}
"""Milliseconds of the 95th percentile and of a first paint; bytes that a page loads; times as long at p99."""

_WATCH = """
tempi => new Promise(done => {
  const seen = {};
  const look = () => {
    const shown = document.querySelector("#bpm")?.textContent ?? document.querySelector("main").textContent;
    for (const tempo of tempi)
      if (!(tempo in seen) && shown.includes(tempo)) {
        seen[tempo] = 0;
        // The frame in which it stands is drawn after this callback, and the task behind it comes after that.
        requestAnimationFrame(() => setTimeout(() => {
          seen[tempo] = performance.timeOrigin + performance.now();
        }));
      }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  window.seenTempi = seen;
  done();
})
"""
"""Notes when each tempo has been painted (milliseconds since 1970)."""

_PAINT = """
() => new Promise(done => new PerformanceObserver(list => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) done(paint.startTime);
}).observe({ type: "paint", buffered: true }))
"""

_SOCKETS = """
import asyncio, sys
from aiohttp import ClientSession

async def overlay(http, site, token):
    async with http.ws_connect(site + "overlay/socket") as socket:
        await socket.send_json({"token": token})
        async for _ in socket:
            pass

async def desk(http, site):
    async with http.get(site + "feed", timeout=None) as feed:
        async for _ in feed.content.iter_any():
            pass

async def read(site, token, overlays, desks):
    async with ClientSession() as http:
        readers = [asyncio.create_task(overlay(http, site, token)) for _ in range(overlays)]
        readers += [asyncio.create_task(desk(http, site)) for _ in range(desks)]
        print("up", flush=True)
        await asyncio.gather(*readers)

asyncio.run(read(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
"""
"""A process that reads as many overlays and desks would."""


@contextlib.asynccontextmanager
async def _readers(bot: Woodshed, browser: Browser) -> AsyncGenerator[tuple[Page, Page]]:
    """Open an overlay and a desk in a browser, and many more as bare sockets; give the two pages."""
    token = await overlay_token(bot)
    count = (str(OVERLAYS), str(DESKS))
    reading = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _SOCKETS, bot.web.url, token, *count), stdout=asyncio.subprocess.PIPE
    )
    assert reading.stdout
    # A window each, as the overlay has OBS: a page that is behind another one is drawn when there is time.
    windows = [await browser.new_context(viewport={"width": 1280, "height": 800}) for _ in range(2)]
    try:
        async with asyncio.timeout(PATIENCE):
            await reading.stdout.readline()
        overlay, desk = [await window.new_page() for window in windows]
        await overlay.goto(f"{bot.web.url}overlay#{token}")
        await desk.goto(site_of(bot) + DESK)
        yield overlay, desk
    finally:
        for window in windows:
            await window.close()
        reading.kill()
        await reading.communicate()


@contextlib.asynccontextmanager
async def _chat(twitch: LocalTwitch, rate: int) -> AsyncGenerator[None]:
    """Let people write so many lines a second; with 0, nobody writes."""

    async def write() -> None:
        begun, written = time.perf_counter(), 0
        while rate:
            while written < (time.perf_counter() - begun) * rate:
                twitch.say(f"fan_{written % 500}", next(LINES))
                written += 1
            await asyncio.sleep(0.005)

    writing = asyncio.create_task(write())
    yield
    writing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await writing


async def _to_pixels(twitch: LocalTwitch, bot: Woodshed, pages: tuple[Page, Page], rate: int) -> list[float]:
    """Return the milliseconds from each tempo that is set to its being painted, on both pages; sorted.

    One that was never seen took for ever: so many may not be missed that the figure is fine without them.
    """
    room = bot.service(PracticeRoom)
    first = (
        60 if rate else 200
    )  # no tempo twice, nor any other figure of the page: it would be seen too early
    tempi = [f"{first + number}.5" for number in range(CHANGES)]
    took: list[float] = []
    async with _chat(twitch, rate):
        for page in pages:
            await page.evaluate(_WATCH, tempi)
        set_at: dict[str, float] = {}
        for tempo in tempi:
            set_at[tempo] = time.time() * 1000
            await room.tempo(tempo)
            await asyncio.sleep(APART)
        await asyncio.sleep(1)
        for page in pages:
            seen = await page.evaluate("window.seenTempi")
            took += [seen.get(tempo, inf) - set_at[tempo] for tempo in tempi]
    return sorted(took)


async def pixels() -> list[str]:
    """Return how long it takes from a change to its pixels, without and with a flood of chat."""
    lines: list[str] = []
    async with (
        evening() as (twitch, bot),
        open_browser() as browser,
        _readers(bot, browser) as pages,
    ):
        for rate in (0, FLOOD):
            took = await _to_pixels(twitch, bot, pages, rate)
            p95 = statistics.quantiles(took, n=100)[94]
            missed = ", missed" if p95 > AIMS["pixels"] else ""
            lines.append(
                f"from the feed to pixels, 1 overlay and 1 desk in a browser, {OVERLAYS} and {DESKS} bare,"
                f" {rate} lines/s of chat: p50 {statistics.median(took):.1f} ms, p95 {p95:.1f} ms,"
                f" aim < {AIMS['pixels']:.0f}{missed} ({len(took) - took.count(inf)} of {2 * CHANGES} seen)"
            )
    return lines


async def door() -> str:
    """Return how long a deletion takes with the pages open, against the same without them, in turns."""
    alone: list[float] = []
    beside: list[float] = []
    async with evening() as (twitch, bot), open_browser() as browser:
        for number in range(ROUNDS):
            alone += await offend(twitch, f"alone{number}")
            async with _readers(bot, browser), _practised(bot.service(PracticeRoom)):
                beside += await offend(twitch, f"beside{number}")
    p99, p99_alone = (statistics.quantiles(took, n=100)[98] for took in (beside, alone))
    missed = ", missed" if p99 > AIMS["door"] * p99_alone else ""
    return (
        f"from frame to deletion, pages open: p50 {statistics.median(beside):.1f} ms, p99 {p99:.1f} ms;"
        f" without them {statistics.median(alone):.1f} and {p99_alone:.1f} ms: {p99 / p99_alone:.2f} ×,"
        f" aim <= {AIMS['door']}{missed} ({len(beside)} and {len(alone)} of {ROUNDS * OFFENCES} gone)"
    )


@contextlib.asynccontextmanager
async def _practised(room: PracticeRoom) -> AsyncGenerator[None]:
    """Set another tempo again and again, so that the pages have something to do."""

    async def play() -> None:
        for tempo in cycle(range(60, 120)):
            await room.tempo(str(tempo))
            await asyncio.sleep(1)

    playing = asyncio.create_task(play())
    yield
    playing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await playing


async def first_paint() -> list[str]:
    """Return, for each page, its first paint and all that it loads."""
    async with evening() as (_, bot), open_browser() as browser:
        return [await _painted(browser, site_of(bot), path) for path in await paths_of(bot)]


async def _painted(browser: Browser, site: str, path: str) -> str:
    paints: list[float] = []
    most, hosts = 0, set[str]()
    for _ in range(LOADS):
        context = await browser.new_context()  # with nothing in its cache
        page = await context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it is given
        await page.goto(site + path)
        paints.append(await page.evaluate(_PAINT))
        await page.wait_for_timeout(100)
        bodies = {
            each.url: await each.body() for each in answers if each.ok and not each.url.endswith("/feed")
        }
        most = max(most, sum(map(len, bodies.values())))
        hosts |= {urlsplit(each.url).netloc for each in answers if each.url.startswith("http")}
        await context.close()
    others = hosts - {urlsplit(site).netloc}
    missed = max(paints) > AIMS["paint"] or most > AIMS["assets"] or bool(others)
    name, many = path.partition("#")[0], most / 1000
    return (
        f"{name}: first paint {statistics.median(paints):.0f} ms, at most {max(paints):.0f},"
        f" aim < {AIMS['paint']:.0f}; {many:.0f} kB, aim < {AIMS['assets'] / 1000:.0f};"
        f" other hosts: {', '.join(others) or 'none'}" + (", missed" if missed else "")
    )


def told() -> list[str]:
    """Return the figures as lines to print."""
    return [*asyncio.run(pixels()), asyncio.run(door()), *asyncio.run(first_paint())]


if __name__ == "__main__":
    configure_logging("ERROR")
    print("\n".join(told()))
