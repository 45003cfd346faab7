"""Files of documents as the pages take and give them: what an import shows before is what it does."""

import asyncio
import io
import secrets
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from bot.domain.documents.document_kind import DocumentKind
from bot.domain.documents.field_change import FieldChange, field_changes
from bot.domain.documents.photo import Photo
from bot.domain.documents.photo_list import NO_PHOTOS, PhotoChanges
from bot.domain.gear.gear import GEAR
from bot.domain.gear.gear_sheet import as_sheet
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.voice import lines
from bot.errors import Fault, Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.documents import as_file
from bot.services.documents.draft import Also, Differing, Draft, Tables
from bot.services.documents.imports import Read, read_texts
from bot.services.documents.photo_files import LIST, PhotoFiles, exported, photo_among, photos_in
from bot.services.documents.photos import Photos
from bot.services.feed import Feed
from bot.services.pages.sent_files import MAX_SENT_BYTES, sent_files

LINES = lines(
    """
    page-import-gone
    page-import-nothing
    page-import-changed-since
    page-import-taken-before
    page-import-not-taken
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


class PhotoEntry(NamedTuple):
    """A photo that an import adds or tells in other words: its file, what it is of, and the words."""

    file: str
    name: str
    alt: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: the very edits that it makes once it is taken in, or the faults of its files.

    `refused` are the files that nobody looked into, each with why. `nowhere` tells of names in them that lead
    nowhere even so. `came` is what it changes of photos, and `pictures` are those that it adds. `version`
    tells one look at it from another, `taken` whether it was taken in, `change` the number of that change, if
    documents differed, and `undone` whether that was taken back.
    """

    number: str
    names: Sequence[str]
    texts: Mapping[str, str]
    prune: bool
    read: Read
    photos: PhotoFiles
    refused: Sequence[Refusal] = ()
    nowhere: Sequence[str] = ()
    edits: Sequence[Differing] = ()
    added: Sequence[Entry] = ()
    changed: Sequence[Entry] = ()
    removed: Sequence[Entry] = ()
    unchanged: int = 0
    came: PhotoChanges = NO_PHOTOS
    pictures: Sequence[PhotoEntry] = ()
    described: Sequence[PhotoEntry] = ()
    version: int = 0
    taken: bool = False
    change: int | None = None
    undone: bool = False

    @property
    def files(self) -> str:
        """The names of the files."""
        return ", ".join(self.names)

    @property
    def faults(self) -> Sequence[Fault]:
        """All that is wrong in the files."""
        return [*self.read.faults, *self.photos.faults]

    @property
    def does(self) -> bool:
        """Whether it changes anything."""
        return bool(self.edits or self.came.added or self.came.described or self.came.others)

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
    photos: Photos
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
        """Return the files of all kinds of which there is something, and of photos, in one (ZIP).

        It is empty where nothing is.
        """
        kinds = [kind for kind in self.catalogue.kinds.values() if self.count(kind)]
        there = {kind.name: [*self.catalogue.all(kind)] for kind in kinds}
        photos = exported(self.photos.held, there, self.photos.folder)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            # Without the time of this moment: the same documents give the same bytes.
            for kind in kinds:
                archive.writestr(zipfile.ZipInfo(kind.file), self.export(kind), zipfile.ZIP_DEFLATED)
            if photos.files:
                archive.writestr(zipfile.ZipInfo(LIST), photos.listed, zipfile.ZIP_DEFLATED)
            for name, path in photos.files.items():  # which are packed as they are
                archive.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_STORED)
        return packed.getvalue() if kinds else b""

    async def preview(self, files: Sequence[tuple[str, bytes]], *, prune: bool = False) -> Preview:
        """Return what it would do to take in files, by name and as they were sent; nothing is written.

        With `prune` also what is in none of them would go, of the kinds that they have.
        """
        sent = await asyncio.to_thread(
            sent_files, files, [kind.file for kind in self.catalogue.kinds.values()]
        )
        photos, texts = photos_in(sent.texts)
        content = photo_among(sent.pictures)
        await photos.look(content, self.photos.made_of, self.photos.held, self.photos.folder)
        names, read = [name for name, _ in files], Read({}, {}, faults=[*sent.faults])
        read.faults += photos.unlisted(sent.pictures)
        number = secrets.token_urlsafe(9)
        preview = await self._previewed(Preview(number, names, texts, prune, read, photos, sent.refused))
        while len(self.previews) > 1 and (len(self.previews) > MAX_PREVIEWS or self._weight > MAX_SENT_BYTES):
            self.previews.popitem(last=False)
        return preview

    @property
    def _weight(self) -> int:
        """How many bytes of pictures wait."""
        pictures = (each.picture for preview in self.previews.values() for each in preview.photos.coming)
        return sum(len(picture.large) for picture in pictures if picture)

    def picture(self, number: str, place: int) -> bytes | Path | None:
        """Return a picture of a preview for lists, or where it lies; None where there is none."""
        preview = self.previews.get(number)
        if preview is None or not 0 <= place < len(preview.came.added):
            return None
        photo = preview.came.added[place]
        for each in preview.photos.coming:
            if each.picture and each.photo[1:4] == photo[1:4]:
                return each.picture.small
        return self.photos.folder / photo.small

    async def take_in(self, number: str, version: int, by: str) -> Preview:
        """Take in what was seen of a preview, exactly that and all of it, as one change; return it with that.

        Raises:
            Refusal: it is gone, taken in before or without effect; or what it would do is not what was seen,
                since something was changed meanwhile: then it is made anew under its number.
        """
        try:
            known = self._waiting(number)
            editing = self.catalogue.editing(by)
            async with self.photos.coming_in(known.photos, editing, prune=known.prune) as draft:
                # Looked up within the turn: who presses twice is to find it taken in.
                preview = self._waiting(number)
                came = self._came(preview)
                await asyncio.to_thread(_make_as_seen, draft, came, preview, version)
        except Refusal:
            await self._renew(number)
            raise
        return self._put(replace(preview, taken=True, change=draft.change))

    async def undo(self, number: str, by: str) -> None:
        """Take back an import, as the whole that it was.

        Raises:
            Refusal: it is gone or was not taken in; or what it changed was changed since.
        """
        preview = self._expected(number)
        if not preview.taken or (preview.undone and preview.change is None):
            raise Refusal("page-import-not-taken")

        async def undo(also: Also) -> None:
            await self.catalogue.undo(preview.change, by, also=also)

        await self.photos.take_back(preview.came, None if preview.change is None else undo)
        self._put(replace(preview, undone=True))

    def _expected(self, number: str) -> Preview:
        if number not in self.previews:
            raise Refusal("page-import-gone")
        return self.previews[number]

    def _waiting(self, number: str) -> Preview:
        preview = self._expected(number)
        if preview.taken:
            raise Refusal("page-import-taken-before")
        if preview.wrong or not preview.does:
            raise Refusal("page-import-nothing")
        return preview

    async def _renew(self, number: str) -> None:
        """Make a preview anew that still waits."""
        old = self.previews.get(number)
        if old and not old.taken and not old.wrong:
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
        read.faults[:0] = preview.read.faults
        read.place_among(lambda kind: self.catalogue.all(kind).values())
        if not read.faults:
            shelf = self.catalogue.all
            preview.photos.place_among(
                self.catalogue.kinds, lambda kind: read.everything(kind, shelf(kind).values())
            )
            preview.photos.count_among(self.photos.held, prune=preview.prune)
        preview = replace(
            preview, read=read, edits=(), added=(), changed=(), removed=(), came=NO_PHOTOS, unchanged=0
        )
        return self._put(preview if preview.wrong else self._told(preview, self.catalogue.draft()))

    def _told(self, preview: Preview, draft: Draft) -> Preview:
        """Return a preview with what a merge into a draft does."""
        merged = preview.read.merge_into(draft)
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
        came = self._came(preview)
        return replace(
            preview,
            nowhere=merged.nowhere,
            edits=draft.edits(),
            added=added,
            changed=changed,
            removed=[*removed, *self._off(came)],
            unchanged=merged.unchanged + came.unchanged,
            came=came,
            pictures=[self._entry(preview, draft, photo, photo.alt) for photo in came.added],
            described=[self._entry(preview, draft, photo, alt) for photo, alt in came.described],
        )

    def _came(self, preview: Preview) -> PhotoChanges:
        """Return what a preview changes of photos."""
        changes = preview.photos.changes(self.photos.held)
        return changes if preview.prune else changes._replace(others=())

    def _off(self, came: PhotoChanges) -> list[Entry]:
        """Return the photos that are taken off."""
        return [Entry(LIST, photo.slug, self._called(photo)) for photo in came.others]

    def _called(self, photo: Photo, tables: Tables | None = None) -> str:
        """Return what the document of a photo is called."""
        kind = self.catalogue.kinds[photo.kind]
        return kind.called((tables or {}).get(photo.kind, self.catalogue.all(kind))[photo.slug])[0]

    def _entry(self, preview: Preview, draft: Draft, photo: Photo, alt: str) -> PhotoEntry:
        files = {each.photo[1:4]: each.name for each in preview.photos.coming}
        before = photo.alt if photo.id else ""
        return PhotoEntry(files[photo[1:4]], self._called(photo, draft.tables), alt, before)


def _make_as_seen(draft: Draft, came: PhotoChanges, preview: Preview, version: int) -> None:
    """Let a draft be as was seen of a preview (in a thread: a megabyte takes a quarter of a second).

    Raises:
        Refusal: what it changes is not what was seen.
    """
    draft.merge(preview.read.incoming, prune=preview.prune)
    if (preview.version, preview.came, preview.edits) != (version, came, draft.edits()):
        raise Refusal("page-import-changed-since")
