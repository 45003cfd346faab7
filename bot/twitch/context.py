"""What a chat command has in hand."""

import twitchio
from twitchio.ext.commands import Bot
from twitchio.ext.commands import Context as TwitchContext

from bot.domain.message import Message, Role
from bot.services.voice import Voice
from bot.twitch.outbound import Outbox, Priority

NEEDS = "needs"
"""The key in a command's `extras` under which stands the lowest role that may use it."""

STAFF = {NEEDS: Role.MODERATOR}
"""The `extras` of a command for moderators and the artist."""


class Context(TwitchContext[Bot]):
    """One use of a command: who asked, in our words, and the way to answer."""

    def __init__(
        self, payload: twitchio.ChatMessage, *, bot: Bot, heard: Message, voice: Voice, outbox: Outbox
    ) -> None:
        super().__init__(payload, bot=bot)
        self.heard = heard
        self._voice = voice
        self._outbox = outbox

    def answer(self, line: str, /, **gaps: str | int) -> None:
        """Reply to the asker with a line of the voice file; it is sent as soon as Twitch allows."""
        priority = Priority.ARTIST if self.heard.role is Role.BROADCASTER else Priority.REPLY
        self._outbox.say(self._voice.say(line, gaps), reply_to=self.heard.id, priority=priority)
