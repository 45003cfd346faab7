"""What is asked of Twitch while the bot is set up."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.settings import Settings

Show = Callable[[str, str], Awaitable[None]]
"""What shows an address and a code to the person who is to approve it there."""


class TwitchAccounts(Protocol):
    """What is asked of Twitch while the bot is set up, by the settings as they are by then."""

    async def expect_application(self, settings: Settings) -> None:
        """Return if Twitch knows the application.

        Raises:
            SignInError: it does not, or does not say (`UnreachableError`).
        """
        ...

    async def sign_in(self, settings: Settings, show: Show) -> None:
        """Sign the bot's account in, and keep that.

        Raises:
            SignInError: nobody is signed in by it.
        """
        ...

    async def login(self) -> str:
        """Return who is signed in; empty for nobody."""
        ...

    async def is_moderator(self, settings: Settings) -> bool:
        """Return whether the bot is a moderator of the artist's channel.

        Raises:
            SignInError: nobody is signed in, there is no such channel, or Twitch does not say.
        """
        ...
