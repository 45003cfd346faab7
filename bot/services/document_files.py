"""Files of documents as the pages take and give them: what an import shows before is what it does."""

import asyncio
import io
import secrets
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from bot.disk import MAX_TEXT_BYTES, decoded, with_one_newline
from bot.domain.document_kind import DocumentKind
from bot.domain.field_change import FieldChange, field_changes
from bot.domain.gear import GEAR
from bot.domain.gear_sheet import as_sheet
from bot.domain.gear_words import GearWords
from bot.domain.voice import lines
from bot.errors import DocumentError, Fault, Refusal
from bot.services.catalogue import Catalogue, Differing, Draft
from bot.services.documents import as_file
from bot.services.feed import Feed
from bot.services.imports import TABLE, Read, read_texts
from bot.services.practice_csv import is_log
from bot.services.unpacking import ZipFault, is_zip, unpacked
from bot.shell import command

LINES = lines(
    """
    page-import-gone
    page-import-nothing
    page-import-changed-since
    page-import-taken-before
    page-import-not-taken
    page-import-practice: name command
    page-import-zip: name why megabytes
    """
)

MAX_PREVIEWS = 4
"""Imports that wait for a yes, each with its texts in memory; the oldest makes room."""

TOPIC = "imports"
"""What pages hear of when an import is taken in, taken back, or previewed anew."""

EVERYTHING = "woodshed.zip"
"""What all files together are called."""


SHEET = "gear.csv"
"""What the gear is called as a table for a spreadsheet."""


