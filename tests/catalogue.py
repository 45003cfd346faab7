"""Documents in a database, for tests."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TypeVar

from bot.domain.document_kind import Document, DocumentKind
from bot.rehearsal.clock import FakeClock
from bot.services.catalogue import Catalogue
from bot.store.database import Database

DocumentT = TypeVar("DocumentT", bound=Document)
AT = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


async def opened(database: Database) -> Catalogue:
    """Return the catalogue as a bot that starts reads it."""
    catalogue = Catalogue(database, FakeClock(AT))
    await catalogue.load()
    return catalogue


async def keep(
    database: Database, kind: DocumentKind[DocumentT], documents: Iterable[DocumentT]
) -> Catalogue:
    """Merge documents into a database, and return the catalogue that holds them."""
    catalogue = await opened(database)
    await catalogue.merge([(kind, documents)])
    return catalogue
