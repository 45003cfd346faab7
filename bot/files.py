"""Files that a person edits, into the database and back."""

import asyncio
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from bot.disk import MAX_LOG_BYTES, TABLE, is_file, read_text, text_if_any
from bot.domain.documents.photo import Photo, PhotoFault
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.gear.gear_sheet import GearSheet, as_sheet
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError, Fault, Refusal, StoreBusyError, StoreError
from bot.features import KINDS
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue, Draft
from bot.services.documents.data_folder import load_gear_words
from bot.services.documents.documents import Merged, as_file, write_whole
from bot.services.documents.imports import NOTHING, Read, hand_over, read_texts
from bot.services.documents.photo_files import (
    LIST,
    UNWRITTEN,
    PhotoFiles,
    Shelf,
    exported,
    handing,
    photo_at,
    photos_in,
    written_before,
)
from bot.services.documents.photos import Photos
from bot.services.documents.pictures import FOLDER as PICTURES
from bot.services.documents.pictures import PictureMaker, put_in_place, take_away
from bot.services.feed import Feed
from bot.services.operation.backups import Backups
from bot.services.pages.document_files import SHEET
from bot.services.practice.practice_csv import as_csv, is_log, read_log
from bot.services.practice.practice_log import as_json, clashes, merge_sessions
from bot.settings import Settings
from bot.shell import command
from bot.store.copy import copy_database
from bot.store.database import Database
from bot.store.document import A_FILE, documents_of
from bot.store.photo import all_photos
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
    photos, texts = photos_in(texts)
    read = _read(settings, texts, prune=prune)
    read.faults[:0] = faults
    if (read.faults or photos.faults) and not logs:
        await _look(photos, settings.database.parent)
        raise DocumentError(NOTHING, read.faults + photos.faults)
    held = is_made(settings.database)
    try:
        async with Database.opened(settings.database) as database:
            if held and settings.backups:
                await _backups(settings).back_up_when_due()
            await _look(photos, database.path.parent, await all_photos(database))
            return await _merge(settings, database, read, photos, logs, now=now)
    except StoreBusyError as busy:
        if logs:
            mend = "stop the bot for practice; name the TOML files alone, and they come in while it runs"
            raise StoreBusyError(str(busy), mend=mend) from busy
    async with Database.opened(settings.database, beside=True) as database:
        if not database.alone:
            await _look(photos, database.path.parent, await all_photos(database))
            return await _hand_over(database, texts, photos, prune=prune)
    return await import_all(settings, files, now, prune=prune)  # what had it open has ended meanwhile


async def preview(settings: Settings, files: Sequence[Path], *, prune: bool = False) -> Merged:
    """Return what `import_all` would do with files of documents, and do nothing; the bot may run.

    Raises:
        DocumentError: the faults of all the files, of which none may be of practice.
        StoreError: the database cannot be opened or read.
    """
    texts, logs, faults = _texts_of(files)
    photos, texts = photos_in(texts)
    read = _read(settings, texts, prune=prune)
    mend = "leave it out: it says what it did once it is in"
    named = [path for path in logs if path in files]  # and not found in a folder
    read.faults[:0] = [*faults, *(Fault(str(path), "practice has no preview", mend) for path in named)]
    if read.faults or not is_made(settings.database):
        await _look(photos, settings.database.parent)
        return _previewed(read, photos, Draft({kind.name: {} for kind in KINDS}), ())
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        catalogue = Catalogue(then, WallClock(), KINDS)
        await catalogue.load()
        known = await all_photos(then)
        await _look(photos, then.path.parent, known)
        return _previewed(read, photos, catalogue.draft(), known)


def _read(settings: Settings, texts: Mapping[str, str], *, prune: bool) -> Read:
    return read_texts(texts, KINDS, partial(load_gear_words, settings), prune=prune)


def sheets_among(settings: Settings, files: Sequence[Path]) -> list[GearSheet]:
    """Return the spreadsheets of gear among files, as their columns are taken; faults are told elsewhere."""
    texts, _, _ = _texts_of([path for path in files if path.suffix.lower() == TABLE])
    return _read(settings, texts, prune=False).sheets


def _previewed(read: Read, photos: PhotoFiles, draft: Draft, known: Sequence[Photo]) -> Merged:
    read.place_among(lambda kind: draft.of(kind).values())
    _place(read, photos, lambda kind: draft.of(kind).values(), known)
    return read.merge_into(draft) + photos.told(known)


def _place(read: Read, photos: PhotoFiles, shelf: Shelf, known: Sequence[Photo]) -> None:
    """Find fault with photos of what is not there then.

    Raises:
        DocumentError: something is wrong, with them or with the documents.
    """
    if not read.faults:
        photos.place_among(
            {kind.name: kind for kind in KINDS}, lambda kind: read.everything(kind, shelf(kind))
        )
        photos.count_among(known, prune=read.prune)
    if read.faults or photos.faults:
        raise DocumentError(NOTHING, read.faults + photos.faults)


async def _look(photos: PhotoFiles, beside: Path, known: Sequence[Photo] = ()) -> None:
    """Make the pictures of photos anew that lie with their lists on the disk."""
    maker = PictureMaker()
    await photos.look(photo_at, partial(asyncio.to_thread, maker.make), known, beside / PICTURES)


