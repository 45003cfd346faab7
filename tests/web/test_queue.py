"""The review queue as a page: what it tells, over real HTTP, and in a real browser with two moderators."""

import asyncio
import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from html import unescape
from itertools import count
from pathlib import Path
from typing import Any, Literal

import pytest
from aiohttp import ClientSession, CookieJar
from playwright.async_api import Browser, Locator, Page, expect

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.chat.review import SHOWN_FOR, UNDO_FOR, ReviewItem, ReviewKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.feed import Feed
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import People
from bot.services.moderation.review import ReviewQueue
from bot.services.moderation.review_list import ReviewList
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from bot.web.feed import feed_routes
from bot.web.moderation_acts import moderation_acts
from bot.web.queue import MAX_ITEMS, queue_routes
from bot.web.server import WebServer
from tests.axe import barriers
from tests.conftest import EVENING
from tests.moderated import OWN_PAGE, Twitch, tell
from tests.pages import pages_of
from tests.shipped import POLICY
from tests.spoken import voice_of_tests
from tests.windows import tab

# One browser for all: to start one takes longer than any of these tests.
FERN = Chatter("1", "fan_fern", "fan_fern")
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
HOSTILE = (
    "\u202egnp.exe \u2066nested\u2067 order",
    "W" * 500,
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "Z" + "\u0310\u0346\u0352" * 60,
    "]]></blockquote></li></ol><h1>mine</h1>",
    "\u0645\u0631\u062d\u0628\u0627 " * 40,
    "{{ say('page-queue-title') }} { $login }",
    "",
)


class House:
    """The bot with this page, and what happens in its chat."""

    def __init__(self, database: Database) -> None:
        self.clock, self.twitch, self.feed, self.database = FakeClock(EVENING), Twitch(), Feed(), database
        self.moderator = Moderator(POLICY, database, self.twitch, self.clock)
        self.review = ReviewQueue(
            database,
            self.moderator,
            self.twitch,
            undo=self.moderator.undo,
            tell=tell,
            clock=self.clock,
            feed=self.feed,
        )
        self.credentials = Credentials(database, self.clock)
        say, people = voice_of_tests().say, People(database, self.moderator, self.review, self.clock)
        queue = ReviewList(self.review, self.moderator, say)
        self.pages = pages_of(
            [*feed_routes(self.feed), *queue_routes(queue, people, self.clock, lambda at: at)],
            moderation_acts(self.review, people, self.clock, say),
            credentials=self.credentials,
            trusts_inside=False,
        )
        self.server = WebServer("127.0.0.1", 0)
        self._ids = count(1)

    async def hear(self, text: str, who: str = "fan_fern", number: str = "1") -> Message:
        """Have somebody write a line, and judge it."""
        name = f"message-{next(self._ids)}"
        chatter = Chatter(number, who, who)
        line = Message(name, chatter, Role.VIEWER, text, (), self.clock.now(), "channel", None)
        await self.moderator.carry_out(line, self.moderator.judge(line))
        return line

    async def put(self, kind: ReviewKind, said: str = "darn strings", words: str = "darn") -> int:
        """Put something before the moderators as Twitch does, and return its number."""
        item = ReviewItem(kind, self.clock.now(), FERN, said, f"t{next(self._ids)}", "swearing", words)
        await self.review.put(item)
        return (await self.review.waiting())[0 if kind is ReviewKind.HELD else -1].id

    async def sign_in(self, login: str = "mod_moss", right: Right = Right.MODERATOR) -> str:
        return (await self.credentials.issue(CredentialKind.SESSION, right, login=login)).secret

    async def go_on(self, length: timedelta) -> None:
        """Let time pass by the bot's clock."""
        await self.clock.advance(self.clock.now() + length)

    async def ask(self, path: str, secret: str, accept: str = "text/html", **fields: str) -> tuple[int, str]:
        """Ask for a page, or send a form without a script; return the status and what it leads to."""
        headers = {"Accept": accept, **OWN_PAGE}
        async with (
            ClientSession(cookies={COOKIE: secret}, cookie_jar=CookieJar(unsafe=True)) as session,
            session.request(
                "POST" if fields else "GET",
                f"{self.server.url.rstrip('/')}{path}",
                data=fields or None,
                headers=headers,
                allow_redirects=False,
            ) as answer,
        ):
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    async def read(self, secret: str = "", path: str = "/queue") -> str:
        """Return the page as text: its tags taken out, its blanks folded."""
        _, html = await self.ask(path, secret or await self.sign_in())
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    database = await Database.open(tmp_path / "woodshed.db")
    house = House(database)
    await house.server.start(house.pages)
    yield house
    house.twitch.answers.set()
    await house.server.stop()
    await database.close()


