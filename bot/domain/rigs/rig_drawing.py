"""A rig as a drawing: plain shapes, which a page and the overlay draw each in its own way.

Boxes stand in the order of the signal, in rows that go on below where one is full. Paths side by side lie
one below the other; a loop hangs below the piece whose it is. A length is a share of the letters: they are
`LETTERS` high.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.gear.gear import GearItem
from bot.domain.rigs.knob import FIRST_HOUR, HOURS, NOON, Reading
from bot.domain.rigs.rig import ChainPiece, Rig
from bot.domain.rigs.rig_grid import Cell, Grid, Lane, Looped, Parted
from bot.domain.words.text_width import fitted, wide, wrapped

LETTERS = 14
"""How high letters are, in units of the drawing."""


class Room(NamedTuple):
    """What a drawing has room for: boxes in a row, how wide each is, and knobs of a piece."""

    columns: int
    box: float = 146
    knobs: int = 6


WIDE, NARROW = Room(4), Room(2)
"""Of a page on a desk, and on a telephone."""

Knobs = Mapping[str, Sequence[tuple[str, Reading]]]
"""The knobs of pieces by slug, each with its name and how it stands."""

_HEAD, _KNOB, _PAD, _LINE, _DIAL = 42, 20, 7, 16, 7
"""Of a box: its part for the name, a line for a knob, the room beside, a line of a name, and half a dial."""
_HEAD_LINES = 2
"""Lines that the part for the name has room for."""
_GAP, _GUTTER, _MARGIN, _BARE = 26, 34, 22, 14
"""Between boxes side by side, between rows, beside all, and the height of a row that is only a wire."""
_EDGE, _TOP = 3, 20
"""Above and below all, and above where the names of paths stand there."""
_TURN, _BUS, _ROUND, _HIGH, _LABEL = 7, 14, 20, 25, 6
"""How far from boxes wires of a path turn, part and join, go round all, run between rows; and where a path's
name stands. No two of them run along one line."""
_ARROW = 5


@dataclass(frozen=True, slots=True)
class Box:
    """A piece: with its name in one or two lines, and whether it is on."""

    x: float
    y: float
    width: float
    height: float
    on: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it stands there, by the middle of its first line or by its start."""

    x: float
    y: float
    text: str
    on: bool
    is_name: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """What a path is, or "off" beneath a piece that is off: a word of the voice."""

    x: float
    y: float
    word: str


@dataclass(frozen=True, slots=True)
class Dial:
    """A knob as the face of a clock, with its pointer from the middle to `to_x`, `to_y`."""

    x: float
    y: float
    radius: float
    to_x: float
    to_y: float
    on: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """All shapes of a rig, in a frame; `wires` are paths of SVG."""

    title: str
    width: float
    height: float
    boxes: tuple[Box, ...]
    words: tuple[Words, ...]
    labels: tuple[Label, ...]
    dials: tuple[Dial, ...]
    wires: tuple[str, ...]


def drawing_of(rig: Rig, pieces: Mapping[str, GearItem], knobs: Knobs, room: Room = WIDE) -> Drawing:
    """Return a rig as a drawing for a room; a piece that is nowhere is its slug."""
    return _draughtsman(rig, pieces, knobs, room).drawing(rig.title)


def heights_of(rig: Rig, pieces: Mapping[str, GearItem], room: Room) -> Callable[[Knobs], float]:
    """Return what tells how high a rig is as a drawing by its knobs, at a part of what it costs to draw."""
    return _draughtsman(rig, pieces, {}, room).heights()


class _Point(NamedTuple):
    x: float
    y: float


