"""A line of chat cut into clauses, each read as the words of a question are written down."""

import re
from typing import NamedTuple

from bot.domain.code_points import without_accents

_APOSTROPHES = re.compile(r"['’`´]")
_PICTURE = re.compile(r":\w+:|<[\w:]+>|https?://\S+")
"""An emoji written as its name, an emote of another place, an address."""
_EMOTE = re.compile(r"\b(?:[a-z]+[A-Z]\w*|[A-Z]+[a-z]+[A-Z]\w*)\b")
"""Emotes come as words with capitals inside: PogChamp, catJAM."""
_END = re.compile(r"[?!.,;:…\n()\"“”„«»]+(?=\s|$)|\s[-–—|/]+\s|[()\"“”„«»¿¡]+|…+|\.\.+|[?!]+")
_WORD = re.compile(r"\d+/\d+|\d+(?:[.,]\d+)?|[^\W\d_]+\d*")


class Clause(NamedTuple):
    """A part of a line that may be a question: its words, in small letters without accents.

    `asks` says that it ends with a question mark, `exclaims` that it ends with an exclamation mark alone.
    """

    words: tuple[str, ...]
    asks: bool = False
    exclaims: bool = False


def clauses_of(text: str) -> list[Clause]:
    """Return the clauses of a line that have words."""
    shown = _PICTURE.sub(" ", text) if ":" in text or "<" in text else text
    if not (shown[1:].islower() or shown.isupper()):
        shown = _EMOTE.sub(" ", shown)
    plain = without_accents(_APOSTROPHES.sub("", shown))
    found: list[Clause] = []
    begun = 0
    for end in [*_END.finditer(plain), None]:
        words = tuple(_WORD.findall(plain, begun, end.start() if end else len(plain)))
        sign = end[0] if end else ""
        if words:
            found.append(Clause(words, "?" in sign, "!" in sign and "?" not in sign))
        elif found and "?" in sign:
            found[-1] = found[-1]._replace(asks=True, exclaims=False)
        begun = end.end() if end else begun
    return found
