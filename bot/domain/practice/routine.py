"""Practice routines: named rows of blocks, each with what is practised, how fast, how, and why."""

import re
from collections.abc import Collection, Sequence
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    PlainSerializer,
    ValidationInfo,
    model_validator,
)

from bot.domain.documents.document import Choice, Misfit, Section, Slug, named_wrongly
from bot.domain.documents.document_kind import KEPT, Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import MAX_SHORT, MAX_TITLE, Day, Long, Short, Title
from bot.domain.words.naming import exactly, meant
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.plain_words import of_form

LINES = lines("routine-none", "routine-did-you-mean: slug", "routine-unknown: slugs")

SLOWEST, FASTEST = 10, 400
"""Beats a minute at which anybody practises: below, a click is no pulse; above, one counts in halves."""

FINEST = 0.5
"""Beats a minute between two tempi: finer than by halves no metronome is set."""


def as_tempo(bpm: float) -> float:
    """Return a tempo as it is held and shown: a whole one as an int, so that it reads 92 and not 92.0."""
    return int(bpm) if bpm == int(bpm) else bpm


class BlockKind(Choice):
    """What a block is for, in the words of musicians."""

    WARM_UP = "warm-up"
    TECHNIQUE = "technique"
    REPERTOIRE = "repertoire"
    IMPROVISATION = "improvisation"
    EAR = "ear"
    SIGHT_READING = "sight-reading"
    COOL_DOWN = "cool-down"


PART = ", "
"""What stands between a piece and its section, as one says what is practised."""

MAX_WHAT = MAX_TITLE + len(PART) + MAX_SHORT
"""Characters of what is practised as one says it."""

FRAME_KINDS = frozenset({BlockKind.WARM_UP, BlockKind.COOL_DOWN})
"""Blocks around the work: no pieces that come along."""

_BEATS = r"[1-9][0-9]?(?: ?\+ ?[1-9][0-9]?)*"
_BAR = rf"(?:{_BEATS}|\( ?{_BEATS} ?\)) ?/ ?(?:1|2|4|8|16|32)"
_BARS = rf"{_BAR}(?: ?\+ ?{_BAR})*"
_METRE = re.compile(rf"(?:{_BARS}(?: ?(?:→|->) ?{_BARS})*)?")
"""A bar, as its beats in one or several groups; bars that make one together, and those it changes to."""


def _metre(text: str, read: ValidationInfo) -> str:
    if read.context != KEPT and not _METRE.fullmatch(text):
        raise ValueError(
            "a metre has beats, 1 or more, over 1, 2, 4, 8, 16 or 32,"
            " like 4/4, 3+2+2/8, (2+2+3)/8, 7/8+5/8 or 4/4 → 7/8"
        )
    return text


Bpm = Annotated[
    float,
    Field(ge=SLOWEST, le=FASTEST, multiple_of=FINEST),
    AfterValidator(as_tempo),
    PlainSerializer(as_tempo, return_type=Any),
]


class Block(Section):
    """A stretch of practice; what there is nothing to say of is left empty.

    `by` is the day on which it has to be ready. One that `goes_on` begins at the tempo at which the same
    thing was left earlier in the session.
    """

    title: Title
    kind: BlockKind
    minutes: Annotated[int, Field(ge=1, le=240)]
    piece: Short = ""
    section: Short = ""
    key: Short = ""
    tuning: Short = ""
    metre: Annotated[Short, AfterValidator(_metre)] = ""
    start_bpm: Bpm | None = None
    target_bpm: Bpm | None = None
    step: Annotated[int, Field(ge=1, le=50)] = 4
    listen_for: Long = ""
    gear: tuple[Slug, ...] = ()
    settings: Long = ""
    method: Annotated[
        str,
        of_form(
            r"([a-z]+(-[a-z]+)*)?", "is no way to practise — write its id, small letters joined by hyphens"
        ),
    ] = ""
    strategy: Long = ""
    by: Day | None = None
    goes_on: bool = False

    @model_validator(mode="after")
    def _begins_below_its_target(self) -> Self:
        if self.target_bpm and self.start_bpm and self.start_bpm > self.target_bpm:
            raise ValueError("start_bpm is above target_bpm: practice climbs")
        return self

    @property
    def what(self) -> str:
        """What is practised, as one says it: the piece, else the title, and the section."""
        return PART.join(part for part in (self.piece or self.title, self.section) if part)


class Routine(Document):
    """A row of blocks; its slug is its name for good. `by` is the day on which all of them have to be ready.

    After `clean_in_a_row` clean repetitions a faster tempo is proposed, after `misses_in_a_row` a slower one.
    """

    title: Title
    says: Long = ""
    clean_in_a_row: Annotated[int, Field(ge=1, le=50)] = 4
    misses_in_a_row: Annotated[int, Field(ge=1, le=50)] = 2
    by: Day | None = None
    blocks: Annotated[tuple[Block, ...], Field(min_length=1, max_length=30)]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(block.minutes for block in self.blocks)


ROUTINES = DocumentKind(
    name="routine",
    file="routines.toml",
    table="routines",
    schema=Routine,
    called=lambda routine: (routine.title,),
    says=lambda routine: (routine.title, routine.says),
    references=(Reference(("blocks", "gear"), "gear"),),
    titles=lambda routine: [block.piece for block in routine.blocks],
    group=Group.PLAYED,
)
"""What can be practised."""


def dangling(routines: Sequence[Routine], methods: Collection[str], gear: Collection[str]) -> list[Misfit]:
    """Return what routines name that is not there: ways to practise, by id, and pieces of gear, by slug."""
    return [
        (
            ("routines", at, "blocks", number, field),
            f"there is no {noun} {name!r}",
            named_wrongly(name, known),
        )
        for at, routine in enumerate(routines)
        for number, block in enumerate(routine.blocks)
        for field, noun, names, known in (
            ("method", "way to practise", (block.method,), methods),
            ("gear", "piece of gear", block.gear, gear),
        )
        for name in names
        if name and name not in known
    ]


def routine_named(routines: tuple[Routine, ...], ask: str) -> Routine:
    """Return the routine that is meant by the words of an ask; without words the only one or the first.

    Raises:
        Refusal: there is none, or none of that name; it says which may have been meant.
    """
    if not routines:
        raise Refusal("routine-none")
    if not ask.strip():
        return routines[0]
    by_slug = {routine.slug: routine for routine in routines}
    titles = {slug: routine.title for slug, routine in by_slug.items()}
    exact = exactly(ask, {slug: slug for slug in by_slug}) or exactly(ask, titles)
    if len(exact) == 1:
        return by_slug[exact[0]]
    found = meant(ask, {slug: f"{title} {slug}" for slug, title in titles.items()})
    if found is None:
        raise Refusal("routine-unknown", slugs=", ".join(by_slug))
    if not found.sure:
        raise Refusal("routine-did-you-mean", slug=found.key)
    return by_slug[found.key]
