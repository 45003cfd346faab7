"""An evening told by its templates: as the files of a recap, and as a part of a page of ours."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from bot.disk import read_text
from bot.domain.evenings.chapters import recordings
from bot.domain.evenings.recap import Evening
from bot.domain.practice.progress import Played
from bot.errors import DocumentError, Fault
from bot.services.evenings.plots import PALETTE, Plot, tempo_plot, weeks_plot
from bot.settings import Settings

PAGE, MARKDOWN = "recap.html.jinja", "recap.md.jinja"
PART, STYLE = "evening.html.jinja", "evening.css.jinja"

_FRESH = "mend it, or take the file from a fresh copy of Woodshed"

_MARKDOWN = re.compile(r"[\\`*_\[\]~#$@!]|(?<=www)\.|:(?=//)|^[-+=]", re.IGNORECASE)
"""What Markdown takes for more than a letter: addresses would become links, and a hyphen in front a list."""

_NUMBERED = re.compile(r"^(\d{1,9})([.)])")

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"})
"""What would begin HTML or another cell: not every renderer honours a backslash before it."""


class Drawn(Protocol):
    """What can stand in a page as a drawing."""

    @property
    def drawing(self) -> Markup:
        """The drawing as HTML."""
        ...


def rendered(evening: Evening, settings: Settings) -> dict[str, bytes]:
    """Return the files of a recap by name, the page first.

    Raises:
        DocumentError: a template has a fault.
    """
    drawn = (tempo_plot(evening, settings.local), weeks_plot(evening))
    plots = {plot.name: plot for plot in drawn if plot}
    files = {name: f"{evening.day}-{name}.svg" for name in plots}
    told = _told(evening, settings, plots) | {"palette": PALETTE, "files": files}
    folders = _folders(settings)
    texts = {
        f"{evening.day}.html": _filled(page_templates(*folders), folders, PAGE, told),
        f"{evening.day}.md": _filled(markdown_templates(*folders), folders, MARKDOWN, told),
    }
    return {name: text.encode() for name, text in texts.items()} | _as_files(evening.day, plots)


def part_of_page(evening: Evening, settings: Settings, plots: Mapping[str, Drawn]) -> Markup:
    """Return what a recap tells of an evening as a part of another page, with drawings of that page's own.

    Raises:
        DocumentError: a template has a fault.
    """
    folders = _folders(settings)
    text = _filled(page_templates(*folders), folders, PART, _told(evening, settings, plots))
    return Markup(text)  # noqa: S704 - whatever fills the template is escaped there


def style_of_part(settings: Settings) -> str:
    """Return how that part looks, as CSS.

    Raises:
        DocumentError: the template has a fault.
    """
    folders = _folders(settings)
    return _filled(page_templates(*folders), folders, STYLE, {})


def _folders(settings: Settings) -> tuple[Path, Path]:
    return settings.data_dir / "recap", settings.home / "recap"


def _told(evening: Evening, settings: Settings, plots: Mapping[str, Drawn]) -> dict[str, Any]:
    return {
        "evening": evening,
        "local": settings.local,
        "day_ends": settings.day_ends,
        "plots": plots,
        "recordings": recordings(evening.sessions, evening.streams),
    }


def _as_files(day: date, plots: Mapping[str, Plot]) -> dict[str, bytes]:
    svg = {f"{day}-{name}.svg": plot.svg.encode() for name, plot in plots.items()}
    return svg | {f"{day}-{name}.png": plot.png for name, plot in plots.items()}


def _filled(templates: Environment, folders: Sequence[Path], name: str, told: Mapping[str, Any]) -> str:
    try:
        return templates.get_template(name).render(told)
    except (TemplateError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        at = error.name if isinstance(error, TemplateSyntaxError) and error.name else name
        path = next((each / at for each in reversed(folders) if (each / at).exists()), folders[0] / at)
        raise DocumentError("the recap", [Fault(f"{path}{line}", str(error), _FRESH)]) from error


def page_templates(*folders: Path) -> Environment:
    """Return the templates of folders, those of the last first, for HTML: whatever fills them is escaped."""
    return _environment(_texts(folders), autoescape=True)


def markdown_templates(*folders: Path) -> Environment:
    """Return the templates of folders, those of the last first, for Markdown: what fills them is escaped."""
    return _environment(_texts(folders), finalize=as_markdown)


@lru_cache(maxsize=2)
def _environment(texts: tuple[tuple[str, str], ...], **more: Any) -> Environment:
    """Return templates, the same for the same texts: each evening would translate them anew."""
    templates = Environment(  # noqa: S701 - Markdown has a way of escaping of its own
        loader=DictLoader(dict(texts)),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        **more,
    )
    templates.filters |= {"clock": clock, "tempi": tempi, "seconds": seconds, "drawing": drawing}
    return templates


def _texts(folders: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """Return each template by its path in its folder, those of the last folder last."""
    return tuple(
        (path.relative_to(folder).as_posix(), read_text(path))
        for folder in folders
        for path in sorted(folder.rglob("*.jinja"))
    )


def as_markdown(value: object) -> object:
    """Return a text so that Markdown shows it as it is, in one line; what is safe or no text stays."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    marked = _MARKDOWN.sub(r"\\\g<0>", " ".join(value.split()))
    return _NUMBERED.sub(r"\1\\\2", marked).translate(_ENTITIES)


def clock(length: timedelta) -> str:
    """Return a length as 1:02:03, or 2:03 where it is less than an hour."""
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def seconds(length: timedelta) -> str:
    """Return a length in seconds, to a tenth."""
    return f"{length.total_seconds():.1f}"


def tempi(played: Played) -> str:
    """Return from which clean tempo to which a block was played."""
    if played.first_bpm is None:
        return "–"
    same = played.first_bpm == played.best_bpm
    return f"{played.best_bpm}" if same else f"{played.first_bpm} → {played.best_bpm}"


def drawing(plot: Drawn) -> Markup:
    """Return a plot as a part of the page: it is the only thing there that is not escaped again."""
    return plot.drawing
