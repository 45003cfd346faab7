"""Loops that run as long as the bot does: one that fails is told of, and begins again."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import NoReturn

from bot.domain.operation.backoff import backoff
from bot.log import get_logger
from bot.services.clock import Clock

_log = get_logger(__name__)

LIVED = timedelta(minutes=1)
"""A loop that ran for so long was well: after it the waits begin anew."""


async def keep_running(
    name: str, run: Callable[[], Awaitable[None]], clock: Clock, dice: Callable[[], float]
) -> NoReturn:
    """Run a loop for ever. What it fails by is logged, and takes neither the bot nor another loop along."""
    failures = 0
    while True:
        began = clock.now()
        try:
            await run()
        except Exception:  # noqa: BLE001 - a supervisor: whatever it was, the others go on
            _log.exception("loop.failed", loop=name)
        failures = 1 if clock.now() - began > LIVED else failures + 1
        await clock.sleep(backoff(failures, dice()).total_seconds())
