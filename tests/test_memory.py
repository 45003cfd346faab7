"""What is loaded once is kept from the garbage collector, and freed once it is of no use."""

import gc
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from bot.memory import keep_loaded, keep_reloaded, loading
from bot.services.apart import Apart
from tests.patience import PATIENCE


class Loaded:
    """Something that refers to itself, as a policy with its caches does."""

    def __init__(self) -> None:
        self.itself = self


def is_looked_through() -> bool:
    loaded = Loaded()
    keep_loaded()
    return any(each is loaded for each in gc.get_objects())


def is_freed() -> bool:
    loaded = Loaded()
    before = weakref.ref(loaded)
    keep_loaded()
    loaded = Loaded()
    keep_reloaded()
    assert loaded.itself is loaded
    return before() is None


def is_kept_unasked() -> bool:
    keep_reloaded()
    return bool(gc.get_freeze_count())


@pytest.mark.parametrize(
    ("fact", "holds"), [(is_looked_through, False), (is_freed, True), (is_kept_unasked, False)]
)
def test_what_is_loaded_is_looked_through_no_more_and_freed_once_something_takes_its_place(
    fact: Callable[[], bool], holds: bool
) -> None:
    """In a process of its own: one that runs tests has so much loaded that each look takes seconds."""
    assert Apart().do(fact, PATIENCE) is holds


@loading()
def _fail_to_load() -> None:
    assert not gc.isenabled()
    raise OSError("gone")


def test_garbage_is_looked_for_again_after_loading_even_if_that_failed() -> None:
    with pytest.raises(OSError, match="gone"):
        _fail_to_load()
    assert gc.isenabled()


def test_of_two_loads_that_overlap_in_threads_the_last_one_lets_garbage_be_looked_for_again() -> None:
    begun, first_is_done = Event(), Event()

    def second() -> None:
        with loading():
            begun.set()
            assert first_is_done.wait(5)
            assert not gc.isenabled()

    with ThreadPoolExecutor(1) as pool:
        with loading():
            running = pool.submit(second)
            assert begun.wait(5)
        first_is_done.set()
        running.result()
    assert gc.isenabled()
