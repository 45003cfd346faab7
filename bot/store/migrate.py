"""Bringing a database forward to the version that this Woodshed makes."""

import re
import sqlite3
from pathlib import Path

import aiosqlite

from bot.errors import StoreBusyError, StoreError

MIGRATIONS = Path(__file__).parent / "migrations"


def newest_version(migrations: Path = MIGRATIONS) -> int:
    """Return the version of the database that this Woodshed makes."""
    return max(map(_number, _scripts(migrations)), default=0)


async def migrate_forward(connection: aiosqlite.Connection, migrations: Path, *, alone: bool) -> None:
    """Apply every migration that the file has not seen, each with its number: all of them, or none."""
    version = await _version(connection)
    scripts, newest = _scripts(migrations), newest_version(migrations)
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
    outstanding = [script for script in scripts if _number(script) > version]
    if not outstanding:
        return
    try:
        await connection.executescript(_all_of(outstanding))
    except sqlite3.Error as error:
        done = await _version(connection) if connection.in_transaction else version
        await connection.rollback()
        # Where all went in and the commit itself failed, the last one is named.
        failed = next((script for script in outstanding if _number(script) > done), outstanding[-1])
        raise StoreError(
            f"migration {failed.name} failed, the database is as it was: {error}",
            mend="keep the file and report this; nothing in it was changed",
        ) from error


def _all_of(scripts: list[Path]) -> str:
    """Return scripts as one transaction: a commit waits for the disk, and a new database has them all."""
    bodies = (
        f"{each.read_text(encoding='utf-8')}\nPRAGMA user_version = {_number(each)};" for each in scripts
    )
    return "\n".join(("BEGIN IMMEDIATE;", *bodies, "COMMIT;"))


async def _version(connection: aiosqlite.Connection) -> int:
    row = await (await connection.execute("PRAGMA user_version")).fetchone()
    return int(row[0]) if row else 0


def _scripts(migrations: Path) -> list[Path]:
    return sorted(migrations.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def _number(script: Path) -> int:
    found = re.match(r"\d+", script.name)
    assert found
    return int(found[0])
