"""The photos of what a person authors: made anew before anything of them is kept, and let go at last."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.photo import (
    KEPT,
    MAX_ALT,
    MAX_MEGABYTES,
    MAX_MEGAPIXELS,
    MAX_PHOTOS,
    Photo,
    PhotoFault,
    Picture,
    called,
    is_picture,
)
from bot.domain.documents.photo_list import PhotoChanges
from bot.domain.operation.finding import Finding
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue, Draft
from bot.services.documents.draft import Also
from bot.services.documents.photo_files import PhotoFiles
from bot.services.documents.pictures import (
    FOLDER,
    SECONDS,
    PictureMaker,
    finding_of,
    put_in_place,
    take_away,
    without_pictures,
    write_pictures,
)
from bot.services.feed import Feed
from bot.store.database import Database
from bot.store.photo import (
    all_photos,
    delete_photo,
    photos_of_others,
    put_photo,
    taken_off_before,
    unchanged_since,
    write_alt,
    write_back,
    write_off,
)

LINES = lines(
    """
    page-photos-refused: why megabytes megapixels
    page-photos-unknown
    """
)

TOPIC = "photos"
"""What pages hear of when photos have changed."""

Undo = Callable[[Also], Awaitable[object]]
"""What takes something back, and writes what belongs to that in the same transaction."""

_log = get_logger(__name__)


class Photos:
    """All photos. One is worked on at a time; who sends another waits.

    A picture is named by what is in it, so the same one sent twice is one, and no name comes from outside.
    """

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        feed: Feed,
        *,
        most_seconds: float = SECONDS,
    ) -> None:
        self.folder = database.path.parent / FOLDER
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._feed = feed
        self._maker = PictureMaker(most_seconds)
        self._turn = asyncio.Lock()
        self._held: dict[int, Photo] = {}
        self._missing: Sequence[Photo] = ()

    async def load(self) -> None:
        """Read all photos, and clear away what a kill has left half written.

        From then on photos of what was taken out are not shown with what is new under its slug.
        """
        if self.folder.is_dir():
            for left in self.folder.glob(".*.webp.*"):
                if is_picture(left.name[1:].rpartition(".")[0]):
                    left.unlink(missing_ok=True)
        await self.read()
        await self._part()  # a command takes files in as well while no bot runs
        for kind in self._catalogue.kinds.values():
            if kind.has_photos:
                self._catalogue.follow(kind, self._part)
        self._missing = without_pictures(self._held.values(), self.folder)

    def of(self, kind: str, slug: str, *, off: bool = False) -> Sequence[Photo]:
        """Return the photos of a document that are shown, or those that are taken off, in their order."""
        return [each for each in self._held.values() if each[1:3] == (kind, slug) and each.is_off == off]

    def covers(self, kind: str) -> Mapping[str, Photo]:
        """Return the first photo that is shown of each document of a kind, by its slug."""
        shown = (each for each in self._held.values() if each.kind == kind and not each.is_off)
        return {each.slug: each for each in reversed([*shown])}

    def kind_with(self, name: str, slug: str) -> DocumentKind[Document] | None:
        """Return the kind of a document that is there and may have photos; None where it is not so."""
        kind = self._catalogue.kinds.get(name)
        return kind if kind and kind.has_photos and slug in self._catalogue.all(kind) else None

    async def add(self, kind: str, slug: str, sent: bytes) -> Photo:
        """Make a photo of what was sent, and show it with a document.

        Raises:
            Refusal: it is none, the document is gone, or it has too many.
        """
        if not sent:
            raise refused(PhotoFault.EMPTY)
        async with self._turn:
            # Looked at within the turn: one comes for minutes, and two cannot both have the last place.
            if self.kind_with(kind, slug) is None:
                raise refused(PhotoFault.GONE)
            if len(self.of(kind, slug)) >= MAX_PHOTOS:
                raise refused(PhotoFault.TOO_MANY)
            made = await asyncio.to_thread(self._maker.make, sent)
            if isinstance(made, PhotoFault):
                raise refused(made)
            return await self._keep(kind, slug, made)

    async def made_of(self, sent: bytes) -> Picture | PhotoFault:
        """Return a picture made anew of what was sent, or why it is none; nothing is kept."""
        async with self._turn:
            return await asyncio.to_thread(self._maker.make, sent)

    @asynccontextmanager
    async def coming_in(
        self, files: PhotoFiles, editing: AbstractAsyncContextManager[Draft], *, prune: bool = False
    ) -> AsyncGenerator[Draft]:
        """Give a draft with which photos come in: what the block does and they are kept together, or nothing.

        With `prune` those that are shown and do not come are taken off, where any come.

        Raises:
            Refusal: what one is of is not there then, or has too many; or a picture cannot be written.
        """
        if not files.coming:
            async with editing as draft:
                yield draft
            return
        async with self._turn:
            try:
                new = await asyncio.to_thread(put_in_place, self.folder, files.coming)
            except OSError as error:
                _log.error("photo.unwritten", why=str(error))
                raise refused(PhotoFault.DISK) from error
            try:
                async with editing as draft:

                    async def also(joined: Database) -> None:
                        await self._write(joined, draft, files, prune=prune)

                    draft.also = also
                    yield draft
            except BaseException:
                take_away(new, await all_photos(self._database))
                raise
            await self.read()
            self._tell()

    async def take_back(self, changes: PhotoChanges, undo: Undo | None = None) -> None:
        """Let photos be as before some came in, as far as nobody has changed them since.

        With what there is to `undo` besides, all of it is taken back or nothing.
        """
        async with self._turn:
            also = partial(self._write_back, changes)
            if undo:
                await undo(also)
            else:
                async with self._database.together() as joined:
                    await also(joined)
            await self.read()
            self._tell()

    async def _write_back(self, changes: PhotoChanges, joined: Database) -> None:
        at = self._clock.now()
        for photo in self._shown(changes.added):
            await write_off(joined, photo.id, at)
        for before, alt in changes.described:
            if before.id in self._held and self._held[before.id].alt == alt:
                await write_alt(joined, before.id, before.alt)
        for photo in changes.others:
            await write_back(joined, photo.id, at)

    @property
    def held(self) -> Sequence[Photo]:
        """All photos; those of what is gone are as if they were taken off."""
        there = self.kind_with
        return [each if there(*each[1:3]) else each._replace(is_off=True) for each in self._held.values()]

    async def describe(self, number: int, alt: str) -> None:
        """Let a photo be told in words.

        Raises:
            Refusal: there is none of this number.
        """
        told = " ".join(alt.split())[:MAX_ALT]
        await self._change(number, lambda: write_alt(self._database, number, told), alt=told)

    async def take_off(self, number: int) -> None:
        """Show a photo no more; it can be put back until it is swept away.

        Raises:
            Refusal: there is none of this number.
        """
        await self._change(number, lambda: write_off(self._database, number, self._clock.now()), is_off=True)

    async def put_back(self, number: int) -> None:
        """Show a photo again.

        Raises:
            Refusal: there is none of this number, or there are as many others.
        """
        photo = self._held.get(number)
        if photo and photo.is_off and len(self.of(photo.kind, photo.slug)) >= MAX_PHOTOS:
            raise refused(PhotoFault.TOO_MANY)
        await self._change(
            number, lambda: write_back(self._database, number, self._clock.now()), is_off=False
        )

    async def sweep(self) -> None:
        """Let go of photos that nobody has used for `KEPT`, and of pictures of ours that no photo has."""
        before = self._clock.now() - KEPT
        async with self._turn:
            off = await taken_off_before(self._database, before)
            gone = filter(self._is_gone, await unchanged_since(self._database, before))
            for number in {photo.id for photo in (*off, *gone)}:
                await delete_photo(self._database, number)
                self._held.pop(number, None)
            named = {name for photo in self._held.values() for name in (photo.large, photo.small)}
            for path in self.folder.glob("*.webp") if self.folder.is_dir() else ():
                old = path.lstat().st_mtime < before.timestamp()
                # One that no row has may be of a backup that is restored yet: age decides.
                if old and is_picture(path.name) and path.name not in named:
                    path.unlink(missing_ok=True)
            self._missing = without_pictures(self._held.values(), self.folder)

    def finding(self) -> Finding:
        """Tell whether all pictures are there."""
        return finding_of(len(self._held), len(self._missing), self.folder)

    async def _part(self) -> None:
        """Take off the photos of what was taken out, where something else has its slug now."""
        # Not in a turn: whoever made that waits, and a turn may be as long as a photo is worked on.
        for photo in await photos_of_others(self._database):
            await write_off(self._database, photo.id, self._clock.now())
            if photo.id in self._held:
                self._held[photo.id] = self._held[photo.id]._replace(is_off=True)
            self._tell()

    async def close(self) -> None:
        """Work on no photo any more."""
        self._maker.end()

    async def read(self) -> None:
        """Hold the photos as they are written."""
        self._held = {photo.id: photo for photo in await all_photos(self._database)}

    def _shown(self, photos: Sequence[Photo]) -> list[Photo]:
        """Return those of these that are held, as they are."""
        keys = {photo[1:4] for photo in photos}
        return [each for each in self._held.values() if each[1:4] in keys and not each.is_off]

    async def _write(self, joined: Database, draft: Draft, files: PhotoFiles, *, prune: bool) -> None:
        """Write the rows of photos that come in with a draft, as a part of it."""
        at, held = self._clock.now(), self.held
        changes = files.changes(held)
        if any(photo.slug not in draft.tables.get(photo.kind, ()) for photo in changes.added):
            raise refused(PhotoFault.GONE)
        if changes.too_many(held, prune=prune):
            raise refused(PhotoFault.TOO_MANY)
        for photo in changes.added:
            await write_alt(joined, await put_photo(joined, photo, at), photo.alt)
        for photo, alt in changes.described:
            await write_alt(joined, photo.id, alt)
        for photo in changes.others if prune else ():
            await write_off(joined, photo.id, at)

    async def _keep(self, kind: str, slug: str, made: Picture) -> Photo:
        file = called(made.large)
        photo = Photo(0, kind, slug, file, "", made.width, made.height, is_off=False)
        try:
            await asyncio.to_thread(
                write_pictures, self.folder, {photo.large: made.large, photo.small: made.small}
            )
        except OSError as error:
            _log.error("photo.unwritten", why=str(error))
            raise refused(PhotoFault.DISK) from error
        # The pictures before the row: a kill between them leaves files that nobody names, which are swept.
        number = await put_photo(self._database, photo, self._clock.now())
        known = self._held.get(number)
        self._held[number] = (known or photo)._replace(id=number, is_off=False)
        self._tell()
        return self._held[number]

    async def _change(self, number: int, write: Callable[[], Awaitable[None]], **now: object) -> None:
        async with self._turn:
            if number not in self._held:
                raise Refusal("page-photos-unknown")
            await write()
            self._held[number] = self._held[number]._replace(**now)
            self._tell()

    def _is_gone(self, photo: Photo) -> bool:
        """Tell whether the document of a photo is gone; one of a kind that nobody knows may come back."""
        kind = self._catalogue.kinds.get(photo.kind)
        document = self._catalogue.all(kind).get(photo.slug) if kind else None
        return kind is not None and (document is None or kind.remains(document) == document)

    def _tell(self) -> None:
        self._feed.happen(TOPIC, {})


def refused(why: PhotoFault) -> Refusal:
    """Return the refusal of something that was sent as a photo."""
    bounds = {"megabytes": MAX_MEGABYTES, "megapixels": MAX_MEGAPIXELS}
    return Refusal("page-photos-refused", why=why.value, **bounds)
