"""Files that a person edits, into the database and back."""

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from bot.domain.gear import GearItem
from bot.domain.routine import Routine
from bot.errors import DocumentError, Fault
from bot.services.data_folder import open_shelf
from bot.services.documents import Merged, read_text
from bot.services.gear import gear_as_toml, load_gear
from bot.services.routines import holds_routines, load_routines, merge_routines, routines_as_toml
from bot.settings import Settings
from bot.store.database import Database
from bot.store.routine import all_routines


async def import_all(settings: Settings, files: Sequence[Path]) -> Merged:
    """Merge the files into the database, all of them or, if any has a fault, none.

    Raises:
        DocumentError: the faults of all the files.
        StoreError: the database cannot be opened; a running bot holds it.
    """
    gear: dict[Path, tuple[GearItem, ...]] = {}
    routines: dict[Path, tuple[Routine, ...]] = {}
    faults: list[Fault] = []
    for path in dict.fromkeys(files):
        try:
            if holds_routines(path):
                routines[path] = load_routines(path)
            else:
                gear[path] = load_gear(path)
        except DocumentError as error:
            faults += error.faults
    if not faults and not any(gear.values()) and not any(routines.values()):
        mend = "see data/gear.toml and data/routines.toml for the form"
        faults.append(Fault(", ".join(map(str, files)), "no [[gear]] and no [[routines]] in it", mend))
    faults += [*_in_two_files(gear), *_in_two_files(routines)]
    if faults:
        raise DocumentError("nothing was imported", faults)
    database = await Database.open(settings.database)
    try:
        shelf = await open_shelf(settings, database)
        told = await shelf.merge(item for held in gear.values() for item in held)
        return told + await merge_routines(database, [each for held in routines.values() for each in held])
    finally:
        await database.close()


class _Slugged(Protocol):
    @property
    def slug(self) -> str: ...


def _in_two_files(read: Mapping[Path, Sequence[_Slugged]]) -> list[Fault]:
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
        routines = await all_routines(database)
    finally:
        await database.close()
    gear_file, routines_file = folder / "gear.toml", folder / "routines.toml"
    texts = {
        gear_file: gear_as_toml(shelf.items, over=_text_of(gear_file), name=str(gear_file)),
        routines_file: routines_as_toml(routines, over=_text_of(routines_file), name=str(routines_file)),
    }
    for path, text in texts.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _replace(path, text)
        except OSError as error:
            fault = Fault(str(path), f"cannot be written: {error}", "choose another folder")
            raise DocumentError(str(path), [fault]) from error
    return [(gear_file, len(shelf.items)), (routines_file, len(routines))]


def _text_of(path: Path) -> str:
    return read_text(path) if path.exists() else ""


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
