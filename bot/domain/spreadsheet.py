"""Cells of a table that people open with a spreadsheet: text stays text there."""

import re

MARK = "\ufeff"
"""Without it, Excel takes UTF-8 for the machine's own code page."""

_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")
"""What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


def as_text(cell: str) -> str:
    """Return a cell so that it is read as text: with an apostrophe before what looks like a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """Return a cell without the apostrophe that `as_text` has put before it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
