"""Emotes: a wall of pictures."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import WITHOUT_BLANKS

EmoteName = Annotated[str, WITHOUT_BLANKS]


class Emotes(RuleKind):
    """Stops lines with more `emotes` than that; a GIF is one.

    `names` are emotes that only browser extensions show, such as KEKW: Twitch sends them as words.
    """

    kind: Literal["emotes"] = "emotes"
    emotes: Annotated[int, Field(ge=0, le=250)] = 40
    names: Entries[EmoteName] = ()

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it has too many emotes; None where it has not."""
        shown = sum(fragment.is_emote for fragment in line.message.fragments)
        if self.names:
            shown += sum(map(self._named.__contains__, line.text.plain.split()))
        return RuleMatch(line.message.text, Certainty.CERTAIN) if shown > self.emotes else None

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return self.emotes

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(self.names)
