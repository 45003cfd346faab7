"""Spoilers: the answer of the quiz that is open, said where all can read it."""

import re
from typing import Annotated, Literal

from pydantic import StringConstraints

from bot.domain.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.normalize import JOINER
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import WITHOUT_BLANKS

Command = Annotated[str, StringConstraints(to_lower=True), WITHOUT_BLANKS]

_GAPS = re.compile(r"[\W_]+")
_SHORT = 3
"""Below this many characters an answer stands in many a line by chance: it must be the whole line."""


class Spoilers(RuleKind):
    """Stops an answer of the open quiz outside of the commands by which one answers."""

    kind: Literal["spoilers"] = "spoilers"
    answer_commands: Entries[Command] = ("!answer",)

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the line if an answer stands in it; None where no quiz is open or none does."""
        if not room.answers:
            return None
        first = line.text.low.split(maxsplit=1)[:1]
        if first and first[0] in self.answer_commands:
            return None
        low = line.text.low
        readings = {_words(line.words), _words(low), _words(low.replace(JOINER, ""))}
        if any(_says(reading, _words(answer)) for answer in room.answers for reading in readings):
            return RuleMatch(line.message.text, Certainty.CERTAIN)
        return None


def _words(text: str) -> str:
    """Return the words of a folded text with one space around each."""
    return f" {_GAPS.sub(' ', text).strip()} "


def _says(reading: str, answer: str) -> bool:
    bare = answer.strip()
    if len(bare) < _SHORT:
        return bool(bare) and reading == answer
    return answer in reading
