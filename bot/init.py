"""The artist's own folder made, and filled with what is theirs from before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.disk import text_if_any
from bot.env_file import ENV_FILE
from bot.errors import DocumentError, Fault
from bot.features import KINDS
from bot.home import LAID
from bot.move import copy_from, is_copied, move_database, move_files
from bot.services.documents.documents import write_whole
from bot.services.documents.own_folder import fill_own_folder, note_shipped
from bot.services.operation.backups import FOLDER
from bot.settings import Settings
from bot.shell import command
from bot.shipped import ShippedEdit, edits_from, edits_in, has_history, put_back
from bot.take_over import own_texts

Tell = Callable[[str], object]
"""What hears a line of what was done."""


async def init(settings: Settings, now: datetime, before: Path | None = None, tell: Tell = print) -> None:
    """Make the own folder, and move into it what is the artist's; `tell` hears what is done, as it is done.

    Nothing in it is written over. `before` is the data folder of another copy of Woodshed, which stays as it
    is. Done again, it changes nothing.

    Raises:
        DocumentError: `before` is no such folder, or an edited file cannot be taken over; all that can be is.
        StoreError: the database from before cannot be moved.
    """
    if before and not (before / LAID[0]).is_file():
        fault = Fault(str(before), "is no data folder of Woodshed", f"name the one that has {LAID[0]} in it")
        raise DocumentError("nothing was done", [fault])
    other = before if before and not is_copied(settings, before) else None
    _each(tell, (f"made  {path}" for path in fill_own_folder(settings)))
    _each(tell, await move_database(settings, now))
    _each(tell, await copy_from(settings, other) if other else ())
    _each(tell, move_files(settings))
    try:
        _each(tell, _take_over(settings, now, before))
    finally:
        note_shipped(settings)  # what could be taken over is, and what ships was seen
    _each(tell, _next_steps(settings, before))


def _each(tell: Tell, lines: Iterable[str]) -> None:
    for line in lines:
        tell(line)


def _take_over(settings: Settings, now: datetime, before: Path | None) -> Iterator[str]:
    """Take what was edited among what ships over as own words; tell of it.

    Raises:
        DocumentError: a file cannot be; all others are.
    """
    ships = settings.data_dir
    edits = edits_from(before, ships) if before else edits_in(ships)
    faults: list[Fault] = []
    kept = settings.home / FOLDER / f"edited-{settings.local(now):%Y-%m-%d-%H%M%S}"
    for edit in edits:
        try:
            texts = own_texts([edit], settings.home)
            write_whole({path: text.encode() for path, text in texts.items()})
            yield from (f"taken over into {path}: what you changed in {ships / edit.path}" for path in texts)
            if edit.shipped and not before:
                yield _put_back(ships, edit, kept)
        except DocumentError as error:
            faults += error.faults
    if faults:
        raise DocumentError("not everything was taken over", faults)


def _put_back(ships: Path, edit: ShippedEdit, kept: Path) -> str:
    """Let a file be as it ships, so that updates are not in its way; the edited one is kept. Return that.

    Raises:
        DocumentError: the one cannot be kept, or the other is not put back.
    """
    path = ships / edit.path
    was_there = path.exists()
    if was_there:
        write_whole({kept / edit.path: path.read_bytes()})
    put_back(ships, edit)
    return f"{path} is as it ships again" + (
        f"; as you had it, it is {kept / edit.path}" if was_there else ""
    )


def _next_steps(settings: Settings, before: Path | None) -> Sequence[str]:
    steps: list[str] = []
    if not before and not has_history(settings.data_dir):
        other = command("init", "--from", str(settings.data_dir.absolute()))
        steps.append(
            f"This is no clone with git, so what was edited in {settings.data_dir} is not known. If something"
            f" was: unpack a fresh Woodshed into another folder, and type there: {other}"
        )
    for kind in KINDS:
        path = settings.home / kind.file
        try:
            has_some = "\n[[" in f"\n{text_if_any(path)}"
        except DocumentError:
            steps.append(f"{path} cannot be read: {command('check')} says why.")
            continue
        if has_some:
            steps.append(f"Is {path} in the database already? If not: {command('import', str(path))}")
    if not ENV_FILE.exists():
        steps.append("Next: copy .env.example to .env, and fill in the first two lines.")
    return steps
