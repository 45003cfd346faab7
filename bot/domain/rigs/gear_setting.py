"""How gear is set: the knobs of one piece of gear for some music, or for whatever is played."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bot.domain.documents.document import Misfit, Section, Slug, faulty
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import MAX_TITLE, Day, Name, Short
from bot.domain.gear.gear import GEAR
from bot.domain.practice.piece_names import folded
from bot.domain.practice.routine import PART, Block
from bot.domain.words.chat_text import one_line

MAX_KNOBS, MAX_KNOB, MAX_VALUE, MAX_NOTE = 32, 30, 40, 160
"""Knobs of one piece of gear, and characters of the name of one, of its value and of a note."""

MONTHS = 12
"""Months of a year."""


KnobName = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_KNOB)]
KnobValue = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_VALUE)]
PieceName = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_TITLE)]
"""A piece, or the title of a block that is of none."""
Note = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_NOTE)]


class Knob(Section):
    """A knob, a switch or a program, and how it stands: kept as it is said, whatever the scale."""

    name: KnobName
    value: KnobValue

    @property
    def title(self) -> str:
        """The knob as one says it: "drive 2 o'clock"."""
        return f"{self.name} {self.value}"

    @property
    def key(self) -> str:
        """Its name, folded: how it is compared."""
        return folded(self.name)


class Music(NamedTuple):
    """What something is set for: a section of a piece, a piece, or, where neither is named, all music."""

    piece: str = ""
    section: str = ""

    @property
    def what(self) -> str:
        """The music as one says it; '' for all."""
        return PART.join(part for part in self if part)

    @property
    def key(self) -> "Music":
        """The same, folded: how it is compared."""
        return Music(folded(self.piece), folded(self.section))

    @property
    def wider(self) -> tuple["Music", ...]:
        """It and what it is a part of, the narrowest first."""
        return tuple(dict.fromkeys((self, Music(self.piece), Music())))

    @property
    def width(self) -> int:
        """How much music it is: 0 is a section, 2 is all."""
        return 2 - bool(self.piece) - bool(self.section)


class GearSetting(Document):
    """How a piece of gear is set for a section of a piece, for a piece, or, without one, for all.

    It is `as_of` a day, and `by` whom: knobs move.
    """

    gear: Slug
    piece: PieceName = ""
    section: Short = ""
    knobs: Annotated[tuple[Knob, ...], Field(min_length=1, max_length=MAX_KNOBS)]
    as_of: Day | None = None
    by: Name = ""
    note: Note = ""

    @model_validator(mode="after")
    def _is_of_a_piece_and_names_no_knob_twice(self) -> Self:
        misfits: list[Misfit] = []
        if self.section and not self.piece:
            misfits.append((("section",), "is a section of no piece", "add a line piece = …"))
        names = [knob.key for knob in self.knobs]
        for number, name in enumerate(names):
            if name in names[:number]:
                says = f"the knob {self.knobs[number].name!r} stands there twice"
                misfits.append((("knobs", number, "name"), says, "keep one of them"))
        if misfits:
            raise faulty(misfits)
        return self

    @property
    def music(self) -> Music:
        """What music it is for."""
        return Music(self.piece, self.section)


@dataclass(frozen=True, slots=True)
class InForce:
    """How a piece of gear stands for some music.

    `of` are the settings that this is made of, the narrowest first: each knob is as the narrowest of them
    says, in the order of the widest.
    """

    gear: str
    of: tuple[GearSetting, ...]
    knobs: tuple[Knob, ...]

    @property
    def narrowest(self) -> GearSetting:
        """The setting that says most of just this music."""
        return self.of[0]

    @property
    def as_of(self) -> date | None:
        """The day since which nobody looked at some of these knobs; None where none is known."""
        return min((each.as_of for each in self.of if each.as_of), default=None)


def in_force(suiting: Sequence[GearSetting]) -> InForce | None:
    """Return how a piece of gear stands by the settings that suit, the narrowest first; None without any."""
    if not suiting:
        return None
    knobs = {knob.key: knob for each in reversed(suiting) for knob in each.knobs}
    return InForce(suiting[0].gear, tuple(suiting), tuple(knobs.values()))


def latest(settings: Iterable[GearSetting]) -> list[GearSetting]:
    """Return of all that is said of a piece of gear for the same music the latest, in their order.

    That is by their day, then by the order in which they come.
    """
    found: dict[tuple[str, Music], GearSetting] = {}
    for each in settings:
        at = each.gear, each.music.key
        if at not in found or str(each.as_of or "") >= str(found[at].as_of or ""):
            found[at] = each
    return [*found.values()]


def turned(
    held: GearSetting | None, knobs: Iterable[Knob], *, slug: str, gear: str, music: Music, day: date, by: str
) -> GearSetting:
    """Return a setting with some knobs turned on a day; those that are new come last.

    Where none is `held` it is a new one, of this slug, of a piece of gear for some music.

    Raises:
        ValidationError: the knobs are too many.
    """
    before = held or GearSetting.model_construct(
        slug=slug, gear=gear, piece=music.piece, section=music.section, knobs=()
    )
    every = {each.key: each for each in (*before.knobs, *knobs)}
    told = before.model_dump() | {"knobs": tuple(every.values()), "as_of": day, "by": by}
    return GearSetting.model_validate(told)


def is_stale(as_of: date | None, today: date, months: int) -> bool:
    """Tell whether what was set on a day may have moved since: more than so many months ago; 0 is never."""
    if not as_of or not months:
        return False
    passed = (today.year - as_of.year) * MONTHS + today.month - as_of.month - (today.day < as_of.day)
    return passed >= months


def music_of(block: Block | None) -> Music:
    """Return what music a block is, where what is of no piece goes by its title; without a block, all."""
    return Music(block.piece or block.title, block.section) if block else Music()


GEAR_SETTINGS = DocumentKind(
    name="setting",
    file="settings.toml",
    table="settings",
    schema=GearSetting,
    called=lambda setting: (f"{setting.gear}: {setting.music.what}" if setting.piece else setting.gear,),
    says=lambda setting: (setting.music.what, *(knob.title for knob in setting.knobs), setting.note),
    references=(Reference(("gear",), GEAR.name),),
    group=Group.PLAYED,
)
"""How the artist's gear is set."""
