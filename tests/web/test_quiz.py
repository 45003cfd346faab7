"""The quiz on the desk: one press asks the next question, and the others begin, drop and end."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime

import pytest
from aiohttp import ClientSession

from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_answer import AnswerWords
from bot.domain.fans.quiz_round import QuizRound
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.clock import WallClock
from bot.services.fans.quiz import Quiz
from bot.services.fans.quiz_lines import QuizAround
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.quiz import quiz_acts, quiz_part
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.moderated import OWN_PAGE
from tests.pages import pages_of
from tests.spoken import voice_of_tests

SAY = voice_of_tests().say
ASKED = QuizQuestion(slug="x", topic="t", asks="<b>Which</b> one?", answers=("this",))


class Desk:
    """The desk's part, served, with the quiz behind it; `playing` and `hushed` as around a quiz."""

    def __init__(self, database: Database) -> None:
        self.playing = self.hushed = False
        around = QuizAround(
            Activity(),
            questions=lambda: [ASKED],
            words=lambda: AnswerWords.of(articles="", joining="", before="", units="", tens=""),
            say=self.says,
            seconds=30,
            prefix="!",
            playing=lambda: self.playing,
            hushed=lambda: self.hushed,
            day_of=datetime.date,
            sample=self.sample,
            guarded=self.guards,
            news=lambda: None,
            left_out=set[str]().__contains__,
            answer=self.says,
        )
        self.quiz = Quiz(database, WallClock(), around)
        self.url, self.http = "", ClientSession()

    def says(self, *_: object, **__: object) -> None:
        """Say nothing: what is said is no matter of the page."""

    def sample(self, _: int, some: int) -> Sequence[int]:
        return range(some)

    def guards(self, _: QuizQuestion | None) -> None:
        """Guard nothing."""

    async def does(self, act: str, **fields: str) -> tuple[int, str]:
        async with self.http.post(f"{self.url}do/{act}", headers=OWN_PAGE, data=fields) as answer:
            return answer.status, (await answer.text()).strip()

    async def html(self) -> str:
        def say(line: str, **gaps: Gap) -> str:
            return SAY(line, gaps)

        part = quiz_part(self.quiz)
        values: Mapping[str, object] = await part.values()  # pyright: ignore[reportAssignmentType]
        return rendered("desk_quiz.html.jinja", say=say, at=DESK, topics={part.name: "quiz"}, quiz=values)


@pytest.fixture
async def desk(database: Database) -> AsyncGenerator[Desk]:
    desk = Desk(database)
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([], quiz_acts(desk.quiz, SAY)))
    desk.url = server.url
    yield desk
    await desk.http.close()
    await server.stop()


async def test_each_press_does_one_thing(desk: Desk) -> None:
    assert "/do/quiz-start" in await desk.html(), "none runs"
    assert 'aria-keyshortcuts="G"' in await desk.html()
    assert await desk.does("quiz-start", count="3") == (200, "The question comes.")
    assert "3 to come" in await desk.html()
    assert (await desk.does("quiz-start", count="3"))[0] == 409, "it runs"
    assert (await desk.does("quiz"))[0] == 200
    assert (await desk.does("quiz-skip"))[0] == 409, "none is open"
    assert await desk.does("quiz-stop") == (200, "No more questions come.")
    assert (await desk.does("quiz-stop"))[0] == 409
    assert (await desk.does("quiz-start", count="99"))[0] == 409
    desk.hushed = True
    assert await desk.does("quiz-start") == (409, SAY("quiz-hushed", {}))
    assert (await desk.does("quiz"))[0] == 409
    desk.hushed, desk.playing = False, True
    assert await desk.does("quiz-start") == (200, "It comes when the take is over.")


async def test_a_question_is_letters_and_its_answer_is_for_the_artist(desk: Desk) -> None:
    asked = QuizRound(1, ASKED, 1, WallClock().now())
    asked.open(asked.asked_at, 30)
    desk.quiz._answers.put(asked)  # pyright: ignore[reportPrivateUsage]
    html = await desk.html()
    assert "&lt;b&gt;Which&lt;/b&gt; one?" in html
    assert "Right: this" in html
    assert "/do/quiz-skip" in html
    assert "/do/quiz-start" not in html
    assert '<input type="hidden" name="number" value="1">' in html
    assert await desk.does("quiz-skip", number="2") == (409, SAY("quiz-over-already", {}))
    assert await desk.does("quiz-skip", number="1") == (200, SAY("page-quiz-told-skipped", {}))
    assert await desk.does("quiz-skip", number="1") == (409, SAY("quiz-over-already", {}))
