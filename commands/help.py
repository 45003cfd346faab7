"""Help in chat: which commands there are, and how each one goes."""

from typing import Any

from twitchio.ext.commands import Command, Component, Group, command

from bot.domain.message import Role
from bot.errors import Refusal
from bot.twitch.context import NEEDS, Context


class Help(Component):
    """The command that explains the others; what it says of each is that command's docstring."""

    @command(name="help", aliases=["commands"])
    async def help(self, ctx: Context, *, about: str = "") -> None:
        """Tell which commands there are, or how one of them goes."""
        prefix = ctx.prefix or ""
        if not about.strip():
            return self._tell_all(ctx, prefix)
        found = find_command(ctx.bot.commands, about, prefix)
        if found is None:
            raise Refusal("help-unknown")
        usage = f"{prefix}{found.qualified_name}{found.signature or ''}"
        aliases = ", ".join(prefix + alias for alias in sorted(found.aliases) if not found.parent)
        if aliases:
            return ctx.answer("help-command-aliases", usage=usage, aliases=aliases, help=found.help)
        return ctx.answer("help-command", usage=usage, help=found.help)

    def _tell_all(self, ctx: Context, prefix: str) -> None:
        everyone, staff = commands_by_need(ctx.bot.unique_commands)
        ctx.answer("help-overview", commands=_listed(everyone, prefix))
        if staff and ctx.heard.role >= Role.MODERATOR:
            ctx.answer("help-staff", commands=_listed(staff, prefix))


def every_command(commands: set[Any]) -> list[Command[Any, ...]]:
    """Return the commands and their subcommands, by name, each once."""
    found = set(commands)
    for each in commands:
        if isinstance(each, Group):
            found |= set(each.walk_commands())  # pyright: ignore[reportUnknownArgumentType]
    return sorted(found, key=lambda each: each.qualified_name)


def commands_by_need(commands: set[Any]) -> tuple[list[Command[Any, ...]], list[Command[Any, ...]]]:
    """Return all commands in two lists: everybody's, and those for moderators and the artist."""
    everyone: list[Command[Any, ...]] = []
    staff: list[Command[Any, ...]] = []
    for each in every_command(commands):
        (staff if each.extras.get(NEEDS, Role.VIEWER) > Role.VIEWER else everyone).append(each)
    return everyone, staff


def find_command(commands: dict[str, Any], about: str, prefix: str) -> Command[Any, ...] | None:
    """Return the command that `about` names, like 'gear list' or '!gear'; None where there is none."""
    words = about.lower().removeprefix(prefix).split()
    found: Command[Any, ...] | None = None
    for word in words:
        within: dict[str, Any] = commands if found is None else getattr(found, "commands", {})
        found = within.get(word)
        if found is None:
            return None
    return found


def _listed(commands: list[Command[Any, ...]], prefix: str) -> str:
    return ", ".join(f"{prefix}{each.qualified_name}" for each in commands)
