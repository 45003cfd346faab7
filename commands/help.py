"""Help in chat: which commands there are, and how each one goes."""

from collections.abc import Iterable
from typing import Any

from twitchio.ext.commands import Command, Component, Group, command

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.command_name import as_name
from bot.domain.message import Role
from bot.domain.typed_command import as_plain, command_word
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.custom_commands import CommandBook
from bot.services.toggles import like
from bot.twitch.command_error import usage
from bot.twitch.context import NEEDS, Context

LINES = lines(
    """
    help-own: commands more
    help-own-command: command
    command-means: command means
    help-overview: first others
    help-staff: commands
    help-command: usage help
    help-command-also: usage also help
    help-unknown: near
    """
)

SHOWN_FIRST = 5
FIRST = (
    *("gear", "now", "tempo", "next", "rules"),
    *("start", "clean", "miss", "finish", "scratch"),
    *("review", "history", "undo", "permit", "mod"),
)
"""What fans, the artist and the moderators need most, told before the others, which come by name."""


class HelpCommands(Component):
    """The command that explains the others; what it says of each is a line named after that command.

    `book` has the commands that are not built in.
    """

    def __init__(self, book: CommandBook) -> None:
        self._book = book

    @command(name="help")
    async def help(self, ctx: Context, *, about: str = "") -> None:
        """Tell which commands there are, or how one of them goes."""
        await self.tell(ctx, about)

    async def tell(self, ctx: Context, about: str) -> None:
        """Tell which commands there are, or about which is asked."""
        prefix = ctx.prefix or ""
        if not about.strip():
            return self._tell_all(ctx, prefix)
        found = find_command(ctx.bot.commands, about, prefix)
        if found is None and (other := self._book.usable(as_name(about, prefix), ctx.heard.role)):
            if other.means:
                return ctx.answer("command-means", command=other.name, means=other.means)
            return ctx.answer("help-own-command", command=other.name)
        if found is None:
            names = (each.qualified_name for each in usable(ctx.bot.unique_commands, ctx.heard.role))
            raise Refusal("help-unknown", near=like(about.removeprefix(prefix), names))
        typed = usage(found, prefix)
        also = [f"{prefix}{alias}" for alias in sorted(found.aliases) if not found.parent]
        also += _listed(usable([found], ctx.heard.role)[1:], prefix)
        if also:
            return ctx.answer("help-command-also", usage=typed, also=", ".join(also), help=ctx.help_of(found))
        return ctx.answer("help-command", usage=typed, help=ctx.help_of(found))

    def _tell_all(self, ctx: Context, prefix: str) -> None:
        own = [each for each in usable(ctx.bot.unique_commands, ctx.heard.role) if not each.parent]
        own.sort(key=lambda each: FIRST.index(each.name) if each.name in FIRST else len(FIRST))
        everyone = _listed((each for each in own if not _needs(each)), prefix)
        first, others = everyone[:SHOWN_FIRST], everyone[SHOWN_FIRST:]
        ctx.answer("help-overview", first=", ".join(first), others=", ".join(others))
        if more := [each for each in own if _needs(each)]:
            ctx.answer("help-staff", commands=", ".join(_listed(more, prefix)))
        if names := [f"{prefix}{name}" for name in self._book.names(ctx.heard.role)]:
            told, left_out = fit_list(names, LIST_CHARS, ", ")
            ctx.answer("help-own", commands=told, more=left_out)


def usable(commands: Iterable[Any], role: Role) -> list[Command[Any, ...]]:
    """Return those of the commands and their subcommands that a role may use, by name, each once."""
    found = set(commands)
    for each in list(found):
        if isinstance(each, Group):
            found |= set(each.walk_commands())  # pyright: ignore[reportUnknownArgumentType]
    return sorted((each for each in found if _needs(each) <= role), key=lambda each: each.qualified_name)


def _needs(command: Command[Any, ...]) -> Role:
    return command.extras.get(NEEDS, Role.VIEWER)


def find_command(commands: dict[str, Any], about: str, prefix: str) -> Command[Any, ...] | None:
    """Return the command that `about` names, like 'gear list' or '!gear'; None where there is none."""
    words = filter(None, map(command_word, as_plain(about).removeprefix(as_plain(prefix)).split()))
    found: Command[Any, ...] | None = None
    for word in words:
        within: dict[str, Any] = commands if found is None else getattr(found, "commands", {})
        found = within.get(word)
        if found is None:
            return None
    return found


def _listed(commands: Iterable[Command[Any, ...]], prefix: str) -> list[str]:
    return [f"{prefix}{each.qualified_name}" for each in commands]
