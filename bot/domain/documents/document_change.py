"""What a change of a document changed, and how it is taken back: what others did since stays."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar, cast

from pydantic import BaseModel, ValidationError

from bot.domain.documents.document_kind import KEPT, Document

DocumentT = TypeVar("DocumentT", bound=Document)

SLUG = "slug"
"""The field that stands for a document as a whole: it differs where one was added or removed."""


MAX_SHOWN = 60
"""Characters of a value that are told: enough to know it again."""

MAX_FIELDS = 3
"""Fields of one change that are told; the others are counted."""

_NOTHING = "–"

COVERED = "…"
"""What stands for what a private field says."""


class Difference(NamedTuple):
    """A field, as a file calls it, with what it said and says."""

    field: str
    old: object
    new: object


class Clash(NamedTuple):
    """A field that was changed again since: what the change had made of it, and what it says now."""

    field: str
    then: object
    now: object


def differences(before: Document | None, after: Document | None) -> list[Difference]:
    """Return what differs, field by field; of a document that was added or removed, its slug alone."""
    if before is None or after is None:
        slugs = (before.slug if before else None, after.slug if after else None)
        return [Difference(SLUG, *slugs)] if before is not after else []
    return [
        Difference(info.alias or name, getattr(before, name), getattr(after, name))
        for name, info in type(before).model_fields.items()
        if getattr(before, name) != getattr(after, name)
    ]


def without_private(found: Sequence[Difference], private: Collection[str]) -> list[Difference]:
    """Return differences as others may hear of them: of `private` fields, that they differ."""
    return [each if each.field not in private else Difference(each.field, COVERED, COVERED) for each in found]


def as_told(found: Sequence[Difference]) -> tuple[str, int]:
    """Return the first few differences, like "year 1998 → 1999", and how many more there are."""
    told = [
        f"{each.field} {shown(_but(each.old, each.new))} → {shown(_but(each.new, each.old))}"
        for each in found[:MAX_FIELDS]
    ]
    return ", ".join(told), len(found) - len(told)


def _but(value: object, other: object) -> object:
    """Return of a list only what the other one does not have, like a tag."""
    if not isinstance(value, tuple) or not isinstance(other, tuple):
        return cast("object", value)
    items, others = cast("tuple[object, ...]", value), cast("tuple[object, ...]", other)
    left = tuple(each for each in items if each not in others)
    only_moved = not left and len(items) == len(others)
    return items if only_moved else left


def shown(value: object) -> str:
    """Return a value of a document in one short line, as a file has it; of documents within it the titles."""
    items = cast("Sequence[object]", value) if isinstance(value, tuple) else (value,)
    told = (getattr(each, "title", "") if isinstance(each, BaseModel) else each for each in items)
    texts = (str(each).lower() if isinstance(each, bool) else str(each) for each in told if each is not None)
    text = ", ".join(texts) or _NOTHING
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def taken_back(
    now: DocumentT | None, before: DocumentT | None, after: DocumentT | None
) -> tuple[DocumentT | None, Sequence[Clash]]:
    """Return the document without the change from `before` to `after`, and what keeps that from being.

    A field that says again what it said before is left alone, so that twice is as good as once.
    """
    if now == before:
        return now, ()
    if before is None or now is None or after is None:
        clashes = [Clash(field, then, its) for field, then, its in differences(after, now)]
        return before, clashes
    names = {name: info.alias or name for name, info in type(before).model_fields.items()}
    wanted = {name: old for name in names if (old := getattr(before, name)) != getattr(after, name)}
    both = {name: Clash(names[name], getattr(after, name), getattr(now, name)) for name in wanted}
    clashes = [clash for name, clash in both.items() if clash.now not in (wanted[name], clash.then)]
    try:
        told = now.model_dump(by_alias=True) | {names[name]: old for name, old in wanted.items()}
        return type(now).model_validate(told, context=KEPT), clashes
    except ValidationError:  # each field alone would do, but not beside what the others say now
        return now, clashes or [*both.values()]
