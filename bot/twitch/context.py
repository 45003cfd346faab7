"""What a chat command has in hand."""

from collections.abc import Callable
from typing import Any

import twitchio
from twitchio.ext.commands import Bot
from twitchio.ext.commands import Context as TwitchContext
from twitchio.ext.commands.view import StringView

from bot.domain.message import Message, Role
from bot.domain.typed import Typed, command_word
from bot.services.lines import ABOUT_ORDER
from bot.services.voice import Voice
from bot.twitch.outbound import Outbox, Priority

NEEDS = "needs"
"""The key in a command's `extras` under which stands the lowest role that may use it."""

STAFF = {NEEDS: Role.MODERATOR}
"""The `extras` of a command for moderators and the artist."""

ARTIST = {NEEDS: Role.BROADCASTER}
"""The `extras` of a command for the artist alone."""


NAMES = "names"
"""The key in a command's `extras` that is true where an @name among its words is one of them."""

WITH_NAMES = {NAMES: True}
"""The `extras` of a command about people, or of words that are kept as they are.

With any other command a name tells for whom the answer is, as in `!gear goldie @fan_fern`.
"""


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

    `wrote_lately` tells of a login whether it is somebody's who is here.
    """

    def __init__(
        self,
        payload: twitchio.ChatMessage,
        *,
        bot: Bot,
        heard: Message,
        typed: Typed,
        prefix: str,
        wrote_lately: Callable[[str], bool],
        voice: Voice,
        outbox: Outbox,
    ) -> None:
        super().__init__(payload, bot=bot)
        self.heard = heard
        self._typed = typed
        self._prefix = prefix
        self._wrote_lately = wrote_lately
        self._voice = voice
        self._outbox = outbox
        self._for = ""

    async def prepare(self) -> None:
        """Find the command and its words as they were read, where TwitchIO would read the line as a shell."""
        typed = self._typed
        self._command, self._invoked_with = self.bot.commands.get(typed.command), typed.command
        if not _meant(self._command, typed.words).extras.get(NAMES):
            typed = typed.without_names()
        self._view = _Words(" ".join(typed.words))
        somebody_else = typed.to != self.heard.chatter.login and self._wrote_lately(typed.to)
        self._for = typed.to if somebody_else else ""  # nobody is called here by the bot on another's behalf

    def answer(self, line: str, /, **gaps: str | float) -> None:
        """Reply with a line of the voice file, for whom it was asked; it is sent as soon as Twitch allows."""
        answer = self._voice.say(line, gaps)
        if not self._for:
            return self._say(answer, line)
        named = self._voice.say("answer-for", {"login": self._for, "answer": answer})
        return self._say(named, line, asker=self._for, plain=answer)

    def refuse(self, line: str, /, **gaps: str | float) -> None:
        """Reply to the asker alone, with a line of the voice file, why they get no answer."""
        self._say(self._voice.say(line, gaps), line)

    def _say(self, words: str, line: str, *, asker: str = "", plain: str = "") -> None:
        self._outbox.say(
            words,
            reply_to=self.heard.id,
            priority=self._priority(line),
            asker=asker or self.heard.chatter.login,
            plain=plain,
        )

    def _priority(self, line: str) -> Priority:
        """Return the artist's own for what cannot be held: what staff did, and why somebody was moderated."""
        needed: Role = self.command.extras.get(NEEDS, Role.BROADCASTER) if self.command else Role.BROADCASTER
        urgent = self.heard.role >= needed or line.startswith(ABOUT_ORDER)
        return Priority.ARTIST if urgent else Priority.REPLY


def _meant(command: Any, words: tuple[str, ...]) -> Any:
    """Return the subcommand that the words behind a command lead to; the command itself without one."""
    within: dict[str, Any] = getattr(command, "commands", {})  # a group's
    found = within.get(command_word(words[0])) if words else None
    return _meant(found, words[1:]) if found else command
