"""Which known words a typed one stands for: itself, its beginning, a slip, its sound, an ending more."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

MAX_SLIPS_FOR = 8
"""Known words that a word with a slip may stand for, the nearest."""

# Likeness is from 0 to 1.
_PART, _PART_BESIDE = 0.9, 0.7  # the beginning of a word; where the whole word is known too
_LONGER, _INSIDE = 0.85, 0.75  # a known word and an ending; the end of a known word
_SHORT, _MIDDLE, _LONG, _LONGEST = 3, 5, 6, 10  # letters of words that are mistyped in more and more ways
_UNSURE = 0.6  # a slip in a word so short that it only bears out what other words tell
SURE = 0.65
"""The likeness from which a word alone may tell what is meant."""
_SOUNDED = 0.85  # another word of the same sound
_ENDING = 3  # letters that an ending has at most: "er", "ing"
_TWO_SLIPS = 7  # letters of the longer word from which two slips in it count
_ALIKE = str.maketrans("kqzy", "ccsi")
"""First letters that are mistaken for each other by ear."""
_ROWS = "qwertyuiop asdfghjkl zxcvbnm"
"""The rows of keys; a finger slips to the next key. Any other first letter is typed right."""


_SPELLINGS = (
    *(("ight", "ite"), ("ph", "f"), ("ck", "k"), ("ch", "k"), ("qu", "kw"), ("gh", "g"), ("wh", "w")),
    *(("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("z", "s"), ("ey", "i"), ("y", "i")),
    *(("ah", "a"), ("oh", "o"), ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("oa", "o")),
)
"""How English writes one sound, in the order of replacing: what stands on the left sounds like the right."""

_ENDINGS = ("s", "es", "ed", "er", "ers", "est", "ing", "ings", "ly")
"""Endings of the forms of English words."""

_DOUBLED = re.compile(r"(.)(?=\1)")
_UNHEARD = re.compile(r"e(?=s?$)|(?<=[aeiou][^aeiou])[aeiou](?=[lr]s?$)")
"""Vowels at the end of a word that are hardly heard: the last of kettle, of pedal."""

SOUNDS = 1 << 16
"""Words whose sound is remembered: all of ten thousand pieces, so that they are indexed anew in less time."""

_MIN_SOUND = 3
"""Letters of a sound that can be told from others."""


@lru_cache(maxsize=SOUNDS)
def sound(word: str) -> str:
    """Return how a word is said, roughly: 'microphone' gives mikrofon; nothing for one that is too short."""
    for written, said in _SPELLINGS:
        word = word.replace(written, said)
    said = _UNHEARD.sub("", _DOUBLED.sub("", word))
    return said if len(said) >= _MIN_SOUND else ""


class KnownWords(Collection[str]):
    """Words to compare with, which may come and go.

    Those of `own` are typed as they are meant, and never a slip for another. An `everyday` word is one only
    where other words bear it out: 'people' alone is not 'purple'.
    """

    def __init__(
        self, words: Iterable[str] = (), own: Collection[str] = (), everyday: Collection[str] = ()
    ) -> None:
        self._words = set(words)
        self._own = frozenset(own)
        self._everyday = frozenset(everyday)
        self._sorted = sorted(self._words)
        self._backwards = sorted(word[::-1] for word in self._words)
        self._near_length: dict[frozenset[int], list[str]] = {}
        self._by_sound: dict[str, list[str]] = {}
        for word in self._sorted:
            self._by_sound.setdefault(sound(word), []).append(word)
        self._by_sound.pop("", None)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        # Copied in one step: a thread may look at all of them while the loop takes one in.
        return iter(tuple(self._words))

    def __len__(self) -> int:
        return len(self._words)

    def add(self, word: str) -> None:
        """Know a word from now on."""
        if word not in self._words:
            self._words.add(word)
            for known, each in self._lists_of(word):
                insort(known, each)

    def discard(self, word: str) -> None:
        """Know a word no more."""
        if word in self._words:
            self._words.remove(word)
            for known, each in self._lists_of(word):
                del known[bisect_left(known, each)]

    def _lists_of(self, word: str) -> Iterator[tuple[list[str], str]]:
        """Yield the lists, each sorted, in which a word stands, and as what it stands there."""
        yield self._sorted, word
        yield self._backwards, word[::-1]
        yield from ((known, word) for lengths, known in self._near_length.items() if len(word) in lengths)
        if said := sound(word):
            yield self._by_sound.setdefault(said, []), word

    def near(self, word: str) -> dict[str, float]:
        """Return the known words that `word` may stand for, with their likeness."""
        known = word in self._words
        if known or len(word) < _SHORT or word.isdigit():
            begun = self._begun_by(word, _PART_BESIDE) if len(word) >= _SHORT and not word.isdigit() else {}
            return begun | ({word: 1.0} if known else {})
        if word in self._own:
            return {}
        if word in self._everyday or any(stem in self._everyday for stem in _stems(word)):
            return dict.fromkeys(self._slips(word), _UNSURE)
        near = self._slips(word) | self._begun_by(word, _PART) | self.sounding_like(word)
        return near or self._longer(word) or self._ending(word) or self._neighbours(word)

    def sounding_like(self, word: str) -> dict[str, float]:
        """Return the known words that are said as `word` is."""
        return dict.fromkeys(self._by_sound.get(sound(word), ()), _SOUNDED)

    def _begun_by(self, word: str, likeness: float) -> dict[str, float]:
        if len(word) <= _SHORT:
            likeness = min(likeness, _UNSURE)
        return dict.fromkeys(_starting_with(word, self._sorted), likeness)

    def _slips(self, word: str) -> dict[str, float]:
        """Return the known words that are a few slips away: a letter more, less, other, or two swapped."""
        most = 1 + (len(word) >= _LONG) + (len(word) >= _LONGEST)
        return {
            known: 1 - slips / max(len(known), len(word))
            for known, slips in self._within(most, word)
            if _may_be_slip(word, known, slips)
        }

    def _within(self, most: int, word: str) -> list[tuple[str, int]]:
        """Return the nearest known words at most so many slips away, and how many slips those are."""
        around = range(len(word) - most, len(word) + most + 1)
        lengths = frozenset(each for each in around if each >= _LONG or abs(each - len(word)) <= 1)
        if lengths not in self._near_length:
            self._near_length[lengths] = [each for each in self._sorted if len(each) in lengths]
        known = self._near_length[lengths]
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=MAX_SLIPS_FOR)
        return [(each, int(slips)) for each, slips, _ in near]

    def _neighbours(self, word: str) -> dict[str, float]:
        """Return the known words one slip away from a short word, whatever the slip."""
        near = self._within(1, word) if len(word) < _MIDDLE else ()
        return {known: _UNSURE for known, _ in near if _SHORT <= len(known) < _MIDDLE}

    def _longer(self, word: str) -> dict[str, float]:
        """Return the known word that `word` begins with: 'looper' is a loop."""
        lengths = range(len(word) - 1, max(_SHORT, len(word) - _ENDING - 1), -1)
        known = next((word[:length] for length in lengths if word[:length] in self._words), None)
        return {known: _LONGER} if known else {}

    def _ending(self, word: str) -> dict[str, float]:
        if len(word) < _MIDDLE:
            return {}
        return {known[::-1]: _INSIDE for known in _starting_with(word[::-1], self._backwards)}


def _starting_with(word: str, known: Sequence[str]) -> Iterator[str]:
    """Yield the words of `known`, which is sorted, that begin with `word` and go on."""
    for at in range(bisect_right(known, word), len(known)):
        if not known[at].startswith(word):
            return
        yield known[at]


def _stems(word: str) -> Iterator[str]:
    """Yield what `word` may be a form of: 'started' of 'start', 'making' of 'make'."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT:
            stem = word.removesuffix(ending)
            yield from (stem, f"{stem}e")


def _may_be_slip(word: str, known: str, slips: int) -> bool:
    """Tell whether a person types `word` for `known`; a short word has too many neighbours to be sure."""
    if sorted(word) == sorted(known):  # swapped letters
        return True
    shorter, longer = sorted((len(word), len(known)))
    if slips > 1 and (longer < _TWO_SLIPS or len(known) < _LONG):
        return False
    if word[0].translate(_ALIKE) != known[0].translate(_ALIKE):
        next_keys = word[0] + known[0] in _ROWS or known[0] + word[0] in _ROWS
        if shorter < _LONG or slips > 1 or not next_keys:
            return False
    return shorter > _SHORT and (shorter != longer or shorter >= _MIDDLE)
