"""A channel page that somebody has open, and what it is told."""

import asyncio

HEARTBEAT = 15.0
"""Seconds after which a page that has nothing to be told is told that it is still connected."""

MAX_WAITING = 1000
"""Happenings that may wait for a page that does not read; then it is cut off, and reads the state again."""


class OpenPage:
    """One of them, and what it has still to be told."""

    def __init__(self, transport: asyncio.Transport | None) -> None:
        self._transport = transport
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue(MAX_WAITING)

    def tell(self, event: bytes) -> None:
        """Queue an event; a page that has stopped reading is cut off."""
        try:
            self._waiting.put_nowait(event)
        except asyncio.QueueFull:
            self._cut_off()

    def leave(self) -> None:
        """End the page's stream; what a page has not read by now does not hold anybody up."""
        if self._transport and self._transport.get_write_buffer_size():
            self._cut_off()
        self.tell(b"")

    async def next(self) -> bytes:
        """Return the next event, or a heartbeat where there is none for too long; empty at the end."""
        try:
            async with asyncio.timeout(HEARTBEAT):
                return await self._waiting.get()
        except TimeoutError:
            return b": still here\n\n"

    def _cut_off(self) -> None:
        if self._transport:
            self._transport.abort()
