"""Slips of the pen in TOML: which one keeps a line from being read, and the mend, tried before it is told."""

import re
import tomllib
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from bot.errors import Fault

MAX_SLIPS = 20
"""Slips that are told at once; each is looked for in the whole file anew."""

MAX_TRIED = 200_000
"""Characters of a file in which slips are looked for; the longest that is shipped has an eighth of it."""

_GENERAL = "TOML wants text in quotes, one key = value a line, and each table in [[brackets]]"
_AT = re.compile(r" \(at line (\d+), column \d+\)$")

_Mend = Callable[[str], str]


def _instead(pattern: str, by: str | Callable[[re.Match[str]], str]) -> _Mend:
    return lambda line: re.sub(pattern, by, line)


def _straight(line: str) -> str:
    return re.sub("[‘’‚‛]", "'", re.sub("[“”„‟«»]", '"', line))


def _small(found: re.Match[str]) -> str:
    return found[0].lower()


def _digits(found: re.Match[str]) -> str:
    return " " + re.sub(r"\D", "", found[0])


def _joined(found: re.Match[str]) -> str:
    return re.sub(r"(?<=\w) (?=\w)", "_", found[0])


def _quoted(found: re.Match[str]) -> str:
    entries = [entry.strip() for entry in found[1].split(",")]
    texts = [entry if _VALUE.fullmatch(entry) else f'"{entry}"' for entry in entries if entry]
    return f" [{', '.join(texts)}]"


def _escaped(found: re.Match[str]) -> str:
    text = found[1].replace('"', r"\"")
    return f'= "{text}"'


_HARD_BLANKS = "\xa0\u2007\u202f\u3000"
_KEY = r"^(\s*[\w-]+(?:\.[\w-]+)*)"
_VALUE = re.compile(r"""".*"|'.*'|[+-]?[\d._]+|true|false""")
_OPENED = re.compile(r"""\s*[\w.-]+\s*=\s*"[^"]*""")
_GOES_ON = re.compile(r"""(?!\s*(?:[\w.-]+\s*=|\[))[^"]*""")
_ENDED = re.compile(rf"""{_GOES_ON.pattern}"\s*(?:#.*)?""")
"""Where a text in one pair of quotes begins, goes on and ends, over several lines."""

_with_equals = _instead(_KEY + r"\s*:\s*", r"\1 = ")

_TEXT_OVER_LINES = ("a text over several lines", 'put """ before and after it')

_SLIPS: tuple[tuple[str, str, _Mend], ...] = (
    ("a curly quote", "use straight ones", _straight),
    ("an invisible sign, like a hard blank", "type the blanks anew", _instead(f"[{_HARD_BLANKS}]", " ")),
    (": instead of =", "write name = value", _with_equals),
    ("no = after the name", "write name = value", _instead(_KEY + r"\s+(?=[\"'\[\d])", r"\1 = ")),
    ("== instead of =", "write name = value", _instead(_KEY + r"\s*=+", r"\1 =")),
    (
        "several names on a line",
        "write each on a line of its own",
        _instead(r"(?<=[\"'\]\de])\s*[,;]?\s+(?=[A-Za-z_][\w-]*\s*=)", "\n"),
    ),
    ("nothing after the =", "write a value, or take the line out", _instead(r"=\s*(#.*)?$", '= ""')),
    (
        "a quote that is not closed",
        'put " at the end of the text',
        _instead(r'((?:=|^)\s*"[^"=#]*?)\s*(#.*)?$', r'\1" \2'),
    ),
    (
        "a quote that is not closed",
        "put ' at the end of the text",
        _instead(r"((?:=|^)\s*'[^'=#]*?)\s*(#.*)?$", r"\1' \2"),
    ),
    ("a quote that is not opened", 'put " before the text', _instead(r'=\s*(?=[^"=#\[{]*")', '= "')),
    ("a backslash", r"write two of them, \\, for one", _instead(r"\\", r"\\\\")),
    ("a list that is not closed", "put ] at its end", _instead(r"^([^#]*?)\s*,?\s*(#.*)?$", r"\1] \2")),
    ("no comma in a list", "put one between two values", _instead(r"([\"'\d])\s+(?=[\"'\d])", r"\1, ")),
    (
        "a list of texts without quotes",
        'write ["one", "another"]',
        _instead(r"(?<==)\s*\[([^\[\]=#{}]*)\]", _quoted),
    ),
    ("a bracket too few", "write [[name]]", _instead(r"^\s*\[+([^\[\]]+)\]*\s*$", r"[[\1]]")),
    ("something after the value", "take it away, also a comma", _instead(r"[,;]\s*(#.*)?$", r" \1")),
    ("a remark", "begin it with #", _instead(r"(\s*)(//|;|--).*$", r"\1")),
    ("a capital letter", "write true or false", _instead(r"=\s*(?:True|False)\b", _small)),
    ("a name with blanks in it", "join its words by _", _instead(r"^\s*\w+(?: \w+)+\s*=", _joined)),
    (
        "a number with a sign between its thousands",
        "write its digits alone",
        _instead(r"(?<==)\s*\d{1,3}(?:[,' ]\d{3})+(?=\s*(?:#.*)?$)", _digits),
    ),
    (
        "a comma in a number",
        "write a point",
        _instead(r"=\s*(\d+),(\d+)(?=\s*(?:#.*)?$)", r"= \1.\2"),
    ),
    ("a number that begins with 0", "leave the 0 out", _instead(r"=\s*0+(\d+)(?=\s*(?:#.*)?$)", r"= \1")),
    (
        'text in " that has a " itself',
        "put ' around it",
        _instead(r'=\s*"([^=#]*)"(?=\s*(?:#.*)?$)', r"= '\1'"),
    ),
    (
        "text in ' that has a ' itself",
        'put " around it',
        _instead(r"=\s*'([^=#]*)'(?=\s*(?:#.*)?$)", r'= "\1"'),
    ),
    (
        'text in " that has a " itself',
        r"write \" for each within it",
        _instead(r'=\s*"([^=#]*)"(?=\s*(?:#.*)?$)', _escaped),
    ),
    (
        "text without quotes",
        'write name = "text"',
        _instead(r'=\s*(https?://[^\s"]+|[^"=#\[\]{}]+?)\s*(#.*)?$', r'= "\1" \2'),
    ),
)
"""What may be wrong with a line, the mend in words, and done; the first that helps is told.

A text never takes an = or a # with it: what follows on the line is another name, or a remark."""


