"""The artist's page: keys over real HTTP, and the page in a real browser."""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Literal

import aiohttp
import pytest
from playwright.async_api import Browser, Locator, Page, Route, expect

from bot.domain.practice.focus import Asker, Focus, HeldAnswer, Told
from bot.domain.practice.practice import MAX_GAP, PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import Gap, Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import MAX_UNREAD, Feed
from bot.services.practice.first_routine import add_first_routine
from bot.services.practice.practice_room import PracticeRoom
from bot.services.practice.take import Take
from bot.store.database import Database
from bot.store.practice import save_sessions
from bot.web.feed import RETRY_MILLISECONDS, feed_routes
from bot.web.places import MAX_READERS
from bot.web.practice import first_routine_act, practice_acts, practice_routes
from bot.web.server import WebServer
from tests.axe import barriers
from tests.catalogue import opened
from tests.pages import pages_of
from tests.spoken import voice_of_tests
from tests.windows import tab

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
async def catalogue(database: Database) -> Catalogue:
    return await opened(database)


@pytest.fixture
def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
async def practice(database: Database, catalogue: Catalogue, feed: Feed, clock: FakeClock) -> PracticeRoom:
    await catalogue.merge([(ROUTINES, [ROUTINE, OTHER])])
    room = PracticeRoom(database, catalogue, clock, feed, day_of=datetime.date, rest_days=frozenset())
    await room.load()
    return room


@pytest.fixture
def take(feed: Feed) -> Take:
    return Take(Focus(), feed)


@pytest.fixture
def said() -> list[str]:
    """Return what is said in chat."""
    return []


@pytest.fixture
async def server(
    practice: PracticeRoom, catalogue: Catalogue, feed: Feed, take: Take, said: list[str]
) -> AsyncGenerator[WebServer]:
    voice = voice_of_tests()

    def say_told(line: str, gaps: Mapping[str, Gap], _: Told) -> None:
        said.append(voice.say(line, gaps))

    acts = practice_acts(practice, voice.say, take=take, say_told=say_told)
    routes = [*feed_routes(feed), *practice_routes(voice.say, acts)]
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(routes, [*acts, first_routine_act(catalogue, voice.say)]))
    yield server
    await server.stop()


async def press(server: WebServer, what: str, words: str = "", origin: str = "") -> tuple[int, str]:
    headers = {"Origin": origin or server.url.rstrip("/")}
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{server.url}practice/{what}", data=words, headers=headers) as answer,
    ):
        return answer.status, await answer.text()


async def test_where_there_is_no_routine_the_page_leads_to_the_form_of_one(server: WebServer) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{server.url}practice") as answer:
        page = await answer.text()
        assert answer.content_type == "text/html"
    assert '<a href="/documents/routine/new">' in page
    assert '<a href="/evenings">' in page


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
    assert session.last.kind is PracticeEventKind.RESUMED
    assert await press(server, "scratch") == (200, "Scratched: the break goes on.\n")
    assert practice.session.paused
    assert (await press(server, "finish"))[0] == 204
    status, told = await press(server, "next")
    assert (status, told.partition(".")[0]) == (409, "Nothing is being practised right now")
    assert (await press(server, "dance"))[0] == 404


async def test_a_take_begins_and_ends_from_the_page_and_what_was_held_is_said_in_chat(
    server: WebServer, take: Take, feed: Feed, said: list[str]
) -> None:
    assert (await press(server, "done"))[0] == 409
    assert (await press(server, "take"))[0] == 204
    assert take.focus.on
    assert feed.latest["take"] == {"on": True}
    assert (await press(server, "take"))[0] == 409
    take.focus.hold(HeldAnswer("It's the Lark.", {"fern": Asker()}))
    assert (await press(server, "done"))[0] == 204
    assert said == ["While you played: @fern: It's the Lark."]
    assert feed.latest["take"] == {"on": False}


