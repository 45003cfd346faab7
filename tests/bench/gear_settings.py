"""Fifty thousand settings of gear: how long an ask and a change take, against the same among a hundred."""

import random
import statistics
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.domain.gear import GEAR, GearItem, GearKind
from bot.domain.gear_setting import GEAR_SETTINGS, GearSetting, Knob
from bot.domain.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import Refusal
from bot.features import KINDS
from bot.services.catalogue import Catalogue
from bot.services.clock import WallClock
from bot.services.data_folder import load_gear_words
from bot.services.gear import GearCollection
from bot.services.gear_settings import GearSettings
from bot.settings import Settings
from bot.store.database import Database

DAY = date(2030, 5, 17)
ASKS = 60
BLOCKS = 25
"""Of each routine."""

_SYLLABLES = ("am", "bel", "cor", "dun", "el", "fen", "gar", "hol", "ir", "jun", "kel", "lor", "mar", "nes")


class Size(NamedTuple):
    """How many there are."""

    gear: int
    pieces: int
    settings: int


FEW, MANY = Size(100, 100, 100), Size(10_000, 10_000, 50_000)


class Told(NamedTuple):
    """What was done, and the median of its seconds among few and among many."""

    what: str
    few: float
    many: float


def _name(number: int) -> str:
    dice = random.Random(number)  # noqa: S311 - only to make names
    return " ".join("".join(dice.choices(_SYLLABLES, k=3)).title() for _ in range(2))


def _routines(size: Size) -> Iterator[Routine]:
    for first in range(0, size.pieces, BLOCKS):
        yield Routine(
            slug=f"r-{first}",
            title=f"Routine {first}",
            blocks=tuple(
                Block(
                    title="x",
                    kind=BlockKind.REPERTOIRE,
                    minutes=5,
                    piece=_name(number),
                    gear=(f"g-{number % size.gear}",),
                )
                for number in range(first, first + BLOCKS)
            ),
        )


def _settings(size: Size) -> Iterator[GearSetting]:
    knobs = tuple(Knob(name=name, value="noon") for name in ("drive", "tone", "level"))
    for number in range(size.settings):
        piece = _name(number % size.pieces) if number % 3 else ""
        yield GearSetting(slug=f"s-{number}", gear=f"g-{number % size.gear}", piece=piece, knobs=knobs)


@asynccontextmanager
async def _opened(project: Path, size: Size) -> AsyncGenerator[tuple[GearSettings, list[Block]]]:
    """Give the settings of a database on this machine's disk, and the blocks that may be played."""
    gear = (GearItem(slug=f"g-{n}", kind=GearKind.PEDAL, model=_name(-n - 1)) for n in range(size.gear))
    settings = Settings(_env_file=None, data_dir=project / "data")  # pyright: ignore[reportCallIssue]
    with tempfile.TemporaryDirectory() as folder:
        async with Database.opened(Path(folder) / "woodshed.db") as database:
            catalogue = Catalogue(database, WallClock(), KINDS)
            await catalogue.load()
            await catalogue.merge(
                [(GEAR, gear), (ROUTINES, _routines(size)), (GEAR_SETTINGS, _settings(size))]
            )
            shelf = GearCollection(catalogue, database, load_gear_words(settings))
            await shelf.index()
            routines = catalogue.all(ROUTINES).values()
            yield (
                GearSettings(catalogue, database, shelf),
                [block for routine in routines for block in routine.blocks],
            )


async def _medians(project: Path, size: Size) -> dict[str, float]:
    dice = random.Random(7)  # noqa: S311 - only to choose
    async with _opened(project, size) as (settings, blocks):

        async def now() -> None:
            settings.now(dice.choice(blocks))

        async def of_gear() -> None:
            with suppress(Refusal):
                await settings.ask(_name(-dice.randrange(size.gear) - 1), dice.choice(blocks))

        async def of_both() -> None:
            gear, piece = _name(-dice.randrange(size.gear) - 1), dice.choice(blocks).piece
            with suppress(Refusal):  # that nothing is set is an answer too
                await settings.ask(f"{gear} on {piece}", None)

        async def turned() -> None:
            change = f"g-{dice.randrange(size.gear)} drive {dice.randrange(100) / 10}"
            await settings.turn(change, dice.choice(blocks), DAY, "juniper")

        does: dict[str, Callable[[], Awaitable[None]]] = {
            "settings of what is played": now,
            "settings of a piece of gear": of_gear,
            "settings of gear for a piece": of_both,
            "a knob turned": turned,
        }
        return {what: statistics.median([await _timed(do) for _ in range(ASKS)]) for what, do in does.items()}


async def _timed(do: Callable[[], Awaitable[None]]) -> float:
    begun = time.perf_counter()
    await do()
    return time.perf_counter() - begun


async def told(project: Path) -> list[Told]:
    """Return how long each takes among few and among many."""
    few, many = await _medians(project, FEW), await _medians(project, MANY)
    return [Told(what, few[what], many[what]) for what in few]
