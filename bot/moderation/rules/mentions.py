"""Mentions: many people called at once."""

import re
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.letters import as_compared
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_MENTION = re.compile(r"(?<![\w.+-])@\w+")


class Mentions(RuleKind):
    """Stops lines that call more different `people` than that."""

    kind: Literal["mentions"] = "mentions"
    people: Annotated[int, Field(ge=0, le=250)] = 8

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it calls too many; None where it does not.

        Where Twitch did not cut the line into fragments, what is written like a mention is one.
        """
        if line.text.plain.count("@") <= self.people:
            return None
        fragments = line.message.fragments
        names = (
            [fragment.text for fragment in fragments if fragment.kind == "mention"]
            if fragments
            else _MENTION.findall(line.text.plain)
        )
        called = set(map(as_compared, names))
        return RuleMatch(line.message.text, Certainty.CERTAIN) if len(called) > self.people else None

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return self.people
