"""The database from before, and what lay around it, moved into the artist's own folder."""

import errno
import filecmp
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.errors import StoreError
from bot.home import RECAPS, TWO_DATABASES, from_before
from bot.services.operation.backups import FOLDER
from bot.settings import DATABASE, Settings
from bot.store.copy import copy_database, fold_in, remove, take_in
from bot.store.place import files_of, held

_MEND = f"{TWO_DATABASES[0].upper()}{TWO_DATABASES[1:]}."


async def move_database(settings: Settings, now: datetime) -> list[str]:
    """Move the database from before to where it belongs, with a backup; return what was done, in words.

    It is there or here, whenever this is cut short: the backup is whole before anything is moved.

    Raises:
        StoreBusyError: a bot runs on it.
        StoreError: it is damaged, a link, or cannot be moved; it lies where it was.
    """
    old, new = from_before(settings), settings.database
    if old is None:
        return []
    if new.exists():
        return [f"There are two databases: {new} is used, and {old} from before is not. {_MEND}"]
    if old.is_symlink():
        says = f"{old} is a link to {old.resolve()}, which is left where it is"
        raise StoreError(says, mend=f"set WOODSHED_DATABASE to {old.resolve()}, and remove the link")
    backup = new.parent / FOLDER / f"woodshed-moved-{settings.local(now):%Y-%m-%d}.db"
    with held(old):
        try:
            await fold_in(old)  # what a kill has left beside it can only be read by who may write it
            await copy_database(old, backup)
            await _move(old, new)
        except (OSError, sqlite3.Error) as error:
            says = f"{old} cannot be moved to {new}: {error}"
            raise StoreError(says, mend="see that the folder can be written; nothing was moved") from error
    for path in files_of(old)[1:]:
        path.unlink(missing_ok=True)
    return [f"The database is now {new}; it was {old}.", f"A backup of it: {backup}"]


async def _move(old: Path, new: Path) -> None:
    try:
        old.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:  # on another disk
            raise
        await copy_database(old, new)
        remove(old)


def is_copied(settings: Settings, folder: Path) -> bool:
    """Tell whether a data folder has a copy of the very database from before that is to be moved."""
    old = from_before(settings)
    # What is not folded in yet belongs to it; the index beside that is made anew.
    return old is not None and all(
        _same(old.with_name(name), folder / name) for name in (DATABASE, f"{DATABASE}-wal")
    )


def _same(one: Path, other: Path) -> bool:
    """Tell whether two files say the same, or neither is there."""
    there = one.is_file(), other.is_file()
    return not any(there) or (all(there) and filecmp.cmp(one, other, shallow=False))


async def copy_from(settings: Settings, folder: Path) -> list[str]:
    """Copy the database of another Woodshed's data folder, if there is one and none here yet.

    Raises:
        StoreBusyError: a bot runs on it.
        StoreError: it is damaged, or cannot be copied.
    """
    old, new = folder / DATABASE, settings.database
    if not old.is_file():
        return []
    if new.exists():
        # As where the one in the copied folder was moved just now.
        same = filecmp.cmp(old, new, shallow=False)
        return [] if same else [f"{new} is there already, so that {old} was not taken in. {_MEND}"]
    taken = new.with_name(f".{new.name}.taken")
    with held(old):
        new.parent.mkdir(parents=True, exist_ok=True)
        await take_in(old, taken)
        taken.replace(new)
    return [f"The database {new} is a copy of {old}."]


def move_files(settings: Settings) -> Iterator[str]:
    """Move backups and recaps from before into the own folder, those that are not there yet; tell of each."""
    folders = {
        settings.data_dir / FOLDER: settings.database.parent / FOLDER,
        settings.data_dir / RECAPS: settings.home / RECAPS,
        settings.data_dir.parent / RECAPS: settings.home / RECAPS,
    }
    for old, new in folders.items():
        if not old.is_dir() or old.resolve() == new.resolve():
            continue
        stays = [path for path in sorted(old.iterdir()) if not _moved(path, new / path.name)]
        if stays:
            yield f"In {old} stay {', '.join(path.name for path in stays)}: {new} has others of that name."
        else:
            old.rmdir()
            yield f"{new} has now what was in {old}."


def _moved(old: Path, new: Path) -> bool:
    """Move a file; False where another one has its place."""
    if not new.exists():
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(old, new)
        return True
    same = old.is_file() and _same(old, new)
    if same:
        old.unlink()
    return same
