"""What a chat command has in hand."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import twitchio
from twitchio.ext.commands import Bot, Group
from twitchio.ext.commands import Context as TwitchContext
from twitchio.ext.commands.view import StringView

from bot.domain.chat.message import Message, Role
from bot.domain.documents.subcommand_words import SubcommandWords
from bot.domain.practice.focus import Renewed, Told
from bot.domain.words.chat_text import MAX_CHARS, is_cut, with_more
from bot.domain.words.typed_command import TypedCommand, addressed, command_word, last_meant, near
from bot.domain.words.voice import Spoken, lines
from bot.errors import Gap, Refusal
from bot.services.words.voice import Voice
from bot.twitch.command_help import help_of, usage_of
from bot.twitch.outbox import Outbox, Priority

LINES = lines(
    """
    command-near: command
    order-named: command
    group-how: command names
    order-alone: command names
    answer-for: login answer
    more-on-site: address
    """
)

ROOM_FOR_NAME = 40
"""Characters of an answer that go to saying whom it is for: a login has 25 at most."""

ABOUT_ORDER = ("why-", "appeal-")
"""How lines begin that tell one person of their own moderation: they go on while answers are held."""

_OF_RULES = (*ABOUT_ORDER, "rule", "boundaries", "history", "review-", "undo", "pardon", "nuke-", "mod-")
"""How lines begin that tell of the house rules and what was done by them."""

AS_THEY_STAND = (*_OF_RULES, "focus-held")
"""How lines begin that are not looked at for what is private: what was held was, answer by answer."""

NEEDS = "needs"
"""The key in a command's `extras` under which stands the lowest role that may use it."""

STAFF = {NEEDS: Role.MODERATOR}
"""The `extras` of a command for moderators and the artist."""

ARTIST = {NEEDS: Role.BROADCASTER}
"""The `extras` of a command for the artist alone."""

ASKED = "asked"
"""The key in a command's `extras` that is true where it only tells something, though it is for staff."""

ASKS = {ASKED: True}
"""The `extras` of a command for staff that is no order."""

OWNED = "owned"
"""The key in a command's `extras` that is true where those whose it is may use it too: the command asks."""

OWNERS = {OWNED: True}
"""The `extras` of a command for staff, and for whoever owns what it changes."""

ORDER = "order"
"""The key in a command's `extras` under which stands from which role on it is an order; others only ask."""

ARTIST_ORDERS = {ORDER: Role.BROADCASTER}
"""The `extras` of a command that is an order from the artist, and a question from everybody else."""

STAFF_ORDERS = {ORDER: Role.MODERATOR}
"""The `extras` of a command that is an order from moderators and the artist, and a question from others."""

ALONE = "alone"
"""The key in a command's `extras` that is true where words that are no subcommand of it ask for nothing."""

STAFF_ALONE = STAFF | {ALONE: True}
"""The `extras` of a command for staff that stands alone, and does much."""

NAMES = "names"
"""The key in a command's `extras` that is true where an @name among its words is one of them."""

WITH_NAMES = {NAMES: True}
"""The `extras` of a command about people, or of words that are kept as they are.

With any other command a name tells for whom the answer is, as in `!gear goldie @fan_fern`.
"""

WHOLE = "whole"
"""The key in a command's `extras` that is true where it changes something about who asked, and says so."""

TOLD_WHOLE = {WHOLE: True}
"""The `extras` of a command whose answer is neither cut nor left out, however many ask."""


class _Words(StringView):
    """The words behind a command; a quote is a sign like any other."""

    def get_word(self) -> str:
        """Return the next word as the name of a subcommand, which is all that TwitchIO takes it for."""
        return command_word(super().get_word())

    def get_quoted_word(self) -> str:
        """Return the next word as it stands."""
        return super().get_word()


