"""The set-up in a real browser: walked from nothing to the desk, by somebody who only presses what is there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.axe import grave_barriers
from tests.set_up import newcomer


async def test_a_newcomer_walks_from_nothing_to_the_desk(
    browser: Browser, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with newcomer(tmp_path, data, monkeypatch) as one:
        world = one.twitch.world
        world.set_role(world.bot, "viewer", world.artist, datetime.now(UTC))
        page = await browser.new_page()
        barriers: list[str] = []
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        await page.goto(f"{one.site}/set-up")

        await page.get_by_label("Client ID").fill("Client ID: woodshed-rehearsal")
        await page.get_by_label("Your channel").fill("https://www.twitch.tv/junipervale")
        barriers += await grave_barriers(page)
        await page.get_by_role("button", name="Check and go on").click()

        code = await page.locator(".user-code").inner_text()
        barriers += await grave_barriers(page)
        one.twitch.approve(code, "junipervale")
        await expect(page.get_by_role("alert").filter(has_text="your own account")).to_be_visible()
        await page.get_by_role("button", name="Get the code").click()
        one.twitch.approve(await page.locator(".user-code").inner_text(), one.twitch.bot_login)
        await expect(page.get_by_text("signed in as woodshed_bot")).to_be_visible()
        await page.get_by_role("link", name="Go on").click()

        line = page.get_by_label("The line for your chat")
        await expect(line).to_have_value("/mod woodshed_bot")
        await expect(page.get_by_role("button", name="Copy")).to_be_visible()
        barriers += await grave_barriers(page)
        world.set_role(world.bot, "moderator", world.artist, datetime.now(UTC))
        await page.get_by_role("button", name="Look again").click()
        await page.get_by_role("link", name="Go on").click()

        first = page.get_by_role("group", name="Piece 1")
        await first.get_by_label("Maker").fill("Hollowmere")
        await first.get_by_label("Model").fill("Lark 59")
        await page.get_by_role("group", name="Piece 2").get_by_label("Model").fill("Ember 20")
        barriers += await grave_barriers(page)
        await page.get_by_role("button", name="Put them on the shelf").click()

        barriers += await grave_barriers(page)
        await page.get_by_role("button", name="Yes, like this").click()

        await page.get_by_role("button", name="Make the overlay's file").click()
        async with page.expect_download() as download:
            await page.get_by_role("button", name="Download overlay.html").click()
        assert (await download.value).suggested_filename == "overlay.html"
        barriers += await grave_barriers(page)
        await page.get_by_role("link", name="Go on").click()

        barriers += await grave_barriers(page)
        await page.get_by_role("button", name="Start the bot").click()
        await page.wait_for_url(lambda url: "/set-up" not in url, timeout=30_000)
        assert one.twitch.world.moderates(one.twitch.world.bot)
        assert barriers == []
        assert failed == []
