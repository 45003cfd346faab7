"""Somebody who is to be forgotten, and what became of that."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Self

from bot.domain.chat.message import Chatter

GONE = "…"
"""What stands where the name of who is forgotten was: never longer than a name, as texts have bounds."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is: all logins and ids by which the bot may know them."""

    logins: frozenset[str]
    ids: frozenset[str]

    @classmethod
    def of(cls, chatter: Chatter) -> Self:
        """Return somebody who writes, by what is known from a line of theirs."""
        return cls(frozenset({chatter.login.lower(), chatter.name.lower()}), frozenset({chatter.id}))

    def named_in(self, text: str) -> bool:
        """Tell whether a text has one of the logins, as a word of its own."""
        return any(_word(login).search(text) for login in self.logins)

    def is_meant_by(self, name: str) -> bool:
        """Tell whether a name is, or surely has in it, one of the logins."""
        return name.strip().lower() in self.logins or self.surely_in(name)

    def surely_in(self, text: str) -> bool:
        """Tell whether a text has one of the logins where it can be nothing else."""
        return self.surely_taken_out_of(text) != text

    def taken_out_of(self, text: str) -> str:
        """Return a line of chat without the logins."""
        for login in self.logins:
            text = _word(login).sub(GONE, text)
        return text

    def surely_taken_out_of(self, text: str) -> str:
        """Return a text of the artist's without the logins, as far as they can be nothing else.

        That is with an @ before them or a _ in them: a login may also be a word, or the name of a guitar.
        """
        for login in self.logins:
            text = (_word(login) if "_" in login else _mention(login)).sub(GONE, text)
        return text


@dataclass(slots=True)
class Forgotten:
    """How many rows had something of a person, by what they are, and how many stay as a bare id.

    `perhaps` counts the artist's own texts that have the login as a word, which may mean something else.
    `slugs` are those by which the artist's documents named them, of whom nothing is left.
    """

    taken: Counter[str] = field(default_factory=Counter[str])
    stays: int = 0
    perhaps: int = 0
    slugs: set[str] = field(default_factory=set[str])


def _word(login: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@])@?{re.escape(login)}(?!\w)", re.IGNORECASE)


def _mention(login: str) -> re.Pattern[str]:
    # Behind a { stands a variable of a command, which may be called like somebody.
    return re.compile(rf"(?<![\w@{{])@{re.escape(login)}(?!\w)", re.IGNORECASE)
