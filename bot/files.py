"""Files that a person edits, into the database and back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from bot.disk import MAX_LOG_BYTES, is_file, read_text, text_if_any
from bot.domain.gear import GEAR, GearItem
from bot.domain.gear_sheet import GearSheet, as_sheet
from bot.domain.practice_log import Logged
from bot.domain.routine import ROUTINES
from bot.errors import DocumentError, Fault, StoreBusyError, StoreError
from bot.features import KINDS
from bot.services.backups import Backups
from bot.services.catalogue import Catalogue, Draft
from bot.services.clock import WallClock
from bot.services.data_folder import load_gear_words
from bot.services.document_files import SHEET
from bot.services.documents import Merged, as_file, write_whole
from bot.services.imports import NOTHING, TABLE, Read, hand_over, read_texts
from bot.services.practice_csv import as_csv, is_log, read_log
from bot.services.practice_log import as_json, clashes, merge_sessions
from bot.settings import Settings
from bot.store.copy import copy_database
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.place import files_of, is_made
from bot.store.practice import all_sessions


async def import_all(
    settings: Settings, files: Sequence[Path], now: datetime, *, prune: bool = False
) -> Merged:
    """Merge the files into the database, all of them or, if any has a fault, none.

    With `prune`, documents that are in none of the files go, of the kinds that these have. First goes the
    backup of the day. Where the bot runs, it takes them in; practice it does not.

    Raises:
        DocumentError: the faults of all the files.
        StoreError: the database cannot be opened or written, or what has it open takes nothing in.
    """
    texts, logs, faults = _texts_of(files)
    read = _read(settings, texts, prune=prune)
    read.faults[:0] = faults
    if read.faults and not logs:
        raise DocumentError(NOTHING, read.faults)
    held = is_made(settings.database)
    try:
        async with Database.opened(settings.database) as database:
            if held and settings.backups:
                await _backups(settings).back_up_when_due()
            return await _merge(settings, database, read, logs, now)
    except StoreBusyError as busy:
        if logs:
            mend = "stop the bot for practice; TOML files alone come in while it runs"
            raise StoreBusyError(str(busy), mend=mend) from busy
    async with Database.opened(settings.database, beside=True) as database:
        if not database.alone:
            return await hand_over(database, texts, WallClock(), prune=prune)
    return await import_all(settings, files, now, prune=prune)  # what had it open has ended meanwhile


async def preview(settings: Settings, files: Sequence[Path], *, prune: bool = False) -> Merged:
    """Return what `import_all` would do with files of documents, and do nothing; the bot may run.

    Raises:
        DocumentError: the faults of all the files, of which none may be of practice.
        StoreError: the database cannot be opened or read.
    """
    texts, logs, faults = _texts_of(files)
    read = _read(settings, texts, prune=prune)
    mend = "leave it out: it says what it did once it is in"
    read.faults[:0] = [*faults, *(Fault(str(path), "practice has no preview", mend) for path in logs)]
    if read.faults:
        raise DocumentError(NOTHING, read.faults)
    if not is_made(settings.database):
        return _previewed(read, Draft({kind.name: {} for kind in KINDS}))
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        catalogue = Catalogue(then, WallClock(), KINDS)
        await catalogue.load()
        return _previewed(read, catalogue.draft())


def _read(settings: Settings, texts: Mapping[str, str], *, prune: bool) -> Read:
    return read_texts(texts, KINDS, partial(load_gear_words, settings), prune=prune)


def sheets_among(settings: Settings, files: Sequence[Path]) -> list[GearSheet]:
    """Return the spreadsheets of gear among files, as their columns are taken; faults are told elsewhere."""
    texts, _, _ = _texts_of([path for path in files if path.suffix.lower() == TABLE])
    return _read(settings, texts, prune=False).sheets


def _previewed(read: Read, draft: Draft) -> Merged:
    read.place_among(lambda kind: draft.of(kind).values())
    if read.faults:
        raise DocumentError(NOTHING, read.faults)
    return draft.merge(read.incoming, prune=read.prune)


def _backups(settings: Settings) -> Backups:
    return Backups(
        settings.database, WallClock(), keep=settings.backups, day_of=settings.day_of, quiet=lambda: True
    )


async def _merge(
    settings: Settings,
    database: Database,
    read: Read,
    logs: Mapping[Path, str],
    now: datetime,
) -> Merged:
    sessions = await _sessions(settings, database, read, logs, now)
    async with database.together() as joined:
        catalogue = Catalogue(joined, WallClock(), KINDS)
        await catalogue.load()
        read.place_among(lambda kind: catalogue.all(kind).values())
        if read.faults:
            raise DocumentError(NOTHING, read.faults)
        merged = await catalogue.merge(read.incoming, prune=read.prune)
        return merged + await merge_sessions(joined, sessions)


def _texts_of(files: Sequence[Path]) -> tuple[dict[str, str], dict[Path, str], list[Fault]]:
    """Return the texts of documents by name, those of practice by path, and why others cannot be read."""
    texts: dict[str, str] = {}
    logs: dict[Path, str] = {}
    faults: list[Fault] = []
    for path in dict.fromkeys(files):
        try:
            if path.suffix.lower() != TABLE:
                texts[str(path)] = read_text(path)
            elif is_log(text := read_text(path, newline="", most=MAX_LOG_BYTES)):
                logs[path] = text
            else:
                texts[str(path)] = text
        except DocumentError as error:
            faults += error.faults
    return texts, logs, faults


async def _sessions(
    settings: Settings, database: Database, read: Read, logs: Mapping[Path, str], now: datetime
) -> list[Logged]:
    """Return the sessions of all the logs; their faults are added to those of the other files."""
    if not logs:
        return []
    known = [*await documents_of(database, ROUTINES), *read.of(ROUTINES)]
    found: dict[str, tuple[Logged, ...]] = {}
    for path, text in logs.items():
        try:
            found[str(path)] = read_log(text, str(path), {each.slug: each for each in known}, settings.aware)
        except DocumentError as error:
            read.faults += error.faults
    read.faults += clashes(found, await all_sessions(database), now)
    return [each for sessions in found.values() for each in sessions]


async def export_all(settings: Settings, folder: Path, *, sheet: bool = False) -> list[tuple[Path, int]]:
    """Write all that is in the database into `folder`; return the files written and how much is in each.

    That may be while the bot runs. With `sheet`, gear is written for a spreadsheet besides.

    Raises:
        DocumentError: a file that is there already is no TOML, or cannot be written; all stay as they were.
        StoreError: there is no database, or it cannot be opened or read.
    """
    _expect_made(settings.database)  # an empty one would take out all that the files have
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        held = {kind: await documents_of(then, kind) for kind in KINDS}
        sessions = await all_sessions(then)
    texts: dict[Path, tuple[str, int]] = {}
    for kind, documents in held.items():
        path = folder / kind.file
        texts[path] = as_file(kind, documents, text_if_any(path), str(path)), len(documents)
    if sheet:
        texts[folder / SHEET] = as_sheet(cast("Sequence[GearItem]", held[GEAR])), len(held[GEAR])
    texts[folder / "practice.csv"] = as_csv(sessions), len(sessions)
    texts[folder / "practice.json"] = as_json(sessions), len(sessions)
    write_whole({path: text.encode() for path, (text, _) in texts.items()})
    return [(path, pieces) for path, (_, pieces) in texts.items()]


async def back_up(settings: Settings, file: Path, *, over: bool = False) -> int:
    """Copy the database into a file of its own, also while the bot runs; return how many bytes it has.

    The file is whole and sound or not there, and only its owner may read it: it holds the sign-in.

    Raises:
        DocumentError: the file is there already, and is not to be written over.
        StoreError: there is no database, it is damaged, or the copy cannot be written.
    """
    _expect_made(settings.database)
    try:
        _refuse_to_write_over(file, settings.database, over=over)
    except OSError as error:
        fault = Fault(str(file), f"cannot be written: {error.strerror or error}", "choose another name")
        raise DocumentError(str(file), [fault]) from error
    return await copy_database(settings.database, file)


def _expect_made(database: Path) -> None:
    if not is_made(database):
        mend = "run the bot first, or set WOODSHED_DATABASE to where it is"
        raise StoreError(f"there is no database at {database}", mend=mend)


def _refuse_to_write_over(file: Path, database: Path, *, over: bool) -> None:
    there = is_file(file)
    if file.resolve() in files_of(database) or (there and file.samefile(database)):
        # A bot that runs would write on into a file that has no name any more.
        says = "is the database itself, or lies beside it as a part of it"
        raise DocumentError(str(file), [Fault(str(file), says, "choose another name for the copy")])
    if there and not over:
        fault = Fault(str(file), "is there already", "choose another name, or add --force")
        raise DocumentError(str(file), [fault])
