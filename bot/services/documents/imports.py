"""Files of documents taken in: read with every fault, and by the running bot on behalf of a command."""

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, field, replace
from itertools import islice
from pathlib import PurePath
from typing import Any, TypeVar, cast

from bot.disk import TABLE
from bot.domain.documents.document import Misfit, Place, fault_at, named_wrongly
from bot.domain.documents.document_kind import Document, DocumentKind, NameTaken
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.gear.gear_sheet import GearSheet, placed, read_sheet
from bot.domain.gear.gear_words import GearWords
from bot.errors import DocumentError, Fault, Refusal, StoreBusyError
from bot.home import LAID
from bot.log import get_logger
from bot.memory import loading
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.documents import Merged, kind_of
from bot.services.documents.draft import Draft, Tables
from bot.services.documents.photo_files import photos_handed
from bot.services.documents.photos import Photos
from bot.shell import command
from bot.store.database import Database
from bot.store.document import A_FILE
from bot.store.import_request import answer, answer_to, ask, take_up, withdraw

_log = get_logger(__name__)

DocumentT = TypeVar("DocumentT", bound=Document)

NOTHING = "nothing was imported"

WORDS = frozenset({".ftl", ".txt"})
"""How files of own words are called: lines of the voice, and lists."""

READ_ANEW = "leave it out; after a change say !mod reload in chat"

LOOK_EVERY = 1.0
"""Seconds between two looks of the running bot for files that came in: one row is read for that."""

ANSWER_EVERY = 0.1
"""Seconds between two looks of the command for the answer."""

PATIENCE = 10.0
"""Seconds that the command waits: ten looks of the bot, of which one is enough."""

MAX_NOWHERE = 5
"""Names that lead nowhere that are each told of: for its line, the whole text of a file is looked through."""

Texts = Mapping[str, str]
"""The texts of files, by name."""


