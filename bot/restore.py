"""A backup put in the place of the database, which is kept aside."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.operation.health import SIGN_IN_AGAIN
from bot.errors import StoreBusyError, StoreError
from bot.settings import Settings
from bot.shell import command
from bot.store.copy import carry_over_sign_in, fold_in, put_in_place, remove, take_in
from bot.store.place import held, located


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: `kept` is where the former database is now (None: there was none)."""

    database: Path
    kept: Path | None
    next_step: str


async def restore(settings: Settings, file: Path, now: datetime) -> Restored:
    """Let a backup be the database; the one that was there is kept beside it, whole.

    A sign-in that is newer in the one that was there is used on: that of a backup is mostly worth nothing,
    since Twitch takes each refresh token once. Where there is no newer one, the next step says so.

    Raises:
        StoreBusyError: a bot runs on the database, or another program has it open.
        StoreError: the backup is no sound database of ours, or a file cannot be written; all is as it was.
    """
    database = located(settings.database)  # a link stays, and what it leads to is replaced
    if not file.is_file():
        mend = f"there may be some in {database.parent / 'backups'}"
        raise StoreError(f"there is no backup at {file}", mend=mend)
    if database.exists() and file.samefile(database):
        raise StoreError(f"{file} is the database itself", mend="name a backup of it")
    with held(database):
        new = database.with_name(f".{database.name}.restored")
        await take_in(file, new)
        try:
            kept = _aside(database, settings.local(now)) if database.exists() else None
            carried = bool(kept) and await _carried_over(database, new)
            put_in_place(new, database, kept or database)
        except OSError as error:
            mend = "see that the folder can be written; the database is as it was"
            raise StoreError(f"{database} cannot be replaced: {error}", mend=mend) from error
        finally:
            remove(new)
    step = f"check it: {command('check')}"
    if not carried:
        step = (
            f"the backup's sign-in may have run out since; if `{command('check')}` says so, {SIGN_IN_AGAIN}"
        )
    return Restored(database, kept, step)


async def _carried_over(old: Path, new: Path) -> bool:
    """Return whether the sign-in that is used on is known to be the newest there is.

    Raises:
        StoreBusyError: another program has the old one open, and might write on into it.
    """
    try:
        await fold_in(old)
        return await carry_over_sign_in(old, new)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            says = f"another program, like a `login` that waits, has the database {old} open"
            raise StoreBusyError(says, mend="close it and try again; nothing was changed") from error
        return False  # it is too broken to be read, and is kept as it lies there


def _aside(database: Path, now: datetime) -> Path:
    """Return a name that is free for the database that is replaced."""
    stem = f"{database.stem}-replaced-{now:%Y-%m-%d-%H%M%S}"
    names = (
        database.with_name(f"{stem}{more}.db") for more in ["", *(f"-{number}" for number in range(2, 100))]
    )
    return next(path for path in names if not path.exists())
