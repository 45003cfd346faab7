"""What is asked of Twitch while the bot is set up: the application, the bot's account, its role."""

from bot.services.clock import TwitchClock
from bot.services.health import TwitchStatus
from bot.settings import Settings
from bot.store.database import Database
from bot.store.token import load_token
from bot.twitch.account_check import moderates_channel
from bot.twitch.device_code import DeviceCodeFlow
from bot.twitch.endpoints import point_at
from bot.twitch.http import open_session
from bot.twitch.session import sign_in_anew
from bot.twitch.tokens import SCOPES, ShowCode, reaching


class SetUpAccounts:
    """Asks Twitch, by the settings that it is given each time: they are just being made."""

    def __init__(self, database: Database, clock: TwitchClock, monitor: TwitchStatus) -> None:
        self._database, self._clock, self._monitor = database, clock, monitor

    async def expect_application(self, settings: Settings) -> None:
        """Return if Twitch gives a code for the application, which nobody approves.

        Raises:
            SignInError: it does not know the application, or cannot be reached.
        """
        async with open_session() as session:
            with reaching("auth", settings):
                await DeviceCodeFlow(settings, session, self._clock).begin(SCOPES)

    async def sign_in(self, settings: Settings, show: ShowCode) -> None:
        """Sign the bot's account in, and keep that.

        Raises:
            SignInError: nobody is signed in by it.
        """
        point_at(settings)
        await sign_in_anew(settings, self._database, self._clock, show)

    async def login(self) -> str:
        """Return who is signed in; empty for nobody."""
        token = await load_token(self._database)
        return token.login if token else ""

    async def is_moderator(self, settings: Settings) -> bool:
        """Return whether the bot is a moderator of the artist's channel.

        Raises:
            SignInError: nobody is signed in, or Twitch does not say.
        """
        known = await self._monitor.moderates(anew=True)
        if known is not None:  # a bot that listens asks with its own account: nobody else may renew that
            return known
        point_at(settings)
        return await moderates_channel(settings, self._database, self._clock)
