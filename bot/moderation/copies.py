"""What two texts have in common when one is a copy of the other, in whole or with one place changed."""

from functools import lru_cache
from zlib import crc32

KEYS = 4
"""Keys of a text. One word changed, put in or left out touches three of its shingles at most."""
_MIN_WORDS = 6
_SPACELESS = "\u0e00"
"""From here on are the scripts that write without spaces; there each character is taken for a word."""
_IN_COMMON = 0.8


def length(words: str) -> int:
    """Return how many characters a text has when each of its words is counted once, with a space.

    So a row of one emote is short, however often it stands there. A few words are no text: 0.
    """
    distinct = set(_pieces(words))
    return sum(map(len, distinct)) + len(distinct) if len(distinct) >= _MIN_WORDS else 0


@lru_cache(maxsize=16)
def keys(words: str) -> tuple[int, ...]:
    """Return the smallest hashes of a text's shingles; texts that are alike have one in common."""
    pieces = _pieces(words)
    if len(set(pieces)) < _MIN_WORDS:
        return ()
    coded = " ".join(pieces).encode(errors="replace").split()
    shingles = zip(coded, coded[1:], coded[2:], strict=False)
    return tuple(sorted(set(map(crc32, map(b" ".join, shingles))))[:KEYS])


def alike(words: str, others: str) -> bool:
    """Tell whether two texts share most of their words."""
    mine, theirs = set(_pieces(words)), set(_pieces(others))
    return len(mine & theirs) >= _IN_COMMON * max(len(mine), len(theirs), 1)


@lru_cache(maxsize=256)
def _pieces(words: str) -> tuple[str, ...]:
    """Return the words without bare numbers and signs: a number at the end makes no new text."""
    told = [word for word in words.split() if word.isalpha() or (word.isalnum() and not word.isdigit())]
    if words.isascii():
        return tuple(told)
    return tuple(piece for word in told for piece in (word if max(word) >= _SPACELESS else (word,)))
