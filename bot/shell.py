"""What a person types to have Woodshed do something, as it works on this machine.

It stands on the standard library alone, as far back as Python 3.6: it is what works where the rest does not.
"""

import os
import re
import shlex
import shutil
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

OLDEST_PYTHON = (3, 11)
"""As pyproject.toml says."""

WINDOWS = os.name == "nt"

_PLAIN = re.compile(r"[\w.:\\/+=-]+")
"""What PowerShell and cmd.exe take as it stands."""

_IN_GENERAL = re.compile(r"(?<![\w./\\-])python(?= -m bot\b)")
"""A Python that is not said to be anywhere."""


def command(*arguments: str) -> str:
    """Return the line that runs Woodshed with these arguments, by the Python that runs now."""
    return shell_line(_python(), "-m", "bot", *arguments)


def as_typed_here(text: str) -> str:
    """Return a text in which `python -m bot` is what runs Woodshed on this machine.

    What is said in chat is left as it is: a path may have a person's name in it.
    """
    return _IN_GENERAL.sub(lambda _: shell_line(_python()), text)


def how_to_install(missing: str = "") -> str:
    """Return why Woodshed cannot run by this Python, and what to type instead.

    `missing` is the package that is not there; without one, Python itself is too old.
    """
    needed, here = (".".join(map(str, version[:2])) for version in (OLDEST_PYTHON, sys.version_info))
    says = f"Woodshed needs Python {needed} or newer, and this is {here}"
    if missing:
        says = f"{missing}, a package that Woodshed needs, is not installed for this Python"
    own = Path(".venv", "Scripts" if WINDOWS else "bin", "python.exe" if WINDOWS else "python")
    python = python_here(str(own.absolute()), str(Path.cwd()))
    if own.exists() and own.absolute() != Path(sys.executable):
        return _error(says, "use Woodshed's own:", shell_line(python, "-m", "bot", *sys.argv[1:]))
    install = shell_line(python, "-m", "pip", "install", "--require-hashes", "-r", "requirements.txt")
    if missing and own.exists():
        return _error(says, "type:", install)
    new_enough = ["py", "-" + needed] if WINDOWS else ["python" + needed]
    clear = ["--clear"] if own.exists() else []  # it was made by the old one
    return _error(says, "type:", shell_line(*new_enough, "-m", "venv", *clear, ".venv"), install)


def python_here(executable: str, folder: str, on_path: str = "", *, windows: bool = WINDOWS) -> str:
    """Return the shortest name of a Python for who is in `folder`: within it, on the path, or in full.

    `on_path` is what the path has under its name, if anything.
    """
    pure = PureWindowsPath if windows else PurePosixPath
    path = pure(executable or "python")
    name = path.with_suffix("") if windows and path.suffix.lower() == ".exe" else path
    try:
        return str(name.relative_to(folder))
    except ValueError:  # it is elsewhere
        pass
    return name.name if on_path and pure(on_path) == path else str(name)


def shell_line(*words: str, windows: bool = WINDOWS) -> str:
    """Return words as one line for the shell, which on Windows is PowerShell."""
    if not windows:
        return " ".join(map(shlex.quote, words))  # shlex.join is of Python 3.8
    first, *rest = (word if _PLAIN.fullmatch(word) else _in_quotes(word) for word in words)
    return " ".join(
        [f"& {first}" if first.startswith("'") else first, *rest]
    )  # else PowerShell only repeats it


def _in_quotes(word: str) -> str:
    doubled = word.replace("'", "''")
    return f"'{doubled}'"


def _python() -> str:
    found = shutil.which(Path(sys.executable).name) if sys.executable else ""
    return python_here(sys.executable, str(Path.cwd()), found or "")


def _error(says: str, mend: str, *lines: str) -> str:
    return "\n".join([f"error: {says}", f"  → {mend}", *(f"      {line}" for line in lines)])
