"""An account's sign-in while it is used: one refresh at a time, on disk before it is used."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import aiohttp
from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from twitchio.authentication import OAuth
from twitchio.exceptions import HTTPException

from bot.domain.operation.health import ARTIST_LOGIN, SIGN_IN_AGAIN
from bot.domain.operation.token import Token
from bot.errors import OtherApplicationError, RenewalDueError, SignInError
from bot.log import get_logger
from bot.services.clock import Clock, sleep_unless
from bot.store.database import Database
from bot.store.token import load_token, replace_pair

_log = get_logger(__name__)

STAND_IN = "stand-in"
"""What TwitchIO holds for a token: so that none can slip out with its errors or its log."""

VALIDATED_EVERY = timedelta(hours=1)
"""How often Twitch wants a token to be validated (dev.twitch.tv/docs/authentication/validate-tokens)."""

RENEWED_BEFORE = VALIDATED_EVERY + timedelta(minutes=5)
"""A token that ends before the next look is renewed at this one, so that no call has to wait for it."""

LOOK_AGAIN = timedelta(minutes=1)
"""When to validate again after Twitch could not be asked; and how often a bot that is signed in looks whether
somebody has signed it in anew, say to grant more."""

LOOK_FOR_SIGN_IN = timedelta(seconds=5)
"""How often a bot that is signed out looks whether somebody has signed it in."""

_DEAD = {400, 401, 403}  # answers to a refresh after which the same refresh token is worth nothing
_UNAUTHORIZED = 401
_STALE = ("invalid access token", "invalid oauth token")


class Account:
    """Holds the newest pair of tokens, and puts the access token on every call.

    `trouble` says why the account is signed out; it is empty while it is signed in. Nothing is asked of
    Twitch any more then, until a newer sign-in is in the database: whoever is in `on_return` is told of that.
    Where it does not renew, or the database is not `lasting`, nothing is renewed: a refresh token works once.
    """

    def __init__(
        self, token: Token, *, database: Database, oauth: OAuth, clock: Clock, renews: bool = True
    ) -> None:
        self._token = token
        self._renews = renews and database.lasting
        self._database = database
        self._oauth = oauth
        self._clock = clock
        self._renewing: asyncio.Task[str] | None = None
        self._unsaved: Token | None = None
        self._saved: str = token.refresh  # as it is in the database
        self._due = clock.now()
        self._doubted = asyncio.Event()
        self._signed_in = asyncio.Event()
        self._signed_in.set()
        self.on_return: list[Callable[[], None]] = []
        self._mend = SIGN_IN_AGAIN if token.role == "bot" else ARTIST_LOGIN
        self.until: datetime | None = None
        self.trouble = ""

    @property
    def login(self) -> str:
        """The account's name."""
        return self._token.login

    @property
    def user_id(self) -> str:
        """The account's id."""
        return self._token.user_id

    @property
    def scopes(self) -> frozenset[str]:
        """What the account has granted."""
        return self._token.scopes

    async def sign(self, request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
        """Send a call with the true token, and again with a new one if Twitch calls that stale (middleware).

        Raises:
            SignInError: the account is signed out.
            twitchio.HTTPException: Twitch could not renew the token just now.
        """
        if self.trouble:
            raise self._signed_out()
        access = self._token.access
        request.headers["Authorization"] = f"Bearer {access}"
        answer = await send(request)
        if not await _is_stale(answer):
            return answer
        answer.release()
        request.headers["Authorization"] = f"Bearer {await self.renewed(access)}"
        return await send(request)

    async def renewed(self, stale: str) -> str:
        """Return an access token newer than `stale`; however many ask at once, one refresh is made.

        Raises:
            SignInError: Twitch does not take the refresh token any more.
            RenewalDueError: the database would not keep the new pair.
            twitchio.HTTPException: Twitch could not do it just now.
        """
        if self.trouble:
            raise self._signed_out()
        if self._token.access != stale:
            return self._token.access
        if not self._renews:
            raise RenewalDueError(f"the sign-in of {self.login} has to be renewed")
        if self._renewing is None:
            # A task of its own: a pair that Twitch has given must be kept even if who asked for it gave up.
            self._renewing = asyncio.create_task(self._renew(), name="token")
            self._renewing.add_done_callback(self._has_renewed)
        return await asyncio.shield(self._renewing)

    async def close(self) -> None:
        """Return when a refresh that is under way, or could not be written before, has been written down."""
        if self._renewing:
            await asyncio.wait([self._renewing])
        await self._save()

    async def signed_in(self) -> None:
        """Return as soon as the account is signed in."""
        await self._signed_in.wait()

    def doubt(self) -> None:
        """Have the token validated now: something says that it may be worth nothing."""
        self._doubted.set()

    async def validate(self) -> None:
        """Ask Twitch about the token, and renew it if it ends soon.

        Raises:
            SignInError: the account is signed out, or signed in to another application.
            twitchio.HTTPException: Twitch could not say.
        """
        access = self._token.access
        try:
            known = await self._oauth.validate_token(access)
        except HTTPException as error:
            if error.status != _UNAUTHORIZED:
                raise
            known = await self._oauth.validate_token(await self.renewed(access))
        if known.client_id != self._oauth.client_id:
            raise self._belongs_to(known.client_id)
        left = timedelta(seconds=known.expires_in)
        login = known.login or self._token.login  # an account may be renamed at any time
        self._token = replace(self._token, login=login, scopes=frozenset(known.scopes))
        self.until, self._due = self._clock.now() + left, self._clock.now() + VALIDATED_EVERY
        if left < RENEWED_BEFORE and self._renews:
            await self.renewed(self._token.access)

    async def run(self) -> None:
        """Validate every hour for ever, and take up a newer sign-in when there is one. Nothing ends it."""
        while True:
            pause = LOOK_FOR_SIGN_IN if self.trouble else min(LOOK_AGAIN, self._due - self._clock.now())
            await sleep_unless(self._clock, pause.total_seconds(), self._doubted)
            # Cleared before Twitch is asked: a doubt that comes up meanwhile is looked into once more.
            doubted = self._doubted.is_set()
            self._doubted.clear()
            await self._save()
            try:
                anew = await self._take_up_sign_in()
                if anew or (not self.trouble and (doubted or self._clock.now() >= self._due)):
                    await self.validate()
            except Exception as error:  # noqa: BLE001 - a supervisor: whatever it was, the next look may do
                self._due = self._clock.now() + LOOK_AGAIN
                if not self.trouble:
                    _log.warning("account.unasked", why=f"{type(error).__name__}: {error}")

    async def _take_up_sign_in(self) -> bool:
        """Return whether somebody has signed the account in anew; then that is what is used from now on."""
        token = await load_token(self._database, self._token.role)
        if token is None or token.refresh == self._saved or token.user_id != self.user_id:
            return False
        if self._renewing:
            return False  # what it gives may be just what was found
        self._token, self._saved, self._unsaved = token, token.refresh, None
        self._come_back()
        return True

    async def _renew(self) -> str:
        try:
            given = await self._oauth.refresh_token(self._token.refresh)
        except HTTPException as error:
            if error.status in _DEAD:
                says = error.extra.get("message", "no reason")
                self._sign_out(
                    f"the sign-in of {self.login} has run out, was taken back, or is an old backup's ({says})"
                )
                raise self._signed_out() from error
            raise
        # Kept before the next await: from here on the pair in the database is worth nothing.
        self._unsaved = pair = replace(self._token, access=given.access_token, refresh=given.refresh_token)
        self.until = self._clock.now() + timedelta(seconds=given.expires_in)
        # On disk before it is used: a crash after its first use would leave nothing that Twitch takes.
        await self._save()
        self._token = pair
        _log.info("account.renewed", login=self.login)
        return pair.access

    async def _save(self) -> None:
        """Write a new pair down; where that cannot be done now, it is used all the same.

        The one in the database is worth nothing any more, so without it the bot could do nothing at all.
        """
        if (pair := self._unsaved) is None:
            return
        try:
            await replace_pair(self._database, self._saved, pair.access, pair.refresh, self._clock.now())
        except sqlite3.Error as error:
            _log.error("account.unwritten", why=str(error), mend=f"make room on the disk, or {self._mend}")
        else:
            self._saved = pair.refresh
            self._unsaved = None if self._unsaved is pair else self._unsaved

    def _has_renewed(self, task: asyncio.Task[str]) -> None:
        self._renewing = None
        if not task.cancelled() and (error := task.exception()):
            _log.warning("account.not_renewed", why=f"{type(error).__name__}: {error}")

    def _sign_out(self, trouble: str) -> None:
        self.trouble = trouble
        self._signed_in.clear()
        self._doubted.set()  # from now on a sign-in is looked for
        _log.error("account.signed_out", why=trouble, mend=self._mend)

    def _come_back(self) -> None:
        self.trouble = ""
        self._signed_in.set()
        for tell in self.on_return:
            tell()
        _log.info("account.signed_in", login=self.login)

    def _signed_out(self) -> SignInError:
        return SignInError(self.trouble, mend=self._mend)

    def _belongs_to(self, client_id: str) -> SignInError:
        self._sign_out(f"{self.login} is signed in to another application than WOODSHED_CLIENT_ID")
        return OtherApplicationError(
            self.trouble, mend=f"{self._mend}, or set WOODSHED_CLIENT_ID to {client_id}"
        )


async def _is_stale(answer: ClientResponse) -> bool:
    """Tell a token that has run out from one that may not do this: both are answered with 401."""
    if answer.status != _UNAUTHORIZED:
        return False
    with suppress(aiohttp.ClientError, ValueError):
        said = await answer.json()
        return isinstance(said, dict) and str(said.get("message", "")).lower() in _STALE  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    return False
