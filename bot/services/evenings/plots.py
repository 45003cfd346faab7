"""What the recap draws: the tempi of an evening, and the minutes of the weeks before it.

Each is drawn twice, wide and narrow: letters that are shrunk to a phone's width could not be read.
"""

# pyright: reportUnknownMemberType=false
# matplotlib says of none of its keyword arguments what they are.

import io
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from bot.domain.evenings.recap import Evening
from bot.domain.practice.progress import MINUTE
from bot.domain.practice.session_report import Run, SessionReport

if TYPE_CHECKING:  # it takes half a second, which no other command should wait for
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


PALETTE = {
    "paper": "#fffefb",
    "ink": "#2a2723",
    "soft": "#6f685e",
    "rule": "#ddd6ca",
    "band": "#f4efe6",
    "line": "#17656e",
    "miss": "#b4482c",
    "past": "#a9c4c4",
}
"""Colours by what they are for; a page that shows a plot in itself may have others under the same names."""

WIDE, NARROW, PANEL, BARS, PIXELS_AN_INCH = 9.0, 4.2, 2.9, 2.4, 160
"""Inches of a plot's width on a desk and on a phone, of the height of a session's panel and of the bars."""

TICKS_AN_INCH = 1.2
TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 240)
"""Minutes between two times on the axis: the first that makes no more than so many of them."""

LETTERS_AN_INCH = 13
"""Of a block's label, on an average."""

MIN_SHOWN = timedelta(minutes=1)
"""A session that is shorter has no curve, and its axis no minute."""

NARROWEST = 1 / 12
"""Share of the longest session below which another is a sliver at its scale, and left to the tables."""

FLATTENING = 3
"""Where the fastest tempo is so many times the slowest, equal steps are equal shares: else all is flat."""

TEMPI_MARKED = (10, 15, 20, 30, 40, 60, 80, 120, 160, 240, 320)
"""Tempi by which an axis of shares is read."""

MIN_WEEKS_SHOWN = 2
"""One bar compares nothing."""

WEEK_LABEL = 0.55
"""Inches that the name of a week takes."""

_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, and has the page's own letters
    "svg.hashsalt": "woodshed",  # the same evening is the same file
    "text.parse_math": False,  # a dollar in a title is a dollar
    "font.size": 9,
    "text.color": PALETTE["ink"],
    "axes.facecolor": "none",
    "axes.edgecolor": PALETTE["rule"],
    "axes.labelcolor": PALETTE["soft"],
    "xtick.color": PALETTE["soft"],
    "ytick.color": PALETTE["soft"],
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
}


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot under its name, as two files; `narrow` is the SVG for a phone."""

    name: str
    svg: str
    narrow: str
    png: bytes

    @property
    def inline(self) -> str:
        """The SVG to stand in a page."""
        return _inline(self.svg, self.name)

    @property
    def inline_narrow(self) -> str:
        """The SVG to stand in a page that is as narrow as a phone."""
        return _inline(self.narrow, f"{self.name}-narrow")

    @property
    def drawing(self) -> Markup:
        """Both, of which the page shows the one that fits."""
        return Markup(  # noqa: S704 - matplotlib escapes the words in it
            f'<div class="on-desk">{self.inline}</div><div class="on-phone">{self.inline_narrow}</div>'
        )


def _inline(svg: str, name: str) -> str:
    """Return an SVG to stand in a page, in colours that are the page's and with ids that are its alone."""
    svg = svg[svg.index("<svg") :]
    for colour_name, colour in PALETTE.items():
        svg = svg.replace(colour, f"var(--{colour_name})")
    return re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-", svg)


def tempo_plot(evening: Evening, local: Callable[[datetime], datetime]) -> Plot | None:
    """Return how the tempo went, a panel for each session, all at one scale.

    None where nothing had a tempo for long enough.
    """
    longest = max((each.ended - each.began for each in evening.sessions), default=timedelta())
    shortest = max(MIN_SHOWN, longest * NARROWEST)
    sessions = [each for each in evening.sessions if _has_curve(each, shortest)]
    if not sessions:
        return None

    def draw(figure: "Figure", width: float) -> None:
        panels = figure.subplots(len(sessions), 1, squeeze=False)
        for axes, session in zip(panels[:, 0], sessions, strict=True):
            _draw_session(axes, session, local(session.began), longest, width)
            if len(sessions) > 1:
                axes.set_title(
                    f"{session.title}, {local(session.began):%H:%M}", loc="left", fontsize=9, pad=20
                )

    return _plotted("tempo", PANEL * len(sessions), draw)


def _has_curve(session: SessionReport, shortest: timedelta) -> bool:
    return session.ended - session.began >= shortest and any(run.tempi for run in session.runs)


def weeks_plot(evening: Evening, short: Callable[[date], str]) -> Plot | None:
    """Return how many minutes were played in each week since the first; None where that is this one.

    `short` names the Monday of each.
    """
    if len(evening.weeks) < MIN_WEEKS_SHOWN:
        return None

    def draw(figure: "Figure", width: float) -> None:
        axes = figure.subplots()
        minutes = [length / MINUTE for _, length in evening.weeks]
        names = [short(monday) for monday, _ in evening.weeks]
        colours = [*(PALETTE["past"] for _ in minutes[:-1]), PALETTE["line"]]
        bars = axes.bar(range(len(minutes)), minutes, color=colours, width=0.62)
        axes.bar_label(bars, labels=[f"{each:.0f}" for each in minutes], padding=2, color=PALETTE["ink"])
        each_nth = ceil(len(names) * WEEK_LABEL / width)
        named = range(len(names))[::-1][::each_nth]  # this week has its name in any case
        axes.set_xticks(named, [names[week] for week in named])
        axes.set_yticks([])
        axes.set_ylim(0, max([*minutes, 1]) * 1.15)

    return _plotted("weeks", BARS, draw)


