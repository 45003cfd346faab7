"""The `.env` file: which lines and names in it are no settings, and what it may be called by mistake."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream
from rapidfuzz import fuzz, process

from bot.errors import Fault
from bot.shell import WINDOWS, shell_line

ENV_PREFIX = "WOODSHED_"

ENV_FILE = Path(".env")
MISNAMED = (".env.txt", "env", "env.txt", ".env.example.txt", ".env.env", "_env", ".env.rtf")
"""What it is called where an editor or a file manager had its way."""

ALIKE = 80
"""How alike (0 to 100) a name of the file and one of ours are where it is a slip of the pen."""

_NAME_AND_VALUE = "write NAME=value, and end what begins with a quote by one like it"
_NAME_WITHOUT_EQUALS = re.compile(
    rf"""\s*(?:export\s+|set\s+)?["']?({ENV_PREFIX}\w+)["']?\s*(?::|\s\S)""", re.IGNORECASE
)


def faults_of_lines(name: str, text: str) -> list[Fault]:
    """Return the lines that are no settings, which dotenv passes over; not what is in them, say a secret."""
    return [
        Fault(f"{name}, line {_line(found)}", "it cannot be read", _mend_of(found.original.string))
        for found in _bindings(text)
        if found.error or (found.key and found.value is None)
    ]


def unknown_names(file: str, text: str, environ: Mapping[str, str], known: Sequence[str]) -> list[Fault]:
    """Return the names that are none of the `known` but meant for one; what is of other programs is left."""
    in_file = [(f"{file}, line {_line(found)}", found.key) for found in _bindings(text) if found.key]
    meant = [(place, name) for place, name in in_file if _meant_for_us(name.upper(), known)]
    meant += [("environment", name) for name in environ if name.upper().startswith(ENV_PREFIX)]
    return [
        Fault(place, f"{name} is not a setting", f"did you mean {_nearest(name.upper(), known)}?")
        for place, name in meant
        if name.upper() not in known
    ]


def no_file(env_file: Path) -> list[Fault]:
    """Return what is to be said where there is no such file: which other is there, or how to make it."""
    if env_file.exists():
        return []
    folder = env_file.absolute().parent
    misnamed = next((name for name in MISNAMED if (folder / name).is_file()), None)
    if misnamed:
        mend = shell_line("ren" if WINDOWS else "mv", misnamed, str(env_file))
        return [Fault(misnamed, f"is not read, since it is not called {env_file}", f"rename it: {mend}")]
    mend = shell_line("copy" if WINDOWS else "cp", ".env.example", str(env_file))
    return [Fault(str(env_file), f"there is no such file in {folder}", f"make it and fill it in: {mend}")]


def _mend_of(line: str) -> str:
    named = _NAME_WITHOUT_EQUALS.match(line)
    return f"write = after the name: {named[1].upper()}=value" if named else _NAME_AND_VALUE


def _nearest(name: str, known: Sequence[str]) -> str:
    return process.extractOne(name, known)[0]


def _meant_for_us(name: str, known: Sequence[str]) -> bool:
    # It may have something before it, like the `$env:` of a shell, or another word for whose it is.
    return (
        ENV_PREFIX in name
        or name.endswith(("CLIENT_ID", "CLIENT_SECRET", "CHANNEL"))
        or process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
    )


def _bindings(text: str) -> list[Binding]:
    return list(parse_stream(StringIO(text)))


def _line(found: Binding) -> int:
    text = found.original.string  # with the empty lines before it
    return found.original.line + text[: len(text) - len(text.lstrip())].count("\n")
