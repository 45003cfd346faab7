"""What pages and overlay show, as it changes: what is so, which is kept, and moments, which pass."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.domain.pages.visitor import Right

MAX_UNREAD = 100
"""Changes that wait for a slow reader; then it is sent away, and begins anew with the latest."""

News = tuple[str, Mapping[str, Any]]
"""A topic, and plain values that JSON can take."""


class Feed:
    """One place to publish to, any number of readers; each is given what its right lets it see."""

    def __init__(self) -> None:
        self._latest: dict[str, Mapping[str, Any]] = {}
        self._rights: dict[str, Right] = {}
        self._readers: dict[asyncio.Queue[News | None], Right] = {}
        self._listeners: dict[str, list[Callable[[], None]]] = {}

    @property
    def latest(self) -> Mapping[str, Mapping[str, Any]]:
        """What was published last, by topic."""
        return dict(self._latest)

    def publish(self, topic: str, values: Mapping[str, Any], right: Right = Right.ARTIST) -> None:
        """Let readers who may see it know what is so now, also those who come later.

        The same as before is no news. A topic is always for the same `right`.
        """
        if self._latest.get(topic) != values:
            self._latest[topic], self._rights[topic] = values, right
            self.happen(topic, values, right)
            for listener in self._listeners.get(topic, ()):
                listener()

    def listen(self, topic: str, listener: Callable[[], None]) -> None:
        """Have `listener` called whenever something else is so of a topic: for what is made of it."""
        self._listeners.setdefault(topic, []).append(listener)

    def happen(self, topic: str, values: Mapping[str, Any], right: Right = Right.ARTIST) -> None:
        """Let those who read now, and may see it, know of a moment; who comes later does not hear of it."""
        for reader in [each for each, has in self._readers.items() if has >= right]:
            if reader.qsize() >= MAX_UNREAD:
                del self._readers[reader]
                reader.put_nowait(None)
            else:
                reader.put_nowait((topic, values))

    @property
    def readers(self) -> int:
        """How many read."""
        return len(self._readers)

    async def read(self, right: Right = Right.ARTIST) -> AsyncGenerator[News]:
        """Give the latest of each topic and then every change; it ends for a reader that is too slow."""
        with self.reading(right) as unread:
            while (news := await unread.get()) is not None:
                yield news

    @contextmanager
    def reading(self, right: Right = Right.ARTIST) -> Generator[asyncio.Queue[News | None]]:
        """Give what `read` gives as a queue, in which None is the end."""
        unread: asyncio.Queue[News | None] = asyncio.Queue()
        # No await in here: nothing can happen between the latest that is given and the first change after it.
        for topic, values in self._latest.items():
            if self._rights[topic] <= right:
                unread.put_nowait((topic, values))
        self._readers[unread] = right
        try:
            yield unread
        finally:
            self._readers.pop(unread, None)
