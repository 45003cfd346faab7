"""Ending in good order: SIGINT and SIGTERM, whatever the program is at."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any

from bot.log import get_logger

_log = get_logger(__name__)


def until_stopped(work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
    """Run `work` until SIGINT or SIGTERM cancels it, whatever it is at; return whether it was done before.

    More of them change nothing while it closes what is open. After that they end the process at once, should
    a thread of a library (one that looks up an address, say) still keep it.
    """

    async def run() -> bool:
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        assert task
        code = 1

        def stop(_number: int, _frame: object) -> None:
            _handle_signals(signal.SIG_IGN)
            loop.call_soon_threadsafe(task.cancel)

        _handle_signals(stop)
        done = False
        try:
            await work()
            done, code = True, 0
        except asyncio.CancelledError:
            _log.info("stopped")
            code = 0
        finally:
            _handle_signals(lambda _number, _frame: os._exit(code))
        return done

    try:
        return asyncio.run(run())
    finally:
        _handle_signals(signal.SIG_IGN)  # the interpreter would forget our own handler as it ends


def _handle_signals(how: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, how)
