"""News at a pace that pages can keep: at once, and then no more often than every so many seconds."""

import asyncio
from collections.abc import Callable


class Pace:
    """Has `tell` called when it is due; within `seconds` of the last time it waits, and is called once."""

    def __init__(self, tell: Callable[[], None], seconds: float) -> None:
        self._tell = tell
        self._seconds = seconds
        self._resting = False
        self._more = False

    def due(self) -> None:
        """Let it be told that something has changed."""
        if self._resting:
            self._more = True
            return
        self._tell()
        self._resting = True
        asyncio.get_running_loop().call_later(self._seconds, self._rested)

    def _rested(self) -> None:
        self._resting = False
        if self._more:
            self._more = False
            self.due()