async def test_a_proposal_is_accepted_with_one_word_and_only_where_there_is_one(
    server: WebServer, practice: PracticeRoom
) -> None:
    for what in ("start", "next", "clean"):
        await press(server, what)
    status, told = await press(server, "yes")
    assert (status, "proposed" in told) == (409, True)
    await press(server, "clean")
    assert await press(server, "yes") == (204, "")
    assert practice.session.bpm == 65


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
    for number in range(MAX_UNREAD + 10):
        feed.publish("practice", {"number": number})
    told = [values["number"] async for _, values in slow]
    assert told == list(range(MAX_UNREAD))
    assert feed.latest["practice"] == {"number": MAX_UNREAD + 9}


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


async def test_a_silent_feed_gives_a_sign_of_life(feed: Feed) -> None:
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(feed_routes(feed, heartbeat=0.01)))
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
    page = await tab(browser)
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text))
    await page.goto(f"{server.url}practice")
    await expect(page.get_by_role("radio")).to_have_count(2)
    yield page
    await page.close()
    assert [each for each in problems if "409" not in each] == []


def key(page: Page, name: str) -> Locator:
    return page.locator("#keys").get_by_role("button", name=name)


async def begin_the_run(page: Page) -> None:
    """Go on to the block with a tempo."""
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Stretch")
    await page.keyboard.press("n")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ferry <b>")


async def play_clean(page: Page, times: int) -> None:
    """Count clean repetitions, each as soon as the one before is counted."""
    for number in range(1, times + 1):
        await key(page, "Clean").click()
        await expect(page.locator("#tally")).to_have_text(f"{number} clean, 0 missed")


async def test_the_page_shows_what_stands_and_every_key_has_a_letter(
    page: Page, practice: PracticeRoom
) -> None:
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_have_text("Ready when you are")
    await begin_the_run(page)
    await expect(page.locator("#bpm")).to_have_text("60")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#bpm")).to_have_text("65")
    await page.keyboard.press("c")
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")
    await page.keyboard.press("m")
    await expect(page.locator("#tally")).to_have_text("1 clean, 1 missed")
    await page.keyboard.press("p")
    await expect(page.locator("#of")).to_have_text("on a break")
    await expect(key(page, "Resume")).to_be_visible()
    await page.keyboard.press("r")
    await expect(page.get_by_role("button", name="End the take")).to_be_visible()
    await page.keyboard.press("f")
    await expect(heading).to_have_text("Well played")
    with pytest.raises(Refusal):
        practice.session  # noqa: B018 - it tells that nothing is being practised


@pytest.mark.parametrize("accept", ["y", "Enter", "click"])
async def test_one_key_accepts_a_proposal_whatever_was_clicked_before(page: Page, accept: str) -> None:
    await begin_the_run(page)
    await play_clean(page, 2)
    proposal = page.get_by_role("button", name="Go on at 65")
    await expect(proposal).to_be_visible()
    await (proposal.click() if accept == "click" else page.keyboard.press(accept))
    await expect(page.locator("#bpm")).to_have_text("65")
    await expect(proposal).to_be_hidden()


async def test_a_row_that_was_stepped_over_proposes_until_it_is_answered_whatever_is_noted_between(
    page: Page, practice: PracticeRoom
) -> None:
    await begin_the_run(page)
    await practice.repeat(PracticeEventKind.CLEAN, "3")
    proposal = page.get_by_role("button", name="Go on at 65")
    await expect(proposal).to_be_visible()
    await expect(page.locator("#pips .lit")).to_have_count(2)
    await practice.note("light hand")
    await page.reload()
    await expect(proposal).to_be_visible()
    await page.keyboard.press("y")
    await expect(page.locator("#bpm")).to_have_text("65")
    await expect(proposal).to_be_hidden()


async def test_a_target_that_is_reached_is_told_as_in_chat(page: Page, practice: PracticeRoom) -> None:
    await begin_the_run(page)
    await practice.tempo("80")
    await practice.repeat(PracticeEventKind.CLEAN, "3")
    await expect(page.locator("#next")).to_have_text("The target of 80 is reached. This is the last block.")
    await practice.repeat(PracticeEventKind.MISS)
    await expect(page.locator("#next")).to_have_text("This is the last block.")


