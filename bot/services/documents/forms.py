"""Forms of documents: what is sent is read, held against what others did meanwhile, and kept."""

import hashlib
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.documents.document_change import Clash, differences, shown, taken_back
from bot.domain.documents.document_kind import KEPT, Document, DocumentKind, SlugFrom
from bot.domain.documents.form import MISSING, OWN, WHOLE, FormFault, Sent, read, shown_by
from bot.domain.documents.slug import slug_for
from bot.domain.practice.presses import MAX_REMEMBERED
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue, Draft, Key
from bot.services.documents.draft import Editing
from bot.store.database import Database
from bot.store.document import bodies_of, changes_of

SLUG = "slug"

GONE = "gone"
"""The version of a document that is not there."""

RESERVED = frozenset({"new"})
"""Slugs that no form gives: pages go by them."""

PLACEHOLDER = "new"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a form shows, of which version of its document, with what is wrong with it."""

    sent: Sent
    version: str
    faults: Sequence[FormFault] = ()


class DocumentForms:
    """Reads forms of documents and keeps what is in them; nobody's change is lost to somebody else's."""

    def __init__(self, catalogue: Catalogue, database: Database) -> None:
        self._catalogue = catalogue
        self._database = database
        self._added: OrderedDict[str, str] = OrderedDict()
        self.answering: dict[str, Callable[[str, Editing], Editing]] = {}
        """By kind, what is written together with a form that was opened to answer something."""

    def shown(self, kind: DocumentKind[Any], slug: str) -> Shown:
        """Return what the form of a document shows; of one that is not there, what a new one begins with.

        Without a slug it is the form of a new one, and no two of those have the same version.
        """
        document = self._catalogue.all(kind).get(slug)
        version = _version(kind, document) if slug else secrets.token_urlsafe(8)
        return Shown(shown_by(kind, document), version)

    def called(self, kind: DocumentKind[Any], slug: str) -> str:
        """Return what a document is called at length; its slug where it is not there."""
        document = self._catalogue.all(kind).get(slug)
        if document is None:
            return slug
        name = kind.called(document)[-1 if kind.slug_from is SlugFrom.CALLED else 0]
        return self.spelled(kind, document, name)

    def spelled(self, kind: DocumentKind[Any], document: Document, name: str) -> str:
        """Return a name that begins with the slug of what its document is of, with what that is called."""
        for path, to in kind.references:
            of = getattr(document, path[0], None) if len(path) == 1 else None
            if of and (name == of or name.startswith(f"{of}: ")):
                return self.called(self._catalogue.kinds[to], of) + name.removeprefix(of)
        return name

    async def known(self, kind: DocumentKind[Any], slug: str) -> bool:
        """Tell whether there is or ever was a document of a slug."""
        return slug in self._catalogue.all(kind) or bool(await bodies_of(self._database, kind.name, slug))

    async def add(self, kind: DocumentKind[Any], shown: Shown, by: str) -> Shown | str:
        """Add a document, and return its slug; where it has faults, the form with them.

        The same form with the same in it is added once, however often it is sent.

        Raises:
            Refusal: it cannot be so for what else there is.
        """
        form = _digest(repr((kind.name, shown.version, shown.sent)))
        async with self._catalogue.editing(by) as draft:
            # Looked up within the turn: whoever sends it twice does so at once.
            if (added := self._added.get(form, "")) in draft.of(kind):
                return added
            slug, faults = _new_slug(kind, shown.sent, draft.of(kind))
            document, wrong = read(kind, shown.sent, None, slug)
            faults = [*faults, *wrong, *_misplaced(kind, document, draft)]
            if faults:
                return replace(shown, faults=faults)
            self._catalogue.put(draft, kind, document)
            self._added[form] = slug
            if len(self._added) > MAX_REMEMBERED:
                self._added.popitem(last=False)
        return slug

    async def save(
        self, kind: DocumentKind[Any], slug: str, shown: Shown, by: str, *, answers: str = ""
    ) -> Shown | None:
        """Keep what was sent of a version of a document; where it cannot be, return the form with its faults.

        What others changed since that version stays; what both changed is asked about. `answers` says what
        the form was opened to answer, if anything.

        Raises:
            Refusal: it cannot be so for what else there is.
        """
        base = await self._version(kind, slug, shown.version)
        editing = self._catalogue.editing(by)
        if answers and (answering := self.answering.get(kind.name)):
            editing = answering(answers, editing)
        async with editing as draft:
            now = draft.of(kind).get(slug)
            mine, faults = read(kind, shown.sent, base or now, slug)
            faults = [*faults, *_misplaced(kind, mine, draft)]
            if faults:
                return Shown(shown.sent, shown.version, faults)
            if now is None and shown.version != GONE:
                return Shown(shown.sent, GONE, [FormFault(WHOLE, GONE, {})])
            document, clashes = _merged(mine, base, now)
            if now and clashes:
                changed = {each.field for each in differences(base or now, mine)}
                sent = _with(shown_by(kind, now), shown.sent, changed)
                return Shown(sent, _version(kind, now), await self._asked(kind, slug, clashes))
            self._catalogue.put(draft, kind, document)
        return None

    async def copy(self, kind: DocumentKind[Any], slug: str, by: str) -> str:
        """Add another document that says what one does, and return its slug: that of the first, numbered.

        What is of that one alone, like the number on its back, is not said of another.

        Raises:
            Refusal: it cannot be so for what else there is.
        """
        async with self._catalogue.editing(by) as draft:
            held = draft.of(kind)
            told = held[slug].model_dump(by_alias=True) | {"slug": _slug_for(slug, kind.name, held)}
            also = {name: each for name, each in told.items() if name not in kind.of_one}
            other = kind.schema.model_validate(also, context=KEPT)
            self._catalogue.put(draft, kind, other)
        return other.slug

    def can_copy(self, kind: DocumentKind[Any]) -> bool:
        """Tell whether there is a use in another document that says the same: there is none of a person."""
        return kind.slug_from is SlugFrom.CALLED and not kind.for_artist

    async def remove(self, kind: DocumentKind[Any], slug: str, by: str) -> Sequence[Key]:
        """Take a document out, and return nothing; where others name it, it stays, and those are returned."""
        async with self._catalogue.editing(by) as draft:
            if used := self._catalogue.naming(kind, slug):
                return used
            draft.remove(kind, slug)
        return ()

    async def rest(self, kind: DocumentKind[Any], slug: str, by: str) -> None:
        """Let a document be kept and not used."""
        async with self._catalogue.editing(by) as draft:
            if held := draft.of(kind).get(slug):
                told = held.model_dump(by_alias=True) | dict(kind.at_rest)
                draft.put(kind, kind.schema.model_validate(told, context=KEPT))

    def rests(self, kind: DocumentKind[Any], document: Document) -> bool:
        """Tell whether a document is kept and not used."""
        told = document.model_dump(mode="json", by_alias=True)
        return bool(kind.at_rest) and all(told[name] == value for name, value in kind.at_rest.items())

    async def _version(self, kind: DocumentKind[Any], slug: str, version: str) -> Document | None:
        """Return a document as it was in a version; None where nobody knows it any more."""
        held = self._catalogue.all(kind).get(slug)
        if held and _version(kind, held) == version:
            return held
        found = (
            self._catalogue.document(kind.name, body)
            for body in await bodies_of(self._database, kind.name, slug)
        )
        return next((each for each in found if each and _version(kind, each) == version), None)

    async def _asked(
        self, kind: DocumentKind[Any], slug: str, clashes: Sequence[Clash]
    ) -> Sequence[FormFault]:
        latest = await changes_of(self._database, kind.name, slug, 1)
        by = (latest[0].by if latest else "") or "none"
        return [FormFault(each.field, "clash", {"now": shown(each.now), "by": by}) for each in clashes]


def _version(kind: DocumentKind[Any], document: Document | None) -> str:
    """Return what tells a document from what it was before and becomes later."""
    return _digest(kind.as_body(document))[:16] if document else GONE


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _merged(mine: Document, base: Document | None, now: Document | None) -> tuple[Document, Sequence[Clash]]:
    """Return what is there now with what was changed from a base, and what somebody else changed as well."""
    if now is None or now == mine:
        return mine, ()
    if base is None:  # nobody knows what was shown, so whatever differs is asked about
        return mine, [Clash(each.field, None, each.new) for each in differences(mine, now)]
    document, clashes = taken_back(now, mine, base)
    return document or mine, clashes


def _with(sent: Sent, other: Sent, fields: Collection[str]) -> Sent:
    """Return what was sent, but for some fields, with all their rows, what another form has."""
    theirs = {name: each for name, each in sent.items() if name.partition(".")[0] not in fields}
    return theirs | {name: each for name, each in other.items() if name.partition(".")[0] in fields}


def _misplaced(kind: DocumentKind[Any], document: Document | None, draft: Draft) -> list[FormFault]:
    """Return a fault where a document names one of its kind that is not there, or in the end itself.

    And where it has what only one of its kind may have, and another does.
    """
    if document is None:
        return []
    shelf, table = {**draft.of(kind), document.slug: document}, document.model_dump(by_alias=True)
    shared = (
        FormFault(each.name, "shared", {"by": each.by})
        for each in kind.shared(shelf)
        if each.slug == document.slug
    )
    return [*shared] + [
        FormFault(
            ".".join(map(str, place)),
            OWN if _value_at(table, place) in shelf else "choice",
            {"says": f"{says} – {mend}"},
        )
        for (_, _, *place), says, mend in kind.misplaced([document], shelf.values())
    ]


def _value_at(value: Any, place: Sequence[str | int]) -> Any:
    for part in place:
        value = value[part]
    return value


def _new_slug(kind: DocumentKind[Any], sent: Sent, taken: Collection[str]) -> tuple[str, Sequence[FormFault]]:
    """Return the slug of a new document, and what is wrong with what was typed for it."""
    match kind.slug_from:
        case SlugFrom.NUMBER:
            return str(max(map(int, taken), default=0) + 1), ()
        case SlugFrom.CALLED:
            document, _ = read(kind, sent, None, PLACEHOLDER)
            return _slug_for(kind.called(document)[0] if document else "", kind.name, taken), ()
        case SlugFrom.TYPED:
            return _typed_slug(kind, sent, taken)


def _slug_for(name: str, otherwise: str, taken: Collection[str]) -> str:
    try:
        return slug_for(name, {*taken, *RESERVED})
    except Refusal:  # it is written in letters of which no slug is made
        return slug_for(otherwise, {*taken, *RESERVED})


def _typed_slug(
    kind: DocumentKind[Any], sent: Sent, taken: Collection[str]
) -> tuple[str, Sequence[FormFault]]:
    typed = re.sub(r"^\W+", "", "".join(sent.get(SLUG, ())).strip().lower())  # like the ! before a command
    try:
        slug = slug_for(typed, set())
    except Refusal:
        return PLACEHOLDER, [FormFault(SLUG, MISSING, {})]
    document, _ = read(kind, sent, None, slug)
    if slug in taken or slug in RESERVED:
        return slug, [FormFault(SLUG, "taken", {})]
    if document and slug in kind.typed(document) and slug != typed:  # people would type it in vain
        return slug, [FormFault(SLUG, SLUG, {"near": slug})]
    return slug, ()
