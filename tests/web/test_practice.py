"""The artist's page: keys over real HTTP, and the page in a real browser."""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect

from bot.domain.practice import Kind
from bot.domain.routine import Block, BlockKind, Routine
from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.feed import MOST_UNREAD, Feed
from bot.services.practice_room import PracticeRoom
from bot.services.voice import Voice
from bot.store.database import Database
from bot.store.routine import save_routines
from bot.web.practice import MAX_READERS, RETRY_MILLISECONDS, practice_routes
from bot.web.server import WebServer

ROUTINE = Routine(
    slug="short",
    title="Short one",
    clean_in_a_row=2,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(
            title="Run",
            kind=BlockKind.TECHNIQUE,
            minutes=10,
            piece="Ferry <b>",
            start_bpm=60,
            target_bpm=80,
            step=5,
        ),
    ),
)


OTHER = Routine(slug="other", title="Another", blocks=(Block(title="Hum", kind=BlockKind.EAR, minutes=3),))


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
async def practice(database: Database, feed: Feed, evening: datetime) -> PracticeRoom:
    await save_routines(database, [ROUTINE, OTHER])
    clock = FakeClock(evening)
    room = PracticeRoom(database, clock, feed, day_of=datetime.date, rest_days=frozenset())
    await room.load()
    return room


@pytest.fixture
async def server(practice: PracticeRoom, feed: Feed, project: Path) -> AsyncGenerator[WebServer]:
    voice = Voice.load(project / "data", "en", "!")
    server = WebServer("127.0.0.1", 0, practice_routes(practice, feed, voice.say))
    await server.start()
    yield server
    await server.stop()


async def press(server: WebServer, what: str, words: str = "", origin: str = "") -> tuple[int, str]:
    headers = {"Origin": origin} if origin else {}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{server.url}practice/{what}", data=words, headers=headers) as answer,
    ):
        return answer.status, await answer.text()


async def test_each_key_does_what_the_command_does(server: WebServer, practice: PracticeRoom) -> None:
    for what, words in (
        ("start", "short"),
        ("next", ""),
        ("bpm", "+4"),
        ("clean", ""),
        ("clean", ""),
        ("miss", ""),
        ("note", "thumb too tense"),
        ("pause", ""),
        ("resume", ""),
    ):
        assert await press(server, what, words) == (204, "")
    session = practice.session
    assert (session.block, session.bpm, session.tally.clean, session.tally.missed) == (1, 64, 2, 1)
    assert [note.words for note in session.notes] == ["thumb too tense"]
    assert session.last
    assert session.last.kind is Kind.RESUMED
    assert (await press(server, "scratch"))[0] == 204
    assert practice.session.paused
    assert (await press(server, "finish"))[0] == 204
    status, told = await press(server, "next")
    assert (status, told.partition(".")[0]) == (409, "Nothing is being practised right now")
    assert (await press(server, "dance"))[0] == 404


async def test_another_site_cannot_press_a_key(server: WebServer, practice: PracticeRoom) -> None:
    assert (await press(server, "start", origin="https://evil.example.com"))[0] == 403
    assert (await press(server, "start", origin="null"))[0] == 403
    assert (await press(server, "start", origin=server.url.rstrip("/")))[0] == 204
    assert practice.session.block == 0


async def test_the_feed_begins_with_the_latest_and_tells_every_change(server: WebServer) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{server.url}feed") as answer:
        assert answer.headers["Content-Type"] == "text/event-stream"

        async def news() -> dict[str, object]:
            topic = await answer.content.readline()
            if not topic.startswith(b"event: "):
                return await news()
            told = json.loads((await answer.content.readline()).removeprefix(b"data: "))
            assert await answer.content.readline() == b"\n"
            return told if topic == b"event: practice\n" else await news()

        async with asyncio.timeout(10):
            assert await news() == {"playing": False}
            await press(server, "start")
            assert (await news())["title"] == "Stretch"
            await press(server, "next")
            assert (await news())["bpm"] == 60


async def test_a_reader_that_is_too_slow_is_sent_away_and_holds_up_nobody(feed: Feed) -> None:
    slow = feed.read()
    feed.publish("practice", {"number": -1})
    await anext(slow)
    for number in range(MOST_UNREAD + 10):
        feed.publish("practice", {"number": number})
    told = [values["number"] async for _, values in slow]
    assert told == list(range(MOST_UNREAD))
    assert feed.latest["practice"] == {"number": MOST_UNREAD + 9}


