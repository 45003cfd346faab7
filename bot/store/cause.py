"""The message because of which something is written: remembered in the same transaction."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

DEALT_WITH = "INSERT INTO delivery (message_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING"
"""Writes that a message is dealt with, where that is not written yet."""


@dataclass(slots=True)
class Cause:
    """A message, when it was written, and the task that does what it asks for.

    `remembered` tells whether the database has by now that it is dealt with.
    """

    message_id: str
    at: datetime
    task: asyncio.Task[Any] | None
    remembered: bool = False


_CAUSE: ContextVar[Cause | None] = ContextVar("cause", default=None)


@contextmanager
def because_of(message_id: str, at: datetime) -> Generator[None]:
    """Let all that this task writes in the block be because of a message that was written at `at`.

    Tasks that begin in the block inherit nothing: the renewal of a token, say, is nobody's command.
    """
    before = _CAUSE.set(Cause(message_id, at, asyncio.current_task()))
    try:
        yield
    finally:
        _CAUSE.reset(before)


@contextmanager
def step_by_step() -> Generator[None]:
    """Let what is written in the block be because of nothing.

    For what takes several transactions and can be begun again where it stopped: it is dealt with when it is
    answered, so that after a kill in between the same message ends it.
    """
    before = _CAUSE.set(None)
    try:
        yield
    finally:
        _CAUSE.reset(before)


def not_dealt_with(message_id: str | None) -> list[str]:
    """Return the message that an answer of this task is to, if there is one, and none that it has written."""
    found = cause()
    written = found and found.remembered and found.message_id == message_id
    return [message_id] if message_id and not written else []


def cause() -> Cause | None:
    """Return because of what this task writes; None where it is because of no message."""
    found = _CAUSE.get()
    return found if found and found.task is asyncio.current_task() else None
