"""The way back from a form of the set-up, in a real browser."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.set_up import newcomer
from tests.windows import tab


async def test_back_from_a_form_that_was_refused_is_the_page_before_it(
    browser: Browser, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newcomer(tmp_path, data, monkeypatch) as one:
        page = await tab(browser)
        await page.goto(f"{one.site}/set-up/moderator")
        await page.goto(f"{one.site}/set-up/application")
        await page.get_by_label("Client ID").fill("not-this-one")
        await page.get_by_label("Your channel").fill("junipervale")
        await page.get_by_role("button", name="Check and go on").click()
        await expect(page.get_by_role("alert").filter(has_text="no application of this ID")).to_be_visible()
        await expect(page.get_by_label("Client ID")).to_be_focused()
        await expect(page.get_by_label("Your channel")).to_have_value("junipervale")
        await page.get_by_label("Client ID").fill("woodshed-rehearsal")
        await page.get_by_role("button", name="Check and go on").click()
        await page.locator(".user-code").wait_for()
        await page.go_back()
        await expect(page.get_by_label("Client ID")).to_have_value("woodshed-rehearsal")
        await page.go_back()
        await page.wait_for_url("**/set-up/moderator")
