"""A page that is renewed as things are, in a real browser: nodes stay who they are, and what is typed."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page, Route, expect

from bot.services.feed import Feed
from bot.web.feed import feed_routes
from bot.web.page import POLICY
from bot.web.route import get
from bot.web.server import WebServer
from tests.pages import pages_of
from tests.windows import tab

# One browser for all: to start one takes longer than any of these tests.
FRAME = """<!doctype html><html lang="en"><title>x</title>
<script src="/static/live.js" type="module"></script>
<p id="said" role="status" data-failed="failed"></p><main>{}</main>
<p id="ended" hidden>ended</p><p id="lost" hidden>lost</p></html>"""


COUNTED = """
const Feed = EventSource;
window.EventSource = class extends Feed {
  constructor(address) {
    super(address);
    window.news = 0;
    setTimeout(() => this.addEventListener("part", () => { window.news += 1; }));
  }
};
"""
"""Counts the news of a page, each once the page itself has taken it in."""


class Site:
    """A page with one live part, which changes as tests say."""

    def __init__(self) -> None:
        self.part, self.status, self.version = "", 200, 0
        self.answers, self.asked = asyncio.Event(), asyncio.Event()
        self.answers.set()
        self.feed = Feed()
        self.pages = pages_of([*feed_routes(self.feed), get("/part", self._show)])
        self.server = WebServer("127.0.0.1", 0)

    async def _show(self, _: web.Request) -> web.Response:
        text = FRAME.format(f'<section id="part" data-live="part">{self.part}</section>')
        if self.status == 303:
            raise web.HTTPSeeOther("/static/told.js")
        self.asked.set()
        await self.answers.wait()
        return web.Response(text=text, status=self.status, content_type="text/html", headers=POLICY)

    def become(self, part: str) -> None:
        self.part, self.version = part, self.version + 1
        self.feed.publish("part", {"version": self.version})


PART = (
    '<ul><li id="a">a</li>'
    '<li id="b"><input id="text" value="old"> <input id="box" type="checkbox"></li></ul>'
    '<details id="more"><summary>more</summary>b</details><b id="count">1</b>'
)


@pytest.fixture
async def site() -> AsyncGenerator[Site]:
    site = Site()
    site.part = PART
    await site.server.start(site.pages)
    yield site
    site.answers.set()
    await site.server.stop()


@pytest.fixture
async def page(browser: Browser, site: Site) -> Page:
    return await opened(await tab(browser), site)


async def opened(page: Page, site: Site) -> Page:
    """Return the page once it hears of news."""
    await page.add_init_script(COUNTED)
    page.set_default_timeout(10_000)
    async with page.expect_response(lambda answer: answer.url.endswith("/feed")):
        await page.goto(f"{site.server.url}part")
    return page


async def test_what_is_typed_unfolded_and_focused_stays_while_all_around_it_changes(
    page: Page, site: Site
) -> None:
    await page.locator("summary").click()
    await page.locator("#text").fill("half a sen")
    await page.evaluate("document.getElementById('text').setSelectionRange(2, 4)")
    site.become(
        '<ul><li id="z">z</li><li id="b"><input id="text" value="new"> <input id="box" type="checkbox"></li>'
        '<li id="c">c</li></ul><details id="more"><summary>more</summary>c</details><b id="count">2</b>'
    )
    await expect(page.locator("#count")).to_have_text("2")
    assert await page.locator("li").evaluate_all("all => all.map((each) => each.id)") == ["z", "b", "c"]
    await expect(page.locator("#text")).to_be_focused()
    await expect(page.locator("#text")).to_have_value("half a sen")
    assert await page.evaluate("document.getElementById('text').selectionStart") == 2
    await expect(page.locator("#more")).to_have_attribute("open", "")


async def test_words_stand_apart_and_together_as_on_a_page_that_is_new(page: Page, site: Site) -> None:
    of_words = "document.getElementById('part').innerText"
    for number, part in enumerate(
        (
            "<p><i>Nobody yet</i></p>",
            "<p>\n <i>At ten:</i>\n <bdi>fan_fern</bdi> <b>warned</b>\n</p>",
            "<p><bdi>fan_fern</bdi><b>warned</b> <i>taken back</i></p>",
            "<p><b>warned</b></p>",
        )
    ):
        site.become(f'{part}<b id="count">of {number}</b>')
        await expect(page.locator("#count")).to_have_text(f"of {number}")
        renewed = await page.evaluate(of_words)
        await page.reload()
        assert renewed == await page.evaluate(of_words)
    nodes = "document.querySelector('#part p').childNodes.length"
    for number in range(3):
        site.become(f'<p>\n <i id="line-{number}">a</i>\n <b>b</b></p><b id="count">{number}</b>')
        await expect(page.locator("#count")).to_have_text(f"{number}")
    assert await page.evaluate(nodes) == 4


async def test_what_a_form_was_answered_stays_beside_it(page: Page, site: Site) -> None:
    form = '<form id="ask"><p class="problem"></p></form><b id="count">{}</b>'
    site.become(form.format(1))
    await expect(page.locator("#count")).to_have_text("1")
    await page.locator(".problem").evaluate("each => { each.textContent = 'Not that many.'; }")
    site.become(form.format(2))
    await expect(page.locator("#count")).to_have_text("2")
    await expect(page.locator(".problem")).to_have_text("Not that many.")


@dataclass
class Held:
    """A request whose answer is on its way until it is let go."""

    words: str
    goes: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, route: Route) -> None:
        await self.goes.wait()
        await route.fulfill(body=self.words)


FORM = '<form id="{0}" method="post" action="/do/{0}" data-do><button>{0}</button></form>'


@pytest.mark.parametrize(("late", "told"), [("", "Not that."), ("It was done.", "It was done. Not that.")])
async def test_an_answer_that_comes_late_takes_nothing_away_from_a_later_one(
    page: Page, site: Site, late: str, told: str
) -> None:
    first = Held(late)
    await page.route("**/do/first", first.answer)
    await page.route("**/do/second", lambda route: route.fulfill(status=409, body="Not that."))
    site.become(FORM.format("first") + FORM.format("second"))
    await page.get_by_role("button", name="first").click()
    await page.get_by_role("button", name="second").click()
    await expect(page.locator("#said")).to_have_text("Not that.")
    first.goes.set()
    await expect(page.locator("#first")).not_to_have_attribute("aria-busy", "true")
    await expect(page.locator("#said")).to_have_text(told)
    await expect(page.locator("#said")).to_have_class("problem")


@pytest.mark.parametrize(("typed", "left"), [("", ""), ("and more", "and more")])
async def test_a_form_that_was_sent_is_emptied_but_for_what_was_typed_meanwhile(
    page: Page, site: Site, typed: str, left: str
) -> None:
    sent = Held("Done.")
    await page.route("**/do/say", sent.answer)
    site.become('<form action="/do/say" data-do data-clear><input id="words" name="words"></form>')
    await page.locator("#words").fill("words")
    await page.locator("#words").press("Enter")
    await page.locator("#words").fill(typed or "words")
    sent.goes.set()
    await expect(page.locator("#said")).to_have_text("Done.")
    await expect(page.locator("form")).not_to_have_attribute("aria-busy", "true")
    await expect(page.locator("#words")).to_have_value(left)


async def test_what_was_typed_about_what_is_gone_stays_until_it_is_sent(page: Page, site: Site) -> None:
    sent = Held("Done.")
    await page.route("**/do/say", sent.answer)
    form = '<form action="/do/say" data-do data-clear><input id="words" name="words"></form>'
    site.become(f'<div id="first">{form}</div><div id="other"><input></div><b id="count">1</b>')
    await page.locator("#words").fill("an answer to the first")
    site.become('<div id="second"></div><b id="count">2</b>')
    await expect(page.locator("#count")).to_have_text("2")
    await expect(page.locator("#other")).to_have_count(0)
    await expect(page.locator("#words")).to_have_value("an answer to the first")
    sent.goes.set()
    await page.locator("#words").press("Enter")
    await expect(page.locator("#first")).to_have_count(0)


async def test_a_box_that_somebody_else_has_ticked_is_ticked_and_a_field_that_nobody_touched_is_new(
    page: Page, site: Site
) -> None:
    await page.locator("#box").check()
    await page.locator("#box").uncheck()
    part = site.part.replace('type="checkbox"', 'type="checkbox" checked').replace("old", "new")
    site.become(part)
    await expect(page.locator("#box")).to_be_checked()
    await expect(page.locator("#text")).to_have_value("new")


async def test_where_the_focused_part_goes_the_focus_stays_near(page: Page, site: Site) -> None:
    site.become('<ul><li id="a" tabindex="-1"><button id="press">go</button></li></ul><b id="count">2</b>')
    await page.locator("#press").focus()
    site.become('<ul><li id="a" tabindex="-1">gone</li></ul><b id="count">3</b>')
    await expect(page.locator("#count")).to_have_text("3")
    await expect(page.locator("#a")).to_be_focused()


@pytest.mark.parametrize("status", [303, 401, 403])
async def test_who_may_not_see_it_any_more_is_told_and_the_page_stays(
    page: Page, site: Site, status: int
) -> None:
    await page.locator("#text").fill("typed")
    site.status = status
    site.become("")
    await expect(page.locator("#ended")).to_be_visible()
    await expect(page.locator("#text")).to_have_value("typed")
    site.status = 200
    site.become("other")
    await expect(page.locator("#text")).to_have_value("typed")


@pytest.mark.parametrize("status", [500, 503])
async def test_a_fault_of_the_server_is_no_end_and_what_was_typed_stays(
    page: Page, site: Site, status: int
) -> None:
    await page.locator("#text").fill("typed")
    site.status = status
    site.become("")
    await expect(page.locator("#lost")).to_be_visible()
    await expect(page.locator("#text")).to_have_value("typed")
    site.status = 200
    site.become(PART.replace(">1<", ">2<"))
    await expect(page.locator("#text")).to_have_value("typed")
    await expect(page.locator("#count")).to_have_text("2")
    await expect(page.locator("#ended")).to_be_hidden()
    await expect(page.locator("#lost")).to_be_hidden()


async def test_a_flood_of_news_is_no_flood_of_pages(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for number in range(200):
        site.become(f'<b id="count">{number}</b>')
        await asyncio.sleep(0)
    await expect(page.locator("#count")).to_have_text("199")
    assert len(asked) < 20


async def test_news_that_comes_while_the_page_is_asked_for_is_not_lost(page: Page, site: Site) -> None:
    site.answers.clear()
    site.asked.clear()
    site.become('<b id="count">2</b>')
    async with asyncio.timeout(10):
        await site.asked.wait()
    site.become('<b id="count">3</b>')
    await page.wait_for_function("window.news >= 2")
    site.answers.set()
    await expect(page.locator("#count")).to_have_text("3")


async def test_what_nobody_touched_follows_and_what_somebody_chose_stays(page: Page, site: Site) -> None:
    chosen = (
        '<select id="left"><option>a<option{0}>b</select>'
        '<select id="own"><option>a<option>b<option>c</select>'
        '<input id="mine" type="checkbox" title="{1}"><textarea id="area">{1}</textarea>'
    )
    site.become(chosen.format("", "old"))
    await page.locator("#own").select_option("c")
    await page.locator("#mine").check()
    site.become(chosen.format(" selected", "new"))
    await expect(page.locator("#area")).to_have_value("new")
    await expect(page.locator("#left")).to_have_value("b")
    await expect(page.locator("#own")).to_have_value("c")
    await expect(page.locator("#mine")).to_be_checked()
    site.become(chosen.format("", "newer"))
    await expect(page.locator("#area")).to_have_value("newer")
    await expect(page.locator("#left")).to_have_value("a")


async def test_a_finger_holds_a_list_as_long_as_it_is_down_and_no_longer(
    browser: Browser, site: Site
) -> None:
    still = '<ol id="list" data-still>{}</ol><b id="count">{}</b>'
    site.part = still.format('<li id="one">one</li>', 1)
    context = await browser.new_context(has_touch=True, is_mobile=True)
    page = await opened(await context.new_page(), site)
    await page.locator("#one").tap()
    assert await page.evaluate("document.getElementById('list').matches(':hover')"), "it sticks"
    site.become(still.format('<li id="two">two</li><li id="one">one</li>', 2))
    await expect(page.locator("li").first).to_have_id("two")
    await context.close()
