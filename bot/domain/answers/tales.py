"""What there are stories of, beside gear: names of music and of places, found in the words of a line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.domain.answers.grammar import Phrase
from bot.domain.words.code_points import without_accents
from bot.domain.words.folding import folded_words

TALE = "storyname"
"""The word that stands for such a name where a line is read: in the files of words it has the name "tale"."""

MIN_WORDS = 2
"""Words of a name that is found in a line: one alone, like "ferry", means other things as often."""


class Told(NamedTuple):
    """A line and its words with a name as one word, and what there is a story of, as it is called."""

    text: str
    words: Phrase
    of: str


class Tales:
    """The names of what there are stories of, each with what it is called."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self.become(names)

    def become(self, names: Iterable[tuple[str, str]]) -> None:
        """Be these names from now on: by what fans call it, and what it is called."""
        named = ((tuple(folded_words(name)), of) for name, of in names)
        self._of: Mapping[Phrase, str] = {words: of for words, of in named if len(words) >= MIN_WORDS}
        self._pairs = {words[:MIN_WORDS] for words in self._of}
        self._telling = {max(words, key=len) for words in self._of}
        self._sizes = sorted({len(words) for words in self._of}, reverse=True)

    def in_(self, text: str, words: Sequence[str]) -> Told | None:
        """Return a line and its words with the first name in it as one word; None where there is none."""
        if self._telling.isdisjoint(words):  # as in nearly every line
            return None
        for at in range(len(words) - 1):
            if tuple(words[at : at + MIN_WORDS]) in self._pairs:
                for size in self._sizes:
                    if of := self._of.get(name := tuple(words[at : at + size])):
                        apart = re.compile(r"[\W_]+".join(name), re.IGNORECASE)
                        said = apart.sub(TALE, without_accents(text), count=1)
                        return Told(said, (*words[:at], TALE, *words[at + size :]), of)
        return None