@dataclass(slots=True)
class _Draughtsman:
    """Draws what stands in a grid."""

    grid: Grid
    pieces: Mapping[str, GearItem]
    knobs: Knobs
    room: Room
    boxes: list[Box] = field(default_factory=list[Box])
    words: list[Words] = field(default_factory=list[Words])
    labels: list[Label] = field(default_factory=list[Label])
    dials: list[Dial] = field(default_factory=list[Dial])
    wires: list[str] = field(default_factory=list[str])
    tops: list[float] = field(default_factory=list[float])
    has_boxes: set[int] = field(default_factory=set[int])

    def heights(self) -> Callable[[Knobs], float]:
        """Return what tells how high the whole of it is with these knobs."""
        cells = [*self.grid.cells()]

        def height(knobs: Knobs) -> float:
            self.knobs, self.tops = knobs, []
            return self._measure(cells)

        return height

    def drawing(self, title: str) -> Drawing:
        """Return the whole of it."""
        cells = [*self.grid.cells()]
        height = self._measure(cells)
        for cell in cells:
            self._box(cell)
        self._wire()
        width = max(self._right(cell.column) for cell in cells) + _MARGIN
        return Drawing(
            title,
            width,
            height,
            boxes=tuple(self.boxes),
            words=tuple(self.words),
            labels=tuple(self.labels),
            dials=tuple(self.dials),
            wires=tuple(self.wires),
        )

    def _measure(self, cells: Sequence[Cell]) -> float:
        """Set where each row begins, and return where all of them end."""
        heights: dict[int, float] = {}
        for cell in cells:
            heights[cell.row] = max(heights.get(cell.row, 0), self._height(cell.piece))
        self.has_boxes = set(heights)
        paths = [path for each in self.grid.placed if isinstance(each, Parted) for path in each.paths]
        last = max((*heights, *(path.row for path in paths)))
        labelled = any(path.row == 0 for path in paths)
        top = float(_TOP if labelled else _EDGE)
        for row in range(last + 1):
            self.tops.append(top)
            top += heights.get(row, _BARE) + _GUTTER
        return top - _GUTTER + _EDGE

    def _height(self, piece: ChainPiece) -> float:
        rows = self._head(piece)
        lines = min(len(self.knobs.get(piece.gear, ())), self.room.knobs) + len(rows[_HEAD_LINES:])
        return _HEAD + (lines * _KNOB + _PAD if lines else 0)

    def _head(self, piece: ChainPiece) -> list[str | None]:
        """Return the lines of a piece's name, and None for that which says that it is off."""
        item = self.pieces.get(piece.gear)
        name = wrapped(called(item) if item else piece.gear, (self.room.box - 2 * _PAD) / LETTERS)
        return [*name, *([] if piece.on else [None])]

    def _box(self, cell: Cell) -> None:
        x, y, on = self._left(cell.column), self.tops[cell.row], cell.piece.on
        self.boxes.append(Box(x, y, self.room.box, self._height(cell.piece), on))
        rows = self._head(cell.piece)
        heads = rows[:_HEAD_LINES]
        first = y + _HEAD / 2 - (len(heads) - 1) * _LINE / 2
        ys = [*(first + _LINE * number for number in range(len(heads))), y + _HEAD + _KNOB / 2]
        for at, line in zip(ys, rows, strict=False):
            if line is None:
                self.labels.append(Label(x + self.room.box / 2, at, "off"))
            else:
                self.words.append(Words(x + self.room.box / 2, at, line, on))
        y += _HEAD + _KNOB / 2 + _KNOB * len(rows[_HEAD_LINES:])
        self._knobs(self.knobs.get(cell.piece.gear, ()), _Point(x + _PAD, y), on)

    def _knobs(self, knobs: Sequence[tuple[str, Reading]], at: _Point, on: bool) -> None:
        most = self.room.knobs
        shown = knobs[: most - 1 if len(knobs) > most > 1 else most]  # a number for the rest takes a line
        beside = 0.0
        for number, (name, reading) in enumerate(shown):
            y = at.y + number * _KNOB
            beside = 0.0 if reading.fraction is None else 2 * _DIAL + _PAD - 2
            if reading.fraction is not None:
                self.dials.append(_dial(_Point(at.x + _DIAL, y), reading.fraction, on))
            room = (self.room.box - 2 * _PAD - beside) / LETTERS
            said = fitted(reading.said if wide(f"{name} {reading.said}") <= room else reading.brief, room)
            named = fitted(name, room - wide(f" {said}"))
            self.words.append(Words(at.x + beside, y, f"{named} {said}".strip(), on, is_name=False))
        if most > 1 and (more := len(knobs) - len(shown)):
            y = at.y + len(shown) * _KNOB
            self.words.append(Words(at.x + beside, y, f"+{more}", on, is_name=False))

    # Wires.

    def _wire(self) -> None:
        """Draw the way of the signal, from one thing on the line to the next."""
        before: _Point | None = None
        for number, each in enumerate(self.grid.placed):
            goes_on = number + 1 < len(self.grid.placed)
            if isinstance(each, Looped):
                if before:
                    self._join(before, self._into(each.cell))
                before = self._out_of(each.cell)
                if each.loop:
                    self._loop(each.cell, each.loop)
            else:
                before = self._part(before, each.paths, goes_on)

    def _part(self, before: _Point | None, paths: Sequence[Lane], goes_on: bool) -> _Point:
        """Draw paths side by side, and return where they join."""
        left, right = self._left(paths[0].left) - _BUS, self._right(paths[0].right) + _BUS
        ys = [self._level(path.row) for path in paths]
        if before:
            self._join(before, _Point(left, ys[0]), arrow=False)
        self.wires.append(f"M {left:g} {ys[0]:g} V {ys[-1]:g}")
        ends: list[float] = []
        for path, y in zip(paths, ys, strict=True):
            self._label(path)
            ends.append(self._along(path, _Point(left, y), _Point(right, y), goes_on))
        if goes_on:
            self.wires.append(f"M {right:g} {ys[0]:g} V {ends[-1]:g}")
        return _Point(right, ys[0])

    def _along(self, path: Lane, begin: _Point, end: _Point, goes_on: bool) -> float:
        """Draw the wires of a path from where it parts to where it joins, and return how deep that is."""
        if not path.cells:
            self.wires.append(_line(begin, end) + ("" if goes_on else _arrow(end)))
            return end.y
        at = self._chain(path, begin)
        if goes_on:
            self.wires.append(_line(at, _Point(end.x, at.y)))
        return at.y

    def _loop(self, holder: Cell, loop: Lane) -> None:
        """Draw what leaves a piece below it and comes back."""
        self._label(loop)
        box = self._left(holder.column)
        foot = self.tops[holder.row] + self._height(holder.piece)
        send, back = _Point(box + self.room.box / 3, foot), _Point(box + self.room.box * 2 / 3, foot)
        between, left = self.tops[loop.row] - _HIGH, self._left(loop.left) - _BUS
        begin = _Point(left, self._level(loop.row))
        self.wires.append(f"M {send.x:g} {send.y:g} V {between:g} H {left:g} V {begin.y:g}")
        end = self._chain(loop, begin)
        right = self._right(loop.right) + _BUS
        up = f"M {end.x:g} {end.y:g} H {right:g} V {between:g} H {back.x:g} V {back.y:g}"
        self.wires.append(up + _arrow(back, up=True))

    def _chain(self, path: Lane, begin: _Point) -> _Point:
        """Draw the wires from a point through the pieces of a path, and return where the last one ends."""
        for cell in path.cells:
            self._join(begin, self._into(cell), turn=_TURN)
            begin = self._out_of(cell)
        return begin

    def _join(self, begin: _Point, end: _Point, *, turn: float = _ROUND, arrow: bool = True) -> None:
        """Draw a wire from a point to one further on, or in a row below: round the right and between rows."""
        if begin.y == end.y:
            way = _line(begin, end)
        else:
            row = max(row for row, top in enumerate(self.tops) if top <= end.y)
            right = begin.x + turn if turn == _TURN else self._edge(end.y) + turn
            between = self.tops[row] - _HIGH
            left = end.x - (turn if arrow else 0)
            way = f"M {begin.x:g} {begin.y:g} H {right:g} V {between:g} H {left:g} V {end.y:g} H {end.x:g}"
        self.wires.append(way + (_arrow(end) if arrow else ""))

    def _edge(self, above: float) -> float:
        """Return how far to the right boxes stand that are above a level: a wire goes round all of them."""
        return max(box.x + box.width for box in self.boxes if box.y < above)

    def _label(self, path: Lane) -> None:
        self.labels.append(Label(self._left(path.left), self.tops[path.row] - _LABEL, path.branch))

    def _level(self, row: int) -> float:
        """Return where the wire of a row runs."""
        return self.tops[row] + (_HEAD if row in self.has_boxes else _BARE) / 2

    def _into(self, cell: Cell) -> _Point:
        return _Point(self._left(cell.column), self._level(cell.row))

    def _out_of(self, cell: Cell) -> _Point:
        return _Point(self._right(cell.column), self._level(cell.row))

    def _left(self, column: int) -> float:
        return _MARGIN + column * (self.room.box + _GAP)

    def _right(self, column: int) -> float:
        return self._left(column) + self.room.box


