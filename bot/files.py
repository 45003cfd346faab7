"""Files that a person edits, into the database and back."""

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.app import open_shelf
from bot.domain.gear import GearItem
from bot.errors import DocumentError, Fault
from bot.services.gear import Merged, gear_as_toml, load_gear, read_text
from bot.settings import Settings
from bot.store.database import Database


async def import_all(settings: Settings, files: Sequence[Path]) -> Merged:
    """Merge the files into the database, all of them or, if any has a fault, none.

    Raises:
        DocumentError: the faults of all the files.
        StoreError: the database cannot be opened; a running bot holds it.
    """
    read: dict[Path, tuple[GearItem, ...]] = {}
    faults: list[Fault] = []
    for path in dict.fromkeys(files):
        try:
            read[path] = load_gear(path)
        except DocumentError as error:
            faults += error.faults
    items = [item for held in read.values() for item in held]
    if not faults and not items:
        faults.append(
            Fault(", ".join(map(str, files)), "no [[gear]] in it", "see data/gear.toml for the form")
        )
    faults += _in_two_files(read)
    if faults:
        raise DocumentError("nothing was imported", faults)
    database = await Database.open(settings.database)
    try:
        return await (await open_shelf(settings, database)).merge(items)
    finally:
        await database.close()


def _in_two_files(read: Mapping[Path, Sequence[GearItem]]) -> list[Fault]:
    """Return a fault for every slug that an earlier file has too."""
    first: dict[str, Path] = {}
    faults: list[Fault] = []
    for path, items in read.items():
        for slug in (item.slug for item in items):
            if slug in first:
                says = f"the slug {slug!r} is taken in {_place(first[slug], slug)}"
                faults.append(Fault(_place(path, slug), says, "keep one of them"))
            first.setdefault(slug, path)
    return faults


def _place(path: Path, slug: str) -> str:
    """Return file and line of a slug."""
    named = re.compile(rf"""\s*["']?slug["']?\s*=\s*["']{re.escape(slug)}["']""")
    lines = enumerate(read_text(path).splitlines(), 1)
    return next((f"{path}, line {number}" for number, line in lines if named.match(line)), str(path))


async def export_all(settings: Settings, folder: Path) -> list[tuple[Path, int]]:
    """Write all that is in the database into `folder`; return the files written and how much is in each.

    Raises:
        DocumentError: a file that is there already is no TOML, or cannot be written; it stays as it was.
        StoreError: the database cannot be opened; a running bot holds it.
    """
    database = await Database.open(settings.database)
    try:
        shelf = await open_shelf(settings, database)
    finally:
        await database.close()
    path = folder / "gear.toml"
    text = gear_as_toml(shelf.items, over=read_text(path) if path.exists() else "", name=str(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        raise DocumentError(
            str(path), [Fault(str(path), f"cannot be written: {error}", "choose another folder")]
        ) from error
    return [(path, len(shelf.items))]


def _replace(path: Path, text: str) -> None:
    """Write the file whole or not at all, even if the power goes; its mode and a link to it stay."""
    target = path.resolve()
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
