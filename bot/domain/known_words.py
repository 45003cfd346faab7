"""Which known words a typed one stands for: itself, its beginning, a slip, an ending more."""

from bisect import bisect_right
from collections.abc import Collection, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

MAX_SLIPS_FOR = 8
"""Known words of one length that a word with a slip may stand for."""

# Likeness is from 0 to 1.
_PART, _PART_BESIDE = 0.9, 0.7  # the beginning of a word; where the whole word is known too
_LONGER, _INSIDE = 0.85, 0.75  # a known word and an ending; the end of a known word
_SHORT, _MIDDLE, _LONG, _LONGEST = 3, 5, 6, 9  # letters of words that are mistyped in more and more ways
_UNSURE = 0.6  # a slip in a word so short that it only bears out what other words tell
SURE = 0.65
"""The likeness from which a word alone may tell what is meant."""
_ENDING = 3  # letters that an ending has at most: "er", "ing"
_ALIKE = str.maketrans("kqzy", "ccsi")
"""First letters that are mistaken for each other by ear; any other first letter is typed right."""


class KnownWords:
    """Words to compare with; those of `own` are typed as they are meant, and never a slip for another."""

    def __init__(self, words: Collection[str], own: Collection[str] = ()) -> None:
        self._words = frozenset(words)
        self._own = frozenset(own)
        self._sorted = sorted(words)
        self._by_length: dict[int, list[str]] = {}
        for word in self._sorted:
            self._by_length.setdefault(len(word), []).append(word)

    def near(self, word: str) -> dict[str, float]:
        """Return the known words that `word` may stand for, with their likeness."""
        known = word in self._words
        if known or len(word) < _SHORT or word.isdigit():
            begun = self._begun_by(word, _PART_BESIDE) if len(word) >= _SHORT and not word.isdigit() else {}
            return begun | ({word: 1.0} if known else {})
        if word in self._own:
            return {}
        near = (self._slips(word) | self._begun_by(word, _PART)) or self._longer(word) or self._ending(word)
        return near or self._neighbours(word)

    def _begun_by(self, word: str, likeness: float) -> dict[str, float]:
        return dict.fromkeys(self._starting_with(word), likeness)

    def _starting_with(self, word: str) -> Iterator[str]:
        for at in range(bisect_right(self._sorted, word), len(self._sorted)):
            if not self._sorted[at].startswith(word):
                return
            yield self._sorted[at]

    def _slips(self, word: str) -> dict[str, float]:
        """Return the known words that are a few slips away: a letter more, less, other, or two swapped."""
        most = 1 + (len(word) >= _LONG) + (len(word) >= _LONGEST)
        return {
            known: 1 - slips / max(len(known), len(word))
            for length in range(len(word) - most, len(word) + most + 1)
            for known, slips in self._within(most if length >= _LONG else 1, word, length)
            if _may_be_slip(word, known, slips)
        }

    def _within(self, most: int, word: str, length: int) -> list[tuple[str, int]]:
        """Return the known words of one length at most so many slips away, and how many slips those are."""
        known = self._by_length.get(length, ())
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=MAX_SLIPS_FOR)
        return [(each, int(slips)) for each, slips, _ in near]

    def _neighbours(self, word: str) -> dict[str, float]:
        """Return the known words one slip away from a short word, whatever the slip."""
        lengths = range(max(_SHORT, len(word) - 1), _MIDDLE) if len(word) < _MIDDLE else ()
        return {known: _UNSURE for length in lengths for known, _ in self._within(1, word, length)}

    def _longer(self, word: str) -> dict[str, float]:
        """Return the known word that `word` begins with: 'looper' is a loop."""
        lengths = range(len(word) - 1, max(_SHORT, len(word) - _ENDING - 1), -1)
        known = next((word[:length] for length in lengths if word[:length] in self._words), None)
        return {known: _LONGER} if known else {}

    def _ending(self, word: str) -> dict[str, float]:
        if len(word) < _MIDDLE:
            return {}
        return {known: _INSIDE for known in self._sorted if known.endswith(word)}


def _may_be_slip(word: str, known: str, slips: int) -> bool:
    """Tell whether a person types `word` for `known`; a short word has too many neighbours to be sure."""
    if sorted(word) == sorted(known):  # swapped letters
        return True
    shorter, longer = sorted((len(word), len(known)))
    if word[0].translate(_ALIKE) != known[0].translate(_ALIKE) and (shorter < _LONG or slips > 1):
        return False
    return shorter > _SHORT and (shorter != longer or shorter >= _MIDDLE)
