"""What chat wants on pages and on the desk: figures of three people or more, with where to go from them."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser

from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.practice.progress import DAY
from bot.services.gear.gear import GearCollection
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.insights import PATH, InsightPages
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.axe import barriers
from tests.catalogue import keep
from tests.desks import words
from tests.pages import pages_of
from tests.services.test_gear import WORDS
from tests.services.test_insights import GOLDIE, KETTLE, SONG, TODAY, Chat
from tests.spoken import voice_of_tests
from tests.windows import tab

SAY = voice_of_tests().say
HOSTILE = "<img src=x onerror=alert(1)>"


class House:
    """The pages, served, with the chat that they tell of."""

    def __init__(self, chat: Chat, pages: InsightPages, server: WebServer, http: ClientSession) -> None:
        self.chat, self.pages, self._http = chat, pages, http
        self.site = server.url.rstrip("/")

    async def get(self, path: str) -> tuple[int, str]:
        async with self._http.get(f"{self.site}{path}") as answer:
            return answer.status, await answer.text()

    async def desk(self) -> str:
        def say(line: str, **gaps: str | int) -> str:
            return SAY(line, gaps)

        part = self.pages.desk()
        values = await part.values()
        return rendered(
            "desk_insights.html.jinja", say=say, at=DESK, topics={part.name: "x"}, insights=values
        )


@pytest.fixture
async def house(database: Database) -> AsyncGenerator[House]:
    odd = GearItem(slug="odd", kind=KETTLE.kind, model=HOSTILE)
    catalogue = await keep(database, GEAR, [GOLDIE, KETTLE, odd])
    chat = Chat(database, GearCollection(catalogue, database, WORDS))
    pages = InsightPages(await chat.open(), lambda at: at, SAY)
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(pages.routes(), []))
    async with ClientSession() as http:
        yield House(chat, pages, server, http)
    await server.stop()


async def fill(chat: Chat) -> None:
    chat.playing = SONG.model_copy(update={"title": HOSTILE})
    await chat.writes("a", "b", "c")
    await chat.later(timedelta(minutes=5))
    await chat.writes(*"abcdefg")
    await chat.asks("gear kettle", "a", "b", "c")
    await chat.asks("gear odd", "a", "b", "c")
    await chat.asks("gear goldie", "a", "b")
    await chat.asks("strategy", *"abcdef")
    chat.waiting = [(HOSTILE, 3)]


async def test_an_evening_has_its_plot_with_a_table_and_ideas_that_lead_on(house: House) -> None:
    await fill(house.chat)
    status, html = await house.get(f"{PATH}/{TODAY}")
    assert status == 200
    told = words(html)
    assert "In chat: 6 people or more wrote." in told
    assert "Busiest were the 5 minutes from 19:05 on, when 6 people or more wrote." in told
    assert 'role="img" aria-label="People who wrote, 5 minutes at a time; the most, 6, from 19:05 on.' in html
    assert re.findall(r'<th scope="row">(19:\d\d)</th><td class="n">(\d)</td>', html) == [
        ("19:00", "3"),
        ("19:05", "6"),
    ]
    assert "Goldie" not in told, "two asked for it"
    assert "why it is practised so" in told
    assert "Tell the story of Kettle: 3 people or more asked for it, and it has none." in told
    for path in "/documents/gear/kettle", "/pieces/%3Cimg%20src%3Dx", "/questions":
        assert path in html
    assert "<img" not in html
    assert "&lt;img src=x" in html


async def test_the_season_has_every_evening_and_other_seasons(house: House) -> None:
    await fill(house.chat)
    await house.chat.later(DAY)
    await house.chat.writes("a", "b", "c")
    _, html = await house.get(PATH)
    assert f'href="{PATH}/{TODAY}"' in html
    assert f'href="{PATH}/{TODAY + DAY}"' in html
    assert "on the liveliest evening of each of 12 weeks; 6 at most" in html
    assert "Kettle" in words(html)
    _, past = await house.get(f"{PATH}?week={TODAY - timedelta(weeks=30)}")
    assert "fewer than 3 people wrote on any evening" in words(past)
    assert re.search(rf'rel="prev" href="{PATH}\?week=\d', past)
    assert (await house.get(f"{PATH}?week=soon"))[0] == 200


@pytest.mark.parametrize("day", ["2030-05-16", "soon", "0001-01-01"])
async def test_of_a_day_without_anything_there_is_no_page(house: House, day: str) -> None:
    assert (await house.get(f"{PATH}/{day}"))[0] == 404


async def test_before_three_wrote_the_evening_says_so_and_the_desk_says_nothing(house: House) -> None:
    await house.chat.writes("a", "b")
    status, html = await house.get(f"{PATH}/{TODAY}")
    assert status == 200
    assert "fewer than 3 people wrote" in words(html)
    assert words(await house.desk()) == ""


async def test_the_desk_has_the_evening_at_a_glance(house: House) -> None:
    await fill(house.chat)
    html = await house.desk()
    assert "<svg" in html
    told = words(html)
    assert "6 people or more wrote" in told
    assert "Kettle 3" in told
    assert "why it is practised so 6" in told
    assert f'href="{PATH}/{TODAY}"' in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_pages_bar_nobody_by_day_and_by_night(house: House, browser: Browser, scheme: Any) -> None:
    await fill(house.chat)
    page = await tab(browser, viewport={"width": 360, "height": 780}, color_scheme=scheme)
    for path in PATH, f"{PATH}/{TODAY}":
        await page.goto(f"{house.site}{path}")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await barriers(page) == []
        assert await page.locator("figure svg.chart rect").count()
        bar = page.locator("svg.bar rect").first
        assert await bar.evaluate("bar => bar.getBoundingClientRect().width > 20"), "it is seen"
    await page.close()
