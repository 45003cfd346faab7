"""Gear as people keep it in a spreadsheet: columns known by their names, rows by what they are about."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import ValidationError

from bot.domain.documents.document import in_words, named_wrongly
from bot.domain.documents.slug import slug_for
from bot.domain.documents.spreadsheet import TableRow, read_table, written_table
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import folded_words, joined
from bot.errors import Fault, Refusal

SLUG = "slug"
"""The column that only what `as_sheet` wrote has: there an empty cell clears what was."""

TAGS = "tags"

_NEEDED = ("kind", "model")
"""What a piece cannot be without."""

_YEAR = re.compile(r"(\d{4})(?:[.,]0+|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?|\d{1,2}[-/.](?:\d{1,2}[-/.])?(\d{4})")
"""A year, one as a spreadsheet writes numbers, or that of a day."""

_BESIDE = re.compile(r"\s*[,;/]\s*")


class Column(NamedTuple):
    """A column as its file calls it, and the field that it is taken for; '' where it is not taken."""

    name: str
    field: str


@dataclass(frozen=True, slots=True)
class GearSheet:
    """A spreadsheet of gear, read but not yet held against the shelf.

    `rows` have the line of the file that each begins at, and its cells by field.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]
    faults: tuple[Fault, ...]
    words: GearWords

    @property
    def is_ours(self) -> bool:
        """Whether it was written by `as_sheet`."""
        return any(column.field == SLUG for column in self.columns)


class Placed(NamedTuple):
    """What a sheet comes to: its pieces, the line of each by slug, in their order, and its faults."""

    pieces: tuple[GearItem, ...]
    lines: Mapping[str, int]
    faults: tuple[Fault, ...]


def as_sheet(pieces: Iterable[GearItem]) -> str:
    """Return gear as CSV: a column for each field, a row for each piece."""
    fields = GEAR.fields()
    tables = [piece.model_dump(mode="json", by_alias=True) for piece in pieces]
    return written_table(fields, ([_cell(table[field]) for field in fields] for table in tables))


