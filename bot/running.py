"""The bot kept going: a start that does not reach Twitch is tried again."""

import random
from collections.abc import Callable
from datetime import timedelta

from bot.app import Woodshed
from bot.domain.backoff import backoff
from bot.errors import StoreBusyError, UnreachableError
from bot.home import TWO_DATABASES, from_before
from bot.log import get_logger
from bot.services.clock import MachineClock, by_twitch
from bot.services.memory import keep_loaded
from bot.settings import Settings
from bot.store.database import telling

_log = get_logger(__name__)

ERRAND_TRIES = 5
"""How often the database may be in use between two tries: a minute in all, as no errand lasts."""

FIRST_WAIT = timedelta(seconds=2)
"""How long a start that did not reach Twitch is not tried again at first."""


async def run(settings: Settings, clock: MachineClock) -> None:
    """Run the bot until cancelled.

    Raises:
        WoodshedError: something is missing or refused that waiting does not mend.
    """
    _log.info(
        "folders", own=str(settings.home), database=str(settings.database), ships=str(settings.data_dir)
    )
    if old := from_before(settings):
        _log.warning("database.two", used=str(settings.database), unused=str(old), mend=TWO_DATABASES)
    bot = await started(settings, clock, random.random)
    keep_loaded()
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
    unreached = busy = 0
    clock = by_twitch(clock)  # what one start learns of Twitch's time, the next one knows
    while True:
        bot = Woodshed(settings, clock)
        try:
            with telling(settings.database):
                await bot.start()
        except UnreachableError as error:
            unreached, busy = unreached + 1, 0
            event, why, pause = "twitch.unreachable", error, backoff(unreached, dice(), FIRST_WAIT)
        except StoreBusyError as error:
            busy += 1
            if not unreached or busy > ERRAND_TRIES:  # it is no errand, but another bot
                raise
            event, why, pause = "database.busy", error, backoff(busy, dice(), FIRST_WAIT)
        else:
            return bot
        _log.warning(event, why=str(why), again_in=round(pause.total_seconds(), 1))
        await clock.sleep(pause.total_seconds())
