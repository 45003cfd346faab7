"""A connection to the one SQLite file, with a thread of its own."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.store.cause import DEALT_WITH

_Done = TypeVar("_Done")

Work = Callable[[sqlite3.Connection], _Done]
"""What does something with SQLite's own connection, in the thread that this has."""

DealtWith = tuple[str, str]
"""The id of a message that is dealt with, and the stamp of when it was written."""

_FETCHED_AT_ONCE = 64

SYNCHRONOUS = "FULL"
"""Each commit waits until the disk has it: what is written outlasts a power cut."""


class Connection(aiosqlite.Connection):
    """A connection that also does several things at one visit to its thread.

    A visit takes a tenth of a millisecond, and that is ten times what most statements take. By what
    aiosqlite offers, a visit is a statement, or a script without values. So this class, alone here, uses two
    of its names that are its own: what queues a function for the thread, and SQLite's connection. A test
    holds it to what both promise, and all that writes fails where a later aiosqlite has other names.
    """

    _begins = False

    def begin_writing(self) -> None:
        """Begin a transaction that writes, with what is done next: that alone would be a visit more.

        Where it cannot begin, as another program writes, what is done next raises that.
        """
        self._begins = True

    async def rollback(self) -> None:
        """Undo the transaction, if one has begun."""
        if self._begins:
            self._begins = False
        else:
            await super().rollback()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._begins:
            self._begins = False
            fn = partial(_begun, self._conn, fn)
        visit: Any = super()._execute  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        return await visit(fn, *args, **kwargs)

    async def at_once(self, work: Work[_Done]) -> _Done:
        """Return what comes of a work; nothing else is done on this connection meanwhile."""
        return await self._execute(work, self._conn)

    async def look(self, work: Work[_Done]) -> _Done:
        """Return what comes of a work that only reads, of one moment."""
        return await self.at_once(partial(_look, work))

    async def begin(self) -> None:
        """Let this see the database as it is now, and only read it."""
        await self.at_once(_stand_still)

    async def end(self, why: DealtWith | None) -> None:
        """Keep what was written, and with it that the message because of which it was is dealt with."""
        await self.at_once(partial(_end, why))

    async def transact(self, work: Work[_Done], why: DealtWith | None) -> _Done:
        """Return what comes of a work of which all is kept, as `end` does, or nothing.

        Raises:
            sqlite3.Error: it cannot be written.
        """
        return await self.at_once(partial(_transact, work, why))


async def connected(path: Path) -> Connection:
    """Return a connection to the database of a path."""
    connection = Connection(lambda: sqlite3.connect(path, isolation_level=None), _FETCHED_AT_ONCE)
    await connection
    try:
        connection.row_factory = sqlite3.Row
        await connection.at_once(_set_up)
    except BaseException:
        await connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    lasts = f"synchronous = {SYNCHRONOUS}"
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", lasts, "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _stand_still(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = 1")
    connection.execute("BEGIN")
    connection.execute("SELECT 1 FROM sqlite_schema").fetchall()  # from here on it stands still


def _look(work: Work[_Done], connection: sqlite3.Connection) -> _Done:
    if connection.in_transaction:  # of one moment already
        return work(connection)
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        connection.rollback()


def _begun(connection: sqlite3.Connection, work: Callable[..., _Done], *args: Any, **kwargs: Any) -> _Done:
    connection.execute("BEGIN IMMEDIATE")
    return work(*args, **kwargs)


def _transact(work: Work[_Done], why: DealtWith | None, connection: sqlite3.Connection) -> _Done:
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = work(connection)
        _end(why, connection)
    except BaseException:
        connection.rollback()
        raise
    return done


def _end(why: DealtWith | None, connection: sqlite3.Connection) -> None:
    if why:  # in the same transaction: done without being remembered, it is done twice
        connection.execute(DEALT_WITH, why)
    connection.commit()
