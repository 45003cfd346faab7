"""What is being changed together in the catalogue, before it is kept."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar, cast

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.services.documents.documents import Merged, merged
from bot.services.documents.table import drafted
from bot.store.database import Database

DocumentT = TypeVar("DocumentT", bound=Document)

Key = tuple[str, str]
"""A document's kind and slug."""

Differing = tuple[Key, Document | None, Document | None]
"""A document as it is and as it is to be; None where it is not there."""

Tables = Mapping[str, Mapping[str, Document]]
"""Documents by slug, in their order, by kind."""

Incoming = Iterable[tuple[DocumentKind[Any], Iterable[Document]]]
"""Documents that are to be merged, by kind."""

Also = Callable[[Database], Awaitable[None]]
"""What writes more in the transaction of a change."""


class Draft:
    """What is being changed together: nobody else sees any of it before the block of `editing` ends.

    `change` is its number once it is kept; None where nothing differed. `also` writes what belongs to it, in
    the same transaction.
    """

    def __init__(self, held: Tables) -> None:
        self._held = held
        self._anew: dict[str, MutableMapping[str, Document]] = {}
        self._places: dict[Key, int] = {}
        self._touched: dict[Key, None] = {}  # in the order in which it was
        self.change: int | None = None
        self.also: Also | None = None

    def of(self, kind: DocumentKind[DocumentT]) -> Mapping[str, DocumentT]:
        """Return the documents of a kind as they are to be, by slug."""
        return cast("Mapping[str, DocumentT]", self.tables[kind.name])

    def put(self, kind: DocumentKind[DocumentT], document: DocumentT, place: int | None = None) -> None:
        """Let a document be so; one that is new goes to the end of its kind, or back to its `place`."""
        self._table(kind.name)[document.slug] = document
        self._touched[kind.name, document.slug] = None
        if place is not None:
            self._places[kind.name, document.slug] = place

    def remove(self, kind: DocumentKind[Any], slug: str) -> None:
        """Let a document be gone, if it is there, but for what remains of one of its kind."""
        table = self._table(kind.name)
        left = kind.remains(table[slug]) if slug in table else None
        if left is None:
            table.pop(slug, None)
        else:
            table[slug] = left  # in its place
        self._touched[kind.name, slug] = None

    def merge(self, incoming: Incoming, *, prune: bool = False) -> Merged:
        """Add and change by slug what comes in, and return what that does; the rest stays.

        With `prune` it goes, of the kinds of which something comes in.
        """
        told = Merged((), (), 0)
        for kind, documents in incoming:
            by_slug = {each.slug: each for each in documents}
            found = merged(self.of(kind), by_slug)
            for slug in (*found.added, *found.changed):
                self.put(kind, by_slug[slug])
            for slug in found.others if prune else ():
                self.remove(kind, slug)
            told += found
        return told

    @property
    def tables(self) -> Tables:
        """All documents as they are to be."""
        return {**self._held, **self._anew}

    def edits(self) -> list[Differing]:
        """Return what differs, in the order in which it was changed."""
        found = (
            (key, self._held[key[0]].get(key[1]), self._anew[key[0]].get(key[1])) for key in self._touched
        )
        return [each for each in found if each[1] != each[2]]

    def places(self, held: Mapping[Key, int], last: Mapping[str, int]) -> dict[Key, int]:
        """Return the place of each document that differs, by those `held` now and the `last` of each kind."""
        last = dict(last)
        found: dict[Key, int] = {}
        for key, _, _ in self.edits():
            place = held.get(key, self._places.get(key))
            if place is None:
                place = last[key[0]] = last[key[0]] + 1
            found[key] = place
        return found

    def _table(self, kind: str) -> MutableMapping[str, Document]:
        if kind not in self._anew:  # copied once, however many of it change, or shared where there are many
            self._anew[kind] = drafted(self._held[kind])
        return self._anew[kind]


Editing = AbstractAsyncContextManager[Draft]
"""Gives a draft that is kept when its block ends without error."""