class Context(TwitchContext[Bot]):
    """One use of a command: who asked, what was typed, in our words, and the way to answer.

    `login` is the bot's own; `is_here` tells of one whether it is somebody's who is here, `more_at` gives the
    address of a page that has all that a command tells of, '' where there is none, `words` what words
    mean, in any language.
    """

    def __init__(
        self,
        payload: twitchio.ChatMessage,
        *,
        bot: Bot,
        heard: Message,
        typed: TypedCommand,
        prefix: str,
        login: str,
        is_here: Callable[[str], bool],
        more_at: Callable[[str], str],
        words: SubcommandWords,
        voice: Voice,
        outbox: Outbox,
    ) -> None:
        super().__init__(payload, bot=bot)
        self.heard = heard
        self._typed = typed
        self._prefix = prefix
        self._nobody = (login, heard.chatter.login)
        self._is_here = is_here
        self._more_at = more_at
        self.says, self.rule_about = words.says, words.rule_about
        self._voice = voice
        self._outbox = outbox
        self._meant: Any = None
        self._words: tuple[str, ...] = ()
        self._for = ""
        self.to_others: tuple[str, ...] = ()

    async def prepare(self) -> None:
        """Find the command and its words as they were read, where TwitchIO would read the line as a shell."""
        typed = self._typed
        self._command, self._invoked_with = self.bot.commands.get(typed.command), typed.command
        if not command_meant(self._command, typed.words)[0].extras.get(NAMES):
            typed = typed.without_names()
        self._view = _Words(" ".join(typed.words))
        self._meant, self._words = command_meant(self._command, typed.words)
        self.to_others = typed.to_others(*self._nobody)
        # Nobody is called here by the bot on another's behalf.
        self._for = next(filter(self._is_here, self.to_others), "")

    def allows(self) -> bool:
        """Tell whether the asker may use the command.

        Raises:
            Refusal: they may, but it points at somebody, or has no subcommand, or a slip in the name of one.
        """
        assert self.command
        extras = self.command.extras
        if self.heard.role < extras.get(NEEDS, Role.VIEWER):
            return bool(extras.get(OWNED))
        if NEEDS in extras:
            self._check_order(self.command)
        elif self._words and self.command is self._meant:  # each group on the way to it is asked, too
            names = self._subcommands()
            if self.command.signature:  # any word may be of a name; but "of" alone is for a switch
                names = {"off": names["off"]} if "off" in names and len(self._words) == 1 else {}
            self._check_slip(self.command, near(self._words[0], names))
            if ALONE in extras or self.heard.role >= Role.MODERATOR:
                self._check_known(self.command, names)
        return True

    def _check_slip(self, command: Any, meant: str) -> None:
        if meant:
            raise Refusal("command-near", command=f"{command.qualified_name} {meant}")

    def _check_order(self, command: Any) -> None:
        is_about = NAMES in command.extras and self._words
        if self.to_others and not (is_about or ASKED in command.extras):
            raise Refusal("order-named", command=command.qualified_name)
        names = self._subcommands()
        if self._words:
            self._check_slip(command, near(self._words[0], names) or last_meant(self._words[-1], names))
        if self._words and ALONE in command.extras:
            raise Refusal("order-alone", command=command.qualified_name, names=self._elsewhere(command))
        self._check_known(command, names)

    def _check_known(self, command: Any, names: Mapping[str, Any]) -> None:
        if self._words and names and not command.signature:
            once = ", ".join(name for name, each in names.items() if name == each.name)
            raise Refusal("group-how", command=command.qualified_name, names=once)

    def _subcommands(self) -> Mapping[str, Any]:
        """Return the subcommands of the command that the asker may use, by name."""
        within: Mapping[str, Any] = getattr(self.command, "commands", {})
        return {name: each for name, each in within.items() if self.heard.role >= each.extras.get(NEEDS, 0)}

    def _elsewhere(self, command: Any) -> str:
        """Return its subcommands, then those called as it is that take words; 'none' where there are none."""
        groups = (each for each in self.bot.unique_commands if isinstance(each, Group))
        others = (each.commands.get(command.name) for each in groups)
        elsewhere = sorted(each.qualified_name for each in others if each and each.signature)
        own = (each.qualified_name for each in self._subcommands().values())
        return ", ".join(dict.fromkeys(f"{self.prefix or ''}{each}" for each in (*own, *elsewhere))) or "none"

    def help_of(self, command: Any) -> str:
        """Return what a command does, in the words of the voice."""
        return help_of(command, self._voice)

    def usage_of(self, command: Any) -> str:
        """Return how a command is typed, in the words of the voice."""
        return usage_of(command, self._voice, self.prefix or "")

    def word(self, line: str, /, **gaps: Gap) -> str:
        """Return the words of a line, to fill a gap of another."""
        return self._voice.say(line, gaps)

    def answer(self, line: str, /, **gaps: Gap) -> None:
        """Reply with a line of the voice file, for whom it was asked; it is sent as soon as Twitch allows.

        Where it has not room for all that there is, it leads to the page that has it.
        """
        self.say(self._worded(line, gaps), line)

    def _worded(self, line: str, gaps: Mapping[str, Gap]) -> str:
        answer = self._voice.say(line, gaps)
        if (gaps.get("more") or is_cut(answer)) and (address := self._page()):
            more = self._voice.say("more-on-site", {"address": address})
            return with_more(answer, more, MAX_CHARS - ROOM_FOR_NAME)
        return answer

    def answer_anew(self, answer: Callable[[], Spoken], *, of_moment: bool = False) -> None:
        """Reply with a line as things stand when it is said, which may be minutes later, behind a take.

        A refusal by then says that the answer has become stale; of what is `of_moment` it is the answer.
        """
        line, gaps = answer()

        def renewed() -> str:
            try:
                return self._worded(*answer())
            except Refusal as refusal:
                return self._voice.say(refusal.line, refusal.gaps) if of_moment else ""

        self.say(self._worded(line, gaps), line, renewed=renewed)

    async def answer_as(self, name: str) -> None:
        """Answer with what another command tells that takes no words.

        Raises:
            Refusal: it refuses.
        """
        await self.bot.commands[name](self)

    def _page(self) -> str:
        return self._more_at(self.command.qualified_name.partition(" ")[0]) if self.command else ""

    def say(
        self, answer: str, line: str = "", *, renewed: Renewed | None = None, told: Told = lambda _: None
    ) -> None:
        """Reply with words, as `answer` does with those of a `line` of the voice file.

        `told` is called as the outbox does.
        """
        if not self._for or line.startswith(ABOUT_ORDER):  # which is theirs alone, and would shame another
            return self._say(answer, line, renewed=renewed, told=told)
        named = self._voice.say("answer-for", {"login": self._for, "answer": answer})
        return self._say(named, line, asker=self._for, plain=answer, renewed=renewed, told=told)

    def refuse(self, line: str, /, **gaps: Gap) -> None:
        """Reply to the asker alone, with a line of the voice file, why they get no answer."""
        self._say(self._voice.say(line, gaps), line)

    def _say(
        self,
        words: str,
        line: str,
        *,
        asker: str = "",
        plain: str = "",
        renewed: Renewed | None = None,
        told: Told = lambda _: None,
    ) -> None:
        self._outbox.say(
            words,
            reply_to=self.heard.id,
            priority=self._priority(line),
            asker=asker or self.heard.chatter.login,
            plain=plain,
            as_it_stands=line.startswith(AS_THEY_STAND),
            whole=bool(self.command and self.command.extras.get(WHOLE)),
            renewed=renewed,
            told=told,
        )

    def _priority(self, line: str) -> Priority:
        """Return the artist's own for what cannot be held: what staff did, and why somebody was moderated."""
        needed: Role = self.command.extras.get(NEEDS, Role.BROADCASTER) if self.command else Role.BROADCASTER
        urgent = self.heard.role >= needed or line.startswith(ABOUT_ORDER)
        return Priority.ARTIST if urgent else Priority.REPLY


