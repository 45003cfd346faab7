"""The commands that the artist wrote."""

import random
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import bot.domain.chat.command_name
import bot.domain.chat.command_written
import bot.domain.chat.custom_command
import bot.domain.words.template
import bot.domain.words.variable
import bot.services.chat.command_editor
import bot.services.chat.custom_commands
import commands.custom_commands
from bot.domain.chat.command_name import taken_by
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.subcommand_words import SubcommandWords
from bot.domain.practice.now_playing import gaps
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.chat.command_editor import CommandEditor
from bot.services.chat.custom_commands import CommandBook, Surroundings
from bot.services.documents.data_folder import load_shipped_commands, load_subcommand_words
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.services.practice.practice_room import PracticeRoom
from bot.services.words.localized import length_in_words, locale_of, localized, number_in_words
from bot.store.counter import forget_counters
from bot.twitch.command_help import help_lines
from commands.custom_commands import CustomCommands
from commands.names import built_in_names, yielding_names

LINES = lines_of(
    bot.domain.chat.command_name,
    bot.domain.chat.command_written,
    bot.domain.chat.custom_command,
    bot.domain.words.template,
    bot.domain.words.variable,
    bot.services.chat.command_editor,
    bot.services.chat.custom_commands,
    commands.custom_commands,
) | help_lines(CustomCommands)


def _built_in(name: str) -> str:
    return taken_by(name, built_in_names())


KINDS = (replace(COMMANDS, reserved=_built_in),)


async def open(
    runtime: Runtime, room: PracticeRoom, shelf: GearCollection, moderator: Moderator
) -> Feature[CommandBook]:
    """Open the commands; they can tell of what is practised in the room, and of the gear on the shelf.

    Raises:
        DocumentError: the file of the commands that ship has faults.
    """
    around = _around(runtime, room, shelf, moderator)
    book = CommandBook(
        runtime.catalogue,
        runtime.database,
        around,
        shipped=load_shipped_commands(runtime.settings),
        built_in=built_in_names(),
        yielding=yielding_names(),
        prefix=runtime.settings.prefix,
    )
    await book.load()
    editor = CommandEditor(book, runtime.catalogue, around.policy)
    runtime.catalogue.put_by(COMMANDS, editor.put)

    words = load_subcommand_words(runtime.settings)

    async def follow(anew: SubcommandWords) -> None:
        nonlocal words
        words = anew

    runtime.reload.add(lambda told: partial(follow, load_subcommand_words(runtime.settings, told)))

    async def connected(channel: Channel) -> None:
        book.channel = channel.artist

    return Feature(
        "custom commands",
        book,
        components=[CustomCommands(book, editor)],
        reads=lambda typed, role, _: book.read(typed, role),
        subcommand_words=lambda: words,
        connected=connected,
        forget=forget_counters,
        forgotten=lambda _: book.recount(),
    )


def _around(
    runtime: Runtime, room: PracticeRoom, shelf: GearCollection, moderator: Moderator
) -> Surroundings:
    """Return what the commands can tell of."""
    locale = locale_of(runtime.settings.language)

    def practice() -> Mapping[str, str]:
        told = gaps(room.session, room.now) if room.playing else {}
        return {
            name: value if isinstance(value, str) else number_in_words(value, locale)
            for name, value in told.items()
        }

    def gear() -> str:
        return fit_list([each.short_name for each in shelf.in_hand.pieces], LIST_CHARS, ", ")[0]

    return Surroundings(
        local=runtime.settings.local,
        dice=random.random,
        length=lambda length: length_in_words(length, locale),
        day=lambda day: localized(day, locale),
        live=lambda: moderator.room.live,
        policy=lambda: moderator.policy,
        practice=practice,
        gear=gear,
    )
