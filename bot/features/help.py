"""What the commands are and how each goes."""

import commands.help
from bot.domain.words.voice import lines_of
from bot.feature import Feature
from bot.services.chat.custom_commands import CommandBook
from bot.twitch.command_help import help_lines
from commands.help import HelpCommands

LINES = lines_of(commands.help) | help_lines(HelpCommands)


async def open(book: CommandBook) -> Feature[HelpCommands]:
    """Open the help; the `book` has the commands that are not built in."""
    commands = HelpCommands(book)
    return Feature("help", commands, components=[commands])
