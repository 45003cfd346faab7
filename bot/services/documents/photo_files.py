"""Photos as files: a list of them beside a folder of pictures, written, and read with every fault."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, NamedTuple

import tomlkit

from bot.disk import is_file, text_if_any
from bot.domain.documents.document import fault_at, named_wrongly
from bot.domain.documents.document_change import shown
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.photo import (
    MAX_BYTES,
    MAX_MEGABYTES,
    MAX_MEGAPIXELS,
    MAX_PHOTOS,
    Photo,
    PhotoFault,
    Picture,
    called,
    is_picture,
)
from bot.domain.documents.photo_list import (
    ListedPhoto,
    PhotoChanges,
    is_of_a_list,
    listed,
    photo_changes,
    read_photo_list,
)
from bot.errors import DocumentError, Fault
from bot.services.documents.documents import Merged
from bot.services.documents.pictures import Coming, without_pictures

LIST, FOLDER = "photos.toml", "photos"
"""What the list and the folder beside it are called; unlike the folder whose pictures belong to rows."""

_HANDED = "photos.json"
"""What photos are called that a command hands to the bot that runs."""

_REMARKS = (
    "Photos in their order: what each is of, its file in the folder photos, and in alt what it shows, for",
    "who cannot see it. A JPEG, PNG or WebP that is put there and has its entry here comes in as well.",
)

_IS_LIST = re.compile(r"^\s*\[\[\s*photos\s*\]\]", re.MULTILINE)

Unfit = tuple[str, str]
"""Why a file cannot come in, and the mend."""

_MISSING: Unfit = ("there is no such file in the folder photos", "put it there, or take the entry out")
_LINK: Unfit = ("it is a link, and not a file", "put the file itself there")

UNWRITTEN: Unfit = ("the pictures of photos cannot be written there", "see whether the disk is full")

_SAYS: Mapping[PhotoFault, Unfit] = {
    PhotoFault.EMPTY: ("there is nothing in it", "put the photo there again"),
    PhotoFault.TOO_BIG: (f"it has more than {MAX_MEGABYTES} MB", "save it smaller"),
    PhotoFault.NO_PICTURE: ("it is no JPEG, PNG or WebP, whatever its name says", "save it as one of these"),
    PhotoFault.TOO_LARGE: (f"it has more than {MAX_MEGAPIXELS} million pixels", "save it smaller"),
    PhotoFault.MOVES: ("it moves", "save one frame of it as a photo"),
    PhotoFault.BROKEN: ("it is broken or cut off", "put the photo there again"),
    PhotoFault.TOO_LONG: ("it took too long to work on", "save it smaller"),
    PhotoFault.FAILED: ("it could not be worked on", "save it smaller, or as another kind of file"),
}

Content = Callable[[str, str], bytes | Unfit]
"""What gives a file by the name of its list and its own, or why it cannot be had; called in a thread."""

Make = Callable[[bytes], Awaitable[Picture | PhotoFault]]
"""What makes a picture anew of a file."""

Shelf = Callable[[DocumentKind[Any]], Iterable[Document]]
"""What gives the documents of a kind that there are then."""


class _Entry(NamedTuple):
    list: str
    number: int
    photo: ListedPhoto


@dataclass(slots=True)
class PhotoFiles:
    """Photos that files bring: what is made of those in `lists` by name, and all that is wrong with them."""

    lists: Mapping[str, str] = field(default_factory=dict[str, str])
    faults: list[Fault] = field(default_factory=list[Fault])
    coming: list[Coming] = field(default_factory=list[Coming])
    _entries: list[_Entry] = field(default_factory=list[_Entry])

    def __post_init__(self) -> None:
        """Read the lists."""
        for name, text in self.lists.items():
            try:
                found = enumerate(read_photo_list(text, name))
                self._entries += [_Entry(name, number, each) for number, each in found]
            except DocumentError as error:
                self.faults += error.faults

    async def look(self, content: Content, make: Make, known: Iterable[Photo], pictures: Path) -> None:
        """Make a picture of each file; of those that are `known`, with theirs in a folder, not again."""
        held = {photo[1:4]: photo for photo in known}
        self.coming = []
        for entry in self._entries:
            kind, slug, file, alt = entry.photo.kind, entry.photo.slug, entry.photo.file, entry.photo.alt
            found = await asyncio.to_thread(content, entry.list, file)
            if isinstance(found, tuple):
                self._find(entry, "file", found)
                continue
            before = held.get((kind, slug, called(found)))
            if before and not without_pictures([before], pictures):
                self.coming.append(Coming(file, before._replace(alt=alt, is_off=False)))
            elif isinstance(made := await _made(found, make), PhotoFault):
                self._find(entry, "file", _SAYS[made])
            else:
                photo = Photo(0, kind, slug, called(made.large), alt, made.width, made.height, is_off=False)
                self.coming.append(Coming(file, photo, made))

    def place_among(self, kinds: Mapping[str, DocumentKind[Any]], shelf: Shelf) -> None:
        """Find fault with photos of what is not on the shelf, or has none."""
        slugs: dict[str, set[str]] = {}
        for entry in self._entries:
            kind = kinds.get(entry.photo.kind)
            if kind is None or not kind.has_photos:
                names = [name for name, each in kinds.items() if each.has_photos]
                says = f"there are no photos of a {entry.photo.kind!r}"
                self._find(entry, "kind", (says, named_wrongly(entry.photo.kind, names)))
                continue
            there = slugs[kind.name] = slugs.get(kind.name) or {each.slug for each in shelf(kind)}
            if entry.photo.slug not in there:
                says = f"there is no {kind.name} {entry.photo.slug!r}"
                self._find(entry, "slug", (says, named_wrongly(entry.photo.slug, there)))

    def count_among(self, held: Sequence[Photo], *, prune: bool) -> None:
        """Find fault with photos of what would have more than it may, beside the `held` ones."""
        last = {(entry.photo.kind, entry.photo.slug): entry for entry in self._entries}
        for key in self.changes(held).too_many(held, prune=prune):
            says = f"{key[0]} {key[1]!r} would have more than {MAX_PHOTOS} photos"
            if key in last:
                self._find(last[key], "slug", (says, "take some out here, or off its page"))

    def unlisted(self, files: Iterable[str]) -> list[Fault]:
        """Return a fault for each of some files that is in no list: nobody knows what it is of."""
        names = {entry.photo.file for entry in self._entries}
        mend = f"send the {LIST} that has it along, or add it on the page of what it shows"
        return [
            Fault(name, "no list says what it is a photo of", mend) for name in files if name not in names
        ]

    def changes(self, held: Iterable[Photo]) -> PhotoChanges:
        """Return what it changes to take them in, where some are `held`."""
        return photo_changes(held, [each.photo for each in self.coming])

    def told(self, held: Sequence[Photo]) -> Merged:
        """Return that in words: photos by the names of their files."""
        changes = self.changes(held)
        names = {each.photo[1:4]: f"{FOLDER}/{each.name}" for each in reversed(self.coming)}
        there: dict[str, dict[str, None]] = {}
        for photo in held:
            there.setdefault(photo.kind, {})[photo.slug] = None
        files = {photo.id: f"{FOLDER}/{entry.file}" for entry, photo in listed(held, there)}
        return Merged(
            tuple(names[photo[1:4]] for photo in changes.added),
            tuple(names[photo[1:4]] for photo, _ in changes.described),
            changes.unchanged,
            tuple(f"alt {shown(photo.alt)} → {shown(alt)}" for photo, alt in changes.described),
            tuple(files[photo.id] for photo in changes.others),
        )

    def _find(self, entry: _Entry, name: str, why: Unfit) -> None:
        says = f"{entry.photo.file}: {why[0]}" if name == "file" else why[0]
        place = ("photos", entry.number, name)
        self.faults.append(fault_at(self.lists[entry.list], entry.list, place, says, why[1]))


async def _made(found: bytes, make: Make) -> Picture | PhotoFault:
    if not found:
        return PhotoFault.EMPTY
    return PhotoFault.TOO_BIG if len(found) > MAX_BYTES else await make(found)


def photos_in(texts: Mapping[str, str]) -> tuple[PhotoFiles, dict[str, str]]:
    """Return the photos of lists among texts, known by their name or by what is in them, and other texts."""
    lists = {
        name: text for name, text in texts.items() if PurePath(name).name == LIST or _IS_LIST.search(text)
    }
    return PhotoFiles(lists), {name: text for name, text in texts.items() if name not in lists}


def photo_at(name: str, file: str) -> bytes | Unfit:
    """Return a file of a list on the disk, or why it cannot be had; a link is not followed."""
    folder = Path(name).parent / FOLDER
    path = folder / file
    if folder.is_symlink() or path.is_symlink():
        return _LINK
    try:
        if not is_file(path):
            return _MISSING
        return path.read_bytes() if path.stat().st_size <= MAX_BYTES else _SAYS[PhotoFault.TOO_BIG]
    except OSError as error:
        return f"it cannot be read: {error.strerror or error}", "see whether it is the right file"


def photo_among(files: Mapping[str, bytes]) -> Content:
    """Return what gives the files of lists that came without a folder, by their bare names."""
    return lambda _, file: files.get(file, _MISSING)


def as_list(entries: Iterable[ListedPhoto]) -> str:
    """Return a list of photos as the text of its file."""
    document = tomlkit.document()
    for remark in _REMARKS:
        document.add(tomlkit.comment(remark))
    rows: Any = tomlkit.aot()
    for entry in entries:
        table: Any = tomlkit.table()
        table.update(entry.model_dump(exclude_defaults=True))
        rows.append(table)
    if rows:
        document.add(tomlkit.nl())
        document.add("photos", rows)
    return tomlkit.dumps(document)


class Exported(NamedTuple):
    """Photos as they are written: their list, their pictures by the names of files, and whose are missing."""

    listed: str
    files: Mapping[str, Path]
    missing: Sequence[str]


def exported(photos: Iterable[Photo], there: Mapping[str, Iterable[str]], pictures: Path) -> Exported:
    """Return what is to be written of the photos of what is `there`, by kind and slug."""
    entries = listed(photos, there)
    missing = [entry.file for entry, photo in entries if not (pictures / photo.large).is_file()]
    found = [(entry, photo) for entry, photo in entries if entry.file not in missing]
    files = {f"{FOLDER}/{entry.file}": pictures / photo.large for entry, photo in found}
    return Exported(as_list(entry for entry, _ in found), files, missing)


def written_before(folder: Path) -> list[Path]:
    """Return the pictures that an export wrote into a folder, by the list that is there.

    Raises:
        DocumentError: that cannot be read.
    """
    entries = read_photo_list(text_if_any(folder / LIST), str(folder / LIST))
    return [folder / FOLDER / each.file for each in entries if is_of_a_list(each.file)]


def handing(photos: PhotoFiles) -> dict[str, str]:
    """Return the texts by which a command hands photos to the bot that runs; their pictures are in place."""
    rows = json.dumps([(name, photo) for name, photo, _ in photos.coming])
    return {**photos.lists, _HANDED: rows} if photos.lists else {}


def photos_handed(texts: Mapping[str, str], pictures: Path) -> tuple[PhotoFiles, dict[str, str]]:
    """Return the photos that a command has handed over, and the other texts."""
    photos, others = photos_in(texts)
    coming = [Coming(name, Photo(*row)) for name, row in json.loads(others.pop(_HANDED, "[]"))]
    mine = (name for _, photo, _ in coming for name in (photo.large, photo.small))
    if all(map(is_picture, mine)) and not without_pictures([each.photo for each in coming], pictures):
        photos.coming = coming
    else:
        says = f"finds no pictures of them in {pictures}"
        photos.faults.append(Fault("the running bot", says, "import again, or stop it before"))
    return photos, others
