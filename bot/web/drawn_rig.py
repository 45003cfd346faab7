"""A rig as pages have it: drawn, and told in words."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.domain.gear.gear import GearItem
from bot.domain.rigs.rig import Rig
from bot.domain.rigs.rig_drawing import NARROW, WIDE, Drawing, Knobs, drawing_of


class DrawnRig(NamedTuple):
    """A rig as a page has it: drawn for a wide one and a narrow one, and told in words."""

    wide: Drawing
    narrow: Drawing
    told: str


def drawn_for_page(rig: Rig, pieces: Mapping[str, GearItem], knobs: Knobs, told: str) -> DrawnRig:
    """Return a rig as a page has it; `told` says it in words."""
    wide, narrow = (drawing_of(rig, pieces, knobs, room) for room in (WIDE, NARROW))
    return DrawnRig(wide, narrow, told)
