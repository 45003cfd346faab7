"""A rehearsal: the local Twitch and the real bot together, live in the browser or through a scene."""

import asyncio
import errno
import shutil
import tempfile
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from bot.app import Woodshed
from bot.disk import read_text
from bot.errors import RehearsalError
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock, WatchedClock
from bot.rehearsal.scene import Entry, Scene, SceneError, play, read_scene
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import MachineClock, WallClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import documents_in
from bot.services.documents.pictures import share_pictures
from bot.settings import Settings
from bot.store.audit import rule_broken_by
from bot.store.copy import copy_to_rehearse
from bot.store.database import Database

CLIENT_ID = "woodshed-rehearsal"

SAMPLES_WRITTEN = date(2026, 11, 30)
"""The day on which the samples are true: strings of twelve days before are that old in any rehearsal."""

PORTS_TRIED = 20
"""Ports tried one after the other when the wanted one is busy."""


@asynccontextmanager
async def stage(
    settings: Settings,
    clock: MachineClock,
    port: int,
    *,
    machine: MachineClock | None = None,
    own: bool = False,
    lets_others_in: bool = False,
    samples: Path | None = None,
) -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    """Give a local Twitch and the bot signed in to it; all is as it ships, with the samples in its memory.

    `own`, it is with the artist's own rules and words, and a copy of their database. The bot has the same
    clock, unless it is on a `machine` with another. Its pages are this machine's alone, unless it
    `lets_others_in`: at the address of the settings nobody is to meet a rehearsal, and the artist would have
    to sign in to it with credentials that it does not know. Where there is a database of `samples` already,
    as `keep_samples` makes it, what is not `own` begins with a copy of that. Afterwards its memory goes, so
    that nothing of a rehearsal is ever taken for the artist's own.

    Raises:
        RehearsalError: no port is free.
        WoodshedError: the bot cannot start.
    """
    twitch = LocalTwitch(clock, client_id=CLIENT_ID)
    await _open(twitch, port)
    with tempfile.TemporaryDirectory(prefix="woodshed-") as folder:
        door = {
            "web_port": settings.web_port if port else 0,  # a scene may be played beside a bot that runs
            "web_url": settings.web_url if lets_others_in else "",
        }
        rehearsed = _settings_for(twitch, settings, Path(folder)).model_copy(update=door)
        if own:
            rehearsed = rehearsed.model_copy(update={"home": settings.home})
            await copy_to_rehearse(settings.database, rehearsed.database)
            share_pictures(settings.database, rehearsed.database)
        bot = Woodshed(
            rehearsed,
            machine or clock,
            show_code=lambda _address, code: _approve(twitch, code),
        )
        try:
            if not own:
                await _begin_with(samples, rehearsed, clock)
            await bot.start()
            try:
                if not own:
                    # What is asked of Twitch at a start is no part of a scene.
                    await bot.runtime.activity.still()
                yield twitch, bot
            finally:
                await bot.stop()
        finally:
            await twitch.stop()


async def rehearse(
    settings: Settings, tell: Callable[[LocalTwitch, Woodshed], None], *, own: bool = False
) -> None:
    """Run a rehearsal with its page until cancelled; `tell` says where it is once all is up.

    Raises:
        WoodshedError: it cannot start.
    """
    async with stage(settings, WallClock(), settings.rehearsal_port, own=own) as (twitch, bot):
        await twitch.go_live()
        _lead_to(twitch, bot)
        tell(twitch, bot)
        await bot.serve()


LINKS = {
    "Practice keys": "practice",
    "Looking back": "evenings",
    "What next": "plan",
    "Moderators": "queue",
    "Overlay": "overlay/edit",
    "Health": "health",
}
"""Pages of the bot that the channel page leads to, by what it calls them."""


def _lead_to(twitch: LocalTwitch, bot: Woodshed) -> None:
    """Let the channel page lead to the bot's own pages, where it has any."""
    twitch.page.links = {name: f"{bot.web.url}{path}" for name, path in LINKS.items()} if bot.web.url else {}


