"""What fields of a form may name: offered by each field, or by one list for all where that is too much."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.form import FormInput
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.forms import DocumentForms

MAX_OFFERED = 300
"""What may be named that a field offers by itself: of ten thousand pieces, a form of a routine would be of
megabytes."""

Offer = Callable[[], Mapping[str, str]]
"""Returns what a text may be, with what that is called."""


class DocumentOffers:
    """What may be named; `fixed` gives, by kind and field, what a text may be that names no document."""

    def __init__(self, forms: DocumentForms, catalogue: Catalogue, fixed: Mapping[str, Offer]) -> None:
        self._fixed = fixed
        self._forms = forms
        self._catalogue = catalogue

    def there(self, kind: DocumentKind[Any]) -> Mapping[str, Document]:
        """Return the documents of a kind but for those of which no more than a remainder is left."""
        return {slug: each for slug, each in self._catalogue.all(kind).items() if kind.remains(each) != each}

    def shown(self, kind: DocumentKind[Any]) -> Mapping[str, Any]:
        """Return what the form of a kind is made with."""
        return {"options": self._options(kind), "offered": self._fixed, "lists": self._lists(kind)}

    def _options(self, kind: DocumentKind[Any]) -> Callable[[FormInput], list[tuple[str, str]]]:
        """Return what gives what a field may name and how that is called: first what it does, in its order.

        Where that is too much, it is what it does name alone.
        """
        named = cache(partial(self._named, kind.name))

        def options(field: FormInput) -> list[tuple[str, str]]:
            there = named(field.field.key, field.field.named)
            chosen = {slug: there.get(slug, slug) for slug in field.chosen}
            if len(there) > MAX_OFFERED:
                return [*chosen.items()]
            return [*(chosen | {slug: name for slug, name in there.items() if slug not in chosen}).items()]

        return options

    def _lists(self, kind: DocumentKind[Any]) -> Mapping[str, Mapping[str, str]]:
        """Return what fields of a form may name where it is too much for each of them, by its kind."""
        all_named = {name: self._named("", "", name) for name in {to for _, to in kind.references}}
        return {name: there for name, there in all_named.items() if len(there) > MAX_OFFERED}

    def _named(self, kind: str, key: str, name: str) -> Mapping[str, str]:
        if offer := self._fixed.get(f"{kind}-{key}"):
            return offer()
        named = self._catalogue.kinds.get(name)
        return {slug: self._forms.called(named, slug) for slug in self.there(named)} if named else {}
