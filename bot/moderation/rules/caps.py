"""Capitals: a line that shouts in many different words."""

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.domain.document import Entries, Section
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.verdict import Finding
from bot.plain_words import WITHOUT_BLANKS

_WORD = re.compile(r"[^\W\d_]+")
_STRETCHED = re.compile(r"(.)\1{2,}")
_ABBREVIATION = 4
"""Letters that an abbreviation has at most: BPM, ADSR, SSBD."""
_CHORD = re.compile(r"[A-H]+(?:MAJ|MAJOR|MIN|MINOR|SUS|ADD|DIM|AUG)?")

AllowedWord = Annotated[str, StringConstraints(to_upper=True), WITHOUT_BLANKS]


class Caps(Section):
    """Stops lines of which `percent` of the letters are capitals, from so many `letters` on.

    Every word counts once and without its stretching, so that neither a long GOOOOO nor a chant is a line of
    capitals. Emotes, abbreviations, chords, tunings and the words in `allow` do not count at all.
    """

    kind: Literal["caps"] = "caps"
    percent: Annotated[int, Field(ge=1, le=100)] = 80
    letters: Annotated[int, Field(ge=5, le=500)] = 80
    allow: Entries[AllowedWord] = ()

    def look(self, line: Line, _room: Room) -> Finding | None:
        """Return the line where it shouts; None where it does not."""
        text = line.text.plain
        if len(text) < self.letters or sum(map(str.isupper, text)) * 100 < self.letters * self.percent:
            return None
        counted = "".join(word for word in self._words(text) if not self._is_capital_by_nature(word))
        capitals = sum(map(str.isupper, counted))
        cased = capitals + sum(map(str.islower, counted))
        if cased < self.letters or capitals * 100 < cased * self.percent:
            return None
        return Finding(line.message.text)

    def _words(self, text: str) -> set[str]:
        return set(_WORD.findall(_STRETCHED.sub(r"\1\1", text)))

    def _is_capital_by_nature(self, word: str) -> bool:
        if not word.isupper():
            return False
        return len(word) <= _ABBREVIATION or word in self._allowed or bool(_CHORD.fullmatch(word))

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(_STRETCHED.sub(r"\1\1", word) for word in self.allow)
