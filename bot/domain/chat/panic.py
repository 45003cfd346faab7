"""What a panic switches, and how that ends."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Part(StrEnum):
    """What a panic switches. The state of each: a preset's name or None, on or off, minutes or None."""

    PRESET = "preset"
    SHIELD = "shield"
    FOLLOWERS = "followers"


class Outcome(StrEnum):
    """How it ended with one part of a panic."""

    UNDONE = "undone"
    LEFT = "left"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Switched:
    """One part of a panic that is still to be undone: its state before, and the one that it was put into."""

    id: int
    part: Part
    before: Any
    after: Any