async def test_half_a_beat_is_shown_changed_proposed_and_summed_up(
    page: Page, practice: PracticeRoom
) -> None:
    await practice.start("short")
    await practice.step(1)
    await practice.repeat(PracticeEventKind.CLEAN)
    await practice.act(PracticeEventKind.FINISHED)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Well played")
    await begin_the_run(page)
    await practice.tempo("62.5")
    await expect(page.locator("#bpm")).to_have_text("62.5")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#bpm")).to_have_text("67.5")
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("#bpm")).to_have_text("62.5")
    await play_clean(page, 2)
    await page.get_by_role("button", name="Go on at 67.5").click()
    await expect(page.locator("#bpm")).to_have_text("67.5")
    await page.keyboard.press("f")
    await expect(page.get_by_role("region", name="What it came to")).to_contain_text("Ferry <b>: 62.5 BPM")


async def test_what_was_told_in_one_word_is_taken_back_by_one_key_and_the_page_says_what(
    page: Page, practice: PracticeRoom
) -> None:
    told = page.get_by_role("status").filter(has_text="Scratched")
    await begin_the_run(page)
    await play_clean(page, 1)
    await practice.repeat(PracticeEventKind.CLEAN, "5")
    await expect(page.locator("#tally")).to_have_text("6 clean, 0 missed")
    await page.keyboard.press("z")
    await expect(told).to_have_text("Scratched: 5 clean repetitions less.")
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")
    await expect(page.locator("#row")).to_have_text("1")
    await page.keyboard.press("c")
    await expect(page.locator("#tally")).to_have_text("2 clean, 0 missed")
    await expect(told).to_have_count(0)
    for _ in range(2):
        await page.keyboard.press("z")
    await expect(told).to_have_text("Scratched: one clean repetition less.")
    for _ in range(2):
        await page.keyboard.press("z")
    await expect(told).to_have_text("Scratched: the session is gone, as if it had never begun.")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ready when you are")
    await page.keyboard.press("z")
    await expect(page.get_by_role("alert")).to_have_text("There is nothing to take back.")
    await expect(told).to_have_count(0)


async def test_what_was_taken_back_is_told_for_a_while(browser: Browser, server: WebServer) -> None:
    page = await browser.new_page()
    await page.clock.install()
    await page.goto(f"{server.url}practice")
    await expect(page.get_by_role("radio")).to_have_count(2)
    await begin_the_run(page)
    await page.clock.pause_at(datetime(2100, 1, 1, tzinfo=UTC))
    await page.keyboard.press("z")
    await expect(page.locator("#told")).to_contain_text("Scratched: ")
    await page.clock.run_for(10_000)
    await expect(page.locator("#told")).to_be_empty()
    await page.close()


async def test_after_a_long_silence_the_clock_of_the_page_stands_where_the_bots_does_and_says_so(
    browser: Browser, server: WebServer, practice: PracticeRoom, clock: FakeClock, evening: datetime
) -> None:
    page = await browser.new_page(timezone_id="UTC")
    await page.clock.install(time=evening)
    await page.goto(f"{server.url}practice")
    await expect(page.get_by_role("radio")).to_have_count(2)
    await begin_the_run(page)
    left, slot = page.locator("#left"), page.locator("#next")

    async def at(length: timedelta) -> None:
        await clock.advance(evening + length)
        await page.clock.pause_at(evening + length)

    await at(timedelta(minutes=4))
    await expect(left).to_have_text("6:00")
    await practice.note("light hand")
    await at(timedelta(minutes=4) + MAX_GAP)
    await expect(left).to_have_text("+2h54")
    await at(timedelta(minutes=4, seconds=1) + MAX_GAP)
    await expect(left).to_have_text("6:00")
    assert practice.session.left(clock.now()) == timedelta(minutes=6)
    await expect(page.locator("#of")).to_have_text("stopped")
    await expect(slot).to_contain_text("No word for 3 hours: the clock stopped at 7:04 PM.")
    await page.keyboard.press("c")
    await expect(page.get_by_role("alert")).to_contain_text("I don't know what was played since")
    await practice.act(PracticeEventKind.FINISHED)
    await expect(page.locator("#minutes")).to_have_text("4")
    await page.close()


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
async def test_the_widest_figures_are_not_wider_than_their_cards(
    browser: Browser, server: WebServer, practice: PracticeRoom, evening: datetime, width: int
) -> None:
    page = await browser.new_page(viewport={"width": width, "height": 800})
    await page.clock.set_fixed_time(evening + MAX_GAP)
    await page.goto(f"{server.url}practice")
    await expect(page.get_by_role("radio")).to_have_count(2)
    await begin_the_run(page)
    await practice.tempo("398.5")
    await expect(page.locator("#bpm")).to_have_text("398.5")
    await expect(page.locator("#left")).to_have_text("+2h50")
    cards = "cards => cards.map(each => each.scrollWidth - each.clientWidth)"
    assert await page.locator(".figures div:visible").evaluate_all(cards) == [0, 0, 0]
    await page.close()


SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
LOOKS, SHARE = [*product(SIZES, ("light", "dark"))], ("phone", "dark")
"""How the page may look, and what is looked at in every run of the tests; all of it is by `make browser`."""


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_moves_when_a_tempo_is_proposed_and_nothing_hangs_over_the_edge(
    page: Page, practice: PracticeRoom, size: str
) -> None:
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await begin_the_run(page)

    async def places() -> list[object]:
        return [
            await each.bounding_box()
            for each in await page.locator("#keys button, .figures div:visible").all()
        ]

    await practice.tempo("60.5")
    await expect(page.locator("#bpm")).to_have_text("60.5")
    before = await places()
    await play_clean(page, 2)
    await expect(page.get_by_role("button", name="Go on at 65.5")).to_be_visible()
    assert await places() == before
    await page.keyboard.press("p")
    await expect(key(page, "Resume")).to_be_visible()
    await page.keyboard.press("c")
    await expect(page.get_by_role("alert")).not_to_be_empty()
    assert await places() == before
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def test_letters_are_shown_only_where_there_is_a_keyboard(browser: Browser, server: WebServer) -> None:
    phone = await browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = await phone.new_page()
    await page.goto(f"{server.url}practice")
    start = page.get_by_role("button", name="Start")
    await expect(start.locator("kbd")).to_be_hidden()
    await start.tap()
    await expect(key(page, "Clean")).to_be_visible()
    await page.keyboard.press("ArrowLeft")  # which does nothing, but tells that there is one
    await expect(key(page, "Clean").locator("kbd")).to_be_visible()
    await phone.close()


async def test_a_routine_that_is_chosen_begins_at_its_letter_and_after_a_note_the_keys_work_again(
    page: Page, practice: PracticeRoom
) -> None:
    await page.get_by_role("radio", name="Another").check()
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Hum")
    await expect(page.get_by_role("radio").first).to_be_hidden()
    note = page.get_by_label("A note for the log")
    await page.keyboard.press("w")
    await expect(note).to_be_focused()
    await page.keyboard.type("fine pitch")  # no key is pressed by the n, the f, the p and the c in it
    await page.keyboard.press("Enter")
    await expect(note).to_have_value("")
    await expect(note).not_to_be_focused()
    assert [each.words for each in practice.session.notes] == ["fine pitch"]
    assert practice.session.last
    assert practice.session.last.kind is PracticeEventKind.NOTED
    await page.keyboard.press("p")
    await expect(key(page, "Resume")).to_be_visible()
    await page.keyboard.press("w")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("A note has some words")
    await page.keyboard.press("Escape")
    await expect(note).not_to_be_focused()
    await page.keyboard.press("p")
    await expect(key(page, "Pause")).to_be_visible()


async def test_on_a_break_the_page_says_which_key_comes_first(page: Page) -> None:
    await begin_the_run(page)
    await page.keyboard.press("p")
    await expect(key(page, "Clean")).to_be_disabled()
    await page.keyboard.press("c")
    await expect(page.get_by_role("alert")).to_have_text("On a break: press P first.")
    await page.keyboard.press("p")
    await expect(key(page, "Clean")).to_be_enabled()
    await page.keyboard.press("c")
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")


