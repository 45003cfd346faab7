"""What a line of chat asks for: a command, by its prefix or after the bot's name, or to be asked back."""

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import timedelta
from functools import partial
from string import digits
from typing import Any

from bot.domain.chat.bots import is_for_another
from bot.domain.chat.command_rate_limit import Cooldown, Explanations
from bot.domain.chat.message import Message, Role
from bot.domain.documents.subcommand_words import Parting, SubcommandWords
from bot.domain.words.number import CLEANED, MISSED
from bot.domain.words.typed_command import (
    BOT,
    MIN_MISTYPED,
    TypedCommand,
    addressed,
    as_seen,
    command_word,
    may_call,
    name_in,
    name_meant,
    nearly_typed,
    read_typed,
)
from bot.domain.words.voice import lines
from bot.twitch.context import ASKED, NAMES, NEEDS, WHOLE, command_meant, order_from
from bot.twitch.inbound import ACTION

PRIVATE_KEPT = "called-private"
"""The line for who asks the bot what is private. It has words of the policy, and goes as it stands."""

PARTINGS = {Parting.NIGHT: "called-night", Parting.BYE: "called-bye"}
"""The line for who leaves the bot, by its name, in one of these ways."""

LINES = lines("called-by-name", *PARTINGS.values(), PRIVATE_KEPT + ": says")

TOLD_HOW_ONCE_IN = timedelta(minutes=10)
"""How often a person who calls the bot by its name is told how to ask it."""

URGENT = frozenset({"calm", "done", "hush", "nuke", "panic", "pardon", "permit", "take", "undo"})
"""Orders a slip of which staff are told of at any time: silence would leave a raid in, somebody out, or all
in a take that they believe is over."""

ARTIST = "artist"
"""What the words of who calls the bot have for the artist, whatever the name is."""

MAX_REPLY = 30
"""Characters of a yes or a no, with words of manners."""


class CommandReader:
    """Reads lines for the bot of a login, whose commands begin with a prefix.

    `practising` tells whether a session runs, `words` gives the words of other languages, `names` are those
    of the artist and the bot. Each of `others`
    reads what is no command here, or the artist's and typed by another, in turn, as one that is, or
    leaves it as it is, knowing the role and the id of who typed it; so too one that only tells something: the
    artist may have one of that name. A line that is a mere yes or no comes to them as that word in English,
    behind no command, since one of them may have asked.
    """

    def __init__(
        self,
        login: str,
        prefix: str,
        practising: Callable[[], bool],
        others: Iterable[Callable[[TypedCommand, Role, str], TypedCommand]] = (),
        *,
        words: Callable[[], SubcommandWords] = SubcommandWords,
        names: Container[str] = (),
    ) -> None:
        self._names = names
        self._words = words
        self._login = login
        self._prefix = prefix
        self._practising = practising
        self._others = tuple(others)
        self._told_how = Cooldown(TOLD_HOW_ONCE_IN)
        self._refused = Explanations()

    def read(self, text: str, role: Role, commands: Mapping[str, Any], who: str = "") -> TypedCommand | None:
        """Return the command that a line is for; None where it is none, like all that is done with /me."""
        if text.startswith(ACTION):
            return None
        typed = read_typed(text, self._prefix, commands)
        typed = typed or self._read_called(text, role, commands) or self._read_reply(text)
        if typed is None:  # as nearly every line
            return None
        for other in self._others:
            typed = other(typed, role, who) if _may_be_anothers(typed, role, commands) else typed
        if not typed.command and not typed.to:
            return None  # nobody has asked
        if typed.command not in commands and is_for_another(typed.command):
            return None
        return self._in_english(typed, commands)

    def _read_called(self, text: str, role: Role, commands: Mapping[str, Any]) -> TypedCommand | None:
        called = _read_called(text, self._login, role, commands) if may_call(text, self._login) else None
        if called is None or called.command:
            return called
        said = [ARTIST if self._names_artist(word) else word for word in called.words]
        meant, *subcommand = self._words().command_called(said).split() or [""]
        if meant in commands:
            return TypedCommand(meant, tuple(subcommand))
        reply = self._words().reply_in(called.words)
        return called._replace(words=(reply,)) if reply else called

    def _names_artist(self, word: str) -> bool:
        name = command_word(word).removeprefix("@")
        return name in self._names and name not in (self._login, BOT)

    def _read_reply(self, text: str) -> TypedCommand | None:
        if len(text) > MAX_REPLY:
            return None
        reply = self._words().reply_in(as_seen(text).split())
        return TypedCommand("", (reply,)) if reply else None

    @property
    def words(self) -> SubcommandWords:
        """The words of other languages, as they are now."""
        return self._words()

    def hands_in(self, typed: TypedCommand, commands: Mapping[str, Any]) -> bool:
        """Tell whether it hands something in, or changes something about who typed it: never too late."""
        said = typed.otherwise or typed
        command = commands.get(said.command)
        return bool(command and command_meant(command, said.words)[0].extras.get(WHOLE))

    def _in_english(self, typed: TypedCommand, commands: Mapping[str, Any]) -> TypedCommand:
        """Return it with the name of a subcommand that its first word means, and without words of manners.

        These stay where a command keeps words as they are.
        """
        command = commands.get(typed.command)
        if not (command and typed.words):
            return typed
        within: Mapping[str, Any] = getattr(command, "commands", {})
        known = self._words()
        meant = known.meant(typed.words[0], within)
        words = (meant, *typed.words[1:]) if meant else typed.words
        if not command_meant(command, words)[0].extras.get(NAMES):
            words = known.without_manners(words)
        return typed._replace(words=words)

    def ask_back(
        self,
        message: Message,
        typed: TypedCommand,
        commands: Mapping[str, Any],
        private: Callable[[str], str],
        *,
        greets: bool = True,
    ) -> tuple[str, dict[str, str]] | None:
        """Return the line, with its gaps, that asks back about what is no command; None for silence.

        A slip of the artist's is, where a count may be meant, since counts are silent too, or while a session
        runs an order; at other times it is as likely another bot's. So is one of staff, where an urgent
        order may be meant, or two letters of any order are swapped. Whoever calls the bot by its name is told
        how to ask, but for mere thanks, or what `private` says instead of an answer to those words, '' where
        they may be answered, or nothing where the bot `greets` nobody for them; and who swapped two letters
        of a short command what was meant, once in a while.
        """
        if meant := self._order_meant(message, typed, commands):
            words = self._in_english(typed._replace(command=meant), commands).words
            _, *subcommand = command_meant(commands[meant], words)[0].qualified_name.split()
            return "command-near", {"command": " ".join([meant, *subcommand])}
        swapped = _swapped(typed.command, commands, lambda each: _asks(each, message.role))
        if len(swapped) == MIN_MISTYPED - 1 and self._may_tell(message):
            return "command-near", {"command": swapped}
        thanks = self._words().thanks_in(typed.words)
        called = typed.to[:1] == (self._login,) and not thanks
        if called and (says := private(" ".join(typed.words))):
            tells = self._refused.may(message.chatter.id, says, message.at)
            return (PRIVATE_KEPT, {"says": says}) if tells else None
        if not (called and greets and self._may_tell(message)):
            return None
        parting = self._words().parting_in(typed.words, self._names)
        return PARTINGS[parting] if parting else "called-by-name", {}

    def _may_tell(self, message: Message) -> bool:
        return self._told_how.may(message.chatter.id, message.at)

    def _order_meant(self, message: Message, typed: TypedCommand, commands: Mapping[str, Any]) -> str:
        """Return the order of theirs that somebody of the staff slipped in; '' for none."""
        if message.role < Role.MODERATOR:
            return ""
        to_others = typed.without_names().to_others(self._login, message.chatter.login)
        slipped = ""
        if message.role is Role.BROADCASTER and not to_others:
            slipped = self._slipped(typed.command.rstrip(digits), commands)
        is_order = partial(_is_order, role=message.role)
        return slipped or _urgent(typed.command, commands) or _swapped(typed.command, commands, is_order)

    def _slipped(self, command: str, commands: Mapping[str, Any]) -> str:
        """Return the count that is meant, else the order that is nearly typed; '' for neither."""
        counts = {name: each for name, each in commands.items() if name in CLEANED + MISSED}
        meant = name_meant(command, counts)
        if meant or not self._practising():
            return meant
        orders = {name: each for name, each in commands.items() if order_from(each) is Role.BROADCASTER}
        return name_meant(command, nearly_typed(command, orders))


