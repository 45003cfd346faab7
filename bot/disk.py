"""Files: only regular ones are read or written over, up to a size, and what is new has its mode at once."""

import codecs
import errno
import os
import re
import secrets
import stat
from pathlib import Path

from bot.errors import DocumentError, Fault

MAX_TEXT_BYTES = 32 << 20
"""Of a file of documents: fifty thousand settings, as an export writes them, have a third of it."""

MAX_LOG_BYTES = 128 << 20
"""Of a log that years have written: a million events."""

OWNER_ONLY = 0o600
"""The mode of what holds a sign-in, or what nobody else is to hold."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before that of UTF-16, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""What editors put first in a text that is no UTF-8: the byte order mark (Unicode 15.0, table 2-4)."""

MARK_BYTES = max(len(mark) for mark, _ in _MARKS)

TABLE, WINDOWS = ".csv", "cp1252"
"""How a table of a spreadsheet ends, and how Excel on Windows writes one as long as nobody asks for UTF-8."""

_OF_UTF_8 = re.compile(rb"\xc3[\x80-\xbf]")
"""A letter with an accent in UTF-8; as Windows writes, it would be "Ã" and a sign behind it."""

_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What a workbook begins with, whatever it is called: a ZIP (ISO/IEC 29500-2), or an old compound file."""

AS_UTF_8 = "save it as UTF-8 in your editor"

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def is_file(path: Path) -> bool:
    """Tell whether there is a file at `path`, or where a link leads to; False where there is nothing.

    Raises:
        OSError: there is something else, which opening might hang on or harm, or a link to nothing.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise OSError(errno.ENOENT, "it is a link to a file that is not there", str(path)) from None
        return False
    except ValueError as error:  # what no file can be called
        raise OSError(errno.EINVAL, str(error), str(path)) from None
    if not stat.S_ISREG(mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(mode)), "something")
        raise OSError(errno.EINVAL, f"it is {kind}, not a file", str(path))
    return True


def make(path: Path, mode: int) -> None:
    """Make an empty file that is not there yet, with this mode from its first moment on.

    Raises:
        FileExistsError: it, or a link of that name, is there.
        OSError: it cannot be made.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))


def beside(path: Path) -> Path:
    """Return where a file may be written before it takes the place of `path`: on the same disk, and new."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")


def read_text(
    path: Path, mend: str = "check the path", *, newline: str | None = None, most: int = MAX_TEXT_BYTES
) -> str:
    """Return the text of a file that a person edits; `mend` is what to do where there is none.

    It is UTF-8, unless a byte order mark says otherwise. All ends of lines are read as one, unless `newline`
    is "", which leaves them as they are.

    Raises:
        DocumentError: there is no such file, it is no regular one, has more than `most` bytes, or is no text;
            then the line is named.
    """
    try:
        # Looked at before it is opened: opening a pipe waits for whoever writes into it.
        if is_file(path) and path.stat().st_size > most:
            says = f"it has more than {most >> 20} MiB"
            raise _faulty(path, says, "see whether it is the right file, or part it")
        text = decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise _faulty(path, error.strerror or str(error), mend) from error
    return text if newline == "" else with_one_newline(text)


def decoded(written: bytes, name: str) -> str:
    """Return the text of a file that a person edits and calls by this name; its ends of lines stay.

    It is UTF-8, but for what marks at its beginning say, and for a table, which may be as Windows writes it.

    Raises:
        DocumentError: it is no text; the line is named.
    """
    if written.startswith(_BOOKS):
        says, mend = "is a workbook or an archive, and no text", "save it as CSV where you made it"
        raise DocumentError(name, [Fault(name, says, mend)])
    try:
        text = written.decode(encoding_of(written))
    except UnicodeDecodeError as error:
        text = _of_windows(written) if name.lower().endswith(TABLE) else ""
        if not text:
            raise _not_utf_8(name, error.object[: error.start].count(b"\n")) from error
    if "\0" in text:  # UTF-16 without its mark reads as UTF-8 that is full of these
        raise _not_utf_8(name, text[: text.index("\0")].count("\n"))
    return text


def _of_windows(written: bytes) -> str:
    """Return the text of a table as Windows writes it; '' where it is none, or UTF-8 with a fault in it."""
    if _OF_UTF_8.search(written):
        return ""
    try:
        return written.decode(WINDOWS)
    except UnicodeDecodeError:
        return ""


def with_one_newline(text: str) -> str:
    """Return a text with all ends of lines as one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(written: bytes) -> str:
    """Return how a text is written, by the mark at its beginning; Python takes that away in reading."""
    return next((encoding for mark, encoding in _MARKS if written.startswith(mark)), "utf-8-sig")


def text_if_any(path: Path) -> str:
    """Return the text of a file that need not be there; where it is not, there is none.

    Raises:
        DocumentError: what is there cannot be read as `read_text` does.
    """
    return read_text(path) if os.path.lexists(path) else ""


def _not_utf_8(path: str, lines_before: int) -> DocumentError:
    fault = Fault(f"{path}, line {lines_before + 1}", "something in it is not UTF-8", AS_UTF_8)
    return DocumentError(path, [fault])


def _faulty(path: Path, says: str, mend: str) -> DocumentError:
    return DocumentError(str(path), [Fault(str(path), says, mend)])
