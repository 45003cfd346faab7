"""The band: who plays along, who is a guest or a friend, what is theirs, and what they keep private."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, NamedTuple, cast

from pydantic import BeforeValidator, Field, StringConstraints, ValidationInfo

from bot.domain.documents.document import Choice, Section, Slug
from bot.domain.documents.document_kind import KEPT, Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import Link, Name, Story, Year
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES, exactly, meant
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.logins import LOGIN
from bot.plain_words import of_form

LINES = lines(
    """
    band-unknown
    band-which: name
    """
)

MAX_ALSO, MAX_LINKS, MAX_GEAR, MAX_BOUNDARIES, MAX_WORDS = 6, 4, 60, 12, 40

MIN_NAME = 3
"""Letters of a part of a name by which somebody may be meant: "Vi" stands in too much else."""


class Tie(Choice):
    """What somebody is to the artist."""

    MATE = "mate"
    GUEST = "guest"
    FRIEND = "friend"


class MateRight(StrEnum):
    """What somebody of the band may do beyond what anybody may. There is no other: what is not here is no."""

    GEAR = "gear"
    """Change the gear that is said to be theirs."""
    INTERVIEW = "interview"
    """Deal the next question."""


class OwnBoundary(Section):
    """A topic that somebody keeps private: `words` by which it is known, and what the bot says instead.

    The topic itself is for whoever writes it down: nobody in chat is told it.
    """

    topic: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    words: Annotated[
        tuple[Annotated[str, StringConstraints(min_length=1, max_length=200)], ...],
        Field(min_length=1, max_length=MAX_WORDS),
    ]
    says: Annotated[str, StringConstraints(max_length=250)] = ""


def _readable(value: object, info: ValidationInfo) -> object:
    """Return rights as they are written; of what was kept and cannot be read, none."""
    is_kept = info.context == KEPT
    return () if is_kept and not isinstance(value, list | tuple) else cast("object", value)


Word = Annotated[str, StringConstraints(min_length=1, max_length=30, to_lower=True)]
UserId = Annotated[str, of_form(r"[0-9]{0,20}", "is no Twitch user id — it has digits alone, like 12345678")]
OwnLogin = Annotated[
    str,
    StringConstraints(to_lower=True),
    of_form(rf"({LOGIN})?", "is no login at Twitch — write it as it stands in the address, without @"),
]


class Mate(Document):
    """Somebody of the band, or a guest or a friend; the id at Twitch is what counts, a login may change.

    `vouched` is the day on which the artist says that somebody who is not at Twitch wants to be shown; who
    is there says so. `rights` are kept as they are written: those that are none grant nothing.
    """

    name: Annotated[Name, StringConstraints(min_length=1)]
    also: Annotated[
        tuple[Annotated[Name, StringConstraints(min_length=1)], ...], Field(max_length=MAX_ALSO)
    ] = ()
    tie: Tie = Tie.MATE
    plays: Name = ""
    since: Year | None = None
    words: Story = ""
    links: Annotated[tuple[Link, ...], Field(max_length=MAX_LINKS)] = ()
    user_id: UserId = ""
    login: OwnLogin = ""
    vouched: date | None = None
    gear: Annotated[tuple[Slug, ...], Field(max_length=MAX_GEAR)] = ()
    rights: Annotated[tuple[Word, ...], BeforeValidator(_readable), Field(max_length=MAX_WORDS)] = ()
    boundaries: Annotated[tuple[OwnBoundary, ...], Field(max_length=MAX_BOUNDARIES)] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called, the name first."""
        return (self.name, *self.also)

    @property
    def granted(self) -> frozenset[MateRight]:
        """The rights that they have; a word that is none grants none."""
        return frozenset(right for right in MateRight if right.value in self.rights)

    @property
    def no_rights(self) -> tuple[str, ...]:
        """What stands among the rights and is none."""
        return tuple(word for word in self.rights if word not in {*MateRight})

    def with_id(self, user_id: str) -> "Mate":
        """Return them known by an id at Twitch.

        Raises:
            ValueError: it is none.
        """
        return type(self).model_validate(self.model_dump(by_alias=True) | {"user_id": user_id}, context=KEPT)

    def with_rights(self, rights: Collection[MateRight]) -> "Mate":
        """Return them with these rights, in the order in which those are told."""
        left = tuple(right.value for right in MateRight if right in rights)
        return self.model_copy(update={"rights": (*left, *self.no_rights)})


