"""Turns on the desk, seen by a browser too: names are letters, and each press does one thing."""

from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Browser, expect

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.fans.turns import THERE_WITHIN
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.clock import WallClock
from bot.services.fans.turn_calls import TurnCalls
from bot.services.fans.turn_card import publishing
from bot.services.fans.turns import Turns
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.desk import DESK
from bot.web.desk_part import DeskPart
from bot.web.do import Act
from bot.web.server import WebServer
from bot.web.template import rendered
from bot.web.turns import MAX_ON_DESK, TurnsPart
from tests.desks import DeskHouse, served
from tests.moderated import OWN_PAGE, POLICY
from tests.pages import pages_of
from tests.spoken import voice_of_tests

SAY = voice_of_tests().say
SEEN = 700
"""Milliseconds until what has come is seen."""

HOSTILE = '<img src=x onerror="alert(1)">'


class Desk:
    """The part of the desk, served, with the turns behind it, and what is said aloud."""

    def __init__(self, turns: Turns, server: WebServer, http: ClientSession, said: list[str]) -> None:
        self.turns, self._server, self._http, self.said = turns, server, http, said

    async def does(self, act: str, **fields: str) -> int:
        url = f"{self._server.url}do/{act}"
        async with self._http.post(url, headers=OWN_PAGE, data=fields) as answer:
            return answer.status

    async def html(self) -> str:
        def say(line: str, **gaps: str | int) -> str:
            return SAY(line, gaps)

        part = TurnsPart(self.turns, SAY).desk()
        values = await part.values()
        return rendered("desk_turns.html.jinja", say=say, at=DESK, topics={part.name: "x"}, turns=values)

    async def join(self, *who: str) -> None:
        for each in who:
            chatter = Chatter(each, each, HOSTILE if each == "0" else each)
            at = WallClock().now() - 2 * THERE_WITHIN
            await self.turns.join(Message(f"m{each}", chatter, Role.VIEWER, "!turn join", (), at, "c"))


@pytest.fixture
async def desk(database: Database) -> AsyncGenerator[Desk]:
    said: list[str] = []

    def tell(*_: Any) -> None:
        """Say nothing: nobody is told by themselves."""

    around = Surroundings(Activity(), lambda: POLICY, lambda: True, tell, lambda: None)

    def say(line: str, gaps: dict[str, Gap]) -> None:
        said.append(SAY(line, gaps))

    calls = TurnCalls(seconds=60, in_take=lambda: False, say=say, announce=say)
    turns = Turns(database, WallClock(), around, calls, held=lambda: False)
    await turns.load()
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([], TurnsPart(turns, SAY).acts()))
    async with ClientSession() as http:
        yield Desk(turns, server, http, said)
    await server.stop()


async def test_a_round_is_run_from_the_desk(desk: Desk) -> None:
    html = await desk.html()
    assert "Open turns" in html
    assert 'aria-disabled="true" data-why="Nobody waits for a turn."' in html
    assert await desk.does("turn") == 409
    assert await desk.does("turn-open", words=HOSTILE) == 200
    await desk.join(*map(str, range(MAX_ON_DESK + 2)))
    html = await desk.html()
    assert "<img" not in html
    assert html.count("&lt;img src=x") == 2, "what for, and who"
    assert "and 2 more" in html
    assert 'aria-keyshortcuts="J"' in html
    assert await desk.does("turn") == 200
    assert desk.said[-1].startswith("Your turn, @0: ")
    html = await desk.html()
    assert "has not written yet" in html
    assert '<input type="hidden" name="person" value="0"><input type="hidden" name="first" value="1">' in html
    assert await desk.does("turn", person="", first="0") == 409, "nobody was up when it was pressed"
    assert await desk.does("turn", person="0", first="2") == 409, "whom the page showed as the next is gone"
    assert await desk.does("turn-skip", person="1") == 409, "another tab was quicker: they are not up"
    assert await desk.does("turn-skip", person="0") == 200
    assert await desk.does("turn-skip", person="0") == 409, "who is up now is somebody else"
    assert "@0 is called once more, as number 5. Your turn, @1!" in desk.said[-1]
    assert await desk.does("turn-undo") == 200
    assert desk.said[-1] == "As before: @0 is up, and 5 wait."
    assert await desk.does("turn", person="0", first="1") == 200, "as the page shows it"
    assert await desk.does("turn-undo") == 200
    assert await desk.does("turn-close") == 200
    assert "/do/turn-open" in await desk.html(), "it can be opened again"
    assert await desk.does("turn-end") == 200
    assert await desk.does("turn-end") == 409
    assert await desk.does("turn-open", words="where I live, what street") == 409


class TurnHouse(DeskHouse):
    """A channel with turns on its desk, at which who is up is called by a key."""

    turns: Turns

    async def others(self) -> tuple[Sequence[DeskPart], Sequence[Act]]:
        def silent(*_: Any) -> None:
            """Say nothing: what is told is no matter of this test."""

        publish = publishing(self.feed)
        around = Surroundings(
            Activity(), lambda: POLICY, lambda: True, silent, lambda: publish(self.turns.round)
        )
        calls = TurnCalls(seconds=60, in_take=lambda: False, say=silent, announce=silent)
        self.turns = Turns(self.database, self.clock, around, calls, held=lambda: False)
        await self.turns.load()
        part = TurnsPart(self.turns, SAY)
        return [part.desk()], part.acts()

    async def join(self, who: str) -> None:
        at = self.clock.now() - 2 * THERE_WITHIN
        await self.turns.join(Message(f"m{who}", Chatter(who, who, who), Role.VIEWER, "", (), at, "c"))


async def test_a_key_calls_nobody_whom_the_artist_has_not_seen_as_the_next(
    database: Database, browser: Browser
) -> None:
    async with (
        served(TurnHouse(database)) as house,
        await browser.new_context() as context,
    ):
        await house.turns.open("", "junipervale")
        await house.join("fern")
        await context.add_cookies([{"name": COOKIE, "value": house.artist, "url": house.server.url}])
        page = await context.new_page()
        await page.clock.install()
        await page.goto(house.server.url)
        part, said = page.locator("#desk-turns"), page.locator("#said")
        await expect(part.locator("li")).to_have_text(["fern"])
        await house.join(
            "moss"
        )  # what comes shows that the page hears; with its clock still it would not try again
        await expect(part.locator("li")).to_have_text(["fern", "moss"])
        await page.clock.pause_at(datetime.now(UTC) + timedelta(hours=1))
        await house.turns.leave("fern")
        await expect(part.locator("li")).to_have_text(["moss"])
        await page.keyboard.press("j")
        await expect(said).to_contain_text("That came this very moment.")
        assert house.turns.running.up is None
        await page.clock.run_for(SEEN)
        await page.keyboard.press("j")
        await expect(part).to_contain_text("moss has not written yet")
