"""Who is told what happens in the channel."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.fans.support import Gift
from bot.domain.words.typed_command import TypedCommand
from bot.twitch.gifts import gift_from_frame
from bot.twitch.inbound import removal, role_change
from bot.twitch.inbox import Arrival, Inbox

Asked = Callable[[Message, Callable[[TypedCommand], Awaitable[str]]], bool]
"""What is given a clean line that is no command, and what returns the words of the command that it names.

It tells whether the line asks something that it sees to.
"""

Typed = Callable[[Message, TypedCommand], None]
"""What is told of a command that a person uses, by the name that it has here."""


@dataclass(frozen=True, slots=True)
class Listeners:
    """What is called when something happens.

    `heard` are told of each clean line of a person, `gave` that somebody gave, with a clean line or without
    any words, `asked` of those lines that are no commands, and `live` when
    the stream begins or ends; `began` and `ended` write down when that was. `moderates` are told the id of
    whoever becomes a moderator of the channel (True), or is seen to be none (False), `taken_off` what staff
    takes off in chat, `typed` each command that is used.
    """

    heard: Sequence[Callable[[Message], None]]
    gave: Sequence[Callable[[Gift], None]]
    asked: Sequence[Asked]
    live: Sequence[Callable[[bool], None]]
    moderates: Sequence[Callable[[str, bool], None]]
    taken_off: Sequence[Callable[[Removal], None]]
    began: Callable[[datetime], Coroutine[Any, Any, None]]
    ended: Callable[[datetime], Coroutine[Any, Any, None]]
    typed: Sequence[Typed] = ()

    def hear_command(self, message: Message, typed: TypedCommand, commands: Mapping[str, Any]) -> None:
        """Tell of a command that was typed, by whichever of its names."""
        for tell in self.typed:
            tell(message, typed._replace(command=commands[typed.command].name))

    def hear(self, arrival: Arrival) -> None:
        """Tell of a clean line, and of what was given with it."""
        for tell in self.heard:
            tell(arrival.message)
        self._hear_of(arrival.gift)

    def hear_of_gift(self, frame: Mapping[str, Any], now: datetime, inbox: Inbox) -> None:
        """Tell of a gift without words, unless the inbox knows it."""
        gift = gift_from_frame(frame, now)
        if gift and inbox.is_new(gift.line, frame["metadata"].get("message_id", "")):
            self._hear_of(gift)

    def _hear_of(self, gift: Gift | None) -> None:
        if gift:
            for tell in self.gave:
                tell(gift)

    def hear_of_moderation(self, frame: Mapping[str, Any], now: datetime) -> None:
        """Tell whom an event of `channel.moderate` makes a moderator or none, and what it takes off."""
        if gone := removal(frame, now):
            for tell in self.taken_off:
                tell(gone)
        if change := role_change(frame):
            for tell in self.moderates:
                tell(*change)
