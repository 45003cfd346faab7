"""A line of chat made comparable once, with a way back to what was really written."""

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.moderation.letters import as_compared, as_shown, clusters

_STOPS = r"[.,!?…]*"
"""What may stand behind the last letter."""
# Letters with one space (or two) between each: spelled out. The spaces become joiners of the same length.
_SPACED = re.compile(rf"(?<!\S)\S(?: \S){{2,}}{_STOPS}(?!\S)|(?<!\S)\S(?:  \S){{2,}}{_STOPS}(?!\S)")
# The same between wider gaps, where even two letters are a word: "g o  t o".
_SPREAD = re.compile(rf"(?:^|(?<=  ))\S(?: \S)+{_STOPS}(?=  |$)")
_PAIR = re.compile(r"\S \S")
_SINGLE = re.compile(r" \S  ?\S(?:[\s.,!?…]|$)")
"""What is in whatever is spelled out; the search for it leaps from one space to the next."""
JOINER = "\0"


class Normalized(NamedTuple):
    """`plain`: width and ligatures folded, invisible characters gone, case kept.

    `low`: case and accents folded too, and the spaces inside a spelled-out word turned into joiners.
    """

    original: str
    plain: str
    low: str

    def quote(self, start: int, end: int) -> str:
        """Return what stood in the original where `plain[start:end]` is now."""
        return self._quote(start, end, as_shown)

    def quote_low(self, start: int, end: int) -> str:
        """Return what stood in the original where `low[start:end]` is now."""
        return self._quote(start, end, as_compared)

    def _quote(self, start: int, end: int, folding: Callable[[str], str]) -> str:
        if start >= end:
            return ""
        if self.original.isascii():
            return self.original[start:end]
        pieces = clusters(self.original)
        lengths = {piece: len(folding(piece)) for piece in set(pieces)}  # a wall of one sign is folded once
        origin = [place for place, piece in enumerate(pieces) for _ in range(lengths[piece])]
        return "".join(pieces[origin[start] : origin[end - 1] + 1])


def normalize(text: str) -> Normalized:
    """Return `text` normalized; normalizing `plain` or `low` again changes nothing in them."""
    if text.isascii() and text.isprintable():
        return Normalized(text, text, _joined(text.lower()))
    return Normalized(text, as_shown(text), _joined(as_compared(text)))


def _joined(low: str) -> str:
    if not (_SINGLE.search(low) and _SPACED.search(low)):
        return low
    spread = "  " in low and _PAIR.search(low)
    return (_SPREAD if spread else _SPACED).sub(_with_joiners, low)


def _with_joiners(found: re.Match[str]) -> str:
    return found[0].replace(" ", JOINER)
