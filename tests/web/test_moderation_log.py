"""The moderation log as a page: all of it can be reached, filtered, taken away and taken back."""

import csv
import io
import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from html import unescape
from urllib.parse import quote

import pytest
from markupsafe import escape
from playwright.async_api import Browser, expect

from bot.domain.chat.message import Chatter
from bot.domain.chat.moderation_log import LogKind
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.pages.visitor import Right
from bot.moderation.rule import Mode
from bot.store.database import Database
from bot.web.access import COOKIE
from tests.axe import barriers
from tests.conftest import EVENING
from tests.moderated import HOSTILE, Channel, opened
from tests.windows import tab

LINK = "see example.com"


@pytest.fixture
async def channel(database: Database) -> AsyncGenerator[Channel]:
    async with opened(database) as channel:
        yield channel


def entries_in(page: str) -> list[int]:
    return [int(number) for number in re.findall(r'id="entry-(\d+)"', page)]


async def write_many(channel: Channel, count: int) -> None:
    """Have a rule be switched as often as is asked, all in one instant."""
    for _ in range(count):
        await channel.switchboard.limit("flood", "most", "9", "mod_moss")


async def test_an_entry_tells_what_when_who_by_which_rule_and_what_became_of_it(channel: Channel) -> None:
    moss = await channel.sign_in()
    channel.twitch.fails = "403 the bot is no moderator"
    await channel.hear(LINK)
    channel.twitch.fails = ""
    await channel.moderator.undo(1, "mod_ivy")
    status, page = await channel.get("log", moss)
    assert status == 200
    rule = channel.moderator.policy.rule_named("links")
    assert rule
    for told in (LINK, rule[1].says, "403 the bot is no moderator", "/people/fan_fern", "by mod_ivy"):
        assert told in unescape(page)
    assert page.count("/do/undo") == 0, "what was taken back is not taken back again"


def form_of(page: str, name: str) -> dict[str, str]:
    """Return the fields of the one form of an act that a page has."""
    (form,) = re.findall(rf'<form [^>]*action="/do/{name}".*?</form>', page, flags=re.DOTALL)
    return dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))


async def test_what_twitch_refused_waits_again_however_late_it_is_asked_for(channel: Channel) -> None:
    moss = await channel.sign_in()
    asks = ReviewItem(ReviewKind.UNBAN, EVENING, Chatter("id-fern", "fan_fern", "fan_fern"), "sorry", "r1")
    await channel.review.put(asks)
    channel.twitch.fails = "403 the bot is no moderator"
    await channel.post("do/review-yes", moss, number="1")
    await channel.clock.advance(EVENING + timedelta(days=1))
    _, page = await channel.get("log", moss)
    assert "Let it wait again" in page
    fields = form_of(page, "review-undo")
    status, page = await channel.post("do/review-undo", moss, accept="text/html", **fields)
    assert (status, [each.id for each in await channel.review.waiting()]) == (200, [1])
    assert "Let it wait again" not in page, "where the answer stands that was taken back"
    await channel.post("do/review-yes", moss, number="1")
    assert form_of((await channel.get("log", moss))[1], "review-undo")["number"] == "1"
    await channel.review.decided_elsewhere(ReviewKind.UNBAN, "r1", "junipervale")
    assert "Let it wait again" not in (await channel.get("log", moss))[1], "Twitch has settled it"


async def test_from_page_to_page_each_entry_comes_once_while_new_ones_come(channel: Channel) -> None:
    moss = await channel.sign_in()
    await write_many(channel, 45)
    page, path, seen = "", "log?person=&by=mod_moss", list[int]()
    while path:
        _, page = await channel.get(path, moss)
        seen += entries_in(page)
        await write_many(channel, 3)
        older = re.search(r'rel="next" href="/([^"]+)"', page)
        path = unescape(older[1]) if older else ""
    assert seen == list(range(45, 0, -1))
    back = re.search(r'rel="prev" href="/([^"]+)"', page)
    assert back
    assert entries_in((await channel.get(unescape(back[1]), moss))[1])[-1] == seen[-1 - len(entries_in(page))]


async def test_where_nothing_was_asked_for_an_empty_log_says_no_more_than_that(channel: Channel) -> None:
    moss = await channel.sign_in()
    for query, says in (("", "The log is empty."), ("?person=nobody", "Nothing like that is in the log.")):
        assert says in (await channel.get(f"log{query}", moss))[1], query


