"""Rigs: the pieces of gear that a signal goes through, in order, with the paths on which it parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.domain.documents.document import Choice, Misfit, Section, Slug, faulty
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import Long, Title

MAX_PROGRAM = 127
"""The highest number of a program change (MIDI 1.0, table of messages); the lowest is 0."""

MAX_PIECES = 40
"""Pieces of a chain: what two boards and a rack have, and as many as a drawing can show."""


class Branch(Choice):
    """On which path a piece lies that is not on the line itself."""

    LOOP = "loop"
    WET = "wet"
    DRY = "dry"
    LEFT = "left"
    RIGHT = "right"
    A = "a"
    B = "b"


_BESIDE = {
    one: other
    for pair in ((Branch.WET, Branch.DRY), (Branch.LEFT, Branch.RIGHT), (Branch.A, Branch.B))
    for one, other in (pair, pair[::-1])
}
"""The path that lies beside another, where nothing is said of it: the signal goes straight through."""


class ChainPiece(Section):
    """A piece of gear in a chain, and whether it is on unless somebody steps on it."""

    gear: Slug
    branch: Branch | None = None
    on: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """A piece on the line, with what is in its loop: that lies between its send and its return."""

    piece: ChainPiece
    loop: tuple[ChainPiece, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """Paths that the signal takes side by side, each with its pieces, before they join again."""

    paths: Mapping[Branch, tuple[ChainPiece, ...]]


class Rig(Document):
    """A signal chain; its slug is its name for good.

    `midi_program` is the number of the program change that a modeller or switcher sends as it turns to this
    rig, as it is sent.
    """

    title: Title
    says: Long = ""
    midi_program: Annotated[int, Field(ge=0, le=MAX_PROGRAM)] | None = None
    chain: Annotated[tuple[ChainPiece, ...], Field(min_length=1, max_length=MAX_PIECES)]

    @model_validator(mode="after")
    def _has_loops_of_pieces(self) -> Self:
        """Expect each loop behind a piece on the line: it is that piece's."""
        holders: Sequence[Branch | None] = [each.branch for each in self.chain if not _in_loop(each)]
        wrong: list[Misfit] = []
        seen = 0
        for number, each in enumerate(self.chain):
            if not _in_loop(each):
                seen += 1
            elif seen == 0 or holders[seen - 1]:
                says = "a loop is that of the piece before it, and there is none on the line"
                wrong.append((("chain", number, "branch"), says, "put it behind the amp or the switcher"))
        if wrong:
            raise faulty(wrong)
        return self

    @property
    def stages(self) -> tuple[Stage | Split, ...]:
        """The chain as the signal meets it: pieces on the line, and paths side by side."""
        found: list[Stage | Split] = []
        parted: dict[Branch, tuple[ChainPiece, ...]] = {}
        for each in self.chain:
            if each.branch and not _in_loop(each):
                parted[each.branch] = (*parted.get(each.branch, ()), each)
                continue
            if parted:
                found.append(_split(parted))
                parted = {}
            if each.branch is None:
                found.append(Stage(each))
            elif isinstance(last := found[-1], Stage):
                found[-1] = Stage(last.piece, (*last.loop, each))
        return (*found, _split(parted)) if parted else tuple(found)


def _in_loop(piece: ChainPiece) -> bool:
    return piece.branch is Branch.LOOP


def _split(paths: Mapping[Branch, tuple[ChainPiece, ...]]) -> Split:
    """Return paths side by side; beside one alone goes the signal itself."""
    if len(paths) > 1:
        return Split(paths)
    (one,) = paths
    return Split({**paths, _BESIDE[one]: ()})


RIGS = DocumentKind(
    name="rig",
    file="rigs.toml",
    table="rigs",
    schema=Rig,
    called=lambda rig: (rig.title,),
    says=lambda rig: (rig.title, rig.says),
    references=(Reference(("chain", "gear"), "gear"),),
    unique=("midi_program",),
    group=Group.PLAYED,
)
"""What the artist plays through."""
