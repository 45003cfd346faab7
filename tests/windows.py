"""Tabs of a browser, in windows that the tests of a process have one after the other.

A window of its own takes three times as much of a machine as a tab. A test needs one where what it does lasts
in a window: a clock, a script for every page, a page without scripts, a finger.
"""

from typing import Any, Literal
from weakref import WeakSet

from playwright.async_api import Browser, BrowserContext, Page, ViewportSize

_kept: WeakSet[BrowserContext] = WeakSet()
"""The windows that are used again. Each has a blank tab: with its last one, most of a window would go."""


async def tab(
    browser: Browser,
    *,
    viewport: ViewportSize | None = None,
    color_scheme: Literal["light", "dark"] | None = None,
    reduced_motion: Literal["reduce"] | None = None,
) -> Page:
    """Return a tab in a window that nothing is left in of whoever had it before, and that nobody else has."""
    page = await (await _free_window(browser)).new_page()
    await page.context.clear_cookies()
    within: Any = await page.context.new_cdp_session(page)
    await within.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    await within.send("Network.clearBrowserCache")
    await within.detach()
    if viewport:
        await page.set_viewport_size(viewport)
    if color_scheme or reduced_motion:
        await page.emulate_media(color_scheme=color_scheme, reduced_motion=reduced_motion)
    return page


async def clear(browser: Browser) -> None:
    """Close the tabs that were opened in windows that are used again."""
    for context in _kept.intersection(browser.contexts):
        for page in context.pages[1:]:
            await page.close()


def is_used_again(context: BrowserContext) -> bool:
    """Tell whether a window stays for tests to come."""
    return context in _kept


async def _free_window(browser: Browser) -> BrowserContext:
    for context in browser.contexts:
        if context in _kept and len(context.pages) == 1:
            return context
    context = await browser.new_context()
    await context.new_page()
    _kept.add(context)
    return context