async def test_each_filter_leaves_what_it_asks_for(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear(LINK)
    await channel.clock.advance(EVENING + timedelta(days=1))
    await channel.hear("you are such a clown", who="sub_sol")
    await channel.switchboard.mode("shouting", Mode.OFF, "mod_ivy")
    await channel.moderator.undo(1, "mod_moss")
    one, two = EVENING.date(), EVENING.date() + timedelta(days=1)
    for query, found in {
        "person=Fan_Fern": [4, 1],
        "person=id-sub_sol": [2],
        "rule=links": [4, 1],
        "by=@Mod_Ivy": [3],
        f"kind={LogKind.UNDO}": [4],
        f"until={one}": [1],
        f"since={two}&kind=decision": [2],
        "person=nobody": [],
        "kind=nonsense&since=&rule=": [4, 3, 2, 1],
    }.items():
        assert entries_in((await channel.get(f"log?{query}", moss))[1]) == found, query


@pytest.mark.parametrize(
    "query", ["since=2026-99-99", "until=9999-12-31", "before=x", "after=" + "9" * 40, "before=-1"]
)
async def test_an_address_that_somebody_made_up_is_answered(channel: Channel, query: str) -> None:
    moss = await channel.sign_in()
    await channel.hear(LINK)
    assert (await channel.get(f"log?{query}", moss))[0] == 200


async def test_the_table_has_what_is_filtered_and_no_field_of_a_secret(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear("=1+1 example.com")
    await channel.hear(LINK, who="sub_sol")
    status, text = await channel.get("log.csv?person=fan_fern", moss)
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert status == 200
    assert (row["login"], row["said"], row["certainty"]) == ("fan_fern", "'=1+1 example.com", "likely")
    assert moss not in text


async def test_a_moderator_takes_back_by_a_form_and_comes_back_to_where_it_was(channel: Channel) -> None:
    moss = await channel.sign_in()
    await channel.hear(LINK)
    _, page = await channel.get("log?rule=links", moss)
    fields = {"number": "1", "back": unescape(re.findall(r'name="back" value="([^"]+)"', page)[0])}
    assert fields["back"] == "/log?rule=links#entry-1"
    status, page = await channel.post("do/undo", moss, "text/html", **fields)
    assert (status, "Taken back by mod_moss" in page) == (200, True)


async def test_it_is_the_moderators_alone(channel: Channel) -> None:
    nobody = await channel.sign_in("fan_fern", Right.EVERYBODY)
    for path in ("log", "log.csv"):
        assert (await channel.get(path, nobody))[0] == 403


async def test_hostile_lines_are_letters(channel: Channel) -> None:
    moss = await channel.sign_in()
    for text in HOSTILE:
        await channel.hear(f"{text} example.com")
    _, page = await channel.get(f"log?person={quote(HOSTILE[2])}", moss)
    assert "<img" not in page
    _, page = await channel.get("log", moss)
    for text in HOSTILE:
        assert str(escape(f"{text} example.com")) in page
    assert "<h1>mine" not in page


async def test_in_a_browser_it_stands_still_says_what_is_new_and_shows_what_was_taken_back(
    channel: Channel, browser: Browser
) -> None:
    for text in (*HOSTILE, "see this"):
        await channel.hear(f"{text} example.com")
    await channel.review.put(
        ReviewItem(ReviewKind.HELD, EVENING, Chatter("id-fan_fern", "fan_fern", "fan_fern"), "darn", "t1")
    )
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.context.add_cookies(
        [{"name": COOKIE, "value": await channel.sign_in(), "url": channel.server.url}]
    )
    async with page.expect_request(lambda request: request.url.endswith("/feed")):
        await page.goto(f"{channel.server.url}log")
    assert await barriers(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    first = page.locator(".entry").first
    newest = await first.get_attribute("id")
    await expect(page.locator("#newer")).to_be_hidden()
    await channel.hear(LINK, who="sub_sol")
    await expect(page.locator("#newer")).to_be_visible()
    assert await first.get_attribute("id") == newest
    await first.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(first).to_contain_text("Taken back by mod_moss")
    await page.locator("#newer a").click()
    await expect(page.locator(".entry").first).to_contain_text("mod_moss")
    await page.close()
