"""A TOML file that a person edits, read strictly: every fault is named with its line and its mend."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any, Generic, NamedTuple, TypeVar, cast, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from rapidfuzz import fuzz, process

from bot.domain.words.chat_text import fit_list
from bot.domain.words.slips import read_toml
from bot.errors import DocumentError, Fault
from bot.plain_words import in_plain_words

Raw = Mapping[str, Any]
Place = tuple[str | int, ...]
Misfit = tuple[Place, str, str]
"""Where in the file, what is wrong, and the mend."""

MAX_QUOTE = 40
"""Characters of a faulty value that an error quotes."""

MAX_NAMES = 1_000
"""Characters of the names there are that a mend tells: of ten thousand pieces nobody reads all."""

SLIP, LIKE = 75, 60
"""How alike (0 to 100) a name and a known one are for it to be that, mistyped, or else to be like a part."""

MAX_ENTRIES = 1_000
"""Entries of a list in such a file; the longest that is shipped has 136."""

FORMAT = "format"
"""What the first line of a file would say that an older Woodshed would read wrongly; there is none yet."""

_FAULTY = "faulty"
_CHOICES, _CHOICE = {"enum", "literal_error"}, re.compile(r"'([^']+)'")
_TABLES, _LISTS = {"model_type", "dict_type"}, {"list_type", "tuple_type"}


class Section(BaseModel):
    """A table of such a file: frozen, and a name that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueError("a slug has lower-case letters, digits and single hyphens, like 'blue-tele-2'")
    return text


Slug = Annotated[str, StringConstraints(max_length=60), AfterValidator(_slug)]
"""A name for good, by which people and other documents mean something."""

ModelT = TypeVar("ModelT", bound=BaseModel)
EntryT = TypeVar("EntryT")
Entries = Annotated[tuple[EntryT, ...], Field(max_length=MAX_ENTRIES)]


class Form(NamedTuple, Generic[ModelT]):
    """What is to stand in a file: its `model`; `also` finds what is wrong across several of its tables."""

    model: type[ModelT]
    also: Callable[[Raw], list[Misfit]] = lambda _: []


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
    raw, slips = read_toml(text, name)
    if raw is None:
        raise DocumentError(name, slips)
    document, misfits = validated(raw, Form(model, also))
    faults = slips + [fault_at(text, name, *misfit) for misfit in misfits]
    if document is None or faults:
        raise DocumentError(name, faults)
    return document


def validated(raw: Raw, form: Form[ModelT]) -> tuple[ModelT | None, list[Misfit]]:
    """Return raw tables as their model, None where they do not make one, and all that is wrong with them."""
    try:
        return form.model.model_validate(raw), form.also(raw)
    except ValidationError as error:
        details = error.errors()
    within = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
    # What is wrong with a whole only because of its parts is not told twice.
    parts = [each for each in details if each["loc"] not in within]
    return None, [misfit for each in parts for misfit in _misfits(form.model, raw, each)] + form.also(raw)


class Choice(StrEnum):
    """One of several words, in a file in capitals too."""

    @classmethod
    def _missing_(cls, value: object) -> "Choice | None":
        small = value.strip().lower() if isinstance(value, str) else None
        return next((each for each in cls if each.value == small), None)


def twice(raw: Raw, table: str, key: str) -> list[Misfit]:
    """Return a misfit for every `table` whose `key` stands in an earlier one too (for `also`)."""
    seen: dict[str | int, int] = {}
    misfits: list[Misfit] = []
    entries = cast("list[object]", raw.get(table)) if isinstance(raw.get(table), list) else []
    for place, entry in enumerate(entries):
        value = cast("Raw", entry).get(key) if isinstance(entry, dict) else None
        if not isinstance(value, str | int) or value == "":
            continue
        if value in seen:
            says = f"the {key} {value!r} is taken by number {seen[value] + 1}"
            misfits.append(((table, place, key), says, f"give each its own {key}"))
        seen.setdefault(value, place)
    return misfits


def faulty(misfits: Sequence[Misfit]) -> PydanticCustomError:
    """Return what a validator of a whole table raises: all that is wrong, and where in it."""
    says = "; ".join(says for _, says, _ in misfits)
    return PydanticCustomError(_FAULTY, "{says}", {"says": says, "misfits": list(misfits)})


def named_wrongly(name: str, there: Iterable[str]) -> str:
    """Return the mend for a name that is not there: the one that was meant, or those that are."""
    known = sorted(there)
    near = _likeliest(name, known)
    if near:
        return f"did you mean {near!r}?"
    told, more = fit_list(known, MAX_NAMES, ", ")
    return f"there are: {told or 'none'}{f' and {more} more' if more else ''}"


def _likeliest(name: str, known: Sequence[str]) -> str:
    """Return the known name that is meant: one with a slip before one that is a part of it; '' for none."""
    slip = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=SLIP)
    near = slip or process.extractOne(name, known, score_cutoff=LIKE)
    return near[0] if near else ""


