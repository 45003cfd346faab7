"""A table that people open with a spreadsheet: its cells stay text there, and it is read as it was saved."""

import csv
import io
import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.errors import DocumentError, Fault

MARK = "\ufeff"
"""Without it, Excel takes UTF-8 for the machine's own code page."""

_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
"""What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""

_SEPARATOR = re.compile(r"\"?sep=([,;\t])\"?[\t,; ]*", re.IGNORECASE)
"""A line before the columns by which Excel is told what parts them."""


class TableRow(NamedTuple):
    """A row with something in it: the line of the file that it begins at, and a cell for each column."""

    line: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A table: what its columns are called, as written in a line of the file, and its rows."""

    columns: tuple[str, ...]
    line: int
    rows: tuple[TableRow, ...]


def columns_of(text: str) -> tuple[str, ...]:
    """Return what the columns of a CSV file are called; () where it is none."""
    text, _, delimiter = _from_the_columns_on(text.removeprefix(MARK))
    try:
        return tuple(next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), list[str]()))
    except csv.Error:
        return ()


def read_table(text: str, name: str) -> Table:
    """Return the table in the text of a CSV file; commas, semicolons or tabs may part its cells.

    Raises:
        DocumentError: the text is no CSV.
    """
    text, before, delimiter = _from_the_columns_on(text.removeprefix(MARK))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[TableRow] = []
    try:
        columns = tuple(cell.strip() for cell in next(reader, list[str]()))
        line = before + reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells[len(columns) :]):
                raise _too_many(f"{name}, line {line}", len(cells), len(columns))
            padded = [*cells, *[""] * (len(columns) - len(cells))]
            if any(padded):
                rows.append(TableRow(line, tuple(map(as_meant, padded[: len(columns)]))))
            line = before + reader.line_num + 1
    except csv.Error as error:
        place = f"{name}, line {before + reader.line_num}"
        raise DocumentError(name, [Fault(place, *_no_csv(error))]) from error
    return Table(columns, before + 1, tuple(rows))


def _no_csv(error: csv.Error) -> tuple[str, str]:
    """Return what is wrong with a table that cannot be read on, and the mend."""
    if "field limit" in str(error):
        says = f"has a cell of more than {csv.field_size_limit():,} characters"
        return says, 'shorten it; if it has many lines, a quote (") before it is never closed'
    return f"is no CSV: {error}", "save it as CSV again"


def _too_many(place: str, cells: int, columns: int) -> DocumentError:
    """Return the fault of a row that has more cells than columns: nobody knows what they say."""
    says = f"has {cells} cells, and there are {columns} columns"
    return DocumentError(place, [Fault(place, says, "give each cell its column, or take it out")])


def _from_the_columns_on(text: str) -> tuple[str, int, str]:
    """Return the text from its columns on, how many lines stood before them, and what parts its cells."""
    before, said = 0, ""
    while text:
        line, _, rest = text.partition("\n")
        separator = _SEPARATOR.fullmatch(line.rstrip("\r"))
        if line.strip(" \t\r,;") and not separator:
            break
        text, before, said = rest, before + 1, separator[1] if separator else said
    header = re.split("[\r\n]", text, maxsplit=1)[0]
    return text, before, said or max(",;\t", key=header.count)


def as_text(cell: str) -> str:
    """Return a cell so that it is read as text: with an apostrophe before what looks like a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """Return a cell without the apostrophe that `as_text` has put before it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def written_table(columns: tuple[str, ...], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as the text of a CSV file, each cell as text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([as_text(str(cell)) for cell in row] for row in rows)
    return MARK + text.getvalue()
