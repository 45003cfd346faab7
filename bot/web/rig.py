"""The rig on the artist's desk: drawn, and another put in use by hand, by key or by a program change."""

from dataclasses import dataclass

from bot.domain.rigs.rig import MAX_PROGRAM, Rig
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.gear.rigs import TOPIC, Rigs
from bot.services.words.voice import Say
from bot.web.desk_part import Column, DeskPart
from bot.web.do import Act, Asked
from bot.web.drawn_rig import DrawnRig, drawn_for_page

LINES = lines(
    """
    page-rig-title
    page-rig-none
    page-rig-none-yet
    page-rig-write
    page-rig-use
    page-rig-which
    page-rig-nothing
    page-rig-named: title program sent
    page-rig-change
    page-rig-does
    page-rig-program-does
    rig-program-how: most
    """
)


@dataclass(frozen=True, slots=True)
class RigShown:
    """What the desk shows: all rigs, and the one in use, drawn."""

    rigs: tuple[Rig, ...]
    in_use: Rig | None
    drawn: DrawnRig | None


def drawn_rig(rigs: Rigs, rig: Rig) -> DrawnRig:
    """Return a rig as pages have it, with its knobs as they are to stand just now."""
    return drawn_for_page(rig, rigs.pieces, rigs.knobs(rig), rigs.in_words(rig))


def rig_part(rigs: Rigs) -> DeskPart:
    """Return the part of the desk."""

    async def values() -> RigShown:
        every, rig = tuple(rigs.all.values()), rigs.in_use
        return RigShown(every, rig, drawn_rig(rigs, rig) if rig else None)

    return DeskPart("rig", (TOPIC,), values, Column.BELOW_PLAYED)


def rig_acts(rigs: Rigs, say: Say) -> list[Act]:
    """Return what puts a rig in use: by its name, and by the program that a device has turned to."""

    async def use(asked: Asked) -> str:
        if not asked.words.strip():
            await rigs.use(None)
            return say("rig-nothing-used", {})
        rig = rigs.find(asked.words)
        await rigs.use(rig)
        return say("rig-used", {"title": rig.title})

    async def turn(asked: Asked) -> str:
        program = number_in(asked.words)
        if program is None:
            raise Refusal("rig-program-how", most=MAX_PROGRAM)
        return say("rig-used", {"title": (await rigs.turn_to(program)).title})

    return [
        Act("rig", use, says="page-rig-does"),
        Act("rig-program", turn, says="page-rig-program-does"),
    ]
