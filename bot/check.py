"""What is well and what is not, before an evening: each finding with its exact mend."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.app import gear_path, load_gear_words, load_policy
from bot.errors import StoreBusyError, WoodshedError
from bot.services.gear import load_gear
from bot.services.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.gear import all_gear
from bot.store.token import load_token
from bot.twitch.endpoints import point_at
from bot.twitch.tokens import SCOPES, validate

LOGIN = "run `python -m bot login`"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was seen, and the mend where it is not."""

    subject: str
    well: bool
    says: str
    mend: str = ""


Look = Callable[[], Awaitable[str]]


async def check(settings: Settings) -> list[Finding]:
    """Look at all that the bot needs to run, and return what was found.

    Nothing is changed by it, except that a database of an older version is brought forward.
    """

    async def policy() -> str:
        rules = load_policy(settings).rules
        return f"{len(rules)} rule{'s' if len(rules) != 1 else ''}: {', '.join(rule.id for rule in rules)}"

    async def voice() -> str:
        spoken = Voice.load(settings.data_dir, settings.language, settings.prefix)
        return f"{len(spoken.lines)} lines in {settings.language!r}"

    async def words() -> str:
        return f"words for {len(load_gear_words(settings).kinds)} kinds of gear"

    async def gear() -> str:
        return f"{len(load_gear(gear_path(settings)))} pieces"

    looks: list[tuple[str, Look]] = [("policy", policy), ("voice", voice), ("words", words)]
    if gear_path(settings).exists():
        looks.append(("gear file", gear))
    return [
        *[await _look(subject, look) for subject, look in looks],
        *_settings(settings),
        *await _database_and_account(settings),
    ]


async def _look(subject: str, look: Look) -> Finding:
    try:
        return Finding(subject, True, await look())
    except WoodshedError as error:
        return Finding(subject, False, str(error), error.mend)


def _settings(settings: Settings) -> list[Finding]:
    return [
        Finding(
            "client ID",
            bool(settings.client_id),
            "set" if settings.client_id else "WOODSHED_CLIENT_ID is empty",
            "" if settings.client_id else "register an application (public client) at dev.twitch.tv/console",
        ),
        Finding(
            "channel",
            bool(settings.channel),
            settings.channel or "WOODSHED_CHANNEL is empty",
            "" if settings.channel else "set it to the artist's login, as in the address of the channel",
        ),
    ]


async def _database_and_account(settings: Settings) -> list[Finding]:
    if not settings.database.exists():
        return [
            Finding("database", True, f"{settings.database} will be made at the first start"),
            Finding("account", False, "no account is signed in", LOGIN),
        ]
    try:
        database = await Database.open(settings.database)
    except StoreBusyError as error:
        return [Finding("database", True, f"{error}; stop it to check database and account too")]
    except WoodshedError as error:
        return [Finding("database", False, str(error), error.mend)]
    try:
        pieces = len(await all_gear(database))
        return [
            Finding("database", True, f"{settings.database}, {pieces} pieces of gear"),
            await _account(settings, database),
        ]
    finally:
        await database.close()


async def _account(settings: Settings, database: Database) -> Finding:
    token = await load_token(database)
    if token is None:
        return Finding("account", False, "no account is signed in", LOGIN)
    missing = SCOPES - token.scopes
    if missing:
        return Finding(
            "account", False, f"{token.login} lacks {', '.join(sorted(missing))}", f"{LOGIN} again"
        )

    async def look() -> str:
        point_at(settings)
        seconds = await validate(settings, token)
        return f"{token.login} is signed in, the token is good for {seconds // 60} more minutes"

    return await _look("account", look)
