"""Facts: small true things of music and gear, told when somebody asks for one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated

from pydantic import StringConstraints

from bot.domain.backstage.story import Key
from bot.domain.documents.document import Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import Name, Tag
from bot.domain.documents.field_types import Story as Words
from bot.domain.gear.gear import GEAR
from bot.domain.words.folding import folded_words

_NEVER = datetime.min.replace(tzinfo=UTC)


class Fact(Document):
    """Something that is so: its `topic` in a word or two, what is told, and where one can look it up.

    It may be of a piece of gear, by its slug, or of a piece of music, by its name.
    """

    topic: Tag
    says: Annotated[Words, StringConstraints(min_length=1)]
    source: Name = ""
    gear: Slug | None = None
    piece: Name = ""


FACTS = DocumentKind(
    name="fact",
    file="facts.toml",
    table="facts",
    schema=Fact,
    called=lambda fact: (fact.says,),
    says=lambda fact: (fact.topic, fact.says, fact.source, fact.piece),
    references=(Reference(("gear",), GEAR.name),),
    titles=lambda fact: (fact.piece,),
    group=Group.TOLD,
)
"""What is told with !fact."""


def key_of(fact: Fact) -> Key:
    """Return where a fact is written, as it is noted when it is told."""
    return Key(FACTS.name, fact.slug)


def facts_of(ask: str, facts: Iterable[Fact], gear: Mapping[str, str]) -> list[Fact]:
    """Return the facts whose topic or piece is asked for, or whose gear: `gear` has the names, by slug.

    Each word of the ask stands in one of these, whole; without any, all are meant.
    """
    wanted = {*folded_words(ask)}
    return [each for each in facts if wanted <= _asked_by(each, gear)]


def _asked_by(fact: Fact, gear: Mapping[str, str]) -> set[str]:
    slug = fact.gear or ""
    return {*folded_words(f"{fact.topic} {fact.piece} {slug} {gear.get(slug, '')}")}


def least_told(facts: Sequence[Fact], told: Mapping[Key, datetime]) -> list[Fact]:
    """Return those that were not told this evening; where all were, the one that was told longest ago.

    So none comes twice before all have been told.
    """
    new = [each for each in facts if key_of(each) not in told]
    return new or sorted(facts, key=lambda each: told.get(key_of(each), _NEVER))[:1]
