"""Who may come in at the pages."""

from typing import NamedTuple

import aiosqlite

import bot.services.pages.sign_in
import bot.web.credentials
import bot.web.sign_in
from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.pages.credentials import Credentials
from bot.services.pages.sign_in import SignIns
from bot.store.person import forget_credentials
from bot.twitch.identity import TwitchIdentityProvider
from bot.web.credentials import credential_acts, credential_routes
from bot.web.sign_in import sign_in_routes

LINES = lines_of(bot.services.pages.sign_in, bot.web.credentials, bot.web.sign_in)

TWITCH = "twitch"
"""Who ends the sign-in of somebody who is no moderator any more, as the log has it."""

START = "start"
"""And who ends those of moderators at a start: Twitch tells nobody again who was unmodded meanwhile."""


class Entrance(NamedTuple):
    """Who may come in, and who is about to."""

    credentials: Credentials
    sign_ins: SignIns


async def open(runtime: Runtime) -> Feature[Entrance]:
    """Take up who has come in before and still may."""
    credentials = await _loaded(runtime)

    async def end(user_id: str) -> None:
        await credentials.revoke_of(user_id, TWITCH)

    def unmodded(user_id: str) -> None:
        """End what somebody came in with as a moderator; of most people there is nothing."""
        if credentials.lets_in(user_id, Right.MODERATOR):
            runtime.activity.spawn(end(user_id), name="sign-in")

    def moderates(user_id: str, is_one: bool) -> None:
        sign_ins.moderates(user_id, is_one=is_one)
        if not is_one:
            unmodded(user_id)

    def heard(message: Message) -> None:
        """Look at the badges of whoever writes: where Twitch tells of no role, they do."""
        if message.role < Role.MODERATOR:
            unmodded(message.chatter.id)

    sign_ins = SignIns(
        TwitchIdentityProvider(runtime.settings, runtime.clock), runtime.clock, refused=unmodded
    )
    address = runtime.settings.web_url
    return Feature(
        "sign-in",
        Entrance(credentials, sign_ins),
        routes=[
            *sign_in_routes(sign_ins, credentials, runtime.settings.channel),
            *credential_routes(credentials, address),
        ],
        acts=credential_acts(credentials),
        met=heard,
        moderates=moderates,
        forget=_forget,
        forgotten=credentials.forgotten,
        close=sign_ins.close,
    )


async def _loaded(runtime: Runtime) -> Credentials:
    """Return those that are good from before: the artist's devices and tokens, and no moderator's session."""
    credentials = Credentials(runtime.database, runtime.clock)
    await credentials.load()
    for each in credentials.standing(CredentialKind.SESSION):
        if each.right is Right.MODERATOR:
            await credentials.revoke(each.id, START)
    return credentials


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_credentials(connection, person, told)
