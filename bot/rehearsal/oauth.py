"""Signing in at the local Twitch: Device Code Flow, refresh, validation, revocation."""

import secrets
import string
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.rehearsal.chat import User
from bot.rehearsal.clock import Clock
from bot.rehearsal.scopes import SCOPES
from bot.rehearsal.world import World

# dev.twitch.tv/docs/authentication: getting-tokens-oauth (Device code grant flow), refresh-tokens
ACCESS_LASTS = timedelta(hours=4)
REFRESH_LASTS = timedelta(days=30)
CODE_LASTS = timedelta(minutes=30)
POLL_INTERVAL = 5  # seconds
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

_LETTERS = string.ascii_lowercase + string.digits


@dataclass(slots=True)
class Access:
    """What one access token allows."""

    user: User
    scopes: tuple[str, ...]
    until: datetime
    refresh: str


@dataclass(slots=True)
class _Device:
    user_code: str
    scopes: tuple[str, ...]
    until: datetime
    user: User | None = None


class Accounts:
    """The tokens that the local Twitch has given."""

    def __init__(self, world: World, clock: Clock, client_id: str, client_secret: str = "") -> None:
        self._world = world
        self._clock = clock
        self.client_id = client_id
        self.poll_interval: float = POLL_INTERVAL
        self.client_secret = client_secret  # of a confidential client; a public one has none
        self._devices: dict[str, _Device] = {}
        self._refreshes: dict[str, tuple[User, tuple[str, ...], datetime]] = {}
        self.tokens: dict[str, Access] = {}
        self.asked: Counter[str] = Counter()
        self.faults: list[int] = []
        self.poll_answers: list[str] = []
        self.on_revoked: list[Callable[[User], None]] = []

    def approve(self, user_code: str, login: str) -> None:
        """Do what a person does who opens the address, is signed in as `login`, and approves the code.

        Raises:
            KeyError: there is no such code, or it has run out.
        """
        self._devices[self._waiting(user_code)].user = self._world.person(login)

    def _waiting(self, user_code: str) -> str:
        """Return the device code that belongs to what a person typed.

        Raises:
            KeyError: there is no such code, or it has run out.
        """
        for code, device in self._devices.items():
            if device.user_code == user_code.strip().upper() and device.until > self._clock.now():
                return code
        raise KeyError(user_code)

    def refuse(self, user_code: str) -> None:
        """Do what a person does who refuses the code.

        Twitch does not document what it answers then; it documents one answer for a code that is no good.

        Raises:
            KeyError: there is no such code, or it has run out.
        """
        del self._devices[self._waiting(user_code)]

    def expire(self, token: str) -> None:
        """Let an access token have run out."""
        self.tokens[token].until = self._clock.now()

    def forget_refreshes(self) -> None:
        """Let every refresh token be invalid."""
        self._refreshes.clear()

    def revoke(self, token: str) -> Access | None:
        """Take an access token and its refresh token back; return what it allowed.

        Whoever has granted the client nothing else then, has taken back all.
        """
        access = self.tokens.pop(token, None)
        if access:
            self._refreshes.pop(access.refresh, None)
            if not any(user is access.user for user, _, _ in self._refreshes.values()):
                for tell in self.on_revoked:
                    tell(access.user)
        return access

    def access(self, token: str) -> Access | None:
        """Return what a token allows; None where it is unknown or has run out."""
        access = self.tokens.get(token)
        return access if access and access.until > self._clock.now() else None

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.post("/oauth2/device", self._device),
            web.post("/oauth2/token", self._token),
            web.get("/oauth2/validate", self._validate),
            web.post("/oauth2/revoke", self._revoke),
        ]

    async def _device(self, request: web.Request) -> web.Response:
        """Give a code; of scopes only those in the form count (github.com/nicklaw5/helix, issue 252)."""
        if (await _parameters(request)).get("client_id") != self.client_id:
            return _error(400, "invalid client")
        scopes = tuple(str((await request.post()).get("scopes", "")).split())
        if unknown := next((scope for scope in scopes if scope not in SCOPES), ""):
            return _error(400, f"invalid scope requested: '{unknown}'")
        code = _secret(40)
        user_code = "".join(secrets.choice(string.ascii_uppercase) for _ in range(8))
        self._devices[code] = _Device(user_code, scopes, self._clock.now() + CODE_LASTS)
        return web.json_response(
            {
                "device_code": code,
                "expires_in": int(CODE_LASTS.total_seconds()),
                "interval": self.poll_interval,
                "user_code": user_code,
                "verification_uri": f"{request.scheme}://{request.host}/activate?public=true&device-code={user_code}",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        given = await _parameters(request)
        self.asked[given.get("grant_type", "")] += 1
        if self.faults:
            return _error(self.faults.pop(0), "trouble")
        if given.get("client_id") != self.client_id:
            return _error(400, "invalid client")
        if given.get("client_secret", self.client_secret) != self.client_secret:
            return _error(403, "invalid client secret")
        return self._grant(given)

    def _grant(self, given: dict[str, str]) -> web.Response:
        match given.get("grant_type"):
            case grant if grant == DEVICE_GRANT:
                return self._by_device(given.get("device_code", ""))
            case "refresh_token" if not self.client_secret or "client_secret" in given:
                return self._by_refresh(given.get("refresh_token", ""))
            case "refresh_token":
                return _error(400, "missing client secret")
            case _:
                return _error(400, "invalid grant type")

    def _by_device(self, code: str) -> web.Response:
        if self.poll_answers:
            return _error(400, self.poll_answers.pop(0))
        device = self._devices.get(code)
        if device is None or device.until <= self._clock.now():
            return _error(400, "invalid device code")
        if device.user is None:
            return _error(400, "authorization_pending")
        del self._devices[code]
        return self._give(device.user, device.scopes)

    def _by_refresh(self, refresh: str) -> web.Response:
        """A public client's refresh token works once, a confidential client's again and again."""
        user, scopes, until = self._refreshes.pop(refresh, (self._world.bot, (), self._clock.now()))
        if until <= self._clock.now():
            return _error(400, "Invalid refresh token")
        for token in [token for token, access in self.tokens.items() if access.refresh == refresh]:
            del self.tokens[token]
        return self._give(user, scopes, refresh if self.client_secret else "")

    def _give(self, user: User, scopes: tuple[str, ...], refresh: str = "") -> web.Response:
        now = self._clock.now()
        token, refresh = _secret(30), refresh or _secret(50)
        self.tokens[token] = Access(user, scopes, now + ACCESS_LASTS, refresh)
        self._refreshes[refresh] = (user, scopes, now + REFRESH_LASTS)
        return web.json_response(
            {
                "access_token": token,
                "expires_in": int(ACCESS_LASTS.total_seconds()),
                "refresh_token": refresh,
                "scope": list(scopes),
                "token_type": "bearer",
            }
        )

    async def _validate(self, request: web.Request) -> web.Response:
        self.asked["validate"] += 1
        if self.faults:
            return _error(self.faults.pop(0), "trouble")
        access = self.access(bearer(request, words=("oauth", "bearer")))
        if access is None:
            return _error(401, "invalid access token")
        return web.json_response(
            {
                "client_id": self.client_id,
                "login": access.user.login,
                "scopes": list(access.scopes),
                "user_id": access.user.id,
                "expires_in": int((access.until - self._clock.now()).total_seconds()),
            }
        )

    async def _revoke(self, request: web.Request) -> web.Response:
        given = await _parameters(request)
        if given.get("client_id") != self.client_id:
            return _error(404, "client does not exist")
        if self.revoke(given.get("token", "")) is None:
            return _error(400, "Invalid token")
        return web.Response()


def bearer(request: web.Request, *, words: tuple[str, ...] = ("bearer",)) -> str:
    """Return the token after one of the `words` of a request's `Authorization`; empty where there is none."""
    word, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if word.lower() in words else ""


def _secret(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


async def _parameters(request: web.Request) -> dict[str, str]:
    form = await request.post()
    return {**request.query, **{name: value for name, value in form.items() if isinstance(value, str)}}


def _error(status: int, message: str) -> web.Response:
    return web.json_response({"status": status, "message": message}, status=status)
