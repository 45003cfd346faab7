"""Checklists: what is packed for a trip, or done before it begins; and one of them on its way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, NamedTuple, Self

from pydantic import Field, model_validator

from bot.domain.backstage.trip import Trip, telling_words
from bot.domain.documents.document import Choice, Section, Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Reference
from bot.domain.documents.field_types import Day, Link, Name, Title
from bot.domain.gear.gear import GEAR
from bot.domain.words.folding import folded_words

MAX_ITEMS, MAX_NUMBER = 60, 99
"""Of one list, and of one thing: a van holds no more."""


class Purpose(Choice):
    """What a list is for."""

    PACKING = "packing"
    GETTING_READY = "getting ready"


class ChecklistItem(Section):
    """A thing to pack or to do: in `words`, or a piece of gear by its slug, and how many of it."""

    words: Name = ""
    gear: Slug | None = None
    number: Annotated[int, Field(ge=1, le=MAX_NUMBER)] = 1

    @model_validator(mode="after")
    def _is_something(self) -> Self:
        if bool(self.words) == bool(self.gear):
            raise ValueError("is one thing — write words or gear, and leave the other out")
        return self

    @property
    def key(self) -> str:
        """What is the same for the same thing, however it is written."""
        return f"gear {self.gear}" if self.gear else " ".join(folded_words(self.words)) or self.words


class Checklist(Document):
    """A list to go by; one for packing may be for a trip: `where`, `from` when `until` when.

    Of the trip nothing is told before it is `published` elsewhere, at that address, and `told_from` is there.
    """

    title: Title
    purpose: Purpose = Field(default=Purpose.PACKING, alias="for")
    where: Name = ""
    first: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")
    published: Link = ""
    told_from: Day | None = None
    items: Annotated[tuple[ChecklistItem, ...], Field(min_length=1, max_length=MAX_ITEMS)]

    @model_validator(mode="after")
    def _has_a_trip_that_can_be(self) -> Self:
        if self.first and self.last and self.first > self.last:
            raise ValueError("ends before it begins — until is a later day than from")
        if self.purpose is Purpose.GETTING_READY and (self.trip or self.published or self.told_from):
            raise ValueError("is for no trip — only a list for packing has where, from and until")
        return self

    @property
    def trip(self) -> Trip | None:
        """The trip that it is for."""
        known = self.where or self.first or self.last
        return Trip(self.where, self.first, self.last) if known else None

    def may_tell(self, today: date) -> bool:
        """Tell whether its trip, if it has one, may be told by now."""
        return self.trip is None or bool(self.published and self.told_from and self.told_from <= today)


CHECKLISTS = DocumentKind(
    name="checklist",
    file="checklists.toml",
    table="checklists",
    schema=Checklist,
    called=lambda each: (each.title,),
    says=lambda each: (each.title, each.where, *(item.words for item in each.items)),
    references=(Reference(("items", "gear"), GEAR.name),),
    always=("for",),
    private=frozenset({"title", "for", "where", "from", "until", "published", "told_from", "items"}),
)
"""What the artist goes by before a gig or a stream. Chat hears of a change that there was one."""


@dataclass(frozen=True, slots=True)
class CopiedItem:
    """A thing of a list that is on its way: from which list it came, and when it was ticked."""

    id: int
    checklist: str
    words: str
    gear: str
    number: int
    ticked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A list on its way for one gig or stream: it stays as it was made, whatever becomes of the list.

    One that was `put_away_at` some time is on its way no more, ticked or not.
    """

    id: int
    purpose: Purpose
    began_at: datetime
    checklists: tuple[str, ...]
    items: tuple[CopiedItem, ...]
    put_away_at: datetime | None = None

    @property
    def ticked(self) -> Sequence[CopiedItem]:
        """What is ticked, the latest last."""
        done = [(each.ticked_at, each) for each in self.items if each.ticked_at]
        return [each for _, each in sorted(done, key=lambda pair: pair[0])]

    @property
    def left(self) -> Sequence[CopiedItem]:
        """What is not ticked yet."""
        return [each for each in self.items if not each.ticked_at]

    @property
    def changed_at(self) -> datetime:
        """When it was begun, or ticked last."""
        return max([self.began_at, *(each.ticked_at for each in self.items if each.ticked_at)])


class Oddity(NamedTuple):
    """Something odd about a list, and the mend."""

    says: str
    mend: str


def oddities(checklists: Iterable[Checklist], today: date) -> Iterator[Oddity]:
    """Yield what is odd about the trips of lists: one is over, or is never told, or a slug tells it."""
    for each in checklists:
        trip, last = each.trip, each.last or each.first
        if bool(each.told_from) != bool(each.published):
            has, lacks = ("told_from", "published") if each.told_from else ("published", "told_from")
            yield Oddity(f"{each.slug} has {has} and no {lacks}, so its trip is never told", _BOTH)
        if each.told_from and last and each.told_from > last:
            yield Oddity(f"{each.slug} is told only when its trip is over", "let told_from be an earlier day")
        if last and last < today:
            yield Oddity(f"{each.slug} is for a trip that was over on {last}", _OVER)
        elif trip and not each.may_tell(today) and _tells(each.slug, trip):
            yield Oddity(f"{each.slug} has in its slug where the trip leads", _SLUG)


_BOTH = "write both, or neither where nobody is to be told"
_OVER = "take where, from and until out of it, or write there the next trip"
_SLUG = (
    "write the list anew under a slug without the place, as moderators type it in chat, and take this one out"
)


def _tells(slug: str, trip: Trip) -> bool:
    """Tell whether a slug, which moderators type in chat, has a word of where a trip leads."""
    return bool({*folded_words(slug)} & {*telling_words(trip.where)})
