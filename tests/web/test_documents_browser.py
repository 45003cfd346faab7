"""Forms in a real browser: rows by keys, buttons and drag; faults beside them; what is typed stays."""

from collections.abc import AsyncGenerator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.domain.gear.gear import GEAR
from bot.domain.pages.visitor import Right
from bot.domain.practice.routine import ROUTINES, Block, BlockKind
from bot.store.database import Database
from bot.web.access import COOKIE
from tests.authored import Authored, opened
from tests.axe import barriers
from tests.moderated import HOSTILE
from tests.windows import tab


@pytest.fixture
async def authored(database: Database) -> AsyncGenerator[Authored]:
    async with opened(database, trusts_inside=False) as authored:
        yield authored


async def page_of(browser: Browser, authored: Authored) -> Page:
    """Return a page of the artist's on a phone."""
    await authored.come_as(Right.ARTIST)
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.context.add_cookies([{"name": COOKIE, "value": authored.secret, "url": authored.server.url}])
    return page


async def is_asked_before_leaving(page: Page) -> bool:
    """Tell whether a browser would ask, who leaves now, whether they mean it."""
    asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return await page.evaluate(asks)


async def test_blocks_move_by_keys_by_buttons_and_by_drag_and_are_saved_so(
    authored: Authored, browser: Browser
) -> None:
    def titles() -> list[str]:
        return [block.title for block in authored.catalogue.all(ROUTINES)["evening"].blocks]

    evening = authored.catalogue.all(ROUTINES)["evening"]
    blocks = tuple(Block(title=title, kind=BlockKind.EAR, minutes=5) for title in "ABCD")
    await authored.catalogue.merge([(ROUTINES, [evening.model_copy(update={"blocks": blocks})])])
    page = await page_of(browser, authored)
    await page.goto(f"{authored.server.url}documents/routine/evening")
    await page.locator("summary", has_text="D").press("Alt+ArrowUp")
    await page.keyboard.press("Alt+ArrowUp")
    await expect(page.locator("summary", has_text="D")).to_be_focused()
    down = page.get_by_role("button", name="Move down: A")
    await down.press("Enter")
    await expect(down).to_be_focused()
    assert await page.locator("summary bdi").all_text_contents() == ["D", "A", "B", "C"]
    grips = page.locator(".grip")
    await grips.nth(3).scroll_into_view_if_needed()
    last, second = await grips.nth(3).bounding_box(), await grips.nth(1).bounding_box()
    assert last
    assert second
    await page.mouse.move(last["x"] + 5, last["y"] + 9)
    await page.mouse.down()
    await page.mouse.move(second["x"] + 5, second["y"] + 9, steps=12)
    await page.mouse.up()
    assert await page.locator("summary bdi").all_text_contents() == ["D", "C", "A", "B"]
    assert await is_asked_before_leaving(page)
    await page.get_by_role("button", name="Add a block").click()
    await expect(page.locator("li:last-child").get_by_label("Title")).to_be_focused()
    await page.keyboard.type("E")
    await page.locator("li:last-child").get_by_label("Kind").select_option("ear")
    await page.get_by_role("button", name="Take out: A").click()
    await page.get_by_role("button", name="Save", exact=True).click()
    fault = page.locator("li:last-child .problem")
    await expect(fault).to_have_text("Fill this in.")
    assert titles() == ["A", "B", "C", "D"]
    await expect(page.locator("li:last-child").get_by_label("Minutes")).to_be_focused()
    await page.keyboard.type("7")
    assert await barriers(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.keyboard.press("Enter")
    await expect(page.locator("#said")).to_have_text("Saved: Evening")
    assert titles() == ["D", "C", "B", "E"]
    assert not await is_asked_before_leaving(page)
    await page.close()


async def test_what_goes_by_script_alone_is_not_offered_without(authored: Authored, browser: Browser) -> None:
    async def offered(*, scripts: bool) -> list[bool]:
        context = await browser.new_context(java_script_enabled=scripts)
        await context.add_cookies([{"name": COOKIE, "value": authored.secret, "url": authored.server.url}])
        page = await context.new_page()
        await page.goto(f"{authored.server.url}documents/routine/evening")
        ways = page.locator(".grip"), page.get_by_text("Drag ⠿"), page.get_by_role("button", name="Move up")
        found = [await way.is_visible() for way in ways]
        await context.close()
        return found

    await authored.come_as(Right.ARTIST)
    assert await offered(scripts=True) == [True, True, True]
    assert await offered(scripts=False) == [False, False, True]


async def test_what_was_typed_outlives_a_fault_another_change_and_the_loss_of_the_right(
    authored: Authored, browser: Browser
) -> None:
    page = await page_of(browser, authored)
    await page.goto(f"{authored.server.url}documents/gear/new")
    save = page.get_by_role("button", name="Save", exact=True)
    for label, text in zip(("Maker", "Model", "Nickname", "Owner", "Story"), HOSTILE, strict=False):
        await page.get_by_label(label).fill(text[:70])
    await page.get_by_label("Year it was made").fill("92,5")
    unsent = page.locator(".save [role=alert]")
    await page.route("**/new", lambda route: route.fulfill(status=500, body="500 Internal Server Error"))
    await save.click()
    await expect(unsent).to_contain_text("That did not work: ")
    await page.route("**/new", lambda route: route.abort())
    await save.click()
    await expect(unsent).to_contain_text("What you typed is still here")
    await page.unroute_all()
    await save.click()
    await expect(unsent).to_be_empty()
    assert await is_asked_before_leaving(page)
    await expect(page.locator("#p-year")).to_have_text("Write a whole number in digits, like 5.")
    assert await page.get_by_label("Year it was made").input_value() == "92,5"
    assert await page.get_by_label("Model").input_value() == HOSTILE[1][:70]
    await page.get_by_label("Year it was made").fill("1966")
    await page.get_by_label("What it is").select_option("amp")
    await save.click()
    await expect(page.locator("#said")).to_contain_text("Saved: 1966")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    slug = page.url.rpartition("/")[2].partition("?")[0]
    item = authored.catalogue.all(GEAR)[slug]
    async with authored.catalogue.editing("mod_moss") as draft:
        draft.put(GEAR, item.model_copy(update={"year": 1967, "since": 2020}))
    await page.get_by_label("Year it was made").fill("1968")
    await save.click()
    await expect(page.locator("#p-year")).to_contain_text("mod_moss changed this meanwhile, to: 1967.")
    assert await page.get_by_label("With you since").input_value() == "2020", (
        "what they changed alone is there"
    )
    await page.get_by_role("button", name="Take what is there").click()
    await expect(page.get_by_label("Year it was made")).to_have_value("1967")
    await page.get_by_label("Link").fill("https://example.com/mine")
    await authored.credentials.revoke(1, "somebody")
    await save.click()
    await expect(page.locator("#ended")).to_be_visible()
    assert await page.get_by_label("Link").input_value() == "https://example.com/mine"
    assert authored.catalogue.all(GEAR)[slug].link == ""
    for path in ("documents", "documents/gear"):
        await authored.come_as(Right.ARTIST)
        await page.context.add_cookies(
            [{"name": COOKIE, "value": authored.secret, "url": authored.server.url}]
        )
        await page.goto(f"{authored.server.url}{path}")
        assert await barriers(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.close()


async def test_who_signs_in_again_in_another_tab_goes_on_with_what_they_had_typed(
    authored: Authored, browser: Browser
) -> None:
    page = await page_of(browser, authored)
    await page.goto(f"{authored.server.url}documents/gear/new")
    await page.get_by_label("Maker").fill("Hollowmere")
    await page.get_by_label("Model").fill("Lark 59")
    await page.get_by_label("What it is").select_option("guitar")
    await authored.credentials.revoke(1, "somebody")
    save = page.get_by_role("button", name="Save", exact=True)
    await save.click()
    async with page.context.expect_page() as opened:
        await page.locator("#ended a").click()
    assert "/sign-in?to=/documents/gear/new" in (await opened.value).url
    await authored.come_as(Right.ARTIST)
    session: Any = {"name": COOKIE, "value": authored.secret, "url": authored.server.url}
    await page.context.add_cookies([session])
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await expect(page.locator("#ended")).to_be_hidden()
    await save.click()
    await expect(page.locator("#said")).to_contain_text("Saved: Hollowmere Lark 59")
    await page.close()
