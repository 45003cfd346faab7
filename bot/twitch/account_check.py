"""How the accounts stand at Twitch: their sign-in, what they have granted, the bot's role in the channel."""

from datetime import datetime

import twitchio

from bot.domain.operation import health
from bot.domain.operation.finding import Finding, Grade
from bot.domain.operation.health import LOGIN
from bot.domain.operation.token import Token
from bot.errors import SignedOutError, SignInError
from bot.services.clock import TwitchClock
from bot.settings import Settings
from bot.store.database import Database
from bot.store.token import load_token
from bot.twitch.account import Account
from bot.twitch.connect import find_channel, helix_as, is_moderator, open_account, refuse_stranger
from bot.twitch.tokens import ARTIST_SCOPES, NEEDED_SCOPES, WISHED_SCOPES, reaching


async def check_bot_account(settings: Settings, database: Database, clock: TwitchClock) -> list[Finding]:
    """Return what is found of the bot's account; a sign-in that has run out is renewed for it."""
    token = await load_token(database)
    if token is None:
        return [signed_out()]
    try:
        refuse_stranger(token, settings)
        async with open_account(token, settings, database, clock) as account:
            found = granted(account, clock.now())
            if not found.well or not settings.channel:
                return [found]
            return [found, *await _in_channel(account, token, settings, clock)]
    except SignInError as error:
        return [Finding("account", Grade.BROKEN, str(error), error.mend)]


def granted(account: Account, now: datetime) -> Finding:
    """Return what is found of what the bot's account has granted."""
    left = account.until and account.until - now
    lacking, wishing = NEEDED_SCOPES - account.scopes, WISHED_SCOPES - account.scopes
    return health.account(account.login, left, lacking, wishing)


async def check_artist_account(settings: Settings, database: Database, clock: TwitchClock) -> Finding:
    """Return what is found of the artist's own account, which the bot can do without."""
    token = await load_token(database, "artist")
    if token is None:
        return health.artist("", frozenset())
    try:
        refuse_stranger(token, settings)
        async with open_account(token, settings, database, clock) as account:
            return health.artist(account.login, ARTIST_SCOPES - account.scopes)
    except SignInError as error:
        return Finding("artist", Grade.WANTING, str(error), error.mend)


def signed_out() -> Finding:
    """Return what is told where no account was ever signed in."""
    return Finding("account", Grade.BROKEN, "no account is signed in", LOGIN)


async def moderates_channel(
    settings: Settings, database: Database, clock: TwitchClock, *, renews: bool
) -> bool:
    """Return whether the bot's account is a moderator of the channel.

    Raises:
        SignInError: none or the wrong account is signed in, there is no such channel, or Twitch does not say.
        RenewalDueError: it would have to be renewed first, which is not to be done here.
    """
    token = await load_token(database)
    if token is None:
        raise SignedOutError("no account is signed in", mend=LOGIN)
    refuse_stranger(token, settings)
    async with open_account(token, settings, database, clock, renews=renews) as account:
        return (await _role(account, token, settings, clock))[1]


async def _role(
    account: Account, token: Token, settings: Settings, clock: TwitchClock
) -> tuple[twitchio.PartialUser, bool]:
    """Return the channel, and whether the bot's account is a moderator of it.

    Raises:
        SignInError: there is no such channel, or Twitch does not say.
    """
    async with helix_as(account, settings, clock) as helix:
        with reaching("api", settings):
            channel = await find_channel(helix, settings.channel, token)
            return channel, await is_moderator(helix.create_partialuser(token.user_id, token.login), channel)


async def _in_channel(
    account: Account, token: Token, settings: Settings, clock: TwitchClock
) -> list[Finding]:
    """Look at the channel, and at what the bot account is in it."""
    try:
        channel, is_one = await _role(account, token, settings, clock)
    except SignInError as error:
        return [Finding("channel at Twitch", Grade.BROKEN, str(error), error.mend)]
    name = channel.name or settings.channel
    there = Finding("channel at Twitch", Grade.WELL, f"{name} is there")
    return [there, health.moderator(account.login, name, is_one=is_one)]
