"""The commands that the artist wrote."""

import random
from collections.abc import Mapping

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.now_playing import gaps
from bot.feature import Channel, Feature, Runtime
from bot.services.command_editor import CommandEditor
from bot.services.custom_commands import CommandBook, Surroundings
from bot.services.data_folder import load_shipped_commands
from bot.services.gear import Shelf
from bot.services.moderator import Moderator
from bot.services.practice_room import PracticeRoom
from bot.services.time_words import day_in_words, length_in_words
from commands.custom_commands import CustomCommands
from commands.names import built_in_names


async def open(  # noqa: A001 - of this feature
    runtime: Runtime, room: PracticeRoom, shelf: Shelf, moderator: Moderator
) -> Feature[CommandBook]:
    """Open the commands; they can tell of what is practised in the room, and of the gear on the shelf.

    Raises:
        DocumentError: the file of the commands that ship has faults.
    """
    settings = runtime.settings

    def practice() -> Mapping[str, str | float]:
        return gaps(room.session, room.now) if room.playing else {}

    def gear() -> str:
        block = room.playing
        pieces = (shelf.among(block.gear) if block else ()) or shelf.in_use()
        return fit_list([each.short_name for each in pieces], LIST_CHARS, ", ")[0]

    around = Surroundings(
        local=settings.local,
        dice=random.random,
        length=lambda length: length_in_words(length, settings.language),
        day=lambda day: day_in_words(day, settings.language),
        live=lambda: moderator.room.live,
        policy=lambda: moderator.policy,
        practice=practice,
        gear=gear,
    )
    book = CommandBook(
        runtime.catalogue,
        runtime.database,
        around,
        shipped=load_shipped_commands(settings),
        built_in=built_in_names(),
        prefix=settings.prefix,
    )
    await book.load()

    async def connected(channel: Channel) -> None:
        book.channel = channel.artist

    return Feature(
        "custom commands",
        book,
        components=[CustomCommands(book, CommandEditor(book, runtime.catalogue, around.policy))],
        reads=book.read,
        connected=connected,
    )
