"""What somebody types behind a verb of the command line, read, or refused in words that say what is right."""

from collections.abc import Callable
from datetime import date, datetime

import typer

_DAY = "%Y-%m-%d"


def day(typed: str) -> date:
    """Return the day that somebody typed.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        return datetime.strptime(typed.strip(), _DAY).date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        says = f"{typed!r} is no day; write year, month and day, as in 2026-12-31"
        raise typer.BadParameter(says) from error


def number(least: int, most: int | None = None) -> Callable[[str], int]:
    """Return what reads a whole number of at least that, and of at most that, if there is a bound."""
    bounds = f"of {least} or more" if most is None else f"from {least} to {most}"

    def read(typed: str) -> int:
        try:
            found = int(typed)
        except ValueError:
            found = None
        if found is None or found < least or (most is not None and found > most):
            raise typer.BadParameter(f"{str(typed)!r} is no whole number {bounds}")
        return found

    return read
