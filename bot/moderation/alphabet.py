"""Words turned into letters: one for each word that a phrase knows, and the same one for all others.

A line becomes a few letters long, and the phrases become patterns over those letters. So the matcher meets
few different states, however people spell and whatever else they say.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from bot.moderation.patterns import PatternSet, PatternsTooLargeError

# Unicode's private use areas: letters that mean nothing anywhere else.
_FIRST, _LAST_OF_PLANE, _NEXT_PLANE = 0xE000, 0xF8FF, 0xF0000
_OTHER = "x"
MAX_WORDS = 60_000
"""Words of phrases, all lists together; those that may be one of several words need letters too."""
_ATOM = re.compile(r"⟨(.+?)⟩")


HELD_OPEN = "~"
"""Stands before what is left of a word whose letters were held, where it may be one of several."""


def skeleton(word: str) -> tuple[str, tuple[int, ...]]:
    """Return a word with each letter once in a row, and how often in a row each stood."""
    runs = [(letter, len(tuple(same))) for letter, same in groupby(word)]
    return "".join(letter for letter, _ in runs), tuple(length for _, length in runs)


def atom(word: str) -> str:
    """Return how a word, with `*` for any letters at its ends, stands in a phrase that has no letters yet."""
    return f"⟨{word}⟩"


class Alphabet:
    """Knows the letter of every word in some phrases."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Give every word its letter.

        Raises:
            PatternsTooLargeError: there are too many of them.
        """
        atoms = dict.fromkeys(found for phrase in phrases for found in _ATOM.findall(phrase))
        if len(atoms) > MAX_WORDS:
            raise PatternsTooLargeError(f"{len(atoms)} words; {MAX_WORDS} are the most")
        letters = dict(zip(atoms, map(_letter, range(len(atoms))), strict=True))
        self._words = {word: letter for word, letter in letters.items() if "*" not in word}
        stars = sorted((word for word in letters if "*" in word), key=lambda word: -len(word.strip("*")))
        self._stars = [(letters[star], star) for star in stars]
        self._endings = PatternSet([_as_pattern(star) for star in stars])
        self._classes = dict(self._words)
        self._hold_open(len(atoms))
        members: dict[str, list[str]] = {star: [] for star in stars}
        for other in stars:
            for number in self._endings.matching(other.strip("*")):
                if _covers(stars[number], other):
                    members[stars[number]].append(letters[other])
        for word, letter in letters.items():
            for number in self._endings.matching(word) if "*" not in word else ():
                members[stars[number]].append(letter)
        self._classes |= {star: f"[{''.join(found)}]" for star, found in members.items()}
        self.letter = lru_cache(maxsize=8192)(self._letter)

    def pattern(self, phrase: str) -> str:
        """Return the phrase as a pattern over letters."""
        return _ATOM.sub(lambda found: self._classes[found[1]], phrase)

    def letters(self, words: Iterable[str]) -> str:
        """Return the letters of some words, one each."""
        return "".join(map(self.letter, words))

    def _hold_open(self, first: int) -> None:
        """Give a letter to what may be one of several words, and let each of them be that letter too."""
        groups: dict[str, list[str]] = {}
        for word in self._words:
            groups.setdefault(f"{HELD_OPEN}{skeleton(word)[0]}", []).append(word)
        several = [(open_, words) for open_, words in groups.items() if len(words) > 1]
        for number, (open_, words) in enumerate(several, first):
            self._words[open_] = _letter(number)
            for word in words:
                self._classes[word] = f"[{self._classes[word]}{_letter(number)}]"

    def _letter(self, word: str) -> str:
        if word in self._words:
            return self._words[word]
        fitting = self._endings.matching(word)
        return self._stars[min(fitting)][0] if fitting else _OTHER


def _letter(number: int) -> str:
    place = _FIRST + number
    return chr(place if place <= _LAST_OF_PLANE else place - _LAST_OF_PLANE - 1 + _NEXT_PLANE)


def _as_pattern(star: str) -> str:
    return ("" if star.startswith("*") else "^") + star.strip("*") + ("" if star.endswith("*") else "$")


def _covers(star: str, other: str) -> bool:
    """Tell whether every word that fits `other` fits `star` too."""
    stem, rest = star.strip("*"), other.strip("*")
    if star.startswith("*") and star.endswith("*"):
        return stem in rest
    if star.startswith("*"):
        return not other.endswith("*") and rest.endswith(stem)
    return not other.startswith("*") and rest.startswith(stem)
