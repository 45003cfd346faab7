"""What the commands are and how each goes."""

import commands.help
from bot.domain.voice import lines_of
from bot.feature import Feature
from commands.help import Help

LINES = lines_of(commands.help)


async def open() -> Feature[Help]:  # noqa: A001 - of this feature
    """Open the help."""
    commands = Help()
    return Feature("help", commands, components=[commands])
