"""Words by which something is seen in a line at hardly any cost, alone or a few of them together."""

from collections.abc import Iterable
from itertools import chain, pairwise

from bot.domain.answers.grammar import PAIR, Phrase

FEW = 3
"""Words of a phrase that are looked at: of a longer one the first ones tell enough."""


class Signs:
    """Words that tell something, and phrases that tell it though none of their words does."""

    def __init__(self, words: Iterable[str], phrases: Iterable[Phrase]) -> None:
        self.words = frozenset(words)
        self.phrases = frozenset(phrase[:FEW] for phrase in phrases if self.words.isdisjoint(phrase))
        self._firsts = frozenset(phrase[0] for phrase in self.phrases)
        self._any = self.words | self._firsts
        self._pairs = frozenset(phrase[:PAIR] for phrase in self.phrases)

    @classmethod
    def of_all(cls, several: Iterable["Signs"]) -> "Signs":
        """Return those of several together."""
        each = tuple(several)
        words = frozenset[str]().union(*(one.words for one in each))
        return cls(words, frozenset[Phrase]().union(*(one.phrases for one in each)))

    def stand_in(self, words: Phrase) -> bool:
        """Tell whether one of them stands in a line."""
        if self._any.isdisjoint(words):  # as in most lines
            return False
        if not self.words.isdisjoint(words):
            return True
        if self._firsts.isdisjoint(words) or self._pairs.isdisjoint(pairwise(words)):
            return False
        return not self.phrases.isdisjoint(chain(pairwise(words), threes(words)))


def threes(words: Phrase) -> Iterable[Phrase]:
    """Return each three words of a line that stand together."""
    return zip(words, words[1:], words[2:], strict=False)
