"""A text in runs, with the words marked that somebody is to see at a glance."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class TextRun(NamedTuple):
    """A part of a text that is shown alike, and whether it is marked."""

    text: str
    marked: bool


def marked(text: str, words: str) -> Sequence[TextRun]:
    """Return a text in runs, which together are the text, with the words marked in it.

    Where they do not stand there in one, as those that AutoMod tells from several places, each is marked by
    itself; where none does, nothing is.

    >>> marked("oh darn it", "darn")
    [TextRun(text='oh ', marked=False), TextRun(text='darn', marked=True), TextRun(text=' it', marked=False)]
    """
    places = _places(text, words) or _places(text, *words.split())
    runs, done = list[TextRun](), 0
    for begin, end in places:
        runs += [TextRun(text[done:begin], marked=False), TextRun(text[begin:end], marked=True)]
        done = end
    return [run for run in (*runs, TextRun(text[done:], marked=False)) if run.text]


def _places(text: str, *words: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, whole: the longest first where they overlap."""
    parts = sorted((re.escape(each) for each in words if each.strip()), key=len, reverse=True)
    whole = rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"
    return [found.span() for found in re.finditer(whole, text, re.IGNORECASE)] if parts else []
