"""Files that a person edits, into the database and back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.disk import MAX_LOG_BYTES, is_file, read_text, text_if_any
from bot.domain.document_kind import Document, DocumentKind
from bot.domain.kinds import KINDS
from bot.domain.practice_log import Logged
from bot.domain.routine import ROUTINES
from bot.errors import DocumentError, Fault, StoreError
from bot.services.catalogue import Catalogue
from bot.services.clock import WallClock
from bot.services.documents import Merged, as_file, kind_of, load, write_whole
from bot.services.practice_csv import as_csv, read_log
from bot.services.practice_log import as_json, clashes, merge_sessions
from bot.settings import Settings
from bot.store.copy import copy_database
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.place import files_of, is_made
from bot.store.practice import all_sessions

DocumentT = TypeVar("DocumentT", bound=Document)


@dataclass(slots=True)
class _Read:
    """What the files of an import hold: documents by kind and file; `logs` are of practice, as text."""

    documents: dict[DocumentKind[Any], dict[Path, tuple[Document, ...]]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    logs: dict[Path, str] = field(default_factory=dict[Path, str])
    faults: list[Fault] = field(default_factory=list[Fault])

    def of(self, kind: DocumentKind[DocumentT]) -> list[DocumentT]:
        """Return the documents of a kind in all the files."""
        return [cast("DocumentT", each) for held in self.documents[kind].values() for each in held]

    @property
    def incoming(self) -> list[tuple[DocumentKind[Any], list[Document]]]:
        """All documents, by kind."""
        return [(kind, self.of(kind)) for kind in KINDS]


async def import_all(settings: Settings, files: Sequence[Path], now: datetime) -> Merged:
    """Merge the files into the database, all of them or, if any has a fault, none.

    Raises:
        DocumentError: the faults of all the files.
        StoreError: the database cannot be opened or written; a running bot holds it.
    """
    read = _read(files)
    if read.faults and not read.logs:
        raise DocumentError("nothing was imported", read.faults)
    async with Database.opened(settings.database) as database:
        sessions = await _sessions(settings, database, read, now)
        if read.faults:
            raise DocumentError("nothing was imported", read.faults)
        async with database.together() as joined:
            catalogue = Catalogue(joined, WallClock())
            await catalogue.load()
            return await catalogue.merge(read.incoming) + await merge_sessions(joined, sessions)


def _read(files: Sequence[Path]) -> _Read:
    read = _Read()
    for path in dict.fromkeys(files):
        try:
            if path.suffix.lower() == ".csv":
                read.logs[path] = read_text(path, newline="", most=MAX_LOG_BYTES)
            else:
                kind = kind_of(read_text(path))
                read.documents[kind][path] = load(kind, path)
        except DocumentError as error:
            read.faults += error.faults
    if not (read.faults or read.logs or any(documents for _, documents in read.incoming)):
        tables = " and no ".join(f"[[{kind.table}]]" for kind in KINDS)
        mend = f"see {' and '.join(f'data/{kind.file}' for kind in KINDS)} for the form"
        read.faults.append(Fault(", ".join(map(str, files)), f"no {tables} in it", mend))
    for held in read.documents.values():
        read.faults += _in_two_files(held)
    return read


async def _sessions(settings: Settings, database: Database, read: _Read, now: datetime) -> list[Logged]:
    """Return the sessions of all the logs; their faults are added to those of the other files."""
    if not read.logs:
        return []
    known = [*await documents_of(database, ROUTINES), *read.of(ROUTINES)]
    found: dict[str, tuple[Logged, ...]] = {}
    for path, text in read.logs.items():
        try:
            found[str(path)] = read_log(text, str(path), {each.slug: each for each in known}, settings.aware)
        except DocumentError as error:
            read.faults += error.faults
    read.faults += clashes(found, await all_sessions(database), now)
    return [each for sessions in found.values() for each in sessions]


def _in_two_files(read: Mapping[Path, Sequence[Document]]) -> list[Fault]:
    """Return a fault for every slug that an earlier file has too."""
    first: dict[str, Path] = {}
    faults: list[Fault] = []
    for path, items in read.items():
        for slug in (item.slug for item in items):
            if slug in first:
                says = f"the slug {slug!r} is taken in {_place(first[slug], slug)}"
                faults.append(Fault(_place(path, slug), says, "keep one of them"))
            first.setdefault(slug, path)
    return faults


def _place(path: Path, slug: str) -> str:
    """Return file and line of a slug."""
    named = re.compile(rf"""\s*["']?slug["']?\s*=\s*["']{re.escape(slug)}["']""")
    lines = enumerate(read_text(path).splitlines(), 1)
    return next((f"{path}, line {number}" for number, line in lines if named.match(line)), str(path))


async def export_all(settings: Settings, folder: Path) -> list[tuple[Path, int]]:
    """Write all that is in the database into `folder`; return the files written and how much is in each.

    That may be while the bot runs.

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
