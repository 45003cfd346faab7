"""What is done with a document as a whole: it is removed, rests or is copied; and a change is taken back."""

from functools import partial
from typing import Any

from bot.domain.documents.document_kind import DocumentKind
from bot.domain.words.chat_text import fit_list
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.forms import SLUG, DocumentForms
from bot.services.words.voice import Say
from bot.web.do import Act, Asked, Done
from bot.web.document_path import path_of

LINES = lines(
    """
    page-documents-saved: name
    page-documents-remove-does
    page-documents-removed: name
    page-documents-in-use: names more
    page-documents-rest-does
    page-documents-copy-does
    page-documents-copied: name
    page-documents-undo-does
    page-documents-undo-not-sure: size
    """
)

KIND, CHANGE, ENTRIES = "kind", "change", "entries"

MAX_NAMES = 300
"""Characters of the names of what uses something: the line has to say what to do about it as well."""


def document_acts(forms: DocumentForms, catalogue: Catalogue, changes: Changes, say: Say) -> list[Act]:
    """Return what the artist can do with a document, and with one change of it."""

    async def remove(asked: Asked) -> str:
        kind, slug = _asked_for(catalogue, asked)
        name = forms.called(kind, slug)
        if used := await forms.remove(kind, slug, asked.by):
            shown, more = fit_list(
                [forms.called(catalogue.kinds[of], by) for of, by in used], MAX_NAMES, ", "
            )
            raise Refusal("page-documents-in-use", names=shown, more=more)
        return say("page-documents-removed", {"name": name})

    async def rest(asked: Asked) -> str:
        kind, slug = _asked_for(catalogue, asked)
        await forms.rest(kind, slug, asked.by)
        return say("page-documents-saved", {"name": forms.called(kind, slug)})

    async def copy(asked: Asked) -> Done:
        kind, slug = _asked_for(catalogue, asked)
        other = await forms.copy(kind, slug, asked.by)
        return Done(
            say("page-documents-copied", {"name": forms.called(kind, other)}), path_of(kind.name, other)
        )

    async def undo(asked: Asked) -> str:
        told = asked.fields.get(CHANGE, "")
        number = number_in(told)
        if number is None:
            raise Refusal("changes-unknown", id=told)
        _expect_all_meant(asked, await changes.size(number))
        return say("changes-undone", {"change": await changes.undo(number, asked.by)})

    whole = partial(Act, fields=(KIND, SLUG), programs=False)
    return [
        whole("remove-document", remove, says="page-documents-remove-does"),
        whole("rest-document", rest, says="page-documents-rest-does"),
        whole("copy-document", copy, says="page-documents-copy-does"),
        Act("undo-change", undo, fields=(CHANGE, ENTRIES), says="page-documents-undo-does", programs=False),
    ]


def _asked_for(catalogue: Catalogue, asked: Asked) -> tuple[DocumentKind[Any], str]:
    kind = catalogue.kinds.get(asked.fields.get(KIND, ""))
    slug = asked.fields.get(SLUG, "")
    if kind is None or slug not in catalogue.all(kind):
        raise Refusal("changes-of-nothing")
    return kind, slug


def _expect_all_meant(asked: Asked, size: int) -> None:
    """Refuse to take back a change of so many documents, unless who asks for it says so."""
    if size > 1 and number_in(asked.fields.get(ENTRIES, "")) != size:
        raise Refusal("page-documents-undo-not-sure", size=size)
