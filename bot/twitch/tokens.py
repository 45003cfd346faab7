"""Signing an account in, by the Device Code Flow of Twitch."""

from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Literal

import aiohttp
import twitchio
from twitchio.authentication import OAuth
from twitchio.http import json_or_text

from bot.domain.health import LOGIN
from bot.domain.token import AccountRole, Token
from bot.errors import SignInError, UnreachableError
from bot.log import get_logger, redact
from bot.services.clock import Clock
from bot.settings import ENV_PREFIX, Settings
from bot.twitch.http import open_session

_log = get_logger(__name__)

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

ARTIST_SCOPES = frozenset({"channel:manage:broadcast"})
"""What the artist's own account may be asked for: Twitch lets no moderator set stream markers."""

WANTED = {"bot": SCOPES, "artist": ARTIST_SCOPES}

CODES = 3
"""How many codes are shown, one when the other has run out; each is good for half an hour at Twitch."""

# What Twitch documents, and what else the standard has (RFC 8628, 3.5).
_PENDING = {"authorization_pending", "slow_down"}
_NO_GOOD = {"invalid device code", "access_denied", "expired_token"}
_PASSING = {408, 429, 500, 502, 503, 504}  # answers that say nothing of the code
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

Door = Literal["api", "auth", "eventsub"]
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
        flow = _DeviceCodeFlow(settings, session, clock)
        with reaching("auth", settings):
            given = await flow.approved(WANTED[role], show)
            oauth = OAuth(client_id=settings.client_id, session=session)
            known = await oauth.validate_token(given["access_token"])
    if not known.user_id or not known.login:
        raise SignInError("Twitch gave a token that belongs to no account", mend="try again")
    scopes = frozenset(known.scopes)
    return Token(known.user_id, known.login, given["access_token"], given["refresh_token"], scopes, role)


class _DeviceCodeFlow:
    """Signs in by a code, with forms as Twitch documents it.

    TwitchIO's own flow writes all into the address of a call: scopes were seen to be ignored there
    (nicklaw5/helix issue 252), and a secret does not belong there.
    """

    def __init__(self, settings: Settings, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._settings, self._session, self._clock = settings, session, clock

    async def approved(self, scopes: frozenset[str], show: ShowCode) -> Any:
        """Return what Twitch gives for the first code that somebody approves.

        Raises:
            SignInError: a code was refused, or nobody approved one.
            twitchio.HTTPException: Twitch gives no code, or no token for it.
        """
        for _ in range(CODES):
            code = await self._ask("device", scopes=" ".join(sorted(scopes)))
            until = self._clock.now() + timedelta(seconds=code["expires_in"])
            await show(code["verification_uri"], code["user_code"])
            if given := await self._redeemed(code["device_code"], code["interval"], until):
                return given
        raise SignInError("nobody approved the code in time", mend="try again, for a fresh one")

    async def _redeemed(self, device_code: str, interval: float, until: datetime) -> Any:
        """Return what Twitch gives for a code once it is approved; None if it runs out before."""
        form = {"grant_type": _DEVICE_GRANT, "device_code": device_code}
        if self._settings.client_secret:
            form["client_secret"] = self._settings.client_secret
        while self._clock.now() < until:
            try:
                return await self._ask("token", **form)
            except twitchio.HTTPException as error:
                _expect_hope(error)
            except (aiohttp.ClientError, TimeoutError) as error:
                _log.info("sign_in.unasked", why=redact(f"{type(error).__name__}: {error}"))
            await self._clock.sleep(interval)
        return None

    async def _ask(self, path: str, **form: str) -> Any:
        form["client_id"] = self._settings.client_id
        url = f"{self._settings.twitch_auth_url}/oauth2/{path}"
        async with self._session.post(url, data=form) as answer:
            given = await json_or_text(answer)
        if answer.status != HTTPStatus.OK or isinstance(given, str):
            raise twitchio.HTTPException(f"{path} failed", status=answer.status, extra=given)
        return given


def _expect_hope(error: twitchio.HTTPException) -> None:
    """Let an answer pass after which the code may still be approved.

    Raises:
        SignInError: the code is no good any more, before its time.
        twitchio.HTTPException: something else is wrong.
    """
    says = error.extra.get("message", "").lower()
    if says in _NO_GOOD:
        raise SignInError(
            "the code was refused at Twitch, or is used up, so nobody is signed in",
            mend="try again, and approve the fresh code",
        ) from error
    if says not in _PENDING and error.status not in _PASSING:
        raise error


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
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return UnreachableError(says, mend="try again in a few minutes; status.twitch.com may know more")
    mend = f"{LOGIN} again"
    if "client secret" in says.lower():
        mend = "check WOODSHED_CLIENT_SECRET against the Twitch developer console; a public client has none"
    elif "client" in says.lower():
        mend = "check WOODSHED_CLIENT_ID against the Twitch developer console"
    return SignInError(says, mend=mend)


def _unreachable(door: Door, settings: Settings, why: BaseException | str) -> UnreachableError:
    name = f"twitch_{door}_url"
    return UnreachableError(
        f"Twitch cannot be reached at {getattr(settings, name)}: {redact(str(why)) or type(why).__name__}",
        mend=f"check the network, and {ENV_PREFIX}{name.upper()} if you changed it",
    )
