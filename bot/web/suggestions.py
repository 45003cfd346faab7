"""What fans ask for and suggest, on a page and on the artist's desk: each is one press from becoming so."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from yarl import URL

from bot.domain.gear.suggestion import MAX_WORDS, Outcome
from bot.domain.words.chat_text import one_line
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.gear.suggestions import Suggestions
from bot.services.gear.wishes import Wishes
from bot.services.words.voice import Say
from bot.web.body import WORDS
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked, Done
from bot.web.document_path import path_of
from bot.web.documents import ANSWERS
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-suggestions-title
    page-suggestions-how
    page-suggestions-none
    page-suggestions-from: logins
    page-suggestions-change: now value
    page-suggestions-take
    page-suggestions-open: name
    page-suggestions-drop
    page-suggestions-reason
    page-suggestions-part
    page-suggestions-decided
    page-suggestions-outcome: outcome reason
    page-suggestions-put-back
    page-suggestions-take-back
    page-suggestions-read: logins words
    page-suggestions-taken: name
    page-suggestions-dropped
    page-suggestions-parted
    page-suggestions-back
    page-suggestions-take-does
    page-suggestions-drop-does
    page-suggestions-part-does
    page-suggestions-put-back-does
    page-wishes
    page-wishes-how
    page-wishes-none
    page-wishes-asked: fans words
    page-wishes-take
    page-wishes-taken: name
    page-wishes-take-does
    page-wishes-drop-does
    page-wishes-part-does
    page-wishes-put-back-does
    page-desk-asked
    page-desk-asked-all: count
    """
)

TOPIC = "suggestions"
"""Of which there is news where something else waits."""

PATH = "/suggestions"

NUMBER, REASON = "number", "reason"

MAX_ON_DESK = 3
"""Suggestions, and wishes, on the desk: as many as one glance takes in; all are on the page."""

MAX_DECIDED = 20
"""Of what was decided lately: far enough back to see a slip."""


class SuggestionPages:
    """The page, the part of the desk, and what the artist does there."""

    def __init__(self, suggestions: Suggestions, wishes: Wishes, say: Say) -> None:
        self._suggestions = suggestions
        self._wishes = wishes
        self._say = say

    def routes(self) -> list[Route]:
        """Return the page, which is the artist's alone."""
        return [get(PATH, self.show, nav="page-suggestions-title", area=Area.YOURS)]

    def desk_part(self) -> DeskPart:
        """Return the part of the desk: the first of both, and how many there are."""
        return DeskPart("asked", (TOPIC, "minute"), self._on_desk)

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show all that waits, and what was decided lately."""
        wishes = await self._wishes.all()
        decided = await self._suggestions.decided()
        return page(
            request,
            "suggestions.html.jinja",
            topic=TOPIC,
            at_path=PATH,
            most=MAX_WORDS,
            suggestions=await self._suggestions.waiting(),
            decided=decided[::-1][:MAX_DECIDED],
            wishes=[each for each in wishes if not each.dropped],
            dropped=[each for each in wishes if each.dropped],
            can_put_back=self._suggestions.can_put_back,
            is_dropped=Outcome.DROPPED,
            name_of=self._suggestions.name_of,
        )

    async def _on_desk(self) -> dict[str, object]:
        waiting, wishes = await self._suggestions.waiting(), await self._wishes.shared(MAX_ON_DESK)
        return {"suggestions": waiting[:MAX_ON_DESK], "count": len(waiting), "wishes": wishes}

    def acts(self) -> list[Act]:
        """Return what the artist does with both; a program sees neither, and does nothing with them."""

        def act(name: str, do: Callable[[Asked], Awaitable[str | Done]], *fields: str, says: str) -> Act:
            return Act(name, do, fields=fields, says=says, programs=False)

        return [
            act("take-suggestion", self._take, NUMBER, says="page-suggestions-take-does"),
            act("drop-suggestion", self._drop, NUMBER, REASON, says="page-suggestions-drop-does"),
            act("part-suggestion", self._part, NUMBER, says="page-suggestions-part-does"),
            act("put-suggestion-back", self._put_back, NUMBER, says="page-suggestions-put-back-does"),
            act("take-wish", self._take_wish, WORDS, says="page-wishes-take-does"),
            act("drop-wish", self._drop_wish, WORDS, says="page-wishes-drop-does"),
            act("part-wish", self._part_wish, WORDS, says="page-wishes-part-does"),
            act("put-wish-back", self._put_wish_back, WORDS, says="page-wishes-put-back-does"),
        ]

    async def _take(self, asked: Asked) -> str | Done:
        """Change the piece; where a person has to read it, open its form with the words beside it."""
        number = _number(asked)
        shown = await self._suggestions.numbered(number)
        if shown.change is None:
            suggested = shown.suggested
            logins, words = ", ".join(suggested.logins), " · ".join(each.words for each in suggested.said)
            told = self._say("page-suggestions-read", {"logins": logins, "words": words})
            form = URL(path_of("gear", shown.item.slug)).with_query({ANSWERS: number})
            return Done(told, str(form))
        taken = await self._suggestions.take(number, asked.by)
        return self._say("page-suggestions-taken", {"name": taken.item.name})

    async def _drop(self, asked: Asked) -> str:
        await self._suggestions.drop(_number(asked), one_line(asked.fields.get(REASON, ""))[:MAX_WORDS])
        return self._say("page-suggestions-dropped", {})

    async def _part(self, asked: Asked) -> str:
        await self._suggestions.part(_number(asked))
        return self._say("page-suggestions-parted", {})

    async def _put_back(self, asked: Asked) -> str:
        await self._suggestions.put_back(_number(asked), asked.by)
        return self._say("page-suggestions-back", {})

    async def _take_wish(self, asked: Asked) -> str | Done:
        item = await self._wishes.take(asked.words, asked.by)
        told = self._say("page-wishes-taken", {"name": item.name})
        return Done(told, path_of("gear", item.slug))

    async def _drop_wish(self, asked: Asked) -> str:
        await self._wishes.drop(asked.words)
        return self._say("page-suggestions-dropped", {})

    async def _part_wish(self, asked: Asked) -> str:
        await self._wishes.part(asked.words)
        return self._say("page-suggestions-parted", {})

    async def _put_wish_back(self, asked: Asked) -> str:
        await self._wishes.put_back(asked.words)
        return self._say("page-suggestions-back", {})


def _number(asked: Asked) -> int:
    number = number_in(asked.fields.get(NUMBER, ""))
    if number is None:
        raise Refusal("suggestion-how")
    return number
