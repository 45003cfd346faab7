"""What a chat command has in hand."""

import twitchio
from twitchio.ext.commands import Bot
from twitchio.ext.commands import Context as TwitchContext

from bot.domain.message import Message, Role
from bot.services.lines import ABOUT_ORDER
from bot.services.voice import Voice
from bot.twitch.outbound import Outbox, Priority

NEEDS = "needs"
"""The key in a command's `extras` under which stands the lowest role that may use it."""

STAFF = {NEEDS: Role.MODERATOR}
"""The `extras` of a command for moderators and the artist."""

ARTIST = {NEEDS: Role.BROADCASTER}
"""The `extras` of a command for the artist alone."""


class Context(TwitchContext[Bot]):
    """One use of a command: who asked, in our words, and the way to answer."""

    def __init__(
        self, payload: twitchio.ChatMessage, *, bot: Bot, heard: Message, voice: Voice, outbox: Outbox
    ) -> None:
        super().__init__(payload, bot=bot)
        self.heard = heard
        self._voice = voice
        self._outbox = outbox

    def answer(self, line: str, /, **gaps: str | float) -> None:
        """Reply to the asker with a line of the voice file; it is sent as soon as Twitch allows."""
        self._outbox.say(
            self._voice.say(line, gaps),
            reply_to=self.heard.id,
            priority=self._priority(line),
            asker=self.heard.chatter.login,
        )

    def _priority(self, line: str) -> Priority:
        """Return the artist's own for what cannot be held: what staff did, and why somebody was moderated."""
        needed: Role = self.command.extras.get(NEEDS, Role.BROADCASTER) if self.command else Role.BROADCASTER
        urgent = self.heard.role >= needed or line.startswith(ABOUT_ORDER)
        return Priority.ARTIST if urgent else Priority.REPLY