async def page_of(browser: Browser, house: House, login: str = "mod_moss", **more: Any) -> Page:
    """Return the page as a moderator has it before them."""
    of_a_window = more.keys() & {"has_touch", "java_script_enabled"}
    page = await (browser.new_page(**more) if of_a_window else tab(browser, **more))
    cookie: Any = {"name": COOKIE, "value": await house.sign_in(login), "url": house.server.url}
    await page.context.add_cookies([cookie])
    page.set_default_timeout(10_000)
    await page.goto(f"{house.server.url}queue")
    return page


def has(text: str, *parts: str) -> bool:
    """Tell whether parts stand in a text, one behind the other."""
    for part in parts:
        _, found, text = text.partition(part)
        if not found:
            return False
    return True


def numbered(page: Page, number: int) -> Locator:
    return page.locator(f"#item-{number}")


async def order(page: Page) -> list[str]:
    return await page.locator(".item").evaluate_all("all => all.map((each) => each.id)")


async def answers(house: House) -> list[tuple[str, str]]:
    """Return the answers that are in the log, latest first: which, and by whom."""
    entries = await log_entries(house.database, LogFilter(kind=LogKind.REVIEW), most=99)
    return [(each.what, each.by) for each in entries]


async def test_a_doubtful_line_comes_with_all_that_helps_to_decide(house: House) -> None:
    await house.hear("example.com")
    await house.go_on(timedelta(minutes=2))
    await house.hear("oh look, you are such a clown")
    await house.go_on(timedelta(minutes=3))
    told = await house.read()
    assert has(told, "One thing waits", "Doubtful line", "fan_fern", "19:02, 3 min ago")
    assert has(told, "oh look,", "you are such a clown", "Rule: Be kind.", "No insults and no ganging up")
    assert has(told, "It may as well be harmless, so nothing was done.")
    assert has(told, "Here on one day, 17 May 2030. One thing counts against them. 2 lines in the last half")
    assert has(
        told, "19:00", "example.com", "19:02", "oh look", "What was moderated of theirs", "19:00: warned"
    )
    assert has(
        told, "Warn 1", "taken away with a warning, and counts.", "Let it be 2", "nothing counts.", "Skip"
    )
    _, html = await house.ask("/queue", await house.sign_in())
    assert "oh look, <mark>you are such a clown</mark></blockquote>" in html
    assert 'href="/people/fan_fern"' in html


async def test_each_kind_says_why_it_waits_and_what_twitch_takes_but_once(house: House) -> None:
    await house.review.appeal(await house.hear("example.com"), "it was a fret chart")
    await house.put(ReviewKind.UNBAN, "let me in", "")
    await house.put(ReviewKind.HELD)
    told = await house.read()
    assert has(
        told, "Held line", "Runs out about 19:05", "AutoMod holds it: swearing.", "one answer", "Appeal"
    )
    assert has(told, "Appeal", "it was a fret chart", "What was moderated, 19:00", "example.com", "Undo it")
    assert has(
        told, "Unban request", "let me in", "ask to be let in again", "Unban 1", "Deny 2", "one answer"
    )


