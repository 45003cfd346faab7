"""The artist's gear, as fans ask for it."""

from collections.abc import Callable

import aiosqlite

import bot.domain.gear
import bot.services.gear
import commands.gear
from bot.domain.person import Forgotten, Person
from bot.domain.routine import Block
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.log import get_logger
from bot.services.data_folder import how_to_fill, open_shelf
from bot.services.gear import Shelf
from bot.store.person import forget_in_json, forget_in_own, forget_wishes
from bot.twitch.command_help import help_lines
from commands.gear import Gear

LINES = lines_of(bot.domain.gear, bot.services.gear, commands.gear) | help_lines(Gear)

_log = get_logger(__name__)


async def open(runtime: Runtime, playing: Callable[[], Block | None]) -> Feature[Shelf]:  # noqa: A001
    """Open the shelf; `playing` tells which block is being played, whose gear is meant first.

    Raises:
        DocumentError: the words of asking for gear have faults.
    """
    shelf = await open_shelf(runtime.settings, runtime.database)
    if not shelf.items:
        _log.info("gear.none", mend=how_to_fill(runtime.settings))

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_in_own(connection, "gear", ["owner", "story", "nickname"], person, told)
        await forget_in_json(connection, "gear", "tags", person, told)
        await forget_wishes(connection, person, told)

    return Feature("gear", shelf, forget=forget, components=[Gear(shelf, runtime.settings.day_of, playing)])