class PlainContext(Context):
    """A command that a question in plain words stands for: what it tells is kept."""

    told = ""
    _say_told: Callable[[], None] = staticmethod(lambda: None)

    async def tells(self) -> bool:
        """Carry the command out, and say what it tells; tell whether that is anything."""
        await self.bot.invoke(self)
        self._say_told()
        return bool(self.told)

    def say(self, answer: str, line: str = "", **how: Any) -> None:
        """Keep an answer."""
        self.told, self._say_told = answer, partial(super().say, answer, line, **how)

    def refuse(self, line: str, /, **gaps: Gap) -> None:
        """Keep a refusal for who called the bot by its name; else nobody has typed the command or waits."""
        if not self._typed.otherwise and addressed(self.heard.text, self._nobody[0]) is not None:
            self.told = self._voice.say(line, gaps)


def without_pictures(ctx: Context, words: str) -> str:
    """Return the words of an ask without what Twitch shows as a picture, like an emote."""
    for fragment in ctx.heard.fragments:
        if fragment.is_picture:
            words = f" {words} ".replace(f" {fragment.text} ", " ").strip()
    return words


def order_from(command: Any) -> Role | None:
    """Return the role from which on the use of a command is an order; None where it asks only."""
    return command.extras.get(ORDER, command.extras.get(NEEDS))


def command_meant(command: Any, words: tuple[str, ...]) -> tuple[Any, tuple[str, ...]]:
    """Return the subcommand that the words behind a command lead to, else the command, and the words left."""
    within: dict[str, Any] = getattr(command, "commands", {})  # a group's
    found = within.get(command_word(words[0])) if words else None
    return command_meant(found, words[1:]) if found else (command, words)
