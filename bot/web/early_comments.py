"""Who wrote first this evening, on the desk: greeted in one line by a key, or aloud."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.services.fans.early_comments import EarlyComments
from bot.services.words.voice import Say
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-early-title
    page-early-none
    page-early-off
    page-early-new
    page-early-back
    page-early-more: count
    page-early-greet
    page-early-done
    page-early-done-one: login
    page-early-undo
    page-early-told-greeted: count
    page-early-told-done
    page-early-told-undone
    page-early-greet-does
    page-early-done-does
    page-early-undo-does
    """
)

TOPIC, PART = "early", "early"

WHO = "who"
"""The field of a form that has the id of one of those who wait."""

MAX_ON_DESK = 6
"""Of those who wait, on the desk: as many as one glance takes in."""


class EarlyCommentsPart:
    """The part of the desk, and what is done there."""

    def __init__(self, comments: EarlyComments, say: Say) -> None:
        self._comments = comments
        self._say = say

    def desk(self) -> DeskPart:
        """Return the part of the desk."""
        return DeskPart(PART, (TOPIC,), self._on_desk)

    async def _on_desk(self) -> Mapping[str, Any]:
        waiting = self._comments.waiting
        more = max(0, len(waiting) - MAX_ON_DESK)
        return {
            "on": self._comments.on,
            "waiting": waiting[:MAX_ON_DESK],
            "more": more,
            "count": len(waiting),
            "can_undo": self._comments.can_undo,
        }

    def acts(self) -> list[Act]:
        """Return what is done about those who wrote first."""

        def act(name: str, do: Callable[[Asked], Awaitable[str]], *fields: str, says: str) -> Act:
            return Act(name, do, Right.MODERATOR, fields, says=says)

        return [
            act("early-greet", self._greet, says="page-early-greet-does"),
            act("early-done", self._done, WHO, says="page-early-done-does"),
            act("early-undo", self._undo, says="page-early-undo-does"),
        ]

    async def _greet(self, _: Asked) -> str:
        return self._say("page-early-told-greeted", {"count": await self._comments.greet()})

    async def _done(self, asked: Asked) -> str:
        await self._comments.done(asked.fields.get(WHO, "").strip())
        return self._say("page-early-told-done", {})

    async def _undo(self, _: Asked) -> str:
        await self._comments.undo()
        return self._say("page-early-told-undone", {})