def _line(begin: _Point, end: _Point) -> str:
    return f"M {begin.x:g} {begin.y:g} H {end.x:g}"


def _arrow(at: _Point, *, up: bool = False) -> str:
    """Return the head of an arrow that ends at a point."""
    behind = _ARROW if up else -_ARROW
    begin, end = (_Point(at.x - _ARROW, at.y + behind), _Point(at.x + behind, at.y + _ARROW))
    return f" M {begin.x:g} {begin.y:g} L {at.x:g} {at.y:g} L {end.x:g} {end.y:g}"


def called(item: GearItem) -> str:
    """Return what is written on a piece, or what the artist calls it: as short as a box needs it."""
    return item.nickname or item.model


def _dial(at: _Point, fraction: float, on: bool) -> Dial:
    """Return a dial that points where the hour hand of a clock would."""
    turned = math.radians((FIRST_HOUR + fraction * HOURS) / NOON * 360)
    x, y = round(at.x + _DIAL * math.sin(turned), 1), round(at.y - _DIAL * math.cos(turned), 1)
    return Dial(at.x, at.y, _DIAL, x, y, on)


def _draughtsman(rig: Rig, pieces: Mapping[str, GearItem], knobs: Knobs, room: Room) -> _Draughtsman:
    grid = Grid(room.columns)
    grid.place(rig.stages)
    return _Draughtsman(grid, pieces, knobs, room)
