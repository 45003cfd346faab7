"""Nouns, to find the one that a word is a slip for."""

from collections.abc import Iterable
from itertools import groupby

from rapidfuzz.distance import OSA

MIN_SLIPPED = 6
"""Letters from which a noun is read with one slip in it; a shorter one is a letter away from too much."""


class Nouns:
    """Nouns by their first letter, which is hardly ever mistyped, and by their length."""

    def __init__(self, nouns: Iterable[str]) -> None:
        self._nouns: dict[tuple[str, int], list[str]] = {}
        for noun in nouns:
            if len(noun) >= MIN_SLIPPED:
                self._nouns.setdefault((noun[0], len(noun)), []).append(noun)

    def near(self, word: str) -> str:
        """Return the only noun that a word is one slip away from; "" for none, or for several."""
        lengths = range(len(word) - 1, len(word) + 2)
        near = [
            noun
            for length in lengths
            for noun in self._nouns.get((word[0], length), ())
            if _is_slip(word, noun)
        ]
        return near[0] if len(near) == 1 else ""


def _is_slip(word: str, noun: str) -> bool:
    """Tell whether a word is a noun with letters swapped, doubled or left out: with others it is another."""
    other = len(word) == len(noun) and sorted(word) != sorted(noun)
    other = other or (len(word) > len(noun) and _undoubled(word) != _undoubled(noun))
    plural = word.rstrip("s") == noun.rstrip("s")
    return not other and not plural and OSA.distance(word, noun, score_cutoff=1) == 1


def _undoubled(word: str) -> str:
    """Return a word with each letter once where it stands several times in a row."""
    return "".join(letter for letter, _ in groupby(word))
