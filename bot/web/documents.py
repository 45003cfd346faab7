"""All that a person authors as pages: what there is of each kind, found by words, and each as a form."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import web
from yarl import URL

from bot.domain.documents.document_kind import Document, DocumentKind, Group, SlugFrom
from bot.domain.documents.document_search import found
from bot.domain.documents.form import (
    OWN,
    WHOLE,
    FormFault,
    Sent,
    field_at,
    has_too_many_rows,
    inputs_of,
    with_row,
    with_row_moved,
    without_row,
)
from bot.domain.documents.form_field import FormField, fields_of
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.forms import SLUG, DocumentForms, Shown
from bot.web.body import form_of, line_of
from bot.web.connection import connection_of
from bot.web.document_offers import DocumentOffers, Offer
from bot.web.document_path import path_of, slug_in
from bot.web.form_words import bounds_of, faults_told, in_letters
from bot.web.page import PAGES, SAID, FormAnswer, page
from bot.web.route import Area, Route, get, post, visitor_of

LINES = lines(
    """
    page-documents-title
    page-documents-how
    page-documents-files
    page-documents-kind: kind
    page-documents-group: group
    page-documents-count: count
    page-documents-find
    page-documents-find-it
    page-documents-all
    page-documents-none: kind
    page-documents-not-found: asked
    page-documents-new: kind
    page-documents-rests: kind
    page-documents-save
    page-documents-discard
    page-documents-to-mend: count
    page-documents-add-row: field name
    page-documents-row: number
    page-documents-row-does: does name
    page-documents-rows-how
    page-documents-theirs
    page-documents-used
    page-documents-remove
    page-documents-remove-how
    page-documents-rest: kind
    page-documents-rest-how
    page-documents-copy
    page-documents-copy-how
    page-documents-gone
    page-documents-part: first last count
    page-documents-previous
    page-documents-following
    page-documents-another
    page-documents-history
    page-documents-history-all
    page-documents-undo
    page-documents-undo-of: number
    page-documents-undo-all: size
    page-documents-undo-sure: size
    """
)

MAX_FORM_BYTES = 512 * 1024
"""Of a form: thirty blocks with every field full, each letter of which takes twelve bytes on the way."""

MAX_ASK = 100

PER_PAGE = 500
"""Documents of a list on one page, which is some 100 kB of text."""

FROM = "from"
"""The field of the address of a list that tells how many stand before."""

MAX_CHANGES, ALL_CHANGES = 20, 1_000
"""Changes of one document that its page tells, and those that it tells who wants to see all."""

ALL = "all"
"""The field of the address of who wants that."""

ANSWERS = "answers"
"""The field of the address of a form that says what it was opened to answer."""

DO, VERSION = "do", "version"
"""The fields of a form that tell what is to be done but to save it, and of which version it is."""

Finder = Callable[[str], Awaitable[Sequence[str]]]
"""Returns the slugs that an ask in chat would mean."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as it stands in a list."""

    slug: str
    path: str
    name: str
    detail: str
    rests: bool


