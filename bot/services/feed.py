"""What pages and overlay show, as it changes: what is so, which is kept, and moments, which pass."""

import asyncio
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import contextmanager
from typing import Any

MAX_UNREAD = 100
"""Changes that wait for a slow reader; then it is sent away, and begins anew with the latest."""

News = tuple[str, Mapping[str, Any]]
"""A topic, and plain values that JSON can take."""


class Feed:
    """One place to publish to, any number of readers."""

    def __init__(self) -> None:
        self._latest: dict[str, Mapping[str, Any]] = {}
        self._readers: set[asyncio.Queue[News | None]] = set()

    @property
    def latest(self) -> Mapping[str, Mapping[str, Any]]:
        """What was published last, by topic."""
        return dict(self._latest)

    def publish(self, topic: str, values: Mapping[str, Any]) -> None:
        """Let all readers know what is so now, also those who come later; the same as before is no news."""
        if self._latest.get(topic) != values:
            self._latest[topic] = values
            self.happen(topic, values)

    def happen(self, topic: str, values: Mapping[str, Any]) -> None:
        """Let those who read now know of a moment; who comes later does not hear of it."""
        for reader in list(self._readers):
            if reader.qsize() >= MAX_UNREAD:
                self._readers.discard(reader)
                reader.put_nowait(None)
            else:
                reader.put_nowait((topic, values))

    @property
    def readers(self) -> int:
        """How many read."""
        return len(self._readers)

    async def read(self) -> AsyncGenerator[News]:
        """Give the latest of each topic and then every change; it ends for a reader that is too slow."""
        with self.reading() as unread:
            while (news := await unread.get()) is not None:
                yield news

    @contextmanager
    def reading(self) -> Generator[asyncio.Queue[News | None]]:
        """Give what `read` gives as a queue, in which None is the end."""
        unread: asyncio.Queue[News | None] = asyncio.Queue()
        # No await in here: nothing can happen between the latest that is given and the first change after it.
        for news in self._latest.items():
            unread.put_nowait(news)
        self._readers.add(unread)
        try:
            yield unread
        finally:
            self._readers.discard(unread)
