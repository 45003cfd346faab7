"""The words that rules know, and which of them letters are meant as: held, hidden, mistyped, run together."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from bot.moderation.letters import MASK
from bot.moderation.runs import IN_DIGITS, SMALL, Runs
from bot.moderation.skeleton import HELD_OPEN, ROW, once, skeleton
from bot.moderation.word_lists import NO_LISTS, WordLists

DOUBT = "?"
"""Stands before a word of which it is only likely that it was meant."""

_LIKE = {"l": "i"}
_VOWELS = "aeiou"
_ROW = re.compile(r"(.)\1*")
_MASKED = re.compile(rf"[^{MASK}]+[{MASK}]+[^{MASK}]*")
_HELD = 2
"""Letters in a row that are still no holding: English doubles them."""
_MASKABLE = 4
"""Letters that a word needs to be known with one of them hidden; of three too little would be left."""
_STANDING = 3
"""Letters of a word that stands by itself; shorter ones are listed."""
_GRAVE = 6
"""Letters of the shortest grave word that is looked for with one of them wrong."""
_LACKING = 5
"""Letters of a word in which any one may be missing, one more of a strong word; in others only a vowel."""


class Vocabulary:
    """Knows `words` and what they mean; those in `strong` are what people disguise most.

    `same` are the ways of spelling a word; one that means itself is harmless, and no other word mistyped.
    `grave` are words for which even a doubtful reading is worth a look. `doubled`: one letter written twice
    is a slip; where few words are known it may be another word: planed, planned. `common` are the commonest
    words, as `runs.COMMON` has them.
    """

    def __init__(
        self,
        words: Iterable[str],
        strong: Iterable[str],
        same: Mapping[str, str],
        grave: Iterable[str] = (),
        *,
        doubled: bool = True,
        common: WordLists = NO_LISTS,
    ) -> None:
        self._same = same
        self._small, self.in_digits = (common.get(name, frozenset[str]()) for name in (SMALL, IN_DIGITS))
        self.harmless = frozenset(word for word, meant in same.items() if word == meant)
        self.strong, self._slurs = frozenset(strong), frozenset(grave)
        meant = (frozenset(words) | self.strong | frozenset(same)) - self.harmless
        self.known = meant | self.harmless
        self._doubled = self.known if doubled else self.strong
        by_length = sorted(meant, key=lambda word: (len(word), word))
        first = itemgetter(0)
        latin = sorted((word for word in by_length if word.isascii() and word.isalpha()), key=first)
        self._longer = {letter: _Longer(words) for letter, words in groupby(latin, first)}
        self._by_sight: dict[str, str] = {}
        self._by_bones: dict[str, str] = {}
        for word in by_length:
            self._by_sight.setdefault(word.replace("l", "i"), word)
            _add(self._by_bones, _bones(word), word)
        self._hideable = _by_first_and_length(self.strong, _MASKABLE)
        self._sorted = sorted(word for word in meant if len(word) >= _MASKABLE)
        self._reversed = sorted(word[::-1] for word in self._sorted)
        self._runs = Runs(meant, self.strong, self._slurs, common)
        self._graves = _by_first_and_length(self._slurs, _GRAVE)

    def meaning(self, word: str) -> str:
        """Return what a known word means: a word, or several."""
        return self._same.get(word, word)

    def same(self, word: str) -> str:
        """Return what a known word means, also with `l` and `i` mistaken; nothing for an unknown one."""
        known = word if word in self.known else self._by_sight.get(word.replace("l", "i"), "")
        return known and self.meaning(known)

    def held(self, word: str) -> str:
        """Return what a word means whose letters were held or written twice; nothing where it is unknown.

        What may be one of several words, like `shoooot`, is held open.
        """
        if not ROW.search(word):
            return ""
        alike = self._by_bones.get(_bones(word), "").split()
        fitting = [known for known in alike if self._is_held(known, word)]
        if not fitting:
            return ""
        bones = skeleton(word)[0]

        def likeness(each: str) -> tuple[bool, bool, bool]:
            twice = "".join(letter * 2 for letter in each)
            return skeleton(each)[0] == bones, twice == word, _has_doubles_of(each, word)

        most = max(map(likeness, fitting))
        closest = [each for each in fitting if likeness(each) == most] if most[0] else fitting[:1]
        several = len(closest) > 1 and not self.strong.issuperset(closest)
        if several and min(closest, key=len) not in self.strong:
            return f"{HELD_OPEN}{bones}"
        return self.meaning(min(closest, key=lambda each: (each not in self._slurs, len(each))))

    def _is_held(self, word: str, typed: str) -> bool:
        """Tell whether `typed` is a word with letters held or written twice."""
        once = word in self._doubled
        rows = list(zip(_rows(word), _rows(typed), strict=True))
        held = [there for here, there in rows if there > here]
        if not held or any(there < here for here, there in rows):
            return False
        if len(word) < _MASKABLE and not (once and word in self._small):
            return max(held, default=0) > _HELD or len(held) == len(rows)
        return once or len(held) != 1 or held[0] > _HELD

    def hidden(self, masked: str) -> str:
        """Return the word of which up to half is hidden, never the first letter: 'f**k', 'wom*n'.

        More than one letter is only looked for behind signs in a strong word, and of several words a strong
        one is taken, or none.
        """
        if not _MASKED.fullmatch(masked) or 2 * masked.count(MASK) > len(masked):
            return ""
        candidates = self._hideable.get((masked[0], len(masked)), [])
        if masked.count(MASK) == 1:
            candidates = [*candidates, *self._longer_than(masked.replace(MASK, ""))]
        fitting = [
            each
            for each in candidates
            if len(each) == len(masked) >= _MASKABLE
            and each[0] == masked[0]
            and all(
                mask in (MASK, letter, _LIKE.get(letter)) for mask, letter in zip(masked, each, strict=True)
            )
        ]
        strong = sorted(filter(self.strong.__contains__, fitting))
        if strong:
            return strong[-1]
        return self.meaning(fitting[0]) if len(set(fitting)) == 1 else ""

    def mistyped(self, word: str) -> str:
        """Return the word that this is with a slip in it, unless it is two of the most frequent: `putan`."""
        found = self._mistyped(word)
        return "" if found and found not in self.strong and self._runs.is_of_frequent(word) else found

    def _mistyped(self, word: str) -> str:
        """Return the word that this is with two letters swapped or one missing; nothing where there is none.

        The first letter is never wrong, nor is the last one missing: so words are inflected. What may be a
        grave word with one letter wrong comes with `DOUBT`.
        """
        if len(word) < _MASKABLE or (word[-1] == "s" and word[:-1] in self.harmless):
            return ""
        for at in range(1, len(word) - 1):
            swapped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
            if swapped in self.known and swapped != word and self._may_be_swapped(swapped):
                return self.meaning(swapped)
        shortest = {
            each: _LACKING + (each in self.strong) for each in self._longer_than(word) if each[-1] == word[-1]
        }
        lacking = [
            each for each, least in shortest.items() if len(word) >= least or _lacks_a_vowel(each, word)
        ]
        if lacking:
            return self.meaning(min(lacking, key=self.strong.__contains__))
        for grave in self._graves.get((word[0], len(word)), ()):
            if sum(map(str.__ne__, grave, word)) == 1:
                return f"{DOUBT}{grave}"
        return ""

    def _longer_than(self, word: str) -> Iterable[str]:
        """Return the words that are this one with a letter more behind its first."""
        return self._longer[word[0]].by_one(word) if word[0] in self._longer else ()

    def _may_be_swapped(self, known: str) -> bool:
        """Tell whether a known word is looked for behind two letters that are swapped."""
        return known not in self.harmless and len(known) >= _MASKABLE + (known in self.strong)

    def apart(self, run: str) -> str:
        """Return the words that are written as one, with spaces between; nothing where they are none."""
        return " ".join(map(self.meaning, self._runs.apart(run)))

    def begins_or_ends(self, part: str) -> bool:
        """Tell whether a known word begins or ends with a part."""
        return _is_beginning(part, self._sorted) or _is_beginning(part[::-1], self._reversed)

    def stands(self, word: str) -> bool:
        """Tell whether a word is one by itself, and no piece of another."""
        return word in self._small or (len(word) >= _STANDING and word in self.known)


class _Longer:
    """Words with one first letter, by what is left of each without one of the others.

    There are several times as many of these as words, so that only their hashes are kept.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [word for word in words if len(word) >= _MASKABLE]
        left = sorted((hash(left), at) for at, word in enumerate(self._words) for left in _without_one(word))
        self._hashes = array("q", (hashed for hashed, _ in left))
        self._places = array("I", (at for _, at in left))

    def by_one(self, word: str) -> Iterator[str]:
        """Yield the words that are this one with a letter more, in their order."""
        first = bisect_left(self._hashes, hash(word))
        for place in self._places[first : bisect_right(self._hashes, hash(word), first)]:
            if word in _without_one(self._words[place]):
                yield self._words[place]