def in_words(detail: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a value, and the mend, in words of the file and not of its reader."""
    says, mend = in_plain_words(detail)
    given = _quoted(detail["input"])
    if detail["type"] in _CHOICES and isinstance(detail["input"], str):
        choices = _CHOICE.findall(str(detail.get("ctx", {}).get("expected", "")))
        return f"{given!r} is none of those there are", named_wrongly(given.lower(), choices)
    shown = given if len(given) <= MAX_QUOTE else given[: MAX_QUOTE - 1] + "…"
    quotable = not isinstance(detail["input"], dict | list | tuple | BaseModel)
    return says, mend or (f"it says {shown!r}" if quotable else "")


def _quoted(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # 0xfff… may have more digits than Python writes
        return "a number of thousands of digits"


def _misfits(model: type[BaseModel], raw: Raw, detail: ErrorDetails) -> list[Misfit]:
    """Return what is wrong by one of pydantic's errors: one thing, or all that a whole table has."""
    path = _path_in_file(raw, detail)
    if detail["type"] == _FAULTY:
        found: list[Misfit] = detail["ctx"]["misfits"] if "ctx" in detail else []
        return [((*path, *place), says, mend) for place, says, mend in found]
    if detail["type"] == "extra_forbidden":
        if detail["loc"] == (FORMAT,):
            return [(path, "it is made by a newer Woodshed", "update this one, and try again")]
        names = _known_names(model)
        near = _likeliest(str(detail["loc"][-1]), sorted(names))
        otherwise = "put what it says into tags" if "tags" in names else "take the line out"
        mend = _where_known(model, path, near) if near else otherwise
        return [(path, "this name is not known here", mend)]
    if detail["type"] == "missing":
        return [(path, "is missing", f"add a line {detail['loc'][-1]} = …")]
    says, mend = in_words(detail)
    return [(path, says, _header(path, detail) or mend)]


def _where_known(model: type[BaseModel], path: Place, name: str) -> str:
    """Return how to mend what stands at a path and is to be `name`, which may be known in other tables."""
    here = tuple(part for part in path[:-1] if isinstance(part, str))
    tables = [*_tables_with(model, name)]
    if here in tables or not tables:
        return f"did you mean {name!r}?"
    there = ".".join(min(tables, key=len))
    return f"put it below [[{there}]]" if path[-1] == name else f"did you mean {name!r}, below [[{there}]]?"


def _tables_with(kind: Any, name: str, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the paths of the tables of a model that have a field of this name."""
    if not isinstance(kind, type) or not issubclass(kind, BaseModel):
        for part in get_args(kind):
            yield from _tables_with(part, name, path)
        return
    for field, info in kind.model_fields.items():
        called = info.alias or field
        if called == name:
            yield path
        yield from _tables_with(info.annotation, name, (*path, called))


def _header(path: Place, detail: ErrorDetails) -> str:
    """Return the header that a table or a list of tables is to have; empty where it is about neither."""
    names = ".".join(part for part in path if isinstance(part, str))
    one_of_many = bool(path) and isinstance(path[-1], int)
    if detail["type"] in _LISTS and isinstance(detail["input"], dict):
        return f"write [[{names}]] above each of them"
    if detail["type"] in _TABLES and one_of_many:
        return f"write [[{names}]] above its name = value lines"
    if detail["type"] in _TABLES and isinstance(detail["input"], list):
        return f"write [{names}] above its lines, once"
    return ""


def _path_in_file(raw: Raw, detail: ErrorDetails) -> Place:
    """Return pydantic's path without the names of union members, which do not stand in the file."""
    kept: list[str | int] = []
    here: Any = raw
    for part in detail["loc"]:
        inside: Any = _inside(here, part)
        if inside is not None:
            here = inside
            kept.append(part)
    return (*kept, detail["loc"][-1]) if detail["type"] == "missing" else tuple(kept)


def _inside(here: Any, part: str | int) -> Any:
    """Return what stands under a name or a number in a value; None where the file has no such place."""
    if isinstance(here, dict):
        table = cast("dict[str | int, Any]", here)
        return None if table.get("kind") == part else table.get(part)
    items = cast("list[Any]", here) if isinstance(here, list) else []
    return items[part] if isinstance(part, int) and part < len(items) else None


def _known_names(model: type[BaseModel]) -> set[str]:
    """Return the names of all fields of a model and of the models in it."""
    names: set[str] = set()
    todo: list[Any] = [model]
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= {field.alias or name for name, field in kind.model_fields.items()}
            todo += [field.annotation for field in kind.model_fields.values()]
        else:
            todo += get_args(kind)
    return names


def fault_at(text: str, name: str, path: Place, says: str, mend: str) -> Fault:
    """Return a misfit as a fault in the file `name`, with its line."""
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
