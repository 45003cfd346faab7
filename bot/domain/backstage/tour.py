"""The insider tour: stops in the room and on the rig, one after the other."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import StringConstraints

from bot.domain.backstage.story import STORIES
from bot.domain.documents.document import Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import Name
from bot.domain.documents.field_types import Story as Words
from bot.domain.gear.gear import GEAR
from bot.domain.words.folding import folded_words


class Stop(Document):
    """A place where the tour stops, and what is said there; what stands there, and what is told of it."""

    place: Annotated[Name, StringConstraints(min_length=1)]
    says: Annotated[Words, StringConstraints(min_length=1)]
    gear: Slug | None = None
    story: Slug | None = None


TOUR = DocumentKind(
    name="tour",
    file="tour.toml",
    table="tour",
    schema=Stop,
    called=lambda stop: (stop.place,),
    says=lambda stop: (stop.place, stop.says),
    references=(Reference(("gear",), GEAR.name), Reference(("story",), STORIES.name)),
    group=Group.TOLD,
)
"""The stops of the tour, in their order."""


_CONCERTS = frozenset(
    folded_words(
        """
        date dates concert concerts gig gigs show shows ticket tickets schedule
        termin termine konzert konzerte auftritt auftritte fecha fechas concierto conciertos entradas
        billets data datas ingressos
        """
    )
)


def asks_for_concerts(words: str) -> bool:
    """Tell whether words behind `!tour` ask for a tour with concerts, in one of five languages."""
    return not _CONCERTS.isdisjoint(folded_words(words))


def ahead(stops: Mapping[str, Stop], at: str, number: int) -> Sequence[Stop]:
    """Return the stops that are still to come behind the one `at` which the room is; '' before the first.

    Where that one is gone, its `number` (from 1) tells which had their turn.
    """
    slugs = [*stops]
    done = slugs.index(at) + 1 if at in stops else max(number - 1, 0) if at else 0
    return [stops[slug] for slug in slugs[done:]]