def _swapped(word: str, commands: Mapping[str, Any], fits: Callable[[Any], bool]) -> str:
    """Return the command of those that fit of which a word has two neighbours swapped: 'gear' for 'gaer'.

    '' for none, and for words that are too short to tell.
    """
    if len(word) < MIN_MISTYPED - 1:
        return ""
    swaps = (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
    return next((each for each in swaps if each in commands and fits(commands[each])), "")


def _urgent(word: str, commands: Mapping[str, Any]) -> str:
    """Return the urgent order that is nearly typed; '' for none."""
    return name_meant(word, nearly_typed(word, {name: name for name in commands if name in URGENT}))


def _may_be_anothers(typed: TypedCommand, role: Role, commands: Mapping[str, Any]) -> bool:
    """Tell whether it is no command here, or one that makes way: the artist's alone, or no order.

    So does one for staff that only asks, typed by another.
    """
    command = commands.get(typed.command)
    if command is None:
        return True
    needs = command.extras.get(NEEDS, Role.VIEWER)
    if role < needs and (needs is Role.BROADCASTER or command.extras.get(ASKED)):
        return True
    within: Mapping[str, Any] = getattr(command, "commands", {})
    meant = within.get(command_word(typed.words[0]), command) if typed.words else command
    return order_from(command) is None and order_from(meant) is None


def _asks(command: Any, role: Role) -> bool:
    """Tell whether a command is for everybody, and no order from somebody of that role."""
    order = order_from(command)
    return NEEDS not in command.extras and (order is None or role < order)


def _is_order(command: Any, role: Role) -> bool:
    """Tell whether a command is an order, and one that somebody of that role may give."""
    order = order_from(command)
    return order is not None and role >= max(order, command.extras.get(NEEDS, order))


def _read_called(text: str, login: str, role: Role, commands: Mapping[str, Any]) -> TypedCommand | None:
    """Return what is asked without a prefix of the bot that is called; None where it is not called.

    It is a command where it begins with the name of one that asks, and has words behind it only where that
    takes some: "now" is one, and "now that was good" is not. Anything else has the name "".
    """
    words = addressed(text, login)
    if words is None:
        return None
    name, said = command_word(words[0]) if words else "", words[1:]
    command = commands.get(name)
    if command is None or not _asks(command, role):
        return TypedCommand("", words, (login,))
    fits = command.signature or all(name_in(word) for word in said)
    return TypedCommand(name, said, (login,)) if fits else TypedCommand("", words, (login,))