async def test_how_often_something_was_put_off_is_told(house: House) -> None:
    number = str(await house.put(ReviewKind.UNBAN))
    moss = await house.sign_in()
    for _ in range(3):
        await house.ask("/do/review-skip", moss, "text/plain", number=number)
    assert "Skipped 3 times" in await house.read(moss)


@pytest.mark.parametrize("said", HOSTILE)
async def test_what_somebody_wrote_is_letters(house: House, said: str) -> None:
    await house.put(ReviewKind.HELD, said, said)
    _, html = await house.ask("/queue", await house.sign_in())
    assert not {"img", "script", "h1"} & set(
        re.findall(r"<(\w+)", html.partition("<ol")[2].partition("<dialog")[0])
    )
    assert " ".join(said.split()) in " ".join(unescape(re.sub(r"</?mark>", "", html)).split())


async def test_without_a_script_an_answer_leads_back_to_its_item(house: House) -> None:
    number, moss = str(await house.put(ReviewKind.UNBAN)), await house.sign_in()
    _, html = await house.ask("/queue?find=fern", moss)
    back = re.findall(r'name="back" value="([^"]+)"', html)[0]
    assert back == f"/queue?find=fern#item-{number}"
    assert await house.ask("/do/review-no", moss, number=number, back=back) == (303, back)
    assert has(await house.read(moss), "Nothing waits", "Denied by mod_moss at 19:00")
    status, where = await house.ask(
        "/do/review-yes", await house.sign_in("mod_ivy"), number=number, back=back
    )
    assert (status, where.startswith("/queue?find=fern&said=")) == (303, True)
    assert "already, with no by mod_moss" in await house.read(path=where)


async def test_who_presses_five_times_decides_once(house: House) -> None:
    number, moss = str(await house.put(ReviewKind.HELD)), await house.sign_in()
    presses = (house.ask("/do/review-yes", moss, "text/plain", number=number) for _ in range(5))
    assert sorted(status for status, _ in await asyncio.gather(*presses)) == [204, 409, 409, 409, 409]
    assert (house.twitch.came, await answers(house)) == (["allow t1"], [("yes", "mod_moss")])


async def test_what_is_looked_for_is_found_by_person_words_and_rule(house: House) -> None:
    await house.hear("you are such a clown", "fan_oak", "2")
    await house.put(ReviewKind.UNBAN, "Let me in")
    moss = await house.sign_in()
    for find, found in (
        ("FAN_oak", 1),
        ("clown", 1),
        ("be kind", 1),
        ("LET ME", 1),
        ("fan", 2),
        ("nobody", 0),
    ):
        _, html = await house.ask(f"/queue?find={find}", moss)
        assert html.count("<blockquote") == found, find
        assert f"Waiting with “{find}”: {found}. Waiting besides, and not shown here: {2 - found}." in html
        assert "Nothing waits" not in html, "something does, that is not looked for"


async def test_more_than_a_page_holds_follows_as_the_first_are_decided(house: House) -> None:
    numbers = [await house.put(ReviewKind.UNBAN) for _ in range(MAX_ITEMS + 2)]
    moss = await house.sign_in()
    assert has(await house.read(moss), f"{MAX_ITEMS + 2} things wait", "2 more come after these.")
    for number in numbers[:MAX_ITEMS]:
        await house.review.decide(number, "mod_moss", yes=False)
    _, html = await house.ask("/queue", moss)
    assert html.count('data-state="waits"') == 2, "what is decided takes nobody's place"


async def test_who_may_not_see_it_is_led_to_sign_in_and_whose_right_ended_changes_nothing(
    house: House,
) -> None:
    number, moss = str(await house.put(ReviewKind.HELD)), await house.sign_in()
    assert await house.ask("/queue", "nobody") == (303, "/sign-in?to=/queue")
    await house.credentials.revoke(house.credentials.standing(CredentialKind.SESSION)[0].id, "junipervale")
    assert (await house.ask("/do/review-yes", moss, number=number, back="/queue"))[0] == 403
    assert house.twitch.came == []


