"""Words of other languages for what stands behind a command, like "!story liste", and around one."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from enum import StrEnum, auto
from functools import cached_property
from itertools import chain

from pydantic import Field

from bot.domain.documents.document import Entries, Section
from bot.domain.words.code_points import without_accents
from bot.domain.words.typed_command import as_plain, command_word, name_in

MAX_BESIDE = 3
"""Words beside what is asked: where there are more, it is about something else."""

_Phrase = tuple[str, ...]

_SIGNS = str.maketrans("?!.,", "    ")
"""Signs that end a question or a wish, and are no part of its last word."""

_UNSAID: _Phrase = ("",)
"""A name, or a sign that stands apart."""


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
    NEEDED = "goal"
    BAND = "band"
    DRUMS = "band drums"
    BASS = "band bass"
    DUET = "duet"
    STORY = "story random"
    BREAK = "now"
    """When it goes on: only in a break."""


class Parting(StrEnum):
    """What somebody who goes says to the bot."""

    NIGHT = auto()
    BYE = auto()


REPLIES = (Sense.YES, Sense.NO)
"""What is a line of its own where somebody was asked."""


class SubcommandWords(Section):
    """For the name of a subcommand, all words that mean the same; a word may stand for several.

    `within` has the words by which a command tells what is meant among those behind it, beside those of the
    same name in `same`. `manners` are words and phrases that ask or thank, and mean nothing else; who says
    one of `thanks` to the bot and asks nothing is glad of it. `very` says how much, or when: it changes
    nothing of what is meant. `called`
    has for a command what means it where the bot is called by its name, `asked` the whole questions that mean
    it also where nobody is, `partings` how one leaves it there. `rules` has for a house rule, by its id, the
    words by which a question for the rules is about that one. Before these two may stand `greetings`, and
    `tags` behind them, or `everyone` behind a parting; beside both manners and names.
    """

    same: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    within: dict[Sense, Entries[str]] = Field(default_factory=dict[Sense, Entries[str]])
    manners: Entries[str] = ()
    thanks: Entries[str] = ()
    very: Entries[str] = ()
    greetings: Entries[str] = ()
    tags: Entries[str] = ()
    everyone: Entries[str] = ()
    partings: dict[Parting, Entries[str]] = Field(default_factory=dict[Parting, Entries[str]])
    called: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    asked: dict[Asked, Entries[str]] = Field(default_factory=dict[Asked, Entries[str]])
    rules: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])

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
    def _manners(self) -> list[_Phrase]:
        return _phrases(self.manners)

    def without_manners(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words behind a command without those at their end that only ask or thank."""
        return tuple(words[: len(_without_end(tuple(map(_plain, words)), self._manners))])

    @cached_property
    def _thanks(self) -> list[str]:
        return [_spaced(each) for each in self.thanks]

    def thanks_in(self, words: Sequence[str]) -> bool:
        """Tell whether words for the bot thank it, or tell it that it is liked, and ask nothing.

        Few words stand before it: behind more of them it is a wish's manners.
        """
        said = _spaced(" ".join(words))
        found = (said.find(each) for each in self._thanks)
        asks = any("?" in word for word in words)
        return not asks and any(at >= 0 and len(said[:at].split()) <= MAX_BESIDE for at in found)

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
        all_ = [(self._begun(each), command) for command, phrases in self.called.items() for each in phrases]
        return sorted(all_, key=lambda each: len(each[0]), reverse=True)  # "can't donate" before "donate"

    def _begun(self, phrase: str) -> str:
        """Return a phrase spaced, without `very` if enough is left; a ^ stands where the line begins."""
        said = _phrase(phrase.removeprefix("^"))
        kept = tuple(each for each in said if each not in self._very)
        words = " ".join(kept if len(kept) > 1 else said)
        return f"{' ^' if phrase.startswith('^') else ''} {words} "

    @cached_property
    def _very(self) -> frozenset[str]:
        return frozenset(map(_plain, self.very))

    def command_called(self, words: Sequence[str]) -> str:
        """Return the command that words for the bot mean, with a few beside them; '' for none.

        Of several phrases in them the longest tells.
        """
        said = self._begun(f"^ {' '.join(words)}")
        most = len(said.split()) - 1 - MAX_BESIDE
        return next((of for phrase, of in self._called if phrase in said and len(phrase.split()) >= most), "")

    @cached_property
    def _rules(self) -> list[tuple[str, str]]:
        return [(_spaced(each), rule) for rule, phrases in self.rules.items() for each in (rule, *phrases)]

    def rule_about(self, text: str) -> str:
        """Return the id of the house rule that words are about, whether there is one; '' for none."""
        said = _spaced(text)
        return next((rule for phrase, rule in self._rules if phrase in said), "")

    @cached_property
    def _asked(self) -> dict[_Phrase, tuple[Asked, bool]]:
        listed = ((each, command) for command, lines in self.asked.items() for each in lines)
        return {_phrase(line): (command, line.endswith("?")) for line, command in listed}

    @cached_property
    def _longest_asked(self) -> int:
        return max(map(len, self._asked), default=0) + 2 * MAX_BESIDE

    @cached_property
    def _telling(self) -> frozenset[str]:
        """Of each question a long word that the fewest commands have, with accents and without."""
        listed = [[line.lower().replace("?", " ").split() for line in lines] for lines in self.asked.values()]
        commands = Counter(chain.from_iterable(set(chain.from_iterable(lines)) for lines in listed))
        lines = filter(None, chain.from_iterable(listed))
        telling = [min(words, key=lambda word: (commands[word], -len(word))) for words in lines]
        return frozenset([*telling, *map(_plain, telling)])

    def command_asked(self, text: str, names: Container[str] = ()) -> Asked | None:
        """Return the command that a whole line asks for; None for none.

        Beside the question stand greetings, manners, tags and `names`, of the artist and the bot, at most.
        """
        # One look for the words that tell: each line of chat is looked at, and few have any.
        plain = text.lower() if text.isascii() else as_plain(text)
        if self._telling.isdisjoint(plain.translate(_SIGNS).split()):
            return None
        words = text.split(None, self._longest_asked)
        if not 1 < len(words) <= self._longest_asked:
            return None
        said = _without_end(self._behind_opening(words, names), self._closing)
        asked, by_sign = self._asked.get(said, (None, False))
        return None if by_sign and "?" not in plain else asked

    @cached_property
    def _partings(self) -> dict[_Phrase, Parting]:
        of = {_phrase(each): parting for parting, phrases in self.partings.items() for each in phrases}
        return {phrase: of[phrase] for phrase in _phrases(*self.partings.values())}

    def parting_in(self, words: Sequence[str], names: Container[str] = ()) -> Parting | None:
        """Return how words for the bot leave it; None where they do not.

        Beside it stand what may beside a whole question, names of others, and everybody, at most: who says
        goodbye to the cruel world leaves no chat.
        """
        said = self._behind_opening(["" if name_in(word) else word for word in words], names)
        first = next((each for each in self._partings if said[: len(each)] == each), ())
        behind = _without_end(said[len(first) :], self._behind_parting)
        return self._partings[first] if first and not behind else None

    def _behind_opening(self, words: Sequence[str], names: Container[str]) -> _Phrase:
        """Return words plainly, names as "", without those before that greet, ask or name somebody."""
        said = tuple("" if word.removeprefix("@") in names else word for word in map(_plain, words))
        while opens := next((each for each in self._opening if said[: len(each)] == each), ()):
            said = said[len(opens) :]
        return said

    @cached_property
    def _opening(self) -> list[_Phrase]:
        return [_UNSAID, *_phrases(self.manners, self.greetings)]

    @cached_property
    def _closing(self) -> list[_Phrase]:
        return [_UNSAID, *_phrases(self.manners, self.tags)]

    @cached_property
    def _behind_parting(self) -> list[_Phrase]:
        lists = (self.manners, self.tags, self.everyone, *self.partings.values())
        return [_UNSAID, *_phrases(*lists)]


def _phrase(words: str) -> _Phrase:
    return tuple(map(_plain, words.split()))


def _phrases(*listed: Iterable[str]) -> list[_Phrase]:
    """Return phrases, those of more words first: one may begin or end with another."""
    return sorted(filter(None, map(_phrase, chain(*listed))), key=len, reverse=True)


def _without_end(words: _Phrase, phrases: Sequence[_Phrase]) -> _Phrase:
    """Return words without those of the phrases that they end with."""
    while ends := next((each for each in phrases if words[-len(each) :] == each), ()):
        words = words[: -len(ends)]
    return words


def _spaced(phrase: str) -> str:
    return f" {' '.join(_phrase(phrase))} "


def _plain(word: str) -> str:
    if word.isascii():
        return command_word(word)
    return without_accents(command_word(word)).lstrip("\u00bf\u00a1").replace("\u2019", "'")