async def test_what_kept_a_key_from_doing_something_is_told_until_it_is_over_whatever_comes_late(
    page: Page, practice: PracticeRoom
) -> None:
    answers = asyncio.Event()

    async def late(route: Route) -> None:
        answer = await route.fetch()
        await answers.wait()
        await route.fulfill(response=answer, status=200, body="This came late.")

    await page.route("**/do/pause", late)
    await begin_the_run(page)
    await page.keyboard.press("p")
    await expect(key(page, "Clean")).to_be_disabled()
    await page.keyboard.press("c")
    problem = page.get_by_role("alert")
    await expect(problem).to_have_text("On a break: press P first.")
    answers.set()
    await expect(page.locator("#told")).to_have_text("This came late.")
    await expect(problem).to_have_text("On a break: press P first.")
    await practice.tempo("70")
    await expect(page.locator("#bpm")).to_have_text("70")
    await expect(problem).to_have_text("On a break: press P first.")
    await practice.act(PracticeEventKind.RESUMED)
    await expect(problem).to_be_empty()


async def test_what_the_bot_refused_is_told_until_things_stand_otherwise(
    page: Page, practice: PracticeRoom
) -> None:
    await begin_the_run(page)
    await page.keyboard.press("w")
    await page.keyboard.press("Enter")
    problem = page.get_by_role("alert")
    await expect(problem).to_contain_text("A note has some words")
    await practice.tempo("70")
    await expect(page.locator("#bpm")).to_have_text("70")
    await expect(problem).to_contain_text("A note has some words")
    await practice.step(-1)
    await expect(problem).to_be_empty()


async def test_what_is_typed_while_a_note_is_on_its_way_is_not_lost(page: Page) -> None:
    answers = asyncio.Event()

    async def late(route: Route) -> None:
        await answers.wait()
        await route.fulfill(body="This came late.")

    await page.route("**/do/note", late)
    await begin_the_run(page)
    words = page.locator("#words")
    await page.keyboard.press("w")
    await page.keyboard.type("light hand")
    await page.keyboard.press("Enter")
    await page.keyboard.type(" and slow")
    answers.set()
    await expect(page.locator("#told")).to_have_text("This came late.")
    await expect(words).to_have_value("light hand and slow")


async def test_the_end_is_summed_up_and_can_be_taken_back(
    page: Page, practice: PracticeRoom, database: Database, evening: datetime
) -> None:
    did = (
        (PracticeEventKind.STARTED, 0),
        (PracticeEventKind.MOVED, 1),
        (PracticeEventKind.TEMPO, 56),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.FINISHED, 0),
    )
    events = tuple(PracticeEvent(kind, evening - timedelta(days=1), number) for kind, number in did)
    await save_sessions(database, [Logged(ROUTINE, events)])
    await expect(page.locator("#note")).to_be_hidden()
    await begin_the_run(page)
    await play_clean(page, 2)
    await page.keyboard.press("f")
    over = page.get_by_role("region", name="What it came to")
    await expect(over).to_contain_text("Ferry <b>: 60 BPM")
    await expect(over.locator("a[href='/evenings']")).to_be_visible()
    await expect(page.locator("#clean")).to_have_text("2")
    await expect(page.locator("#note")).to_be_hidden()
    await page.keyboard.press("z")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ferry <b>")
    assert not practice.session.finished


async def test_a_routine_that_comes_in_later_can_be_chosen_at_once(page: Page, catalogue: Catalogue) -> None:
    await page.get_by_role("radio", name="Another").check()
    third = OTHER.model_copy(update={"slug": "third", "title": "Third"})
    await catalogue.merge([(ROUTINES, [third])])
    await expect(page.get_by_role("radio", name="Third")).to_be_visible()
    await expect(page.get_by_role("radio", name="Another")).to_be_checked()


