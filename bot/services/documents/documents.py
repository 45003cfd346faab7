"""Files that a person edits: read by their kind, merged by slug, written back with their comments."""

import os
import re
import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from bot.disk import beside, is_file, make, read_text
from bot.domain.documents.document_change import Difference, as_told, differences
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.words.slips import read_toml
from bot.errors import DocumentError, Fault
from bot.services.documents.written_table import written_table

DocumentT = TypeVar("DocumentT", bound=Document)

ANYBODYS = 0o666
"""The mode of a new file that holds no secret; the umask takes from it what this machine's people want."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import changes, by slug; `how` tells of each that is changed what it said and says.

    `others` are there and do not come in, of the kinds of which something does. `nowhere` tells of names that
    lead nowhere even so, the first ones with the mend.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    how: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()

    def __add__(self, other: "Merged") -> "Merged":
        """Return what both changed."""
        return Merged(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.how + other.how,
            self.others + other.others,
            self.nowhere + other.nowhere,
        )


def merged(held: Mapping[str, Document], incoming: Mapping[str, Document]) -> Merged:
    """Return what it changes to merge `incoming` into what is `held`, both by slug."""
    added = tuple(slug for slug in incoming if slug not in held)
    changed = tuple(slug for slug, each in incoming.items() if held.get(slug, each) != each)
    how = tuple(_how(differences(held[slug], incoming[slug])) for slug in changed)
    others = tuple(slug for slug in held if slug not in incoming) if incoming else ()
    return Merged(added, changed, len(incoming) - len(added) - len(changed), how, others)


def _how(found: Sequence[Difference]) -> str:
    told, more = as_told(found)
    return f"{told} and {more} more" if more else told


def load(kind: DocumentKind[DocumentT], path: Path) -> tuple[DocumentT, ...]:
    """Return the documents in a file of a kind.

    Raises:
        DocumentError: the file cannot be read or has faults; all of them are named.
    """
    return kind.read(read_text(path), str(path))


def kind_of(text: str, kinds: Sequence[DocumentKind[Any]]) -> DocumentKind[Any]:
    """Return of which kind a file is, by the first [[table]] or list of one in it; else the first kind."""
    tables = {kind.table: kind for kind in kinds}
    names = re.findall(r"^[ \t]*(?:\[\[?[ \t]*(?=\w+[ \t]*\])|(?=\w+[ \t]*=))(\w+)", text, re.MULTILINE)
    return next((tables[name] for name in names if name in tables), kinds[0])


def as_file(
    kind: DocumentKind[DocumentT], documents: Iterable[DocumentT], over: str = "", name: str = ""
) -> str:
    """Return documents as the text of a file, over the one called `name` that is there already.

    Raises:
        DocumentError: `over` is not TOML.
    """
    tables = [kind.as_table(each) for each in documents]
    return as_toml(kind.table, tables, over, name or kind.file, kind.defaults())


def write_whole(files: Mapping[Path, bytes | Path], new_mode: int = ANYBODYS) -> None:
    """Write the files, each whole even if the power goes, and none if one cannot be; modes and links stay.

    What is to be in one is given as it is, or as the file that has it. What was not there before has the
    `new_mode`.

    Raises:
        DocumentError: one cannot be written, or is no regular file; all are as they were.
    """
    new: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in files.items():
            mode = stat.S_IMODE(path.stat().st_mode) if is_file(path) else None
            path.parent.mkdir(parents=True, exist_ok=True)
            written = beside(path.resolve())
            make(written, new_mode if mode is None else mode | stat.S_IWUSR)
            new[path] = written
            _fill(written, content)
            if mode is not None:
                written.chmod(mode)  # the umask may have taken from it
        for path, written in new.items():
            written.replace(path.resolve())
    except OSError as error:
        is_in_the_way = isinstance(error, FileExistsError | NotADirectoryError)
        why = "a file is where its folder is to be" if is_in_the_way else error.strerror or error
        fault = Fault(str(path), f"cannot be written: {why}", "choose another folder")
        raise DocumentError(str(path), [fault]) from error
    finally:
        for written in new.values():
            with suppress(OSError):  # what could not be made need not be taken away
                written.unlink(missing_ok=True)


def _fill(path: Path, content: bytes | Path) -> None:
    with path.open("wb") as file:
        file.write(content.read_bytes() if isinstance(content, Path) else content)
        file.flush()
        os.fsync(file.fileno())


def as_toml(
    name: str,
    tables: Sequence[Mapping[str, Any]],
    over: str,
    file: str,
    defaults: Mapping[str, object],
) -> str:
    """Return tables, each with its slug, as the text of a file that has them as [[`name`]].

    `over` is the text of such a `file` that is there already: its comments and its order stay, what did not
    change stays to the letter (also what says no more than one of the `defaults`), and tables that are no
    longer there go.

    Raises:
        DocumentError: `over` is not TOML.
    """
    wanted = {str(each["slug"]): each for each in tables}
    raw, slips = read_toml(over, file)
    if slips:
        raise DocumentError(file, slips)
    pieces = _pieces(name, over) if name in (raw or {}) else [over]
    try:
        kept = [_kept(name, piece, wanted, defaults) for piece in pieces]
    except (TOMLKitError, ValueError, RecursionError) as error:
        mend = "mend the file, or export into an empty folder"
        raise DocumentError(file, [Fault(file, str(error), mend)]) from error
    new = "\n".join(written_table(name, values) for values in wanted.values())
    return _on("".join(kept), new)


def _on(text: str, more: str) -> str:
    """Return the text of a file with more of it behind an empty line."""
    if not (text.strip() and more):
        return more or text
    between = "" if text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{between}{more}"


def _pieces(name: str, text: str) -> list[str]:
    """Return a file as what stands before its first table, and each of them with all that follows it.

    tomlkit takes minutes and a gigabyte for tens of thousands of tables at once, and little for each. A
    text over several lines may have what looks like the header of one.
    """
    if '"""' in text or "'''" in text:
        return [text]
    return re.split(rf"^(?=[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\])", text, flags=re.MULTILINE)


_SLUG = re.compile(r'^slug = "([a-z0-9-]+)"$', re.MULTILINE)


def _kept(name: str, piece: str, wanted: dict[str, Mapping[str, Any]], defaults: Mapping[str, object]) -> str:
    """Return what stays of a piece of a file; what is wanted and in it is taken out of `wanted`."""
    slug = found[1] if (found := _SLUG.search(piece)) else ""
    if slug in wanted and piece.strip() == written_table(name, wanted[slug]).strip():
        del wanted[slug]
        return piece
    document = tomlkit.parse(piece)
    rows: Any = cast("Mapping[str, Any]", document).get(name)
    if not isinstance(rows, AoT):
        if rows is not None:  # `name = []` would be in the way of the first [[table]] that a person adds
            del document[name]
        return tomlkit.dumps(document)
    for position in reversed(range(len(rows))):
        table: Any = rows[position]
        slug = str(table.get("slug"))
        if slug in wanted:
            _update(table, wanted.pop(slug), defaults)
        else:
            del rows[position]
    if not rows:
        del document[name]
    return tomlkit.dumps(document)


def _update(table: Any, values: Mapping[str, object], defaults: Mapping[str, object]) -> None:
    """Change what differs in a table, and nothing else in it."""
    for key in [key for key in table if key not in values]:
        if key not in defaults or table[key] != defaults[key]:
            del table[key]
    for key, value in values.items():
        if table.get(key) != value:
            table[key] = value