def _cell(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return "" if value is None else value


def read_sheet(text: str, name: str, words: GearWords) -> GearSheet:
    """Return the gear in the text of a CSV file, whatever its columns are called in the `words`.

    Raises:
        DocumentError: the text is no CSV.
    """
    table = read_table(text, name)
    columns = _columns(table.columns, words)
    fields = [column.field for column in columns]
    rows = tuple((row.line, _by_field(row, fields)) for row in table.rows)
    missing = " and the ".join(field for field in _NEEDED if field not in fields)
    there = f"; there are: {', '.join(table.columns)}" if any(table.columns) else ""
    mend = f"call one {_NEEDED[0]}, and one {_NEEDED[1]}{there}"
    faults = [Fault(f"{name}, line {table.line}", f"no column tells the {missing}", mend)] if missing else ()
    return GearSheet(name, columns, rows, tuple(faults), words)


def _columns(names: Sequence[str], words: GearWords) -> tuple[Column, ...]:
    """Return what each column is taken for: the first that is called as a field has it."""
    names_of = {field: (field, *words.columns.get(field, ())) for field in GEAR.fields()}
    meant = {joined(name): field for field, all_ in names_of.items() for name in all_}
    taken: set[str] = set()
    found: list[Column] = []
    for name in names:
        field = meant.get(joined(name), "")
        found.append(Column(name, "" if field in taken else field))
        taken.add(field)
    return tuple(found)


def _by_field(row: TableRow, fields: Sequence[str]) -> Mapping[str, str]:
    return {field: cell.strip() for field, cell in zip(fields, row.cells, strict=True) if field}


def placed(sheet: GearSheet, shelf: Sequence[GearItem]) -> Placed:
    """Return the pieces of a sheet as they are to be, by those that are on the `shelf`.

    A row is about the piece of its slug; without one about that of the same maker and model, of several the
    one with its serial number or else its nickname and year: the same sheet again changes nothing. What a
    sheet has no column for stays as it is on the shelf.
    """
    taken = {piece.slug for piece in shelf}
    pieces: list[GearItem] = []
    lines: dict[str, int] = {}
    numbers: dict[tuple[str, str], int] = {}
    faults: list[Fault] = []
    for (line, cells), held in zip(sheet.rows, _about(sheet, shelf), strict=True):
        place = f"{sheet.name}, line {line}"
        values, wrong = _values(cells, sheet.words, clears=sheet.is_ours)
        piece = None if wrong else _piece(cells, values, held, taken, also=not sheet.is_ours)
        if isinstance(piece, GearItem):
            number = (_named(piece.maker, piece.model), "" if sheet.is_ours else piece.serial)
            piece = _twice(piece, lines.get(piece.slug), numbers.get(number)) or piece
            if number[1]:
                numbers.setdefault(number, line)
        if isinstance(piece, GearItem):
            pieces.append(piece)
            lines[piece.slug] = line
            taken.add(piece.slug)
        for field, says, mend in wrong or (piece if isinstance(piece, list) else ()):
            faults.append(Fault(f"{place}: {field}" if field else place, says, mend))
    return Placed(tuple(pieces), lines, tuple(faults))


_Wrong = list[tuple[str, str, str]]
"""What is wrong with a row: the field, what is wrong with it, and the mend."""


def _twice(piece: GearItem, same: int | None, numbered: int | None) -> _Wrong:
    """Return what is wrong with a piece that a line before is about, or that has another's number."""
    if same:
        return [("", f"is about {piece.slug!r}, as line {same} is", "keep one of them")]
    if numbered:
        says = f"has the same number as line {numbered}"
        return [("serial", says, "keep one of them, or mend the number")]
    return []


def _piece(
    cells: Mapping[str, str],
    values: Mapping[str, Any],
    held: GearItem | None,
    taken: set[str],
    *,
    also: bool,
) -> GearItem | _Wrong:
    """Return the piece of a row, laid over the one that is `held`, or what is wrong with it.

    Its tags are there `also`, beside those that are: another's sheet knows nothing of them.
    """
    try:
        slug = held.slug if held else cells.get(SLUG) or _new_slug(cells, taken)
        before = held.model_dump(by_alias=True) if held else {}
        if also and TAGS in values:
            values = {**values, TAGS: [*dict.fromkeys((*before.get(TAGS, ()), *values[TAGS]))]}
        return GearItem.model_validate({**before, **values, SLUG: slug})
    except ValidationError as error:
        return [(str(each["loc"][0]) if each["loc"] else "", *in_words(each)) for each in error.errors()]
    except Refusal:
        return [("model", "has no letter or digit", "write what it is called")]


def _new_slug(cells: Mapping[str, str], taken: set[str]) -> str:
    name = cells.get("nickname") or f"{cells.get('maker', '')} {cells.get('model', '')}"
    return slug_for(name, taken)


def _values(cells: Mapping[str, str], words: GearWords, *, clears: bool) -> tuple[dict[str, Any], _Wrong]:
    """Return what the cells of a row say, by field, and what is wrong with them, each with its mend."""
    values: dict[str, Any] = {}
    wrong: _Wrong = []
    for field, cell in cells.items():
        if not cell:
            if clears and field in _EMPTY:
                values[field] = _EMPTY[field]
            continue
        value = _READ.get(field, lambda cell, _: cell)(cell, words)
        if value is None:
            wrong.append((field, f"{cell!r} is none that is known", _mend(field)))
        values[field] = value
    return values, wrong


_EMPTY = GEAR.defaults()
"""What a field says that is empty."""


def _mend(field: str) -> str:
    choices = {"kind": GearKind, "status": Status}
    if field in choices:
        return named_wrongly("", choices[field])
    return "write it with four digits, or leave it empty"


def _kind(cell: str, words: GearWords) -> GearKind | None:
    """Return the kind that a cell names: as a whole, or by its last word that does, as "Electric Guitar"."""
    types = {joined(each): kind for kind, names in words.types.items() for each in names}
    spoken = cell.split()
    ends = (" ".join(spoken[at:]) for at in range(len(spoken)))
    begins = (spoken[at] for at in reversed(range(len(spoken))))
    tries = [*ends, *begins]
    found = (words.kind_named(each) or types.get(joined(each)) for each in tries)
    return next(filter(None, found), None)


def _year(cell: str) -> int | None:
    found = _YEAR.fullmatch(cell)
    return int(found[1] or found[2]) if found else None


_READ: Mapping[str, Callable[[str, GearWords], Any]] = {
    "kind": _kind,
    "status": lambda cell, words: words.status_named(cell),
    "year": lambda cell, _: _year(cell),
    "since": lambda cell, _: _year(cell),
    "tags": lambda cell, _: [tag for tag in _BESIDE.split(cell) if tag],
    "provenance": lambda cell, _: cell.lower(),
}
"""How the cells of a field are read; others are as they stand."""


def _about(sheet: GearSheet, shelf: Sequence[GearItem]) -> list[GearItem | None]:
    """Return for each row the piece on the shelf that it is about; None for one that is not there yet."""
    by_slug = {piece.slug: piece for piece in shelf}
    found: list[GearItem | None] = [by_slug.get(cells.get(SLUG, "")) for _, cells in sheet.rows]
    free: dict[str, list[GearItem]] = {}
    meant = {piece.slug for piece in found if piece}
    for piece in shelf:
        if piece.slug not in meant:
            free.setdefault(_named(piece.maker, piece.model), []).append(piece)
    for agrees in (_same_number, _same_name, _may_be):
        for number, (_, cells) in enumerate(sheet.rows):
            others = free.get(_named(cells.get("maker", ""), cells.get("model", "")), [])
            if found[number] is None and not cells.get(SLUG):
                one = next((piece for piece in others if agrees(cells, piece)), None)
                if one:
                    others.remove(one)
                    found[number] = one
    return found


def _named(maker: str, model: str) -> str:
    return " ".join(folded_words(f"{maker} {model}"))


def _same_number(cells: Mapping[str, str], piece: GearItem) -> bool:
    return bool(piece.serial) and cells.get("serial") == piece.serial


def _same_name(cells: Mapping[str, str], piece: GearItem) -> bool:
    year = _year(cells.get("year", ""))
    return _may_be(cells, piece) and cells.get("nickname", "") == piece.nickname and year == piece.year


def _may_be(cells: Mapping[str, str], piece: GearItem) -> bool:
    """Tell whether a row says nothing by which it is another piece: a serial number, or a nickname."""
    pairs = ((cells.get("serial", ""), piece.serial), (cells.get("nickname", ""), piece.nickname))
    return all(not said or not held or said == held for said, held in pairs)
