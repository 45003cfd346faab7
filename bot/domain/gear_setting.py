"""How gear is set: the knobs of one piece of gear for some music, or for whatever is played."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bot.domain.document import Misfit, Section, Slug, faulty
from bot.domain.document_kind import Document, DocumentKind, Reference
from bot.domain.gear import GEAR, Name, one_line
from bot.domain.gear_words import folded_words
from bot.domain.knob import Reading, read_value
from bot.domain.routine import PART, Block, Day, Short

MAX_KNOBS, MAX_KNOB, MAX_VALUE, MAX_NOTE = 32, 30, 40, 160
"""Knobs of one piece of gear, and characters of the name of one, of its value and of a note."""

MONTHS = 12
"""Months of a year."""


KnobName = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_KNOB)]
KnobValue = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_VALUE)]
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
    def reading(self) -> Reading:
        """What its value says."""
        return read_value(self.value, self.name)


class Place(NamedTuple):
    """What music something is set for, folded: all of it, a piece, or a section of one."""

    piece: str = ""
    section: str = ""

    @property
    def wider(self) -> tuple["Place", ...]:
        """This place and those around it, the narrowest first."""
        return tuple(dict.fromkeys((self, Place(self.piece), Place())))


class GearSetting(Document):
    """How a piece of gear is set for a section of a piece, for a piece, or, without one, for all.

    It is `as_of` a day, and `by` whom: knobs move.
    """

    gear: Slug
    piece: Short = ""
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
        names = [folded(knob.name) for knob in self.knobs]
        for number, name in enumerate(names):
            if name in names[:number]:
                says = f"the knob {self.knobs[number].name!r} stands there twice"
                misfits.append((("knobs", number, "name"), says, "keep one of them"))
        if misfits:
            raise faulty(misfits)
        return self

    @property
    def place(self) -> Place:
        """What music it is for, folded."""
        return Place(folded(self.piece), folded(self.section))

    @property
    def what(self) -> str:
        """What music it is for, as one says it; '' for all."""
        return PART.join(part for part in (self.piece, self.section) if part)

    def with_knobs(self, knobs: Sequence[Knob], day: date, by: str) -> Self:
        """Return it with some knobs turned, as of a day; those that are new come last.

        Raises:
            ValidationError: these are too many.
        """
        table = self.model_dump()
        turned = {folded(each.name): each for each in (*self.knobs, *knobs)}
        return type(self).model_validate(table | {"knobs": tuple(turned.values()), "as_of": day, "by": by})


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
    knobs = {folded(knob.name): knob for each in reversed(suiting) for knob in each.knobs}
    return InForce(suiting[0].gear, tuple(suiting), tuple(knobs.values()))


def is_stale(as_of: date | None, today: date, months: int) -> bool:
    """Tell whether what was set on a day may have moved since: more than so many months ago; 0 is never."""
    if not as_of or not months:
        return False
    passed = (today.year - as_of.year) * MONTHS + today.month - as_of.month - (today.day < as_of.day)
    return passed >= months


def place_of(block: Block) -> Place:
    """Return what music a block is, folded: what is no piece goes by its title."""
    return Place(folded(block.piece or block.title), folded(block.section))


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return a name as it is compared: without capitals, accents and signs, where anything is left then."""
    return " ".join(folded_words(text)) or text.strip().casefold()


GEAR_SETTINGS = DocumentKind(
    name="setting",
    file="settings.toml",
    table="settings",
    schema=GearSetting,
    called=lambda setting: (
        f"{setting.gear}: {setting.what}" if setting.what else setting.gear,
        setting.slug,
    ),
    says=lambda setting: (setting.what, *(knob.title for knob in setting.knobs), setting.note),
    references=(Reference(("gear",), GEAR.name),),
)
"""How the artist's gear is set."""
