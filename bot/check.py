"""What is well and what is not, before an evening: each finding with its exact mend."""

import shlex
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from bot.domain import health
from bot.domain.finding import Finding, Grade
from bot.domain.health import damaged, database, disk
from bot.errors import StoreBusyError, StoreError, WoodshedError
from bot.services.backups import Backups
from bot.services.clock import MachineClock, TwitchClock, WallClock, by_twitch
from bot.services.data_folder import gear_path, how_to_fill, load_announcements, load_gear_words, load_policy
from bot.services.gear import load_gear
from bot.services.health import free_bytes, unwritable_because
from bot.services.voice import Voice
from bot.settings import Settings, is_loopback
from bot.store.copy import unsound_because
from bot.store.database import Database
from bot.store.gear import all_gear
from bot.store.place import is_made, open_to_others
from bot.twitch.endpoints import point_at
from bot.twitch.standing import artist_standing, bot_standing, signed_out
from bot.web.server import address

PATIENCE = aiohttp.ClientTimeout(total=10)
"""How long the bot that runs is waited for."""

Look = Callable[[], Awaitable[str]]


async def check(settings: Settings, clock: MachineClock | None = None) -> list[Finding]:
    """Look at all that the bot needs to run, and return what was found.

    Nothing is changed by it, except that a database of an older version is brought forward and a sign-in
    that has run out is renewed, which is the only way to know that it can be.
    """

    async def policy() -> str:
        rules = load_policy(settings).rules
        return f"{len(rules)} rule{'s' if len(rules) != 1 else ''}: {', '.join(rule.id for rule in rules)}"

    async def voice() -> str:
        spoken = Voice.load(settings.data_dir, settings.language, settings.prefix)
        return f"{len(spoken.lines)} lines in {settings.language!r}"

    async def words() -> str:
        return f"words for {len(load_gear_words(settings).kinds)} kinds of gear"

    async def announcements() -> str:
        return f"{len(load_announcements(settings).announcements)} that are said while live"

    async def gear() -> str:
        return f"{len(load_gear(gear_path(settings)))} pieces"

    looks: list[tuple[str, Look]] = [("policy", policy), ("voice", voice), ("words", words)]
    looks.append(("announcements", announcements))
    if gear_path(settings).exists():
        looks.append(("gear file", gear))
    return [
        *[await _look(subject, look) for subject, look in looks],
        *_settings(settings),
        *await _inside(settings, by_twitch(clock or WallClock())),
    ]


async def _look(subject: str, look: Look) -> Finding:
    try:
        return Finding(subject, Grade.WELL, await look())
    except WoodshedError as error:
        return _broken(subject, error)


def _broken(subject: str, error: WoodshedError) -> Finding:
    return Finding(subject, Grade.BROKEN, str(error), error.mend)


def _settings(settings: Settings) -> list[Finding]:
    return [
        Finding(
            "client ID",
            Grade.WELL if settings.client_id else Grade.BROKEN,
            "set" if settings.client_id else "WOODSHED_CLIENT_ID is empty",
            "" if settings.client_id else "register an application (public client) at dev.twitch.tv/console",
        ),
        Finding(
            "channel",
            Grade.WELL if settings.channel else Grade.BROKEN,
            settings.channel or "WOODSHED_CHANNEL is empty",
            "" if settings.channel else "set it to the artist's login, as in the address of the channel",
        ),
        _page(settings),
    ]


def _page(settings: Settings) -> Finding:
    if is_loopback(settings.web_host):
        url = address(settings.web_host, settings.web_port)
        return Finding("own page", Grade.WELL, f"{url}, for this machine alone")
    says = f"within its container it listens on {settings.web_host}, and it has no sign-in"
    return Finding("own page", Grade.WELL, says, "publish its port on 127.0.0.1 only, as docs/deploy does")


async def _inside(settings: Settings, clock: TwitchClock) -> list[Finding]:
    """Look at the database and what is in it, or ask the bot that holds it."""
    path = settings.database
    try:
        if not is_made(path):
            return [
                *_disk(path.parent),
                Finding("database", Grade.WELL, f"{path} will be made at the first start"),
                signed_out(),
            ]
        async with Database.opened(path) as opened:
            point_at(settings)
            return [
                *_disk(path.parent),
                await _database(settings, opened),
                *_privacy(opened),
                _backups(settings, clock),
                *await bot_standing(settings, opened, clock),
                await artist_standing(settings, opened, clock),
                *_clock(clock),
            ]
    except StoreBusyError as error:
        return await _as_it_says_itself(settings, error)
    except StoreError as error:
        return [*_disk(path.parent), _broken("database", error)]


def _backups(settings: Settings, clock: TwitchClock) -> Finding:
    return Backups(
        settings.database, clock, keep=settings.backups, day_of=settings.day_of, quiet=lambda: True
    ).finding()


def _disk(folder: Path) -> list[Finding]:
    free = free_bytes(folder)
    return [] if free is None else [disk(str(folder), free)]


def _clock(clock: TwitchClock) -> list[Finding]:
    return [] if clock.ahead is None else [health.clock(clock.ahead)]


async def _database(settings: Settings, opened: Database) -> Finding:
    if fault := await unsound_because(opened.path):
        return damaged(str(opened.path), fault)
    found = database(str(opened.path), await unwritable_because(opened))
    pieces = len(await all_gear(opened))
    if not found.well:
        return found
    says = f"{found.says}, with {pieces} pieces of gear"
    return Finding("database", Grade.WELL, says, "" if pieces else how_to_fill(settings))


def _privacy(opened: Database) -> list[Finding]:
    """Return what is to be said of who else may open the database: nothing where nobody may.

    It is the operator's to change: they may have let somebody in on purpose.
    """
    files = " ".join(shlex.quote(str(each)) for each in open_to_others(opened.path))
    says = f"other users of this machine may open {files}, which hold the sign-in or the lock"
    return [Finding("privacy", Grade.WANTING, says, f"run: chmod 600 {files}")] if files else []


async def _as_it_says_itself(settings: Settings, busy: StoreBusyError) -> list[Finding]:
    """Ask the bot that runs how it is."""
    url = f"{address(settings.web_host, settings.web_port)}health"
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as http, http.get(url) as answer:
            told = await answer.json()
        if told["database"] != str(settings.database.resolve()):
            raise KeyError(url)
        found = [
            Finding(each["subject"], Grade[each["grade"].upper()], each["says"], each["mend"])
            for each in told["findings"]
        ]
    except TimeoutError:
        says = f"{busy}; nothing answers at {url} within {PATIENCE.total:.0f} seconds"
        mend = "restart the bot, or what else has that port (then its log has `web.absent`)"
        return [Finding("running bot", Grade.BROKEN, says, mend)]
    except (aiohttp.ClientError, ValueError, LookupError, TypeError, AttributeError):
        return [Finding("database", Grade.WELL, f"{busy}; stop it to check database and account too")]
    return [Finding("running bot", Grade.WELL, f"{busy}; it says of itself what follows"), *found]
