"""Who is told what happens in the channel."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.message import Message
from bot.twitch.inbound import role_change


@dataclass(frozen=True, slots=True)
class Listeners:
    """What is called when something happens.

    `heard` are told of each clean line of a person, `live` when the stream begins or ends; `began` and
    `ended` write down when that was. `moderates` are told the id of whoever becomes a moderator of the
    channel (True), or is seen to be none (False).
    """

    heard: Sequence[Callable[[Message], None]]
    live: Sequence[Callable[[bool], None]]
    moderates: Sequence[Callable[[str, bool], None]]
    began: Callable[[datetime], Coroutine[Any, Any, None]]
    ended: Callable[[datetime], Coroutine[Any, Any, None]]

    def hear_of_role(self, frame: Mapping[str, Any]) -> None:
        """Tell of somebody whom an event of `channel.moderate` makes a moderator, or leaves none."""
        if change := role_change(frame):
            for tell in self.moderates:
                tell(*change)
