"""What holds of every page, in a real browser, with the whole bot behind it."""

from collections.abc import AsyncGenerator, Iterable, Sequence
from itertools import product
from typing import Any, NamedTuple, cast

import pytest
from playwright.async_api import Browser, Page, Route, expect

from bot.app import Woodshed
from tests.axe import barriers
from tests.evening import evening, every_path_of, paths_of, site_of
from tests.windows import tab

SCREENS = {"desktop": (1280, 800), "tablet": (820, 1180), "twice the size": (640, 400), "phone": (360, 740)}
SCHEMES = ("dark", "light")
ALL = [*product(("desktop", "phone"), SCHEMES), ("tablet", "light"), ("twice the size", "dark")]
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
_TOO_SMALL = """
() => [...document.querySelectorAll("button, .button, select, summary, textarea, input:not([type=checkbox], [type=radio], [type=hidden])")]
  .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".chat li"))
  .map(each => [each.getBoundingClientRect(), each])
  .filter(([box]) => box.height > 0 && box.height < 43.9)
  .map(([box, each]) => `too low for a thumb: ${Math.round(box.height)} px, ${each.cloneNode(true).outerHTML.slice(0, 120)}`)
"""  # noqa: E501
"""A finger needs 44 px (WCAG 2.5.5); what stands within a line is as high as its line."""
_KEYS = """
() => [...document.querySelectorAll("button[data-action]")].filter(each => each.checkVisibility())
  .flatMap(each => each.getAttribute("aria-keyshortcuts").split(" ").map(key => ({
    key, action: each.dataset.action, inPanel: each.closest("#practice") !== null, named: each.innerText.trim().length > 1,
    sends: each.form?.dataset.do === "" ? (each.getAttribute("formaction") ?? each.form.action).split("/").at(-1) : "",
    disabled: each.ariaDisabled === "true",
  })))
"""  # noqa: E501
_ENDS = """
() => [...document.querySelectorAll(".columns > div")].map(each =>
  [each.getBoundingClientRect().left, each.lastElementChild.getBoundingClientRect().bottom].map(Math.round))
"""
"""Tells where each place of the desk begins from the left, and where the last thing in it ends."""
WITHOUT_SCRIPTS = "/site/preview/"
"""Where nothing is ever hidden: the site has no script."""
MOST_KEYS = 5
"""Keys of the desk that do something on an evening on which there is something to do for each."""
MOST_PARTS = 4
"""Times that Tab is pressed within a date: day, month, year, and what opens the calendar."""


class House(NamedTuple):
    """The pages of a bot."""

    site: str
    paths: list[str]
    bot: Woodshed


@pytest.fixture(scope="module")
async def house() -> AsyncGenerator[House]:
    async with evening() as (_, bot):
        yield House(site_of(bot), await paths_of(bot), bot)


async def faults_of(
    browser: Browser, house: House, paths: Iterable[str], screens: Sequence[tuple[str, str]]
) -> list[str]:
    """Return what is wrong with pages: barriers, what is too wide or not hidden, errors, other hosts.

    One tab goes to each of them in turn: to open one takes longer than most of what is looked at.
    """
    page = await tab(browser, reduced_motion="reduce")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda each: faults.append(each.text) if each.type in {"error", "warning"} else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith((house.site, "data:")) else faults.append(request.url),
    )
    told: list[str] = []
    for path in paths:
        await page.goto(house.site + path)
        faults += await _faults_on(page, screens, with_scripts=not path.startswith(WITHOUT_SCRIPTS))
        told += [f"{path}: {each}" for each in faults]
        faults.clear()
    await page.close()
    return told