def read_toml(text: str, name: str) -> tuple[dict[str, Any] | None, list[Fault]]:
    """Return what stands in a TOML file, and all slips in it that keep it from being read.

    What can be told is mended for reading on, so that what is wrong further down is told at once too; where
    something else is wrong, there is nothing to read (None).
    """
    faults: list[Fault] = []
    lines = text.split("\n")
    while True:
        try:
            return tomllib.loads("\n".join(lines)), faults
        except (ValueError, RecursionError) as error:  # also numbers of thousands of digits, lists in lists
            slip = _slip(lines, error) if len(faults) < MAX_SLIPS else None
            if slip is None:
                faults.append(Fault(*_plainly(name, error), _GENERAL))
                return None, faults
            at, says, mend, mended = slip
            lines[at : at + len(mended)] = mended
            faults.append(Fault(f"{name}, line {at + 1}", says, mend))


def _plainly(name: str, error: Exception) -> tuple[str, str]:
    says = str(error)
    found = _AT.search(says)
    if "Cannot overwrite a value" in says:
        says = "a name that stands in the table already"
    return (f"{name}, line {found[1]}" if found else name), _AT.sub("", says)


def _slip(lines: list[str], error: Exception) -> tuple[int, str, str, list[str]] | None:
    """Return the line (from 0) with a slip, what it is, its mend, and the lines mended; None if unknown."""
    wrong = _line_of(error, lines)
    if wrong is None or sum(map(len, lines)) > MAX_TRIED:
        return None
    if over_lines := _text_over_lines(lines, wrong):
        return wrong, *_TEXT_OVER_LINES, over_lines
    before = next((at for at in range(wrong - 1, -1, -1) if lines[at].strip()), wrong)
    for at in dict.fromkeys((wrong, before)):  # what is not closed is found out in the line after it
        for first in (str, _straight, _with_equals):  # these may come with something else
            for says, mend, mended in _SLIPS:
                tried = mended(first(lines[at]))
                if tried != lines[at] and _is_read([*lines[:at], tried, *lines[at + 1 : wrong + 1]]):
                    return at, says, mend, [tried]
    return None


def _text_over_lines(lines: list[str], begins: int) -> list[str]:
    """Return the lines of a text that begins in one and ends in another, mended; none where there is none."""
    first, *rest = map(_straight, lines[begins:])
    if not _OPENED.fullmatch(first):
        return []
    lasts = next((at for at, line in enumerate(rest) if not _GOES_ON.fullmatch(line)), len(rest))
    if lasts == len(rest) or not _ENDED.fullmatch(rest[lasts]):
        return []
    text = [first, *rest[: lasts + 1]]
    text[0], text[-1] = (line.replace('"', '"""') for line in (text[0], text[-1]))
    return text if _is_read([*lines[:begins], *text]) else []


def _is_read(lines: list[str]) -> bool:
    try:
        tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError):
        return False
    return True


def _line_of(error: Exception, lines: list[str]) -> int | None:
    """Return in which line (from 0) the reading ended; None where that is not known."""
    found = _AT.search(str(error))
    if found:
        ends = accumulate(line.count("\n") + 1 for line in lines)  # one that was mended may be two
        return next((at for at, end in enumerate(ends) if end >= int(found[1])), None)
    if isinstance(error, tomllib.TOMLDecodeError):  # at the end of the document
        return next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), None)
    return None
