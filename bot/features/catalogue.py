"""What people author, of every kind."""

from functools import partial

import aiosqlite

import bot.services.documents.catalogue
import bot.services.documents.changes
import commands.catalogue
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.data_folder import load_gear_words
from bot.services.documents.imports import Imports
from bot.services.documents.photos import Photos
from bot.store.document import forget_said_by, forget_words, texts
from bot.store.document_view import show_as_tables
from bot.store.import_request import clear
from bot.store.person import forget_as_moderator
from bot.twitch.command_help import help_lines
from commands.catalogue import CatalogueCommands

LINES = lines_of(
    bot.services.documents.catalogue, bot.services.documents.changes, commands.catalogue
) | help_lines(CatalogueCommands)


async def open(runtime: Runtime, photos: Photos) -> Feature[Catalogue]:
    """Open the catalogue, before whoever reads in it.

    Raises:
        StoreError: a document is not as its schema wants it.
    """
    catalogue = runtime.catalogue
    kinds = [*catalogue.kinds.values()]
    await show_as_tables(runtime.database, kinds)
    await catalogue.load()
    await clear(runtime.database)

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        told.taken["words of their own"] += await forget_said_by(connection, kinds, person.is_meant_by)
        told.taken["mentions"] += await forget_words(connection, kinds, person.surely_taken_out_of)
        told.perhaps += sum(any(map(person.named_in, each)) for each in await texts(connection))
        await forget_as_moderator(connection, [("document_change", "by_login")], person, told)

    changes = Changes(catalogue, runtime.database, runtime.settings.local, runtime.voice.say)
    imports = Imports(runtime.database, catalogue, partial(load_gear_words, runtime.settings), photos)
    return Feature(
        "catalogue",
        catalogue,
        components=[CatalogueCommands(changes)],
        loops={"imports": imports.run},
        forget=forget,
    )