async def watch_scene(
    settings: Settings,
    path: Path,
    speed: float,
    tell: Callable[[LocalTwitch, Woodshed], None],
    told: Callable[[list[Entry]], None],
    *,
    own: bool = False,
) -> None:
    """Play a scene so many times as fast as it was, for a person who watches, until cancelled.

    `tell` says where to watch it, `told` what came of it once it is over; then it can be looked back on.

    Raises:
        RehearsalError: the scene has faults.
        WoodshedError: it cannot be read, or the bot cannot start.
    """
    scene = _read(path)
    clock = FakeClock(scene.starts)
    async with stage(settings, clock, settings.rehearsal_port, own=own) as (twitch, bot):
        _lead_to(twitch, bot)
        tell(twitch, bot)
        serving = asyncio.create_task(bot.serve())
        rule_of, pace = partial(rule_broken_by, bot.runtime.database), WatchedClock(clock, speed)
        try:
            told(await play(scene, twitch, clock, settle=bot.settled, rule_of=rule_of, advance=pace.advance))
            await serving
        finally:
            serving.cancel()


async def play_scene(settings: Settings, path: Path, *, own: bool = False) -> list[Entry]:
    """Play a scene as fast as the machine can, and return what came of each line.

    Raises:
        RehearsalError: the scene has faults.
        WoodshedError: it cannot be read, or the bot cannot start.
    """
    scene = _read(path)
    clock = FakeClock(scene.starts)
    async with stage(settings, clock, port=0, own=own) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        rule_of = partial(rule_broken_by, bot.runtime.database)
        work = play(scene, twitch, clock, settle=bot.settled, rule_of=rule_of, rests=bot.rests)
        playing = asyncio.create_task(work)
        await asyncio.wait([serving, playing], return_when=asyncio.FIRST_COMPLETED)
        for task in (serving, playing):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        return await playing


def _read(path: Path) -> Scene:
    try:
        return read_scene(read_text(path), path)
    except SceneError as error:
        raise RehearsalError(str(error), mend="the format is told in docs/scenes.md") from error


async def _approve(twitch: LocalTwitch, code: str) -> None:
    """Do what a person does in the browser at a real sign-in."""
    twitch.approve(code, twitch.bot_login)


async def _begin_with(samples: Path | None, settings: Settings, clock: MachineClock) -> None:
    """Let the memory begin with samples: a copy of those that are kept somewhere, or anew."""
    if samples:
        shutil.copy(samples, settings.database)
    else:
        await keep_samples(settings, clock)


async def keep_samples(settings: Settings, clock: MachineClock) -> None:
    """Put the samples into the memory before anything is read of it, as an artist's own are there.

    Raises:
        WoodshedError: a file of them has faults, or the database cannot be used.
    """
    async with Database.opened(settings.database) as database:
        catalogue = Catalogue(database, clock, KINDS)
        await catalogue.load()
        since = clock.now().date() - SAMPLES_WRITTEN
        samples = documents_in(settings.data_dir, KINDS)
        await catalogue.merge(
            [(kind, [_as_long_ago(each, since) for each in some]) for kind, some in samples]
        )


def _as_long_ago(value: Any, since: timedelta) -> Any:
    """Return a sample with each day that was past when it was written as long past by now."""
    if type(value) is date and value <= SAMPLES_WRITTEN:
        return value + since
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _as_long_ago(held, since) for name, held in value})
    if isinstance(value, tuple):
        return tuple(_as_long_ago(each, since) for each in cast("tuple[Any, ...]", value))
    return value


def _settings_for(twitch: LocalTwitch, settings: Settings, folder: Path) -> Settings:
    return settings.model_copy(
        update={
            "client_id": CLIENT_ID,
            "client_secret": "",
            "channel": twitch.artist_login,
            "twitch_api_url": twitch.api_url,
            "twitch_auth_url": twitch.auth_url,
            "twitch_eventsub_url": twitch.eventsub_url,
            "home": folder / "own",  # with nothing in it
            "database": folder / "rehearsal.db",
            "backups": 0,  # nothing of a rehearsal is kept
        }
    )


async def _open(twitch: LocalTwitch, port: int) -> None:
    """Let the local Twitch listen on `port`, or on the next one that is free (0: any)."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return await twitch.start(candidate)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise RehearsalError(
                    f"the local Twitch cannot listen on port {candidate}: {error}"
                ) from error
    raise RehearsalError(
        f"no port from {port} to {port + PORTS_TRIED - 1} is free",
        mend="set WOODSHED_REHEARSAL_PORT to a free one",
    )
