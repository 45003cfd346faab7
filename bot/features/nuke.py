"""A wave of lines cleared in one go."""

import bot.services.nuke
import commands.nuke
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderator import Moderator
from bot.services.nuke import Nuke
from bot.twitch.command_help import help_lines
from commands.nuke import NukeCommands

LINES = lines_of(bot.services.nuke, commands.nuke) | help_lines(NukeCommands)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Nuke]:
    """Open what looks for waves among the lines that the moderator has heard."""
    sweep = Nuke(moderator, runtime.database, runtime.voice)
    return Feature("nuke", sweep, components=[NukeCommands(sweep)])
