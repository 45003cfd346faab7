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
    lists = [f"{MARK}{topic}" for topic in topics] or [name for name in line.hits if name.startswith(MARK)]
    touched = ((name, found_in(line, [name])) for name in lists)
    found = [Private(name.removeprefix(MARK), finding) for name, finding in touched if finding]
    return max(found, key=lambda each: each.finding.certainty, default=None)
