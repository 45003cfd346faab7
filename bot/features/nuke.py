"""A wave of lines cleared in one go."""

import bot.services.moderation.nuke
import commands.nuke
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.nuke import Nuke
from bot.twitch.command_help import help_lines
from commands.nuke import NukeCommands

LINES = lines_of(bot.services.moderation.nuke, commands.nuke) | help_lines(NukeCommands)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Nuke]:
    """Open what looks for waves among the lines that the moderator has heard."""
    sweep = Nuke(moderator, runtime.database, runtime.voice)
    return Feature("nuke", sweep, components=[NukeCommands(sweep)])
