"""What the overlay shows of the rig that is in use: its chain as a drawing, with the knobs that have room."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import product
from typing import Any

from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.pages.overlay import NOTHING, Chain, Line, OverlayCard, Own, SampleState, Shown
from bot.domain.rigs.knob import Reading, Scale
from bot.domain.rigs.rig import MAX_PIECES, Branch, ChainPiece, Rig
from bot.domain.rigs.rig_drawing import Drawing, Knobs, Room, called, drawing_of, heights_of
from bot.domain.words.voice import lines
from bot.services.gear.rigs import TOPIC, Rigs, chain_in_words
from bot.services.words.voice import Say

LINES = lines(
    "page-overlay-rig",
    "page-overlay-sample-rig",
    "page-overlay-sample-rig-piece",
    "page-overlay-sample-rig-knob",
)

ROOM, MAX_HEIGHT = Room(4, box=110, knobs=3), 260
"""What the area of the stack takes, in units of the drawing, where its letters are 40 px high as all that is
small (docs/overlay.md): four boxes side by side, and so much below the title."""


def rig_card(rigs: Rigs, say: Say) -> OverlayCard:
    """Return the card of the rig in use."""

    def shows(_: Mapping[str, Any]) -> Shown:
        rig = rigs.in_use
        return _shows(rig, rigs.pieces, rigs.knobs(rig), say) if rig else NOTHING

    def sample(state: SampleState, _: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        return _shows(*_sample(say, state), say)

    return OverlayCard("rig", "page-overlay-rig", (TOPIC,), shows, sample, large=True)


def _shows(rig: Rig, pieces: Mapping[str, GearItem], knobs: Knobs, say: Say) -> Shown:
    def short(piece: ChainPiece) -> str:
        item = pieces.get(piece.gear)
        return called(item) if item else piece.gear

    stages = tuple(Own(each) for each in chain_in_words(rig, short, say))
    drawing = _fitting(rig, pieces, knobs)
    labels = (Own(say("word-rig", {"word": each.word})) for each in (drawing.labels if drawing else ()))
    return Shown((Line(Own(rig.title)), Chain(drawing, stages, tuple(labels))))


def _fitting(rig: Rig, pieces: Mapping[str, GearItem], knobs: Knobs) -> Drawing | None:
    """Return the drawing with the knobs that have room; None where it has none without any.

    Each piece in the order of the signal shows as many as it can, but none before each has shown one.
    """
    shown: dict[str, Sequence[tuple[str, Reading]]] = {}
    height = heights_of(rig, pieces, ROOM)
    if height(shown) > MAX_HEIGHT:
        return None
    for most, gear in product(range(1, ROOM.knobs + 1), dict.fromkeys(each.gear for each in rig.chain)):
        if len(knobs.get(gear, ())) >= most:
            more = shown | {gear: knobs[gear][:most]}
            if height(more) <= MAX_HEIGHT:
                shown = more
    return drawing_of(rig, pieces, shown, ROOM)


def _sample(say: Say, state: SampleState) -> tuple[Rig, Mapping[str, GearItem], Knobs]:
    """Return a rig as it may be, with a loop and a knob; or the longest."""
    title, name = say("page-overlay-sample-rig", {}), say("page-overlay-sample-rig-piece", {})
    item = GearItem(slug="piece", kind=GearKind.PEDAL, model=name)
    plain = ChainPiece(gear=item.slug)
    looped = plain.model_copy(update={"branch": Branch.LOOP})
    chain = (plain, plain.model_copy(update={"on": False}), plain, looped, plain)
    if state is SampleState.LONGEST:
        chain = (plain,) * MAX_PIECES
    knobs = {item.slug: [(say("page-overlay-sample-rig-knob", {}), Reading("7.5", Scale.NUMBER, 0.75))]}
    return Rig(slug="rig", title=title, chain=chain), {item.slug: item}, knobs
