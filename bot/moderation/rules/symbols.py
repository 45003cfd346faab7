"""Symbols: drawings and walls of signs, but neither tabs nor faces nor a row of emoji."""

import re
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_STRING_OF_A_TAB = re.compile(r"(?<![^\W_])[A-Ga-g][#b]?[|:][-\d|hpbrstxXv/\\~()<>^*=.]*")


class Symbols(RuleKind):
    """Stops lines with so many `symbols` that make up `symbol_percent` of what is not blank.

    What is neither letter nor digit is a symbol; an emoji is one. The strings of a guitar tab are none.
    """

    kind: Literal["symbols"] = "symbols"
    symbols: Annotated[int, Field(ge=5, le=500)] = 120
    symbol_percent: Annotated[int, Field(ge=1, le=100)] = 70

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it is mostly symbols; None where it is not."""
        text = line.text.plain
        if len(text) < self.symbols or not self._is_drawn(text):
            return None
        if "-" in text and not self._is_drawn(_STRING_OF_A_TAB.sub(" ", text)):
            return None
        return RuleMatch(line.message.text, Certainty.CERTAIN)

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return self.symbols

    def _is_drawn(self, text: str) -> bool:
        seen = len(text) - text.count(" ")
        symbols = seen - sum(map(str.isalnum, text))
        return symbols >= self.symbols and symbols * 100 >= seen * self.symbol_percent
