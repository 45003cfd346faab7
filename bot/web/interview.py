"""The interview on the desk: the question of the moment, the next at a key, and what fans would ask."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.band_cards import OFFERS, QUESTION
from bot.services.backstage.interview import Dealt, Interview
from bot.services.clock import Clock
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-interview-title
    page-interview-none
    page-interview-for: name
    page-interview-next
    page-interview-next-does
    page-interview-waiting: count
    page-interview-by: login
    page-interview-yes: asks
    page-interview-yes-word
    page-interview-yes-does
    page-interview-no: asks
    page-interview-no-word
    page-interview-no-does
    """
)

NUMBER = "number"
"""The field with the number of a question that waits."""

MAX_SHOWN = 3
"""Questions that wait: as many as one glance takes in."""


def interview_part(interview: Interview, clock: Clock) -> DeskPart:
    """Return the part of the desk: what was dealt last, and what waits; who asks nothing sees none of it."""

    async def values() -> Mapping[str, Any]:
        waiting = await interview.waiting()
        dealt = interview.now(clock.now())
        return {
            "is_there": interview.has_questions or bool(waiting),
            "dealt": dealt,
            "whom": interview.whom(dealt) if dealt else None,
            "count": len(waiting),
            "found": waiting[:MAX_SHOWN],
        }

    return DeskPart("interview", (QUESTION, OFFERS, "minute"), values)


def interview_acts(interview: Interview, clock: Clock, tell: Callable[[Dealt], None]) -> list[Act]:
    """Return what is done about the interview; a question that is dealt is told in chat as well."""

    async def deal(_: Asked) -> None:
        tell(await interview.deal(clock.now()))

    def decided(*, taken: bool) -> Callable[[Asked], Awaitable[None]]:
        async def decide(asked: Asked) -> None:
            number = number_in(asked.fields.get(NUMBER, ""))
            if number is None:
                raise Refusal("interview-no-such", number="none")
            await interview.decide(number, asked.by, taken=taken)

        return decide

    return [
        Act("interview", deal, Right.MODERATOR, (), says="page-interview-next-does"),
        Act(
            "interview-yes",
            decided(taken=True),
            Right.MODERATOR,
            (NUMBER,),
            says="page-interview-yes-does",
        ),
        Act("interview-no", decided(taken=False), Right.MODERATOR, (NUMBER,), says="page-interview-no-does"),
    ]
