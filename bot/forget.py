"""Somebody forgotten: out of the database, its free pages and what others said, with what stays told."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.disk import read_text
from bot.domain.person import Forgotten, Person
from bot.errors import DocumentError, StoreError
from bot.feature import Feature, Runtime
from bot.features import open_all, open_for_all
from bot.services.backups import FOLDER
from bot.services.clock import MachineClock, by_twitch
from bot.settings import Settings
from bot.shell import command
from bot.shipped import KINDS as KINDS_OF_FILES
from bot.store.person import person_called
from bot.store.place import is_made
from bot.twitch.health import TwitchMonitor
from bot.twitch.rate_limits import RateLimits

WRITTEN = {".html", ".md", ".csv", ".json"}
"""The endings of what is written to be read: recaps, the site, sheets of gear and answers."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was forgotten of whom, and the own files and backups that may still have it."""

    logins: frozenset[str]
    forgotten: Forgotten
    files: tuple[Path, ...]
    backups: tuple[Path, ...]


async def forget(settings: Settings, name: str, clock: MachineClock) -> Told:
    """Forget whoever has a login or an id: all of it, or nothing.

    Of a sanction in force the bare id stays, with what it is and how long it runs.

    Raises:
        StoreBusyError: the bot runs, which knows the person from memory.
        StoreError: there is no database, or it cannot be used.
    """
    if not is_made(settings.database):
        raise StoreError(f"there is no database at {settings.database}", mend=f"`{command('run')}` makes one")
    async with _house(settings, clock) as (runtime, features):
        person = await person_called(runtime.database, name.strip().removeprefix("@").lower())
        told = Forgotten()
        async with runtime.database.writing() as connection:
            for forget_in_feature in (each.forget for each in features if each.forget):
                await forget_in_feature(connection, person, told)
        await runtime.database.wipe()
    folder = settings.database.resolve().parent / FOLDER
    own = sorted(path for path in settings.home.rglob("*") if path.suffix in {*KINDS_OF_FILES, *WRITTEN})
    files = tuple(path for path in own if _may_name(path, person))
    return Told(person.logins, told, files, tuple(sorted(folder.glob("*.db"))))


def _may_name(file: Path, person: Person) -> bool:
    try:
        return person.named_in(read_text(file))
    except DocumentError:  # nobody knows what is in it
        return True


@asynccontextmanager
async def _house(
    settings: Settings, clock: MachineClock
) -> AsyncGenerator[tuple[Runtime, list[Feature[object]]]]:
    """Give the features as the bot has them, without Twitch."""
    by_clock = by_twitch(clock)
    async with AsyncExitStack() as house:
        runtime = await open_for_all(settings, by_clock, RateLimits(by_clock))
        house.push_async_callback(runtime.database.close)
        features: list[Feature[object]] = []
        async for feature in open_all(runtime, TwitchMonitor(by_clock), []):
            features.append(feature)
            if feature.close:
                house.push_async_callback(feature.close)
        yield runtime, features
