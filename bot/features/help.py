"""What the commands are and how each goes."""

from collections.abc import Callable

import commands.help
from bot.domain.message import Role
from bot.domain.voice import lines_of
from bot.feature import Feature
from bot.twitch.command_help import help_lines
from commands.help import HelpCommands

LINES = lines_of(commands.help) | help_lines(HelpCommands)


async def open(own: Callable[[Role], list[str]]) -> Feature[HelpCommands]:
    """Open the help; `own` has the names of the artist's own commands for a role."""
    commands = HelpCommands(own)
    return Feature("help", commands, components=[commands])
