"""Somebody forgotten while the bot is stopped: by login or id, in everything that its features keep."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from bot.errors import NobodyNamedError, StoreError
from bot.feature import Feature, reach
from bot.features import open_all, open_for_all
from bot.logins import login_in
from bot.services.clock import MachineClock, by_twitch
from bot.services.fans.privacy import ForgetReport, Privacy
from bot.services.operation.backups import FOLDER
from bot.settings import Settings
from bot.shell import command
from bot.store.database import Database
from bot.store.person import person_called, person_with_id
from bot.store.place import is_made
from bot.twitch.health import TwitchMonitor
from bot.twitch.rate_limits import RateLimits


async def forget(settings: Settings, name: str, clock: MachineClock) -> ForgetReport:
    """Forget whoever has a login or an id: all of it, or nothing. A login of digits alone has an @ before it.

    Of a sanction in force, and of what still counts, the bare id stays, with what it is and how long it runs.

    Raises:
        NobodyNamedError: it is neither.
        StoreBusyError: the bot runs, which knows the person from memory.
        StoreError: there is no database, or it cannot be used.
    """
    given = _login_or_id(name)
    if not is_made(settings.database):
        raise StoreError(f"there is no database at {settings.database}", mend=f"`{command('run')}` makes one")
    async with _house(settings, clock) as (database, privacy):
        known = person_with_id if name.strip().isdecimal() else person_called
        person = await known(database, given)
        told = await privacy.forget(person)
    backups = settings.database.resolve().parent / FOLDER
    return replace(told, backups=tuple(sorted(backups.glob("*.db"))))


def _login_or_id(name: str) -> str:
    try:
        return login_in(name)
    except ValueError as error:
        mend = "their login stands in the address of their channel, behind twitch.tv/; or give the id"
        raise NobodyNamedError(f"{name!r} {error}", mend=mend) from error


@asynccontextmanager
async def _house(settings: Settings, clock: MachineClock) -> AsyncGenerator[tuple[Database, Privacy]]:
    """Give the database and who forgets, with the features as the bot has them, without Twitch."""
    by_clock = by_twitch(clock)
    async with AsyncExitStack() as house:
        runtime = await open_for_all(settings, by_clock, RateLimits(by_clock))
        house.push_async_callback(runtime.database.close)
        features: list[Feature[object]] = []
        async for feature in open_all(runtime, TwitchMonitor(by_clock), []):
            features.append(feature)
            if feature.close:
                house.push_async_callback(feature.close)
        (privacy,) = (each.service for each in features if isinstance(each.service, Privacy))
        reach(privacy, features)
        yield runtime.database, privacy