def _lacks_a_vowel(word: str, typed: str) -> bool:
    """Tell whether a vowel between consonants is left out of a word: `wmen`."""
    at = next((at for at, letter in enumerate(typed) if word[at] != letter), len(typed))
    return word[at] in _VOWELS and not set(word[at - 1 : at + 2 : 2]) & set(_VOWELS)


def _is_beginning(part: str, words: Sequence[str]) -> bool:
    at = bisect_left(words, part)
    return at < len(words) and words[at].startswith(part)


def _by_first_and_length(words: Iterable[str], least: int) -> dict[tuple[str, int], list[str]]:
    """Return the words of at least so many letters by their first letter and how many they have."""
    index: dict[tuple[str, int], list[str]] = {}
    for word in sorted(words):
        if len(word) >= least:
            index.setdefault((word[0], len(word)), []).append(word)
    return index


def _add(index: dict[str, str], key: str, word: str) -> None:
    """Put a word into an index: most keys have one word, and so take no room of their own."""
    index[key] = f"{index[key]} {word}" if key in index else word


def _bones(word: str) -> str:
    """Return a word with each letter once in a row, `l` and `i` not told apart."""
    return once(word).replace("l", "i")


def _without_one(word: str) -> Iterator[str]:
    """Yield a word without one of its letters, never the first."""
    for at in range(1, len(word)):
        if word[at] != word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _rows(word: str) -> list[int]:
    return [len(row[0]) for row in _ROW.finditer(word)]


def _has_doubles_of(word: str, typed: str) -> bool:
    """Tell whether the letters that stand twice in `typed`, where others are held, do in a word too."""
    rows = _rows(typed)
    return max(rows) > _HELD and all(
        here == there for here, there in zip(_rows(word), rows, strict=True) if there == _HELD
    )
