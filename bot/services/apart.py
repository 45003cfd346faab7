"""Heavy work in a process of its own: bounded in time and memory, behind the bot, and gone when it stops."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, ParamSpec, TypeVar

MAX_MEMORY = 2**30
"""Bytes that the process may ask the system for: several times what a log or a photo takes."""

NICE = 10
"""How far the process steps back behind the bot, of 19 (POSIX nice)."""

_CONTEXT = multiprocessing.get_context("spawn")  # a fork would have the database and the sockets open as well
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


class Apart:
    """Does one thing at a time in a process of its own."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None

    def do(
        self, work: Callable[_Given, _Made], seconds: float, /, *values: _Given.args, **named: _Given.kwargs
    ) -> _Made:
        """Return what comes of work (in a thread); all that is handed over is pickled.

        Raises:
            TimeoutError: it took longer than these seconds.
            EOFError: the process died, of an error or too little memory, or was ended.
        """
        ours, theirs = _CONTEXT.Pipe(duplex=False)
        process = _CONTEXT.Process(target=_work, args=(theirs, work, values, named), daemon=True)
        process.start()
        self._process = process
        theirs.close()  # ours is the only end then, and the process's death is heard of
        try:
            if not ours.poll(seconds):
                raise TimeoutError
            return ours.recv()
        finally:
            self._process = None
            process.kill()
            process.join()
            ours.close()

    def end(self) -> None:
        """End what is being done."""
        if self._process:
            self._process.kill()


def _work(
    sender: Connection, work: Callable[..., Any], values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    """Do the work, and send what came of it (in the process)."""
    _step_back()
    sender.send(work(*values, **named))


def _step_back() -> None:
    """Be stopped by the bot alone, give way to it, and take no more memory than is bounded."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to the bot's processes all at once
    if hasattr(os, "nice"):
        os.nice(NICE)
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - POSIX alone has it

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
