"""The artist's own folder: made, and the files that it begins with."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.home import LAID, NOTED
from bot.services.documents.documents import write_whole
from bot.services.words.voice import VOICES, expect_language
from bot.settings import Settings
from bot.shipped import SAMPLES

HOME_MODE = 0o700
"""The mode of the own folder: its database holds the sign-in."""


def make_own_folder(settings: Settings) -> Iterator[Path]:
    """Make the folder, with all that it begins with, if it is not there; yield what is made."""
    if not settings.home.exists():
        yield from fill_own_folder(settings)
        note_shipped(settings)


def fill_own_folder(settings: Settings) -> Iterator[Path]:
    """Make the folder and the files that it begins with; yield each that was not there.

    Raises:
        DocumentError: one cannot be made, or there is no such language to make them for.
    """
    if any((settings.data_dir / VOICES).glob("*/")):  # an old copy has none to choose
        expect_language(settings.data_dir, settings.language)
    if not settings.home.exists():
        settings.home.mkdir(HOME_MODE, parents=True)
        yield settings.home
    samples = settings.data_dir / SAMPLES
    for sample in sorted(path for path in samples.rglob("*") if path.is_file()):
        name = sample.relative_to(samples).as_posix()
        path = settings.home / name.replace("voice/en/", f"voice/{settings.language}/")
        if not os.path.lexists(path):
            write_whole({path: sample.read_bytes()})
            yield path


def note_shipped(settings: Settings) -> None:
    """Note which documents ship now, so that `check` can tell what is new in later ones."""
    files = {name: settings.data_dir / name for name in LAID}
    noted = {name: path.read_bytes() for name, path in files.items() if path.is_file()}
    write_whole({settings.home / NOTED / name: content for name, content in noted.items()})
