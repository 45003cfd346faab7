"""The words that rules know, and which of them a string of letters is meant as: held, hidden, mistyped, run together."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from bot.domain.code_points import UNKNOWN
from bot.moderation.alphabet import HELD_OPEN, skeleton
from bot.moderation.letters import MASK

DOUBT = "?"
"""Stands before a word of which it is only likely that it was meant."""

_ROW = re.compile(r"(.)\1*")
_ROWS = re.compile(r"(.)\1+")
_MASKED = re.compile(rf"[^{MASK}]+[{MASK}]+[^{MASK}]*")
_HELD = 2
"""Letters in a row that are still no holding: English doubles them."""
_MASKABLE = 4
"""Letters that a word needs to be known with one of them hidden; of three too little would be left."""
_MISTYPED = 5
"""Letters that a word needs to be known with one missing or one too many; of fewer too much is another word."""
_RUN, _LONG_RUN = 5, 12
"""Letters of the shortest run of words, and of one in which something may be in no known word."""
_LONGEST_RUN = 120
_SHORT = frozenset("a i u to go is me my in of on we be he it so no do up us at an or if as by am are".split())
"""Words of one or two letters that stand in a run of words."""
_SHORT_COST, _WORD_COST, _STRONG_COST, _SKIPPED_COST = 4, 9, 20, 12
"""What a word, and a letter of no known word, cost in a run: few words are likelier, short ones are common."""


class Vocabulary:
    """Knows `words` and what they mean; those in `strong` are what people disguise most.

    `same` are the ways of spelling a word; one that means itself is an everyday word that is no other word
    mistyped. `grave` are words for which even a doubtful reading is worth a look.
    """

    def __init__(
        self,
        words: Iterable[str],
        strong: Iterable[str],
        same: Mapping[str, str],
        grave: Iterable[str] = (),
    ) -> None:
        self._same = same
        everyday = {word for word, meant in same.items() if word == meant}
        self.strong = frozenset(strong)
        meant = (frozenset(words) | self.strong | frozenset(same)) - everyday
        self.known = meant | everyday
        self._by_sight: dict[str, str] = {}
        self._by_bones: dict[str, str] = {}
        self._without: dict[str, str] = {}
        self._beginning: dict[str, set[int]] = {}
        for word in sorted(meant, key=lambda word: (len(word), word)):
            self._by_sight.setdefault(word.replace("l", "i"), word)
            _add(self._by_bones, _bones(word), word)
            if len(word) >= _MASKABLE and word.isascii() and word.isalpha():
                for each in _without_one(word):
                    _add(self._without, each, word)
            if len(word) > 2 or word in _SHORT:
                self._beginning.setdefault(word[:2], set()).add(len(word))
        self._typed = {word for word in meant if len(word) >= _MASKABLE}
        self._grave: dict[str, str] = {}
        for word in sorted(grave):
            if len(word) >= _MISTYPED:
                for each in _without_one(word):
                    _add(self._grave, each, word)

    def meaning(self, word: str) -> str:
        """Return what a known word means: a word, or several."""
        return self._same.get(word, word)

    def same(self, word: str) -> str:
        """Return what a known word means, also with `l` and `i` mistaken for each other; '' for no known one."""
        known = word if word in self.known else self._by_sight.get(word.replace("l", "i"), "")
        return known and self.meaning(known)

    def held(self, word: str) -> str:
        """Return what a word means whose letters were held or written twice; nothing where it is unknown.

        What may be one of several words, like `shoooot`, is held open.
        """
        fitting = [known for known in self._by_bones.get(_bones(word), "").split() if _is_held(known, word)]
        if len(fitting) > 1:
            bones = skeleton(word)[0]
            fitting = [each for each in fitting if skeleton(each)[0] == bones] or fitting[:1]
            if len(fitting) > 1 and not self.strong.issuperset(fitting):
                return f"{HELD_OPEN}{bones}"
        return self.meaning(fitting[0]) if fitting else ""

    def hidden(self, masked: str) -> str:
        """Return the word of which up to half is hidden, never the first letter: 'f**k', 'wom*n'.

        More than one letter is only looked for behind signs in a strong word, and of several words a strong
        one is taken, or none.
        """
        if not _MASKED.fullmatch(masked) or 2 * masked.count(MASK) > len(masked):
            return ""
        if masked.count(MASK) == 1:
            candidates = self._without.get(masked.replace(MASK, ""), "").split()
        else:
            candidates = self.strong
        pattern = masked.split(MASK)[0]
        fitting = [
            each
            for each in candidates
            if len(each) == len(masked) >= _MASKABLE
            and each.startswith(pattern)
            and all(mask in (MASK, letter) for mask, letter in zip(masked, each, strict=True))
        ]
        strong = sorted(filter(self.strong.__contains__, fitting))
        if strong:
            return strong[-1]
        return self.meaning(fitting[0]) if len(fitting) == 1 else ""

    def mistyped(self, word: str) -> str:
        """Return the word that this is with two letters swapped, one missing or one too many; else nothing.

        The first letter is never wrong. What may be a grave word with one letter wrong comes with `DOUBT`.
        """
        for at in range(1, len(word) - 1):
            swapped = f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
            if swapped in self._typed and swapped != word:
                return self.meaning(swapped)
        if len(word) < _MASKABLE:
            return ""
        first, several = word[0], self._without.get(word, "").split()
        lacking = [each for each in several if each[0] == first and len(each) >= _MISTYPED]
        if lacking:
            return self.meaning(min(lacking, key=self.strong.__contains__))
        without = list(_without_one(word))
        for shorter in without:
            if len(shorter) >= _MISTYPED and shorter in self._typed:
                return self.meaning(shorter)
        for shorter in without:
            for grave in self._grave.get(shorter, "").split():
                if len(grave) == len(word) and sum(map(str.__ne__, grave, word)) == 1:
                    return f"{DOUBT}{grave}"
        return ""

    def apart(self, run: str) -> str:
        """Return the known words that are written as one, with single spaces between; nothing where it is none.

        Of several readings the one with the fewest words is taken, with few strong ones. In a long run a third
        of the letters may be in no known word.
        """
        if not _RUN <= len(run) <= _LONGEST_RUN:
            return ""
        costs, before = [0] + [len(run) * _SKIPPED_COST + 1] * len(run), [0] * (len(run) + 1)
        for start in range(len(run)):
            for length in (1, *self._beginning.get(run[start : start + 2], ())):
                end, cost = start + length, costs[start] + self._cost(run[start : start + length])
                if end <= len(run) and cost < costs[end]:
                    costs[end], before[end] = cost, start
        places = [len(run)]
        while places[-1]:
            places.append(before[places[-1]])
        cut = [run[start:end] for start, end in pairwise(reversed(places))]
        words = [word for word in cut if self.stands(word)]
        letters = sum(map(len, words))
        if len(words) < 2 or letters < 3 * len(words) - 1:
            return ""
        if letters < len(run) and (len(run) < _LONG_RUN or 3 * letters < 2 * len(run) or len(words) < 3):
            return ""
        return "".join(f" {self.meaning(word)} " if self.stands(word) else word for word in cut)

    def _cost(self, word: str) -> int:
        if not self.stands(word):
            return _SKIPPED_COST * len(word)
        if word in _SHORT:
            return _SHORT_COST
        return _STRONG_COST if word in self.strong else _WORD_COST

    def stands(self, word: str) -> bool:
        """Tell whether a word is one by itself, and no piece of another."""
        return word in _SHORT or (len(word) > 2 and word in self.known)


def _add(index: dict[str, str], key: str, word: str) -> None:
    """Put a word into an index: most keys have one word, and so take no room of their own."""
    index[key] = f"{index[key]} {word}" if key in index else word


def _bones(word: str) -> str:
    """Return a word with each letter once in a row, `l` and `i` not told apart."""
    return _ROWS.sub(r"\1", word).replace("l", "i")


def _without_one(word: str) -> Iterator[str]:
    """Yield a word without one of its letters, never the first."""
    for at in range(1, len(word)):
        if word[at] != word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _rows(word: str) -> list[int]:
    return [len(row[0]) for row in _ROW.finditer(word)]


def _is_held(word: str, typed: str) -> bool:
    """Tell whether `typed` is a word with letters held or written twice."""
    rows = list(zip(_rows(word), _rows(typed), strict=True))
    held = [there for here, there in rows if there > here]
    if any(there < here for here, there in rows):
        return False
    return not held or len(word) >= _MASKABLE or max(held) > _HELD or len(held) == len(rows)
