"""An evening told by its templates: as the files of a recap, and as a part of a page of ours."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Protocol

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from bot.disk import read_text
from bot.domain.evenings.chapters import recordings
from bot.domain.evenings.recap import Evening
from bot.domain.practice.progress import Played
from bot.domain.words.voice import lines
from bot.errors import DocumentError, Fault, Gap
from bot.services.evenings.plots import PALETTE, Plot, tempo_plot, weeks_plot
from bot.services.words.localized import locale_of, number_in_words
from bot.services.words.voice import Say, Voice
from bot.settings import Settings

LINES = lines(
    """
    page-evenings-short-day: day month
    page-recap-over
    page-recap-day: weekday day
    page-recap-repetitions
    page-recap-missed
    page-recap-uncounted
    page-recap-no-practice
    page-recap-practised
    page-recap-session: title since until
    page-recap-length: played paused finished
    page-recap-block
    page-recap-what
    page-recap-kind
    page-recap-planned
    page-recap-target: reached target
    page-recap-times-missed: count
    page-recap-left-out
    page-recap-note: what
    page-recap-tempo
    page-recap-tempo-shows
    page-recap-tempo-drawn
    page-recap-tempo-key
    page-recap-gap: is
    page-recap-put-right
    page-recap-tempo-table
    page-recap-beats
    page-recap-bests
    page-recap-best: bpm
    page-recap-before: bpm
    page-recap-before-that
    page-recap-first-time
    page-recap-first-times
    page-recap-first: what bpm
    page-recap-chapters
    page-recap-recording: began
    page-recap-hello
    page-recap-weeks
    page-recap-weeks-show: weeks
    page-recap-weeks-key
    page-recap-weeks-table
    page-recap-week
    page-recap-first-week: played
    page-recap-answered
    page-recap-askers: people
    page-recap-gear
    page-recap-piece-of-gear
    page-recap-no-gear
    page-recap-wanted
    page-recap-wanted-nothing
    page-recap-wrote: people
    page-recap-busiest: people at what
    page-recap-asked-for: gear
    page-recap-asked-about: pieces
    page-recap-moderation
    page-recap-decisions: count undone
    page-recap-unsure: count
    page-recap-on-trial: count
    page-recap-rule
    page-recap-action
    page-recap-times
    page-recap-undone
    page-recap-no-rule
    page-recap-health
    page-recap-calls: made done failed undone due
    page-recap-median: seconds
    page-recap-why
    page-recap-no-reason
    page-recap-failed: times
    page-recap-no-calls
    page-recap-unwell
    page-recap-from
    page-recap-for
    page-recap-still
    page-recap-until-stopped
    page-recap-well
    page-recap-looks
    page-recap-ideas
    page-recap-no-ideas
    page-recap-idea: idea what number
    page-recap-written: at
    """
)

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


def rendered(evening: Evening, settings: Settings, voice: Voice) -> dict[str, bytes]:
    """Return the files of a recap by name, the page first, in the language of a voice.

    Raises:
        DocumentError: a template has a fault.
    """
    drawn = (tempo_plot(evening, settings.local), weeks_plot(evening, short_day(voice.say)))
    plots = {plot.name: plot for plot in drawn if plot}
    files = {name: f"{evening.day}-{name}.svg" for name in plots}
    told = _told(evening, settings, voice, plots) | {"palette": PALETTE, "files": files}
    folders = _folders(settings)
    texts = {
        f"{evening.day}.html": _filled(page_templates(*folders), folders, PAGE, told),
        f"{evening.day}.md": _filled(markdown_templates(*folders), folders, MARKDOWN, told),
    }
    return {name: text.encode() for name, text in texts.items()} | _as_files(evening.day, plots)


def part_of_page(evening: Evening, settings: Settings, voice: Voice, plots: Mapping[str, Drawn]) -> Markup:
    """Return what a recap tells of an evening as a part of another page, with drawings of that page's own.

    Raises:
        DocumentError: a template has a fault.
    """
    folders = _folders(settings)
    text = _filled(page_templates(*folders), folders, PART, _told(evening, settings, voice, plots))
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


def short_day(say: Say) -> Callable[[date], str]:
    """Return what names a day in few letters, for below a bar."""
    return lambda day: say("page-evenings-short-day", {"day": day.day, "month": day.month})


def _told(evening: Evening, settings: Settings, voice: Voice, plots: Mapping[str, Drawn]) -> dict[str, Any]:
    @lru_cache(maxsize=None, typed=True)  # tables say the same in each row
    def say(line: str, **gaps: Gap) -> str:
        return voice.say(line, gaps)

    return {
        "say": say,
        "number": partial(number_in_words, locale=locale_of(voice.language)),
        "named": _named,
        "language": voice.language,
        "evening": evening,
        "local": settings.local,
        "day_ends": settings.day_ends,
        "plots": plots,
        "recordings": recordings(evening.sessions, evening.streams),
    }


def _named(found: Iterable[tuple[str, int]]) -> str:
    """Return names with how many people wanted each."""
    return ", ".join(f"{name} ({people})" for name, people in found)


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


def tempi(played: Played, number: Callable[[float], str] = str) -> str:
    """Return from which clean tempo to which a block was played, each as `number` writes it."""
    if played.first_bpm is None or played.best_bpm is None:
        return "–"
    first, best = number(played.first_bpm), number(played.best_bpm)
    return best if first == best else f"{first} → {best}"


def drawing(plot: Drawn) -> Markup:
    """Return a plot as a part of the page: it is the only thing there that is not escaped again."""
    return plot.drawing
