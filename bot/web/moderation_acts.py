"""What moderators do on their pages: answer what waits, take back, pardon and permit."""

from collections.abc import Awaitable, Callable
from functools import partial

from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.moderation.people import PERMIT_MINUTES, People
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Say
from bot.web.do import Act, Asked

NUMBER, PERSON, MINUTES = "number", "person", "minutes"
"""The fields: of an item or a decision, a login, and how long a permit lasts."""

_ON_PAGES = {"review-skip": "page-queue-skip-does", "review-undo": "page-queue-key-undo"}
"""What only pages do, and the lines that say it there."""


def moderation_acts(review: ReviewQueue, people: People, clock: Clock, say: Say) -> list[Act]:
    """Return what moderators can do, in their own name.

    What Twitch refuses is told in its own words.
    """

    def about(what: Callable[[int, str], Awaitable[object]]) -> Callable[[Asked], Awaitable[None]]:
        async def do(asked: Asked) -> None:
            number = number_in(asked.fields.get(NUMBER, ""))
            if number is None:
                raise Refusal("review-unknown")
            await what(number, asked.by)

        return do

    async def pardon(asked: Asked) -> None:
        await people.pardon(asked.fields.get(PERSON, ""), asked.by)

    async def permit(asked: Asked) -> str:
        minutes = asked.fields.get(MINUTES) or str(PERMIT_MINUTES)
        return say(*people.permit(asked.fields.get(PERSON, ""), minutes, asked.by, clock.now()))

    numbered: dict[str, Callable[[int, str], Awaitable[object]]] = {
        "review-yes": partial(review.decide, yes=True),
        "review-no": partial(review.decide, yes=False),
        "review-skip": review.skip,
        "review-undo": review.undo,
        "undo": people.undo,
    }
    return [
        *(
            Act(name, about(what), Right.MODERATOR, (NUMBER,), says=_says(name))
            for name, what in numbered.items()
        ),
        Act("pardon", pardon, Right.MODERATOR, (PERSON,), says=_says("pardon")),
        Act("permit", permit, Right.MODERATOR, (PERSON, MINUTES), says=_says("permit")),
    ]


def _says(name: str) -> str:
    """Return the line that tells what an act does: that of the command, where chat has one."""
    return _ON_PAGES.get(name, f"help-on-{name}")
