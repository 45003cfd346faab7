"""The pictures of photos on the disk: in a folder beside the database, each whole, for their owner alone."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from bot.disk import OWNER_ONLY, beside, make
from bot.domain.documents.photo import Photo, PhotoFault, Picture
from bot.domain.operation.finding import Finding, Grade
from bot.services.apart import Apart
from bot.services.documents.picture import made_anew
from bot.store.database import Database
from bot.store.photo import all_photos

FOLDER = "pictures"
"""The name of the folder beside the database, as what lies in it belongs to its rows."""


SECONDS = 30.0
"""How long a photo is worked on: the largest takes a machine at rest one and a half, and a busy one ten."""


class PictureMaker:
    """Makes pictures anew, one at a time, each in a process of its own."""

    def __init__(self, most_seconds: float = SECONDS) -> None:
        self._most_seconds = most_seconds
        self._apart = Apart()

    def make(self, sent: bytes) -> Picture | PhotoFault:
        """Return a picture made anew of what was sent, or why it is none (in a thread)."""
        try:
            return self._apart.do(made_anew, self._most_seconds, sent)
        except TimeoutError:
            return PhotoFault.TOO_LONG
        except (EOFError, OSError):
            return PhotoFault.FAILED

    def end(self) -> None:
        """End what is being done."""
        self._apart.end()


class Coming(NamedTuple):
    """A photo that comes in, by the name of its file; its picture, or None where that is in place."""

    name: str
    photo: Photo
    picture: Picture | None = None


def without_pictures(photos: Iterable[Photo], folder: Path) -> list[Photo]:
    """Return the photos of which a picture is not in a folder."""
    return [
        each for each in photos if not all((folder / name).is_file() for name in (each.large, each.small))
    ]


def write_pictures(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write pictures, each whole or not at all, where nobody else can read them (in a thread).

    Raises:
        OSError: one cannot be written.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    for name, content in files.items():
        new = beside(folder / name)
        try:
            make(new, OWNER_ONLY)
            with new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            new.replace(folder / name)
        finally:
            new.unlink(missing_ok=True)


def put_in_place(folder: Path, coming: Iterable[Coming]) -> list[Path]:
    """Write the pictures of photos that come in, and return those that were not there before (in a thread).

    Raises:
        OSError: one cannot be written; nothing new is left.
    """
    new: list[Path] = []
    try:
        for _, photo, picture in coming:
            files = {photo.large: picture.large, photo.small: picture.small} if picture else {}
            missing = {name: content for name, content in files.items() if not (folder / name).is_file()}
            new += [folder / name for name in missing]
            write_pictures(folder, missing)
    except OSError:
        take_away(new)
        raise
    return new


def take_away(paths: Iterable[Path], named: Iterable[Photo] = ()) -> None:
    """Take pictures away that were put in place in vain, but for those that some photo has after all."""
    kept = {name for photo in named for name in (photo.large, photo.small)}
    for path in paths:
        if path.name not in kept:
            path.unlink(missing_ok=True)


async def photo_finding(copy: Database, database: Path) -> list[Finding]:
    """Look at the photos in a copy of a database, whose pictures lie beside the true one; [] for none."""
    photos, folder = await all_photos(copy), database.parent / FOLDER
    return [finding_of(len(photos), len(without_pictures(photos, folder)), folder)] if photos else []


def finding_of(photos: int, missing: int, folder: Path) -> Finding:
    """Tell whether all pictures are there."""
    if not missing:
        return Finding("photos", Grade.WELL, f"{photos} with their pictures")
    says = f"the pictures of {missing} are not in {folder}"
    return Finding("photos", Grade.WANTING, says, "copy that folder from where it was, or send them anew")


def share_pictures(database: Path, other: Path) -> None:
    """Let the pictures of a database be there for a copy of it, which may let go of them and add others."""
    folder = database.parent / FOLDER
    if folder.is_dir():
        shutil.copytree(folder, other.parent / FOLDER, copy_function=_linked)


def _linked(file: str, new: str) -> None:
    """Give a file a further name: it is never written again. Where it cannot have one, it is copied."""
    try:
        os.link(file, new)
    except OSError:
        shutil.copyfile(file, new)
