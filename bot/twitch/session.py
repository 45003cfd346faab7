"""Going in at Twitch's door as a whole: signed in, allowed enough, with the channel found."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import NamedTuple

import twitchio
from aiohttp import ClientSession

from bot.domain.operation.health import LOGIN
from bot.domain.operation.token import AccountRole, Token
from bot.errors import SignedOutError, SignInError
from bot.log import get_logger
from bot.services.clock import TwitchClock
from bot.settings import Settings
from bot.store.database import Database
from bot.store.token import load_token, save_token
from bot.twitch.account import Account
from bot.twitch.account_check import granted
from bot.twitch.connect import find_channel, open_account, open_helix, refuse_stranger
from bot.twitch.rate_limits import RateLimits
from bot.twitch.tokens import ShowCode, reaching, sign_in

_log = get_logger(__name__)


async def signed_in(
    settings: Settings, database: Database, clock: TwitchClock, show_code: ShowCode | None
) -> Token:
    """Return the token of the bot's account, signed in now where it is not and a code can be shown.

    Raises:
        SignedOutError: no account is signed in.
    """
    token = await load_token(database)
    if token is None:
        if show_code is None:
            raise SignedOutError("no account is signed in", mend=LOGIN)
        token = await sign_in_anew(settings, database, clock, show_code)
    return token


async def sign_in_anew(
    settings: Settings, database: Database, clock: TwitchClock, show: ShowCode, role: AccountRole = "bot"
) -> Token:
    """Sign an account in and keep its token, which is returned; that of the wrong account is not kept.

    Raises:
        SignInError: Twitch or the person refused, or it was the wrong account.
    """
    token = await sign_in(settings, show, clock, role)
    refuse_stranger(token, settings)
    await save_token(database, token, clock.now())
    return token


class TwitchSession(NamedTuple):
    """What the bot is at Twitch with: its account and HTTP session, the artist's channel, and itself."""

    account: Account
    session: ClientSession
    channel: twitchio.PartialUser
    bot: twitchio.PartialUser


@asynccontextmanager
async def open_twitch_session(
    token: Token, settings: Settings, database: Database, clock: TwitchClock, limits: RateLimits
) -> AsyncGenerator[TwitchSession]:
    """Give the way in; `limits` are learned from every answer.

    Raises:
        SignInError: Twitch does not take the token, or it may do too little, or there is no such channel.
    """
    async with open_account(token, settings, database, clock) as account:
        _expect_scopes(account, clock)
        async with (
            limits.session(account.sign) as session,
            open_helix(settings.client_id, session) as helix,
        ):
            with reaching("api", settings):
                channel = await find_channel(helix, settings.channel, token)
            yield TwitchSession(
                account, session, channel, helix.create_partialuser(token.user_id, account.login)
            )


def _expect_scopes(account: Account, clock: TwitchClock) -> None:
    found = granted(account, clock.now())
    if not found.well:
        raise SignInError(found.says, mend=found.mend)
    if found.mend:
        _log.warning("scopes.lacking", why=found.says, mend=found.mend)