async def _hand_over(
    database: Database, texts: Mapping[str, str], photos: PhotoFiles, *, prune: bool
) -> Merged:
    """Let the bot that runs take files in; the pictures are put in place before.

    Raises:
        DocumentError: they have faults, or a picture cannot be written.
        StoreBusyError: it does not answer in time.
    """
    if photos.faults:
        raise DocumentError(NOTHING, photos.faults)
    folder = database.path.parent / PICTURES
    try:
        new = await asyncio.to_thread(put_in_place, folder, photos.coming)
    except OSError as error:
        raise DocumentError(NOTHING, [Fault(str(folder), *UNWRITTEN)]) from error
    try:
        return await hand_over(database, {**texts, **handing(photos)}, WallClock(), prune=prune)
    except DocumentError:
        take_away(new, await all_photos(database))
        raise


def _backups(settings: Settings) -> Backups:
    return Backups(
        settings.database, WallClock(), keep=settings.backups, day_of=settings.day_of, quiet=lambda: True
    )


async def _merge(
    settings: Settings,
    database: Database,
    read: Read,
    photos: PhotoFiles,
    logs: Mapping[Path, str],
    *,
    now: datetime,
) -> Merged:
    sessions = await _sessions(settings, database, read, logs, now)
    async with database.together() as joined:
        catalogue = Catalogue(joined, WallClock(), KINDS)
        await catalogue.load()
        album = Photos(joined, catalogue, WallClock(), Feed())
        await album.load()
        read.place_among(lambda kind: catalogue.all(kind).values())
        _place(read, photos, lambda kind: catalogue.all(kind).values(), album.held)
        told = photos.told(album.held)
        try:
            async with album.coming_in(photos, catalogue.editing(A_FILE), prune=read.prune) as draft:
                merged = read.merge_into(draft) + told
                return merged + await merge_sessions(joined, sessions)
        except Refusal as refusal:
            if refusal.gaps.get("why") != PhotoFault.DISK:
                raise
            raise DocumentError(NOTHING, [Fault(str(album.folder), *UNWRITTEN)]) from refusal


def _texts_of(files: Sequence[Path]) -> tuple[dict[str, str], dict[Path, str], list[Fault]]:
    """Return the texts of documents by name, those of practice by path, and why others cannot be read."""
    texts: dict[str, str] = {}
    logs: dict[Path, str] = {}
    faults: list[Fault] = []
    for path in dict.fromkeys(each for named in files for each in _unfolded(named)):
        try:
            if path.is_dir():
                mend = f"name one that `{command('export', 'DIR')}` wrote, or the files themselves"
                faults.append(Fault(str(path), "there is nothing in it that an export has", mend))
            elif path.suffix.lower() != TABLE:
                texts[str(path)] = read_text(path)
            elif is_log(text := read_text(path, newline="", most=MAX_LOG_BYTES)):
                logs[path] = text
            else:
                texts[str(path)] = text
        except DocumentError as error:
            faults += error.faults
    return texts, logs, faults


def _unfolded(path: Path) -> list[Path]:
    """Return the files of an export that are in a folder; what is none, or has none, itself."""
    names = (*(kind.file for kind in KINDS), LIST, LOG) if path.is_dir() else ()
    return [path / name for name in names if os.path.lexists(path / name)] or [path]


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
        StoreError: there is no database, or it cannot be opened or read; or a picture is not in place, and
            all else is written.
    """
    _expect_made(settings.database)  # an empty one would take out all that the files have
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        held = {kind: await documents_of(then, kind) for kind in KINDS}
        sessions = await all_sessions(then)
        photos = await all_photos(then)
    texts: dict[Path, tuple[str, int]] = {}
    for kind, documents in held.items():
        path = folder / kind.file
        texts[path] = as_file(kind, documents, text_if_any(path), str(path)), len(documents)
    if sheet:
        texts[folder / SHEET] = as_sheet(cast("Sequence[GearItem]", held[GEAR])), len(held[GEAR])
    texts[folder / LOG] = as_csv(sessions), len(sessions)
    texts[folder / "practice.json"] = as_json(sessions), len(sessions)
    there = {kind.name: [each.slug for each in documents] for kind, documents in held.items()}
    out, before = exported(photos, there, then.path.parent / PICTURES), written_before(folder)
    pictures = {folder / name: path for name, path in out.files.items()}
    if pictures or os.path.lexists(folder / LIST):
        texts[folder / LIST] = out.listed, len(pictures)
    write_whole({**{path: text.encode() for path, (text, _) in texts.items()}, **pictures})
    for path in before:
        if path not in pictures:  # it was taken off, and is not to be passed on by a list that has it no more
            path.unlink(missing_ok=True)
    if out.missing:
        says = f"all else is in {folder}, but of some photos there are no pictures: {', '.join(out.missing)}"
        raise StoreError(says, mend="copy the folder pictures from where it was, or take these photos off")
    return [(path, pieces) for path, (_, pieces) in texts.items()]


LOG = "practice.csv"
"""What the practice log is called."""


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
