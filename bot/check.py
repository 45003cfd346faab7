"""What is well and what is not, before an evening: each finding with its exact mend."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.app import gear_path, how_to_fill, load_gear_words, load_policy
from bot.errors import SignInError, StoreBusyError, WoodshedError
from bot.services.clock import Clock, WallClock
from bot.services.gear import load_gear
from bot.services.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.gear import all_gear
from bot.store.token import Token, load_token, replace_pair
from bot.twitch.tokens import NEEDED_SCOPES, SCOPES

LOGIN = "run `python -m bot login`"

PATIENCE = aiohttp.ClientTimeout(total=10)
"""How long Twitch is waited for."""

CHANNELS_A_PAGE = "100"
"""As many as Twitch tells at once (dev.twitch.tv/docs/api/reference/#get-moderated-channels)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was seen, and the mend where it is not."""

    subject: str
    well: bool
    says: str
    mend: str = ""


Look = Callable[[], Awaitable[str]]


async def check(settings: Settings, clock: Clock | None = None) -> list[Finding]:
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

    async def gear() -> str:
        return f"{len(load_gear(gear_path(settings)))} pieces"

    looks: list[tuple[str, Look]] = [("policy", policy), ("voice", voice), ("words", words)]
    if gear_path(settings).exists():
        looks.append(("gear file", gear))
    return [
        *[await _look(subject, look) for subject, look in looks],
        *_settings(settings),
        *await _database_and_account(settings, clock or WallClock()),
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


async def _database_and_account(settings: Settings, clock: Clock) -> list[Finding]:
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
            Finding(
                "database",
                True,
                f"{settings.database}, {pieces} pieces of gear",
                "" if pieces else how_to_fill(settings),
            ),
            *await _account(settings, database, clock),
        ]
    finally:
        await database.close()


async def _account(settings: Settings, database: Database, clock: Clock) -> list[Finding]:
    token = await load_token(database)
    if token is None:
        return [Finding("account", False, "no account is signed in", LOGIN)]
    async with aiohttp.ClientSession(timeout=PATIENCE) as http:
        try:
            token, seconds = await _signed_in(http, settings, database, token, clock)
            good = f"{token.login} is signed in, the token is good for {seconds // 60} more minutes"
            in_channel = await _in_channel(http, settings, token) if settings.channel else []
        except WoodshedError as error:
            return [Finding("account", False, str(error), error.mend)]
    lacking = ", ".join(sorted(SCOPES - token.scopes))
    if lacking:
        good += f"; without {lacking} it hears nothing of held lines or unban requests"
    return [Finding("account", True, good, f"{LOGIN} again" if lacking else ""), *in_channel]


async def _signed_in(
    http: aiohttp.ClientSession, settings: Settings, database: Database, token: Token, clock: Clock
) -> tuple[Token, int]:
    """Return the token, renewed if need be, and for how many seconds Twitch takes it.

    Raises:
        SignInError: with this token the bot cannot run.
    """
    status, known = await _validate(http, settings, token)
    if status == HTTPStatus.UNAUTHORIZED:
        token = await _renewed(http, settings, token)
        await replace_pair(database, token.user_id, token.access, token.refresh, clock.now())
        status, known = await _validate(http, settings, token)
    _expect_ok(status, known)
    if known["client_id"] != settings.client_id:
        raise SignInError(
            f"{token.login} is signed in to another application than WOODSHED_CLIENT_ID",
            mend=f"{LOGIN} again, or set WOODSHED_CLIENT_ID to {known['client_id']}",
        )
    token = replace(token, scopes=token.scopes & set(known["scopes"] or ()))
    if missing := NEEDED_SCOPES - token.scopes:
        raise SignInError(f"{token.login} lacks {', '.join(sorted(missing))}", mend=f"{LOGIN} again")
    return token, known["expires_in"]


async def _validate(http: aiohttp.ClientSession, settings: Settings, token: Token) -> tuple[int, Any]:
    url = f"{settings.twitch_auth_url}/oauth2/validate"
    return await _ask(http, "GET", url, headers={"Authorization": f"OAuth {token.access}"})


async def _renewed(http: aiohttp.ClientSession, settings: Settings, token: Token) -> Token:
    secret = {"client_secret": settings.client_secret} if settings.client_secret else {}
    form = {"client_id": settings.client_id, "grant_type": "refresh_token", "refresh_token": token.refresh}
    status, given = await _ask(http, "POST", f"{settings.twitch_auth_url}/oauth2/token", data=form | secret)
    if status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        raise SignInError(
            f"the sign-in of {token.login} has run out or was taken back ({given['message']})",
            mend=f"{LOGIN} again; if that is refused, check WOODSHED_CLIENT_ID",
        )
    _expect_ok(status, given)
    return replace(token, access=given["access_token"], refresh=given["refresh_token"])


async def _in_channel(http: aiohttp.ClientSession, settings: Settings, token: Token) -> list[Finding]:
    """Look at the channel at Twitch, and at what the bot account is in it."""
    helix = _helix(http, settings, token)
    found = (await helix("users", login=settings.channel))["data"]
    if not found:
        mend = "set WOODSHED_CHANNEL to the artist's login, as in the address of the channel"
        return [Finding("channel at Twitch", False, f"Twitch knows no channel {settings.channel!r}", mend)]
    there = Finding("channel at Twitch", True, f"{found[0]['display_name']} is there")
    if found[0]["id"] == token.user_id:
        mend = f"make an account for the bot at twitch.tv, {LOGIN} and approve the code as that account"
        return [
            there,
            Finding(
                "moderator", False, f"{token.login} is the channel's own account, not one of the bot's", mend
            ),
        ]
    if await _moderates(helix, token, found[0]["id"]):
        return [there, Finding("moderator", True, f"{token.login} is a moderator there")]
    mend = f"write /mod {token.login} in the channel's chat, as the artist"
    return [there, Finding("moderator", False, f"{token.login} is no moderator of {settings.channel}", mend)]


async def _moderates(helix: Callable[..., Awaitable[Any]], token: Token, channel_id: str) -> bool:
    page, after = "first", {}
    while page:
        told = await helix("moderation/channels", user_id=token.user_id, first=CHANNELS_A_PAGE, **after)
        if any(channel["broadcaster_id"] == channel_id for channel in told["data"]):
            return True
        page = told.get("pagination", {}).get("cursor", "")
        after = {"after": page}
    return False


def _helix(http: aiohttp.ClientSession, settings: Settings, token: Token) -> Callable[..., Awaitable[Any]]:
    headers = {"Authorization": f"Bearer {token.access}", "Client-Id": settings.client_id}

    async def get(path: str, **query: str) -> Any:
        url = f"{settings.twitch_api_url}/{path}"
        status, told = await _ask(http, "GET", url, headers=headers, params=query)
        _expect_ok(status, told)
        return told

    return get


async def _ask(http: aiohttp.ClientSession, method: str, url: str, **options: Any) -> tuple[int, Any]:
    """Return what Twitch answers, with its status.

    Raises:
        SignInError: Twitch cannot be reached.
    """
    try:
        async with http.request(method, url, **options) as answer:
            return answer.status, await answer.json()
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise SignInError(
            f"Twitch cannot be reached at {url}: {str(error) or type(error).__name__}",
            mend="check the network, and the WOODSHED_TWITCH_… addresses if you changed them",
        ) from error


def _expect_ok(status: int, told: Any) -> None:
    if status != HTTPStatus.OK:
        raise SignInError(
            f"Twitch says {status}: {told.get('message', 'no reason')}", mend="try again in a minute"
        )
