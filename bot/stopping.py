"""Ending in good order: SIGINT, SIGTERM and a closed terminal (SIGHUP), whatever the program is at."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Iterable
from types import FrameType
from typing import Any

from bot.log import get_logger

_log = get_logger(__name__)


def until_stopped(work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
    """Run `work` until SIGINT, SIGTERM or SIGHUP cancels it, whatever it is at; return whether it was done.

    More of them change nothing while it closes what is open. After that they end the process at once, should
    a thread of a library (one that looks up an address, say) still keep it.
    """
    ending = _ending()

    async def run() -> bool:
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        assert task
        code = 1

        def stop(_number: int, _frame: object) -> None:
            _handle(ending, signal.SIG_IGN)
            loop.call_soon_threadsafe(task.cancel)

        _handle(ending, stop)
        done = False
        try:
            await work()
            done, code = True, 0
        except asyncio.CancelledError:
            _log.info("stopped")
            code = 0
        finally:
            _handle(ending, lambda _number, _frame: os._exit(code))
        return done

    try:
        return asyncio.run(run())
    finally:
        _handle(ending, signal.SIG_IGN)  # the interpreter would forget our own handler as it ends


def _ending() -> list[int]:
    """Return the signals that end the bot; SIGHUP, which Windows has not, unless `nohup` has it ignored."""
    hangup: int | None = getattr(signal, "SIGHUP", None)
    hangs_up = hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN
    return [signal.SIGINT, signal.SIGTERM, *([hangup] if hangup and hangs_up else [])]


def _handle(numbers: Iterable[int], how: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for number in numbers:
        signal.signal(number, how)
