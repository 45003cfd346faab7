"""All commands that are built in, and their names."""

import importlib
import pkgutil
from functools import cache
from typing import Any

from twitchio.ext.commands import Command, Component

import commands
from bot.twitch.context import order_from


@cache
def built_in_commands() -> tuple[Command[Any, ...], ...]:
    """Return all commands of the bot's own, subcommands aside."""
    modules = (
        importlib.import_module(f"commands.{each.name}") for each in pkgutil.iter_modules(commands.__path__)
    )
    classes = {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Component)
    }
    found: list[Any] = [each for one in classes for each in vars(one).values() if isinstance(each, Command)]
    return tuple(each for each in found if not each.parent)


@cache
def built_in_names() -> frozenset[str]:
    """Return the names and aliases of all commands of the bot's own, subcommands aside."""
    return frozenset(name for each in built_in_commands() for name in (each.name, *each.aliases))


@cache
def yielding_names() -> frozenset[str]:
    """Return the names of those before which a command of the artist's goes: they only tell something."""
    told = (each for each in built_in_commands() if order_from(each) is None)
    return frozenset(name for each in told for name in (each.name, *each.aliases))
