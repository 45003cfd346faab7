"""Nouns, to find the one that a word is a slip for."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

MIN_SLIPPED = 6
"""Letters from which a noun is read with one slip in it; a shorter one is a letter away from too much."""


REMEMBERED = 2_048
"""Words of which it is remembered what they are near to: chat says the same names and emotes all evening."""


class Nouns:
    """Nouns, and those of a first letter, which is hardly ever mistyped, and a length."""

    def __init__(self, nouns: Iterable[str]) -> None:
        self._nouns = {noun for noun in nouns if len(noun) >= MIN_SLIPPED}
        self._by_size: dict[tuple[str, int], set[str]] = {}
        for noun in self._nouns:
            self._by_size.setdefault((noun[0], len(noun)), set()).add(noun)
        self.near = lru_cache(REMEMBERED)(self._near)
        """Return the only noun that a word is one slip away from; "" for none, or for several.

        A slip swaps letters, doubles one or leaves one out: with other letters it is another word.
        """

    def become(self, word: str, *, noun: bool) -> None:
        """Let a word be a noun from now on, or be none."""
        if noun != (word in self._nouns) and len(word) >= MIN_SLIPPED:
            alike = self._by_size.setdefault((word[0], len(word)), set())
            for nouns in (self._nouns, alike):
                (nouns.add if noun else nouns.discard)(word)
            self.near.cache_clear()

    def _near(self, word: str) -> str:
        near = {*self._nouns.intersection(_swapped_or_shorter(word)), *self._longer(word)}
        slips = [noun for noun in near if noun[0] == word[0] and noun.rstrip("s") != word.rstrip("s")]
        return slips[0] if len(slips) == 1 else ""

    def _longer(self, word: str) -> Iterator[str]:
        """Yield the nouns that have one letter more."""
        for noun in self._by_size.get((word[0], len(word) + 1), ()):
            if OSA.distance(word, noun, score_cutoff=1) == 1:
                yield noun


def _swapped_or_shorter(word: str) -> Iterator[str]:
    """Yield a word with two letters swapped, or without one that is doubled: any other makes a new word."""
    for at in range(1, len(word)):
        before, here, letter, behind = word[: at - 1], word[at - 1], word[at], word[at + 1 :]
        yield f"{before}{letter}{here}{behind}"
        if here == letter:
            yield f"{before}{here}{behind}"
