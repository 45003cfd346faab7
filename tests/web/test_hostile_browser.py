"""Whatever stands in a document or in chat is letters on every page, and runs nowhere."""

from typing import Any

import pytest
from playwright.async_api import Browser, Page

from bot.domain.practice.practice import PracticeEventKind
from bot.domain.practice.routine import ROUTINES
from bot.features import KINDS
from bot.services.practice.practice_room import PracticeRoom
from tests.evening import evening, paths_of, site_of
from tests.hostile import HOSTILE, documents_of
from tests.windows import tab

SHARE = 8
"""Of how many texts one is played, with the pages open that show what is played."""
_STRANGE = """
() => document.title.includes("taken") || !document.querySelector("main") || document.querySelector(
  "main :is(script:not([type='application/json']), iframe, base, meta, link, style, math, video, plaintext,"
  + " [onerror], [onload], [onfocus], [ontoggle], [onmouseover], [action*='evil'], [href^='javascript'])")
"""
"""What no page of ours has: the policy of what it may load would keep it from running, and hide the hole."""


async def watched(browser: Browser, site: str) -> tuple[Page, list[str]]:
    """Return a page, and the list of what it did that letters do not do."""
    page = await tab(browser)
    did: list[str] = []
    page.on("pageerror", lambda error: did.append(f"{page.url}: {error}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((site, "data:")) else did.append(request.url),
    )

    async def close(dialog: Any) -> None:
        did.append(f"{page.url} says {dialog.message}")
        await dialog.dismiss()

    page.on("dialog", close)
    return page, did


@pytest.mark.long
async def test_what_is_hostile_is_letters_on_every_page(browser: Browser) -> None:
    async with evening() as (twitch, bot):
        site = site_of(bot)
        page, did = await watched(browser, site)
        board, on_board = await watched(browser, site)
        await bot.runtime.catalogue.merge([(kind, documents_of(kind)) for kind in KINDS])
        for number, text in enumerate(HOSTILE):
            if line := twitch.say(f"fan_{number}", f"{text[:400]} example.com"):  # a link is moderated
                await bot.settled(line.id)
        room, overlay = bot.service(PracticeRoom), (await paths_of(bot))[-1]
        await page.goto(site + "/practice")
        await board.goto(site + overlay)
        for slug in list(bot.runtime.catalogue.all(ROUTINES))[-len(HOSTILE) :: SHARE]:
            await room.act(PracticeEventKind.FINISHED)
            await room.start(slug)
            await page.wait_for_timeout(50)
        for path in await paths_of(bot):
            await page.goto(site + path)
            await page.wait_for_timeout(200)
            if await page.evaluate(_STRANGE):
                did.append(f"{path}: something on it is more than letters")
        assert not [*did, *on_board]
