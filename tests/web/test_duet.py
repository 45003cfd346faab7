"""Duets on a page and on the desk: read as letters, let through, declined with a reason, answered."""

import re
from collections.abc import AsyncGenerator

import pytest
from aiohttp import ClientSession

from bot.domain.fans.duet_submission import State
from bot.services.fans.duet import Duets
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.duet import DuetPages
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.duets import SAY, Evening, link
from tests.moderated import OWN_PAGE
from tests.pages import pages_of


class Page:
    """The page, served, with the duets behind it."""

    def __init__(self, evening: Evening, duets: Duets, server: WebServer, http: ClientSession) -> None:
        self.evening, self.duets, self._server, self._http = evening, duets, server, http
        self.pages = DuetPages(duets, SAY, evening.clock.now)

    async def get(self) -> str:
        async with self._http.get(f"{self._server.url}duets") as answer:
            assert answer.status == 200
            return await answer.text()

    async def does(self, act: str, **fields: str | int) -> int:
        async with self._http.post(f"{self._server.url}do/{act}", headers=OWN_PAGE, data=fields) as answer:
            return answer.status

    async def desk(self) -> str:
        def say(line: str, **gaps: str | int) -> str:
            return SAY(line, gaps)

        part = self.pages.desk()
        values = await part.values()
        return rendered("desk_duets.html.jinja", say=say, at=DESK, topics={part.name: "x"}, duets=values)


@pytest.fixture
async def page(database: Database) -> AsyncGenerator[Page]:
    evening = Evening(database)
    duets = await evening.open()
    await evening.put()
    pages = DuetPages(duets, SAY, evening.clock.now)
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(pages.routes(), pages.acts()))
    async with ClientSession() as http:
        yield Page(evening, duets, server, http)
    await server.stop()


async def test_what_waits_is_let_through_featured_answered_and_declined(page: Page) -> None:
    one = await page.evening.hand_in(page.duets, "fern", f"{link(1)} my <b>go</b> \u202eat it")
    two = await page.evening.hand_in(page.duets, "moss", link(2), cover=True)
    shown = await page.get()
    assert "<b>go" not in shown
    assert '<a href="https://www.youtube.com/watch?v=00000000001" target="_blank"' in shown
    assert re.findall(r'rel="(nofollow noopener noreferrer)"', shown) == ["nofollow noopener noreferrer"] * 2
    assert "The terms: It may be shown on the stream" in shown
    assert await page.does("duet-feature", number=one) == 409
    assert await page.does("duet-take", number=one) == 200
    assert await page.does("duet-decline", number=two) == 409, "a no without a reason is none"
    assert await page.does("duet-decline", number=two, reason="because") == 409
    assert await page.does("duet-decline", number=two, reason="not-theirs") == 200
    assert page.evening.told[-1][1]["reason"] == "not-theirs"
    assert f'name="number" value="{one}"' in await page.desk()
    assert await page.does("duet", number="") == 409, "none was shown as the next when it was pressed"
    assert await page.does("duet", number=two) == 409, "what was shown is declined by now"
    assert await page.does("duet", number=one) == 200
    assert await page.does("duet") == 409
    assert "on the overlay now" in await page.get()
    assert await page.does("duet-answer", number=one, words="https://example.com/x") == 409
    assert await page.does("duet-answer", number=one, words="https://vimeo.com/10000001") == 200
    assert "answer</a>" in await page.desk()
    assert await page.does("duet-hide", number=two) == 409, "another one is shown by now"
    assert f'name="number" value="{one}"' in await page.desk()
    assert await page.does("duet-hide", number=one) == 200
    assert await page.does("duet-unfeature", number=one) == 200
    assert [each.state for each in page.duets.handed_in.every] == [State.TAKEN, State.DECLINED]


async def test_what_is_no_number_or_taken_back_is_refused(page: Page) -> None:
    one = await page.evening.hand_in(page.duets, "fern", link(1))
    for typed in ("", "x", "99", "<b>"):
        assert await page.does("duet-take", number=typed) == 409
    await page.duets.withdraw("id-fern")
    assert await page.does("duet-take", number=one) == 409
    assert "fern" not in await page.get()


async def test_the_desk_says_that_the_site_has_to_be_sent_until_it_was(page: Page) -> None:
    one = await page.evening.hand_in(page.duets, "fern", link(1))
    assert (await page.does("duet-take", number=one), await page.does("duet")) == (200, 200)
    assert "may still stand on your site" not in await page.desk()
    await page.duets.withdraw("id-fern")
    assert "One duet was taken back or off that may still stand on your site" in await page.desk()
    assert await page.does("duet-site-sent") == 200
    assert "may still stand on your site" not in await page.desk()
