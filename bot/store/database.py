"""The one SQLite file: opened once, migrated forward, written by one hand at a time."""

import asyncio
import os
import re
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import aiosqlite
from filelock import FileLock, Timeout

from bot.errors import StoreBusyError, StoreError
from bot.store.cause import DEALT_WITH, cause

MIGRATIONS = Path(__file__).parent / "migrations"


def stamp(at: datetime) -> str:
    """Return an aware time as it stands in the database: UTC, one width, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class Database:
    """An open database: `reading` for queries, `writing()` for everything that changes a row.

    Writers queue up and each has a transaction of its own, so that one task's rollback takes nobody else's
    row with it; readers have a connection of their own and see only what is committed. `alone` tells whether
    no other process had it when it was opened.
    """

    def __init__(
        self, writer: aiosqlite.Connection, reader: aiosqlite.Connection, lock: FileLock, path: Path
    ) -> None:
        self._writer = writer
        self._lock = lock
        self._turn = asyncio.Lock()
        self.reading = reader
        self.path = path
        self.alone = lock.is_locked

    @classmethod
    async def open(cls, path: Path, migrations: Path = MIGRATIONS, *, beside: bool = False) -> Self:
        """Open (or make, readable by its owner alone) the database at `path` and migrate it forward.

        `beside` is for a short errand: it may be opened so while another process has it open (but is not
        migrated under its feet), and keeps nobody out.

        Raises:
            StoreBusyError: another process has it open; `beside`, one of another version.
            StoreError: it is newer than this Woodshed, a migration fails, or the
                file is no database or cannot be written.
        """
        lock = _hold(path, beside=beside)
        connections: list[aiosqlite.Connection] = []
        try:
            path.touch(mode=0o600)
            path.chmod(0o600)
            for query_only in (0, 1):
                connection = await aiosqlite.connect(path, isolation_level=None)
                connections.append(connection)
                connection.row_factory = sqlite3.Row
                for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL"):
                    await connection.execute(f"PRAGMA {pragma}")
                if not query_only:
                    await _migrate(connection, migrations, alone=lock.is_locked)
                await connection.execute(f"PRAGMA query_only = {query_only}")
        except (sqlite3.Error, OSError) as error:
            await _close(connections, lock)
            mend = (
                "see that the folder can be written and the disk is not full, or restore a backup of the file"
            )
            raise StoreError(f"the database {path} cannot be used: {error}", mend=mend) from error
        except BaseException:
            await _close(connections, lock)
            raise
        opened = cls(connections[0], connections[1], lock, path)
        if beside:
            lock.release()
        return opened

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Give the connection for one transaction: all of the block is kept, or nothing of it."""
        async with self._turn:
            try:
                await self._writer.execute("BEGIN IMMEDIATE")
                yield self._writer
                if why := cause():  # in the same transaction: done without being remembered, it is done twice
                    await self._writer.execute(DEALT_WITH, (why.message_id, stamp(why.at)))
                await self._writer.commit()
            except BaseException:
                # The connection's thread ends what it was given even if nobody waits for it any more, and in
                # order: so this is done before the next writer begins. Without a transaction it does nothing.
                await self._writer.rollback()
                raise

    @asynccontextmanager
    async def together(self) -> AsyncGenerator["Database"]:
        """Give this database so that all that is written through it is kept, or nothing of it.

        Until the end of the block, `reading` sees nothing of that.
        """
        async with self.writing() as connection:
            yield _Joined(connection, self.reading, self._lock, self.path)

    async def copy_to(self, path: Path) -> None:
        """Write all that is committed into a new database at `path`, while others read and write.

        Raises:
            StoreError: it cannot be written.
        """
        try:
            async with aiosqlite.connect(path) as copy:
                await self.reading.backup(copy)
                await copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        except sqlite3.Error as error:
            mend = "choose another folder, or make room on the disk"
            raise StoreError(f"the copy {path} cannot be written: {error}", mend=mend) from error

    async def close(self) -> None:
        """Close the file after the write that is under way, and let other processes have it."""
        async with self._turn:
            await _close([self.reading, self._writer], self._lock)


class _Joined(Database):
    """A database in the middle of a transaction, which whoever writes joins."""

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[aiosqlite.Connection]:
        """Give the connection of the transaction that is under way."""
        yield self._writer


async def _close(connections: list[aiosqlite.Connection], lock: FileLock) -> None:
    for connection in connections:
        await connection.close()
    lock.release()


def _hold(path: Path, *, beside: bool) -> FileLock:
    """Take the lock beside the database, which the system frees when the process ends however it ends.

    `beside`, it is given back not taken where another process has it.
    """
    pid_file = path.with_name(f"{path.name}.pid")
    lock = FileLock(path.with_name(f"{path.name}.lock"), blocking=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        pid_file.write_text(str(os.getpid()), encoding="ascii")
    except Timeout:
        if beside:
            return lock
        pid = pid_file.read_text(encoding="ascii") if pid_file.exists() else "unknown"
        raise StoreBusyError(
            f"another Woodshed, process {pid}, has the database {path} open",
            mend="stop that one first, or set WOODSHED_DATABASE to another file",
        ) from None
    except OSError as error:
        raise StoreError(
            f"the folder of the database {path} cannot be written: {error}",
            mend="set WOODSHED_DATABASE to a file in a folder of yours",
        ) from error
    return lock


async def _migrate(connection: aiosqlite.Connection, migrations: Path, *, alone: bool) -> None:
    """Apply every migration that the file has not seen, each with its number in one transaction."""
    cursor = await connection.execute("PRAGMA user_version")
    row = await cursor.fetchone()
    version = int(row[0]) if row else 0
    scripts = sorted(migrations.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    newest = _number(scripts[-1]) if scripts else 0
    if version > newest:
        raise StoreError(
            f"the database is of version {version}, this Woodshed knows versions up to {newest}",
            mend="update Woodshed, or restore a backup that was made before the update",
        )
    if version < newest and not alone:
        raise StoreBusyError(
            f"a Woodshed of an older version runs on the database (version {version}, here {newest})",
            mend="stop that one, try again, and start the bot anew",
        )
    for script in scripts:
        number = _number(script)
        if number <= version:
            continue
        body = script.read_text(encoding="utf-8")
        try:
            await connection.executescript(
                f"BEGIN IMMEDIATE;\n{body}\nPRAGMA user_version = {number};\nCOMMIT;"
            )
        except sqlite3.Error as error:
            if connection.in_transaction:
                await connection.rollback()
            raise StoreError(
                f"migration {script.name} failed, the database is as it was: {error}",
                mend="keep the file and report this; nothing in it was changed",
            ) from error


def _number(script: Path) -> int:
    found = re.match(r"\d+", script.name)
    assert found
    return int(found[0])
