"""The Device Code Flow of Twitch: a code is shown, a person approves it elsewhere, and a token is given."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any, TypeVar

import aiohttp
import twitchio
from twitchio.http import json_or_text

from bot.domain.pages.sign_in import DeviceCode, PollAnswer, PollPace
from bot.errors import SignInError
from bot.log import get_logger, redact
from bot.services.clock import Clock
from bot.settings import Settings

_log = get_logger(__name__)
_Said = TypeVar("_Said")

REVOKED_WITHIN = timedelta(seconds=10)
"""How long it is tried to revoke a token: a person waits meanwhile, and it runs out by itself in 4 h."""

RETRIED_AFTER = timedelta(seconds=1)
"""The first wait after Twitch could not do something; twice that after the next, and so on."""

# What Twitch documents, and what else the standard has (RFC 8628, 3.5).
_PENDING, _SLOW_DOWN, _INVALID = "authorization_pending", "slow_down", "invalid device code"
_NO_GOOD = {"access_denied", "expired_token"}
_PASSING = {408, 429, 500, 502, 503, 504}  # answers that say nothing of what was asked
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

UNREACHED = (aiohttp.ClientError, TimeoutError)
"""What a call ends in where Twitch was not reached at all."""


async def patiently(ask: Callable[[], Awaitable[_Said]], clock: Clock, within: timedelta) -> _Said:
    """Return what Twitch answers; while it cannot, it is asked again for as long as `within`.

    Raises:
        twitchio.HTTPException, aiohttp.ClientError, TimeoutError: it did not answer, or said no.
    """
    until, pace = clock.now() + within, PollPace(RETRIED_AFTER)
    while True:
        try:
            return await ask()
        except twitchio.HTTPException as error:
            if error.status not in _PASSING or clock.now() >= until:
                raise
        except UNREACHED:
            if clock.now() >= until:
                raise
        await clock.sleep(pace.pause.total_seconds())
        pace = pace.after(PollAnswer.TROUBLE)


class DeviceCodeFlow:
    """Signs in by a code, with forms as Twitch documents it.

    TwitchIO's own flow writes all into the address of a call: scopes were seen to be ignored there
    (nicklaw5/helix issue 252), and a secret does not belong there.
    """

    def __init__(self, settings: Settings, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._settings, self._session, self._clock = settings, session, clock

    async def begin(self, scopes: frozenset[str]) -> DeviceCode:
        """Return a fresh code for somebody to approve.

        Raises:
            twitchio.HTTPException, aiohttp.ClientError, TimeoutError: Twitch gives none.
        """
        given = await self._given("device", scopes=" ".join(sorted(scopes)))
        return DeviceCode(
            given["user_code"],
            given["verification_uri"],
            self._clock.now() + timedelta(seconds=given["expires_in"]),
            timedelta(seconds=given["interval"]),
            given["device_code"],
        )

    async def redeemed(self, code: DeviceCode) -> Any:
        """Return what Twitch gives for a code once it is approved; None if it runs out before.

        Whatever else happens meanwhile is waited out.

        Raises:
            SignInError: the code was refused.
            twitchio.HTTPException: something is wrong that waiting does not mend.
        """
        form = {"grant_type": _DEVICE_GRANT, "device_code": code.secret}
        if self._settings.client_secret:
            form["client_secret"] = self._settings.client_secret
        pace, known = PollPace(code.interval), False
        while (now := self._clock.now()) < code.until:
            try:
                return await self._given("token", **form)
            except twitchio.HTTPException as error:
                # By Twitch's clock it runs out a little before it does by ours, and is called invalid then.
                lasts = code.until - now > code.interval
                pace = pace.after(_answer(error, known=known and lasts))
                known = known or _says(error) == _PENDING
            except UNREACHED as error:
                _log.info("sign_in.unasked", why=redact(f"{type(error).__name__}: {error}"))
                pace = pace.after(PollAnswer.TROUBLE)
            await self._clock.sleep(min(pace.pause, code.until - now).total_seconds())
        return None

    async def revoke(self, access: str) -> None:
        """Have an access token be worth nothing any more, if Twitch can be reached.

        dev.twitch.tv/docs/authentication/revoke-tokens
        """
        try:
            await patiently(lambda: self._post("revoke", token=access), self._clock, REVOKED_WITHIN)
        except (twitchio.HTTPException, *UNREACHED) as error:
            _log.warning("token.not_revoked", why=redact(f"{type(error).__name__}: {error}"))

    async def _given(self, path: str, **form: str) -> Any:
        given = await self._post(path, **form)
        if isinstance(given, str):
            raise twitchio.HTTPException(f"{path} failed", status=HTTPStatus.OK, extra=given)
        return given

    async def _post(self, path: str, **form: str) -> Any:
        form["client_id"] = self._settings.client_id
        url = f"{self._settings.twitch_auth_url}/oauth2/{path}"
        async with self._session.post(url, data=form) as answer:
            said = await json_or_text(answer)
        if answer.status != HTTPStatus.OK:
            raise twitchio.HTTPException(f"{path} failed", status=answer.status, extra=said)
        return said


def _says(error: twitchio.HTTPException) -> str:
    return error.extra.get("message", "").lower()


def _answer(error: twitchio.HTTPException, *, known: bool) -> PollAnswer:
    """Return what an answer says of a code that is not approved; `known` that it was told to be waiting.

    Until that was told, "invalid device code" need not mean more than that nobody has approved the code yet:
    so Twitch was seen to say it (github.com/twitchdev/issues/issues/971).

    Raises:
        SignInError: the code is no good any more, before its time.
        twitchio.HTTPException: something else is wrong.
    """
    says = _says(error)
    if says in _NO_GOOD or (says == _INVALID and known):
        raise SignInError(
            "the code was refused at Twitch, or is used up, so nobody is signed in",
            mend="try again, and approve the fresh code",
        ) from error
    if says in {_PENDING, _INVALID}:
        return PollAnswer.PENDING
    if says == _SLOW_DOWN:
        return PollAnswer.SLOW_DOWN
    if error.status in _PASSING:
        return PollAnswer.TROUBLE
    raise error
