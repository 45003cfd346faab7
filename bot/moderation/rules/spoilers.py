"""Spoilers: the answer of the quiz that is open, told to all in the midst of talk."""

import re
from typing import Annotated, Literal

from pydantic import StringConstraints

from bot.domain.documents.document import Entries
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
"""Below this many characters an answer stands in many a line by chance."""
_AROUND = 4
"""Words around an answer up to which a line is an answer itself: "I think it's Goldie!" is how one plays."""


class Spoilers(RuleKind):
    """Stops talk that has the right answer of the open quiz in it; a line that only answers passes."""

    kind: Literal["spoilers"] = "spoilers"
    answer_commands: Entries[Command] = ("!answer",)

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the line if it gives an answer away; None where no quiz is open or it does not."""
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
    if len(answer.strip()) < _SHORT or answer not in reading:
        return False
    return len(reading.split()) - len(answer.split()) > _AROUND
