"""The one SQLite file: opened once, migrated forward, written by one hand at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self, TypeVar

from filelock import FileLock

from bot.errors import Refusal, StoreError
from bot.memory import loading
from bot.store.cause import cause
from bot.store.connection import Connection, DealtWith, Work, connected
from bot.store.migrate import MIGRATIONS, migrate_forward
from bot.store.place import hold, located, make_private

RESTORE = "restore a backup of the file"

_MAKE_ROOM = f"see that the folder can be written and the disk is not full, or {RESTORE}"

MANY_ROWS = 1000
"""Rows from which on what is made of them is made in a thread: all else would wait for some 10 ms."""

_UNREADABLE = (ValueError, TypeError, LookupError, OverflowError, RecursionError, Refusal)
"""What comes of making something of a row that this Woodshed has not written."""

_Made = TypeVar("_Made")


def stamp(at: datetime) -> str:
    """Return an aware time as it stands in the database: UTC, one width, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_in(stamped: str) -> datetime:
    """Return the time of a `stamp`.

    Raises:
        ValueError: it is none.
    """
    at = datetime.fromisoformat(stamped)
    if at.tzinfo is None:
        raise ValueError(f"{stamped!r} does not say its offset from UTC")
    return at


def _made_of_each(made_of: Callable[[sqlite3.Row], _Made], rows: Iterable[sqlite3.Row]) -> list[_Made]:
    with loading():
        return [made_of(row) for row in rows]


