"""A kind of what a person authors: from it follow its file, its rows, its history, and what may name it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cache
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar, cast

from pydantic import BaseModel, create_model

from bot.domain.documents.document import (
    Misfit,
    Place,
    Raw,
    Section,
    Slug,
    named_wrongly,
    read_document,
    twice,
)


class Document(Section):
    """One thing that a person authors; its slug is its name for good."""

    slug: Slug


DocumentT = TypeVar("DocumentT", bound=Document)


class SlugFrom(StrEnum):
    """What the slug of a new document is made of."""

    CALLED = "called"
    """What people call it."""
    TYPED = "typed"
    """What whoever makes it types: people call it by that."""
    NUMBER = "number"
    """How many there were before: it is the next number, and never another's."""


class Group(StrEnum):
    """What a kind is about, by which the catalogue lists the kinds, in the order of these."""

    PLAYED = "played"
    """What the artist plays, and on what."""
    TOLD = "told"
    """What of the artist and the band is told."""
    CHAT = "chat"
    """What chat says and does."""


KEPT = "kept"
"""The context in which what is read was written down by a Woodshed, maybe an older and more lenient one."""


class Reference(NamedTuple):
    """Where documents of the kind `to` are named by slug: the names that lead there, as in the file."""

    path: tuple[str, ...]
    to: str


class NameTaken(NamedTuple):
    """A document's slug, a name that it would go by anew, and whose that is already."""

    slug: str
    name: str
    by: str


