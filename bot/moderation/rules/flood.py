"""Flood: too many lines by one person in too little time."""

from itertools import islice
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch


class Flood(RuleKind):
    """Stops more than `most` lines by one person within `seconds`, the present line among them."""

    kind: Literal["flood"] = "flood"
    most: Annotated[int, Field(ge=1, le=100)] = 10
    seconds: Annotated[float, Field(gt=0, le=600)] = 10

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the line if it is one too many; None where it is not."""
        said = line.message
        if room.remembered_of(said.chatter.id) < self.most:
            return None
        before = room.lines_of(said.chatter.id, said.at, self.seconds)
        enough = len(list(islice(before, self.most))) == self.most
        return RuleMatch(said.text, Certainty.CERTAIN) if enough else None
