"""What a person said in public, as long as nobody has taken it off."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self, TypeVar

from bot.domain.chat.message import Message

_T = TypeVar("_T")

MAX_LINES, MAX_AUTHORS = 1000, 1000
"""Lines and people remembered as taken off; what is older stands on no screen any more."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a line of chat, or the name of who wrote it, with the ids that never change.

    So whoever did not speak in public cannot be shown, and what is moderated afterwards is found again.
    """

    text: str
    line: str
    author: str
    at: datetime

    @classmethod
    def words(cls, message: Message) -> Self:
        """Return the words of a line."""
        return cls(message.text, message.id, message.chatter.id, message.at)

    @classmethod
    def name(cls, message: Message) -> Self:
        """Return the name of who wrote a line: it goes when the line goes."""
        return cls(message.chatter.name, message.id, message.chatter.id, message.at)


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that was taken off at a time: a line, all of an author, or, without either, all there was.

    `whose` is the id of who wrote the line, `login` what the author is called, where Twitch tells it;
    `by_bot`: this bot took it off.

    A time-out and a ban name no lines. Who is forgotten is taken off by one as well.
    """

    at: datetime
    line: str = ""
    author: str = ""
    whose: str = ""
    login: str = ""
    by_bot: bool = False

    @property
    def is_mere(self) -> bool:
        """Whether the bot has taken a line away, which by itself is nothing about the person."""
        return self.by_bot and bool(self.line)


class TakenOff:
    """All that was taken off: of an author it is what was said until then, as who is back may speak again."""

    def __init__(self) -> None:
        self._lines: dict[str, None] = {}
        self._authors: dict[str, datetime] = {}
        self._all: datetime | None = None

    def take(self, removal: Removal) -> None:
        """Remember what is taken off; one that is told late brings nothing back."""
        if removal.line:
            _keep(self._lines, removal.line, None, MAX_LINES)
        elif removal.author:
            known = self._authors.get(removal.author, removal.at)
            _keep(self._authors, removal.author, max(known, removal.at), MAX_AUTHORS)
        else:
            self._all = max(self._all or removal.at, removal.at)

    def has(self, said: Said) -> bool:
        """Tell whether something was taken off."""
        until = (self._authors.get(said.author), self._all)
        return said.line in self._lines or any(at and said.at <= at for at in until)


def _keep(kept: dict[str, _T], key: str, value: _T, most: int) -> None:
    kept.pop(key, None)
    kept[key] = value
    if len(kept) > most:
        del kept[next(iter(kept))]
