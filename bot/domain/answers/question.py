"""What a question in plain words asks for, and the command that tells the same."""

from enum import StrEnum
from typing import NamedTuple

from bot.domain.words.typed_command import Names, TypedCommand


class Intent(StrEnum):
    """What somebody wants to know. `NONE_ANSWERABLE` is a question to the artist that no command answers."""

    GEAR_IN_USE = "gear_in_use"
    GEAR_ITEM = "gear_item"
    GEAR_KIND_IN_USE = "gear_kind_in_use"
    STORY = "story"
    SETTINGS = "settings"
    TUNING = "tuning"
    KEY = "key"
    TEMPO = "tempo"
    TARGET = "target"
    PIECE = "piece"
    BLOCK_NOW = "block_now"
    NEXT = "next"
    TIME_LEFT = "time_left"
    ROUTINE = "routine"
    STRATEGY_WHY = "strategy_why"
    PROGRESS = "progress"
    STREAK = "streak"
    TODAY = "today"
    RULES = "rules"
    SUPPORT = "support"
    STRINGS = "strings"
    BAND = "band"
    DUET = "duet"
    NONE_ANSWERABLE = "none_answerable"


METRE = "metre"
"""The slot of a question for the key that asks how the bars are counted."""

_COMMANDS = {
    Intent.GEAR_IN_USE: "gear",
    Intent.GEAR_ITEM: "gear",
    Intent.GEAR_KIND_IN_USE: "gear",
    Intent.STORY: "story",
    Intent.SETTINGS: "settings",
    Intent.TUNING: "tuning",
    Intent.KEY: "tuning",
    Intent.TEMPO: "tempo",
    Intent.TARGET: "goal",
    Intent.PIECE: "now",
    Intent.BLOCK_NOW: "now",
    Intent.NEXT: "next",
    Intent.TIME_LEFT: "now",
    Intent.ROUTINE: "routine",
    Intent.STRATEGY_WHY: "strategy",
    Intent.PROGRESS: "progress",
    Intent.STREAK: "streak",
    Intent.TODAY: "today",
    Intent.RULES: "rules",
    Intent.SUPPORT: "support",
    Intent.STRINGS: "strings",
    Intent.BAND: "band",
    Intent.DUET: "duet",
}
TELLING = Names(_COMMANDS.values())
"""The names of the commands that tell what is asked, found also where they are mistyped."""

TOPICS = frozenset((*_COMMANDS.values(), Intent.NONE_ANSWERABLE.value)) - {
    _COMMANDS[each] for each in (Intent.SUPPORT, Intent.BAND, Intent.DUET)
}
"""What a question may be about, by the command that tells it; and what only the artist can answer.

Who asks how to give, who plays along or how to do so is counted nowhere: nothing depends on it.
"""


def telling(command: str) -> Intent:
    """Return what somebody asks for whom a command, one of `TELLING`, tells it."""
    return next(intent for intent, each in _COMMANDS.items() if each == command)


_WITH_SLOT = {
    Intent.NEXT,
    Intent.GEAR_ITEM,
    Intent.GEAR_KIND_IN_USE,
    Intent.STORY,
    Intent.PROGRESS,
    Intent.RULES,
    Intent.SETTINGS,
    Intent.BAND,
}
"""What is asked with the slot behind the command."""


class Question(NamedTuple):
    """What was asked, about what (a slug, a kind, a title; "" for what is played), how sure that is (0–1)."""

    intent: Intent
    slot: str
    certainty: float

    @property
    def asked(self) -> tuple[str, str]:
        """What tells it from other questions, however they are put: what is said of it is the same."""
        command = self.command
        return (command.command, " ".join(command.words)) if command else (self.intent, "")

    @property
    def about(self) -> str:
        """The slot of what is asked about a thing; "" where it only tells which part of an answer is wanted.

        So it is written down: "when does the waltz come" asks what comes, "may i post links" for the rules.
        """
        return "" if self.intent in {Intent.NEXT, Intent.RULES} else self.slot

    @property
    def command(self) -> TypedCommand | None:
        """The command that tells what was asked; None where none does."""
        name = _COMMANDS.get(self.intent)
        words = tuple(self.slot.split()) if self.intent in _WITH_SLOT else ()
        return TypedCommand(name, words) if name else None