def no_titles(_: Document) -> tuple[str, ...]:
    """Return the titles of music that are in a document of a kind that has none."""
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class DocumentKind(Generic[DocumentT]):
    """One noun: `table` is what a file calls it, `called` what people call a document, the shortest first.

    What its own kind names must be there; what is of another kind may be missing, which `check` tells.
    `says` gives what the bot says or shows of a document in the artist's own words. `always` are fields that
    a file shows even where they say no more than the default. `remains` gives what is left of a document that
    is taken out, where its slug is never to be another's. `said_by` tells whose words a document is: it goes
    when that person is forgotten. `typed` gives the names that people type for a document, which no two may
    have; `reserved` tells whose one is that none may have, '' for nobody's. `unique` are fields of which no
    two documents may have the same value, but for '', which says nothing. `titles` gives what of it is the
    title of some music: who says one says no more than that. `has_photos` tells whether it is to be seen.
    `group` is what it is about, `slug_from` tells how a new one comes to its slug, and `at_rest` what some
    fields say of one that is kept and not used. What `private` fields say stands in the artist's own files
    and pages, and nowhere else; where all of them are, so does what a document is called. A kind `for_artist`
    is about people and their rights: chat is not told whom a change is about, and only the artist takes one
    back.
    """

    name: str
    file: str
    table: str
    schema: type[DocumentT]
    called: Callable[[DocumentT], Sequence[str]]
    says: Callable[[DocumentT], Iterable[str]] = lambda _: ()
    references: tuple[Reference, ...] = ()
    always: tuple[str, ...] = ()
    remains: Callable[[DocumentT], DocumentT | None] = lambda _: None
    said_by: Callable[[DocumentT], str] = lambda _: ""
    typed: Callable[[DocumentT], Sequence[str]] = lambda _: ()
    reserved: Callable[[str], str] = lambda _: ""
    unique: tuple[str, ...] = ()
    titles: Callable[[DocumentT], Iterable[str]] = no_titles
    has_photos: bool = False
    slug_from: SlugFrom = SlugFrom.CALLED
    group: Group = Group.CHAT
    at_rest: Mapping[str, object] = field(default_factory=dict[str, object])
    private: frozenset[str] = frozenset()
    for_artist: bool = False

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same noun."""
        return isinstance(other, DocumentKind) and self.name == other.name

    def __hash__(self) -> int:
        """Return the hash of the noun."""
        return hash(self.name)

    def read(self, text: str, name: str = "") -> tuple[DocumentT, ...]:
        """Return the documents in the text of a file, in its order; `name` is what its editor calls it.

        Raises:
            DocumentError: the file has faults; all of them are named.
        """
        whole = read_document(text, file_of(self), name=name or self.file, also=self._misfits)
        return cast("tuple[DocumentT, ...]", getattr(whole, self.table))

    def as_table(self, document: DocumentT) -> dict[str, Any]:
        """Return a document as its table in a file: plain values, nothing that is empty or a default."""
        told = document.model_dump(by_alias=True, exclude_defaults=True)
        whole = document.model_dump(by_alias=True)
        kept = {name: told.get(name, whole[name]) for name in whole if name in told or name in self.always}
        return cast("dict[str, Any]", _plain(kept))

    def defaults(self) -> dict[str, object]:
        """Return what the fields say where a file does not have them, by their names in it."""
        infos = self.schema.model_fields
        return {_named(infos, name): info.default for name, info in infos.items() if not info.is_required()}

    def fields(self) -> tuple[str, ...]:
        """Return the names of the fields, as a file has them."""
        return tuple(_named(self.schema.model_fields, name) for name in self.schema.model_fields)

    def as_body(self, document: DocumentT) -> str:
        """Return a document as JSON, whole: a default that changes later changes nothing that was written."""
        return document.model_dump_json(by_alias=True)

    def from_body(self, body: str) -> DocumentT:
        """Return the document of a body.

        Raises:
            ValueError: it is none.
        """
        return self.schema.model_validate_json(body, context=KEPT)

    def name_of(self, document: DocumentT | None, slug: str) -> str:
        """Return what a document, or else its slug, goes by where others hear: its kind, if private."""
        return self.name if self.is_private else self.called(document)[0] if document else slug

    @property
    def is_private(self) -> bool:
        """Whether all fields are private, and so what a document is called."""
        return self.private >= {*self.fields()} - {"slug"}

    @property
    def of_one(self) -> frozenset[str]:
        """The fields that say what is of one document alone; one that is private as a whole is no thing."""
        return frozenset([*self.unique, *(() if self.is_private else self.private)])

    def names(self, document: DocumentT) -> Iterator[tuple[str, str]]:
        """Yield kind and slug of each document that this one names."""
        for path, to in self.references:
            yield from ((to, slug) for _, slug in _slugs_at(document, path))

    def nowhere(
        self, documents: Iterable[DocumentT], there: Mapping[str, Collection[str]]
    ) -> Iterator[tuple[Place, str, str]]:
        """Yield the place of each name in a file's documents that leads nowhere, its kind, and the name.

        `there` has the slugs of all there are, by kind. What its own kind names is `misplaced` instead.
        """
        others = [each for each in self.references if each.to != self.name]
        for number, document in enumerate(documents):
            for path, to in others:
                for place, slug in _slugs_at(document, path):
                    if slug and slug not in there[to]:
                        yield (self.table, number, *place), to, slug

    def misplaced(self, documents: Sequence[DocumentT], shelf: Iterable[DocumentT]) -> list[Misfit]:
        """Return a misfit for each of a file's documents that names one of its kind which is nowhere.

        Or in the end itself. The `shelf` has all there are, those of the file too.
        """
        names = {each.slug: [slug for _, slug in self._own(each)] for each in shelf}
        return [
            misfit
            for number, each in enumerate(documents)
            for place, slug in self._own(each)
            if (misfit := self._misplaced((self.table, number, *place), each.slug, slug, names))
        ]

    def taken(self, held: Mapping[str, DocumentT], then: Mapping[str, DocumentT]) -> Iterator[NameTaken]:
        """Yield the names that documents, by slug, have only `then`, and that are another's."""
        owners: dict[str, list[str]] = {}
        for slug, each in then.items():
            for name in dict.fromkeys(self.typed(each)):
                owners.setdefault(name, []).append(slug)
        for slug, each in then.items():
            before = self.typed(held[slug]) if slug in held else ()
            for name in dict.fromkeys(self.typed(each)):
                others = [other for other in owners[name] if other != slug]
                if name not in before and (by := self.reserved(name) or next(iter(others), "")):
                    yield NameTaken(slug, name, by)

    def shared(self, documents: Mapping[str, DocumentT]) -> Iterator[NameTaken]:
        """Yield the `unique` fields of documents, by slug, that another one has with the same value."""
        for name in self.unique:
            having: dict[object, list[str]] = {}
            for slug, each in documents.items():
                having.setdefault(getattr(each, name), []).append(slug)
            groups = [slugs for value, slugs in having.items() if value not in (None, "") and len(slugs) > 1]
            for first, second, *others in groups:
                yield NameTaken(first, name, second)
                yield from (NameTaken(slug, name, first) for slug in (second, *others))

    def _misfits(self, raw: Raw) -> list[Misfit]:
        again = (twice(raw, self.table, name) for name in ("slug", *self.unique))
        return [*chain.from_iterable(again), *self._circular(raw)]

    def _circular(self, raw: Raw) -> list[Misfit]:
        """Return a misfit for each of a file's documents that names, in the end, itself."""
        rows = raw.get(self.table)
        tables = cast("list[object]", rows) if isinstance(rows, list) else []
        slugs = [cast("Raw", row).get("slug") if isinstance(row, dict) else None for row in tables]
        own = [[*self._own(row)] for row in tables]
        names = {
            slug: [named for _, named in each]
            for slug, each in zip(slugs, own, strict=True)
            if isinstance(slug, str)
        }
        return [
            misfit
            for number, (slug, each) in enumerate(zip(slugs, own, strict=True))
            for place, named in each
            if isinstance(slug, str) and named in names
            if (misfit := self._misplaced((self.table, number, *place), slug, named, names))
        ]

    def _own(self, value: object) -> Iterator[tuple[Place, str]]:
        """Yield the documents of its own kind that a document, or its table, names, with their places."""
        for path in (path for path, to in self.references if to == self.name):
            yield from _slugs_at(value, path)

    def _misplaced(
        self, place: Place, slug: str, named: str, names: Mapping[str, Sequence[str]]
    ) -> Misfit | None:
        if named not in names:
            return place, f"there is no {self.name} {named!r}", named_wrongly(named, names)
        if way := way_round(slug, named, names):
            return place, f"{slug!r} names itself: {' → '.join(way)}", "name another, or take the line out"
        return None


