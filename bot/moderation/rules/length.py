"""Length: walls of text."""

from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch


class Length(RuleKind):
    """Stops lines that show more than `most` characters; Twitch's own bound is 500.

    An emote or a GIF is one character.
    """

    kind: Literal["length"] = "length"
    most: Annotated[int, Field(ge=20, le=500)] = 500

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it is too long; None where it is not."""
        shown = len(line.text.plain)
        if shown <= self.most:
            return None
        shown -= sum(len(each.text) - 1 for each in line.message.fragments if each.is_emote)
        return RuleMatch(line.message.text, Certainty.CERTAIN) if shown > self.most else None

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return self.most
