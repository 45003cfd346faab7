"""Who is told what happens in the channel."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.message import Message


@dataclass(frozen=True, slots=True)
class Listeners:
    """What is called when something happens.

    `heard` are told of each clean line of a person, `live` when the stream begins or ends; `began` and
    `ended` write down when that was.
    """

    heard: Sequence[Callable[[Message], None]]
    live: Sequence[Callable[[bool], None]]
    began: Callable[[datetime], Coroutine[Any, Any, None]]
    ended: Callable[[datetime], Coroutine[Any, Any, None]]