class Database:
    """An open database: `reading` for queries, `writing()` for everything that changes a row.

    Writers queue up and each has a transaction of its own, so that one task's rollback takes nobody else's
    row with it; readers have a connection of their own and see only what is committed. `alone` tells whether
    no other process had it when it was opened, `lasting` whether what is written is kept: not so in a copy.
    """

    lasting = True

    def __init__(self, writer: Connection, reader: Connection, lock: FileLock, path: Path) -> None:
        self._writer = writer
        self._lock = lock
        self._turn = asyncio.Lock()
        self.reading = reader
        self.path = path
        self.alone = lock.is_locked
        self._inode = path.stat().st_ino
        self._locked: sqlite3.OperationalError | None = None

    @classmethod
    async def open(
        cls, path: Path, migrations: Path = MIGRATIONS, *, beside: bool = False, migrate: bool = True
    ) -> Self:
        """Open (or make, readable by its owner alone) the database at `path` and migrate it forward.

        A link to a file is followed; who may read a file that is there already is left as it is, and told by
        `check`. `beside` is for a short errand: it may be opened so while another process has it open (but
        is not migrated under its feet), and keeps nobody out. Without `migrate` it stays of its version.

        Raises:
            StoreBusyError: another process has it open; `beside`, one of another version.
            StoreError: it is newer than this Woodshed, a migration fails, or what is there is no file, no
                database or cannot be written.
        """
        path = located(path)
        lock = hold(path, beside=beside)
        connections: list[Connection] = []
        try:
            with telling(path, OSError):
                make_private(path)
                for query_only in (0, 1):
                    connections.append(connection := await connected(path))
                    if migrate and not query_only:
                        await migrate_forward(connection, migrations, alone=lock.is_locked)
                    await connection.execute(f"PRAGMA query_only = {query_only}")
        except BaseException:
            await _close(connections, lock)
            raise
        opened = cls(connections[0], connections[1], lock, path)
        if beside:
            lock.release()
        return opened

    @classmethod
    @asynccontextmanager
    async def opened(cls, path: Path, *, beside: bool = False, migrate: bool = True) -> AsyncGenerator[Self]:
        """Give the database for one errand, as `open` does, and close it.

        Raises:
            StoreError: it cannot be opened, or cannot be read or written in the middle of the errand.
        """
        database = await cls.open(path, beside=beside, migrate=migrate)
        with telling(path):
            try:
                yield database
            finally:
                await database.close()

    async def read(
        self,
        made_of: Callable[[sqlite3.Row], _Made],
        query: str,
        values: Iterable[Any] | Mapping[str, Any] = (),
    ) -> list[_Made]:
        """Return what is made of each row that a query finds; `values` in its order, or by name.

        Raises:
            StoreError: of one of them nothing can be made: somebody else wrote it, or the disk is failing.
        """
        rows = await self.reading.execute_fetchall(
            query, values if isinstance(values, Mapping) else tuple(values)
        )
        with self._telling_unreadable():
            if len(rows := list(rows)) < MANY_ROWS:
                return [made_of(row) for row in rows]
            return await asyncio.to_thread(_made_of_each, made_of, rows)

    async def look(self, work: Work[_Made]) -> _Made:
        """Return what comes of a work of several queries, which sees all as it is at one moment.

        That takes one visit to the thread of the connection, where a `snapshot` takes dozens.

        Raises:
            StoreError: of something it finds nothing can be made, as in `read`.
        """
        with self._telling_unreadable():
            return await self.reading.look(work)

    @contextmanager
    def _telling_unreadable(self) -> Generator[None]:
        try:
            yield
        except _UNREADABLE as error:
            raise StoreError(
                f"the database {self.path} holds what cannot be read: {_first_line(error)}", mend=RESTORE
            ) from error

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator["Database"]:
        """Give this database as it is now, whatever is written until the end of the block.

        That is for whatever reads more than once. It has a connection of its own, since `reading` is shared
        by tasks that are not to see the past.
        """
        self._expect_in_place()  # SQLite would make a new file where there is none any more
        connection = await connected(self.path)
        try:
            await connection.begin()
            yield _Snapshot(connection, connection, self._lock, self.path)
        finally:
            await connection.close()

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[Connection]:
        """Give the connection for one transaction: all of the block is kept, or nothing of it.

        Where another program has locked the file, all who wait meanwhile are told so at once: each would wait
        for SQLite's five seconds, and who moderates would wait behind all of them.

        Raises:
            sqlite3.Error: it cannot be written, or its file is not where it was.
        """
        async with self._turn_to_write():
            try:
                with self._noting_locks():
                    self._writer.begin_writing()
                    yield self._writer
                    await self._writer.end(_why())
                _remembered()
            except BaseException:
                # The connection's thread ends what it was given even if nobody waits for it any more, and in
                # order: so this is done before the next writer begins. Without a transaction it does nothing.
                await self._writer.rollback()
                raise

    async def write(self, work: Work[_Made]) -> _Made:
        """Return what comes of a work, all of which is kept, or nothing: as in `writing`, but at one visit.

        Raises:
            sqlite3.Error: it cannot be written, or its file is not where it was.
        """
        async with self._turn_to_write():
            with self._noting_locks():
                done = await self._writer.transact(work, _why())
        _remembered()
        return done

    @asynccontextmanager
    async def _turn_to_write(self) -> AsyncGenerator[None]:
        known = self._locked
        async with self._turn:
            if self._locked and self._locked is not known:
                raise self._locked
            self._expect_in_place()
            yield

    @contextmanager
    def _noting_locks(self) -> Generator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            # One that did not come from SQLite has no code.
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                self._locked = error
            raise

    def _expect_in_place(self) -> None:
        """Refuse to write where nobody will find it: into a file that was moved, deleted or replaced.

        SQLite looks itself, by the inode as well, but only where it keeps no WAL (SQLITE_READONLY_DBMOVED).
        """
        try:
            in_place = self.path.stat().st_ino == self._inode
        except OSError:
            in_place = False
        if not in_place:
            error = sqlite3.OperationalError(
                "its file was moved, deleted or replaced; put it back, or restart the bot to begin a new one"
            )
            error.sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED  # as SQLite's own have
            raise error

    @asynccontextmanager
    async def together(self) -> AsyncGenerator["Database"]:
        """Give this database so that all that is written through it is kept, or nothing of it.

        Until the end of the block, `reading` sees nothing of that.
        """
        async with self.writing() as connection:
            yield _Joined(connection, self.reading, self._lock, self.path)

    async def wipe(self) -> None:
        """Leave nothing of what was deleted: neither in free pages of the file nor in the log beside it."""
        async with self._turn:
            # In the turn of a writer, as it cannot be in a transaction; what it writes is then folded in.
            await self._writer.execute("VACUUM")
            # Its row is fetched: as long as it is not, nothing that is written next can be committed.
            await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close the file after the write that is under way, and let other processes have it."""
        async with self._turn:
            await _close([self.reading, self._writer], self._lock)


class _Joined(Database):
    """A database in the middle of a transaction, which whoever writes joins."""

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[Connection]:
        """Give the connection of the transaction that is under way."""
        yield self._writer

    async def write(self, work: Work[_Made]) -> _Made:
        """Return what comes of a work, which is kept with the transaction that is under way."""
        return await self._writer.at_once(work)


class _Snapshot(Database):
    """A database as it was at one moment, which is only read."""

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[Database]:
        """Give the same moment."""
        yield self


def _why() -> DealtWith | None:
    found = cause()
    return (found.message_id, stamp(found.at)) if found else None


def _remembered() -> None:
    if found := cause():
        found.remembered = True


@contextmanager
def telling(path: Path, *also: type[Exception]) -> Generator[None]:
    """Tell what SQLite refuses, and other errors of these kinds, as a person reads it."""
    try:
        yield
    except (sqlite3.Error, *also) as error:
        raise StoreError(f"the database {path} cannot be used: {error}", mend=_MAKE_ROOM) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__


async def _close(connections: list[Connection], lock: FileLock) -> None:
    for connection in connections:
        await connection.close()
    lock.release()
