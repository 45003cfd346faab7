"""What a chat command has in hand."""

from typing import TYPE_CHECKING

import twitchio
from twitchio.ext.commands import Context as TwitchContext

from bot.domain.message import Message, Role
from bot.twitch.outbound import Priority

if TYPE_CHECKING:
    from bot.twitch.client import Client

NEEDS = "needs"
"""The key in a command's `extras` under which stands the lowest role that may use it."""


class Context(TwitchContext["Client"]):
    """One use of a command: who asked, in our words, and the way to answer."""

    def __init__(self, payload: twitchio.ChatMessage, *, bot: "Client", heard: Message) -> None:
        super().__init__(payload, bot=bot)
        self.heard = heard

    def answer(self, line: str, /, **gaps: str | int) -> None:
        """Reply to the asker with a line of the voice file; it is sent as soon as Twitch allows."""
        priority = Priority.ARTIST if self.heard.role is Role.BROADCASTER else Priority.REPLY
        self.bot.outbox.say(self.bot.voice.say(line, gaps), reply_to=self.heard.id, priority=priority)
