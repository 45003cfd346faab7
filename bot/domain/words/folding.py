"""Words as they are held against each other: in lower case, without accents, in the singular, as one."""

import re
from collections.abc import Iterator

from bot.domain.words.code_points import without_accents

PAIR = 2
"""Neighbouring words that are read as one where that one is known."""

SINGULAR = 3
"""Letters that are left at least where the ending of the plural is taken away."""

_SIZE = re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’`")


def folded_words(text: str) -> list[str]:
    """Return the words of `text` in lower case without accents: 'Señal No.2' gives senal, no, 2.

    A size is one word, however it is written: '4 × 12' gives 4x12.
    """
    plain = _SIZE.sub("x", without_accents(text))
    return _WORD.findall(plain.translate(_APOSTROPHES))


def joined(text: str) -> str:
    """Return the words of `text`, folded, as one: 'Drum-Machine' gives drummachine."""
    return "".join(folded_words(text))


def singulars(word: str) -> Iterator[str]:
    """Yield what `word` may be the plural of, in English and much alike in Romance languages."""
    endings = (("ies", "y"), ("es", ""), ("s", "")) if word.endswith("s") else ()
    for ending, one in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SINGULAR:
            yield word.removesuffix(ending) + one