async def test_an_answer_is_taken_back_for_ten_seconds_by_who_gave_it(house: House) -> None:
    await house.hear("you are such a clown")
    moss, ivy = await house.sign_in(), await house.sign_in("mod_ivy")
    await house.ask("/do/review-no", moss, "text/plain", number="1")
    assert "/do/review-undo" in (await house.ask("/queue", moss))[1]
    assert "/do/review-undo" not in (await house.ask("/queue", ivy))[1], "nobody undoes another's by a slip"
    await house.go_on(UNDO_FOR + timedelta(seconds=1))
    assert "/do/review-undo" not in (await house.ask("/queue", moss))[1]
    await house.put(ReviewKind.HELD)
    await house.ask("/do/review-no", moss, "text/plain", number="2")
    assert "/do/review-undo" not in (await house.ask("/queue", moss))[1], "Twitch takes one answer"


async def test_what_twitch_refused_stands_beside_its_item_until_it_leaves(house: House) -> None:
    number, moss = str(await house.put(ReviewKind.HELD)), await house.sign_in()
    house.twitch.fails = "403 the bot is no moderator"
    await house.ask("/do/review-yes", moss, "text/plain", number=number)
    assert "Twitch did not do it: 403 the bot is no moderator." in await house.read(moss)
    _, html = await house.ask("/queue", moss)
    (action,) = re.findall(r'action="([^"]+)"[^>]*>[^>]*>[^>]*>\s*<button>Let it wait again', html)
    await house.ask(action, moss, "text/plain", number=number)
    assert [each.id for each in await house.review.waiting()] == [int(number)]
    await house.ask("/do/review-yes", moss, "text/plain", number=number)
    await house.go_on(SHOWN_FOR + timedelta(seconds=1))
    assert "fan_fern" not in (await house.read(moss)).partition("Nothing waits")[2]


async def test_an_appeal_that_was_heard_does_not_wait_again_where_twitch_refused(house: House) -> None:
    await house.review.appeal(await house.hear("go kill yourself"), "a song")
    moss = await house.sign_in()
    house.twitch.fails = "503 try again later"
    await house.ask("/do/review-yes", moss, "text/plain", number="1")
    assert "503 try again later" in await house.read(moss)
    assert "Let it wait again" not in await house.read(moss), "which would be refused"


async def test_two_moderators_see_each_others_answers_and_no_list_moves_under_a_pointer(
    house: House, browser: Browser
) -> None:
    first, second = await house.put(ReviewKind.UNBAN, "one"), await house.put(ReviewKind.UNBAN, "two")
    moss, ivy = await page_of(browser, house), await page_of(browser, house, "mod_ivy")
    await numbered(ivy, first).locator("summary").click()
    await numbered(ivy, second).hover()
    before = await numbered(ivy, second).bounding_box()
    await numbered(moss, first).get_by_role("button", name="Deny").click()
    await expect(numbered(ivy, first).locator(".was")).to_contain_text("Denied by mod_moss")
    await expect(numbered(ivy, first)).to_have_attribute("data-state", "done")
    await expect(numbered(ivy, first).locator("details")).to_have_attribute("open", "")
    held = await house.put(ReviewKind.HELD, "three")
    await expect(ivy.locator("#newer")).to_be_visible()
    last = await house.put(ReviewKind.UNBAN, "four")
    await expect(numbered(ivy, last)).to_be_visible()
    assert await order(ivy) == [f"item-{each}" for each in (first, second, last)], "the end moves nothing"
    assert await numbered(ivy, second).bounding_box() == before
    await moss.mouse.move(0, 0)
    await expect(moss.locator(".item").first).to_have_id(f"item-{held}")
    await ivy.mouse.move(0, 0)
    await expect(ivy.locator(".item").first).to_have_id(f"item-{held}")
    await expect(ivy.locator("#newer")).to_be_hidden()
    assert await ivy.title() == "(3) Review queue · Woodshed"


