"""When what two people wrote is the same: mistyped, in the plural, in another order, written as one word."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

from bot.domain.words.folding import folded_words, singulars

ONE_SLIP, TWO_SLIPS = 6, 10
"""Letters, of all words together, from which one slip and from which two are forgiven: "strat" and "strap"
are two things, "fuzz face" and "fuzz fcae" are one."""

MAX_SLIPS = 2

MAX_ORDERED = 4
"""Words that are tried in every order (24 of them): a slip or two and a gap more or less touch no more."""

REMEMBERED = 2_000
"""Texts of which the words are remembered: all wishes that there are, and as many suggestions."""


def is_slip(one: str, other: str) -> bool:
    """Tell whether one text is another but for a slip or two: a letter more, less, other, or two swapped.

    A number is never mistyped: "mark 3" and "mark 5" are two things. Nor is a first letter.
    """
    return _within(_forgiven(one, other), one, other)


def _forgiven(one: str, other: str) -> int:
    """Return how many slips are forgiven in texts of so many letters."""
    shorter = min(len(one), len(other))
    return (shorter >= ONE_SLIP) + (shorter >= TWO_SLIPS)  # MAX_SLIPS at most


def _within(slips: int, one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > slips or one[:1] != other[:1] or _digits(one) != _digits(other):
        return False
    return OSA.distance(one, other, score_cutoff=slips) <= slips


def alike(one: str, other: str) -> bool:
    """Tell whether two texts say the same: the words of one, in some order, are those of the other.

    They are held against each other in the singular and written as one, so that "cry baby wahs" is "wah
    crybaby", with a slip or two in all of it (`is_slip`). What both have word for word needs no order: the
    words beside it are held against each other, and where they are more than `MAX_ORDERED`, much is other.
    """
    words, others = _singular(one), _singular(other)
    joined, sign = "".join(words), "".join(others)
    if not joined or not sign or _digits(joined) != _digits(sign) or abs(len(joined) - len(sign)) > MAX_SLIPS:
        return False
    left, right = _beside(words, others), _beside(others, words)
    if max(len(left), len(right)) > MAX_ORDERED:
        return False
    slips, rest = _forgiven(joined, sign), "".join(right)
    return any(_within(slips, "".join(each), rest) for each in permutations(left))


def _beside(words: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the words that the others have not, in order."""
    return [*(Counter(words) - Counter(others)).elements()]


@lru_cache(maxsize=REMEMBERED)
def _singular(text: str) -> tuple[str, ...]:
    return tuple([word, *singulars(word)][-1] for word in folded_words(text))


def _digits(text: str) -> list[str]:
    return sorted(filter(str.isdigit, text))
