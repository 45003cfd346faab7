"""An idea for content, and the figure behind it."""

from dataclasses import dataclass
from enum import StrEnum


class Idea(StrEnum):
    """What there may be something to show about."""

    REACHED = "reached"
    STALLED = "stalled"
    WISHED = "wished"
    ASKED = "asked"
    UNTOLD = "untold"
    """A piece of gear that many ask for has no story."""
    WHY = "why"
    """Many ask why something is practised so."""
    UNANSWERED = "unanswered"
    """Many wait for the answer to a question."""


@dataclass(frozen=True, slots=True)
class Hint:
    """An idea for content and the fact behind it: a tempo, sessions or people, as befits the idea.

    `at` is where it is found: the slug of a piece of gear, or what is practised; '' where it says `what`.
    """

    idea: Idea
    what: str
    number: float
    at: str = ""
