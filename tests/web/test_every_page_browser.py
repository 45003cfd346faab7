"""What holds of every page, in a real browser, with the whole bot behind it."""

from collections.abc import AsyncGenerator
from itertools import product
from typing import Any, NamedTuple

import pytest
from playwright.async_api import Browser, expect

from tests.axe import grave_barriers
from tests.evening import evening, paths_of, site_of

SCREENS = {"desktop": (1280, 800), "twice the size": (640, 400), "phone": (360, 780)}
SCHEMES = ("dark", "light")
ALL = [*product(SCREENS, SCHEMES)]
SHARE = [("phone", "dark")]
"""What is looked at in every run of the tests; all of it is by `make browser`."""

_FOCUSABLE = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter(each => !each.disabled && each.type !== "hidden"
    && each.checkVisibility({ visibilityProperty: true })
    && (each.type !== "radio" || each.checked
        || !document.querySelector(`input[name="${each.name}"]:checked`))).length
"""
_FOCUSED = """
() => {
  const on = document.activeElement;
  if (on === document.body) return null;
  window.reached ??= new Set();
  window.reached.add(on);
  return { count: window.reached.size, seen: on.matches(":focus-visible, [type=date]"), what: on.outerHTML };
}
"""
"""A date has parts, each of which the browser itself shows to have the focus."""
_SHOWN_THOUGH_HIDDEN = """
() => {
  const all = [...document.body.querySelectorAll("*")];
  const before = all.map(each => each.getAttribute("hidden"));
  for (const each of all) each.setAttribute("hidden", "");
  const shown = all.filter(each => getComputedStyle(each).display !== "none");
  const told = shown.map(each => each.cloneNode().outerHTML);
  all.forEach((each, at) => before[at] === null && each.removeAttribute("hidden"));
  return told;
}
"""
"""Hides whatever the page has, one within the other: a style may show what it was never seen to show."""
MOST_PARTS = 4
"""Times that Tab is pressed within a date: day, month, year, and what opens the calendar."""


class House(NamedTuple):
    """The pages of a bot."""

    site: str
    paths: list[str]


@pytest.fixture(scope="module")
async def house() -> AsyncGenerator[House]:
    async with evening() as (_, bot):
        yield House(site_of(bot), await paths_of(bot))


async def faults_of(browser: Browser, house: House, path: str, screen: str, scheme: Any) -> list[str]:
    """Return what is wrong with a page: barriers, what is too wide or not hidden, errors, other hosts."""
    width, height = SCREENS[screen]
    page = await browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith((house.site, "data:")) else faults.append(request.url),
    )
    await page.goto(house.site + path)
    if await page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        faults.append("it is wider than its window")
    faults += await grave_barriers(page)
    faults += [f"shown, though hidden: {each}" for each in await page.evaluate(_SHOWN_THOUGH_HIDDEN)]
    await page.close()
    return [f"{path}, {screen}, {scheme}: {each}" for each in faults]


@pytest.mark.parametrize(
    "screens",
    [pytest.param(SHARE, id="share"), pytest.param(ALL, id="all", marks=pytest.mark.long)],
)
async def test_every_page_fits_its_window_hides_what_is_hidden_is_for_everybody_and_asks_nobody_else(
    browser: Browser, house: House, screens: list[tuple[str, str]]
) -> None:
    faults = [
        fault
        for path in house.paths
        for screen, scheme in screens
        for fault in await faults_of(browser, house, path, screen, scheme)
    ]
    assert not faults, "\n".join(faults)


async def test_on_a_laptop_the_keys_and_the_open_question_are_seen_without_scrolling(
    browser: Browser, house: House
) -> None:
    page = await browser.new_page(viewport={"width": 1366, "height": 768})
    await page.goto(house.site)
    for seen in ("#keys [data-do=finish]", "#answer", "#desk-questions [data-action=question]", "#desk-chat"):
        await expect(page.locator(seen)).to_be_in_viewport(ratio=0.5)
    await page.close()


@pytest.mark.long
async def test_all_that_can_be_pressed_is_reached_by_keyboard_and_seen(
    browser: Browser, house: House
) -> None:
    faults: list[str] = []
    for path in house.paths:
        page = await browser.new_page()
        await page.goto(house.site + path)
        count, reached = await page.evaluate(_FOCUSABLE), 0
        for _ in range(count * MOST_PARTS):
            await page.keyboard.press("Tab")
            on = await page.evaluate(_FOCUSED)
            if not on:
                break
            reached = on["count"]
            faults += [] if on["seen"] else [f"{path}: {on['what']} is not seen to have the focus"]
            if reached == count:
                break
        faults += [] if reached >= count else [f"{path}: {reached} of {count} reached"]
        await page.close()
    assert not faults, "\n".join(faults)


@pytest.mark.long
async def test_every_page_has_its_heading_without_scripts(browser: Browser, house: House) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    bare: list[str] = []
    for path in house.paths:
        await page.goto(house.site + path)
        if not (await page.locator("h1:visible, noscript").first.inner_text()).strip():
            bare.append(path)
    await context.close()
    assert not bare
