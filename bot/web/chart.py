"""Drawings of the pages: tempi over time and minutes by week, as inline SVG whose letters keep their size."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from math import log
from typing import NamedTuple

from markupsafe import Markup

from bot.domain.evenings.evenings import PieceDay
from bot.domain.practice.progress import DAY, MINUTE
from bot.domain.practice.session_report import SessionReport
from bot.web.template import rendered

LEFT, RIGHT, TOP, BOTTOM = 1.5, 98.5, 12.0, 84.0
"""Percent of the drawing between which something is drawn; letters stand around it."""

FLATTENING = 3
"""Where the fastest tempo is so many times the slowest, equal steps are equal shares: else all is flat."""

MAX_CLOCK_MARKS, MAX_BAR_NAMES = 4, 4
"""Names along the bottom that a phone has room for."""

STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 240)
"""Minutes between two times of the clock."""


class Dot(NamedTuple):
    """A point in percent, and what it is: clean, missed or best."""

    x: float
    y: float
    look: str


class Bar(NamedTuple):
    """A bar in percent, with a figure above it, and the name below it where there is room."""

    x: float
    y: float
    width: float
    height: float
    figure: str
    name: str
    look: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing in percent: `lines` are paths of a thousand by a thousand, each with its look."""

    marks_x: tuple[tuple[float, str], ...] = ()
    marks_y: tuple[tuple[float, str], ...] = ()
    bands: tuple[tuple[float, float], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of a page, in the shape in which the templates of the recap ask for one."""

    drawing: Markup


def drawn(*charts: tuple[str, Chart]) -> Drawing:
    """Return charts one below the other, each under its title (empty: none)."""
    html = rendered("chart.html.jinja", charts=charts)
    return Drawing(Markup(html))  # noqa: S704 - the template escapes all letters


def scale(values: Sequence[float], low: float, high: float) -> Callable[[float], float]:
    """Return where a value lies between `low` and `high` percent, by steps or, far apart, by shares."""
    least, most = min(values), max(values)
    of: Callable[[float], float] = log if 0 < least * FLATTENING <= most else float
    span = of(most) - of(least)

    def place(value: float) -> float:
        share = (of(value) - of(least)) / span if span else 0.5
        return round(low + (high - low) * share, 2)

    return place


def tempo_charts(
    sessions: Iterable[SessionReport], local: Callable[[datetime], datetime]
) -> list[tuple[str, Chart]]:
    """Return how the tempo went in each session that had one, under its title."""
    return [
        (f"{each.title}, {local(each.began):%H:%M}", _session(each, local))
        for each in sessions
        if any(run.tempi for run in each.runs) and each.ended - each.began >= MINUTE
    ]


def _session(session: SessionReport, local: Callable[[datetime], datetime]) -> Chart:
    targets = {each.number - 1: each.block.target_bpm for each in session.blocks}
    tempi = [bpm for run in session.runs for _, bpm in run.tempi]
    aims = [aim for run in session.runs if run.tempi and (aim := targets.get(run.block))]
    length = (session.ended - session.began) / MINUTE
    across, up = scale((0, length), LEFT, RIGHT), scale([*tempi, *aims], BOTTOM, TOP)

    def x(at: datetime) -> float:
        return across((at - session.began) / MINUTE)

    lines: list[tuple[str, str]] = []
    for run in session.runs:
        if aim := targets.get(run.block) if run.tempi else None:
            lines.append(("target", _path([(x(run.since), up(aim)), (x(run.until), up(aim))])))
        if run.tempi:
            ends = [*(at for at, _ in run.tempi[1:]), run.until]
            steps = [
                point
                for (at, bpm), end in zip(run.tempi, ends, strict=True)
                for point in ((x(at), up(bpm)), (x(end), up(bpm)))
            ]
            lines.append(("tempo", _path(steps)))
    return Chart(
        marks_x=tuple(_clock(session, local, x)),
        marks_y=_figures([*tempi, *aims], up),
        bands=tuple(
            (x(run.since), x(run.until) - x(run.since)) for run in session.runs if run.block % 2 == 0
        ),
        lines=tuple(lines),
        dots=tuple(
            Dot(x(each.at), up(each.bpm), "clean" if each.clean else "missed")
            for each in session.repetitions
            if min(tempi) <= each.bpm <= max(tempi)
        ),
    )


def _clock(
    session: SessionReport, local: Callable[[datetime], datetime], x: Callable[[datetime], float]
) -> Iterable[tuple[float, str]]:
    minutes = (session.ended - session.began) / MINUTE
    step = next((each for each in STEPS if minutes / each <= MAX_CLOCK_MARKS), STEPS[-1])
    began = local(session.began)
    past = timedelta(
        minutes=(began.hour * 60 + began.minute) % step, seconds=began.second, microseconds=began.microsecond
    )
    at = session.began + (timedelta(minutes=step) - past if past else timedelta())
    while at <= session.ended:
        yield x(at), f"{local(at):%H:%M}"
        at += timedelta(minutes=step)


def piece_chart(days: Sequence[PieceDay], name: Callable[[date], str]) -> Chart | None:
    """Return the fastest clean tempo of each day, and the target it was to come to; None without any tempo.

    Days on which nothing was clean have no dot: a curve through the days that had is no claim about them.
    """
    timed = [(each, each.best_bpm) for each in days if each.best_bpm]
    if not timed:
        return None
    aims = [(each.day, each.target_bpm) for each in days if each.target_bpm]
    first, last = days[0].day, days[-1].day
    across = scale((0, (last - first) / DAY), LEFT, RIGHT)
    values = [*(bpm for _, bpm in timed), *(aim for _, aim in aims)]
    up = scale(values, BOTTOM, TOP)

    def x(day: date) -> float:
        return across((day - first) / DAY)

    tempo = _path([(x(each.day), up(bpm)) for each, bpm in timed])
    target = _path(list(_steps([(x(day), up(aim)) for day, aim in aims]))) if aims else ""
    ends = [(x(first), name(first))] if first == last else [(x(first), name(first)), (x(last), name(last))]
    return Chart(
        marks_x=tuple(ends),
        marks_y=_figures(values, up),
        lines=tuple((look, path) for look, path in (("target", target), ("tempo", tempo)) if path),
        dots=tuple(Dot(x(each.day), up(bpm), "best" if each.is_best else "clean") for each, bpm in timed),
    )


def weeks_chart(weeks: Sequence[tuple[date, timedelta]], name: Callable[[date], str]) -> Chart:
    """Return how many minutes were played in weeks, by their Mondays, the last of them marked."""
    minutes = [(name(monday), length / MINUTE) for monday, length in weeks]
    return bars_chart([(day, played, _minutes(played)) for day, played in minutes], marked=len(minutes) - 1)


def bars_chart(values: Sequence[tuple[str, float, str]], marked: int) -> Chart:
    """Return values as bars, each with its name, and a figure above it; one is marked, by its place.

    Names stand below as many as there is room for, the last one always.
    """
    most, width = max([*(value for _, value, _ in values), 1]), (RIGHT - LEFT) / len(values)
    nth = -(-len(values) // MAX_BAR_NAMES)
    bars: list[Bar] = []
    for place, (name, value, figure) in enumerate(values):
        height = (BOTTOM - TOP) * value / most
        bars.append(
            Bar(
                round(LEFT + width * (place + 0.15), 2),
                round(BOTTOM - height, 2),
                round(width * 0.7, 2),
                round(height, 2),
                figure,
                "" if (len(values) - 1 - place) % nth else name,
                "last" if place == marked else "past",
            )
        )
    return Chart(bars=tuple(bars))


def _minutes(length: float) -> str:
    """Return a figure for minutes: none for none at all, which the empty place tells better."""
    return f"{length:.0f}" if length >= 1 else "<1" if length else ""


def _figures(values: Sequence[float], up: Callable[[float], float]) -> tuple[tuple[float, str], ...]:
    """Return the least and the greatest value, by which the others are read."""
    return tuple((up(each), f"{each:g}") for each in dict.fromkeys((max(values), min(values))))


def _steps(points: Sequence[tuple[float, float]]) -> Iterable[tuple[float, float]]:
    """Yield points so that each value goes on until the next one begins."""
    yield points[0]
    for (_, before), (x, y) in pairwise(points):
        if y != before:
            yield x, before
            yield x, y
    yield points[-1]


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x * 10:.0f} {y * 10:.0f}" for x, y in points)
