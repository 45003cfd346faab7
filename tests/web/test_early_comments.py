"""Who wrote first, on the desk: their words are letters, and each press does one thing."""

from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.domain.chat.message import Chatter, Message, Role
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.clock import WallClock
from bot.services.fans.early_comments import EarlyComments
from bot.services.fans.greeting_time import GreetingTime
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.early_comments import MAX_ON_DESK, EarlyCommentsPart
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.moderated import OWN_PAGE, POLICY
from tests.pages import pages_of
from tests.spoken import voice_of_tests

SAY = voice_of_tests().say
HOSTILE = '<img src=x onerror="alert(1)"> \u202egnp.exe'


class Desk:
    """The part of the desk, served, with the comments behind it."""

    def __init__(
        self, comments: EarlyComments, server: WebServer, http: ClientSession, said: list[str]
    ) -> None:
        self.comments, self._server, self._http, self.said = comments, server, http, said

    async def does(self, act: str, **fields: str) -> int:
        url = f"{self._server.url}do/{act}"
        async with self._http.post(url, headers=OWN_PAGE, data=fields) as answer:
            return answer.status

    async def html(self) -> str:
        def say(line: str, **gaps: str | int) -> str:
            return SAY(line, gaps)

        part = EarlyCommentsPart(self.comments, SAY).desk()
        values = await part.values()
        return rendered("desk_early.html.jinja", say=say, at=DESK, topics={part.name: "x"}, early=values)


@pytest.fixture
async def desk(database: Database) -> AsyncGenerator[Desk]:
    said: list[str] = []
    activity, clock = Activity(), WallClock()

    def tell(*_: Any) -> None:
        """Say nothing: nobody is told by themselves."""

    def say(line: str, gaps: Mapping[str, Gap], **_: Any) -> None:
        said.append(SAY(line, gaps))

    comments = EarlyComments(
        database,
        clock,
        Surroundings(activity, lambda: POLICY, lambda: True, tell, lambda: None),
        day_of=datetime.date,
        begins=lambda day: datetime.combine(day, time(), UTC),
        held=lambda: False,
        time=GreetingTime(clock, lambda: False),
        strikes=lambda _: False,
        left_out=lambda _: False,
        say=say,
        kept_for=timedelta(days=700),
    )
    await comments.load()
    for number in range(MAX_ON_DESK + 2):
        who = Chatter(f"{number}", f"fan_{number}", f"fan_{number}")
        comments.heard(Message(f"m{number}", who, Role.VIEWER, HOSTILE, (), clock.now(), "c"))
    await activity.still()
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([], EarlyCommentsPart(comments, SAY).acts()))
    async with ClientSession() as http:
        yield Desk(comments, server, http, said)
    await server.stop()


async def test_who_wrote_first_stands_there_as_letters_and_the_rest_as_a_number(desk: Desk) -> None:
    html = await desk.html()
    assert "<img" not in html
    assert html.count('<q dir="auto">&lt;img src=x') == MAX_ON_DESK
    assert "and 2 more" in html
    assert 'aria-keyshortcuts="E"' in html


async def test_one_is_answered_aloud_all_are_greeted_by_the_key_and_aloud_can_be_taken_back(
    desk: Desk,
) -> None:
    assert await desk.does("early-done", who="0") == 200
    assert "fan_0<" not in await desk.html()
    assert "/do/early-undo" in await desk.html()
    assert await desk.does("early-undo") == 200
    assert await desk.does("early-undo") == 409
    assert "fan_0<" in await desk.html()
    assert await desk.does("early-done", who="nobody") == 409
    assert await desk.does("early-greet") == 200
    assert desk.said == ["Hello and welcome, @fan_0, @fan_1, @fan_2, @fan_3, @fan_4 and 3 more!"]
    html = await desk.html()
    assert "/do/early-undo" not in html, "what was said is said"
    assert 'aria-disabled="true" data-why="Nobody waits for a hello."' in html
    assert await desk.does("early-done") == 409


async def test_switched_off_the_desk_says_so(desk: Desk) -> None:
    await desk.comments.switch(False, "mod_moss")
    assert "Nobody is noted." in await desk.html()
