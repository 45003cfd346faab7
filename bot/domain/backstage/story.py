"""Stories of pieces, of places and of gear, and the deck from which they are dealt."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Generic, NamedTuple, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from bot.domain.documents.document import Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import MAX_TAGS, Name, Tag
from bot.domain.documents.field_types import Story as Told
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.words.name_index import NameIndex, Near

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
    group=Group.TOLD,
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
    """Where all that there is to tell is written, found by what it is of; a change costs what it changes."""

    def __init__(self) -> None:
        self._keys: dict[str, dict[Key, None]] = {STORIES.name: {}, GEAR.name: {}}
        self._of_gear: dict[str, dict[Key, None]] = {}
        self._names: NameIndex[Key] = NameIndex(())

    def note_story(self, before: Story | None, after: Story | None) -> Key | None:
        """Take in what becomes of a story, and return where it is written if it is new."""
        story = after or before
        assert story
        key = Key(STORIES.name, story.slug)
        if before:
            self._names.discard(key, _asked_by(before))
            self._of_gear.get(before.gear or "", {}).pop(key, None)
        if after:
            for name in _asked_by(after):
                self._names.add(key, name)
            if after.gear:
                self._of_gear.setdefault(after.gear, {})[key] = None
        return self._note(key, is_there=after is not None)

    def note_gear(self, before: GearItem | None, after: GearItem | None) -> Key | None:
        """Take in what becomes of a piece's own story, and return where it is written if it is new."""
        item = after or before
        assert item
        return self._note(Key(GEAR.name, item.slug), is_there=bool(after and after.story))

    def _note(self, key: Key, *, is_there: bool) -> Key | None:
        held = self._keys[key.kind]
        if not is_there:
            held.pop(key, None)
        elif key not in held:
            held[key] = None
            return key
        return None

    @property
    def keys(self) -> Sequence[Key]:
        """Where all of them are written, gear's own behind the others."""
        return [key for held in self._keys.values() for key in held]

    def of_gear(self, slug: str) -> Sequence[Key]:
        """Return what is told of a piece of gear, its own story first."""
        own = Key(GEAR.name, slug)
        return [*([own] if own in self._keys[GEAR.name] else []), *self._of_gear.get(slug, ())]

    def exactly(self, ask: str) -> Sequence[Key]:
        """Return the stories of the piece or place that goes by just these words."""
        return self._names.exactly(ask)

    def near(self, ask: str) -> Near[Key]:
        """Return the stories whose names come near to an ask."""
        return self._names.near(ask)


def told_names(stories: Iterable[Story]) -> list[tuple[str, str]]:
    """Return the names of music and of places that stories are of, each with what this is called."""
    return [(name, story.of) for story in stories if not story.gear for name in _asked_by(story)]


def _asked_by(story: Story) -> Sequence[str]:
    """Return the names by which a story is asked for; gear goes by its own."""
    return [*([] if story.gear else [story.of]), *story.also]


class Deck(Generic[CardT]):
    """Cards that are dealt in no order, each once."""

    def __init__(self, cards: Iterable[CardT]) -> None:
        self._left = [*cards]

    def add(self, card: CardT) -> None:
        """Lay a card in, or one back that was dealt."""
        self._left.append(card)

    def deal(self, below: Callable[[int], int]) -> CardT | None:
        """Return one of the cards that are left, by dice that give a number below one; None for none."""
        if not self._left:
            return None
        place = below(len(self._left))
        self._left[place], self._left[-1] = self._left[-1], self._left[place]
        return self._left.pop()
