"""What the artist keeps private: looked for in what viewers ask, and in what the bot itself says or shows."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.moderation.line import Line, found_in
from bot.moderation.verdict import RuleMatch

MARK = "boundary "
"""What the names of the boundaries' lists begin with."""


class Private(NamedTuple):
    """A private topic, by its id, and the words that touch it."""

    topic: str
    finding: RuleMatch


def private_in(line: Line, topics: Iterable[str] = ()) -> Private | None:
    """Return which of the private `topics` a line touches, of all where none is named; None for none.

    What is asked and what is told are known by different lists: which of them a line was held against is
    for whoever made it.
    """
    wanted = frozenset(topics)
    lists = ((name, _topic(name)) for name in line.hits if name.startswith(MARK))
    touched = ((topic, found_in(line, [name])) for name, topic in lists if not wanted or topic in wanted)
    found = [Private(topic, finding) for topic, finding in touched if finding]
    return max(found, key=lambda each: each.finding.certainty, default=None)


def _topic(name: str) -> str:
    """Return the boundary that a list is of; several may be of one, as those of the band are."""
    return name.removeprefix(MARK).partition(" ")[0]
