"""What is loaded once stays: the garbage collector need not look through it again and again."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock


class _Loads:
    """How many loads are under way, in whatever thread: the collector is one for the whole process.

    `kept` tells whether this process keeps what it has loaded.
    """

    def __init__(self) -> None:
        self.kept = False
        self._lock = Lock()
        self._count = 0
        self._was_enabled = False

    def begin(self) -> None:
        with self._lock:
            if not self._count:
                self._was_enabled = gc.isenabled()
                gc.disable()
            self._count += 1

    def end(self) -> None:
        with self._lock:
            self._count -= 1
            if self._was_enabled and not self._count:
                gc.enable()


_loads = _Loads()


@contextmanager
def loading() -> Generator[None]:
    """Collect no garbage meanwhile: there is little, and looking for it takes a third of the loading.

    Where several threads load at once, it is collected again as soon as the last of them is done.
    """
    _loads.begin()
    try:
        yield
    finally:
        _loads.end()


def keep_loaded() -> None:
    """Keep what is there out of later collections, of which each would hold up judging for 50 to 100 ms.

    What was kept before and is of no use any more is freed.
    """
    _loads.kept = True
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def keep_reloaded() -> None:
    """Do the same after something was loaded anew, in a process that keeps what it has loaded."""
    if _loads.kept:
        keep_loaded()
