"""Words without the letters that are held: what `soooo` and `so` have in common."""

import re
from itertools import groupby
from operator import itemgetter

ROW = re.compile(r"(.)\1+")
letter_of = itemgetter(1)
"""Returns the letter that a row which was found is of; a template is put together anew for each search."""

HELD_OPEN = "~"
"""Stands before what is left of a word whose letters were held, where it may be one of several."""


def once(word: str) -> str:
    """Return a word with each letter once in a row."""
    return ROW.sub(letter_of, word)


def skeleton(word: str) -> tuple[str, tuple[int, ...]]:
    """Return a word with each letter once in a row, and how often in a row each stood."""
    if not ROW.search(word):
        return word, (1,) * len(word)
    runs = [(letter, len(tuple(same))) for letter, same in groupby(word)]
    return "".join(letter for letter, _ in runs), tuple(length for _, length in runs)