async def test_readers_that_go_away_are_let_go_at_once_and_are_no_error_of_ours(
    server: WebServer, feed: Feed, caplog: pytest.LogCaptureFixture
) -> None:
    async with aiohttp.ClientSession() as http:
        gone = [await http.get(f"{server.url}feed") for _ in range(12)]
        async with http.get(f"{server.url}feed") as stays:
            assert feed.readers == 13
            for answer in gone:
                answer.close()
            while feed.readers > 1:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0)
            feed.publish("practice", {"number": 1})
            while b'"number": 1' not in await stays.content.readline():
                pass
    await server.stop()
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []


async def test_a_silent_feed_gives_a_sign_of_life(practice: PracticeRoom, feed: Feed) -> None:
    server = WebServer("127.0.0.1", 0, practice_routes(practice, feed, lambda line, _: line, heartbeat=0.01))
    await server.start()
    async with aiohttp.ClientSession() as http, http.get(f"{server.url}feed") as answer:
        told = [await answer.content.readline() for _ in range(2)]
        while (line := await answer.content.readline()) != b": still here\n":
            told.append(line)
    await server.stop()
    assert told[:2] == [b"retry: %d\n" % RETRY_MILLISECONDS, b"\n"]


async def test_keys_are_pressed_however_many_read_the_feed(server: WebServer) -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        readers = [await http.get(f"{server.url}feed") for _ in range(MAX_READERS)]
        async with http.get(f"{server.url}feed") as refused:
            assert (refused.status, "Too many" in await refused.text()) == (503, True)
        assert (await press(server, "start"))[0] == 204
        for reader in readers:
            while b"Stretch" not in await reader.content.readline():
                pass
            reader.close()


@pytest.fixture
async def page(browser: Browser, server: WebServer) -> AsyncGenerator[Page]:
    """Give the page, in whose console nothing may be complained of, least of all by the policy."""
    page = await browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text))
    await page.goto(f"{server.url}practice")
    yield page
    await page.close()
    assert [each for each in problems if "409" not in each] == []


async def test_the_page_shows_what_stands_and_every_key_has_a_letter(
    page: Page, practice: PracticeRoom
) -> None:
    await expect(page.get_by_role("heading")).to_have_text("Ready when you are")
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading")).to_have_text("Stretch")
    await page.get_by_role("button", name="Next").click()
    await expect(page.get_by_role("heading")).to_have_text("Ferry <b>")
    await expect(page.locator("#bpm")).to_have_text("60")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#bpm")).to_have_text("65")
    for _ in range(2):
        await page.keyboard.press("c")
    await expect(page.get_by_role("button", name="Go on at 70")).to_be_visible()
    await page.keyboard.press("g")
    await expect(page.locator("#bpm")).to_have_text("70")
    await page.keyboard.press("p")
    await expect(page.locator("#where")).to_contain_text("on a break")
    await expect(page.get_by_role("button", name="Resume")).to_be_visible()
    await page.keyboard.press("c")
    await expect(page.get_by_role("alert")).to_contain_text("We are on a break")
    await page.keyboard.press("f")
    await expect(page.get_by_role("heading")).to_have_text("Ready when you are")
    with pytest.raises(Refusal):
        practice.session  # noqa: B018 - it tells that nothing is being practised


async def test_another_routine_is_chosen_on_the_page_and_a_note_is_written_there(
    page: Page, practice: PracticeRoom
) -> None:
    await page.get_by_label("Routine").select_option("Another, 3 min")
    await page.get_by_role("button", name="Start").click()
    await expect(page.get_by_role("heading")).to_have_text("Hum")
    await expect(page.get_by_label("Routine")).to_be_hidden()
    note = page.get_by_label("A note for the log")
    await note.press_sequentially("fine pitch")  # no key is pressed by the n, the f, the p and the c in it
    await note.press("Enter")
    await expect(note).to_have_value("")
    assert [each.words for each in practice.session.notes] == ["fine pitch"]
    assert practice.session.last
    assert practice.session.last.kind is Kind.NOTED
    await note.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("A note has some words")


async def test_the_page_shows_how_far_the_evening_is(page: Page) -> None:
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading")).to_have_text("Stretch")
    await page.keyboard.press("n")
    blocks = page.get_by_role("list", name="Blocks").get_by_role("listitem")
    await expect(blocks).to_have_count(2)
    await expect(blocks.nth(0)).to_have_attribute("data-state", "done")
    await expect(blocks.nth(1)).to_have_attribute("data-state", "now")
    assert await blocks.nth(1).get_attribute("title") == "Ferry <b>, 10 min, now"
