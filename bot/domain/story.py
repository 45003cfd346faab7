"""Stories of pieces, of places and of gear, and the deck from which they are dealt."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Annotated, Generic, NamedTuple, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from bot.domain.document import Slug
from bot.domain.document_kind import Document, DocumentKind, Reference
from bot.domain.gear import GEAR, MAX_TAGS, GearItem, Name, Tag
from bot.domain.gear import Story as Told
from bot.domain.name_index import NameIndex, Near

CardT = TypeVar("CardT")


class Story(Document):
    """A story that is told of one thing: a piece as routines call it, a place, or gear by its slug.

    `also` are further words by which fans would ask for it.
    """

    piece: Name = ""
    place: Name = ""
    gear: Slug | None = None
    says: Annotated[Told, StringConstraints(min_length=1)]
    also: Annotated[tuple[Tag, ...], Field(max_length=MAX_TAGS)] = ()

    @model_validator(mode="after")
    def _is_of_one_thing(self) -> Self:
        if sum(map(bool, (self.piece, self.place, self.gear))) != 1:
            raise ValueError("is of one thing — write piece, place or gear, and leave the other two out")
        return self

    @property
    def of(self) -> str:
        """What it is of: the name of a piece or a place, the slug of gear."""
        return self.piece or self.place or self.gear or ""


STORIES = DocumentKind(
    name="story",
    file="stories.toml",
    table="stories",
    schema=Story,
    called=lambda story: (story.of,),
    says=lambda story: (story.piece, story.place, story.says, *story.also),
    references=(Reference(("gear",), GEAR.name),),
    titles=lambda story: (story.piece,),
)
"""What the artist tells of pieces, of places, and further of gear."""


class Key(NamedTuple):
    """Where a story is written: the kind and the slug of its document."""

    kind: str
    slug: str


class Tale(NamedTuple):
    """A story as it is told: where it is written, the `name` of what it is of, and its words."""

    key: Key
    name: str
    says: str


class StoryIndex:
    """All that there is to tell, found by what it is of; asking it changes nothing."""

    def __init__(self, stories: Iterable[Story], gear: Mapping[str, GearItem]) -> None:
        self._of_gear: dict[str, list[Tale]] = {}
        self._tales: dict[Key, Tale] = {}
        for item in gear.values():
            if item.story:
                self._add(item.slug, Tale(Key(GEAR.name, item.slug), item.short_name, item.story))
        named: list[tuple[Tale, str]] = []
        for each in stories:
            piece = gear.get(each.gear or "")
            tale = Tale(Key(STORIES.name, each.slug), piece.short_name if piece else each.of, each.says)
            self._add(each.gear or "", tale)
            named += [(tale, name) for name in (*([] if each.gear else [each.of]), *each.also)]
        self._names = NameIndex(named)

    def _add(self, gear: str, tale: Tale) -> None:
        self._tales[tale.key] = tale
        if gear:
            self._of_gear.setdefault(gear, []).append(tale)

    @property
    def tales(self) -> Collection[Tale]:
        """All of them."""
        return self._tales.values()

    def at(self, key: Key) -> Tale | None:
        """Return the story that is written there."""
        return self._tales.get(key)

    def of_gear(self, slug: str) -> Sequence[Tale]:
        """Return what is told of a piece of gear, its own story first."""
        return self._of_gear.get(slug, ())

    def exactly(self, ask: str) -> Sequence[Tale]:
        """Return the stories of the piece or place that goes by just these words."""
        return self._names.exactly(ask)

    def near(self, ask: str) -> Near[Tale]:
        """Return the stories whose names come near to an ask."""
        return self._names.near(ask)


class Deck(Generic[CardT]):
    """Cards that are dealt in no order, each once."""

    def __init__(self, cards: Iterable[CardT]) -> None:
        self._left = [*cards]

    def deal(self, below: Callable[[int], int]) -> CardT | None:
        """Return one of the cards that are left, by dice that give a number below one; None for none."""
        if not self._left:
            return None
        place = below(len(self._left))
        self._left[place], self._left[-1] = self._left[-1], self._left[place]
        return self._left.pop()
