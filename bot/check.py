"""What is well and what is not, before an evening: each finding with its exact mend."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp

from bot.domain.health import LOGIN, Finding, Grade, account, database, disk, moderator
from bot.errors import SignInError, StoreBusyError, WoodshedError
from bot.services.clock import Clock, WallClock
from bot.services.data_folder import gear_path, how_to_fill, load_announcements, load_gear_words, load_policy
from bot.services.gear import load_gear
from bot.services.health import free_bytes, unwritable_because
from bot.services.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.gear import all_gear
from bot.store.token import Token, load_token, replace_pair
from bot.twitch.tokens import NEEDED_SCOPES, SCOPES
from bot.web.server import address

PATIENCE = aiohttp.ClientTimeout(total=10)
"""How long Twitch is waited for."""

CHANNELS_A_PAGE = "100"
"""As many as Twitch tells at once (dev.twitch.tv/docs/api/reference/#get-moderated-channels)."""


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
        *await _inside(settings, clock or WallClock()),
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


async def _inside(settings: Settings, clock: Clock) -> list[Finding]:
    """Look at the database and what is in it, or ask the bot that holds it."""
    path = settings.database
    if not path.exists():
        return [
            *_disk(path.parent),
            Finding("database", Grade.WELL, f"{path} will be made at the first start"),
            _signed_out(),
        ]
    try:
        opened = await Database.open(path)
    except StoreBusyError as error:
        return await _as_it_says_itself(settings, error)
    except WoodshedError as error:
        return [*_disk(path.parent), _broken("database", error)]
    try:
        return [
            *_disk(path.parent),
            await _database(settings, opened),
            *await _account(settings, opened, clock),
        ]
    finally:
        await opened.close()


def _disk(folder: Path) -> list[Finding]:
    free = free_bytes(folder)
    return [] if free is None else [disk(str(folder), free)]


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
        async with aiohttp.ClientSession(timeout=PATIENCE) as http:
            _, told = await _ask(http, "GET", url)
        if told["database"] != str(settings.database.resolve()):
            raise KeyError(url)
        found = [
            Finding(each["subject"], Grade[each["grade"].upper()], each["says"], each["mend"])
            for each in told["findings"]
        ]
    except (SignInError, LookupError, TypeError, AttributeError):
        return [Finding("database", Grade.WELL, f"{busy}; stop it to check database and account too")]
    return [Finding("running bot", Grade.WELL, f"{busy}; it says of itself what follows"), *found]


def _signed_out() -> Finding:
    return Finding("account", Grade.BROKEN, "no account is signed in", LOGIN)


async def _account(settings: Settings, opened: Database, clock: Clock) -> list[Finding]:
    token = await load_token(opened)
    if token is None:
        return [_signed_out()]
    async with aiohttp.ClientSession(timeout=PATIENCE) as http:
        try:
            token, seconds = await _signed_in(http, settings, opened, token, clock)
            lacking, wishing = NEEDED_SCOPES - token.scopes, SCOPES - NEEDED_SCOPES - token.scopes
            found = account(token.login, timedelta(seconds=seconds), lacking, wishing)
            if not found.well or not settings.channel:
                return [found]
            return [found, *await _in_channel(http, settings, token)]
        except WoodshedError as error:
            return [_broken("account", error)]


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
    return replace(token, scopes=token.scopes & set(known["scopes"] or ())), known["expires_in"]


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
        says = f"Twitch knows no channel {settings.channel!r}"
        return [Finding("channel at Twitch", Grade.BROKEN, says, mend)]
    there = Finding("channel at Twitch", Grade.WELL, f"{found[0]['display_name']} is there")
    if found[0]["id"] == token.user_id:
        mend = f"make an account for the bot at twitch.tv, {LOGIN} and approve the code as that account"
        says = f"{token.login} is the channel's own account, not one of the bot's"
        return [there, Finding("moderator", Grade.BROKEN, says, mend)]
    is_one = await _moderates(helix, token, found[0]["id"])
    return [there, moderator(token.login, settings.channel, is_one=is_one)]


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
