"""What is done with a document as a whole: it is removed, or rests; and one change of it is taken back."""

from typing import Any

from bot.domain.chat_text import fit_list
from bot.domain.document_kind import DocumentKind
from bot.domain.number import number_in
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.catalogue import Catalogue
from bot.services.changes import Changes
from bot.services.forms import SLUG, DocumentForms
from bot.services.voice import Say
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-documents-saved: name
    page-documents-remove-does
    page-documents-removed: name
    page-documents-in-use: names more
    page-documents-rest-does
    page-documents-undo-does
    """
)

KIND, CHANGE = "kind", "change"

MAX_NAMES = 300
"""Characters of the names of what uses something: the line has to say what to do about it as well."""


def document_acts(forms: DocumentForms, catalogue: Catalogue, changes: Changes, say: Say) -> list[Act]:
    """Return what the artist can do with a document, and with one change of it."""

    def asked_for(asked: Asked) -> tuple[DocumentKind[Any], str]:
        kind = catalogue.kinds.get(asked.fields.get(KIND, ""))
        slug = asked.fields.get(SLUG, "")
        if kind is None or slug not in catalogue.all(kind):
            raise Refusal("changes-of-nothing")
        return kind, slug

    async def remove(asked: Asked) -> str:
        kind, slug = asked_for(asked)
        name = forms.called(kind, slug)
        if used := await forms.remove(kind, slug, asked.by):
            names = [forms.called(catalogue.kinds[of], by) for of, by in used]
            shown, more = fit_list(names, MAX_NAMES, ", ")
            raise Refusal("page-documents-in-use", names=shown, more=more)
        return say("page-documents-removed", {"name": name})

    async def rest(asked: Asked) -> str:
        kind, slug = asked_for(asked)
        await forms.rest(kind, slug, asked.by)
        return say("page-documents-saved", {"name": forms.called(kind, slug)})

    async def undo(asked: Asked) -> str:
        told = asked.fields.get(CHANGE, "")
        number = number_in(told)
        if number is None:
            raise Refusal("changes-unknown", id=told)
        return say("changes-undone", {"change": await changes.undo(number, asked.by)})

    return [
        Act(
            "remove-document", remove, fields=(KIND, SLUG), says="page-documents-remove-does", programs=False
        ),
        Act("rest-document", rest, fields=(KIND, SLUG), says="page-documents-rest-does", programs=False),
        Act("undo-change", undo, fields=(CHANGE,), says="page-documents-undo-does", programs=False),
    ]
