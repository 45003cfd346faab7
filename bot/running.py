"""The bot kept going: set up where it is not, tried again without Twitch, begun anew where that is asked."""

import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from bot.app import Woodshed
from bot.domain.operation.backoff import backoff
from bot.errors import (
    PagesError,
    SignedOutError,
    SignInError,
    StoreBusyError,
    UnreachableError,
)
from bot.features import Entrance
from bot.home import TWO_DATABASES, from_before
from bot.log import get_logger
from bot.services.clock import MachineClock, by_twitch
from bot.services.documents.own_folder import make_own_folder
from bot.services.memory import keep_loaded
from bot.services.operation.configuration import Configuration
from bot.services.pages.set_up import SetUp
from bot.services.pages.set_up_open import is_open
from bot.settings import Settings, missing
from bot.store.database import telling

_log = get_logger(__name__)

Invite = Callable[[str], Awaitable[None]]
"""What tells the person at this machine that the bot waits to be set up at an address."""


class Greet(Protocol):
    """What tells the person at this machine where the pages of a bot that runs are."""

    async def __call__(self, site: str, *, is_open: bool) -> None:
        """Tell it; `is_open`, some steps of the set-up are to be taken still."""
        ...


ERRAND_TRIES = 5
"""How often the database may be in use between two tries: a minute in all, as no errand lasts."""

FIRST_WAIT = timedelta(seconds=2)
"""How long a start that did not reach Twitch is not tried again at first."""


async def run(
    configuration: Configuration,
    clock: MachineClock,
    invite: Invite | None = None,
    greet: Greet | None = None,
    loaded: Callable[[], None] = keep_loaded,
) -> None:
    """Run the bot until cancelled.

    Where settings or the sign-in are missing, or Twitch takes that no more, a person who is there is invited
    to set the bot up at its pages; without anybody to `invite` that is an error, as a service and its watcher
    expect it. At every start they are told by `greet` where the pages are. `loaded` is called once all is
    there: what it does with the memory of the process is for who has more in that than the bot.

    Raises:
        WoodshedError: something is missing or refused that waiting does not mend.
    """
    complete, clock = invite is None, by_twitch(clock)
    settings = configuration.load(complete=complete)
    while True:
        if invite and missing(settings):
            await _set_up(settings, clock, configuration, invite)
            settings = configuration.load()
        _tell_folders(settings)
        try:
            bot = await started(settings, clock, random.random, configuration)
        except SignInError as error:
            if invite is None:
                raise
            configuration.trouble = None if isinstance(error, SignedOutError) else error
            await _set_up(settings, clock, configuration, invite)
            configuration.trouble = None  # it is mended: the next start does not tell it as its own
        else:
            loaded()
            try:
                if greet:
                    await _greet(bot, greet)
                await bot.serve()
            finally:
                await bot.stop()
        settings = configuration.load(complete=complete)


async def _set_up(
    settings: Settings, clock: MachineClock, configuration: Configuration, invite: Invite
) -> None:
    """Show the pages alone until the bot is set up.

    Raises:
        PagesError: there can be no page to set it up at.
        WoodshedError: what ships, or the database, cannot be used.
    """
    for made in make_own_folder(settings):
        _log.debug("own.made", path=str(made))
    configuration.waits = True
    house = Woodshed(settings, clock, configuration=configuration)
    await house.open()
    try:
        if not house.web.url:
            found = house.web.finding(then="start the bot again")
            raise PagesError(found.says, mend=found.mend)
        await invite(house.web.url)
        await house.serve()
    finally:
        configuration.waits = False
        await house.stop()


async def _greet(bot: Woodshed, greet: Greet) -> None:
    """Tell where the pages are; where there are none, the log has said why."""
    house = bot.service(SetUp), bot.runtime.catalogue, bot.service(Entrance).credentials
    if bot.web.url:
        await greet(bot.web.url, is_open=await is_open(*house))


def _tell_folders(settings: Settings) -> None:
    _log.info(
        "folders", own=str(settings.home), database=str(settings.database), ships=str(settings.data_dir)
    )
    if old := from_before(settings):
        _log.warning("database.two", used=str(settings.database), unused=str(old), mend=TWO_DATABASES)


async def started(
    settings: Settings,
    clock: MachineClock,
    dice: Callable[[], float],
    configuration: Configuration | None = None,
) -> Woodshed:
    """Return a bot that listens; while Twitch cannot be reached, it is tried again and again.

    Between two tries the database is free for an errand, like `check`, which is waited for as well.

    Raises:
        WoodshedError: something is missing or refused that waiting does not mend.
    """
    unreached = busy = 0
    clock = by_twitch(clock)  # what one start learns of Twitch's time, the next one knows
    while True:
        bot = Woodshed(settings, clock, configuration=configuration)
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
