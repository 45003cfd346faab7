"""Words of other languages for what stands behind a command, like "!story liste", and around one."""

from collections.abc import Container, Sequence
from enum import StrEnum, auto
from functools import cached_property
from typing import TypeVar

from pydantic import Field

from bot.domain.documents.document import Entries, Section
from bot.domain.words.code_points import without_accents
from bot.domain.words.typed_command import command_word

_T = TypeVar("_T")
_N = TypeVar("_N")

MAX_BESIDE = 3
"""Words beside what is asked of the bot by its name: where there are more, it is about something else."""


class Sense(StrEnum):
    """What a command listens for among the words behind it."""

    NOBODY = auto()
    NOTHING = auto()
    EVER = auto()
    NEXT = auto()
    RANDOM = auto()
    YES = auto()
    NO = auto()
    ONESELF = auto()
    """Who asks speaks of themselves: "why was my message removed"."""
    PRACTICE = auto()
    """It is about what is practised: "why so slow"."""


class Asked(StrEnum):
    """What a whole question asks for, as the command that tells it."""

    SUPPORT = "support"
    LINKS = "rules links"
    STRINGS = "strings"
    CLEAN = "tempo"


class Parting(StrEnum):
    """What somebody who goes says to the bot."""

    NIGHT = auto()
    BYE = auto()


REPLIES = (Sense.YES, Sense.NO)
"""What is a line of its own where somebody was asked."""


class SubcommandWords(Section):
    """For the name of a subcommand, all words that mean the same; a word may stand for several.

    `within` has the words by which a command tells what is meant among those behind it, beside those of the
    same name in `same`. `manners` are words and phrases that ask or thank, and mean nothing else; `called`
    has for a command what means it where the bot is called by its name, `asked` the whole questions that mean
    it also where nobody is, `partings` how one leaves it there.
    """

    same: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    within: dict[Sense, Entries[str]] = Field(default_factory=dict[Sense, Entries[str]])
    manners: Entries[str] = ()
    partings: dict[Parting, Entries[str]] = Field(default_factory=dict[Parting, Entries[str]])
    called: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    asked: dict[Asked, Entries[str]] = Field(default_factory=dict[Asked, Entries[str]])

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, words in self.same.items():
            for word in words:
                found.setdefault(without_accents(word), []).append(name)
        return found

    def meant(self, typed: str, names: Container[str]) -> str:
        """Return which of the `names` of subcommands a typed word means; '' for none, or where it is one."""
        word = command_word(typed)
        if word in names:
            return ""
        return next((each for each in self._names.get(without_accents(word), ()) if each in names), "")

    @cached_property
    def _senses(self) -> dict[Sense, set[str]]:
        return {
            sense: {_plain(word) for word in (sense, *self.within.get(sense, ()), *self.same.get(sense, ()))}
            for sense in Sense
        }

    def says(self, typed: str, sense: Sense) -> bool:
        """Tell whether one of the words behind a command means that, in any language."""
        return _plain(typed) in self._senses[sense]

    @cached_property
    def _phrases(self) -> list[list[str]]:
        return [list(map(_plain, each.split())) for each in self.manners if each.strip()]

    def without_manners(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words behind a command without those at their end that only ask or thank."""
        left = list(map(_plain, words))
        while ends := next((each for each in self._phrases if left[-len(each) :] == each), None):
            del left[-len(ends) :]
        return tuple(words[: len(left)])

    @cached_property
    def _replies(self) -> dict[str, str]:
        meant = {word: self.meant(word, REPLIES) for word in self._names}
        return meant | {str(reply): str(reply) for reply in REPLIES}

    def reply_in(self, words: Sequence[str]) -> str:
        """Return which of the `REPLIES` a whole line is, in any language and politely too; '' for none."""
        # Alone at first: each short line is asked, and few begin so.
        reply = self._replies.get(_plain(words[0]), "") if words else ""
        return reply if reply and len(self.without_manners(words)) == 1 else ""

    @cached_property
    def _called(self) -> list[tuple[str, str]]:
        return [(_spaced(each), command) for command, phrases in self.called.items() for each in phrases]

    def command_called(self, words: Sequence[str]) -> str:
        """Return the command that words for the bot mean, with a few beside them; '' for none."""
        return _meant_most(words, self._called, "")

    @cached_property
    def _asked(self) -> dict[tuple[str, ...], Asked]:
        listed = ((each.split(), command) for command, lines in self.asked.items() for each in lines)
        return {tuple(map(_plain, words)): command for words, command in listed}

    @cached_property
    def _longest_asked(self) -> int:
        return max(map(len, self._asked), default=0) + 2

    @cached_property
    def _ends_asked(self) -> frozenset[str]:
        return frozenset(word for words in self._asked for word in words[-1:])

    def command_asked(self, text: str) -> Asked | None:
        """Return the command that a whole line asks for, with a word before and behind it; None for none."""
        # The end at first: each line of chat is looked at, and of few it is one of these.
        if self._ends_asked.isdisjoint(map(_plain, text.rsplit(None, 2)[-2:])):
            return None
        words = text.split(None, self._longest_asked)
        if not 1 < len(words) <= self._longest_asked:
            return None
        said = tuple(map(_plain, words))
        cuts = (said, said[1:], said[:-1], said[1:-1])
        return next((self._asked[each] for each in cuts if each in self._asked), None)

    @cached_property
    def _partings(self) -> list[tuple[str, Parting]]:
        return [(_spaced(each), parting) for parting, phrases in self.partings.items() for each in phrases]

    def parting_in(self, words: Sequence[str]) -> Parting | None:
        """Return how words for the bot leave it, with a few beside them; None where they do not."""
        return _meant_most(words, self._partings, None)


def _spaced(phrase: str) -> str:
    return f" {' '.join(map(_plain, phrase.split()))} "


def _meant_most(words: Sequence[str], phrases: Sequence[tuple[str, _T]], else_: _N) -> _T | _N:
    """Return what the first spaced phrase means that is among words with few beside it."""
    said, most = _spaced(" ".join(words)), len(words) - MAX_BESIDE
    return next((meant for phrase, meant in phrases if phrase in said and len(phrase.split()) >= most), else_)


def _plain(word: str) -> str:
    if word.isascii():
        return command_word(word)
    return without_accents(command_word(word)).lstrip("\u00bf\u00a1").replace("\u2019", "'")
