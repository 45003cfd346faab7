"""Where the database lies: its file, the lock and the process number beside it, and who may open them."""

import os
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout, lock_descriptor

from bot.disk import OWNER_ONLY, is_file, make, read_text
from bot.errors import DocumentError, StoreBusyError, StoreError

_LOCK, _PID = ".lock", ".pid"
BESIDE = ("-wal", "-shm", "-journal")
"""How the files end that SQLite lays beside a database: what is not folded in yet, its index, a way back."""
_PID_NUMBER = re.compile(r"\d{1,10}", re.ASCII)
_ANYTHING = 0o777
A_FILE_OF_YOURS = "set WOODSHED_DATABASE to a file in a folder of yours"


def located(path: Path) -> Path:
    """Return where a database is or will be, past any link, so that its lock lies beside it.

    Raises:
        StoreError: something is there that is no file.
    """
    try:
        is_file(path)
        return path.resolve()
    except OSError as error:
        says = f"the database {path} cannot be used: {error.strerror}"
        raise StoreError(says, mend=A_FILE_OF_YOURS) from error


def make_private(path: Path) -> None:
    """Make the file if it is not there; SQLite gives its mode to what it lays beside it (-wal and -shm)."""
    with suppress(FileExistsError):
        make(path, OWNER_ONLY)


def is_made(path: Path) -> bool:
    """Tell whether there is a database at `path` already.

    Raises:
        StoreError: something else is there.
    """
    return located(path).exists()


def unmakeable(path: Path) -> str:
    """Return why no database can be made at `path`, seen without making anything; empty where one can.

    Its folder need not be there: then it is the nearest above that counts.
    """
    place = next(folder for folder in path.absolute().parents if folder.exists())
    if not place.is_dir():
        return f"{place} is no folder"
    if not os.access(place, os.W_OK | os.X_OK):
        return f"this user may not write {place}"
    if shutil.disk_usage(place).total == 0:  # where the system shows itself as files, like /proc
        return f"no files can be kept in {place}"
    return ""


def files_of(path: Path) -> list[Path]:
    """Return every file that belongs to a database, whether it is there or not, the database first.

    Raises:
        StoreError: something is there that is no file.
    """
    path = located(path)
    return [path.with_name(f"{path.name}{end}") for end in ("", *BESIDE, _LOCK, _PID)]


def open_to_others(path: Path) -> list[Path]:
    """Return which files of a database other users of this machine may open: to read it, or to hold its lock.

    What SQLite lays beside it (-wal and -shm) is as open as the database itself, and goes when it is closed.
    Windows keeps a user's files by other means.
    """
    files = [path.with_name(f"{path.name}{end}") for end in ("", _LOCK, _PID)] if os.name == "posix" else []
    return [each for each in files if each.exists() and each.stat().st_mode & ~OWNER_ONLY & _ANYTHING]


def hold(path: Path, *, beside: bool) -> FileLock:
    """Take the lock beside the database, which the system frees when the process ends however it ends.

    `beside`, it is given back not taken where another process has it.

    Raises:
        StoreBusyError: another process has it.
        StoreError: it cannot be made, or the folder cannot be written.
    """
    # A user of the machine who may open the lock may hold it, and keep the bot from starting.
    lock = FileLock(path.with_name(f"{path.name}{_LOCK}"), blocking=False, mode=OWNER_ONLY)
    pid_file = path.with_name(f"{path.name}{_PID}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_file(Path(lock.lock_file))
        lock.acquire()
        _note_pid(pid_file)
    except Timeout:
        if not Path(
            lock.lock_file
        ).exists():  # filelock takes one that cannot be made for one that came and went
            raise _unwritable_folder(path, "its lock cannot be made") from None
        if beside:
            return lock
        raise _busy(path) from None
    except OSError as error:
        lock.release()
        raise _unwritable_folder(path, str(error)) from error
    return lock


def refuse_held(path: Path) -> None:
    """Refuse a database that another process has open; nothing is made or written for that.

    Raises:
        StoreBusyError: another process has it.
        OSError: its lock cannot be looked at.
    """
    lock = path.with_name(f"{path.name}{_LOCK}")
    if not is_file(lock):
        return
    handle = os.open(lock, os.O_RDONLY)
    try:
        if not lock_descriptor(handle, blocking=False):
            raise _busy(path)
    finally:
        os.close(handle)  # at once, so that a bot that starts meanwhile is not kept out


def _busy(path: Path) -> StoreBusyError:
    process = _noted_pid(path.with_name(f"{path.name}{_PID}"))
    return StoreBusyError(
        f"another Woodshed, process {process}, has the database {path} open",
        mend="stop that one first, or set WOODSHED_DATABASE to another file",
    )


def _unwritable_folder(path: Path, says: str) -> StoreError:
    why = unmakeable(path) or says
    return StoreError(f"the folder of the database {path} cannot be written: {why}", mend=A_FILE_OF_YOURS)


def unwritable(path: Path) -> str:
    """Return why this user cannot write a database or what SQLite lays beside it; empty where they can."""
    denied = [each for each in (path, path.parent) if not os.access(each, os.W_OK)]
    return f"this user may not write {denied[0]}" if denied else ""


@contextmanager
def held(path: Path) -> Generator[None]:
    """Keep every other Woodshed from the database at `path`, which need not be there.

    Raises:
        StoreBusyError: another process has it open.
        StoreError: the folder cannot be written.
    """
    lock = hold(path, beside=False)
    try:
        yield
    finally:
        lock.release()


def _note_pid(path: Path) -> None:
    if not is_file(path):
        make(path, OWNER_ONLY)
    path.write_text(str(os.getpid()), encoding="ascii")


def _noted_pid(path: Path) -> str:
    """Return which process has the lock; it may not have come to noting that down."""
    try:
        noted = read_text(path).strip()
    except DocumentError:
        return "unknown"
    return noted if _PID_NUMBER.fullmatch(noted) else "unknown"
