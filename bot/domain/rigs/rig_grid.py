"""Where the pieces of a rig stand in its drawing, in columns and rows."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.rigs.rig import Branch, ChainPiece, Split, Stage


class Cell(NamedTuple):
    """A piece in its place."""

    piece: ChainPiece
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Lane:
    """Pieces one behind the other, from a row on, in the columns `left` to `right`; none is a bare wire."""

    branch: Branch
    cells: tuple[Cell, ...]
    row: int
    left: int
    right: int
    rows: int


class Parted(NamedTuple):
    """Paths side by side."""

    paths: tuple[Lane, ...]


class Looped(NamedTuple):
    """A piece with its loop, if it has one."""

    cell: Cell
    loop: Lane | None


class Grid:
    """Puts stages into columns and rows, as somebody writes: on to the right, and below from the left."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.placed: list[Looped | Parted] = []
        self._row = self._column = 0
        self._below, self._free = (
            1,
            0,
        )  # the first row below all, and the column from which rows below are free

    def place(self, stages: Sequence[Stage | Split]) -> None:
        """Place stages one after the other."""
        for each in stages:
            self.placed.append(self._split(each) if isinstance(each, Split) else self._stage(each))

    def cells(self) -> Iterator[Cell]:
        """Yield every piece with its place."""
        for each in self.placed:
            if isinstance(each, Looped):
                yield each.cell
                yield from each.loop.cells if each.loop else ()
            else:
                yield from (cell for path in each.paths for cell in path.cells)

    def _stage(self, stage: Stage) -> Looped:
        width = min(len(stage.loop), self.columns)
        start = min(self._column, self.columns - width)
        if self._column == self.columns or (stage.loop and start < self._free):
            self._go_below()
            start = 0
        cell = Cell(stage.piece, self._column, self._row)
        self._column += 1
        if not stage.loop:
            return Looped(cell, None)
        loop = self._path(Branch.LOOP, stage.loop, self._row + 1, start, width)
        self._take(loop)
        return Looped(cell, loop)

    def _split(self, split: Split) -> Parted:
        width = min(max(map(len, split.paths.values())), self.columns)
        if self._column and (self._column + width > self.columns or self._column < self._free):
            self._go_below()
        paths: list[Lane] = []
        row = self._row
        for branch, pieces in split.paths.items():
            paths.append(self._path(branch, pieces, row, self._column, width))
            row += paths[-1].rows
        self._column += width
        self._take(paths[-1])
        return Parted(tuple(paths))

    def _path(self, branch: Branch, pieces: Sequence[ChainPiece], row: int, start: int, width: int) -> Lane:
        cells = tuple(
            Cell(each, start + number % width, row + number // width) for number, each in enumerate(pieces)
        )
        rows = max(math.ceil(len(pieces) / width), 1)
        return Lane(branch, cells, row, start, start + width - 1, rows)

    def _take(self, path: Lane) -> None:
        self._below = max(self._below, path.row + path.rows)
        self._free = path.right + 1

    def _go_below(self) -> None:
        self._row = max(self._below, self._row + 1)
        self._below, self._column, self._free = self._row + 1, 0, 0
