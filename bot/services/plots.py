"""What the recap draws: the tempi of an evening, and the minutes of the weeks before it."""

# pyright: reportUnknownMemberType=false
# matplotlib says of none of its keyword arguments what they are.

import io
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.domain.recap import Evening
from bot.domain.session_told import Run, SessionTold

if TYPE_CHECKING:  # it takes half a second, which no other command should wait for
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MINUTE = timedelta(minutes=1)

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

WIDTH, PANEL, BARS, PIXELS_AN_INCH = 9.0, 2.9, 2.4, 160
"""Inches of a plot's width, of the height of a session's panel and of that of the bars."""

MOST_TICKS = 10
TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 240)
"""Minutes between two times on the axis: the first that makes no more than so many of them."""

LETTERS_AN_INCH = 13
"""Of a block's label, on an average."""

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
    """A plot under its name, as two files."""

    name: str
    svg: str
    png: bytes

    @property
    def inline(self) -> str:
        """The SVG to stand in a page, in colours that are the page's and with ids that are its alone."""
        svg = self.svg[self.svg.index("<svg") :]
        for name, colour in PALETTE.items():
            svg = svg.replace(colour, f"var(--{name})")
        return re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{self.name}-", svg)


def tempo_plot(evening: Evening, local: Callable[[datetime], datetime]) -> Plot | None:
    """Return how the tempo went, a panel for each session; None where nothing had a tempo."""
    sessions = [each for each in evening.sessions if any(run.tempi for run in each.runs)]
    if not sessions:
        return None

    def draw(figure: "Figure") -> None:
        panels = figure.subplots(len(sessions), 1, squeeze=False)
        for axes, session in zip(panels[:, 0], sessions, strict=True):
            _draw_session(axes, session, local(session.began))
            if len(sessions) > 1:
                axes.set_title(
                    f"{session.title}, {local(session.began):%H:%M}", loc="left", fontsize=9, pad=18
                )

    return _plotted("tempo", PANEL * len(sessions), draw)


def weeks_plot(evening: Evening) -> Plot:
    """Return how many minutes were played in each of the last weeks, by their Mondays."""

    def draw(figure: "Figure") -> None:
        axes = figure.subplots()
        minutes = [length / MINUTE for _, length in evening.weeks]
        names = [f"{monday:%d %b}".lstrip("0") for monday, _ in evening.weeks]
        colours = [*(PALETTE["past"] for _ in minutes[:-1]), PALETTE["line"]]
        bars = axes.bar(range(len(minutes)), minutes, color=colours, width=0.62)
        axes.bar_label(bars, labels=[f"{each:.0f}" for each in minutes], padding=2, color=PALETTE["ink"])
        axes.set_xticks(range(len(names)), names)
        axes.set_yticks([])
        axes.set_ylim(0, max([*minutes, 1]) * 1.15)

    return _plotted("weeks", BARS, draw)


def _plotted(name: str, height: float, draw: Callable[["Figure"], None]) -> Plot:
    """Draw, and keep it in both forms; letters that the plot's font lacks are boxes in the PNG only."""
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        draw(figure)
        svg, png = io.BytesIO(), io.BytesIO()
        nobody = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(svg, format="svg", facecolor=PALETTE["paper"], metadata=nobody)
        figure.savefig(png, format="png", facecolor=PALETTE["paper"], dpi=PIXELS_AN_INCH)
    return Plot(name, svg.getvalue().decode(), png.getvalue())


def _draw_session(axes: "Axes", session: SessionTold, began: datetime) -> None:
    """Draw tempi over the clock: blocks as bands, with gaps where there was a pause."""
    start = began.hour * 60 + began.minute + began.second / 60

    def clock(at: datetime) -> float:
        return start + (at - session.began) / MINUTE

    names = {each.number - 1: each.played.what for each in session.blocks}
    targets = {each.number - 1: each.block.target_bpm for each in session.blocks}
    first, last = clock(session.began), max(clock(session.ended), clock(session.began) + 1)
    axes.set_xlim(first, last)
    for run in session.runs:
        since, until = clock(run.since), clock(run.until)
        if run.block % 2 == 0:
            axes.axvspan(since, until, color=PALETTE["band"], linewidth=0)
        if (target := targets.get(run.block)) and run.tempi:
            axes.hlines(target, since, until, PALETTE["soft"], linestyles=(0, (1, 3)), linewidth=1.2)
        _draw_run(axes, run, clock)
    for block, runs in _stays(session.runs):
        room = (clock(runs[-1].until) - clock(runs[0].since)) / (last - first) * WIDTH * LETTERS_AN_INCH
        label, at = _label(block + 1, names[block], int(room)), clock(runs[0].since)
        axes.text(at, 1.03, label, transform=axes.get_xaxis_transform(), color=PALETTE["soft"], fontsize=8)
    for clean, marker, colour, size in ((True, "o", "line", 14), (False, "x", "miss", 34)):
        marks = [(clock(each.at), each.bpm) for each in session.repetitions if each.clean is clean]
        at, bpm = [mark[0] for mark in marks], [mark[1] for mark in marks]
        axes.scatter(at, bpm, s=size, marker=marker, color=PALETTE[colour], linewidths=1.6, zorder=3)
    step = next((each for each in TICKS if (last - first) / each <= MOST_TICKS), TICKS[-1])
    ticks = [each for each in range(0, int(last) + 1, step) if each >= first]
    axes.set_xticks(ticks, [f"{each // 60 % 24:02}:{each % 60:02}" for each in ticks])
    axes.margins(y=0.12)
    axes.grid(axis="y", color=PALETTE["rule"], linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_ylabel("BPM")


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
    """Return a block's number, and its name as far as there is room for it."""
    whole = f"{number} {name}"
    if len(whole) <= room:
        return whole
    short = whole[: max(room - 1, 0)].rstrip(" ,")
    return f"{short}…" if len(short) > len(str(number)) + 2 else str(number)
