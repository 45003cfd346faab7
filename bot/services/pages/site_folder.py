"""The folder of the site: built whole beside it, looked through, and put in its place."""

import glob
import os
import shutil
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.disk import OWNER_ONLY, beside
from bot.errors import SiteError
from bot.home import NOTED, RECAPS
from bot.services.documents.photo_files import FOLDER as PHOTOS
from bot.services.documents.pictures import FOLDER as PICTURES
from bot.services.operation.backups import FOLDER as BACKUPS
from bot.settings import Settings

FILES = ".woodshed-site"
"""The file in the folder that names all that an export has put there, one a line: nothing else is ours."""

LOCK = ".site.lock"
"""The file beside the database by which one waits for another who writes."""

WAIT_SECONDS = 300
"""How long: a site of ten thousand pieces takes a quarter of a minute, and of a busy machine more."""

PATIENCE = 0.5
"""Seconds that who changes one page waits for that: they try again, and a fan's command may wait for them."""

Content = bytes | Callable[[], bytes]
"""What is to be in a file: as it is, or what makes it, so that a large site is never in memory as a whole."""

_DROPPED = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave in a folder that somebody looks at."""

_SHIPPED = {".ci", ".git", ".venv", "bot", "commands", "data", "docs", "tests"}
"""The folders of a checkout that an update writes to."""

CHECKOUT = Path(__file__).parents[3]

_ELSEWHERE = "choose a folder for the site alone, like own/site"


def write_site(folder: Path, files: Mapping[str, Content], settings: Settings) -> bool:
    """Put a site in the place of the one in a folder, whole or not at all; tell whether anything differs.

    What is as it was keeps its time, so that a host who is sent what is newer is sent nothing. Whoever else
    writes meanwhile, in this program or another, is waited for.

    Raises:
        SiteError: the folder is no place for it, has something in it that no export wrote, or cannot be
            written; it is as it was.
    """
    with _writing(folder, settings) as place:
        _expect_place(place, settings)
        whole = {FILES: "".join(f"{name}\n" for name in sorted(files)).encode(), **files}
        _clear(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        new = beside(place)
        try:
            differs = _build(new, whole, place) or {*_files_in(place)} != {*whole}
            if differs:
                _swap(new, place)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return differs


def expect_place(folder: Path, settings: Settings) -> None:
    """See that a site may be written to a folder, before any work is done for it.

    Raises:
        SiteError: it is no place for it, or has something in it that no export wrote.
    """
    with _writing(folder, settings) as place:
        _expect_place(place, settings)


def change_page(folder: Path, page: str, change: Callable[[str], str], settings: Settings) -> bool:
    """Change one page that an export has put into a folder, by its path there; tell whether it differs now.

    Raises:
        SiteError: it cannot be written, or not yet, as the site is being written.
    """
    if not (folder / page).is_file():  # as on most evenings
        return False
    with _writing(folder, settings, PATIENCE) as place:
        if page not in _ours(place):
            return False
        before = (place / page).read_text("utf-8")
        after = change(before)
        if after == before:
            return False
        new = beside(place)  # and not within: what a kill leaves there would be foreign to the next export
        new.write_text(after, "utf-8")
        new.replace(place / page)
    return True


@contextmanager
def _writing(folder: Path, settings: Settings, wait: float = WAIT_SECONDS) -> Generator[Path]:
    """Give the place of a folder, of which nobody else changes anything meanwhile.

    Raises:
        SiteError: something is refused in the block, or another writes for too long.
    """
    lock = FileLock(settings.database.with_name(LOCK), wait, mode=OWNER_ONLY)
    try:
        with lock:
            yield folder.absolute().resolve()
    except Timeout as error:
        says = f"the site cannot be written to {folder}: another writing of it goes on"
        raise SiteError(says, mend="wait until that is done, and write it once more") from error
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SiteError(f"the site cannot be written to {folder}: {why}", mend=_ELSEWHERE) from error


def _expect_place(place: Path, settings: Settings) -> None:
    if why := _no_place(place, settings):
        raise SiteError(f"{place} is no place for the site: {why}", mend=_ELSEWHERE)
    if not place.exists():
        return
    if not place.is_dir():
        raise SiteError(f"{place} is a file, not a folder", mend=_ELSEWHERE)
    held, ours = {*_files_in(place)}, _ours(place)
    if foreign := sorted(each for each in held if each not in ours and Path(each).name not in _DROPPED):
        named = ", ".join(foreign[:3]) + (f" and {len(foreign) - 3} more" if foreign[3:] else "")
        raise SiteError(
            f"{place} has something in it that no export wrote: {named}",
            mend="move that elsewhere, or choose an empty folder: all that is in it is replaced",
        )


def _no_place(place: Path, settings: Settings) -> str:
    """Return why a site is not to be in a folder, as what else is there would be lost or shown."""
    kept = {
        "your home folder": Path.home(),
        "Woodshed itself": CHECKOUT,
        "the folder from which you called it": Path.cwd(),
        "your own folder": settings.home,
        "what ships": settings.data_dir,
        "the database": settings.database,
    }
    resolved = {what: path.absolute().resolve() for what, path in kept.items()}
    if holds := next((what for what, path in resolved.items() if path.is_relative_to(place)), None):
        return f"it holds {holds}"
    if any(map(place.is_relative_to, _of_use(settings))):
        return "Woodshed reads or writes there"
    if place.is_relative_to(resolved["what ships"]):
        return "an update writes there"
    if place.is_relative_to(CHECKOUT) and place.relative_to(CHECKOUT).parts[0] in _SHIPPED:
        return "an update writes there"
    return ""


def _of_use(settings: Settings) -> list[Path]:
    """Return the folders that the bot uses, whether or not they are there."""
    home, beside_it = settings.home.absolute().resolve(), settings.database.absolute().resolve().parent
    shipped = [each.name for each in settings.data_dir.iterdir() if each.is_dir()]
    own = [home / name for name in (*shipped, RECAPS, NOTED, PHOTOS)]
    return [*own, *(beside_it / name for name in (PICTURES, BACKUPS))]


def _files_in(place: Path) -> Iterator[str]:
    """Yield the path of each file within a folder; of a link, and of an empty folder, its own."""
    for folder, folders, names in os.walk(place):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        if not (folders or names) and here != place:
            yield here.relative_to(place).as_posix()
        yield from ((here / name).relative_to(place).as_posix() for name in (*names, *links))


def _ours(place: Path) -> set[str]:
    try:
        told = (place / FILES).read_text("utf-8")
    except FileNotFoundError:
        return set()
    return {*told.splitlines(), FILES}


def _build(new: Path, whole: Mapping[str, Content], place: Path) -> bool:
    """Write all files of a site, and tell whether one of them differs from what is in its place."""
    differs = False
    for name, content in whole.items():
        path, old = new / name, place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = content if isinstance(content, bytes) else content()
        path.write_bytes(made)
        if old.is_file() and old.read_bytes() == made:
            shutil.copystat(old, path)
        else:
            differs = True
    return differs


def _swap(new: Path, place: Path) -> None:
    """Put the new folder where the old one is, which goes; where that fails, the old one is put back."""
    if not place.exists():
        new.rename(place)
        return
    shutil.copymode(place, new)
    old = beside(place)
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    _clear(place)


def _clear(place: Path) -> None:
    """Delete what stood there before, also what a kill has left beside it: it may be private by now."""
    for left in place.parent.glob(f".{glob.escape(place.name)}.*"):
        if (left / FILES).is_file():
            _delete(left)


def _delete(folder: Path) -> None:
    """Delete a folder of an export, and last what tells that it is one: a kill meanwhile leaves that."""
    for each in folder.iterdir():
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        elif each.name != FILES:
            each.unlink()
    shutil.rmtree(folder)
