"""Each field of a document that an import would change, with all that it says now and would say then."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from bot.domain.documents.document_kind import DocumentKind


class FieldChange(NamedTuple):
    """A field, as a file calls it, with the tables that lead there by number; "" where it says nothing."""

    field: str
    old: str
    new: str


def field_changes(kind: DocumentKind[Any], before: Any, after: Any) -> list[FieldChange]:
    """Return what differs between two documents of a kind: all of it, also within the tables of a list."""
    old, new = (dict(_leaves(kind.as_table(each))) for each in (before, after))
    return [
        FieldChange(name, old.get(name, ""), new.get(name, ""))
        for name in dict.fromkeys([*old, *new])
        if old.get(name, "") != new.get(name, "")
    ]


def _leaves(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each value within plain ones, as a file has it, by the names that lead there."""
    if isinstance(value, Mapping):
        for part, inside in cast("Mapping[str, object]", value).items():
            yield from _leaves(inside, f"{name} {part}".strip())
    elif isinstance(value, list) and any(
        isinstance(each, Mapping) for each in cast("Sequence[object]", value)
    ):
        for number, inside in enumerate(cast("Sequence[object]", value), 1):
            yield from _leaves(inside, f"{name} {number}")
    elif isinstance(value, list):
        yield name, ", ".join(_shown(each) for each in cast("Sequence[object]", value))
    else:
        yield name, _shown(value)


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
