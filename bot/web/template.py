"""Pages, each made of its template when somebody opens it: so it has the words of that moment."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def rendered(name: str, **values: object) -> str:
    """Return the page of a template with its values; what a viewer wrote in them is shown as letters."""
    return _templates().get_template(name).render(values)


@cache
def _templates() -> "Environment":
    # Imported late: it takes memory, and on most evenings nobody opens a page before the music begins.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    folder = Path(__file__).parent / "templates"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
