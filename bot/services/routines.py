"""Routines: from their file into the database, and back."""

import re
from collections.abc import Iterable
from pathlib import Path

from bot.disk import read_text
from bot.domain.routine import Routine, as_table, read_routines
from bot.services.documents import Merged, as_toml, merged
from bot.store.database import Database
from bot.store.routine import all_routines, save_routines


def load_routines(path: Path) -> tuple[Routine, ...]:
    """Return the routines in a routines file.

    Raises:
        DocumentError: the file cannot be read or has faults; all of them are named.
    """
    return read_routines(read_text(path), str(path))


def holds_routines(path: Path) -> bool:
    """Tell whether a file is one of routines, by the first [[table]] in it.

    Raises:
        DocumentError: the file cannot be read.
    """
    first = re.search(r"^[ \t]*\[\[?[ \t]*([\w.]+)", read_text(path), re.MULTILINE)
    return bool(first and first[1].startswith("routines"))


async def merge_routines(database: Database, routines: Iterable[Routine]) -> Merged:
    """Merge the routines of a file by slug, all or none; one that is not in the file stays as it is."""
    incoming = {each.slug: each for each in routines}
    told = merged({each.slug: each for each in await all_routines(database)}, incoming)
    await save_routines(database, [incoming[slug] for slug in (*told.added, *told.changed)])
    return told


def routines_as_toml(routines: Iterable[Routine], over: str = "", name: str = "routines.toml") -> str:
    """Return the routines as the text of a routines file, over the one called `name` that is there already.

    Raises:
        DocumentError: `over` is not TOML.
    """
    return as_toml("routines", [as_table(each) for each in routines], over, name)