@dataclass(slots=True)
class Read:
    """What files hold: their texts by name, documents by kind and file, and all that is wrong with them.

    What a spreadsheet holds is known once it is placed among what there is; `lines` tell where in it each
    slug stands. With `prune`, what is in none of the files and of a kind that they have is to go.
    """

    texts: Texts
    documents: dict[DocumentKind[Any], dict[str, tuple[Document, ...]]]
    prune: bool = False
    sheets: list[GearSheet] = field(default_factory=list[GearSheet])
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    faults: list[Fault] = field(default_factory=list[Fault])

    def of(self, kind: DocumentKind[DocumentT]) -> list[DocumentT]:
        """Return the documents of a kind in all the files."""
        return [cast("DocumentT", each) for held in self.documents[kind].values() for each in held]

    @property
    def incoming(self) -> list[tuple[DocumentKind[Any], list[Document]]]:
        """All documents, by kind."""
        return [(kind, self.of(kind)) for kind in self.documents]

    def place_among(self, shelf: Callable[[DocumentKind[Any]], Iterable[Document]]) -> None:
        """Find fault with what names a document that is neither in one of the files nor on the shelf.

        Or goes by a name that is another's.
        """
        self._place_sheets(shelf)
        if self.faults:
            return  # nobody knows what all the files have
        for kind, held in self.documents.items():
            shelved = [*shelf(kind)]
            everything = self.everything(kind, shelved)
            taken = [*kind.taken(_by_slug(shelved), _by_slug(everything))]
            self.faults += [
                self._fault(name, *misfit)
                for name, documents in held.items()
                for misfit in (*kind.misplaced(documents, everything), *_taken(kind, documents, taken))
            ]

    def everything(self, kind: DocumentKind[Any], shelved: Iterable[Document]) -> list[Document]:
        """Return the documents of a kind that there are then, with those on the shelf that stay."""
        return [*(() if self.prune and self.of(kind) else shelved), *self.of(kind)]

    def merge_into(self, draft: Draft) -> Merged:
        """Merge all of it into a draft, and return what that does, with the names that lead nowhere then."""
        told = draft.merge(self.incoming, prune=self.prune)
        found = self._nowhere(draft.tables)
        faults = [
            self._fault(name, place, f"there is no {to} {slug!r}", named_wrongly(slug, draft.tables[to]))
            for name, place, to, slug in islice(found, MAX_NOWHERE)
        ]
        more = sum(1 for _ in found)
        return replace(told, nowhere=(*map(str, faults), *([f"and {more} more"] if more else [])))

    def _nowhere(self, tables: Tables) -> Iterator[tuple[str, Place, str, str]]:
        """Yield the file, place, kind and name of what leads nowhere; it may come later, and is no fault."""
        for kind, held in self.documents.items():
            for name, documents in held.items():
                yield from ((name, *each) for each in kind.nowhere(documents, tables))

    def _fault(self, name: str, path: Place, says: str, mend: str) -> Fault:
        if name not in self.lines:
            return fault_at(self.texts[name], name, path, says, mend)
        _, number, *fields = path
        line = [*self.lines[name].values()][cast("int", number)]
        return Fault(": ".join([f"{name}, line {line}", *map(str, fields[:1])]), says, mend)

    def place_anew(self, shelf: Callable[[DocumentKind[Any]], Iterable[Document]]) -> None:
        """Take in what the spreadsheets hold once more, as it is on the shelf by now.

        Raises:
            DocumentError: it has faults there.
        """
        self._place_sheets(shelf)
        if self.faults:
            raise DocumentError(NOTHING, self.faults)

    def _place_sheets(self, shelf: Callable[[DocumentKind[Any]], Iterable[Document]]) -> None:
        """Take in what the spreadsheets hold as it is on this shelf, and find fault with it."""
        for sheet in self.sheets:
            self.documents[GEAR].pop(sheet.name, None)
        for sheet in self.sheets:
            pieces = {each.slug: each for each in (*cast("Iterable[GearItem]", shelf(GEAR)), *self.of(GEAR))}
            found = placed(sheet, [*pieces.values()])
            self.documents[GEAR][sheet.name] = found.pieces
            self.lines[sheet.name] = found.lines
            self.faults += found.faults
        if self.sheets:
            self.faults += self.in_two_files(GEAR)

    def in_two_files(self, kind: DocumentKind[Any]) -> list[Fault]:
        """Return a fault for every slug that an earlier file has too."""
        first: dict[str, str] = {}
        faults: list[Fault] = []
        for name, documents in self.documents[kind].items():
            for slug in (document.slug for document in documents):
                if slug in first:
                    says = f"the slug {slug!r} is taken in {self._place(first[slug], slug)}"
                    faults.append(Fault(self._place(name, slug), says, "keep one of them"))
                first.setdefault(slug, name)
        return faults

    def _place(self, name: str, slug: str) -> str:
        """Return file and line of a slug."""
        if name in self.lines:
            return f"{name}, line {self.lines[name][slug]}"
        named = re.compile(rf"""\s*["']?slug["']?\s*=\s*["']{re.escape(slug)}["']""")
        lines = enumerate(self.texts[name].splitlines(), 1)
        return next((f"{name}, line {number}" for number, line in lines if named.match(line)), name)

    def read(self, name: str, words: Callable[[], GearWords]) -> None:
        """Read one of the files.

        Raises:
            DocumentError: it has faults.
        """
        text = self.texts[name]
        if PurePath(name).name in LAID or PurePath(name).suffix.lower() in WORDS:
            raise DocumentError(name, [Fault(name, "is read where it lies, and not imported", READ_ANEW)])
        if PurePath(name).suffix.lower() == TABLE and GEAR in self.documents:
            sheet = read_sheet(text, name, words())
            self.sheets.append(sheet)
            self.faults += sheet.faults
        else:
            kind = kind_of(text, [*self.documents])
            self.documents[kind][name] = kind.read(text, name)


def _by_slug(documents: Iterable[Document]) -> dict[str, Document]:
    return {each.slug: each for each in documents}


def _taken(
    kind: DocumentKind[Any], documents: Sequence[Document], taken: Iterable[NameTaken]
) -> Iterator[Misfit]:
    """Yield a misfit for each of a file's documents that goes by a name of another's."""
    places = {each.slug: number for number, each in enumerate(documents)}
    for slug, name, by in taken:
        if slug in places:
            yield (kind.table, places[slug]), f"the name {name!r} is that of {by!r} already", "choose another"


def read_texts(
    texts: Texts, kinds: Sequence[DocumentKind[Any]], words: Callable[[], GearWords], *, prune: bool = False
) -> Read:
    """Return what the texts of files hold, each of one of the kinds, with the faults of all of them.

    What ends in .csv is gear in a spreadsheet, whose columns are known by the `words` for gear.
    """
    read = Read(texts, {kind: {} for kind in kinds}, prune)
    for name in texts:
        try:
            with loading():
                read.read(name, words)
        except DocumentError as error:
            read.faults += error.faults
    if texts and not (read.faults or read.sheets or any(documents for _, documents in read.incoming)):
        read.faults.append(_nothing_in(texts, kinds))
    for kind in kinds:
        if not (read.sheets and kind == GEAR):  # what those hold is not known yet
            read.faults += read.in_two_files(kind)
    return read


