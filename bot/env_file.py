"""The `.env` file: which lines and names in it are no settings, and what it may be called by mistake."""

import re
from collections.abc import Collection, Mapping, Sequence
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream
from rapidfuzz import fuzz, process

from bot.errors import Fault
from bot.shell import WINDOWS, shell_line

ENV_PREFIX = "WOODSHED_"

WOODSHED = Path(__file__).absolute().parent.parent
"""The folder in which Woodshed itself is."""

ENV_FILE = Path(".env")
MISNAMED = (".env.txt", "env", "env.txt", ".env.example.txt", ".env.env", "_env", ".env.rtf")
"""What it is called where an editor or a file manager had its way."""

AS_PLAIN_TEXT = "save it as plain text, named .env (in TextEdit: Format, Make Plain Text)"

ALIKE = 85
"""How alike (0 to 100) a name and one of ours are where it is a slip of the pen: to what may be another
program's, itself without `WOODSHED_`, the longest of ours is 81 alike."""

_NAME_AND_VALUE = "write NAME=value, and end what begins with a quote by one like it"
_WITHOUT_PREFIX = re.compile(r"(?:\$ENV:)?(?:TWITCH_)?(CHANNEL|CLIENT_ID|CLIENT_SECRET)")
"""What must be set, by its bare name or that of Twitch; `DISCORD_CHANNEL` is another program's."""
_RTF = "{\\rtf"
_VALUE = re.compile(
    r"(\s*(?:export[^\S\r\n]+)?[^=]+=[^\S\r\n]*)"
    r"""('[^']*'|"[^"]*"|(?!#)[^\r\n]*?)"""
    r"((?:[^\S\r\n]+#[^\r\n]*)?\s*)"
)
"""A line that sets a name: what stands before its value, the value, and a remark and the end of the line."""
_BARE = re.compile(r"[\w.:/-]*", re.ASCII)
"""A value that every reader of such a file takes as it stands."""
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


def is_formatted(text: str) -> bool:
    """Tell whether a text has formats in it, as TextEdit and WordPad save it (Rich Text Format)."""
    return text.startswith(_RTF)


def set_twice(file: str, text: str, known: Sequence[str]) -> list[Fault]:
    """Return which of the `known` names stand twice with two values: the last would win in silence."""
    faults: list[Fault] = []
    set_before: dict[str, Binding] = {}
    for found in _bindings(text):
        name = (found.key or "").upper()
        before = set_before.get(name)
        if before and before.value != found.value:  # not what is in them, say a secret
            says = f"{name} has another value here than in line {_line(before)}"
            faults.append(Fault(f"{file}, line {_line(found)}", says, "keep one of the two lines"))
        if name in known and found.value:  # as in the example, it may stand empty first
            set_before[name] = found
    return faults


def unknown_names(file: str, text: str, environ: Mapping[str, str], known: Sequence[str]) -> list[Fault]:
    """Return the names that are none of the `known` but meant for one; what is of other programs is left."""
    bindings = _bindings(text)
    in_file = [(f"{file}, line {_line(found)}", found.key) for found in bindings if found.key]
    values = {**environ, **{found.key: found.value for found in bindings if found.key}}
    given = {name.upper() for name, value in values.items() if value}
    meant = [(place, name) for place, name in in_file if _meant_for_us(name.upper(), known, given)]
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
    if misnamed and misnamed.endswith(".rtf"):
        return [Fault(misnamed, f"is not read: it is formatted, and not called {env_file}", AS_PLAIN_TEXT)]
    if misnamed:
        mend = shell_line("ren" if WINDOWS else "mv", misnamed, str(env_file))
        return [Fault(misnamed, f"is not read, since it is not called {env_file}", f"rename it: {mend}")]
    mend = shell_line("copy" if WINDOWS else "cp", ".env.example", str(env_file))
    return [Fault(str(env_file), f"is not in {folder}", f"make it and fill it in: {mend}")]


def not_woodsheds(folder: Path, lacks: Path) -> Fault:
    """Return what is to be said where a folder lacks what ships: the way to Woodshed's own, which has it."""
    says = f"there is no folder {lacks} in it, with what Woodshed ships"
    if (WOODSHED / lacks).is_dir():
        mend = f"go to Woodshed's own folder, and type it there again: {shell_line('cd', str(WOODSHED))}"
    else:
        mend = f"copy the folder {lacks} from a fresh copy of Woodshed into {WOODSHED}"
    return Fault(f"the folder {folder}", says, mend)


def with_setting(text: str, name: str, value: str) -> str:
    """Return the text of such a file in which a name has another value; all else stays, byte for byte.

    It is written where it stands, last if more than once, since the last counts; else at the end.

    Raises:
        ValueError: the value would have to stand in quotes.
    """
    if not _BARE.fullmatch(value):
        raise ValueError(f"{name} cannot be set to {value!r}")
    parts = [found.original.string for found in _bindings(text)]
    places = [at for at, found in enumerate(_bindings(text)) if _sets(found, name)]
    if places and (line := _VALUE.fullmatch(parts[places[-1]])):
        parts[places[-1]] = f"{line[1]}{value}{line[3]}"
        return "".join(parts)
    end = "\r\n" if "\r\n" in text else "\n"
    before = text if not text or text.endswith(("\n", "\r")) else text + end
    return f"{before}{name}={value}{end}"


def _sets(found: Binding, name: str) -> bool:
    return (found.key or "").upper() == name and found.value is not None


def _mend_of(line: str) -> str:
    named = _NAME_WITHOUT_EQUALS.match(line)
    return f"write = after the name: {named[1].upper()}=value" if named else _NAME_AND_VALUE


def _nearest(name: str, known: Sequence[str]) -> str:
    bare = _WITHOUT_PREFIX.fullmatch(name)
    return ENV_PREFIX + bare[1] if bare else process.extractOne(name, known)[0]


def _meant_for_us(name: str, known: Sequence[str], given: Collection[str]) -> bool:
    if _WITHOUT_PREFIX.fullmatch(name):
        return _nearest(name, known) not in given  # else it is another program's of the same service
    return (
        ENV_PREFIX in name  # it may have something before it, like the `$env:` of a shell
        or process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
    )


def _bindings(text: str) -> list[Binding]:
    return list(parse_stream(StringIO(text)))


def _line(found: Binding) -> int:
    text = found.original.string  # with the empty lines before it
    return found.original.line + text[: len(text) - len(text.lstrip())].count("\n")