class Entry(NamedTuple):
    """A document that an import adds, changes or takes out, by the file that its kind has."""

    file: str
    slug: str
    name: str
    changes: Sequence[FieldChange] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: the very edits that it makes once it is taken in, or the faults of its files.

    `refused` are the files that nobody looked into, each with why. `version` tells one look at it from
    another, `change` is the number of the change once it was taken in, and `undone` tells whether that was
    taken back from here.
    """

    number: str
    names: Sequence[str]
    texts: Mapping[str, str]
    prune: bool
    read: Read
    refused: Sequence[Refusal] = ()
    edits: Sequence[Differing] = ()
    added: Sequence[Entry] = ()
    changed: Sequence[Entry] = ()
    removed: Sequence[Entry] = ()
    unchanged: int = 0
    version: int = 0
    change: int | None = None
    undone: bool = False

    @property
    def files(self) -> str:
        """The names of the files."""
        return ", ".join(self.names)

    @property
    def faults(self) -> Sequence[Fault]:
        """All that is wrong in the files."""
        return self.read.faults

    @property
    def wrong(self) -> int:
        """How much is wrong with the files; where anything is, nothing comes in."""
        return len(self.faults) + len(self.refused)


@dataclass(slots=True)
class DocumentFiles:
    """Gives the documents as files, and takes files in once somebody has seen what that does."""

    catalogue: Catalogue
    feed: Feed
    words: Callable[[], GearWords]
    previews: OrderedDict[str, Preview] = field(default_factory=OrderedDict[str, Preview])

    def count(self, kind: DocumentKind[Any]) -> int:
        """Return how many documents of a kind there are."""
        return len(self.catalogue.all(kind))

    def kind_of_file(self, name: str) -> DocumentKind[Any] | None:
        """Return the kind whose file is called so."""
        return next((kind for kind in self.catalogue.kinds.values() if kind.file == name), None)

    def export(self, kind: DocumentKind[Any]) -> str:
        """Return the file of a kind, as the command writes it where there is none yet; "" for nothing."""
        return as_file(kind, self.catalogue.all(kind).values())

    def sheet(self) -> str:
        """Return the gear as a table for a spreadsheet."""
        return as_sheet(self.catalogue.all(GEAR).values())

    def everything(self) -> bytes:
        """Return the files of all kinds of which there is something, in one (ZIP); empty where nothing is."""
        kinds = [kind for kind in self.catalogue.kinds.values() if self.count(kind)]
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for kind in kinds:
                # Without the time of this moment: the same documents give the same bytes.
                archive.writestr(zipfile.ZipInfo(kind.file), self.export(kind), zipfile.ZIP_DEFLATED)
        return packed.getvalue() if kinds else b""

    async def preview(self, files: Sequence[tuple[str, bytes]], *, prune: bool = False) -> Preview:
        """Return what it would do to take in files, by name and as they were sent; nothing is written.

        With `prune` also what is in none of them would go, of the kinds that they have.
        """
        ours = {kind.file for kind in self.catalogue.kinds.values()}
        held, refused = await asyncio.to_thread(_taken_apart, files, ours)
        texts, faults = _texts_of(held)
        names, read = [name for name, _ in files], Read({}, {}, faults=faults)
        preview = await self._previewed(Preview(secrets.token_urlsafe(9), names, texts, prune, read, refused))
        while len(self.previews) > MAX_PREVIEWS:
            self.previews.popitem(last=False)
        return preview

    async def take_in(self, number: str, version: int, by: str) -> Preview:
        """Take in what was seen of a preview, exactly that and all of it, as one change; return it with that.

        Raises:
            Refusal: it is gone, taken in before or without effect; or what it would do is not what was seen,
                since something was changed meanwhile: then it is made anew under its number.
        """
        try:
            async with self.catalogue.editing(by) as draft:
                # Looked up within the turn: who presses twice is to find it taken in.
                preview = self._waiting(number)
                await asyncio.to_thread(_make_as_seen, draft, preview, version)
        except Refusal:
            await self._renew(number)
            raise
        return self._put(replace(preview, change=draft.change))

    async def undo(self, number: str, by: str) -> None:
        """Take back an import, as the whole that it was.

        Raises:
            Refusal: it is gone or was not taken in; or what it changed was changed since.
        """
        preview = self._expected(number)
        if preview.change is None:
            raise Refusal("page-import-not-taken")
        await self.catalogue.undo(preview.change, by)
        self._put(replace(preview, undone=True))

    def _expected(self, number: str) -> Preview:
        if number not in self.previews:
            raise Refusal("page-import-gone")
        return self.previews[number]

    def _waiting(self, number: str) -> Preview:
        preview = self._expected(number)
        if preview.change is not None:
            raise Refusal("page-import-taken-before")
        if not preview.edits:
            raise Refusal("page-import-nothing")
        return preview

    async def _renew(self, number: str) -> None:
        """Make a preview anew that still waits."""
        old = self.previews.get(number)
        if old and old.change is None and not old.wrong:
            await self._previewed(replace(old, version=old.version + 1))

    def _put(self, preview: Preview) -> Preview:
        self.previews[preview.number] = preview
        self.feed.happen(TOPIC, {})
        return preview

    async def _previewed(self, preview: Preview) -> Preview:
        """Return a preview as it is by the catalogue of this moment."""
        kinds = [*self.catalogue.kinds.values()]
        # In a thread: a megabyte takes a second. What follows is one piece, and sees one catalogue.
        read = await asyncio.to_thread(read_texts, preview.texts, kinds, self.words, prune=preview.prune)
        read.faults[:0] = preview.faults
        read.place_among(lambda kind: self.catalogue.all(kind).values())
        preview = replace(preview, read=read, edits=(), added=(), changed=(), removed=(), unchanged=0)
        return self._put(preview if preview.wrong else self._told(preview, self.catalogue.draft()))

    def _told(self, preview: Preview, draft: Draft) -> Preview:
        """Return a preview with what a merge into a draft does."""
        merged = draft.merge(preview.read.incoming, prune=preview.prune)
        added, changed, removed = list[Entry](), list[Entry](), list[Entry]()
        for (name, slug), before, after in draft.edits():
            kind = self.catalogue.kinds[name]
            said = kind.called(after or before)[0]
            if before is None:
                added.append(Entry(kind.file, slug, said))
            elif after is None or kind.remains(before) == after:
                removed.append(Entry(kind.file, slug, kind.called(before)[0]))
            else:
                changed.append(Entry(kind.file, slug, said, field_changes(kind, before, after)))
        return replace(
            preview,
            edits=draft.edits(),
            added=added,
            changed=changed,
            removed=removed,
            unchanged=merged.unchanged,
        )


def _make_as_seen(draft: Draft, preview: Preview, version: int) -> None:
    """Let a draft be as was seen of a preview (in a thread: a megabyte takes a quarter of a second).

    Raises:
        Refusal: what it changes is not what was seen.
    """
    draft.merge(preview.read.incoming, prune=preview.prune)
    if preview.version != version or draft.edits() != preview.edits:
        raise Refusal("page-import-changed-since")


def _taken_apart(
    files: Iterable[tuple[str, bytes]], ours: Collection[str]
) -> tuple[list[tuple[str, bytes]], list[Refusal]]:
    """Return files as they were sent, but of a ZIP those in it, and the refusals of what is none of either.

    `ours` are the names of files that a ZIP may have.
    """
    found, refused, left = list[tuple[str, bytes]](), list[Refusal](), MAX_TEXT_BYTES
    for name, content in files:
        if name.lower().endswith(TABLE) and is_log(content.decode("utf-8", "replace")):
            refused.append(Refusal("page-import-practice", name=name, command=command("import", name)))
        elif not is_zip(content):
            found.append((name, content))
        elif isinstance(held := unpacked(content, ours, left), ZipFault):
            bound = MAX_TEXT_BYTES >> 20
            refused.append(Refusal("page-import-zip", name=name, why=held.value, megabytes=bound))
        else:
            left -= sum(map(len, held.values()))
            found += held.items()
    return found, refused


def _texts_of(files: Iterable[tuple[str, bytes]]) -> tuple[dict[str, str], list[Fault]]:
    """Return the texts of files by name, and why others are none; two of one name are told apart."""
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for number, (given, content) in enumerate(files, 1):
        name = given if given not in texts else f"{given} ({number})"
        try:
            texts[name] = with_one_newline(decoded(content, name))
        except DocumentError as error:
            faults += error.faults
    return texts, faults
