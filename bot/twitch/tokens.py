"""Signing the bot account in, by the Device Code Flow of Twitch."""

from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Literal

import aiohttp
import twitchio
from twitchio.authentication import OAuth

from bot.errors import SignInError
from bot.log import redact
from bot.settings import ENV_PREFIX, Settings
from bot.store.token import Token

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

SCOPES = NEEDED_SCOPES | REVIEW_SCOPES
"""What the bot account is asked for: only what is used."""

_UNAUTHORIZED = 401

Door = Literal["api", "auth", "eventsub"]
"""Where Twitch is reached, each at an address of its own in the settings."""

ShowCode = Callable[[str, str], Awaitable[None]]


async def sign_in(settings: Settings, show: ShowCode) -> Token:
    """Return the token of the account that approves the code, which `show(address, code)` shows.

    Raises:
        SignInError: the code was refused or ran out, or Twitch could not be reached.
    """
    oauth = OAuth(client_id=settings.client_id, scopes=twitchio.Scopes(sorted(SCOPES)))
    try:
        with reaching("auth", settings):
            code = await oauth.device_code_flow()
            await show(code["verification_uri"], code["user_code"])
            given = await oauth.device_code_authorization(
                device_code=code["device_code"], interval=code["interval"]
            )
            known = await oauth.validate_token(given["access_token"])
    finally:
        await oauth.close()
    if not known.user_id or not known.login:
        raise SignInError("Twitch gave a token that belongs to no account", mend="run `python -m bot login`")
    return Token(
        known.user_id, known.login, given["access_token"], given["refresh_token"], frozenset(known.scopes)
    )


@contextmanager
def reaching(door: Door, settings: Settings) -> Generator[None]:
    """Tell as an operator reads it why Twitch cannot be reached at a door, or what it says there.

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
        raise _unreachable(door, settings, error) from error


def _refused(error: twitchio.HTTPException) -> SignInError:
    says = f"Twitch says {error.status}: {error.extra.get('message', 'no reason')}"
    mend = "run `python -m bot login` again"
    if "client" in says.lower():
        mend = "check WOODSHED_CLIENT_ID against the Twitch developer console"
    return SignInError(says, mend=mend)


def _unreachable(door: Door, settings: Settings, why: BaseException | str) -> SignInError:
    name = f"twitch_{door}_url"
    return SignInError(
        f"Twitch cannot be reached at {getattr(settings, name)}: {redact(str(why)) or type(why).__name__}",
        mend=f"check the network, and {ENV_PREFIX}{name.upper()} if you changed it",
    )


async def validate(settings: Settings, token: Token) -> int:
    """Return for how many seconds Twitch still takes the access token; 0 if it must be refreshed.

    Raises:
        SignInError: Twitch could not be reached.
    """
    oauth = OAuth(client_id=settings.client_id)
    with reaching("auth", settings):
        try:
            return (await oauth.validate_token(token.access)).expires_in
        except twitchio.HTTPException as error:
            if error.status == _UNAUTHORIZED:
                return 0
            raise
        finally:
            await oauth.close()
