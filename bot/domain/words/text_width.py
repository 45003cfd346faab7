"""How wide words are in a drawing, which has no lines of its own: cut to a room, or in two lines."""

from functools import lru_cache

from bot.domain.words.code_points import category
from bot.domain.words.graphemes import graphemes

_NARROW = frozenset("iljtfrI.,:;'’|!()[] -")
_BROAD = frozenset("mwMW@%—…")
_WIDTHS = {"narrow": 0.36, "plain": 0.6, "capital": 0.74, "broad": 1.0}
"""Shares of its height that a bold letter is wide, at most, in the fonts of the pages and the overlay."""
_ASCII = 0x2E7F
"""The last code point before those that are as wide as they are high: CJK, and emoji."""

MAX_TEXTS = 1 << 10
"""Texts whose lines are remembered: a rig that is laid out looks at each name many times."""


def wide(text: str) -> float:
    """Return how wide a bold text is at most, as a multiple of how high its letters are."""
    return sum(map(_share, text))


@lru_cache(MAX_TEXTS)
def _share(letter: str) -> float:
    if letter in _NARROW:
        return _WIDTHS["narrow"]
    if letter in _BROAD or ord(letter) > _ASCII:
        return _WIDTHS["broad"]
    kind = category(letter)
    return 0 if kind in {"Mn", "Me", "Cf"} else _WIDTHS["capital" if kind == "Lu" else "plain"]


@lru_cache(MAX_TEXTS)
def fitted(text: str, room: float) -> str:
    """Return a text cut to a room; an ellipsis tells that something is left out."""
    if wide(text) <= room:
        return text
    kept = graphemes(text)
    while kept and wide("".join(kept)) > room - wide("…"):
        kept.pop()
    return f"{''.join(kept).rstrip()}…" if kept else ""


@lru_cache(MAX_TEXTS)
def wrapped(text: str, room: float) -> tuple[str, ...]:
    """Return a text in one line, or in two, parted between words where that fits."""
    if wide(text) <= room:
        return (text,)
    words = text.split(" ")
    fitting = [number for number in range(1, len(words)) if wide(" ".join(words[:number])) <= room]
    if not fitting:
        return (fitted(text, room),)
    cut = fitting[-1]
    return " ".join(words[:cut]), fitted(" ".join(words[cut:]), room)
