"""Boundaries: what the artist keeps private is not asked for."""

import re
from collections.abc import Mapping
from typing import ClassVar, Literal

from bot.domain.documents.document import Entries
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.private_topics import private_in
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import ListName
from bot.moderation.verdict import RuleMatch

_MENTION = re.compile(r"@(\w+)")


class Boundaries(RuleKind):
    """Stops lines that cross a boundary; those of `topics`, or of every boundary where none is named.

    A line that mentions a fan who is here, or a moderator, and not the artist, is not for the artist: what
    fans ask each other is between them. A name that nobody here bears spares nothing. What is asked of a bot
    is not for the artist either.
    """

    kind: Literal["boundaries"] = "boundaries"
    by_lists: ClassVar[bool] = True
    refers_to: ClassVar[Mapping[str, str]] = {"topics": "boundary"}
    topics: Entries[ListName] = ()

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return what crosses a boundary, with what the bot says instead; None where nothing does."""
        if not line.hits or _for_somebody_else(line, room):
            return None
        found = private_in(line, self.topics)
        return found.finding if found else None


def _for_somebody_else(line: Line, room: ChatState) -> bool:
    if line.is_command:
        return True
    mentioned = {name.lower() for name in _MENTION.findall(line.text.plain)}
    if not mentioned or room.artist.lower() in mentioned:
        return False
    return any(room.is_here(name, line.message.at, shown=False) for name in mentioned)
