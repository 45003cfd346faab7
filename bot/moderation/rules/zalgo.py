"""Zalgo: piles of marks, and characters that turn text round or hide it."""

import re
from functools import cache, cached_property
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.words.code_points import category
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_PLANE = 0x10000
"""Beyond the first plane there are only the marks of rare scripts."""
# Marks of no script of its own: these are what piles are made of. Two or three of them are Vietnamese.
_LOOSE = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202d\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_TAG = "\U000e0020-\U000e007f"
_FLAG = "\U0001f3f4"
_MAX_FLAG = 7
"""Tags of a flag emoji at most: a subdivision of six characters (UTS 51) and the end."""
_OVERRIDDEN = re.compile("\u202e")
_TURNED = re.compile("[\u202b\u2067]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_TAGS = re.compile(rf"[{_TAG}](?:(?<![{_FLAG}{_TAG}].)[{_TAG}]|[{_TAG}]{{{_MAX_FLAG},}})")


class Zalgo(RuleKind):
    """Stops piles of more than so many `marks`, more `invisible` characters in a row than that, and tricks.

    The marks that a script has of its own, such as Thai or Hebrew, may pile twice as high. Tricks are text
    turned right to left where nothing of it is, and hidden tags that are no flag. Clients that append one
    character which nobody sees do no wrong.
    """

    kind: Literal["zalgo"] = "zalgo"
    marks: Annotated[int, Field(ge=3, le=50)] = 8
    invisible: Annotated[int, Field(ge=3, le=500)] = 30

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return a pile or trick as it was written; None where there is none."""
        text = line.text.original
        if text.isascii():
            return None
        for odd in (*self._piles, _TAGS, _OVERRIDDEN, _TURNED):
            found = odd.search(text)
            if found and not (odd is _TURNED and _RIGHT_TO_LEFT.search(text)):
                return RuleMatch(text[max(0, found.start() - 1) : found.end()], Certainty.CERTAIN)
        return None

    @cached_property
    def _piles(self) -> tuple[re.Pattern[str], ...]:
        limits = ((_LOOSE, self.marks), (_marks(), 2 * self.marks), (_HIDDEN, self.invisible))
        # One of them stands before the repetition, so that the search leaps to it.
        return tuple(re.compile(f"[{each}][{each}]{{{most},}}") for each, most in limits)


@cache
def _marks() -> str:
    """Return every mark that is put above, below or through a character, for a regex's brackets."""
    hidden = re.compile(f"[{_HIDDEN}]")
    marks = (mark for mark in map(chr, range(_PLANE)) if category(mark) in {"Mn", "Me"})
    return "".join(mark for mark in marks if not hidden.match(mark))
