"""The desk in a real browser: what keys, pointers and other pages of the same browser must not do to it."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.domain.moderation_log import LogFilter, LogKind
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from tests.axe import grave_barriers
from tests.conftest import EVENING, open_browser
from tests.desks import LINK, DeskHouse, desk_house

# One browser for all: to start one takes longer than any of these tests.
pytestmark = pytest.mark.asyncio(loop_scope="module")

SEEN = 700
"""Milliseconds until who presses has seen what stands there."""

NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } });
"""
"""A browser that forbids even to look, as with all site data blocked."""


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path) -> AsyncGenerator[DeskHouse]:
    database = await Database.open(tmp_path / "woodshed.db")
    async with desk_house(database) as house:
        yield house
    await database.close()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncGenerator[Browser]:
    async with open_browser() as browser:
        yield browser


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
