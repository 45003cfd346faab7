"""Symbols: pictures and walls of signs, but neither joy nor music that is written down."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.words.code_points import category
from bot.domain.words.graphemes import graphemes
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.letters import as_shown
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_BAR = re.compile(
    r"(?<![^\W_])(?:[A-Za-z][A-Za-z0-9#]?\s?)?[|:]{1,2}[-\d|hpbrstxXoOv/\\~()<>^*=.]*|(?<!\S)[xXoO]-[-xXoO|]*"
)
"""A bar of a tab or a drum grid, with its string or drum: `e|--12-15--|`, `HH|x-x-x-x-|`, `x-x-o---`."""
_BLOCK = re.compile("[\u2500-\u259f\u2801-\u28ff\U0001fb00-\U0001fbff]")
"""Boxes, blocks and Braille patterns: what pictures are made of (Unicode's blocks of these names)."""
_NOTATION = re.compile("[\u2190-\u21ff\u25a0-\u25ff\u2669-\u266f\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11]")
"""Arrows, dots and notes: fans write strokes, steps and beats with them."""
_EMOJI_FROM = "\u2100"
"""What Unicode calls a symbol below is the degree, the copyright and the like."""
_KEYCAP = "\u20e3"

Sort = Literal["letter", "block", "emoji", "sign", "unseen"]


class Symbols(RuleKind):
    """Stops lines with so many `blocks`, `emoji` or `symbols` of any sort: pictures and walls.

    Each only where it makes up `symbol_percent` of what is seen. Counted is what a reader sees as one
    character, so a clapping hand of any colour is one. Blocks are boxes, blocks and Braille patterns; symbols
    are all that is neither letter nor digit. The bars of tabs and drum grids are none.
    """

    kind: Literal["symbols"] = "symbols"
    blocks: Annotated[int, Field(ge=5, le=500)] = 30
    emoji: Annotated[int, Field(ge=5, le=500)] = 40
    symbols: Annotated[int, Field(ge=5, le=500)] = 120
    symbol_percent: Annotated[int, Field(ge=1, le=100)] = 60

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it is mostly symbols; None where it is not."""
        plain, original = line.text.plain, line.text.original
        if len(original) < self.symbols and original.isascii():  # neither blocks nor emoji are in there
            return None
        if len(plain) - plain.count(" ") - sum(map(str.isalnum, plain)) < self.shortest:
            return None
        seen = _sorted(graphemes(_BAR.sub(" ", original)))
        symbols = seen["block"] + seen["emoji"] + seen["sign"]
        share = self.symbol_percent * (symbols + seen["letter"])
        limits = ((seen["block"], self.blocks), (seen["emoji"], self.emoji), (symbols, self.symbols))
        drawn = any(count >= limit and count * 100 >= share for count, limit in limits)
        return RuleMatch(line.message.text, Certainty.CERTAIN) if drawn else None

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return min(self.blocks, self.emoji, self.symbols)


def _sorted(seen: Iterable[str]) -> Counter[Sort]:
    """Return how many there are of each sort."""
    sorts: Counter[Sort] = Counter()
    for each, times in Counter(seen).items():
        sorts[_sort(each)] += times
    return sorts


def _sort(grapheme: str) -> Sort:
    shown = as_shown(grapheme).strip()
    if not shown:
        return "unseen"
    if _KEYCAP in grapheme:
        return "emoji"
    if shown[0].isalnum():
        return "letter"
    if _BLOCK.match(shown):
        return "block"
    is_emoji = shown >= _EMOJI_FROM and category(shown[0]) == "So" and not _NOTATION.match(shown)
    return "emoji" if is_emoji else "sign"
