"""The desk in a real browser: what keys, pointers and other pages of the same browser must not do to it."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, Page, Route, expect

from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.services.moderation.recent_chat import SHOWN
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from tests.axe import grave_barriers
from tests.conftest import EVENING
from tests.desks import LINK, DeskHouse, desk_house

# One browser for all: to start one takes longer than any of these tests.
SEEN = 700
"""Milliseconds until who presses has seen what stands there."""

RENEWED = 5_000
"""Milliseconds after which a page asks anew, however long the last answer took."""

RESTED = 10_000
"""Milliseconds without a move, after which a pointer points at nothing that goes by."""

NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } });
"""
"""A browser that forbids even to look, as with all site data blocked."""


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[DeskHouse]:
    database = await Database.open(tmp_path / "woodshed.db")
    async with desk_house(database) as house:
        yield house
    await database.close()


A_PEDAL = """
const device = ["Stomp", "", 0xc0, 0];
const [name, maker, status, number] = device;
const pedal = { name, maker, status, number, way: "single", press: true, action: "next" };
const kept = JSON.stringify([[JSON.stringify(device), pedal]]);
if (origin !== "null") localStorage.setItem("woodshed.midi", kept);
"""


@asynccontextmanager
async def at_desk(browser: Browser, house: DeskHouse, **options: Any) -> AsyncGenerator[BrowserContext]:
    """Give a browser of the artist; until it is closed nothing may be complained of in its console."""
    context = await browser.new_context(**options)
    await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
    problems: list[str] = []
    context.on("weberror", lambda each: problems.append(str(each.error)))
    context.on("console", lambda each: problems.append(each.text))
    yield context
    await context.close()
    assert problems == []


async def opened(context: BrowserContext, house: DeskHouse, path: str = "") -> Page:
    page = await context.new_page()
    await page.goto(f"{house.server.url}{path}")
    await expect(page.locator("#routines label")).to_have_count(1)
    return page


async def undone(house: DeskHouse) -> int:
    """Return how often something was taken back."""
    return len(await log_entries(house.database, LogFilter(kind=LogKind.UNDO), most=9))


@pytest.mark.parametrize("how", ["by hand", "by keyboard"])
async def test_enter_says_yes_after_an_undo_and_takes_nobody_elses_decision_back(
    browser: Browser, house: DeskHouse, how: str
) -> None:
    await house.hear(LINK, "spam_bot")
    async with at_desk(browser, house) as context:
        await context.clock.install(time=EVENING)
        page = await opened(context, house)
        undo, latest = page.locator("#undo-it"), page.locator("#desk-latest")
        await (undo.click() if how == "by hand" else undo.press("Enter"))
        await expect(latest).to_contain_text("Taken back by junipervale")
        await house.hear(LINK, "other")
        await expect(latest).to_contain_text("other · warned")
        await context.clock.fast_forward(SEEN)
        await page.keyboard.press("Enter")
        await expect(page.locator("#problem")).to_contain_text("Nothing is being practised")
        assert await undone(house) == 1


async def test_news_that_come_before_an_undo_is_answered_keep_nobody_from_hearing_of_it(
    browser: Browser, house: DeskHouse
) -> None:
    await house.hear(LINK, "spam_bot")
    async with at_desk(browser, house) as context:
        await context.clock.install(time=EVENING)
        page = await opened(context, house)

        async def after_other_news(route: Route) -> None:
            await page.evaluate("document.getElementById('desk-latest').dispatchEvent(new Event('fresh'))")
            await route.continue_()

        await page.route("**/do/undo", after_other_news)
        await page.locator("#undo-it").click()
        await expect(page.locator("#said")).to_contain_text("Taken back by junipervale")


async def switch_keys(page: Page, *, on: bool) -> None:
    await page.keyboard.press("?")
    await page.get_by_role("checkbox", name="These keys work on this page").set_checked(on)
    await page.keyboard.press("Escape")


@pytest.mark.parametrize("script", ["", NO_STORAGE], ids=["any browser", "one that keeps nothing"])
async def test_letters_that_are_switched_off_do_nothing(
    browser: Browser, house: DeskHouse, script: str
) -> None:
    async with at_desk(browser, house) as context:
        await context.add_init_script(script)
        started: list[str] = []
        context.on("request", lambda each: started.append(each.url) if "/do/start" in each.url else None)
        page = await opened(context, house)
        for path in ("dock", "practice"):
            await switch_keys(page, on=False)
            if not script:  # it holds for each page
                page = await opened(context, house, path)
            await page.keyboard.press("s")
        await switch_keys(page, on=True)
        await page.keyboard.press("s")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Stretch")
        assert len(started) == 1


