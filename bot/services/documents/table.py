"""The documents of a kind by slug, in their order, also where they are too many for each change to copy."""

from collections.abc import ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from typing import Self

from bot.domain.documents.document_kind import Document

MANY = 2_000
"""Documents from which on they are shared: a copy of ten thousand takes a tenth of a millisecond right after
another one, and one or two where nobody has looked at them lately, which is so for most changes in chat."""
MAX_DIFFERING = 64
"""Documents that differ from those shared, before all are copied once: finding one takes a look more."""


class Table(MutableMapping[str, Document]):
    """What a dict of these documents would be, as those it shares with others and what differs from them.

    The `shared` are never changed.
    """

    def __init__(self, shared: Mapping[str, Document]) -> None:
        self._shared = shared
        self._changed: dict[str, Document | None] = {}  # those of the shared, in their places; None is gone
        self._new: dict[str, Document] = {}  # behind all of them
        self._gone = 0

    def draft(self) -> Self:
        """Return a table that is as this is, to be changed."""
        made = type(self)(self._shared)
        made._changed, made._new, made._gone = dict(self._changed), dict(self._new), self._gone
        return made

    def whole(self) -> Mapping[str, Document]:
        """Return what is to be held: this, or where much differs by now a table that shares nothing."""
        if len(self._changed) + len(self._new) <= MAX_DIFFERING:
            return self
        made = dict(self._shared)
        for slug, document in self._changed.items():
            if document is None:
                del made[slug]
            else:
                made[slug] = document
        return made | self._new

    def __getitem__(self, slug: str) -> Document:
        found = self._new.get(slug) or self._changed.get(slug)
        if found is None:
            if slug in self._changed:
                raise KeyError(slug)
            return self._shared[slug]
        return found

    def __setitem__(self, slug: str, document: Document) -> None:
        if slug in self and slug not in self._new:
            self._changed[slug] = document
        else:
            self._new[slug] = document

    def __delitem__(self, slug: str) -> None:
        if slug in self._new:
            del self._new[slug]
        elif slug in self:
            self._changed[slug] = None
            self._gone += 1
        else:
            raise KeyError(slug)

    def __len__(self) -> int:
        return len(self._shared) - self._gone + len(self._new)

    def __iter__(self) -> Iterator[str]:
        return (slug for slug, _ in self.pairs())

    def pairs(self) -> Iterator[tuple[str, Document]]:
        """Yield each slug with its document, in their order."""
        changed = self._changed
        for slug, shared in self._shared.items():
            document = changed.get(slug, shared) if changed else shared
            if document is not None:
                yield slug, document
        yield from self._new.items()

    def items(self) -> ItemsView[str, Document]:
        """Return the same, without a look for each."""
        return _Items(self)

    def values(self) -> ValuesView[Document]:
        """Return the documents alone."""
        return _Values(self)


class _Items(ItemsView[str, Document]):
    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def __iter__(self) -> Iterator[tuple[str, Document]]:
        return self._table.pairs()


class _Values(ValuesView[Document]):
    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def __iter__(self) -> Iterator[Document]:
        return (document for _, document in self._table.pairs())


def drafted(held: Mapping[str, Document]) -> MutableMapping[str, Document]:
    """Return documents as they are held, to be changed."""
    if isinstance(held, Table):
        return held.draft()
    return Table(held) if len(held) >= MANY else dict(held)


def kept(drafted: Mapping[str, Document]) -> Mapping[str, Document]:
    """Return documents as they are to be held, of which nothing is changed any more."""
    return drafted.whole() if isinstance(drafted, Table) else drafted
