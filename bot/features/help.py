"""What the commands are and how each goes."""

import commands.help
from bot.domain.voice import lines_of
from bot.feature import Feature
from bot.twitch.command_help import help_lines
from commands.help import Help

LINES = lines_of(commands.help) | help_lines(Help)


async def open() -> Feature[Help]:
    """Open the help."""
    commands = Help()
    return Feature("help", commands, components=[commands])
