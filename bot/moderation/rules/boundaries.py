"""Boundaries: what the artist keeps private is not asked for."""

import re
from collections.abc import Mapping
from typing import ClassVar, Literal

from bot.domain.documents.document import Entries
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.private_topics import private_in
from bot.moderation.reading import calls
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import ListName
from bot.moderation.verdict import RuleMatch

_MENTION = re.compile(r"@(\w+)")
_WORD = re.compile(r"\w+")


class Boundaries(RuleKind):
    """Stops lines that cross a boundary; those of `topics`, or of every boundary where none is named.

    A line that mentions a fan who is here, or a moderator, and not the artist, is not for the artist: what
    fans ask each other is between them, unless they ask for what is private of the artist by name. A name
    that nobody here bears spares nothing. What is asked of a bot is not for the artist either: ours tells
    kindly what stays private.
    """

    kind: Literal["boundaries"] = "boundaries"
    by_lists: ClassVar[bool] = True
    refers_to: ClassVar[Mapping[str, str]] = {"topics": "boundary"}
    topics: Entries[ListName] = ()

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return what crosses a boundary, with what the bot says instead; None where nothing does."""
        if not line.hits or line.is_command:
            return None
        found = private_in(line, self.topics)
        return None if not found or _for_somebody_else(line, found.finding.words, room) else found.finding


def _for_somebody_else(line: Line, words: str, room: ChatState) -> bool:
    artist = room.artist.lower()
    mentioned = {name.lower() for name in _MENTION.findall(line.text.plain)}
    if not mentioned or artist in mentioned:
        return False
    if not mentioned.isdisjoint(room.guarded[name].lower() for name in room.guarded_closely):
        return True
    if any(calls(word, artist) for word in _WORD.findall(words.lower())):  # asked about the artist
        return False
    return any(room.is_here(name, line.message.at, shown=False) for name in mentioned)
