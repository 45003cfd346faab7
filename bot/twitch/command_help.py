"""What a command does, in the words of the voice: a line named after it."""

from collections.abc import Iterator
from typing import Any

from twitchio.ext.commands import Command, Component, Group

from bot.domain.words.voice import Lines
from bot.services.words.voice import Voice


def help_line(command: Command[Any, ...]) -> str:
    """Return the name of the line that tells what a command does: 'help-on-gear-list' for 'gear list'."""
    return f"help-on-{command.qualified_name.replace(' ', '-')}"


def help_lines(*components: type[Component]) -> Lines:
    """Return the lines that tell what the commands of components do; they have no gaps."""
    members = (member for each in components for member in vars(each).values())
    return {help_line(each): frozenset() for member in members for each in _with_subcommands(member)}


def help_of(command: Command[Any, ...], voice: Voice) -> str:
    """Return what a command does; what nobody wrote a line for says it itself."""
    line = help_line(command)
    return voice.say(line) if line in voice.lines else command.help or ""


def _with_subcommands(member: object) -> Iterator[Command[Any, ...]]:
    if isinstance(member, Command):
        yield member  # pyright: ignore[reportUnknownVariableType]
    if isinstance(member, Group):
        yield from member.walk_commands()  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
