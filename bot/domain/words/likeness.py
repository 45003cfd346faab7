"""When what two people wrote is the same: mistyped, in the plural, in another order, written as one word."""

from functools import lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

from bot.domain.words.folding import folded_words, singulars

ONE_SLIP, TWO_SLIPS = 6, 10
"""Letters, of all words together, from which one slip and from which two are forgiven: "strat" and "strap"
are two things, "fuzz face" and "fuzz fcae" are one."""

MAX_SLIPS = 2

MAX_ORDERED = 4
"""Words that are tried in every order (24 of them): what fans wish for has no more."""

REMEMBERED = 2_000
"""Texts of which the words are remembered: all wishes that there are, and as many suggestions."""


def is_slip(one: str, other: str) -> bool:
    """Tell whether one text is another but for a slip or two: a letter more, less, other, or two swapped.

    A number is never mistyped: "mark 3" and "mark 5" are two things. Nor is a first letter.
    """
    shorter = min(len(one), len(other))
    slips = (shorter >= ONE_SLIP) + (shorter >= TWO_SLIPS)  # MAX_SLIPS at most
    if abs(len(one) - len(other)) > slips or one[:1] != other[:1] or _digits(one) != _digits(other):
        return False
    return OSA.distance(one, other, score_cutoff=slips) <= slips


def alike(one: str, other: str) -> bool:
    """Tell whether two texts say the same: the words of one, in some order, are those of the other.

    They are held against each other in the singular and written as one, so that "cry baby wahs" is "wah
    crybaby", with a slip or two in all of it (`is_slip`). Of more than `MAX_ORDERED` words the order is
    that of the alphabet.
    """
    words, others = _singular(one), _singular(other)
    joined, sign = "".join(words), "".join(others)
    if not joined or not sign or _digits(joined) != _digits(sign) or abs(len(joined) - len(sign)) > MAX_SLIPS:
        return False
    if sorted(words) == sorted(others):
        return True
    if max(len(words), len(others)) > MAX_ORDERED:
        return is_slip("".join(sorted(words)), "".join(sorted(others)))
    return any(is_slip("".join(each), sign) for each in permutations(words))


@lru_cache(maxsize=REMEMBERED)
def _singular(text: str) -> tuple[str, ...]:
    return tuple([word, *singulars(word)][-1] for word in folded_words(text))


def _digits(text: str) -> list[str]:
    return sorted(filter(str.isdigit, text))
