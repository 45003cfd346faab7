"""Copypasta: one long text from many people, or over and over from one."""

from itertools import islice
from typing import Annotated, Literal

from pydantic import Field

from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import MAX_CHARACTERS, ChatState
from bot.moderation.copies import alike, keys, length
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch

_MAX_COMPARED = 50
"""Lines of the room that a line is compared with for each of its keys."""


class Copypasta(RuleKind):
    """Stops a text that `people` different people post within `seconds`, or one person `own_copies` times.

    A copy may differ in a word or by a number. `characters` is how long a text must be, each of its words
    counted once: rows of emotes, short cheers and commands are never copies.
    """

    kind: Literal["copypasta"] = "copypasta"
    people: Annotated[int, Field(ge=2, le=50)] = 5
    own_copies: Annotated[int, Field(ge=2, le=50)] = 4
    seconds: Annotated[float, Field(gt=0, le=600)] = 60
    characters: Annotated[int, Field(ge=10, le=500)] = 60

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the line if it is one copy too many; None where it is not."""
        said = line.message
        words = line.words[:MAX_CHARACTERS]
        if len(words) < self.characters or length(words) < self.characters or line.is_command:
            return None
        if words in room.offered:  # whoever plays types what others type
            return None
        writers = {said.chatter.id}
        own = {said.id}
        compared: dict[str, bool] = {}
        for key in keys(words):
            for heard in islice(room.lines_sharing(key, said.at, self.seconds), _MAX_COMPARED):
                if heard.words not in compared:
                    compared[heard.words] = alike(words, heard.words)
                if not compared[heard.words]:
                    continue
                writers.add(heard.chatter.id)
                if heard.chatter.id == said.chatter.id:
                    own.add(heard.message_id)
                if len(writers) >= self.people or len(own) >= self.own_copies:
                    return RuleMatch(said.text, Certainty.CERTAIN)
        return None
