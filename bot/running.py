"""The bot kept going: a start that does not reach Twitch is tried again."""

import random
from collections.abc import Callable
from datetime import timedelta

from bot.app import Woodshed
from bot.domain.backoff import backoff
from bot.errors import StoreBusyError, UnreachableError
from bot.log import get_logger
from bot.services.clock import MachineClock, by_twitch
from bot.settings import Settings
from bot.store.database import telling

_log = get_logger(__name__)

FIRST_WAIT = timedelta(seconds=2)
"""How long a start that did not reach Twitch is not tried again at first."""


async def run(settings: Settings, clock: MachineClock) -> None:
    """Run the bot until cancelled.

    Raises:
        WoodshedError: something is missing or refused that waiting does not mend.
    """
    bot = await started(settings, clock, random.random)
    try:
        await bot.serve()
    finally:
        await bot.stop()


async def started(settings: Settings, clock: MachineClock, dice: Callable[[], float]) -> Woodshed:
    """Return a bot that listens; while Twitch cannot be reached, it is tried again and again.

    Between two tries the database is free for an errand, like `check`, which is waited for as well.

    Raises:
        WoodshedError: something is missing or refused that waiting does not mend.
    """
    tries = 0
    clock = by_twitch(clock)  # what one start learns of Twitch's time, the next one knows
    while True:
        bot = Woodshed(settings, clock)
        try:
            with telling(settings.database):
                await bot.start()
        except (UnreachableError, StoreBusyError) as error:
            is_busy = isinstance(error, StoreBusyError)
            if is_busy and not tries:  # another bot has it, and will not give it back soon
                raise
            tries += 1
            pause = backoff(tries, dice(), FIRST_WAIT)
            event = "database.busy" if is_busy else "twitch.unreachable"
            _log.warning(event, why=str(error), again_in=round(pause.total_seconds(), 1))
            await clock.sleep(pause.total_seconds())
        else:
            return bot