def _plotted(name: str, height: float, draw: Callable[["Figure", float], None]) -> Plot:
    """Draw, and keep it in all its forms; letters that the plot's font lacks are boxes in the PNG only."""
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    def drawn(width: float) -> "Figure":
        figure = Figure(figsize=(width, height), layout="constrained")
        draw(figure, width)
        return figure

    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)
        wide, narrow = drawn(WIDE), drawn(NARROW)
        png = io.BytesIO()
        wide.savefig(png, format="png", facecolor=PALETTE["paper"], dpi=PIXELS_AN_INCH)
        return Plot(name, _as_svg(wide), _as_svg(narrow), png.getvalue())


def _as_svg(figure: "Figure") -> str:
    svg = io.BytesIO()
    nobody = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    figure.savefig(svg, format="svg", facecolor=PALETTE["paper"], metadata=nobody)
    return svg.getvalue().decode()


def _draw_session(
    axes: "Axes", session: SessionReport, began: datetime, longest: timedelta, width: float
) -> None:
    """Draw tempi over the clock: blocks as bands, with gaps where there was a pause."""
    start = began.hour * 60 + began.minute + began.second / 60

    def clock(at: datetime) -> float:
        return start + (at - session.began) / MINUTE

    axes.set_xlim(start, start + longest / MINUTE)
    _draw_blocks(axes, session, clock)
    _name_blocks(axes, session, clock, width)
    for clean, marker, colour, size in ((True, "o", "line", 14), (False, "x", "miss", 34)):
        marks = [(clock(each.at), each.bpm) for each in session.repetitions if each.clean is clean]
        at, bpm = [mark[0] for mark in marks], [mark[1] for mark in marks]
        axes.scatter(at, bpm, s=size, marker=marker, color=PALETTE[colour], linewidths=1.6, zorder=3)
    _mark_clock(axes, clock(session.ended), width)
    _scale_tempi(axes, [bpm for run in session.runs for _, bpm in run.tempi])
    axes.margins(y=0.12)
    axes.grid(axis="y", color=PALETTE["rule"], linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_ylabel("BPM")


def _draw_blocks(axes: "Axes", session: SessionReport, clock: Callable[[datetime], float]) -> None:
    targets = {each.number - 1: each.block.target_bpm for each in session.blocks}
    for run in session.runs:
        since, until = clock(run.since), clock(run.until)
        if run.block % 2 == 0:
            axes.axvspan(since, until, color=PALETTE["band"], linewidth=0)
        if (target := targets.get(run.block)) and run.tempi:
            axes.hlines(target, since, until, PALETTE["soft"], linestyles=(0, (1, 3)), linewidth=1.2)
        _draw_run(axes, run, clock)


def _name_blocks(
    axes: "Axes", session: SessionReport, clock: Callable[[datetime], float], width: float
) -> None:
    """Write above each stay in a block that was practised its number, and its name where there is room."""
    free, last = axes.get_xlim()
    letters = width * LETTERS_AN_INCH / (last - free)
    practised = {each.number - 1 for each in session.blocks}
    for block, runs in _stays(session.runs):
        at = clock(runs[0].since)
        if block in practised and at >= free:  # a stay narrower than its number pushes the next one's out
            label = _label(block + 1, runs[0].what, int((clock(runs[-1].until) - at) * letters))
            above = axes.get_xaxis_transform()
            axes.text(at, 1.03, label, transform=above, color=PALETTE["soft"], fontsize=8)
            free = at + (len(label) + 1) / letters


def _mark_clock(axes: "Axes", ended: float, width: float) -> None:
    """Mark round times of the day, up to the end of the session."""
    first, last = axes.get_xlim()
    step = next((each for each in TICKS if (last - first) / each <= TICKS_AN_INCH * width), TICKS[-1])
    ticks = [each for each in range(0, int(ended) + 1, step) if first <= each <= ended]
    axes.set_xticks(ticks, [f"{each // 60 % 24:02}:{each % 60:02}" for each in ticks])


def _scale_tempi(axes: "Axes", tempi: Sequence[float]) -> None:
    """Give an axis equal steps, or equal shares where the tempi lie far apart."""
    from matplotlib.ticker import FixedLocator, NullLocator, ScalarFormatter  # noqa: PLC0415

    if max(tempi) < FLATTENING * min(tempi):
        return
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(FixedLocator(TEMPI_MARKED))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_major_formatter(ScalarFormatter())


def _draw_run(axes: "Axes", run: Run, clock: Callable[[datetime], float]) -> None:
    if not run.tempi:
        return
    at = [*(clock(each) for each, _ in run.tempi), clock(run.until)]
    bpm = [*(each for _, each in run.tempi), run.tempi[-1][1]]
    axes.plot(at, bpm, drawstyle="steps-post", color=PALETTE["line"], linewidth=1.8, solid_capstyle="round")


def _stays(runs: Iterable[Run]) -> Iterable[tuple[int, Sequence[Run]]]:
    """Give each stay in a block, pauses or not, with its runs."""
    stay: list[Run] = []
    for run in runs:
        if stay and stay[-1].block != run.block:
            yield stay[-1].block, stay
            stay = []
        stay.append(run)
    if stay:
        yield stay[-1].block, stay


def _label(number: int, name: str, room: int) -> str:
    """Return a block's number, and its name where there is room for the whole: a stump tells nothing."""
    whole = f"{number} {name}"
    return whole if len(whole) < room else str(number)
