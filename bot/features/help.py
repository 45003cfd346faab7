"""What the commands are and how each goes."""

from bot.feature import Feature
from commands.help import Help


async def open() -> Feature[Help]:
    """Open the help."""
    commands = Help()
    return Feature("help", commands, components=[commands])
