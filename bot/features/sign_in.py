"""Who may come in at the pages."""

import aiosqlite

import bot.web.credentials
from bot.domain.person import Forgotten, Person
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.credentials import Credentials
from bot.store.person import forget_credentials
from bot.web.credentials import credential_acts, credential_routes

LINES = lines_of(bot.web.credentials)


async def open(runtime: Runtime) -> Feature[Credentials]:
    """Take up who has come in before and still may."""
    credentials = Credentials(runtime.database, runtime.clock)
    await credentials.load()
    address = runtime.settings.web_url
    return Feature(
        "sign-in",
        credentials,
        routes=credential_routes(credentials, runtime.settings.local, address),
        acts=credential_acts(credentials),
        forget=_forget,
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_credentials(connection, person, told)
