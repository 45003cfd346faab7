"""What is well and what is not, before an evening: each finding with its exact mend."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp

from bot.domain import health
from bot.domain.health import Finding, Grade, database, disk
from bot.errors import StoreBusyError, WoodshedError
from bot.services.clock import MachineClock, TwitchClock, WallClock, by_twitch
from bot.services.data_folder import gear_path, how_to_fill, load_announcements, load_gear_words, load_policy
from bot.services.gear import load_gear
from bot.services.health import free_bytes, unwritable_because
from bot.services.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.gear import all_gear
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
    ]


async def _inside(settings: Settings, clock: TwitchClock) -> list[Finding]:
    """Look at the database and what is in it, or ask the bot that holds it."""
    path = settings.database
    if not path.exists():
        return [
            *_disk(path.parent),
            Finding("database", Grade.WELL, f"{path} will be made at the first start"),
            signed_out(),
        ]
    try:
        opened = await Database.open(path)
    except StoreBusyError as error:
        return await _as_it_says_itself(settings, error)
    except WoodshedError as error:
        return [*_disk(path.parent), _broken("database", error)]
    point_at(settings)
    try:
        return [
            *_disk(path.parent),
            await _database(settings, opened),
            *await bot_standing(settings, opened, clock),
            await artist_standing(settings, opened, clock),
            *_clock(clock),
        ]
    finally:
        await opened.close()


def _disk(folder: Path) -> list[Finding]:
    free = free_bytes(folder)
    return [] if free is None else [disk(str(folder), free)]


def _clock(clock: TwitchClock) -> list[Finding]:
    return [] if clock.ahead is None else [health.clock(clock.ahead)]


async def _database(settings: Settings, opened: Database) -> Finding:
    found = database(str(opened.path), await unwritable_because(opened))
    pieces = len(await all_gear(opened))
    if not found.well:
        return found
    says = f"{found.says}, with {pieces} pieces of gear"
    return Finding("database", Grade.WELL, says, "" if pieces else how_to_fill(settings))


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
    except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError, AttributeError):
        return [Finding("database", Grade.WELL, f"{busy}; stop it to check database and account too")]
    return [Finding("running bot", Grade.WELL, f"{busy}; it says of itself what follows"), *found]
