"""Files of words and rules read anew while the bot runs: all of them, or none."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.errors import DocumentError, Fault
from bot.memory import keep_reloaded
from bot.services.documents.data_folder import HearFault

Swap = Callable[[], Awaitable[None]]
"""What puts in force that which was read; it cannot fail."""


class Reload:
    """Knows who reads which files; who opens something from a file says how it is read anew."""

    def __init__(self) -> None:
        self._reads: list[Callable[[HearFault], Swap]] = []

    def add(self, read: Callable[[HearFault], Swap]) -> None:
        """Have something read anew too; `read` is called in a thread, and tells of what is left out."""
        self._reads.append(read)

    async def now(self) -> None:
        """Read everything, and once all is read, put it in force.

        Raises:
            DocumentError: a file has faults, or an own word does not fit; all stays as it was.
        """
        faults: dict[Fault, None] = {}  # each once: two may read one file
        swaps: list[Swap] = []

        def told(fault: Fault) -> None:
            faults[fault] = None

        for read in self._reads:
            try:
                swaps.append(await asyncio.to_thread(read, told))
            except DocumentError as error:
                faults |= dict.fromkeys(error.faults)
        if faults:
            raise DocumentError("nothing was read anew", list(faults))
        for swap in swaps:
            await swap()
        keep_reloaded()
