"""Somebody who is to be forgotten, and what became of that."""

import re
from collections import Counter
from dataclasses import dataclass, field

SOMEBODY = "somebody"
"""What stands in others' words where the name of who is forgotten was."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is: all logins and ids by which the bot may know them."""

    logins: frozenset[str]
    ids: frozenset[str]

    def named_in(self, text: str) -> bool:
        """Tell whether a text has one of the logins, as a word of its own."""
        return any(_name(login).search(text) for login in self.logins)

    def taken_out_of(self, text: str) -> str:
        """Return a text without the logins."""
        for login in self.logins:
            text = _name(login).sub(SOMEBODY, text)
        return text


@dataclass(slots=True)
class Forgotten:
    """How many rows had something of a person, by what they are, and how many stay as a bare id."""

    taken: Counter[str] = field(default_factory=Counter[str])
    stays: int = 0


def _name(login: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@])@?{re.escape(login)}(?!\w)", re.IGNORECASE)