def way_round(slug: str, named: str, names: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the way from a document over one that it names back to it, by what all name; () for none."""
    ways, seen = [(slug, named)], {named}
    while ways:
        way = ways.pop()
        if way[-1] == slug:
            return way
        further = [each for each in names.get(way[-1], ()) if each not in seen]
        seen.update(further)
        ways += [(*way, each) for each in further]
    return ()


@cache
def file_of(kind: DocumentKind[Any]) -> type[Section]:
    """Return the schema of a file that has documents of a kind and nothing else."""
    fields: dict[str, Any] = {kind.table: (tuple[kind.schema, ...], ())}
    return create_model(kind.file, __base__=Section, **fields)


def _slugs_at(value: object, path: Sequence[str], place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield the texts to which `path` leads in a document or a file's table, with their places."""
    if isinstance(value, list | tuple):
        for number, each in enumerate(cast("Sequence[object]", value)):
            yield from _slugs_at(each, path, (*place, number))
    elif isinstance(value, str) and not path:
        yield place, value
    elif path and isinstance(value, BaseModel):
        inside = getattr(value, _field(type(value), path[0]))
        yield from _slugs_at(inside, path[1:], (*place, path[0]))
    elif path and isinstance(value, dict):
        yield from _slugs_at(cast("Raw", value).get(path[0]), path[1:], (*place, path[0]))


@cache
def _field(schema: type[BaseModel], name: str) -> str:
    """Return what a schema calls the field of a name in the file."""
    infos = schema.model_fields
    return next(field for field in infos if _named(infos, field) == name)


def _named(infos: Mapping[str, Any], field: str) -> str:
    return infos[field].alias or field


def _plain(value: object) -> object:
    """Return a value as TOML has it: lists, text for a choice; days are its own."""
    match value:
        case Enum():
            return value.value
        case dict():
            return {name: _plain(each) for name, each in cast("dict[str, object]", value).items()}
        case list() | tuple():
            return [_plain(each) for each in cast("Sequence[object]", value)]
        case _:
            return value
