"""Questions of fans on a page and on the desk: read as letters, taken up, put off, dropped and taken back."""

import re
from collections.abc import AsyncGenerator, Mapping
from datetime import datetime

import pytest
from aiohttp import ClientSession

from bot.domain.chat.message import Chatter, Message, Role
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.clock import WallClock
from bot.services.fans.question_queue import QuestionQueue
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.question_queue import QuestionPages
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.catalogue import AT
from tests.moderated import OWN_PAGE, POLICY
from tests.pages import pages_of
from tests.spoken import voice_of_tests

SAY = voice_of_tests().say
ASKED = (("fern", "do you teach?"), ("moss", "do you teach"), ("reed", "<b>who</b> taught you?"))


class Page:
    """The page, served, with the queue behind it."""

    def __init__(
        self, queue: QuestionQueue, pages: QuestionPages, server: WebServer, http: ClientSession
    ) -> None:
        self.queue, self.pages, self._server, self._http = queue, pages, server, http

    async def get(self) -> str:
        async with self._http.get(f"{self._server.url}questions") as answer:
            assert answer.status == 200
            return await answer.text()

    async def does(self, act: str, **fields: str | int) -> int:
        url = f"{self._server.url}do/{act}"
        async with self._http.post(url, headers=OWN_PAGE, data=fields) as answer:
            return answer.status

    async def told(self, act: str, **fields: str | int) -> str:
        """Return what a page is told of an act."""
        url = f"{self._server.url}do/{act}"
        async with self._http.post(url, headers=OWN_PAGE, data=fields) as answer:
            return await answer.text()

    async def desk(self) -> str:
        def say(line: str, **gaps: str | int) -> str:
            return SAY(line, gaps)

        part = self.pages.desk()
        values = await part.values()
        return rendered(
            "desk_questions.html.jinja", say=say, at=DESK, topics={part.name: "x"}, questions=values
        )


@pytest.fixture
async def page(database: Database) -> AsyncGenerator[Page]:
    def tell(line: str, gaps: Mapping[str, Gap], login: str) -> None:
        """Say nothing: what is told is no matter of the page."""

    around = Surroundings(Activity(), lambda: POLICY, lambda: True, tell, lambda: None)
    plain: dict[str, str] = dict.fromkeys(("do", "you"), "")
    queue = QuestionQueue(database, WallClock(), around, plain=lambda: plain, day_of=datetime.date)
    await queue.load()
    for number, (who, words) in enumerate(ASKED):
        message = Message(f"m{number}", Chatter(who, who, who), Role.VIEWER, words, (), AT, "c")
        await queue.ask(words, message)
    pages = QuestionPages(queue, SAY)
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(pages.routes(), pages.acts()))
    async with ClientSession() as http:
        yield Page(queue, pages, server, http)
    await server.stop()


async def test_what_fans_ask_is_letters_and_each_press_does_one_thing(page: Page) -> None:
    html = await page.get()
    assert "&lt;b&gt;who&lt;/b&gt; taught you?" in html
    assert "<b>who" not in html
    assert re.findall(r'id="question-(\d+)"', html) == ["1", "2"]
    assert await page.does("question") == 200
    assert "do you teach?" in (await page.get()).split("2 wait")[0]
    assert await page.does("question-done", words="Not this year.") == 200
    assert "Not this year." in await page.get()
    opened = page.queue.standing.settled[0].id
    late = await page.does("question-done", words="Too late.", number=opened)
    assert late == 409, "another tab was quicker"
    assert await page.does("question-undo") == 200
    assert await page.does("question-later", number=1) == 200
    assert [each.id for each in page.queue.standing.waiting] == [2, 1]
    assert await page.does("question-drop", number=2) == 200
    assert await page.does("question-drop", number=2) == 409, "it waits no more"
    assert await page.does("question-part", number=2) == 200
    assert sorted(each.words for each in page.queue.standing.waiting) == ["do you teach", "do you teach?"]
    assert await page.does("question-open", number="two") == 409


async def test_who_is_told_of_an_answer_is_said_of_each_question(page: Page) -> None:
    async def asks(who: str, words: str, *, in_passing: bool) -> int:
        message = Message(f"{who}{words}", Chatter(who, who, who), Role.VIEWER, words, (), AT, "c")
        return await page.queue.ask(words, message, in_passing=in_passing)

    passing = await asks("moss", "which thumb", in_passing=True)
    both = await asks("moss", "why slow", in_passing=True)
    assert await asks("robin", "why slow", in_passing=False) == both
    for number, told in (
        (passing, "Answered. It was asked in passing, so nobody is told."),
        (both, "Answered. Who asked with !ask is told; who asked in passing is not."),
        (1, "Answered. Who asked is told."),
    ):
        assert told in await page.told("question-done", number=number)


async def test_the_desk_has_the_open_question_and_the_next_at_a_key(page: Page) -> None:
    html = await page.desk()
    assert 'aria-keyshortcuts="Q"' in html
    assert "/do/question-done" not in html, "none is open"
    first, second = (each.id for each in page.queue.standing.waiting)
    assert f'name="number" value=""><input type="hidden" name="following" value="{first}"' in html
    assert await page.does("question", number=second) == 409, "that one is not open"
    assert await page.does("question", number="", following=99) == 409, "that one waits no more"
    assert await page.does("question", number="", following=first) == 200
    assert await page.does("question", number="") == 409, "none was open when it was pressed"
    html = await page.desk()
    assert "/do/question-done" in html
    assert "by fern and one other" in html
    await page.does("question")
    await page.does("question-drop")
    assert 'aria-disabled="true" data-why="No question waits."' in await page.desk()
