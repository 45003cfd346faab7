"""What people author, of every kind."""

import aiosqlite

from bot.domain.kinds import KINDS
from bot.domain.person import Forgotten, Person
from bot.feature import Feature, Runtime
from bot.services.catalogue import Catalogue
from bot.services.changes import Changes
from bot.services.imports import Imports
from bot.store.document import forget_words, texts
from bot.store.document_view import show_as_tables
from bot.store.import_request import clear
from bot.store.person import forget_as_moderator
from commands.catalogue import CatalogueChanges


async def open(runtime: Runtime) -> Feature[Catalogue]:  # noqa: A001 - of this feature
    """Open the catalogue, before whoever reads in it.

    Raises:
        StoreError: a document is not as its schema wants it.
    """
    catalogue = runtime.catalogue
    await show_as_tables(runtime.database, [*catalogue.kinds.values()])
    await catalogue.load()
    await clear(runtime.database)

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        told.taken["mentions"] += await forget_words(connection, KINDS, person.surely_taken_out_of)
        told.perhaps += sum(any(map(person.named_in, each)) for each in await texts(connection))
        await forget_as_moderator(connection, [("document_change", "by_login")], person, told)

    changes = Changes(catalogue, runtime.database, runtime.settings.local, runtime.voice.say)
    imports = Imports(runtime.database, catalogue)
    return Feature(
        "catalogue",
        catalogue,
        components=[CatalogueChanges(changes)],
        loops={"imports": imports.run},
        forget=forget,
    )