class DocumentPages:
    """The pages, made anew for whoever asks.

    `finders` know, by kind, what an ask in chat would mean; `offers`, by kind and field like
    `routine-blocks-method`, what there is to choose from where a text names something else than a document.
    """

    def __init__(
        self,
        forms: DocumentForms,
        catalogue: Catalogue,
        changes: Changes,
        finders: Mapping[str, Finder],
        offers: Mapping[str, Offer],
    ) -> None:
        self._forms = forms
        self._catalogue = catalogue
        self._changes = changes
        self._finders = finders
        self._offers = DocumentOffers(forms, catalogue, offers)

    def routes(self) -> list[Route]:
        """Return the pages."""
        return [
            get("/documents", self.kinds, nav="page-documents-title", area=Area.YOURS),
            get("/documents/{kind}", self.documents),
            get("/documents/{kind}/new", self.new),
            post("/documents/{kind}/new", self.add, streams=True),
            get("/documents/{kind}/{slug}", self.show),
            post("/documents/{kind}/{slug}", self.save, streams=True),
        ]

    async def kinds(self, request: web.Request) -> web.StreamResponse:
        """Show all kinds, with how many there are of each."""
        kinds = self._catalogue.kinds.values()
        groups = {
            group.value: {kind.name: len(self._offers.there(kind)) for kind in kinds if kind.group is group}
            for group in Group
        }
        return page(request, "documents.html.jinja", groups=groups)

    async def documents(self, request: web.Request) -> web.StreamResponse:
        """Show the documents of a kind, or those that are meant by what is asked for."""
        kind = self._kind(request)
        there = self._offers.there(kind)
        asked = line_of(request.query.get("q", ""))[:MAX_ASK]
        listed = await self._meant(kind, there, asked) if asked else [*there]
        first = min(number_in(request.query.get(FROM, "")) or 0, max(len(listed) - 1, 0))
        first -= first % PER_PAGE
        return page(
            request,
            "document_list.html.jinja",
            kind=kind.name,
            documents=[self._listed(kind, there[slug]) for slug in listed[first : first + PER_PAGE]],
            asked=asked,
            first=first,
            count=len(listed),
            most=PER_PAGE,
        )

    async def _meant(self, kind: DocumentKind[Any], there: Mapping[str, Document], asked: str) -> list[str]:
        def look() -> list[str]:
            return found(asked, {slug: (slug, *self._said(kind, each)) for slug, each in there.items()})

        meant = await self._finders[kind.name](asked) if kind.name in self._finders else ()
        near = await asyncio.to_thread(look)  # among fifty thousand, chat would wait for seconds
        return [*dict.fromkeys([*(slug for slug in meant if slug in there), *near])]

    async def new(self, request: web.Request) -> web.StreamResponse:
        """Show the form of a new one."""
        kind = self._kind(request)
        return await self._page(request, kind, "", self._forms.shown(kind, ""))

    async def add(self, request: web.Request) -> web.StreamResponse:
        """Add what was sent; with faults, show the form with them."""
        kind = self._kind(request)

        async def add(sent: Shown) -> Shown | str:
            return await self._forms.add(kind, sent, visitor_of(request).by)

        return await self._taken(request, kind, "", add)

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show a document as a form, with what was changed of it; one that is gone can be brought back."""
        kind, slug = self._kind(request), slug_in(request.match_info["slug"])
        await self._expect_known(kind, slug)
        return await self._page(request, kind, slug, self._forms.shown(kind, slug))

    async def save(self, request: web.Request) -> web.StreamResponse:
        """Keep what was sent; with faults, show the form with them."""
        kind, slug = self._kind(request), slug_in(request.match_info["slug"])
        await self._expect_known(kind, slug)

        async def save(sent: Shown) -> Shown | str:
            by, answers = visitor_of(request).by, request.query.get(ANSWERS, "")
            return await self._forms.save(kind, slug, sent, by, answers=answers) or slug

        return await self._taken(request, kind, slug, save)

    async def _taken(
        self,
        request: web.Request,
        kind: DocumentKind[Any],
        slug: str,
        keep: Callable[[Shown], Awaitable[Shown | str]],
    ) -> web.StreamResponse:
        """Do what a form that was sent asks for, and lead to what was kept or show the form anew."""
        fields = await form_of(request, MAX_FORM_BYTES)
        if has_too_many_rows(fields):
            raise web.HTTPBadRequest(text="What was sent has more rows than any form.\n")
        with connection_of(request).working():
            do, version = (fields.pop(name, [""])[-1] for name in (DO, VERSION))
            sent = Shown(fields, version)
            if do:
                changed, focus = self._rearranged(kind, slug, fields, do)
                return await self._page(request, kind, slug, replace(sent, sent=changed), focus=focus)
            try:
                kept = await keep(sent)
            except Refusal as refusal:
                kept = replace(sent, faults=[FormFault(WHOLE, OWN, {}, error=refusal)])
            if isinstance(kept, Shown):
                status = 409 if any(each.fault == "clash" for each in kept.faults) else 422
                return await self._page(request, kind, slug, kept, status=status)
            told = request.app[PAGES].say("page-documents-saved", {"name": self._forms.called(kind, kept)})
            raise web.HTTPSeeOther(
                URL(path_of(kind.name, kept)).with_query(
                    {SAID: request.app[PAGES].keep_said(FormAnswer(told))}
                )
            )

    def _rearranged(self, kind: DocumentKind[Any], slug: str, sent: Sent, do: str) -> tuple[Sent, str]:
        """Return what was sent with a row more or less or elsewhere, and the name of what is at hand then."""
        what, _, name = do.partition(" ")
        field = field_at(fields_of(kind), name)
        match what:
            case "add" if field and field.fields:
                sent, row = with_row(field, sent, name)
                return sent, f"{row}.{field.fields[0].name}"
            case "remove":
                return without_row(sent, name), f"add {name.rpartition('.')[0]}"
            case "up" | "down":
                return with_row_moved(sent, name, -1 if what == "up" else 1), do
            case "theirs":
                now = self._forms.shown(kind, slug).sent
                theirs = {each: now[each] for each in now if each == name or each.startswith(f"{name}.")}
                mine = {each: sent[each] for each in without_row(sent, name) if each != name}
                return mine | theirs, name
            case _:
                return sent, ""

    async def _page(
        self,
        request: web.Request,
        kind: DocumentKind[Any],
        slug: str,
        shown: Shown,
        *,
        status: int = 200,
        focus: str = "",
    ) -> web.Response:
        document, faulty = self._offers.there(kind).get(slug), {each.name for each in shown.faults}
        most = ALL_CHANGES if ALL in request.query else MAX_CHANGES
        return page(
            request,
            "document.html.jinja",
            status=status,
            kind=kind.name,
            slug=slug,
            document=document,
            called=self._forms.called(kind, slug) if document else slug,
            at=path_of(kind.name, slug) if slug else f"/documents/{kind.name}/new",
            answers={name: each for name, each in request.query.items() if name == ANSWERS},
            version=shown.version,
            unsaved=request.method == "POST",
            inputs=inputs_of(_fields(kind, slug), shown.sent, shown.faults),
            faults=shown.faults,
            whole=WHOLE,
            focus=focus or next((each for each in shown.sent if each in faulty), ""),
            **self._offers.shown(kind),
            **_words(request, kind),
            used=[self._used(*key) for key in self._catalogue.naming(kind, slug)] if document else [],
            can_rest=bool(document and kind.at_rest and not self._forms.rests(kind, document)),
            can_copy=bool(document and self._forms.can_copy(kind)),
            history=await self._changes.history(kind.name, slug, most) if slug else [],
            most_changes=most,
            all_changes=ALL_CHANGES,
        )

    def _listed(self, kind: DocumentKind[Any], document: Document) -> Listed:
        name, *others = dict.fromkeys(self._said(kind, document))
        detail = " · ".join(filter(None, others))
        slug, rests = document.slug, self._forms.rests(kind, document)
        return Listed(slug, path_of(kind.name, slug), name, detail, rests)

    def _said(self, kind: DocumentKind[Any], document: Document) -> list[str]:
        """Return all that is said of a document, what it is called first."""
        called = [self._forms.spelled(kind, document, each) for each in kind.called(document)]
        return [*called, *kind.says(document)]

    def _used(self, kind: str, slug: str) -> Listed:
        of = self._catalogue.kinds[kind]
        return self._listed(of, self._catalogue.all(of)[slug])

    def _kind(self, request: web.Request) -> DocumentKind[Any]:
        if kind := self._catalogue.kinds.get(request.match_info["kind"]):
            return kind
        raise web.HTTPNotFound

    async def _expect_known(self, kind: DocumentKind[Any], slug: str) -> None:
        if not await self._forms.known(kind, slug):
            raise web.HTTPNotFound


def _words(request: web.Request, kind: DocumentKind[Any]) -> dict[str, object]:
    """Return what tells faults, names and bounds of fields in words."""
    told = faults_told(request.app[PAGES].say, kind.name)
    return {"told_fault": told, "named": in_letters, "bounds": bounds_of}


def _fields(kind: DocumentKind[Any], slug: str) -> list[FormField]:
    """Return the fields of a form: the slug is one where whoever makes a document types it, never again."""
    asks_slug = not slug and kind.slug_from is SlugFrom.TYPED
    return [each for each in fields_of(kind) if each.name != SLUG or asks_slug]
