"""What the commands are and how each goes."""

from collections.abc import Callable

from bot.domain.message import Role
from bot.feature import Feature
from commands.help import Help


async def open(own: Callable[[Role], list[str]]) -> Feature[Help]:  # noqa: A001 - of this feature
    """Open the help; `own` has the names of the artist's own commands for a role."""
    commands = Help(own)
    return Feature("help", commands, components=[commands])
