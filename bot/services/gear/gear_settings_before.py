"""How gear was set before: read out of the history of the catalogue."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, groupby
from typing import NamedTuple

from bot.domain.rigs.gear_setting import GEAR_SETTINGS, GearSetting, InForce, Knob, in_force
from bot.services.documents.catalogue import Catalogue
from bot.store.database import Database
from bot.store.document import Change, changes_of

CHANGES = 6
"""Changes of one setting that are told."""


class Earlier(NamedTuple):
    """How some knobs stood until a time."""

    until: datetime
    knobs: Sequence[Knob]


async def stood_before(now: InForce, catalogue: Catalogue, database: Database) -> Sequence[Earlier]:
    """Return how the knobs of a piece of gear stood before they stand as `now`, the latest first."""
    histories = [await changes_of(database, GEAR_SETTINGS.name, each.slug, CHANGES) for each in now.of]
    changes = sorted(chain(*histories), key=lambda change: change.id, reverse=True)
    return [*_stood(now, changes[:CHANGES], catalogue)]


def _stood(now: InForce, changes: Iterable[Change], catalogue: Catalogue) -> Iterator[Earlier]:
    """Yield how knobs stood before each of these changes, the latest first, where that was otherwise."""
    then: dict[str, GearSetting | None] = {each.slug: each for each in now.of}
    knobs = now.knobs
    for _, group in groupby(changes, key=lambda change: change.id):
        together = [*group]
        for edit in (change.edits[0] for change in together):
            before = catalogue.document(edit.kind, edit.before)
            its = before if isinstance(before, GearSetting) and before.gear == now.gear else None
            then[edit.slug] = its
        stood = in_force([each for each in then.values() if each])
        was = stood.knobs if stood else ()
        if other := [knob for knob in was if knob not in knobs]:
            yield Earlier(together[0].at, other)
        knobs = was
