"""A text in pieces, with the words marked that somebody is to see at a glance."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A piece of a text, and whether it is one of the words to see."""

    text: str
    marked: bool


def marked(text: str, words: str) -> Sequence[Piece]:
    """Return a text in pieces, which together are the text, with the words marked in it.

    Where they do not stand there in one, as those that AutoMod tells from several places, each is marked by
    itself; where none does, nothing is.

    >>> marked("oh darn it", "darn")
    [Piece(text='oh ', marked=False), Piece(text='darn', marked=True), Piece(text=' it', marked=False)]
    """
    places = _places(text, words) or _places(text, *words.split())
    pieces, done = list[Piece](), 0
    for begin, end in places:
        pieces += [Piece(text[done:begin], marked=False), Piece(text[begin:end], marked=True)]
        done = end
    return [piece for piece in (*pieces, Piece(text[done:], marked=False)) if piece.text]


def _places(text: str, *words: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whole: the longest first where they overlap."""
    parts = sorted((re.escape(each) for each in words if each.strip()), key=len, reverse=True)
    whole = rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"
    return [found.span() for found in re.finditer(whole, text, re.IGNORECASE)] if parts else []
