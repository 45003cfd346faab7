"""Emotes: a wall of pictures."""

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.documents.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import WITHOUT_BLANKS

BY_FORM = re.compile(r":[A-Za-z][\w-]{1,40}:|(?<!\S)\w*[a-z0-9][A-Z]\w*(?!\S)")
"""An emote that comes as text, by its form: `catJAM` of a browser extension, `:clap:` of a keyboard."""

EmoteName = Annotated[str, WITHOUT_BLANKS]


class Emotes(RuleKind):
    """Stops lines with more `emotes` than that; a GIF is one.

    Those that only browser extensions show come as words: they are known by their form, as `catJAM` is, or by
    `names`, as KEKW.
    """

    kind: Literal["emotes"] = "emotes"
    emotes: Annotated[int, Field(ge=0, le=250)] = 40
    names: Entries[EmoteName] = ()

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the line where it has too many emotes; None where it has not."""
        shown = sum(fragment.is_emote for fragment in line.message.fragments)
        text = line.text.plain
        words = text.split()
        if shown + max(len(words), text.count(":") // 2) > self.emotes:
            named = [word for word in words if word in self._named and not BY_FORM.fullmatch(word)]
            shown += len(named) + len(BY_FORM.findall(text))
        return RuleMatch(line.message.text, Certainty.CERTAIN) if shown > self.emotes else None

    @property
    def shortest(self) -> int:
        """Characters of the shortest line in which anything can be found."""
        return self.emotes

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(self.names)
