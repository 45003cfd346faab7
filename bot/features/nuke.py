"""A wave of lines cleared in one go."""

import bot.services.nuke
import commands.nuke
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderator import Moderator
from bot.services.nuke import Sweep
from bot.twitch.command_help import help_lines
from commands.nuke import Nuke

LINES = lines_of(bot.services.nuke, commands.nuke) | help_lines(Nuke)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Sweep]:
    """Open what looks for waves among the lines that the moderator has heard."""
    sweep = Sweep(moderator, runtime.database, runtime.voice)
    return Feature("nuke", sweep, components=[Nuke(sweep)])