def _nothing_in(texts: Texts, kinds: Sequence[DocumentKind[Any]]) -> Fault:
    """Return the fault of texts that hold no document at all."""
    lines = (line.strip() for text in texts.values() for line in text.removeprefix("\ufeff").splitlines())
    if all(not line or line.startswith("#") for line in lines):
        mend = "write yours below the remarks, without # in front"
        return Fault(", ".join(texts), "there is nothing but remarks in it", mend)
    tables = ", ".join(f"[[{kind.table}]]" for kind in kinds)
    mend = f"`{command('export', 'DIR')}` writes files of that form"
    return Fault(", ".join(texts), f"none of {tables} is in it", mend)


class Imports:
    """Takes in what commands beside the running bot hand over, so that nothing waits for a restart.

    The bot does it, not the command: it holds the documents in memory, and two who write would lose changes.
    """

    def __init__(
        self, database: Database, catalogue: Catalogue, words: Callable[[], GearWords], photos: Photos
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._photos = photos
        self._words = words

    async def run(self) -> None:
        """Look again and again, by this machine's time: who waits is another process, in no rehearsal."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> None:
        """Take in what waits, all of a request or nothing, and answer what that did."""
        while request := await take_up(self._database):
            number, texts, prune = request
            await answer(self._database, number, json.dumps(await self._take_in(texts, prune=prune)))

    async def _take_in(self, texts: Texts, *, prune: bool) -> dict[str, Any]:
        """Return what came of it, as the answer tells it."""
        kinds = self._catalogue.kinds
        photos, texts = photos_handed(texts, self._photos.folder)
        read = await asyncio.to_thread(read_texts, texts, [*kinds.values()], self._words, prune=prune)
        read.place_among(lambda kind: self._catalogue.all(kind).values())
        if not read.faults:
            photos.place_among(kinds, lambda kind: read.everything(kind, self._catalogue.all(kind).values()))
            photos.count_among(self._photos.held, prune=prune)
        faults = read.faults + photos.faults
        if not faults:
            told = photos.told(self._photos.held)
            editing = self._catalogue.editing(A_FILE)
            try:
                async with self._photos.coming_in(photos, editing, prune=prune) as draft:
                    read.place_anew(lambda kind: draft.of(kind).values())  # for photos come in for minutes
                    merged = await asyncio.to_thread(read.merge_into, draft)
                return asdict(merged + told)
            except DocumentError as error:
                faults += error.faults
            except sqlite3.Error as error:
                _log.error("import.failed", why=str(error))
                says = f"cannot write: {error}"
                faults.append(Fault("the running bot", says, f"run `{command('check')}`"))
            except Refusal as refusal:  # what it names was changed in chat since it was looked at
                faults.append(Fault("the running bot", f"refuses: {refusal}", "import again"))
        return {"faults": [astuple(each) for each in faults]}


async def hand_over(
    database: Database, texts: Texts, clock: Clock, patience: float = PATIENCE, *, prune: bool = False
) -> Merged:
    """Let the bot that has the `database` open take files in, and return what that did.

    Raises:
        DocumentError: the bot finds faults in them.
        StoreBusyError: it does not answer in time; a request that it has not taken up is withdrawn.
    """
    number = await ask(database, texts, prune=prune)
    try:
        says = await _answered(database, number, clock, patience)
    finally:
        withdrawn = await withdraw(database, number)
    if says:
        return _told(json.loads(says))
    if withdrawn:
        says = f"{NOTHING}: what has the database open did not answer within {patience:.0f} seconds"
        raise StoreBusyError(says, mend="try again once the bot listens, or stop what has it open")
    says = f"the bot has begun to take it in, and did not end within {patience:.0f} seconds"
    raise StoreBusyError(says, mend="import again in a while: what is in already stays as it is")


async def _answered(database: Database, number: int, clock: Clock, patience: float) -> str:
    waited = 0.0
    while not (says := await answer_to(database, number)) and waited < patience:
        await clock.sleep(ANSWER_EVERY)
        waited += ANSWER_EVERY
    return says


def _told(says: dict[str, Any]) -> Merged:
    if "faults" in says:
        raise DocumentError(NOTHING, [Fault(*each) for each in says["faults"]])
    names = ("added", "changed", "how", "others", "nowhere")
    return Merged(unchanged=says["unchanged"], **{name: tuple(says[name]) for name in names})
