"""Going in at Twitch's door: the account, the channel, and the events, each opened with what it needs."""

import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import twitchio
from aiohttp import ClientSession
from twitchio.authentication import OAuth

from bot.domain.operation.health import ARTIST_LOGIN, LOGIN, mend_of_revocation
from bot.domain.operation.token import Token
from bot.errors import NoSuchChannelError, SignInError, WrongAccountError
from bot.services.clock import TwitchClock
from bot.settings import Settings
from bot.store.database import Database
from bot.twitch.account import STAND_IN, Account
from bot.twitch.client import Client
from bot.twitch.eventsub import EventSub
from bot.twitch.http import open_session
from bot.twitch.rate_limits import RateLimits
from bot.twitch.subscriptions import Subscriptions, TwitchRegistry, wanted
from bot.twitch.tokens import reaching

KEPT_APART = "a private window of the browser keeps the two apart"

CHANNELS_A_PAGE = 100
"""As many as Twitch tells at once (dev.twitch.tv/docs/api/reference/#get-moderated-channels)."""


@asynccontextmanager
async def open_account(
    token: Token, settings: Settings, database: Database, clock: TwitchClock, *, renews: bool = True
) -> AsyncGenerator[Account]:
    """Give the account, whose token Twitch takes; in the end a refresh that is under way is written down.

    Raises:
        SignInError: Twitch does not take it, or cannot be reached.
    """
    async with open_session(clock) as session:
        oauth = OAuth(
            client_id=settings.client_id, client_secret=settings.client_secret or None, session=session
        )
        account = Account(token, database=database, oauth=oauth, clock=clock, renews=renews)
        with reaching("auth", settings):
            await account.validate()
        try:
            yield account
        finally:
            await account.close()


def refuse_stranger(token: Token, settings: Settings) -> None:
    """Refuse the channel's own account as the bot's, and every other as the artist's.

    Raises:
        WrongAccountError: it is the wrong one; it says which would be right, and how to come to it.
    """
    is_artist = token.login == settings.channel
    if token.role == "bot" and is_artist:
        raise _own(token.login)
    if token.role == "artist" and not is_artist:
        raise WrongAccountError(
            f"{token.login} is not the account of the channel, {settings.channel}",
            mend=f"{ARTIST_LOGIN} again, and approve the code as {settings.channel}; {KEPT_APART}",
        )


def _own(login: str) -> SignInError:
    return WrongAccountError(
        f"{login} is the channel's own account, and a bot needs one of its own",
        mend=f"make one at twitch.tv if there is none, {LOGIN} again and approve the code as that account;"
        f" {KEPT_APART}",
    )


@asynccontextmanager
async def open_helix(client_id: str, session: ClientSession) -> AsyncGenerator[twitchio.Client]:
    """Give what asks Twitch's API, with the sign-in of its session."""
    client = twitchio.Client(client_id=client_id, session=session)
    await client.login(token=STAND_IN, load_tokens=False, save_tokens=False)
    try:
        yield client
    finally:
        await client.close()


@asynccontextmanager
async def helix_as(
    account: Account, settings: Settings, clock: TwitchClock
) -> AsyncGenerator[twitchio.Client]:
    """Give what asks Twitch's API as an account, for a question or two beside the running bot."""
    async with (
        RateLimits(clock).session(account.sign) as session,
        open_helix(settings.client_id, session) as helix,
    ):
        yield helix


async def find_channel(client: twitchio.Client, login: str, token: Token) -> twitchio.PartialUser:
    """Return the artist's channel.

    Raises:
        NoSuchChannelError: there is none.
        WrongAccountError: it is the bot's own.
        twitchio.HTTPException: Twitch does not say.
    """
    user = await client.fetch_user(login=login, token_for=token.user_id)
    if user is None:
        raise NoSuchChannelError(
            f"Twitch knows no channel {login!r}",
            mend="set WOODSHED_CHANNEL to the artist's login, as in the address of the channel;"
            " it changes where the channel is renamed",
        )
    if user.id == token.user_id:
        raise _own(token.login)
    return client.create_partialuser(user.id, user.name)


async def is_moderator(bot: twitchio.PartialUser, channel: twitchio.PartialUser) -> bool:
    """Return whether the bot is a moderator of the channel, as Twitch says.

    Raises:
        SignInError: the account is signed out.
        twitchio.HTTPException: Twitch does not say.
    """
    return any(each.id == channel.id for each in await moderated_channels(bot))


async def moderated_channels(user: twitchio.PartialUser) -> list[twitchio.PartialUser]:
    """Return all channels of which somebody is a moderator, with their own sign-in.

    Raises:
        SignInError: the account is signed out.
        twitchio.HTTPException: Twitch does not say.
    """
    return [each async for each in user.fetch_moderated_channels(first=CHANNELS_A_PAGE, token_for=user)]


@asynccontextmanager
async def listen(
    client: Client, account: Account, settings: Settings, clock: TwitchClock
) -> AsyncGenerator[EventSub]:
    """Give the connection to Twitch's events, subscribed to all that the bot may hear.

    Raises:
        SignInError: it cannot be opened, or may not hear the chat.
    """
    needed, wished = wanted(client.channel_id, client.bot_id)
    subscriptions = Subscriptions(
        needed,
        wished,
        registry=TwitchRegistry(client, account.user_id),
        clock=clock,
        dice=random.random,
        doubt=account.doubt,
        repaired=client.connected,
        mend=lambda reason: mend_of_revocation(reason, account.login),
    )
    account.on_return.append(subscriptions.look_again)
    connection = EventSub(
        url=settings.twitch_eventsub_url,
        subscriptions=subscriptions,
        listener=client,
        clock=clock,
        dice=random.random,
        signed_in=account.signed_in,
    )
    try:
        with reaching("eventsub", settings):
            await connection.start()
        with reaching("api", settings):
            await client.look_whether_live()
        client.look_for_requests()
        yield connection
    finally:
        await connection.close()
