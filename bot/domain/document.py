"""A TOML file that a person edits, read strictly: every fault is named with its line and its mend."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from bot.errors import DocumentError, Fault

Raw = Mapping[str, Any]
Place = tuple[str | int, ...]
Misfit = tuple[Place, str, str]
"""Where in the file, what is wrong, and the mend."""

MAX_QUOTE = 40
"""Characters of a faulty value that an error quotes."""


class Section(BaseModel):
    """A table of such a file: frozen, and a name that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


ModelT = TypeVar("ModelT", bound=BaseModel)


def read_document(
    text: str,
    model: type[ModelT],
    *,
    name: str,
    also: Callable[[Raw], list[Misfit]] = lambda _: [],
) -> ModelT:
    """Return the document `text` as `model`.

    `name` is the file's name as its editor knows it. `also` looks at the raw tables for faults that span
    several of them, so that they are told with the others.

    Raises:
        DocumentError: the text is not TOML, or has faults; all of them are in it.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        mend = "TOML wants text in quotes, one key = value a line, and each table in [[brackets]]"
        raise DocumentError(name, [Fault(name, str(error), mend)]) from None
    faults = [_fault(text, name, path, says, mend) for path, says, mend in also(raw)]
    try:
        document = model.model_validate(raw)
    except ValidationError as error:
        details = error.errors()
        within = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
        # What is wrong with a whole only because of its parts is not told twice.
        faults = [
            _pydantic_fault(text, name, model, raw, detail)
            for detail in details
            if detail["loc"] not in within
        ] + faults
        raise DocumentError(name, faults) from None
    if faults:
        raise DocumentError(name, faults)
    return document


def twice(raw: Raw, table: str, key: str) -> list[Misfit]:
    """Return a misfit for every `table` whose `key` stands in an earlier one too (for `also`)."""
    seen: dict[str, int] = {}
    misfits: list[Misfit] = []
    entries = cast("list[object]", raw.get(table)) if isinstance(raw.get(table), list) else []
    for place, entry in enumerate(entries):
        value = cast("Raw", entry).get(key) if isinstance(entry, dict) else None
        if not isinstance(value, str):
            continue
        if value in seen:
            says = f"the {key} {value!r} is taken by number {seen[value] + 1}"
            misfits.append(((table, place, key), says, f"give each its own {key}"))
        seen.setdefault(value, place)
    return misfits


def _pydantic_fault(text: str, name: str, model: type[BaseModel], raw: Raw, detail: ErrorDetails) -> Fault:
    path = _path_in_file(raw, detail["loc"])
    if detail["type"] == "extra_forbidden":
        near = process.extractOne(str(detail["loc"][-1]), sorted(_known_names(model)), score_cutoff=60)
        mend = f"did you mean {near[0]!r}?" if near else "take the line out"
        return _fault(text, name, path, "this name is not known here", mend)
    if detail["type"] == "missing":
        return _fault(text, name, path, "is missing", f"add a line {detail['loc'][-1]} = …")
    given = str(detail["input"])
    shown = given if len(given) <= MAX_QUOTE else given[: MAX_QUOTE - 1] + "…"
    return _fault(text, name, path, detail["msg"].removeprefix("Value error, "), f"it says {shown!r}")


def _path_in_file(raw: Raw, path: Place) -> Place:
    """Return pydantic's path without the names of union members, which do not stand in the file."""
    kept: list[str | int] = []
    here: Any = raw
    for place, part in enumerate(path):
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            if place < len(path) - 1:
                continue
        kept.append(part)
    return tuple(kept)


def _known_names(model: type[BaseModel]) -> set[str]:
    """Return the names of all fields of a model and of the models in it."""
    names: set[str] = set()
    todo: list[Any] = [model]
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= set(kind.model_fields)
            todo += [field.annotation for field in kind.model_fields.values()]
        else:
            todo += get_args(kind)
    return names


def _fault(text: str, name: str, path: Place, says: str, mend: str) -> Fault:
    line = _line_of(text, path)
    where = "".join(f" no. {part + 1}" if isinstance(part, int) else f" {part}" for part in path)
    return Fault(f"{name}, line {line}:{where}" if line else f"{name}:{where}", says, mend)


def _line_of(text: str, path: Place) -> int | None:
    """Return the line (from 1) of the table or key that `path` leads to; None where it is not to be seen."""
    lines = text.splitlines()
    at, found = 0, None
    names: list[str] = []
    for position, part in enumerate(path):
        if isinstance(part, int):
            continue
        names.append(part)
        following = path[position + 1] if position + 1 < len(path) else 0
        index = following if isinstance(following, int) else 0
        header = re.compile(rf"\s*\[\[?\s*{re.escape('.'.join(names))}\s*\]")
        key = re.compile(rf"\s*[\"']?{re.escape(part)}[\"']?\s*=")
        headers = [number for number in range(at, len(lines)) if header.match(lines[number])]
        if index < len(headers):
            at = headers[index]
            found = at + 1
            continue
        end = next((n for n in range(at + 1, len(lines)) if re.match(r"\s*\[", lines[n])), len(lines))
        keys = [number for number in range(at, end) if key.match(lines[number])]
        if keys:
            found = keys[0] + 1
    return found
