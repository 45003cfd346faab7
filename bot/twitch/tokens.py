"""Signing an account in, by the Device Code Flow of Twitch."""

from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, Literal

import aiohttp
import twitchio
from twitchio.authentication import OAuth

from bot.domain.operation.health import LOGIN
from bot.domain.operation.token import AccountRole, Token
from bot.errors import ConfidentialError, SignInError, UnreachableError
from bot.log import redact
from bot.services.clock import Clock
from bot.settings import ENV_PREFIX, Settings
from bot.twitch.device_code import UNREACHED, DeviceCodeFlow
from bot.twitch.http import open_session

NEEDED_SCOPES = frozenset(
    {
        "user:read:chat",
        "user:write:chat",
        "user:read:moderated_channels",
        "moderator:manage:chat_messages",
        "moderator:manage:warnings",
        "moderator:manage:banned_users",
        "moderator:manage:shield_mode",
        "moderator:manage:chat_settings",
    }
)
"""What the bot cannot do without."""

UNBAN_SCOPE = "moderator:manage:unban_requests"
"""What it takes to see and answer unban requests."""

REVIEW_SCOPES = frozenset({"moderator:manage:automod", UNBAN_SCOPE})
"""What the review queue needs to hear of held lines and unban requests; without it the bot does the rest."""

ROLE_SCOPES = frozenset({"moderator:read:blocked_terms", "moderator:read:moderators", "moderator:read:vips"})
"""What it takes, besides what is needed anyway, to hear at once that somebody is a moderator no more."""

WISHED_SCOPES = REVIEW_SCOPES | ROLE_SCOPES
"""What the bot goes on without, and hears less."""

SCOPES = NEEDED_SCOPES | WISHED_SCOPES
"""What the bot account is asked for: only what is used."""

ARTIST_SCOPES = frozenset({"channel:manage:broadcast"})
"""What the artist's own account may be asked for: Twitch lets no moderator set stream markers."""

WANTED = {"bot": SCOPES, "artist": ARTIST_SCOPES}

CODES = 3
"""How many codes are shown, one when the other has run out; each is good for half an hour at Twitch."""

Endpoint = Literal["api", "auth", "eventsub"]
"""Where Twitch is reached, each at an address of its own in the settings."""

ShowCode = Callable[[str, str], Awaitable[None]]


async def sign_in(settings: Settings, show: ShowCode, clock: Clock, role: AccountRole = "bot") -> Token:
    """Return the sign-in of the account that approves the code, which `show(address, code)` shows.

    A code that runs out is followed by a fresh one, `CODES` in all; trouble of Twitch's while a person is at
    it is waited out.

    Raises:
        SignInError: the code was refused or nobody approved one, or Twitch could not be reached.
    """
    async with open_session() as session:
        with reaching("auth", settings):
            given = await _approved(DeviceCodeFlow(settings, session, clock), WANTED[role], show)
            oauth = OAuth(
                client_id=settings.client_id, client_secret=settings.client_secret or None, session=session
            )
            access, refresh = await _renewed(oauth, given["access_token"], given["refresh_token"])
            known = await oauth.validate_token(access)
    if not known.user_id or not known.login:
        raise SignInError("Twitch gave a token that belongs to no account", mend="try again")
    scopes = frozenset(known.scopes)
    return Token(known.user_id, known.login, access, refresh, scopes, role)


async def _renewed(oauth: OAuth, access: str, refresh: str) -> tuple[str, str]:
    """Return a new pair of tokens for one that was just given; where Twitch cannot tell now, that one.

    An application of the wrong type would else be found out four hours later, in the middle of an evening.

    Raises:
        ConfidentialError: Twitch renews nothing for it without its secret.
    """
    try:
        renewed = await oauth.refresh_token(refresh)
    except twitchio.HTTPException as error:
        if "client secret" in str(error.extra.get("message", "")).lower():
            raise ConfidentialError(
                "the application at Twitch is a confidential one, so this sign-in would end in a few hours",
                mend="make one of the type Public at dev.twitch.tv/console, or set WOODSHED_CLIENT_SECRET",
            ) from error
    except UNREACHED:
        pass
    else:
        return renewed.access_token, renewed.refresh_token
    return access, refresh


async def _approved(flow: DeviceCodeFlow, scopes: frozenset[str], show: ShowCode) -> Any:
    """Return what Twitch gives for the first code that somebody approves.

    Raises:
        SignInError: a code was refused, or nobody approved one.
        twitchio.HTTPException: Twitch gives no code, or no token for it.
    """
    for _ in range(CODES):
        code = await flow.begin(scopes)
        await show(code.address, code.user_code)
        if given := await flow.redeemed(code):
            return given
    raise SignInError("nobody approved the code in time", mend="try again, for a fresh one")


@contextmanager
def reaching(endpoint: Endpoint, settings: Settings) -> Generator[None]:
    """Tell as an operator reads it why Twitch cannot be reached at an endpoint, or what it says there.

    Raises:
        SignInError: it holds no token, and names the address that failed and what to do next.
    """
    try:
        yield
    except twitchio.HTTPException as error:
        raise _refused(error) from error
    except twitchio.WebsocketConnectionException as error:
        raise _unreachable("eventsub", settings, error.__cause__ or "no welcome came") from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise _unreachable(endpoint, settings, error) from error


def _refused(error: twitchio.HTTPException) -> SignInError:
    says = f"Twitch says {error.status}: {error.extra.get('message', 'no reason')}"
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return UnreachableError(says, mend="try again in a few minutes; status.twitch.com may know more")
    mend = f"{LOGIN} again"
    if "client secret" in says.lower():
        mend = "check WOODSHED_CLIENT_SECRET against the Twitch developer console; a public client has none"
    elif "client" in says.lower():
        mend = "check WOODSHED_CLIENT_ID against the Twitch developer console"
    return SignInError(says, mend=mend)


def _unreachable(endpoint: Endpoint, settings: Settings, why: BaseException | str) -> UnreachableError:
    name = f"twitch_{endpoint}_url"
    return UnreachableError(
        f"Twitch cannot be reached at {getattr(settings, name)}: {redact(str(why)) or type(why).__name__}",
        mend=f"check the network, and {ENV_PREFIX}{name.upper()} if you changed it",
    )