async def test_the_second_of_two_is_told_who_was_first(house: House, browser: Browser) -> None:
    number = await house.put(ReviewKind.HELD)
    moss, ivy = await page_of(browser, house), await page_of(browser, house, "mod_ivy")
    await ivy.evaluate("document.dispatchEvent(new PointerEvent('pointerdown'))")  # no news comes in between
    await numbered(moss, number).get_by_role("button", name="Let it in").click()
    await expect(numbered(moss, number).locator(".was")).to_be_visible()
    await numbered(ivy, number).get_by_role("button", name="Keep it out").dispatch_event("click")
    await expect(ivy.locator("#said.problem")).to_contain_text("already, with yes by mod_moss")
    assert house.twitch.came == ["allow t1"]


async def test_all_is_done_by_keys_and_one_press_too_many_does_nothing(
    house: House, browser: Browser
) -> None:
    await house.hear("you are such a clown")
    await house.put(ReviewKind.UNBAN)
    page = await page_of(browser, house)
    await page.keyboard.press("2")
    await page.keyboard.press("j")
    await expect(numbered(page, 1)).to_be_focused()
    for _ in range(5):
        await page.keyboard.press("2")
    await expect(numbered(page, 1).locator(".was")).to_contain_text("Let be by mod_moss")
    await expect(numbered(page, 1)).to_be_focused()
    await page.keyboard.press("2")
    await expect(page.locator("#said")).to_contain_text("Let be by mod_moss")
    assert await answers(house) == [("no", "mod_moss")]
    await page.keyboard.press("u")
    await expect(numbered(page, 1)).to_have_attribute("data-state", "waits")
    await page.keyboard.press("j")
    await expect(numbered(page, 2)).to_be_focused()
    await page.keyboard.press("k")
    await expect(numbered(page, 1)).to_be_focused()
    await page.keyboard.press("3")
    await expect(numbered(page, 1).locator(".skipped")).to_have_text("Skipped once")
    await expect(page.locator("[aria-busy]")).to_have_count(0)
    async with page.expect_response("**/do/review-yes"):
        await page.keyboard.press("1")
    await expect(numbered(page, 1).locator(".was")).to_contain_text("Warned by mod_moss")
    assert house.twitch.came == ["delete fan_fern", "warn fan_fern"]


async def test_keys_are_shown_and_can_be_switched_off_and_words_are_typed_as_words(
    house: House, browser: Browser
) -> None:
    await house.put(ReviewKind.UNBAN)
    page = await page_of(browser, house)
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Keys")).to_contain_text(
        "take an answer back, for ten seconds"
    )
    assert await barriers(page) == []
    await page.get_by_role("checkbox").uncheck()
    await page.keyboard.press("Escape")
    await expect(page.locator("#keys-help")).to_be_hidden()
    await page.keyboard.press("j")
    await expect(numbered(page, 1)).not_to_be_focused()
    await page.reload()
    await page.keyboard.press("?")
    await page.get_by_role("checkbox").check()
    await page.keyboard.press("Escape")
    await expect(page.locator("#keys-help")).to_be_hidden()
    await page.keyboard.press("/")
    await page.keyboard.type("jk12u fern")
    await expect(page.locator("#find")).to_have_value("jk12u fern")
    await page.keyboard.press("Escape")
    assert await answers(house) == []


async def test_presses_in_impatience_are_one(house: House, browser: Browser) -> None:
    await house.hear("you are such a clown")
    page = await page_of(browser, house)
    house.twitch.answers.clear()
    await numbered(page, 1).get_by_role("button", name="Warn").click(click_count=5, delay=5)
    await expect(numbered(page, 1).locator(".was")).to_contain_text("Warned by mod_moss")
    await expect(page.locator("#said")).to_have_text("Warned by mod_moss at 19:00")
    async with page.expect_response("**/do/review-yes"):
        house.twitch.answers.set()
    assert (house.twitch.came, await answers(house)) == (
        ["delete fan_fern", "warn fan_fern"],
        [("yes", "mod_moss")],
    )
    await page.reload()
    await expect(numbered(page, 1).locator(".was")).to_contain_text("Warned by mod_moss")


