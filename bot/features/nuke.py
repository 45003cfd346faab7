"""A wave of lines cleared in one go."""

from bot.feature import Feature, Runtime
from bot.services.moderator import Moderator
from bot.services.nuke import Sweep
from commands.nuke import Nuke


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Sweep]:
    """Open what looks for waves among the lines that the moderator has heard."""
    sweep = Sweep(moderator, runtime.database, runtime.voice)
    return Feature("nuke", sweep, components=[Nuke(sweep)])
