"""A first routine, ready to be played and changed, for who has none."""

from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.words.voice import Say

LINES = lines(
    """
    page-first-routine-title
    page-first-routine-block: kind
    page-first-routine-there
    """
)

SLUG = "first"

MINUTES = {
    BlockKind.WARM_UP: 10,
    BlockKind.TECHNIQUE: 15,
    BlockKind.REPERTOIRE: 25,
    BlockKind.COOL_DOWN: 10,
}
"""How long each block lasts, in their order: an hour in all, as the plan proposes where nothing is asked."""


async def add_first_routine(catalogue: Catalogue, say: Say, by: str) -> Routine:
    """Make a routine somebody's own, in the words of the voice, and return it.

    Raises:
        Refusal: there is a routine already, or what is private to the artist is in its words.
    """
    blocks = [
        Block(title=say("page-first-routine-block", {"kind": kind}), kind=kind, minutes=minutes)
        for kind, minutes in MINUTES.items()
    ]
    routine = Routine(slug=SLUG, title=say("page-first-routine-title", {}), blocks=tuple(blocks))
    async with catalogue.editing(by) as draft:
        if draft.of(ROUTINES):
            raise Refusal("page-first-routine-there")
        catalogue.put(draft, ROUTINES, routine)
    return routine
