"""The list of photos that goes with their files: what each is of, what it shows in words, and their order."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, StringConstraints

from bot.domain.documents.document import Section, Slug, read_document
from bot.domain.documents.photo import MAX_ALT, MAX_PHOTOS, Photo

MAX_NAME = 120
"""Characters of the name of a file: a kind, a slug and a number have fewer."""

_FILE = re.compile(r"[^\W_][\w .()+,'&@#=-]*")
"""What a file may be called: so that it lies in its folder, whatever the system."""

_OURS = re.compile(r"[a-z0-9_-]+-\d+\.webp")


def is_file_name(name: str) -> bool:
    """Tell whether a name is one of a file and leads nowhere else."""
    return len(name) <= MAX_NAME and _FILE.fullmatch(name) is not None


def _file_name(name: str) -> str:
    if not is_file_name(name):
        raise ValueError("is no name of a file in the folder of photos, like 'gear-goldie-1.webp'")
    return name


def _one_line(text: str) -> str:
    return " ".join(text.split())


class ListedPhoto(Section):
    """A photo as a list has it: the file it is in, and the document that it is of."""

    kind: str
    slug: Slug
    file: Annotated[str, AfterValidator(_file_name)]
    alt: Annotated[str, StringConstraints(max_length=MAX_ALT), AfterValidator(_one_line)] = ""


class _PhotoList(Section):
    photos: tuple[ListedPhoto, ...] = ()


def read_photo_list(text: str, name: str) -> tuple[ListedPhoto, ...]:
    """Return the photos of a list; `name` is what its editor calls it.

    Raises:
        DocumentError: it has faults; all of them are named.
    """
    return read_document(text, _PhotoList, name=name).photos


def listed(photos: Iterable[Photo], there: Mapping[str, Iterable[str]]) -> list[tuple[ListedPhoto, Photo]]:
    """Return the photos that are shown, as a list has them: by kind, document and their own order.

    `there` are the slugs of the documents by kind; photos of others are in no list.
    """
    shown: dict[tuple[str, str], list[Photo]] = {}
    for photo in photos:
        if not photo.is_off:
            shown.setdefault((photo.kind, photo.slug), []).append(photo)
    return [
        (ListedPhoto(kind=kind, slug=slug, file=f"{kind}-{slug}-{number}.webp", alt=photo.alt), photo)
        for kind, slugs in there.items()
        for slug in slugs
        for number, photo in enumerate(shown.get((kind, slug), ()), 1)
    ]


def is_of_a_list(name: str) -> bool:
    """Tell whether a file is called as `listed` calls them, and so is ours to take away."""
    return _OURS.fullmatch(name) is not None


class PhotoChanges(NamedTuple):
    """What it changes to take photos in: those that are new, and those that are told in other words.

    `others` are shown and do not come, where any do.
    """

    added: Sequence[Photo]
    described: Sequence[tuple[Photo, str]]
    unchanged: int
    others: Sequence[Photo]

    def too_many(self, held: Iterable[Photo], *, prune: bool) -> list[tuple[str, str]]:
        """Return kind and slug of what would have too many photos, where some are `held`."""
        gone = {photo.id for photo in self.others} if prune else set[int]()
        stay = (photo for photo in held if not photo.is_off and photo.id not in gone)
        counts = Counter(photo[1:3] for photo in (*stay, *self.added))
        return [key for key in {photo[1:3]: None for photo in self.added} if counts[key] > MAX_PHOTOS]


NO_PHOTOS = PhotoChanges((), (), 0, ())


def photo_changes(held: Iterable[Photo], coming: Iterable[Photo]) -> PhotoChanges:
    """Return what it changes to take photos in; words that one does not bring stay as they are."""
    known = {photo[1:4]: photo for photo in held}
    comes: dict[tuple[str, str, str], Photo] = {}
    for photo in coming:
        comes.setdefault(photo[1:4], photo)
    added, described = list[Photo](), list[tuple[Photo, str]]()
    for key, photo in comes.items():
        before = known.get(key)
        if before is None or before.is_off:
            added.append(photo._replace(alt=photo.alt or (before.alt if before else "")))
        elif photo.alt and photo.alt != before.alt:
            described.append((before, photo.alt))
    others = [photo for key, photo in known.items() if key not in comes and not photo.is_off]
    unchanged = len(comes) - len(added) - len(described)
    return PhotoChanges(added, described, unchanged, others if comes else [])
