"""The voice that tests hear: one of their own, so that every shipped line may be restyled."""

import shutil
from pathlib import Path

from bot.features import LINES
from bot.services.words.voice import VOICES, Voice

TESTS = Path(__file__).parent
DATA = TESTS.parent / "data"


def voice_of_tests() -> Voice:
    """Return the voice of the tests, with the prefix that most of them type."""
    return Voice.load(TESTS, "en", "!", LINES)


def voice_with(folder: Path, lines: str) -> Voice:
    """Return the voice of the tests, which says some lines otherwise: they are written into a folder."""
    (folder / "own.ftl").write_text(lines, encoding="utf-8")
    return Voice.load(TESTS, "en", "!", LINES, folder)


def copy_data(to: Path) -> Path:
    """Copy the shipped data folder, but with the voice of the tests in it, and return where it is."""
    shutil.copytree(DATA, to, ignore=shutil.ignore_patterns("*.db*", VOICES))
    shutil.copytree(TESTS / VOICES, to / VOICES)
    return to