async def _faults_on(page: Page, screens: Sequence[tuple[str, str]], *, with_scripts: bool) -> list[str]:
    faults: list[str] = []
    for screen, scheme in screens:
        width, height = SCREENS[screen]
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme=cast("Any", scheme), reduced_motion="reduce")
        wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found = [*await barriers(page), *([f"it is {wide} px wider than its window"] if wide > 0 else [])]
        found += await page.evaluate(_TOO_SMALL) if screen == "phone" else []
        faults += [f"{screen}, {scheme}: {each}" for each in found]
    if with_scripts:
        faults += [f"shown, though hidden: {each}" for each in await page.evaluate(_SHOWN_THOUGH_HIDDEN)]
    return faults


async def test_every_page_fits_its_window_hides_what_is_hidden_is_for_everybody_and_asks_nobody_else(
    browser: Browser, house: House
) -> None:
    faults = await faults_of(browser, house, house.paths, SHARE)
    assert not faults, "\n".join(faults)


PARTS_OF_ALL = 6
"""So that two processes share the work, and none takes longer than ten minutes on a busy machine."""


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS_OF_ALL))
async def test_so_does_each_that_there_is_by_day_and_by_night_on_a_phone_a_tablet_and_a_desktop(
    browser: Browser, house: House, part: int
) -> None:
    paths = (await every_path_of(house.bot))[part::PARTS_OF_ALL]
    faults = await faults_of(browser, house, paths, ALL)
    assert not faults, "\n".join(faults)


async def test_on_a_laptop_the_keys_and_the_open_question_are_seen_without_scrolling(
    browser: Browser, house: House
) -> None:
    page = await tab(browser, viewport={"width": 1366, "height": 768})
    await page.goto(house.site)
    questions = "#desk-questions"
    for seen in ("#keys [data-do=finish]", f"{questions} input[name=words]", f"{questions} kbd", "#chat"):
        await expect(page.locator(seen)).to_be_in_viewport(ratio=0.5)
    await page.close()


@pytest.mark.parametrize(("width", "height", "columns"), [(1024, 768, 2), (1280, 800, 3), (1920, 1080, 3)])
async def test_no_column_of_the_desk_runs_on_for_a_screen_beside_empty_room(
    browser: Browser, house: House, width: int, height: int, columns: int
) -> None:
    page = await tab(browser, viewport={"width": width, "height": height})
    await page.goto(house.site)
    ends: dict[int, int] = {}
    for left, end in await page.evaluate(_ENDS):
        ends[left] = max(end, ends.get(left, 0))
    await page.close()
    assert len(ends) == columns
    assert max(ends.values()) - min(ends.values()) < height / 2, ends


async def test_each_key_of_the_desk_is_told_does_one_thing_and_nothing_while_somebody_types(
    browser: Browser, house: House
) -> None:
    page = await tab(browser)
    pressed: list[str] = []

    async def note(route: Route) -> None:
        pressed.append(route.request.url.rpartition("/")[2])
        await route.fulfill(status=204)

    await page.route("**/do/*", note)
    await page.goto(house.site)
    keys = await page.evaluate(_KEYS)
    letters = [each["key"] for each in keys]
    assert len(letters) == len({*letters}), f"two actions at one key: {letters}"
    told = await page.locator("#keys-help kbd").all_inner_texts()
    for each in keys:
        assert each["inPanel"] or each["key"] in told, f"{each} is not told"
        assert not each["sends"] or each["named"], f"{each} has no name for who cannot see it"
    await page.locator("#words").focus()
    for each in keys:
        await page.keyboard.press(each["key"])
    await page.locator("#words").fill("")
    await page.locator("#words").blur()
    assert pressed == [], "what is typed is no key"
    able = [each for each in keys if each["sends"] and not each["disabled"]]
    for each in able:
        async with page.expect_response("**/do/*"):
            await page.keyboard.press(each["key"])
    assert pressed == [each["sends"] for each in able]
    assert len(able) >= MOST_KEYS
    await page.close()


@pytest.mark.long
async def test_all_that_can_be_pressed_is_reached_by_keyboard_and_seen(
    browser: Browser, house: House
) -> None:
    faults: list[str] = []
    for path in house.paths:
        page = await tab(browser)
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
