"""What is asked of Twitch while the bot is set up: the application, the bot's account, its role."""

from bot.errors import RenewalDueError, UnreachableError
from bot.services.clock import TwitchClock
from bot.services.operation.health import TwitchStatus
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
    """Asks Twitch, by the settings that it is given each time: they are just being made.

    `used` are those of the bot that runs, or would.
    """

    def __init__(self, database: Database, clock: TwitchClock, monitor: TwitchStatus, used: Settings) -> None:
        self._database, self._clock, self._monitor, self._used = database, clock, monitor, used

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
            SignInError: nobody is signed in, there is no such channel, or Twitch does not say.
        """
        is_as_used = (settings.client_id, settings.channel) == (self._used.client_id, self._used.channel)
        if is_as_used and (known := await self._monitor.moderates(anew=True)) is not None:
            return known
        point_at(settings)
        is_in_use = bool(
            self._monitor.door().login
        )  # then the bot that listens renews it, and nobody else may
        try:
            return await moderates_channel(settings, self._database, self._clock, renews=not is_in_use)
        except RenewalDueError as error:
            raise UnreachableError(str(error)) from error
