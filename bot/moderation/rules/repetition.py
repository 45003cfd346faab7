"""Repetition: the same character, word or phrase over and over in one line."""

import re
from collections import Counter
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.normalize import JOINER
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_RUN = re.compile(r"(\S)\1{4,}")
_WORD = re.compile(r"\S+")


class Repetition(RuleKind):
    """Stops a character more than `characters` times in a row, and a word more than `words` times in a line.

    A phrase is over and over there when its words are. Emotes are no words here.
    """

    kind: Literal["repetition"] = "repetition"
    characters: Annotated[int, Field(ge=5, le=500)] = 120
    words: Annotated[int, Field(ge=2, le=250)] = 30

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return what is repeated too often; None where nothing is."""
        return self._run(line) or self._over_and_over(line)

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return min(self.characters, 2 * self.words)

    def _run(self, line: Line) -> RuleMatch | None:
        text = line.text.plain
        if len(text) <= self.characters:
            return None
        for run in _RUN.finditer(text):
            if run.end() - run.start() > self.characters:
                return RuleMatch(line.text.quote(*run.span()), Certainty.CERTAIN)
        return None

    def _over_and_over(self, line: Line) -> RuleMatch | None:
        low = line.text.low
        if len(low) <= 2 * self.words:
            return None
        low = low.replace(JOINER, " ")
        words = Counter(low.split())
        for word, times in words.items():
            if times > self.words:
                places = [found.span() for found in _WORD.finditer(low) if found[0] == word]
                return RuleMatch(line.text.quote_low(places[0][0], places[-1][1]), Certainty.CERTAIN)
        return None
