"""A line of chat cut into clauses, each read as the words of a question are written down."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.domain.words.code_points import without_accents

_APOSTROPHES = re.compile(r"['’`´]")
_ELIDED = re.compile(r"\b([ld])['’](?=\w)", re.IGNORECASE)
"""An article that hangs on its noun: l'ampli."""
_ARTICLES = ("l'", "d'", "L'", "D'")
"""One of these is in each line of ASCII in which an article hangs so."""
_PICTURE = re.compile(r":\w+:|<[\w:]+>|https?://\S+")
"""An emoji written as its name, an emote of another place, an address."""
_WAVING = re.compile(r"(?<!\S)(?:\\?o/|\\o/?)(?!\S)", re.IGNORECASE)
"""Somebody who waves: o/"""
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*\w\s[^\"“”„«»]*[\"”“»]")
"""Some words in quotation marks: somebody else said them, and so they are one that nobody knows."""
_EMOTE = re.compile(r"\b(?:[a-z]+[A-Z]\w*|[A-Z]+[a-z]+[A-Z]\w*)\b")
"""Emotes come as words with capitals inside: PogChamp, catJAM. So do names of gear, which are known."""
_END = re.compile(r"([?!.,;:…\n()\"“”„«»]+(?=\s|$)|\s[-–—|/]+\s|[()\"“”„«»¿¡…]+|\.\.+|[?!]+)")
_LETTERS = re.compile(r"[^\W_]+")
_ASCII = "".join(each.lower() if each.isalnum() else " " for each in map(chr, range(128))).encode().ljust(256)
"""The small letter or the digit that each byte of ASCII stands for, and a space for any other."""
_FOREIGN = re.compile(r"[^\W\x00-\x7f]")
"""A letter or a digit that is none of ASCII; most lines that are none of it have emoji alone."""
_SIGNS = re.compile(r"[^\x00-\x7f\w…“”„«»¿¡–—？€£]+")
_WORD = re.compile(r"\d+/\d+|[$€£]?\d+(?:[.,]\d+)?[%$€£]?|[^\W\d_]+\d*")
"""A share and a price are no tempo, and so are words of their own: "138€"."""
_ANY_END = re.compile(r"[?!.,;:…\n()\"“”„«»¿¡/|–—-]")
"""Whatever may be in what ends a clause; most lines have none of it."""
_BOXES = (0x1F130, 0x1F150, 0x1F170)
_BOXED = {first + place: chr(ord("a") + place) for first in _BOXES for place in range(26)}
"""Letters in boxes, which stand for plain ones: a B in a box is the first letter of a word."""


class Clause(NamedTuple):
    """A part of a line that may be a question: its words, in small letters without accents.

    `asks` says that it ends with a question mark, `exclaims` that it ends with an exclamation mark alone, or
    with a colon behind which something is told. `tail` are the words behind its comma, if these do not ask.
    """

    words: tuple[str, ...]
    asks: bool = False
    exclaims: bool = False
    tail: tuple[str, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether one of its words is a number."""
        return any(word[0].isdigit() for word in self.words)


def words_of(text: str) -> list[str]:
    """Return the words of a line, in small letters without accents."""
    plain = text
    if "'" in text and not (text.isascii() and all(each not in text for each in _ARTICLES)):
        plain = _ELIDED.sub(r"\1 ", text)
    if text.isascii() or not _FOREIGN.search(text):  # as most: a table takes a third of what a pattern does
        return plain.encode("ascii", "replace").translate(_ASCII, b"'").decode().split()
    words = _LETTERS.findall(plain.replace("'", "").lower())
    # A letter of which nothing is left without its accents, as a filler is one, makes no word.
    return [bare for word in words if (bare := word if word.isascii() else without_accents(word))]


def _folded(text: str) -> str:
    """Return a text in small letters without accents, and without signs like emoji."""
    shown = text if text.isascii() else _SIGNS.sub(" ", text.translate(_BOXED))
    return without_accents(shown)


def _words_in(said: str) -> tuple[str, ...]:
    """Return the words of a part of a line that is folded and has no clause's end in it."""
    bare = said.replace(" ", "")
    return tuple(said.split() if bare.isascii() and bare.isalpha() else _WORD.findall(said))


def clauses_of(text: str, is_known: Callable[[str], bool] = frozenset[str]().__contains__) -> list[Clause]:
    """Return the clauses of a line that have words; what looks like an emote is a word if it is known."""
    shown = _PICTURE.sub(" ", text) if ":" in text or "<" in text else text
    shown = _WAVING.sub(" ", shown) if "/" in shown or "\\" in shown else shown
    shown = _QUOTED.sub(" qq ", shown) if '"' in shown or not shown.isascii() else shown
    if not (shown[1:].islower() or shown.isupper()):
        shown = _EMOTE.sub(lambda word: word[0] if is_known(word[0].lower()) else " ", shown)
    if "'" in shown or "`" in shown or not shown.isascii():
        shown = _APOSTROPHES.sub("", _ELIDED.sub(r"\1 ", shown))
    plain = _folded(shown)
    if not _ANY_END.search(plain):
        return [Clause(words)] if (words := _words_in(plain)) else []
    found: list[Clause] = []
    parts = [*_END.split(plain), ""]
    before = ""
    for at, (said, sign) in enumerate(zip(parts[::2], parts[1::2], strict=True)):
        words = _words_in(said)
        if words:
            if found and before == ":" and not any("?" in each for each in parts[2 * at :]):
                found[-1] = found[-1]._replace(exclaims=True)
            if found and before == "," and "?" not in sign:
                found[-1] = found[-1]._replace(tail=words)
            found.append(Clause(words, "?" in sign, "!" in sign and "?" not in sign))
        elif found and "?" in sign:
            found[-1] = found[-1]._replace(asks=True, exclaims=False)
        before = sign.strip()
    return found


def as_one(clauses: Sequence[Clause]) -> Clause:
    """Return clauses that say one thing together: "thick picks or thin ones, what do you use"."""
    words = tuple(word for clause in clauses for word in clause.words)
    return Clause(words, clauses[-1].asks)
