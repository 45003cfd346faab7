"""The lines that the bot can say, declared by the modules that say them; their words are in voice files."""

from collections.abc import Collection
from typing import Protocol

PAGE = "page-"
"""How the names of lines begin that stand on a page."""

WORD = "word-"
"""How the names of lines begin that are only ever said within others."""

Lines = dict[str, frozenset[str]]
"""The gaps of each line by its name: voice files are held against them, since people edit those."""


class Speaks(Protocol):
    """A module that says lines, and declares them."""

    LINES: Lines


def lines(*declared: str, also: Collection[str] = ()) -> Lines:
    """Return the lines that are declared, each in a row as `name: gap gap`; `also` are gaps of all of them.

    >>> lines("gear-story: name story")
    {'gear-story': frozenset({'name', 'story'})}
    """
    rows = (row.partition(":") for text in declared for row in text.splitlines() if row.strip())
    return {name.strip(): frozenset({*gaps.split(), *also}) for name, _, gaps in rows}


def lines_of(*modules: Speaks) -> Lines:
    """Return the lines of modules together; one that several of them say is declared by the lowest alone.

    Raises:
        ValueError: a line is declared twice.
    """
    gathered: Lines = {}
    for module in modules:
        if twice := gathered.keys() & module.LINES:
            raise ValueError(f"declared twice: {', '.join(sorted(twice))}")
        gathered |= module.LINES
    return gathered
