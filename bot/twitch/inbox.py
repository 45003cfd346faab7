"""Lines of chat in the order in which they came, each one once."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.chat.message import Message
from bot.domain.fans.support import Gift
from bot.log import get_logger
from bot.services.activity import Activity

_log = get_logger(__name__)

REMEMBERED = 20_000
"""Ids of lines kept to know a duplicate by: more than an hour of the busiest chat that a bot sees here."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A line in our words, and the frame to start a command from (None where it cannot be one).

    `gift` is what was given with it, if anything was.
    """

    message: Message
    event_id: str
    frame: dict[str, Any] | None
    gift: Gift | None = None

    @property
    def typed(self) -> str:
        """The text as Twitch has it; '' where it cannot be a command."""
        if self.frame is None:
            return ""
        said: Mapping[str, Any] = self.frame["payload"]["event"].get("message") or {}
        return said.get("text") or ""


class Inbox:
    """Takes lines in without waiting, and hands them on one at a time."""

    def __init__(self, hear: Callable[[Arrival], None], activity: Activity) -> None:
        self._hear = hear
        self._activity = activity
        self._queue: asyncio.Queue[Arrival] = asyncio.Queue()
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._arrived = asyncio.Event()
        self._closed = False
        self.duplicates = 0

    @property
    def waiting(self) -> int:
        """How many lines have not been handed on yet."""
        return self._queue.qsize()

    def close(self) -> None:
        """Take nothing more in."""
        self._closed = True

    def recall(self, ids: Iterable[str]) -> None:
        """Know the lines with these ids as dealt with, now or before the bot was started."""
        for each in ids:
            self._seen[each] = None
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)

    def put(self, arrival: Arrival) -> None:
        """Take a line in, unless Twitch delivered it before under either of its ids."""
        if self._closed:
            return
        if self.is_new(arrival.message.id, arrival.event_id):
            self._queue.put_nowait(arrival)

    def is_new(self, own_id: str, event_id: str) -> bool:
        """Tell whether something comes for the first time under either of its ids, and know it from now on.

        A line that AutoMod held keeps its id when a moderator lets it into chat: so nobody judges it again.
        """
        known = own_id in self._seen or event_id in self._seen
        self.recall((own_id, event_id or own_id))
        self._arrived.set()
        if known:
            self.duplicates += 1
            _log.info("inbox.duplicate", message=own_id)
        return not known

    async def run(self) -> None:
        """Hand the lines on, one after the other, for ever; a failure costs one line and is logged."""
        while True:
            arrival = await self._queue.get()
            with self._activity.working():
                try:
                    # Without an await, so that lines are judged in the order in which they came.
                    self._hear(arrival)
                except Exception:  # noqa: BLE001 - a supervisor: one bad line must not make the bot deaf
                    _log.exception("inbox.failed", message=arrival.message.id)
            self._queue.task_done()

    async def heard(self, message_id: str) -> None:
        """Return when the line with that id has come and has been handed on."""
        while message_id not in self._seen:
            # No await from the look to the wait: a line that comes after it is not missed.
            self._arrived.clear()
            await self._arrived.wait()
        await self._queue.join()