async def test_who_has_no_routine_takes_a_ready_one_over_with_one_press_and_begins_it(
    page: Page, catalogue: Catalogue, practice: PracticeRoom
) -> None:
    ready = page.get_by_role("button", name="Use a ready one")
    await expect(ready).to_be_hidden()
    async with catalogue.editing(by=None) as draft:
        for each in (ROUTINE, OTHER):
            draft.remove(ROUTINES, each.slug)
    await ready.click()
    await expect(page.locator("#told")).to_have_text(
        "It is yours now: Tonight, 60 min. The catalogue has it, to be changed."
    )
    await expect(page.get_by_role("radio", name="Tonight")).to_be_checked()
    await expect(ready).to_be_hidden()
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Warm-up")
    made = catalogue.all(ROUTINES)[practice.session.routine.slug]
    assert [each.kind for each in made.blocks] == ["warm-up", "technique", "repertoire", "cool-down"]


async def test_a_ready_routine_is_for_who_has_none(catalogue: Catalogue, practice: PracticeRoom) -> None:
    assert practice.routines
    with pytest.raises(Refusal, match="page-first-routine-there"):
        await add_first_routine(catalogue, voice_of_tests().say, "junipervale")
    assert len(practice.routines) == 2


@pytest.mark.parametrize("pedal", ["PageDown", "Space", "Enter", "F8", "ArrowDown", "MediaTrackNext"])
async def test_a_pedal_is_assigned_by_pressing_it_is_remembered_and_taken_back(
    page: Page, pedal: str
) -> None:
    await begin_the_run(page)
    await page.get_by_text("Pedals and keys").click()
    await page.get_by_role("button", name="Assign a key to Clean").click()
    await expect(page.locator("#assigning")).to_contain_text("Press the pedal or key for Clean now")
    await press_pedal(page, pedal)
    chip = page.get_by_role("button", name=f"Take {pedal} back")
    await expect(chip).to_be_attached()
    await expect(page.locator("#tally")).to_have_text("0 clean, 0 missed")
    await press_pedal(page, pedal)
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")
    await expect(page.locator("#assigning")).to_have_text(f"{pedal} is Clean now.")
    await page.reload()
    await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")
    await press_pedal(page, pedal)
    await expect(page.locator("#tally")).to_have_text("2 clean, 0 missed")
    await page.get_by_text("Pedals and keys").click()
    await chip.click()
    await expect(chip).to_have_count(0)
    await expect(page.get_by_role("button", name="Take all back")).to_be_hidden()


async def press_pedal(page: Page, name: str) -> None:
    """Press a pedal, an hour by the page's clock after it was pressed before: it cannot bounce so late."""
    await page.evaluate(
        """(key) => {
            const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
            window.hours = (window.hours ?? 0) + 1;
            Object.defineProperty(event, "timeStamp", {value: window.hours * 3600000});
            document.activeElement.dispatchEvent(event);
        }""",
        " " if name == "Space" else name,
    )


async def test_keys_are_taken_back_all_at_once_and_escape_assigns_none(page: Page) -> None:
    await begin_the_run(page)
    await page.get_by_text("Pedals and keys").click()
    for action, pedal in (("Next", "PageDown"), ("Back", "PageUp"), ("Clean", "Escape")):
        await page.get_by_role("button", name=f"Assign a key to {action}", exact=True).click()
        await page.keyboard.press(pedal)
    await expect(page.locator("#assigning")).to_have_text("No key was assigned.")
    await expect(page.locator(".chips button")).to_have_text(["PageUp ×", "PageDown ×"])
    await page.get_by_role("button", name="Take all back").click()
    await expect(page.locator(".chips button")).to_have_count(0)
    assert await page.evaluate("localStorage.getItem('woodshed.keys')") == "[]"


@pytest.mark.parametrize("kept", ["rubbish", "{}", "null", '[["PageDown", "explode"], 7, [null, "next"]]'])
async def test_what_another_hand_stored_assigns_nothing_and_breaks_nothing(page: Page, kept: str) -> None:
    await page.evaluate("kept => localStorage.setItem('woodshed.keys', kept)", kept)
    await page.reload()
    await begin_the_run(page)
    await expect(page.locator(".chips button")).to_have_count(0)


