"""Boundaries: what the artist keeps private is not asked for."""

from typing import Literal

from bot.domain.document import Section
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.rules.listed import ListName, found_in
from bot.moderation.verdict import Finding

MARK = "boundary "
"""What the names of the boundaries' lists begin with."""


class Boundaries(Section):
    """Stops lines that cross a boundary; those of `topics`, or of every boundary where none is named."""

    kind: Literal["boundaries"] = "boundaries"
    topics: tuple[ListName, ...] = ()

    def look(self, line: Line, _room: Room) -> Finding | None:
        """Return what crosses a boundary, with what the bot says instead; None where nothing does."""
        if not line.hits:
            return None
        named = [f"{MARK}{topic}" for topic in self.topics]
        return found_in(line, named or [name for name in line.hits if name.startswith(MARK)])
