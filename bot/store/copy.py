"""Copies of the database: made whole while others write, looked through, and put back in its place."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiosqlite

from bot.disk import OWNER_ONLY, is_file, make
from bot.domain.operation.health import RESTORE
from bot.errors import StoreError
from bot.store.database import Database
from bot.store.migrate import newest_version
from bot.store.place import BESIDE, located, refuse_held

UNFINISHED = ".new"
"""How a copy ends that is being written, or was cut short; it begins with a dot."""

_ROOM = "choose another folder, or make room on the disk"


async def copy_database(source: Path, target: Path) -> int:
    """Write all that is committed in `source` into one file, while others read and write; return its bytes.

    The file is whole and sound or not there, and only its owner may read it: it holds the sign-in. What was
    at `target` before stays until then; a link stays, and what it leads to is replaced.

    Raises:
        StoreError: `source` is no sound database, or the copy cannot be written.
    """
    try:
        is_file(target)
        return await _copy_whole(source, target.resolve())
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{source} cannot be copied to {target}: {error}", mend=_ROOM) from error


async def copy_to_rehearse(source: Path, target: Path) -> None:
    """Copy a database without what would be done with it at the real Twitch: the sign-ins, and what is due.

    Where there is no database, there is nothing to copy.

    Raises:
        StoreError: it is no sound database, or cannot be copied.
    """
    if not source.exists():
        return
    await copy_database(source, target)
    async with Database.opened(target) as database, database.writing() as connection:
        await connection.execute("DELETE FROM token")
        await connection.execute("UPDATE audit_call SET outcome = 'failed' WHERE outcome IS NULL")


async def _copy_whole(source: Path, target: Path) -> int:
    new = target.with_name(f".{target.name}{UNFINISHED}")  # so that one that was cut short is found and goes
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _new_file(new)
        await _copy(source, new)
        if fault := await unsound_because(new):
            raise StoreError(f"the database {source} is damaged: {fault}", mend=RESTORE)
        # Its bytes before its name: a power cut must not leave the name on an empty file.
        _to_disk(new)
        new.replace(target)
    finally:
        remove(new)
    return target.stat().st_size


async def unsound_because(path: Path) -> str:
    """Return what is wrong with a file that should be a sound database of ours; empty where nothing is."""
    try:
        async with aiosqlite.connect(path) as connection:
            rows = await connection.execute_fetchall("PRAGMA integrity_check(1)")
            verdicts = [str(row[0]) for row in rows]
            if verdicts != ["ok"]:
                return "; ".join(verdicts)
            (version,) = await connection.execute_fetchall("PRAGMA user_version")
            tables = await connection.execute_fetchall(
                "SELECT 1 FROM sqlite_schema WHERE name = 'audit' AND type = 'table'"
            )
    except sqlite3.Error as error:
        return str(error)
    if not tables:
        return "it is no database of Woodshed"
    if version[0] > newest_version():
        return f"it is of version {version[0]}, this Woodshed knows versions up to {newest_version()}"
    return ""


TRIES = 3
"""How often a database is copied anew that somebody, say a `login`, writes meanwhile."""


@asynccontextmanager
async def opened_aside(path: Path) -> AsyncGenerator[Database]:
    """Give a copy of the database, migrated, in a temporary folder; nothing of the true one is changed.

    Its files are copied as they lie: SQLite would lay others beside them, or fold in what a kill has left.

    Raises:
        StoreBusyError: another process has it open.
        StoreError: it cannot be copied, or the copy not be opened; the true one is named.
    """
    path = located(path)
    try:
        refuse_held(path)
        with tempfile.TemporaryDirectory(prefix="woodshed-", ignore_cleanup_errors=True) as folder:
            copy = Path(folder).resolve() / path.name
            _copy_still(path, copy)
            try:
                async with Database.opened(copy) as opened:
                    opened.lasting = False
                    yield opened
            except StoreError as error:
                raise StoreError(str(error).replace(str(copy), str(path)), mend=error.mend) from error
    except OSError as error:
        says = f"the database {path} cannot be copied to look at it: {error}"
        raise StoreError(
            says, mend=f"make room in {tempfile.gettempdir()}, or see who may read it"
        ) from error


def _copy_still(file: Path, new: Path) -> None:
    for _ in range(TRIES):
        before = _state(file)
        _copy_parts(file, new)
        if _state(file) == before:
            return
    raise OSError("another program writes it without end")


def _state(file: Path) -> list[tuple[int, int, int]]:
    states = [part.stat() for part in [file, *_files_beside(file)] if part.exists()]
    return [(each.st_ino, each.st_size, each.st_mtime_ns) for each in states]


def _copy_parts(file: Path, new: Path) -> None:
    for ending in ("", "-wal", "-journal"):
        part, copy = file.with_name(file.name + ending), new.with_name(new.name + ending)
        if part.is_file():
            shutil.copyfile(part, copy)
        else:
            copy.unlink(missing_ok=True)


async def take_in(file: Path, new: Path) -> None:
    """Write a backup, with what may lie beside it, into the file `new`; the backup is not touched.

    Raises:
        StoreError: it cannot be read, or is no sound database of ours; `new` is not there then.
    """
    try:
        _new_file(new)
        _copy_parts(file, new)  # it may be a copy of a database that was in use
        fault = await unsound_because(new)
        if not fault:
            await fold_in(new)
            _to_disk(new)
    except (OSError, sqlite3.Error) as error:
        fault = str(error)
    if fault:
        remove(new)
        raise StoreError(
            f"{file} cannot be restored: {fault}", mend="choose another backup; nothing was changed"
        )


def put_in_place(new: Path, database: Path, kept: Path) -> None:
    """Let `new` be the database, and the one that was there be `kept`, with what still lies beside it.

    A power cut leaves the one or the other, where the disk has links. Nobody else may have it open.

    Raises:
        OSError: a file cannot be moved.
    """
    if database.exists():
        for ending in BESIDE:  # these first: SQLite would play an old one into the new database
            part = database.with_name(database.name + ending)
            if part.exists():
                part.replace(kept.with_name(kept.name + ending))
        try:
            kept.hardlink_to(database)
        except OSError:  # not every disk has links; then there is none for the blink of an eye
            database.rename(kept)
    for path in _files_beside(database):  # of a database that is gone
        path.unlink(missing_ok=True)
    new.replace(database)


async def carry_over_sign_in(old: Path, new: Path) -> bool:
    """Let a sign-in of `old` that is newer than that of `new` be used on; tell whether `old` has each as new.

    A refresh token works once, so that the one of a backup is worth nothing any more, and one that `old` does
    not have may be.

    Raises:
        sqlite3.Error: one of them cannot be read, or their versions keep it differently.
    """
    async with aiosqlite.connect(new.absolute().as_uri(), uri=True) as connection:
        await connection.execute("ATTACH ? AS old", (f"{old.absolute().as_uri()}?mode=ro",))
        await connection.execute(
            "INSERT OR REPLACE INTO main.token SELECT * FROM old.token AS theirs WHERE NOT EXISTS"
            " (SELECT 1 FROM main.token AS ours"
            " WHERE ours.role = theirs.role AND ours.saved_at >= theirs.saved_at)"
        )
        await connection.commit()
        stale = await connection.execute_fetchall(
            "SELECT 1 FROM main.token AS ours WHERE NOT EXISTS (SELECT 1 FROM old.token AS theirs"
            " WHERE theirs.role = ours.role AND theirs.saved_at >= ours.saved_at)"
        )
        return not list(stale)


def remove(path: Path) -> None:
    """Take a database away that was made by the way, with what lies beside it."""
    for each in (path, *_files_beside(path)):
        with suppress(OSError):  # what could not be made need not be taken away
            each.unlink(missing_ok=True)


async def _copy(source: Path, target: Path) -> None:
    # A connection of its own and in one step: nobody's reading waits for it, no write makes it begin anew.
    read_only = f"{source.absolute().as_uri()}?mode=ro"
    async with aiosqlite.connect(read_only, uri=True) as reading, aiosqlite.connect(target) as copy:
        await reading.backup(copy)
        await copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it


async def fold_in(path: Path) -> None:
    """Fold into a database what SQLite keeps beside it, so that it is one file; nobody else may have it open.

    Raises:
        sqlite3.Error: it is too broken for that.
    """
    async with aiosqlite.connect(path) as connection:
        await connection.execute("PRAGMA journal_mode = DELETE")


def _files_beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in BESIDE]


def _new_file(path: Path) -> None:
    for each in (
        path,
        *_files_beside(path),
    ):  # of a copy that was cut short: SQLite would play it into this one
        each.unlink(missing_ok=True)
    make(path, OWNER_ONLY)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
