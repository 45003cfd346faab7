"""What lies where: the artist's own folder, the folder of what ships, and what is left from before."""

import os
from pathlib import Path

from bot.disk import text_if_any
from bot.errors import StoreError
from bot.settings import DATABASE, Settings
from bot.shell import command

TWO_DATABASES = "move the one that you do not need out of the way; `python -m bot restore FILE` takes it in"
"""What to do about a database from before beside the one that is used."""

FORMERLY = Path("data") / DATABASE
"""Where the database was by default, whatever the folder of what ships."""

RECAPS = "recaps"
"""The folder of recaps, in the artist's own."""

LAID = (
    "policy.toml",
    "strategies.toml",
    "help_lines.toml",
    "words/gear.toml",
    "words/subcommands.toml",
    "words/knobs.toml",
)
"""The documents of which there is a shipped one, with the artist's own over it."""

NOTED = "shipped"
"""The folder, in the artist's own, with the shipped documents as they were when `init` last looked."""

LISTS = ("terms", "phrases", "words")
"""The folders of lists, the shipped ones and the artist's own."""


def found(settings: Settings, name: str) -> Path:
    """Return where a file is of which there is one: the artist's own first, else the one that ships."""
    own = settings.home / name
    return own if os.path.lexists(own) else settings.data_dir / name


def list_texts(folder: Path) -> dict[str, str]:
    """Return the text of each list in a folder, by its path there.

    Raises:
        DocumentError: one cannot be read.
    """
    lists = (each for inside in LISTS for each in (folder / inside).glob("*.txt"))
    return {each.relative_to(folder).as_posix(): text_if_any(each) for each in sorted(lists)}


def own_voice(settings: Settings) -> Path:
    """Return the folder of the artist's own lines in the language that the bot speaks."""
    return settings.home / "voice" / settings.language


def from_before(settings: Settings) -> Path | None:
    """Return the database that lies among what ships, where it once was by default; None where none does.

    Who says where the database is, is taken at their word.
    """
    if "database" in settings.model_fields_set:
        return None
    places = dict.fromkeys((settings.data_dir / DATABASE, FORMERLY))
    return next((each for each in places if each.is_file() and not _same(each, settings.database)), None)


def _same(path: Path, other: Path) -> bool:
    return path.resolve() == other.resolve()


def expect_moved(settings: Settings) -> None:
    """See that no new database is begun while the one from before waits to be moved.

    Raises:
        StoreError: it does.
    """
    old = from_before(settings)
    if old and not os.path.lexists(settings.database):
        says, mend = still_to_be_moved(settings, old)
        raise StoreError(says, mend=mend)


def still_to_be_moved(settings: Settings, old: Path) -> tuple[str, str]:
    """Return what is said of a database from before that nobody has moved, and the mend."""
    says = f"the database is still {old}, and from now on is {settings.database}"
    return says, f"move it there, with a backup: {command('init')}"