@pytest.mark.parametrize("name", ["Warn", "Let it be"])
async def test_a_thumb_that_goes_on_pressing_takes_nothing_back(
    house: House, browser: Browser, name: str
) -> None:
    await house.hear("you are such a clown")
    page = await page_of(browser, house, **PHONE)
    button = numbered(page, 1).get_by_role("button", name=name)
    await button.scroll_into_view_if_needed()
    box = await button.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await page.touchscreen.tap(x, y)
    await expect(page.get_by_role("button", name="Undo")).to_be_visible()
    for _ in range(3):
        await page.touchscreen.tap(x, y)
    await expect(numbered(page, 1)).to_have_attribute("data-state", "done")
    assert len(await answers(house)) == 1


async def test_what_twitch_refused_is_told_in_its_words_and_a_fault_in_ours(
    house: House, browser: Browser
) -> None:
    number = await house.put(ReviewKind.HELD)
    page = await page_of(browser, house)
    await page.route("**/do/*", lambda route: route.fulfill(status=500, body="500 Internal Server Error"))
    await numbered(page, number).get_by_role("button", name="Keep it out").click()
    await expect(page.locator("#said.problem")).to_contain_text("That did not work: ")
    await page.route("**/do/*", lambda route: route.abort())
    async with page.expect_event("requestfailed"):
        await numbered(page, number).get_by_role("button", name="Skip").click()
    await expect(page.locator("form[aria-busy]")).to_have_count(0)
    await expect(page.locator("#lost")).to_be_hidden()
    await page.unroute_all()
    house.twitch.fails = "403 the bot is no moderator"
    await numbered(page, number).get_by_role("button", name="Let it in").click()
    await expect(numbered(page, number).locator(".problem")).to_contain_text(house.twitch.fails)
    await expect(page.locator("#said.problem")).to_contain_text(house.twitch.fails)


async def test_whose_right_ends_between_two_presses_is_told_and_keeps_what_they_typed(
    house: House, browser: Browser
) -> None:
    number = await house.put(ReviewKind.HELD)
    page = await page_of(browser, house)
    await page.locator("#find").fill("half a na")
    await house.credentials.revoke(house.credentials.standing(CredentialKind.SESSION)[0].id, "twitch")
    await expect(page.locator("#ended")).to_be_visible()
    await numbered(page, number).get_by_role("button", name="Let it in").click()
    await expect(page.locator("#ended a")).to_have_attribute("href", "/sign-in?to=/queue")
    await expect(page.locator("#lost")).to_be_hidden()
    await expect(page.locator("#find")).to_have_value("half a na")
    assert house.twitch.came == []
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    again: Any = {"name": COOKIE, "value": await house.sign_in(), "url": house.server.url}
    await page.context.add_cookies([again])  # as who signs in, in another tab
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await expect(page.locator("#ended")).to_be_hidden()
    await expect(page.locator("#find")).to_have_value("half a na")
    await numbered(page, number).get_by_role("button", name="Keep it out").click()
    await expect(numbered(page, number)).to_have_attribute("data-state", "done")


async def test_the_list_stands_still_while_somebody_types(house: House, browser: Browser) -> None:
    first = await house.put(ReviewKind.UNBAN)
    page = await page_of(browser, house)
    await page.mouse.move(0, 0)
    await page.locator("#find").press_sequentially("fe")
    held = await house.put(ReviewKind.HELD)
    await expect(page.locator("#newer")).to_be_visible()
    assert await order(page) == [f"item-{first}"]
    await expect(page.locator(".item").first).to_have_id(f"item-{held}")
    await expect(page.locator("#find")).to_have_value("fe")


