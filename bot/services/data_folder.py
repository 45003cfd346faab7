"""The data folder: every file that a person edits, read."""

from pathlib import Path
from typing import Any

from bot.disk import read_text, text_if_any
from bot.domain.custom_command import COMMANDS, CustomCommand
from bot.domain.document_kind import Document, DocumentKind
from bot.domain.gear_words import GearWords, read_gear_words
from bot.domain.kinds import KINDS
from bot.domain.strategy import Strategies, read_strategies
from bot.moderation.policy import Policy, read_policy
from bot.services.documents import load
from bot.settings import Settings
from bot.shell import command


def gear_path(settings: Settings) -> Path:
    """Return where a person writes down the gear; as shipped, a sample for rehearsals."""
    return settings.data_dir / "gear.toml"


def routines_path(settings: Settings) -> Path:
    """Return where a person writes down the routines; as shipped, samples."""
    return settings.data_dir / "routines.toml"


def load_policy(settings: Settings) -> Policy:
    """Return the policy in the data folder.

    Raises:
        DocumentError: it cannot be read or has faults; all of them are named.
    """
    return policy_in(settings.data_dir)


def policy_in(folder: Path) -> Policy:
    """Return the policy of a data folder, with the lists that belong to it.

    Raises:
        DocumentError: it cannot be read or has faults; all of them are named.
    """
    path = folder / "policy.toml"
    lists = (each for inside in ("terms", "phrases", "words") for each in (folder / inside).glob("*.txt"))
    texts = {each.relative_to(folder).as_posix(): read_text(each) for each in sorted(lists)}
    return read_policy(read_text(path), str(path), texts)


def load_gear_words(settings: Settings) -> GearWords:
    """Return the words of asking for gear in the data folder.

    Raises:
        DocumentError: they cannot be read or have faults; all of them are named.
    """
    path = settings.data_dir / "words" / "gear.toml"
    return read_gear_words(read_text(path), str(path))


def load_shipped_commands(settings: Settings) -> tuple[CustomCommand, ...]:
    """Return the commands that ship: words of musicians for what the bot tells anyway.

    Raises:
        DocumentError: their file has faults; all of them are named.
    """
    path = settings.data_dir / "words" / "commands.toml"
    return COMMANDS.read(text_if_any(path), str(path))


def load_strategies(settings: Settings) -> Strategies:
    """Return the ways to practise in the data folder; there are none where there is no file of them.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """
    path = settings.data_dir / "strategies.toml"
    return read_strategies(text_if_any(path), str(path))


def samples(settings: Settings) -> list[tuple[DocumentKind[Any], tuple[Document, ...]]]:
    """Return the documents in the data folder, of each kind that has a file there.

    Raises:
        DocumentError: a file has faults; all of them are named.
    """
    paths = [(kind, settings.data_dir / kind.file) for kind in KINDS]
    return [(kind, load(kind, path)) for kind, path in paths if path.exists()]


def how_to_fill(settings: Settings) -> str:
    """Return what a person does about an empty shelf."""
    path = gear_path(settings)
    return f"put your gear into {path} and run `{command('import', str(path))}`"
