"""Fans' questions on a page and on the desk: the open one, and the next at a key."""

from collections.abc import Awaitable, Callable, Mapping
from itertools import islice
from typing import Any

from aiohttp import web

from bot.domain.fans.question_queue import MAX_WORDS, State
from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.fans.question_card import TOPIC
from bot.services.fans.question_queue import NONE_OPEN, QuestionQueue
from bot.services.words.voice import Say
from bot.web.body import WORDS
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-questions-title
    page-questions-how
    page-questions-none
    page-questions-open
    page-questions-none-open
    page-questions-waiting: count
    page-questions-by: login others
    page-questions-next
    page-questions-answer
    page-questions-done
    page-questions-later
    page-questions-drop
    page-questions-take
    page-questions-part
    page-questions-undo
    page-questions-settled
    page-questions-state: state
    page-questions-answered-before
    page-questions-all
    page-questions-told-next
    page-questions-told-done: told
    page-questions-told-later
    page-questions-told-dropped
    page-questions-told-undone
    page-questions-next-does
    page-questions-open-does
    page-questions-done-does
    page-questions-later-does
    page-questions-drop-does
    page-questions-part-does
    page-questions-undo-does
    """
)

PATH, PART = "/questions", "questions"

NUMBER, FOLLOWING = "number", "following"
"""Of the question that is meant, or that a page shows as open, and of the one that comes next there."""

MAX_ON_DESK = 2
"""Of what waits, on the desk: who plays looks up for one question, and sees that there are more."""

MAX_SETTLED = 30
"""Of what was answered or dropped, on the page."""


class QuestionPages:
    """The page, the part of the desk, and what is done there."""

    def __init__(self, queue: QuestionQueue, say: Say) -> None:
        self._queue = queue
        self._say = say

    def routes(self) -> list[Route]:
        """Return the page; moderators have it too."""
        return [get(PATH, self.show, Right.MODERATOR, nav="page-questions-title", area=Area.NOW)]

    def desk(self) -> DeskPart:
        """Return the part of the desk."""
        return DeskPart(PART, (TOPIC,), self._on_desk, in_dock=True)

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show the open question, what waits in turn, and what was settled lately."""
        standing = self._queue.shown
        settled = (each for each in standing.settled if not self._queue.hides(each))
        return page(
            request,
            "questions.html.jinja",
            topic=TOPIC,
            at_path=PATH,
            most=MAX_WORDS,
            open=standing.open,
            waiting=standing.waiting,
            settled=[*islice(settled, MAX_SETTLED)],
            earlier={each.id: self._queue.earlier(each) for each in standing.unsettled},
            is_answered=State.ANSWERED,
        )

    async def _on_desk(self) -> Mapping[str, Any]:
        standing = self._queue.shown
        return {
            "open": standing.open,
            "earlier": self._queue.earlier(standing.open) if standing.open else None,
            "waiting": standing.waiting[:MAX_ON_DESK],
            "count": len(standing.waiting),
            "most": MAX_WORDS,
        }

    def acts(self) -> list[Act]:
        """Return what is done about questions."""

        def act(name: str, do: Callable[[Asked], Awaitable[str]], *fields: str, says: str) -> Act:
            return Act(name, do, Right.MODERATOR, fields, says=says)

        return [
            act("question", self._next, NUMBER, FOLLOWING, says="page-questions-next-does"),
            act("question-open", self._open, NUMBER, says="page-questions-open-does"),
            act("question-done", self._done, NUMBER, WORDS, says="page-questions-done-does"),
            act("question-later", self._later, NUMBER, says="page-questions-later-does"),
            act("question-drop", self._drop, NUMBER, says="page-questions-drop-does"),
            act("question-part", self._part, NUMBER, says="page-questions-part-does"),
            act("question-undo", self._undo, says="page-questions-undo-does"),
        ]

    async def _next(self, asked: Asked) -> str:
        """Open the next one; a page sends what it shows, so that nothing is answered that nobody saw open."""
        shown = (_number(asked) or NONE_OPEN) if NUMBER in asked.fields else None
        opened = await self._queue.next(asked.by, shown=shown, following=_number(asked, FOLLOWING))
        return opened.words if opened else self._say("page-questions-told-next", {})

    async def _open(self, asked: Asked) -> str:
        return (await self._queue.open_one(_number(asked) or 0, asked.by)).words

    async def _done(self, asked: Asked) -> str:
        done = await self._queue.done(asked.words, asked.by, _number(asked))
        return self._say("page-questions-told-done", {"told": done.told})

    async def _later(self, asked: Asked) -> str:
        await self._queue.put_off(asked.by, _number(asked))
        return self._say("page-questions-told-later", {})

    async def _drop(self, asked: Asked) -> str:
        await self._queue.drop(asked.by, _number(asked))
        return self._say("page-questions-told-dropped", {})

    async def _part(self, asked: Asked) -> str:
        await self._queue.part(_number(asked) or 0)
        return self._say("page-questions-told-undone", {})

    async def _undo(self, asked: Asked) -> str:
        await self._queue.undo(asked.by)
        return self._say("page-questions-told-undone", {})


def _number(asked: Asked, field: str = NUMBER) -> int | None:
    """Return the number that was sent; None for none.

    Raises:
        Refusal: it is no number.
    """
    typed = asked.fields.get(field, "").strip()
    number = number_in(typed)
    if typed and number is None:
        raise Refusal("questions-unknown", number=typed)
    return number
