"""All that a person authors, as pages."""

from collections.abc import Mapping

import bot.web.document_acts
import bot.web.documents
import bot.web.form_words
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.changes import Changes
from bot.services.forms import DocumentForms
from bot.web.document_acts import document_acts
from bot.web.documents import DocumentPages, Finder

LINES = lines_of(bot.web.document_acts, bot.web.documents, bot.web.form_words)


async def open(runtime: Runtime, finders: Mapping[str, Finder]) -> Feature[DocumentForms]:
    """Open the pages; `finders` know, by kind, what an ask in chat would mean."""
    say = runtime.voice.say
    forms = DocumentForms(runtime.catalogue, runtime.database)
    changes = Changes(runtime.catalogue, runtime.database, runtime.settings.local, say)
    pages = DocumentPages(forms, runtime.catalogue, changes, finders)
    acts = document_acts(forms, runtime.catalogue, changes, say)
    return Feature("documents", forms, routes=pages.routes(), acts=acts)
