"""A hard moment on the desk, in a browser: one press begins and ends it, and the page stays."""

from collections.abc import Sequence

from playwright.async_api import Browser, expect

from bot.services.fans.hush import Hush
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.desk_part import DeskPart
from bot.web.do import Act
from bot.web.hush import TOPIC, hush_acts, hush_part
from tests.desks import DeskHouse, served
from tests.spoken import voice_of_tests

SEEN = 700
"""Milliseconds in which a second press means what the first did."""


class HushHouse(DeskHouse):
    """A channel whose desk begins and ends a hard moment."""

    async def others(self) -> tuple[Sequence[DeskPart], Sequence[Act]]:
        hush = Hush(self.database, self.clock)
        hush.listen(lambda: self.feed.publish(TOPIC, {"until": str(hush.until)}))
        return [hush_part(hush, lambda at: at)], hush_acts(hush, voice_of_tests().say)


async def test_the_press_leaves_the_page_and_the_focus_where_they_are(
    database: Database, browser: Browser
) -> None:
    async with served(HushHouse(database)) as house, await browser.new_context() as context:
        await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
        page = await context.new_page()
        await page.clock.install()
        await page.goto(house.server.url)
        part = page.locator("#desk-hush")
        await part.locator("summary").click()
        await page.evaluate("window.isWritten = true")
        for press, after in (("Be quiet now", "It is over"), ("It is over", "Be quiet now")):
            await part.get_by_role("button", name=press).press("Enter")
            button = part.get_by_role("button", name=after)
            await expect(button).to_be_focused()
            assert await page.evaluate("window.isWritten"), "what is written in a note is lost with its page"
            await page.clock.fast_forward(SEEN)
