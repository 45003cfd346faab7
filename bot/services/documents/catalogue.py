"""The catalogue: all that a person authors, in memory for reading and in the database for keeping."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from itertools import chain
from typing import Any, TypeVar, cast

from bot.domain.documents.document_change import COVERED, Clash, shown, taken_back
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.documents.documents import Merged
from bot.services.documents.draft import Also, Differing, Draft, Incoming, Key, Tables
from bot.services.documents.table import kept
from bot.store.database import Database
from bot.store.document import A_FILE, Change, Edit, change_numbered, latest_change_by, stored, write_change

LINES = lines(
    """
    changes-none-of-yours
    changes-unknown: id
    changes-undone-before: id
    changes-for-the-artist: id
    changes-too-old
    changes-changed-since: name field then now
    changes-names-nothing: slug named
    changes-still-named: slug by
    changes-name-taken: name by
    changes-shared: slug field by
    """
)

_log = get_logger(__name__)

FEW_EDITS = 20
"""Edits that take less time to look at and write out than to hand to a thread: each takes some 30 µs."""

DocumentT = TypeVar("DocumentT", bound=Document)

Note = Callable[[DocumentT | None, DocumentT | None], None]
"""What takes in how a document was and is; None where it was not, or is not there."""


class Catalogue:
    """All documents. Whoever changes some does it in one turn, and nothing changes before it is written.

    Every change is kept with who and when, before and after, so that it can be taken back.
    """

    def __init__(self, database: Database, clock: Clock, kinds: Sequence[DocumentKind[Any]]) -> None:
        self.kinds = {kind.name: kind for kind in kinds}
        self._database = database
        self._clock = clock
        self._turn = asyncio.Lock()
        self._held: Tables = {name: {} for name in self.kinds}
        self._places: dict[Key, int] = {}
        self._last = dict.fromkeys(self.kinds, 0)
        self._named_by: dict[Key, dict[str, set[Key]]] = {}
        self._indexes: dict[str, list[Note[Any]]] = {name: [] for name in self.kinds}
        self._listeners: dict[str, list[Callable[[], None]]] = {name: [] for name in self.kinds}
        self._followers: dict[str, list[Callable[[], Awaitable[None]]]] = {name: [] for name in self.kinds}
        self._for_artist = {kind.name for kind in kinds if kind.for_artist}
        self._putting: dict[str, Callable[[Draft, Any], object]] = {}

    async def load(self) -> None:
        """Read all documents from the database.

        Raises:
            StoreError: one of them is not as its schema wants it.
        """
        async with self._turn:
            for name, kind in self.kinds.items():
                found = await stored(self._database, kind)
                self._held = {**self._held, name: {document.slug: document for document, _ in found}}
                for document, place in found:
                    self._places[name, document.slug] = place
                    self._last[name] = max(self._last[name], place)
                    self._note_names((name, document.slug), None, document)

    def all(self, kind: DocumentKind[DocumentT]) -> Mapping[str, DocumentT]:
        """Return the documents of a kind by slug, in their order; what is returned never changes."""
        return cast("Mapping[str, DocumentT]", self._held[kind.name])

    def place(self, kind: DocumentKind[Any], slug: str) -> int:
        """Return the place of a document that is there, in the order of its kind."""
        return self._places[kind.name, slug]

    def naming(self, kind: DocumentKind[Any], slug: str, *, by: DocumentKind[Any] | None = None) -> list[Key]:
        """Return which documents name this one, or which of a kind, in their order."""
        named_by = self._named_by.get((kind.name, slug), {})
        found = named_by.get(by.name, ()) if by else chain.from_iterable(named_by.values())
        return sorted(found, key=self._order)

    def _order(self, key: Key) -> tuple[str, int, str]:
        return key[0], self._places[key], key[1]

    def listen(self, kind: DocumentKind[Any], told: Callable[[], None]) -> None:
        """Let somebody be told whenever a document of a kind has changed."""
        self._listeners[kind.name].append(told)

    def index(self, kind: DocumentKind[DocumentT], note: Note[DocumentT]) -> None:
        """Let an index take in each document of a kind that is there, and from now on what becomes of it.

        So it is as new as the catalogue, and a change costs as much as it changes.
        """
        for document in self.all(kind).values():
            note(None, document)
        self._indexes[kind.name].append(note)

    def follow(self, kind: DocumentKind[Any], do: Callable[[], Awaitable[None]]) -> None:
        """Let something be done whenever a document of a kind has come in, before who did that is told."""
        self._followers[kind.name].append(do)

    def put_by(self, kind: DocumentKind[DocumentT], put: Callable[[Draft, DocumentT], object]) -> None:
        """Have whoever knows a kind put its documents into drafts, put right, or refuse them."""
        self._putting[kind.name] = put

    def put(self, draft: Draft, kind: DocumentKind[DocumentT], document: DocumentT) -> None:
        """Put what somebody wrote into a draft, by whoever knows its kind.

        Raises:
            Refusal: it cannot be so, or may not be said.
        """
        if put := self._putting.get(kind.name):
            put(draft, document)
        else:
            draft.put(kind, document)

    @asynccontextmanager
    async def editing(self, by: str | None, *, undoes: int | None = None) -> AsyncGenerator[Draft]:
        """Give what somebody of a login can change; it is kept, whole, when the block ends without error.

        Raises:
            Refusal: a document would name one of its own kind that is not there, or go by another's name.
        """
        async with self._turn:
            draft = Draft(self._held)
            yield draft
            await self._keep(draft, by, undoes)

    @asynccontextmanager
    async def read_anew(self) -> AsyncGenerator[None]:
        """Let nothing be changed during the block, which may rewrite the tables; then hold what they have."""
        async with self._turn:
            yield
            tables, edits, places = dict(self._held), list[Differing](), dict(self._places)
            for name, kind in self.kinds.items():
                found = {document.slug: document for document, _ in await stored(self._database, kind)}
                before = self._held[name]
                slugs = (slug for slug in {**before, **found} if before.get(slug) != found.get(slug))
                edits += [((name, slug), before.get(slug), found.get(slug)) for slug in slugs]
                tables[name] = found
            self._take(tables, edits, places)

    async def merge(self, incoming: Incoming, by: str | None = A_FILE, *, prune: bool = False) -> Merged:
        """Merge documents by slug, all or none; what does not come in stays, or with `prune` goes."""
        async with self.editing(by) as draft:
            return await asyncio.to_thread(draft.merge, incoming, prune=prune)

    def draft(self) -> Draft:
        """Return a draft that is never kept: what it says of a merge is what `merge` does."""
        return Draft(self._held)

    async def undo(
        self, number: int | None, by: str, *, by_artist: bool = True, also: Also | None = None
    ) -> Change:
        """Take one change back, wholly or not at all, and return it; without a number, one's own latest.

        What belongs to it is written `also`, in the same transaction.

        Raises:
            Refusal: there is no such change, it is taken back already, what it changed was changed since, or
                it is the artist's alone to take back.
        """
        if number is None:
            number = await latest_change_by(self._database, by)
        if number is None:
            raise Refusal("changes-none-of-yours")
        async with self.editing(by, undoes=number) as draft:
            change = await change_numbered(self._database, number)
            if change is None:
                raise Refusal("changes-unknown", id=number)
            if not by_artist and any(each.kind in self._for_artist for each in change.edits):
                raise Refusal("changes-for-the-artist", id=number)
            await asyncio.to_thread(self._take_back, draft, change.edits)
            if not draft.edits():
                raise Refusal("changes-undone-before", id=number)
            draft.also = also
        return change

    def _take_back(self, draft: Draft, edits: Iterable[Edit]) -> None:
        """Let a draft be as before some edits (in a thread: of ten thousand it takes half a second)."""
        for edit in edits:
            kind = self.kinds.get(edit.kind)
            if kind is None:
                raise Refusal("changes-too-old")
            now = draft.tables[edit.kind].get(edit.slug)
            before, after = (self.document(edit.kind, body) for body in (edit.before, edit.after))
            if (before is None, after is None) != (edit.before is None, edit.after is None):
                raise Refusal("changes-too-old")
            if before is None and after:
                before = kind.remains(after)
            document, clashes = taken_back(now, before, after)
            if clashes:
                raise _changed_since(self.name_of(edit), clashes[0], kind.private)
            if document is None:
                draft.remove(kind, edit.slug)
            else:
                draft.put(kind, document, edit.position)

    def name_of(self, edit: Edit) -> str:
        """Return what the document of an edit is called, as it is or was last; the kind, of a private one."""
        kind, document = self.kinds.get(edit.kind), self.document(edit.kind, edit.after or edit.before)
        return kind.name_of(document, edit.slug) if kind else edit.slug

    def document(self, kind: str, body: str | None) -> Document | None:
        """Return the document of a body; None where there is none, or one of a schema that is no more."""
        try:
            return self.kinds[kind].from_body(body) if body else None
        except (ValueError, KeyError):
            return None

    def is_gone(self, kind: str, body: str | None) -> bool:
        """Tell whether a body is none, or no more than what remains of a document."""
        document = self.document(kind, body)
        return body is None or bool(document and self.kinds[kind].remains(document) == document)

    async def _keep(self, draft: Draft, by: str | None, undoes: int | None) -> None:
        edits = draft.edits()
        if not edits and not draft.also:
            return
        places = draft.places(self._places, self._last)
        if len(edits) <= FEW_EDITS and not self._with_names(edits):
            rows = self._rows(draft.tables, edits, places)
        else:  # as ten thousand take a quarter of a second; in the turn, so that nothing else changes
            rows = await asyncio.to_thread(self._rows, draft.tables, edits, places)
        async with self._database.together() as joined:
            if rows:
                draft.change = await write_change(joined, rows, by, self._clock.now(), undoes)
            if draft.also:
                await draft.also(joined)
        self._take(draft.tables, edits, places)
        _log.info("catalogue.changed", change=draft.change, by=by, documents=len(edits), undoes=undoes)
        for kind in dict.fromkeys(kind for (kind, _), before, _ in edits if before is None):
            for do in self._followers[kind]:
                await do()

    def _rows(self, tables: Tables, edits: Sequence[Differing], places: Mapping[Key, int]) -> list[Edit]:
        """Return edits as they are kept; refuse those that may not be."""
        self._expect_named(tables, edits)
        self._expect_free(tables, edits)
        return [
            Edit(kind, slug, places[kind, slug], *(self._body(kind, each) for each in both))
            for (kind, slug), *both in edits
        ]

    def _body(self, kind: str, document: Document | None) -> str | None:
        return self.kinds[kind].as_body(document) if document else None

    def _take(self, tables: Tables, edits: Sequence[Differing], places: Mapping[Key, int]) -> None:
        """Hold what is written from now on, and tell who listens."""
        held = dict(tables)
        for key, before, after in edits:
            self._note_names(key, before, after)
            if after is None:
                self._places.pop(key, None)
            elif before is None:
                self._places[key] = places[key]
        changed = dict.fromkeys(kind for (kind, _), _, _ in edits)
        for kind in changed:
            new = [places[key] for key, before, _ in edits if key[0] == kind and before is None]
            last, self._last[kind] = self._last[kind], max([self._last[kind], *new])
            # What is new stands at the end already, unless it came back to its place.
            if any(place <= last for place in new):
                slugs = sorted(held[kind], key=lambda slug, kind=kind: self._order((kind, slug)))
                held[kind] = {slug: held[kind][slug] for slug in slugs}
            held[kind] = kept(held[kind])
        self._held = held
        for (kind, _), before, after in edits:
            for note in self._indexes[kind]:
                note(before, after)
        for told in (each for kind in changed for each in self._listeners[kind]):
            told()

    def _expect_named(self, tables: Tables, edits: Sequence[Differing]) -> None:
        """Refuse what would leave a document that names one of its own kind which is not there."""
        for (name, slug), _, after in edits:
            for to, named in self.kinds[name].names(after) if after else ():
                if to == name and named not in tables[name]:
                    raise Refusal("changes-names-nothing", slug=slug, named=named)
            for other in () if after else self._named_by.get((name, slug), {}).get(name, ()):
                held = tables[name].get(other[1])
                if held and (name, slug) in self.kinds[name].names(held):
                    raise Refusal("changes-still-named", slug=slug, by=other[1])

    def _expect_free(self, tables: Tables, edits: Sequence[Differing]) -> None:
        """Refuse what would give a document a name, or what else it alone may have, that is another's."""
        for kind in self._with_names(edits):
            for _, name, by in self.kinds[kind].taken(self._held[kind], tables[kind]):
                raise Refusal("changes-name-taken", name=name, by=by)
            for slug, field, by in self.kinds[kind].shared(tables[kind]):
                raise Refusal("changes-shared", slug=slug, field=field, by=by)

    def _with_names(self, edits: Sequence[Differing]) -> Collection[str]:
        """Return the kinds of edits that give a document what it alone may have: all others are looked at."""
        kinds = self.kinds
        alone = (kind for (kind, _), _, it in edits if it and (kinds[kind].unique or kinds[kind].typed(it)))
        return dict.fromkeys(alone)

    def _note_names(self, key: Key, before: Document | None, after: Document | None) -> None:
        """Note whom a document names from now on."""
        names = self.kinds[key[0]].names
        for named in names(before) if before else ():
            self._named_by.get(named, {}).get(key[0], set()).discard(key)
        for named in names(after) if after else ():
            self._named_by.setdefault(named, {}).setdefault(key[0], set()).add(key)


def _changed_since(name: str, clash: Clash, private: Collection[str]) -> Refusal:
    then, now = (COVERED, COVERED) if clash.field in private else (clash.then, clash.now)
    told = {"then": shown(then), "now": shown(now)}
    return Refusal("changes-changed-since", name=name, field=clash.field, **told)
