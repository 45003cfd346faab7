"""The artist's own folder made, and filled with what is theirs from before."""

import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.disk import text_if_any
from bot.env_file import ENV_FILE
from bot.errors import DocumentError, Fault
from bot.home import LAID, NOTED
from bot.move import copy_from, is_copied, move_database, move_files
from bot.services.backups import FOLDER
from bot.services.documents import write_whole
from bot.settings import Settings
from bot.shell import command
from bot.shipped import SAMPLES, ShippedEdit, edits_from, edits_in, has_history, put_back
from bot.take_over import SLUGGED, own_texts

HOME_MODE = 0o700
"""The mode of the own folder: its database holds the sign-in."""


async def init(settings: Settings, now: datetime, before: Path | None = None) -> list[str]:
    """Make the own folder, and move into it what is the artist's; return what was done, in words.

    Nothing in it is written over. `before` is the data folder of another copy of Woodshed, which stays as it
    is. Done again, it changes nothing.

    Raises:
        DocumentError: `before` is no such folder, or an edited file cannot be taken over; all that can be is.
        StoreError: the database from before cannot be moved.
    """
    if before and not (before / LAID[0]).is_file():
        fault = Fault(str(before), "is no data folder of Woodshed", f"name the one that has {LAID[0]} in it")
        raise DocumentError("nothing was done", [fault])
    told = list(_made(settings))
    other = before if before and not is_copied(settings, before) else None
    told += await move_database(settings, now)
    told += await copy_from(settings, other) if other else ()
    told += move_files(settings)
    told += _take_over(settings, now, before)
    _note(settings)
    return [*told, *_next_steps(settings, before)]


def _made(settings: Settings) -> Iterator[str]:
    """Make the folder and the files that it begins with; tell of each that was not there."""
    if not settings.home.exists():
        settings.home.mkdir(HOME_MODE, parents=True)
        yield f"made  {settings.home}"
    samples = settings.data_dir / SAMPLES
    for sample in sorted(path for path in samples.rglob("*") if path.is_file()):
        name = sample.relative_to(samples).as_posix()
        path = settings.home / name.replace("voice/en/", f"voice/{settings.language}/")
        if not os.path.lexists(path):
            write_whole({path: sample.read_bytes()})
            yield f"made  {path}"


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
        except DocumentError as error:
            faults += error.faults
            continue
        write_whole({path: text.encode() for path, text in texts.items()})
        yield from (f"taken over into {path}: what you changed in {ships / edit.path}" for path in texts)
        if edit.shipped and not before:
            _put_back(ships, edit, kept)
            yield f"{ships / edit.path} is as it ships again; as you had it, it is {kept / edit.path}"
    if faults:
        raise DocumentError("not everything was taken over", faults)


def _note(settings: Settings) -> None:
    """Note which documents ship now, so that `check` can tell what is new in later ones."""
    files = {name: settings.data_dir / name for name in LAID}
    noted = {name: path.read_bytes() for name, path in files.items() if path.is_file()}
    write_whole({settings.home / NOTED / name: content for name, content in noted.items()})


def _put_back(ships: Path, edit: ShippedEdit, kept: Path) -> None:
    """Let a file be as it ships, so that updates are not in its way; the edited one is kept."""
    if (ships / edit.path).exists():
        (kept / edit.path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ships / edit.path, kept / edit.path)
    put_back(ships, edit)


def _next_steps(settings: Settings, before: Path | None) -> Sequence[str]:
    steps: list[str] = []
    if not before and not has_history(settings.data_dir):
        other = command("init", "--from", str(settings.data_dir.absolute()))
        steps.append(
            f"This is no clone with git, so what was edited in {settings.data_dir} is not known. If something"
            f" was: unpack a fresh Woodshed into another folder, and type there: {other}"
        )
    for name in SLUGGED:
        path = settings.home / name
        if "\n[[" in f"\n{text_if_any(path)}":
            steps.append(f"Is {path} in the database already? If not: {command('import', str(path))}")
    if not ENV_FILE.exists():
        steps.append("Next: copy .env.example to .env, and fill in the first two lines.")
    return steps
