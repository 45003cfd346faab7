"""All that a person authors, as pages."""

from collections.abc import Mapping
from functools import partial

import bot.domain.documents.slug
import bot.web.document_acts
import bot.web.documents
import bot.web.form_words
from bot.domain.practice.strategy import Strategies
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.documents.changes import Changes
from bot.services.documents.data_folder import load_strategies
from bot.services.documents.forms import DocumentForms
from bot.web.document_acts import document_acts
from bot.web.documents import DocumentPages, Finder, Offer

LINES = lines_of(bot.domain.documents.slug, bot.web.document_acts, bot.web.documents, bot.web.form_words)


async def open(runtime: Runtime, finders: Mapping[str, Finder]) -> Feature[DocumentForms]:
    """Open the pages; `finders` know, by kind, what an ask in chat would mean.

    Raises:
        DocumentError: the file of the ways to practise has faults.
    """
    say = runtime.voice.say
    forms = DocumentForms(runtime.catalogue, runtime.database)
    changes = Changes(runtime.catalogue, runtime.database, runtime.settings.local, say)
    pages = DocumentPages(forms, runtime.catalogue, changes, finders, _offers(runtime))
    acts = document_acts(forms, runtime.catalogue, changes, say)
    return Feature("documents", forms, routes=pages.routes(), acts=acts)


def _offers(runtime: Runtime) -> Mapping[str, Offer]:
    """Return what there is to choose from that no document is: the ways to practise, as they are by now."""
    settings, words_of = runtime.settings, runtime.voice.words_of
    ways = load_strategies(settings, words_of=words_of)

    async def follow(others: Strategies) -> None:
        nonlocal ways
        ways = others

    runtime.reload.add(lambda told: partial(follow, load_strategies(settings, told, words_of)))
    return {"routine-blocks-method": lambda: {way.id: way.title for way in ways.strategies}}