class Privacy(NamedTuple):
    """What of somebody is private: their names, and topics of their own; whether they are not to be named."""

    whose: str
    names: tuple[str, ...]
    boundaries: tuple[OwnBoundary, ...] = ()
    hidden: bool = False


def private_of(mate: Mate, *, shown: bool, hidden: bool = False) -> Privacy:
    """Return what of somebody is private.

    What is said instead may name them: unless they are `shown`, that is said which ships.
    """
    own = mate.boundaries if shown else tuple(_unsaid(each) for each in mate.boundaries)
    return Privacy(mate.slug, called_by(mate), own, hidden)


def called_by(mate: Mate) -> tuple[str, ...]:
    """Return the names by which people mean somebody: those that are written, and the first and last name."""
    parts = mate.name.split()
    ends = (parts[0], parts[-1]) if len(parts) > 1 else ()
    alone = (part for part in ends if len(part) >= MIN_NAME and part.lower() not in ARTICLES)
    return tuple(dict.fromkeys((*mate.names, *alone)))


def named_among(words: str, mates: Iterable[Mate]) -> Mate | None:
    """Return who has this very name; None for nobody, or for several."""
    there = {each.slug: each for each in mates}
    found = {key.partition(" ")[0] for key in exactly(words, _names(there.values()))}
    return there[found.pop()] if len(found) == 1 else None


def meant_among(words: str, mates: Iterable[Mate]) -> Mate:
    """Return who is meant by any of their names.

    Raises:
        Refusal: nobody, or it is not sure who.
    """
    there = {each.slug: each for each in mates}
    found = meant(words, _names(there.values()))
    if found is None:
        raise Refusal("band-unknown")
    mate = there[found.key.partition(" ")[0]]
    if not found.sure:
        raise Refusal("band-which", name=mate.name)
    return mate


def playing_among(words: str, mates: Iterable[Mate], gear_words: GearWords) -> Sequence[Mate]:
    """Return who plays what the words name, in any language that words for gear are known in."""
    asked = _instruments(words, gear_words)
    return [each for each in mates if any(map(asked.__contains__, _instruments(each.plays, gear_words)))]


def _instruments(text: str, gear_words: GearWords) -> set[str]:
    """Return the words of a text that may name what one plays, each as one stem in one language."""
    said = (gear_words.translations.get(word, word) for word in folded_words(text))
    told = (word for word in said if word not in gear_words.says_nothing and len(word) >= MIN_NAME)
    return {word.removesuffix("mer").removesuffix("ist").removesuffix("s") for word in told}


def _names(mates: Iterable[Mate]) -> dict[str, str]:
    """Return the names of people, each once, by the slug and a number."""
    return {
        f"{each.slug} {number}": name
        for each in mates
        for number, name in enumerate(dict.fromkeys(map(str.casefold, (*called_by(each), each.slug))))
    }


def may_give(has: Collection[MateRight], right: MateRight, *, is_artist: bool) -> bool:
    """Tell whether somebody may grant or take a right: nobody what they have not, the artist any."""
    return is_artist or right in has


def by_user_id(mates: Iterable[Mate]) -> dict[str, Mate]:
    """Return who is who by the id at Twitch; an id that two have is nobody's."""
    mates = [each for each in mates if each.user_id]
    return {id_: found[0] for id_, found in _sharing(mates).items() if len(found) == 1}


def sharing_an_id(mates: Iterable[Mate]) -> list[Sequence[Mate]]:
    """Return those who have an id together, which so is nobody's."""
    shared = _sharing([each for each in mates if each.user_id])
    return [found for found in shared.values() if len(found) > 1]


def _sharing(mates: Iterable[Mate]) -> dict[str, list[Mate]]:
    found: dict[str, list[Mate]] = {}
    for each in mates:
        found.setdefault(each.user_id, []).append(each)
    return found


def _unsaid(boundary: OwnBoundary) -> OwnBoundary:
    return boundary.model_copy(update={"says": ""})


BAND = DocumentKind(
    name="band",
    file="band.toml",
    table="band",
    schema=Mate,
    called=lambda mate: (mate.name,),
    says=lambda mate: (mate.plays, mate.words),
    references=(Reference(("gear",), "gear"),),
    always=("tie",),
    unique=("user_id",),
    said_by=lambda mate: "" if mate.user_id else mate.login,  # by then it may be the login of another
    private=frozenset({"user_id", "login", "boundaries"}),
    for_artist=True,
    group=Group.TOLD,
)
"""Who the artist plays with."""
