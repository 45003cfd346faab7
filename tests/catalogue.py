"""Documents in a database, for tests."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TypeVar

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.photos import Photos
from bot.services.feed import Feed
from bot.store.database import Database

DocumentT = TypeVar("DocumentT", bound=Document)
AT = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


async def opened(database: Database, clock: FakeClock | None = None) -> Catalogue:
    """Return the catalogue as a bot that starts reads it."""
    catalogue = Catalogue(database, clock or FakeClock(AT), KINDS)
    await catalogue.load()
    return catalogue


async def keep(
    database: Database,
    kind: DocumentKind[DocumentT],
    documents: Iterable[DocumentT],
    clock: FakeClock | None = None,
) -> Catalogue:
    """Merge documents into a database, and return the catalogue that holds them."""
    catalogue = await opened(database, clock)
    await catalogue.merge([(kind, documents)])
    return catalogue


def photos_of(database: Database, catalogue: Catalogue) -> Photos:
    """Return the photos of what is in a catalogue."""
    return Photos(database, catalogue, FakeClock(AT), Feed())
