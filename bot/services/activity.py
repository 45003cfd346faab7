"""Whether the bot is at work: so that a shutdown can drain, and a rehearsal knows when to go on."""

import asyncio
from collections.abc import Coroutine, Generator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from bot.log import get_logger

_log = get_logger(__name__)
_Done = TypeVar("_Done")


class Activity:
    """Counts what is being worked on, and keeps a reference to every task until it ends."""

    def __init__(self) -> None:
        self.busy = 0
        self._changed = asyncio.Event()
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def working(self) -> Generator[None]:
        """Count the block as work."""
        self._count(+1)
        try:
            yield
        finally:
            self._count(-1)

    def spawn(self, work: Coroutine[Any, Any, object], *, name: str) -> None:
        """Start `work` as a task that counts as work from now on, and whose failure is logged."""
        # Here and not when the task first runs: who looks in between would take the bot for idle.
        self._count(+1)
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def side_by_side(self, works: Sequence[Coroutine[Any, Any, _Done]]) -> list[_Done]:
        """Do works side by side and return what came of each, in their order.

        Each counts as work instead of who waits for them. An error of one is raised when all are done.
        """
        left = len(works)
        if left <= 1:
            return [await work for work in works]
        self._count(left - 1)  # the last to end leaves its count to who waits

        async def counted(work: Coroutine[Any, Any, _Done]) -> _Done:
            nonlocal left
            try:
                return await work
            finally:
                left -= 1
                if left:
                    self._count(-1)

        ended = await asyncio.gather(*map(counted, works), return_exceptions=True)
        done = [each for each in ended if not isinstance(each, BaseException)]
        for error in ended:
            if isinstance(error, BaseException):
                raise error
        return done

    async def change(self) -> None:
        """Return when something begins, ends or lies down to sleep."""
        # No await from here to the wait: whatever changes after this is not missed.
        self._changed.clear()
        await self._changed.wait()

    async def still(self) -> None:
        """Return as soon as nothing is being worked on."""
        while self.busy:
            await self.change()

    async def abandon(self) -> None:
        """Cancel whatever is still being worked on or begins meanwhile, and return when all has ended."""
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def touch(self) -> None:
        """Wake those who wait for a change."""
        self._changed.set()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self._count(-1)
        if not task.cancelled() and (error := task.exception()):
            _log.error("task.failed", task=task.get_name(), exc_info=error)

    def _count(self, change: int) -> None:
        self.busy += change
        self.touch()
