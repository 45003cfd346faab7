"""Signing the bot account in, by the Device Code Flow of Twitch."""

from collections.abc import Awaitable, Callable

import aiohttp
import twitchio
from twitchio.authentication import OAuth

from bot.errors import SignInError
from bot.settings import Settings
from bot.store.token import Token

SCOPES = frozenset(
    {
        "user:read:chat",
        "user:write:chat",
        "user:read:moderated_channels",
        "moderator:manage:chat_messages",
        "moderator:manage:warnings",
        "moderator:manage:banned_users",
    }
)
"""What the bot account is asked for: only what is used."""

_UNAUTHORIZED = 401

ShowCode = Callable[[str, str], Awaitable[None]]


async def sign_in(settings: Settings, show: ShowCode) -> Token:
    """Return the token of the account that approves the code, which `show(address, code)` shows.

    Raises:
        SignInError: the code was refused or ran out, or Twitch could not be reached.
    """
    oauth = OAuth(client_id=settings.client_id, scopes=twitchio.Scopes(sorted(SCOPES)))
    try:
        code = await oauth.device_code_flow()
        await show(code["verification_uri"], code["user_code"])
        given = await oauth.device_code_authorization(
            device_code=code["device_code"], interval=code["interval"]
        )
        known = await oauth.validate_token(given["access_token"])
    except (twitchio.HTTPException, aiohttp.ClientError, TimeoutError) as error:
        raise sign_in_error(error, settings) from error
    finally:
        await oauth.close()
    if not known.user_id or not known.login:
        raise SignInError("Twitch gave a token that belongs to no account", mend="run `python -m bot login`")
    return Token(
        known.user_id, known.login, given["access_token"], given["refresh_token"], frozenset(known.scopes)
    )


def sign_in_error(error: Exception, settings: Settings) -> SignInError:
    """Return the error as an operator reads it, with what to do next; no token is in it."""
    if isinstance(error, twitchio.HTTPException):
        says = f"Twitch says {error.status}: {error.extra.get('message', 'no reason')}"
        mend = "run `python -m bot login` again"
        if "client" in says.lower():
            mend = "check WOODSHED_CLIENT_ID against the Twitch developer console"
        return SignInError(says, mend=mend)
    return SignInError(
        f"Twitch cannot be reached at {settings.twitch_auth_url}: {error}",
        mend="check the network, and WOODSHED_TWITCH_AUTH_URL if you changed it",
    )


async def validate(settings: Settings, token: Token) -> int:
    """Return for how many seconds Twitch still takes the access token; 0 if it must be refreshed.

    Raises:
        SignInError: Twitch could not be reached.
    """
    oauth = OAuth(client_id=settings.client_id)
    try:
        return (await oauth.validate_token(token.access)).expires_in
    except twitchio.HTTPException as error:
        if error.status == _UNAUTHORIZED:
            return 0
        raise sign_in_error(error, settings) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise sign_in_error(error, settings) from error
    finally:
        await oauth.close()
