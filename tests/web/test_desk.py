"""The artist's desk: what is shown to whom, over real HTTP, and in a real browser by keyboard and thumb."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from bot.domain.chat.message import Chatter
from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.services.operation.health import RECENT
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from bot.web.desk import MAX_WAITING, UNDO_WITHIN
from tests.axe import barriers
from tests.conftest import EVENING
from tests.desks import LINK, DeskHouse, chat_of, desk_house, in_the_open, words
from tests.moderated import HOSTILE

# One browser for all: to start one takes longer than any of these tests.
SEEN = 700
"""Milliseconds until who presses has seen what stands there."""

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[DeskHouse]:
    database = await Database.open(tmp_path / "woodshed.db")
    async with desk_house(database) as house:
        yield house
    await database.close()


def paths_of_parts(house: DeskHouse) -> list[str]:
    """Return where each part of the desk and of the dock stands by itself."""
    parts = house.desk.parts.values()
    return [
        *(f"desk/{part.name}" for part in parts),
        *(f"dock/{part.name}" for part in parts if part.in_dock),
    ]


async def undone(house: DeskHouse) -> int:
    """Return how often something was taken back."""
    return len(await log_entries(house.database, LogFilter(kind=LogKind.UNDO), most=9))


async def test_the_desk_is_for_the_artist_alone(house: DeskHouse) -> None:
    assert "<title>Desk · Woodshed</title>" in await house.see()
    moderator = await house.sign_in()
    for path in ("", "dock", *paths_of_parts(house)):
        assert [(await house.get(path, who))[0] for who in (moderator, "")] == [403, 403]
    assert ">Desk</a>" not in (await house.get("log", moderator))[1]
    assert (await house.get("desk/nothing", house.artist))[0] == 404


async def test_the_latest_is_undone_once_however_often_it_is_pressed(house: DeskHouse) -> None:
    await house.hear("older " + LINK, "other")
    await house.clock.advance(EVENING + timedelta(minutes=1))
    await house.hear(LINK, "spam_bot")
    latest = await house.see("desk/latest")
    assert "spam_bot · warned · No links without a nod" in words(latest)
    number = re.findall(r'name="number" value="(\d+)"', latest)[0]
    answers = await asyncio.gather(*(house.post("do/undo", house.artist, number=number) for _ in range(5)))
    assert sorted(status for status, _ in answers) == [204, 409, 409, 409, 409]
    assert await undone(house) == 1
    latest = await house.see("desk/latest")
    assert "spam_bot" in latest
    assert "Taken back by junipervale" in words(latest)
    assert 'aria-disabled="true" data-why="That is taken back already."' in latest
    chat = chat_of(await house.see())
    assert "Taken back by junipervale" in in_the_open(chat)


async def test_what_was_decided_long_ago_is_not_undone_by_one_key(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    await house.clock.advance(EVENING + UNDO_WITHIN)
    latest = await house.see("desk/latest")
    assert "spam_bot" not in latest
    assert 'aria-disabled="true"' in latest
    assert (await house.post("do/undo", house.artist, number=""))[0] == 409


async def test_without_scripts_the_desk_is_read_and_its_forms_lead_back_to_it(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    page = await house.see()
    number = re.findall(r'name="number" value="(\d+)"', page)[0]
    status, text = await house.post("do/undo", house.artist, accept="text/html", number=number, back="/")
    assert (status, "Taken back by junipervale" in words(text)) == (200, True)
    status, text = await house.post("do/start", house.artist, accept="text/html", back="/")
    assert (status, "Stretch 0 of 5 min, now" in words(text)) == (200, True)
    assert page.count('formaction="/do/') >= 12


async def test_what_waits_is_counted_and_the_first_are_named_without_their_words(house: DeskHouse) -> None:
    assert "Nothing waits." in words(await house.see("desk/waiting"))
    for number in range(MAX_WAITING + 1):
        person = Chatter(f"{number}", f"quinn_{number}", f"quinn_{number}")
        asks = ReviewItem(ReviewKind.UNBAN, EVENING, person, "let me in", f"request-{number}")
        await house.review.put(asks)
    waiting = await house.see("desk/waiting")
    assert "4 things wait." in words(waiting)
    assert [f"quinn_{number}" in waiting for number in range(4)] == [True, True, True, False]
    assert 'href="/queue#item-1"' in waiting
    assert "let me in" not in waiting
    await house.review.decide(1, "mod_moss", yes=False)
    assert "quinn_0" not in await house.see("desk/waiting")


async def test_the_bot_tells_how_it_is_with_the_mend(house: DeskHouse) -> None:
    assert "All is well, and the stream is live." in words(await house.see("desk/bot"))
    await house.clock.advance(EVENING + RECENT)
    house.sky.trouble("the sign-in was taken back")
    bot = words(await house.see("desk/bot"))
    assert "the sign-in was taken back What to do: sign in again: python -m bot login" in bot


async def test_the_evening_so_far_is_told_block_by_block(house: DeskHouse) -> None:
    assert "Nothing played yet today." in words(await house.see("desk/evening"))
    await house.room.start("short")
    await house.clock.advance(EVENING + timedelta(minutes=4))
    await house.room.step(+1)
    await house.clock.advance(EVENING + timedelta(minutes=16))
    evening = await house.see("desk/evening")
    told = words(evening)
    assert "16 minutes played." in told
    assert "Stretch 4 of 5 min Run 12 of 10 min, now Old song 0 of 15 min, still to come" in told
    widths = re.findall(r'<rect class="(?:done|now|ahead)".*? width="([\d.]+)"', evening)
    assert [float(each) for each in widths] == pytest.approx([152.3, 371.0, 464.8], abs=0.2)


async def test_an_evening_that_was_never_ended_is_not_the_evening_so_far_of_another_day(
    house: DeskHouse,
) -> None:
    await house.room.start("short")
    await house.clock.advance(EVENING + timedelta(minutes=10))
    assert "10 minutes played." in words(await house.see("desk/evening"))
    await house.clock.advance(EVENING + timedelta(days=1))
    assert "Nothing played yet today." in words(await house.see("desk/evening"))


async def test_each_part_by_itself_is_what_it_is_on_the_page(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    await house.room.start("short")
    page = await house.see()
    dock = await house.see("dock")
    for path in paths_of_parts(house):
        assert (await house.see(path)).strip() in (page if path.startswith("desk") else dock)


async def test_the_dock_has_the_same_pieces_and_no_chat(house: DeskHouse) -> None:
    await house.hear("hello")
    dock = await house.see("dock")
    assert 'data-theme="night"' in dock
    for part in ("practice", "desk-latest", "desk-waiting", "desk-bot"):
        assert f'id="{part}"' in dock
    assert "hello" not in dock
    assert "<nav" not in dock


async def test_every_key_is_told_where_it_does_something(house: DeskHouse) -> None:
    page = await house.see()
    told = {
        words(key): words(does) for key, does in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page, re.DOTALL)
    }
    assert told["Y Enter"] == "accept the proposed tempo"
    assert told["W"] == "write a note"
    assert "W" in re.findall(r"<kbd[^>]*>(.)</kbd>", page[page.index('id="note"') :].partition("</form>")[0])
    assert "write a note" not in await house.see("dock"), "which has none"


async def test_a_dock_stays_where_it_is_whatever_is_pressed_in_it(house: DeskHouse) -> None:
    await house.hear(LINK, "spam_bot")
    await house.hear("you are a stupid idiot", "hm")
    for path in ("dock", "dock/latest"):
        fields = dict(re.findall(r'name="(number|back)" value="([^"]*)"', await house.see(path)))
        assert fields == {"number": "1", "back": "/dock"}
    for path in ("dock", "dock/waiting"):
        links = re.findall(r'<a [^>]*href="/queue[^>]*>', await house.see(path))
        assert len(links) == 2
        assert all('target="_blank"' in each for each in links)
    page = re.sub(r'<p class="lost" id="ended".*?</p>', "", await house.see())  # shown where a session ended
    assert "_blank" not in page


@asynccontextmanager
async def opened(
    browser: Browser, house: DeskHouse, path: str = "/", *, has_clock: bool = False, **options: Any
) -> AsyncGenerator[Page]:
    """Open a page as the artist; until it is left nothing may be complained of, least by the policy."""
    context = await browser.new_context(**options)
    await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
    page = await context.new_page()
    if has_clock:
        await page.clock.install(time=EVENING)
    problems: list[str] = []
    context.on("weberror", lambda each: problems.append(str(each.error)))
    context.on("console", lambda each: problems.append(each.text))
    feeds: list[str] = []
    page.on("request", lambda request: feeds.append(request.url) if request.url.endswith("/feed") else None)
    await page.goto(f"{house.server.url.rstrip('/')}{path}")
    await expect(page.locator("#routines label")).to_have_count(1)
    assert len(feeds) == 1  # a browser opens six connections to one host
    yield page
    await context.close()
    assert problems == []


async def test_the_desk_is_played_and_undone_by_keyboard_alone(browser: Browser, house: DeskHouse) -> None:
    async with opened(browser, house, has_clock=True) as page:
        await page.keyboard.press("s")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Stretch")
        await page.keyboard.press("n")
        await expect(page.locator("#bpm")).to_have_text("60")
        await expect(page.locator("#desk-evening")).to_contain_text("Run 0 of 10 min, now")

        chat = page.get_by_role("log", name="Chat")
        await page.clock.pause_at(EVENING + timedelta(minutes=1))
        await house.hear("hello there")
        await expect(chat).to_contain_text("fan_fern hello there")
        await house.hear("older " + LINK, "other")
        await house.hear(LINK, "spam_bot")
        undo = page.get_by_role("button", name="Undo", exact=True)
        await expect(page.locator("#desk-latest")).to_contain_text("spam_bot · warned")
        await expect(chat.get_by_text(LINK, exact=True)).to_be_hidden()

        await page.keyboard.press("u")
        await expect(page.locator("#said")).to_contain_text("That came this very moment.")
        await page.clock.run_for(SEEN)
        for _ in range(3):
            await page.keyboard.press("u")
        await expect(page.locator("#said")).to_contain_text("Taken back by junipervale")
        await expect(undo).to_be_disabled()
        await page.keyboard.press("u")
        await expect(page.locator("#problem")).to_have_text("That is taken back already.")
        assert await undone(house) == 1
        assert house.moderator.counting("id-other")
        await page.keyboard.press("c")
        await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")

        await page.clock.resume()
        assert await barriers(page) == []
        await page.keyboard.press("?")
        await expect(page.get_by_role("dialog", name="Keys")).to_contain_text(
            "take back what was moderated last"
        )
        await page.keyboard.press("c")
        await page.keyboard.press("Escape")
        await page.get_by_role("link", name="The keys alone").focus()
        await page.keyboard.press("Enter")  # follows the link, and accepts no tempo
        await expect(page).to_have_url(re.compile("/practice$"))
        await expect(page.locator("#tally")).to_have_text("1 clean, 0 missed")


async def test_on_a_phone_and_in_a_dock_nothing_hangs_over_and_a_thumb_undoes(
    browser: Browser, house: DeskHouse
) -> None:
    for number, text in enumerate(HOSTILE):
        await house.hear(text, f"fan_{number}")
    await house.hear("older " + LINK, "other")
    await house.room.start("short")
    await house.room.step(+1)
    async with opened(browser, house, **PHONE) as page:
        chat = page.get_by_role("log", name="Chat")
        at_end = "chat => chat.scrollHeight - chat.scrollTop - chat.clientHeight < 2"
        for width, height in ((360, 740), (640, 430)):  # a phone, and a small laptop at 200 %
            await page.set_viewport_size({"width": width, "height": height})
            assert await page.evaluate("document.documentElement.scrollWidth") <= width
            assert await barriers(page) == []
        assert await chat.evaluate(at_end)
        await house.hear("the newest")
        await expect(chat).to_contain_text("the newest")
        assert await chat.evaluate(at_end)
        await page.get_by_role("button", name="Undo", exact=True).tap()
        await expect(page.locator("#desk-latest")).to_contain_text("Taken back by junipervale")

    async with opened(browser, house, "/dock", viewport={"width": 300, "height": 700}) as dock:
        await expect(dock.locator("#bpm")).to_have_text("60")
        assert await dock.evaluate("document.documentElement.scrollWidth") <= 300
        assert await barriers(dock) == []
