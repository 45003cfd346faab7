"""People as a page: who somebody is here, what counts, what comes next; and who may be meant."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from html import unescape

import pytest
from playwright.async_api import Browser, expect

from bot.domain.chat.message import Chatter
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.pages.visitor import Right
from bot.store.database import Database
from bot.web.access import COOKIE
from tests.axe import barriers
from tests.conftest import EVENING
from tests.moderated import HOSTILE, Channel, opened
from tests.windows import tab

LINK = "see example.com"
FERN = Chatter("id-fan_fern", "fan_fern", "fan_fern")


@pytest.fixture
async def channel(database: Database) -> AsyncGenerator[Channel]:
    async with opened(database) as channel:
        yield channel


async def test_all_that_is_known_of_somebody_is_told(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear(LINK)
    await channel.hear("a lovely chord, that")
    await channel.review.put(ReviewItem(ReviewKind.APPEAL, EVENING, FERN, "it was a joke", "t1"))
    await channel.post("do/permit", moss, person="fan_fern", minutes="7")
    status, page = await channel.get("people/Fan_Fern", moss)
    assert status == 200
    told = unescape(page)
    assert "Here on one day, 17 May 2030." in told
    assert "One thing counts against them:" in told
    for words in (LINK, "a lovely chord, that", "it was a joke", "They may post links until", "/do/undo"):
        assert words in told, words
    steps = channel.moderator.policy.escalation.steps
    assert told.count("<rect") == len(steps)
    current = told.partition('aria-current="step">')[2].partition("<")[0]
    assert current == f"a time-out of {steps[1].seconds} s", "one step is climbed"


async def test_what_would_come_next_climbs_no_higher_than_the_ladder(channel: Channel) -> None:
    moss = await channel.sign_in()
    for _ in range(9):
        await channel.hear(LINK)
        await channel.clock.advance(channel.clock.now() + timedelta(hours=1))
    _, page = await channel.get("people/fan_fern", moss)
    assert 'class="climbed"' in page
    assert page.count('class="next"') == 1
    assert page.count('aria-current="step"') == 1


async def test_somebody_unknown_is_said_to_be_with_who_may_be_meant(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear("hello")
    status, page = await channel.get("people/fan_fren", moss)
    assert (status, "Nobody called fan_fren" in page, "Did you mean fan_fern?" in page) == (404, True, True)
    status, page = await channel.get("people/zebra", moss)
    assert (status, "Did you mean" in page) == (404, False)


@pytest.mark.parametrize("name", ["%3Cimg%20src=x%3E", "a%2Fb", "..%2F..%2Fetc", "%E2%80%AE", "x" * 300])
async def test_what_can_be_nobodys_name_is_answered_as_such(channel: Channel, name: str) -> None:
    status, page = await channel.get(f"people/{name}", await channel.sign_in())
    assert status == 404
    assert "<img" not in page


async def test_the_search_leads_to_the_person_whatever_is_typed_around_the_login(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear("hello")
    for typed in ("@Fan_Fern", " fan_fern "):
        status, page = await channel.get(f"people?name={typed}", moss)
        assert (status, "<h1><bdi>fan_fern</bdi></h1>" in page) == (200, True), typed


async def test_a_pardon_and_a_permit_by_form_lead_back_and_tell_a_fault(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear(LINK)
    fields = {"person": "fan_fern", "back": "/people/fan_fern"}
    for told in ("Nothing counts against them.", "Nothing counts against fan_fern."):
        status, page = await channel.post("do/pardon", moss, "text/html", **fields)
        assert (status, told in page) == (200, True)
    _, page = await channel.post("do/permit", moss, "text/html", minutes="0", **fields)
    assert "Minutes are a whole number" in page


async def test_it_is_the_moderators_alone(channel: Channel) -> None:
    nobody = await channel.sign_in("fan_fern", Right.EVERYBODY)
    for path in ("people", "people/fan_fern"):
        assert (await channel.get(path, nobody))[0] == 403


async def test_in_a_browser_it_fits_a_phone_and_shows_a_pardon_where_it_stands(
    channel: Channel, browser: Browser
) -> None:
    for text in (*HOSTILE, LINK):
        await channel.hear(f"{text} example.com")
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.context.add_cookies(
        [{"name": COOKIE, "value": await channel.sign_in(), "url": channel.server.url}]
    )
    for path in ("people", "people/fan_fern"):
        async with page.expect_request("**/feed") if "/" in path else page.expect_event("load"):
            await page.goto(f"{channel.server.url}{path}")
        assert await barriers(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.get_by_label("Minutes").fill("9")
    await page.get_by_role("button", name="Pardon").press("Enter")
    await expect(page.locator("#stands")).to_contain_text("Nothing counts against them.")
    assert await page.get_by_label("Minutes").input_value() == "9", "what is typed stays"
    await page.reload()
    await page.get_by_role("button", name="Pardon").press("Enter")
    await expect(page.locator("#acts .problem").first).to_have_text("Nothing counts against fan_fern.")
    await page.close()
