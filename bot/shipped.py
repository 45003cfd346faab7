"""What a person changed in files that ship, found against what shipped."""

import shlex
import shutil
import subprocess
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from bot.disk import read_text, text_if_any
from bot.errors import DocumentError, Fault

KINDS = {".toml", ".txt", ".ftl", ".jinja"}
"""The endings of what ships; a database or a picture beside it is no edit."""

SAMPLES = "own"
"""The folder, in that of what ships, with the files that an own folder begins with."""

NEEDLESS = {"announcements.toml", "site.toml", "strategies.toml"}
"""Files that need not be there: who took one away wants nothing of it."""

MAX_VERSIONS = 100
"""Versions of a file that are compared with an edited one, the latest first: more than any has had so far."""


@dataclass(frozen=True, slots=True)
class ShippedEdit:
    """A shipped file that was edited: its path among what ships, what shipped, and what it says now."""

    path: str
    shipped: str
    edited: str


def has_history(folder: Path) -> bool:
    """Tell whether what shipped can be looked up: whether the folder is in a clone."""
    return _git(folder, "rev-parse", "--verify", "HEAD") is not None


def edits_in(folder: Path) -> list[ShippedEdit]:
    """Return what was edited in the folder of what ships itself, or added to it.

    Raises:
        DocumentError: a file cannot be read, or git does not tell.
    """
    if not has_history(folder):
        return []
    changed = _paths(folder, "diff", "--name-only", "--relative", "--no-renames", "-z", "HEAD")
    added = _paths(folder, "ls-files", "--others", "--exclude-standard", "-z")
    edits = [
        ShippedEdit(path, _shipped_text(folder, path), text_if_any(folder / path))
        for path in sorted(changed | added)
        if _is_edited(path) and ((folder / path).exists() or path in NEEDLESS)
    ]
    return [edit for edit in edits if edit.shipped != edit.edited]


def _paths(folder: Path, *arguments: str) -> set[str]:
    told = _git(folder, *arguments)
    if told is None:
        mend = f"see what git says to `git -C {shlex.quote(str(folder))} status`, and begin again"
        raise DocumentError(str(folder), [Fault(str(folder), "git does not tell what was edited", mend)])
    return {*told.split("\0")}


def put_back(folder: Path, edit: ShippedEdit) -> None:
    """Let a file of what ships be as it ships; one that does not ship stays.

    Raises:
        DocumentError: git does not put it back.
    """
    path = folder / edit.path
    _git(folder, "checkout", "HEAD", "--", edit.path)
    if text_if_any(path) != edit.shipped:
        mend = f"see what git says to `git checkout HEAD -- {shlex.quote(str(path))}`, and begin again"
        raise DocumentError(str(path), [Fault(str(path), "git does not put it back as it ships", mend)])


def edits_from(old: Path, folder: Path) -> list[ShippedEdit]:
    """Return what is edited in an `old` folder of what shipped, maybe with another version than `folder`.

    Each of its files is compared with the version that is most like it; without a history, with this one.

    Raises:
        DocumentError: a file cannot be read.
    """
    paths = [path.relative_to(old).as_posix() for path in sorted(old.rglob("*")) if path.is_file()]
    texts = {path: read_text(old / path) for path in paths if _is_edited(path)}
    found = [ShippedEdit(path, _most_like(text, folder, path), text) for path, text in texts.items()]
    return [edit for edit in found if edit.shipped != edit.edited]


def _is_edited(path: str) -> bool:
    return Path(path).suffix in KINDS and not path.startswith(f"{SAMPLES}/")


def _shipped_text(folder: Path, path: str, commit: str = "HEAD") -> str:
    """Return what a file says as it ships; nothing where none did."""
    text = _git(folder, "show", f"{commit}:./{path}") or ""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _most_like(text: str, folder: Path, path: str) -> str:
    if not has_history(folder):
        return text_if_any(folder / path)
    versions: list[str] = []
    for commit in (_git(folder, "log", f"-{MAX_VERSIONS}", "--format=%H", "--", path) or "").split():
        versions.append(_shipped_text(folder, path, commit))
        if versions[-1] == text:  # it was never edited
            return text
    return max(versions, key=lambda shipped: _likeness(shipped, text), default="")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.splitlines(), other.splitlines(), autojunk=False).ratio()


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git says in a folder; None where there is no git, or it does not know the folder."""
    git = shutil.which("git")
    if git is None or not folder.is_dir():
        return None
    told = subprocess.run(  # noqa: S603 - nothing of it comes from outside
        [git, "-C", str(folder), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return told.stdout if told.returncode == 0 else None
