"""Who somebody is at Twitch: asked with a token of their own, which is given back at once."""

from datetime import timedelta

from aiohttp import ClientHandlerType, ClientRequest, ClientResponse, ClientSession
from twitchio.authentication import OAuth

from bot.domain.pages.sign_in import DeviceCode, Identity
from bot.domain.pages.visitor import Right
from bot.errors import SignInError
from bot.services.clock import Clock
from bot.settings import Settings
from bot.twitch.connect import moderated_channels, open_helix
from bot.twitch.device_code import DeviceCodeFlow, patiently
from bot.twitch.http import open_session
from bot.twitch.tokens import reaching

IDENTITY_SCOPES = frozenset({"user:read:moderated_channels"})
"""What somebody is asked for who signs in to the pages: to see of which channels they are a moderator."""

TOLD_WITHIN = timedelta(minutes=1)
"""How long Twitch is asked again where it cannot say who somebody is: they wait in front of the page."""


class TwitchIdentityProvider:
    """Tells who approves a code. Their token is in a call's own variables alone, and revoked as that ends."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock

    async def begin(self) -> DeviceCode:
        """Return a code for somebody to approve.

        Raises:
            SignInError: Twitch gives none.
        """
        async with open_session() as session:
            with reaching("auth", self._settings):
                return await self._flow(session).begin(IDENTITY_SCOPES)

    async def identity(self, code: DeviceCode) -> Identity | None:
        """Return who approves a code, once somebody does; None if nobody did while it was good.

        Raises:
            SignInError: they refused, or Twitch does not say who they are.
        """
        async with open_session() as session:
            flow = self._flow(session)
            with reaching("auth", self._settings):
                given = await flow.redeemed(code)
            if given is None:
                return None
            access = given["access_token"]
            try:
                return await self._whose(access, session)
            finally:
                await flow.revoke(access)  # before anything else, and whatever happened

    def _flow(self, session: ClientSession) -> DeviceCodeFlow:
        return DeviceCodeFlow(self._settings, session, self._clock)

    async def _whose(self, access: str, session: ClientSession) -> Identity:
        oauth = OAuth(client_id=self._settings.client_id, session=session)
        with reaching("auth", self._settings):
            known = await patiently(lambda: oauth.validate_token(access), self._clock, TOLD_WITHIN)
        if not known.user_id or not known.login:
            raise SignInError("Twitch gave a token that belongs to no account", mend="try again")
        if known.login == self._settings.channel:
            return Identity(Right.ARTIST, known.login, known.user_id)
        is_one = await self._moderates(known.user_id, access)
        return Identity(Right.MODERATOR if is_one else Right.EVERYBODY, known.login, known.user_id)

    async def _moderates(self, user_id: str, access: str) -> bool:
        async def sign(request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
            request.headers["Authorization"] = f"Bearer {access}"
            return await send(request)

        async with (
            open_session(None, sign) as session,
            open_helix(self._settings.client_id, session) as helix,
        ):
            user = helix.create_partialuser(user_id)
            with reaching("api", self._settings):
                channels = await patiently(lambda: moderated_channels(user), self._clock, TOLD_WITHIN)
        return any(each.name == self._settings.channel for each in channels)