async def test_the_dock_points_at_nothing_that_it_has_no_room_for(browser: Browser, house: DeskHouse) -> None:
    presses_w = """() => {
        const pressed = new KeyboardEvent("keydown", { key: "w", bubbles: true, cancelable: true });
        return !document.body.dispatchEvent(pressed);
    }"""
    await house.room.start("short")
    async with at_desk(browser, house) as context:
        await context.add_init_script(A_PEDAL)
        for path, has_room in (("practice", True), ("dock", False)):
            page = await opened(context, house, path)
            await expect(page.get_by_role("heading", level=1)).to_have_text("Stretch")
            state = page.locator("#midi-state")
            await expect(state).to_have_text(re.compile("not heard yet") if has_room else "")
            assert await page.evaluate(presses_w) == has_room
        assert await grave_barriers(page) == []


async def test_chat_goes_on_under_a_pointer_that_rests_and_says_so_while_it_is_held(
    browser: Browser, house: DeskHouse
) -> None:
    in_sight = "it => it.getBoundingClientRect().bottom <= it.closest('.chat').getBoundingClientRect().bottom"
    fans = (f"fan_{number}" for number in count())

    async def hear(lines: int, last: str) -> None:
        for fan in islice(fans, lines):
            await house.hear(f"{fan} is here", fan)
        await house.hear(last, next(fans))

    await hear(SHOWN, "the first")
    async with at_desk(browser, house) as context:
        await context.clock.install(time=EVENING)
        page = await opened(context, house)
        lines, newer = page.locator("#lines li"), page.get_by_role("button", name="Newer lines")
        await expect(newer).to_be_hidden()
        await page.locator("#chat").hover()
        await hear(9, "while it is held")
        await expect(lines.filter(has_text="while it is held")).to_have_count(1)
        await expect(newer).to_be_visible()
        await hear(SHOWN // 2, "much later")
        await expect(lines.filter(has_text="much later")).to_have_count(1)
        await hear(SHOWN // 2, "the newest")
        await context.clock.fast_forward(RENEWED)
        assert SHOWN < await lines.count() <= 2 * SHOWN
        await context.clock.fast_forward(RESTED)
        newest = lines.filter(has_text="the newest")
        await expect(newest).to_be_in_viewport(ratio=1)
        await expect(newer).to_be_hidden()
        assert await lines.count() == SHOWN
        await page.locator("#chat").hover(position={"x": 40, "y": 40})
        await hear(0, "and one more")
        await newer.click()
        await expect(lines.last).to_contain_text("and one more")
        assert await lines.last.evaluate(in_sight)


async def test_without_its_script_the_newest_line_is_in_sight(browser: Browser, house: DeskHouse) -> None:
    for number in range(SHOWN):
        await house.hear(f"line {number}")
    context = await browser.new_context(java_script_enabled=False)
    await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
    page = await context.new_page()
    await page.goto(house.server.url)
    newest = await page.locator("#lines li").last.bounding_box()
    chat = await page.locator("#chat").bounding_box()
    assert newest
    assert chat
    assert newest["y"] + newest["height"] <= chat["y"] + chat["height"]
    await context.close()


@pytest.mark.parametrize("scripts", ["off", "lost"])
async def test_without_its_script_the_panel_is_a_form(
    browser: Browser, house: DeskHouse, scripts: str
) -> None:
    context = await browser.new_context(java_script_enabled=scripts != "off")
    await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
    await context.route("**/static/*.js", lambda route: route.abort())
    page = await context.new_page()
    await page.goto(f"{house.server.url}practice")
    if scripts == "lost":
        await page.locator("#begin").get_by_role("button").click()  # before the page finds out
        assert house.room.playing
        await page.evaluate("document.getAnimations().forEach((each) => each.finish())")
    else:
        await page.get_by_role("button", name="Start").click()
    await page.get_by_role("button", name="Next").click()
    await expect(page).to_have_url(f"{house.server.url}practice")
    assert house.room.session.block == 1
    await context.close()


async def test_no_script_has_words_of_its_own(project: Path) -> None:
    spoken = re.compile(r"`[^`\n]*\$\{[^`}\n]*\} [A-Za-z]{2,}[^`\n]*`")
    found = [
        (path.name, words)
        for path in (project / "bot" / "web" / "static").glob("*.js")
        for words in spoken.findall(re.sub(r"^\s*(//|/?\*).*$", "", path.read_text(), flags=re.MULTILINE))
    ]
    assert found == [], "words are lines of the voice"