async def test_a_held_or_bouncing_pedal_counts_once(page: Page) -> None:
    """Each is (milliseconds, what happens, whether it repeats); true is a press that counts."""
    events = [
        (0, "down", False), (5, "up", False), (9, "down", False), (30, "up", False),  # bounces
        (600, "down", False), (1100, "down", True), (1130, "down", True), (1160, "up", False),  # is held
        (1500, "down", False), (1600, "down", False), (1700, "down", False),  # is held, and does not say so
        (1850, "down", False), (2000, "down", False),  # 400 BPM
    ]  # fmt: skip
    told = await page.evaluate(
        """async (events) => {
            const { Debounce } = await import("/static/practice_keys.js");
            const presses = new Debounce();
            const counts = ([at, what, repeat]) => presses[what]("PageDown", at, repeat);
            return events.filter(counts).map(([at]) => at);
        }""",
        events,
    )
    assert told == [0, 600, 1500, 1850, 2000]


@pytest.mark.parametrize(
    ("taps", "bpm"),
    [
        ([0, 500, 1000, 1500], 120),
        ([0, 500, 1000, 1100, 1500, 2000, 2500], 120),  # one too many
        ([0, 500, 1500, 2000, 2500], 120),  # one too few
        ([0, 652, 1304, 1957], 92),
        ([0, 650, 1300, 1950], 92),  # of 92.3
        ([0, 648, 1296, 1944], 93),  # of 92.6: whole, like a metronome's
        ([0, 500, 1000], None),
        ([], None),
    ],
)
async def test_the_tempo_is_the_median_of_the_taps_so_that_an_odd_one_does_no_harm(
    page: Page, taps: list[int], bpm: int | None
) -> None:
    tempo = "async (taps) => (await import('/static/tap_tempo.js')).tempoOf(taps)"
    assert await page.evaluate(tempo, taps) == bpm


async def test_a_tapped_tempo_is_set_after_a_pause(browser: Browser, server: WebServer) -> None:
    page = await browser.new_page()
    await page.clock.install()
    await page.goto(f"{server.url}practice")
    await expect(page.get_by_role("radio")).to_have_count(2)
    await begin_the_run(page)
    await page.clock.pause_at(datetime(2100, 1, 1, tzinfo=UTC))
    await page.keyboard.press("t")
    await page.clock.run_for(3000)
    await expect(page.locator("#tap-says")).to_have_text("Tap")
    for _ in range(5):
        await page.keyboard.press("t")
        await page.clock.run_for(750)
    await expect(page.locator("#bpm")).to_have_text("60")
    await page.clock.run_for(3000)
    await expect(page.locator("#bpm")).to_have_text("80")
    await page.close()


@pytest.mark.parametrize(
    ("size", "scheme"),
    [pytest.param(*each, marks=() if each == SHARE else pytest.mark.long) for each in LOOKS],
)
async def test_everybody_can_use_the_page_in_each_of_its_states(
    page: Page, size: str, scheme: Literal["light", "dark"]
) -> None:
    width, height = SIZES[size]
    await page.set_viewport_size({"width": width, "height": height})
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await page.get_by_text("Pedals and keys").click()
    assert await barriers(page) == []  # idle
    await begin_the_run(page)
    assert await barriers(page) == []  # playing
    await play_clean(page, 2)
    await expect(page.get_by_role("button", name="Go on at 65")).to_be_visible()
    assert await barriers(page) == []  # a tempo is proposed
    await page.keyboard.press("p")
    await expect(key(page, "Resume")).to_be_visible()
    assert await barriers(page) == []  # on a break
    await page.keyboard.press("f")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Well played")
    assert await barriers(page) == []  # over


async def test_the_page_shows_how_far_the_evening_is(page: Page) -> None:
    await page.keyboard.press("s")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Stretch")
    await page.keyboard.press("n")
    blocks = page.get_by_role("list", name="Blocks").get_by_role("listitem")
    await expect(blocks).to_have_count(2)
    await expect(blocks.nth(0)).to_have_attribute("data-state", "done")
    await expect(blocks.nth(1)).to_have_attribute("data-state", "now")
    assert await blocks.nth(1).get_attribute("title") == "Ferry <b>, 10 min, now"
