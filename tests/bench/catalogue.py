"""Ten thousand documents: how long it takes to read them all, and to change one."""

import asyncio
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from bot.domain.gear.gear import GEAR, GearItem
from bot.features import KINDS
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import load_gear_words
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.store.database import Database

CHANGES = 60
LOADS = 5


class Told(NamedTuple):
    """What was done, the median of its seconds, the same of what it is held against, and what that is."""

    what: str
    seconds: float
    bare: float
    against: str


async def told(items: Sequence[GearItem], project: Path) -> list[Told]:
    """Return the figures, of a database on this machine's disk."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "woodshed.db"
        async with Database.opened(path) as database:
            catalogue = Catalogue(database, WallClock(), KINDS)
            await catalogue.load()
            begun = time.perf_counter()
            await catalogue.merge([(GEAR, items)])
            merged = time.perf_counter() - begun
            settings = Settings(_env_file=None, data_dir=project / "data")  # pyright: ignore[reportCallIssue]
            shelf = GearCollection(catalogue, database, load_gear_words(settings))

            async def load() -> None:
                await Catalogue(database, WallClock(), KINDS).load()

            number = iter(range(10_000))

            async def change() -> None:
                slug = items[next(number)].slug
                async with catalogue.editing("juniper") as draft:
                    draft.put(GEAR, draft.of(GEAR)[slug].with_field("story", f"Changed {slug}."))

            async def undo() -> None:
                await catalogue.undo(None, "juniper")

            async def ask() -> None:
                await shelf.find("hollowmere lark")

            async def ask_after_change() -> None:
                await change()
                await ask()

            decoding, insert = "reading and decoding their JSON", "a bare INSERT"
            figures = [
                Told("import of all", merged, await bare_reading(path), decoding),
                Told("load", await median(LOADS, load), await bare_reading(path), decoding),
                Told("one change", await median(CHANGES, change), await bare_insert(database), insert),
                Told("one undo", await median(CHANGES, undo), await bare_insert(database), insert),
            ]
            index = await shelf.index()
            found = await median(CHANGES, ask)
            bare = statistics.median([timed(lambda: index.find("hollowmere lark")) for _ in range(CHANGES)])
            anew = await median(LOADS, ask_after_change)
            return [
                *figures,
                Told("one ask of the shelf", found, bare, "the index alone"),
                Told("   at once after a change", anew, found, "the same, once the index is made"),
            ]


async def median(runs: int, work: Callable[[], Awaitable[None]]) -> float:
    took: list[float] = []
    for _ in range(runs):
        begun = time.perf_counter()
        await work()
        took.append(time.perf_counter() - begun)
    return statistics.median(took)


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


async def bare_reading(path: Path) -> float:
    def read() -> None:
        with closing(sqlite3.connect(path)) as connection:
            for (body,) in connection.execute("SELECT body FROM document ORDER BY position").fetchall():
                json.loads(body)

    return statistics.median([await asyncio.to_thread(timed, read) for _ in range(LOADS)])


async def bare_insert(database: Database) -> float:
    async def insert() -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO document_change (at, by_login) VALUES ('', '')")

    return await median(CHANGES, insert)
