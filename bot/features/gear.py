"""The artist's gear, as fans ask for it."""

from collections.abc import Callable

import aiosqlite

from bot.domain.gear import GEAR
from bot.domain.person import Forgotten, Person
from bot.domain.routine import Block
from bot.feature import Feature, Runtime
from bot.log import get_logger
from bot.services.data_folder import how_to_fill, load_gear_words
from bot.services.gear import Shelf
from bot.store.person import forget_wishes
from commands.gear import Gear

_log = get_logger(__name__)


async def open(runtime: Runtime, playing: Callable[[], Block | None]) -> Feature[Shelf]:  # noqa: A001
    """Open the shelf; `playing` tells which block is being played, whose gear is meant first.

    Raises:
        DocumentError: the words of asking for gear have faults.
    """
    shelf = Shelf(runtime.catalogue, runtime.database, load_gear_words(runtime.settings))

    def index() -> None:
        """Make the index at once, so that nobody who asks waits for it."""
        runtime.activity.spawn(_indexed(shelf), name="gear index")

    runtime.catalogue.listen(GEAR, index)
    if not shelf.items:
        _log.info("gear.none", mend=how_to_fill(runtime.settings))

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_wishes(connection, person, told)

    gear = Gear(shelf, runtime.settings.day_of, playing)
    return Feature("gear", shelf, components=[gear], listening=index, forget=forget)


async def _indexed(shelf: Shelf) -> None:
    await shelf.index()