async def test_on_a_phone_a_thumb_decides_and_the_list_goes_on(house: House, browser: Browser) -> None:
    await house.hear("you are such a clown")
    last = await house.put(ReviewKind.UNBAN)
    page = await page_of(browser, house, **PHONE)
    button = numbered(page, 1).get_by_role("button", name="Let it be")
    await button.scroll_into_view_if_needed()
    before = await numbered(page, last).bounding_box()
    await button.tap()
    await expect(numbered(page, 1).locator(".was")).to_be_visible()
    assert await numbered(page, last).bounding_box() == before, "nothing comes up under the thumb"
    held = await house.put(ReviewKind.HELD)
    await expect(page.locator(".item").first).to_have_id(f"item-{held}")
    await numbered(page, 1).get_by_role("button", name="Undo").tap()
    await expect(numbered(page, 1)).to_have_attribute("data-state", "waits")
    low = await page.locator(".verb").evaluate_all(
        "all => all.filter((each) => each.offsetHeight < 44).length"
    )
    assert low == 0


async def test_the_time_to_undo_is_counted_down_and_then_it_is_gone(house: House, browser: Browser) -> None:
    await house.hear("you are such a clown")
    await house.review.decide(1, "mod_moss", yes=False)
    await house.go_on(UNDO_FOR - timedelta(seconds=2))
    page = await page_of(browser, house)
    await expect(page.locator(".undo .left")).to_have_text("0:01")
    await expect(page.get_by_role("button", name="Undo")).to_be_hidden()


async def test_without_scripts_everything_is_decided_by_forms(house: House, browser: Browser) -> None:
    await house.hear("you are such a clown")
    page = await page_of(browser, house, java_script_enabled=False)
    await page.get_by_role("button", name="Let it be").click()
    await expect(numbered(page, 1).locator(".was")).to_contain_text("Let be by mod_moss")
    await page.get_by_role("button", name="Undo").click()
    await page.get_by_role("button", name="Skip").click()
    await expect(numbered(page, 1)).to_contain_text("Skipped once")
    await page.get_by_role("searchbox").fill("nobody")
    await page.get_by_role("button", name="Search").click()
    await expect(page.locator(".item")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 640, 1280])
async def test_hostile_words_stay_in_their_boxes(house: House, browser: Browser, width: int) -> None:
    for said in HOSTILE:
        await house.put(ReviewKind.HELD, said, said[:20])
        await house.hear(said or "-")
    page = await page_of(browser, house, viewport={"width": width, "height": 800})
    page.on("dialog", lambda _: pytest.fail("a script ran"))
    for summary in await page.locator("summary").all():
        await summary.click()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    outside = """all => all.filter((each) => {
      const [inner, outer] = [each.getBoundingClientRect(), each.closest(".item").getBoundingClientRect()];
      return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
    }).length"""
    assert await page.locator(".item blockquote, .item q, .item button").evaluate_all(outside) == 0
    direction = "all => new Set(all.map((each) => getComputedStyle(each).unicodeBidi)).size"
    assert await page.locator("blockquote").evaluate_all(direction) == 1


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("more", [{}, PHONE], ids=["desk", "phone"])
async def test_everybody_can_use_it(
    house: House, browser: Browser, more: dict[str, Any], scheme: Literal["dark", "light"]
) -> None:
    await house.hear("you are such a clown")
    await house.hear("go kill yourself", "fan_elm", "4")
    await house.hear("just kill yourself", "fan_elm", "4")
    await house.put(ReviewKind.HELD)
    await house.put(ReviewKind.UNBAN)
    await house.review.decide(1, "mod_moss", yes=False)
    page = await page_of(browser, house, color_scheme=scheme, **more)
    await page.locator("summary").first.click()
    assert await barriers(page) == []
    live = "#queue [aria-live], #queue [role=status], #queue [role=alert]"
    assert await page.locator(live).count() == 0, "a list that changes is not read out"
