"""The artist's gear: what there is, what is in use, and the story of each piece."""

import re
from collections.abc import Set as AbstractSet
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, ValidationError

from bot.domain.documents.document import Choice, Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_NAME,
    MAX_STORY,
    MAX_TAGS,
    Link,
    Name,
    Story,
    Tag,
    Year,
)
from bot.domain.documents.slug import slug_for
from bot.domain.words.chat_text import one_line
from bot.domain.words.typed_command import as_plain
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    gear-bad-choice: field choices
    gear-bad-year: field first last
    gear-bad-text: field most
    gear-bad-tags: most
    gear-bad-link: field
    gear-bad-in: field
    gear-no-such-field: fields
    """
)


class GearKind(Choice):
    """What a piece of gear is, in the words of musicians."""

    GUITAR = "guitar"
    BASS = "bass"
    AMP = "amp"
    CAB = "cab"
    PEDAL = "pedal"
    PICKUP = "pickup"
    TUBES = "tubes"
    STRINGS = "strings"
    PICK = "pick"
    MICROPHONE = "microphone"
    INTERFACE = "interface"
    SOFTWARE = "software"
    DRUM = "drum"
    KEYS = "keys"
    OTHER = "other"


class Status(Choice):
    """Where a piece of gear stands just now."""

    IN_USE = "in use"
    RESTING = "resting"
    SOLD = "sold"
    WANTED = "wanted"


class Provenance(Choice):
    """Who says what is said of a piece: the artist, its maker, or a fan who found it out."""

    OWN_WORD = "own word"
    MAKER = "maker"
    FAN_FIND = "fan find"


IN = "in"
"""What people and files call the field that names what a part is in; Python has taken the word."""


_AROUND = " \"'`´“”„‘’«»?!.,:;…"
"""What stands around a choice or a year in a sentence, and is no part of it."""


def _bare(value: str) -> str:
    return as_plain(value).strip(_AROUND)


class GearItem(Document):
    """One piece of gear; its slug is its name for good."""

    kind: GearKind
    maker: Name = ""
    model: Annotated[Name, StringConstraints(min_length=1)]
    nickname: Name = ""
    year: Year | None = None
    owner: Name = ""
    since: Year | None = None
    status: Status = Status.RESTING
    story: Story = ""
    link: Link = ""
    provenance: Provenance = Provenance.OWN_WORD
    tags: Annotated[tuple[Tag, ...], Field(max_length=MAX_TAGS)] = ()
    part_of: Slug | None = Field(default=None, alias=IN)
    serial: Name = ""

    @property
    def name(self) -> str:
        """The piece as one says it: year, maker, model, and the nickname in quotes."""
        parts = [str(self.year or ""), self.maker, self.model, f"“{self.nickname}”" if self.nickname else ""]
        return " ".join(part for part in parts if part)

    @property
    def short_name(self) -> str:
        """The nickname where there is one, else maker and model."""
        return self.nickname or " ".join(part for part in (self.maker, self.model) if part)

    def with_field(self, field: str, value: str) -> Self:
        """Return the piece with `field` changed to `value` as typed in chat; an empty value clears it.

        Raises:
            Refusal: there is no such field, it cannot be changed, or the value does not suit it.
        """
        if field not in FIELDS:
            raise Refusal("gear-no-such-field", fields=", ".join(FIELDS))
        given: Any = value.strip()
        if field in {"kind", "status", "provenance"}:
            given = _bare(given).replace("_", " ").replace("-", " ")
        elif field == "tags":
            given = [tag for tag in re.split(r"[,;]", given) if tag.strip()]
        elif field in {"year", "since", IN}:
            given = _bare(given) or None
        try:
            return type(self).model_validate(self.model_dump(by_alias=True) | {field: given})
        except ValidationError:
            raise Refusal(_REFUSALS.get(field, "gear-bad-text"), field=field, **_bounds(field)) from None


PRIVATE = frozenset({"serial"})
"""Fields that nobody but the artist reads: whoever has the number of what was stolen says it is theirs."""

FIELDS = tuple(
    name
    for name in (info.alias or field for field, info in GearItem.model_fields.items())
    if name not in {"slug", *PRIVATE}
)
"""The fields that can be changed from chat."""

_REFUSALS = {
    "kind": "gear-bad-choice",
    "status": "gear-bad-choice",
    "provenance": "gear-bad-choice",
    "year": "gear-bad-year",
    "since": "gear-bad-year",
    "link": "gear-bad-link",
    "tags": "gear-bad-tags",
    IN: "gear-bad-in",
}


def _bounds(field: str) -> dict[str, str | int]:
    """Return what fills the gaps of the refusal for `field`."""
    choices = {"kind": GearKind, "status": Status, "provenance": Provenance}
    if field in choices:
        return {"choices": ", ".join(choices[field])}
    if field in {"year", "since"}:
        return {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
    if field == "tags":
        return {"most": MAX_TAGS}
    return {} if field in {"link", IN} else {"most": MAX_STORY if field == "story" else MAX_NAME}


def new_item(kind: GearKind, name: str, taken: AbstractSet[str]) -> GearItem:
    """Return a new piece that rests; `name` becomes its model.

    Raises:
        Refusal: the name is too long, or has nothing to make a slug of.
    """
    name = one_line(name)
    if len(name) > MAX_NAME:
        raise Refusal("gear-bad-text", field="model", most=MAX_NAME)
    return GearItem(slug=slug_for(name, taken), kind=kind, model=name)


GEAR = DocumentKind(
    name="gear",
    file="gear.toml",
    table="gear",
    schema=GearItem,
    called=lambda item: (item.short_name, item.name),
    says=lambda item: (item.nickname, item.story),
    references=(Reference((IN,), "gear"),),
    always=("status",),
    has_photos=True,
    at_rest={"status": Status.RESTING.value},
    private=PRIVATE,
    group=Group.PLAYED,
)
"""What the artist plays on."""
