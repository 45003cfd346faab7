"""Turns of fans on the desk: who is up, who is next, and the next one at a key."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.fans.turns import MAX_WHAT, Shown
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.services.fans.turn_card import TOPIC
from bot.services.fans.turns import Turns
from bot.services.words.voice import Say
from bot.web.body import WORDS
from bot.web.desk_part import Column, DeskPart
from bot.web.do import Act, Asked
from bot.web.moderation_acts import PERSON

LINES = lines(
    """
    page-turn-title
    page-turn-what
    page-turn-open
    page-turn-again
    page-turn-for: what
    page-turn-closed
    page-turn-up
    page-turn-here
    page-turn-not-here
    page-turn-more: count
    page-turn-next
    page-turn-skip
    page-turn-close
    page-turn-end
    page-turn-undo
    page-turn-nobody
    page-turn-told-opened
    page-turn-told-closed
    page-turn-told-ended
    page-turn-told-done
    page-turn-told-skipped
    page-turn-told-undone
    page-turn-open-does
    page-turn-next-does
    page-turn-skip-does
    page-turn-close-does
    page-turn-end-does
    page-turn-undo-does
    """
)

PART = "turns"

FIRST = "first"
"""The field with the login of who is next, as the page shows it."""

MAX_ON_DESK = 4
"""Of those who wait, on the desk: who plays looks up for the next one, and sees that there are more."""


class TurnsPart:
    """The part of the desk, and what is done there."""

    def __init__(self, turns: Turns, say: Say) -> None:
        self._turns = turns
        self._say = say

    def desk(self) -> DeskPart:
        """Return the part of the desk."""
        return DeskPart(PART, (TOPIC,), self._on_desk, Column.BELOW_CHAT, in_dock=True)

    async def _on_desk(self) -> Mapping[str, Any]:
        round_ = self._turns.round
        going = round_ if round_ and not round_.over else None
        waiting = going.waiting if going else ()
        return {
            "going": going,
            "waiting": waiting[:MAX_ON_DESK],
            "count": len(waiting),
            "more": max(0, len(waiting) - MAX_ON_DESK),
            "can_undo": self._turns.can_undo,
            "most": MAX_WHAT,
        }

    def acts(self) -> list[Act]:
        """Return what is done about turns."""

        def act(name: str, do: Callable[[Asked], Awaitable[str]], *fields: str, says: str) -> Act:
            return Act(name, do, Right.MODERATOR, fields, says=says)

        return [
            act("turn", self._next, PERSON, FIRST, says="page-turn-next-does"),
            act("turn-open", self._open, WORDS, says="page-turn-open-does"),
            act("turn-skip", self._skip, PERSON, says="page-turn-skip-does"),
            act("turn-close", self._close, says="page-turn-close-does"),
            act("turn-end", self._end, says="page-turn-end-does"),
            act("turn-undo", self._undo, says="page-turn-undo-does"),
        ]

    async def _next(self, asked: Asked) -> str:
        """Call the next one; a page sends whom it shows, so that nobody is called whom nobody saw there."""
        up, first = asked.fields.get(PERSON), asked.fields.get(FIRST)
        called = await self._turns.next(None if up is None or first is None else Shown(up, first))
        return called.chatter.login if called else self._say("page-turn-told-done", {})

    async def _open(self, asked: Asked) -> str:
        await self._turns.open(asked.words, asked.by)
        return self._say("page-turn-told-opened", {})

    async def _skip(self, asked: Asked) -> str:
        await self._turns.skip(asked.fields.get(PERSON, ""))
        return self._say("page-turn-told-skipped", {})

    async def _close(self, _: Asked) -> str:
        await self._turns.close()
        return self._say("page-turn-told-closed", {})

    async def _end(self, _: Asked) -> str:
        await self._turns.end()
        return self._say("page-turn-told-ended", {})

    async def _undo(self, _: Asked) -> str:
        await self._turns.undo()
        return self._say("page-turn-told-undone", {})
