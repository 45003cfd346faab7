"""A document as a form: what its fields show, what was sent for them, and what is wrong with that.

What is sent has flat names, like `blocks.2.title`. What stands between the dots is the key of a row and not
its place: rows are in the order in which they were sent.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, NamedTuple, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.domain.documents.document import in_words
from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.documents.form_field import LONG, FieldType, FormField, fields_of
from bot.errors import Gap

Sent = Mapping[str, Sequence[str]]
"""What stands in the fields of a form, by their flat names, in their order."""

Table = Mapping[str, Any]
"""A document, or a row of one, as JSON has it."""

WHOLE = ""
"""The name of the form as a whole, where a fault is none of one field."""

NEW_ROW = "new"
"""How the keys of rows begin that no document had."""

MAX_ROWS = 100
"""Rows of a form: thrice the blocks of the longest routine."""


class FormFault(NamedTuple):
    """What is wrong with a field: one of the `FAULTS`, or in words (`OWN`), with what fills their gaps.

    `entry` tells which line of a list it is about (from 1).
    """

    name: str
    fault: str
    gaps: Mapping[str, Gap]
    entry: int = 0
    error: Exception | None = None


OWN = "own"
MISSING = "missing"

FAULTS = {
    "missing": MISSING,
    "string_too_short": MISSING,
    "string_too_long": "too-long",
    "too_short": "too-few",
    "too_long": "too-many",
    "int_type": "whole",
    "int_parsing": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "float_parsing": "number",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "multiple_of": "step",
    "enum": "choice",
}
"""Pydantic's errors that a form tells in words of its own, whatever the field."""

_BOUNDS = {"max_length": "most", "min_length": "least", "ge": "least", "le": "most", "multiple_of": "step"}


_NAMELESS = frozenset({FieldType.NUMBER, FieldType.SWITCH})


@dataclass(frozen=True, slots=True)
class FormInput:
    """A field with what stands in it and what is wrong with that; of rows, their inputs."""

    name: str
    field: FormField
    values: Sequence[str]
    faults: Sequence[FormFault]
    rows: Sequence["FormRow"] = ()

    @property
    def takes_more(self) -> bool:
        """Whether one more row fits."""
        return len(self.rows) < (self.field.most or MAX_ROWS)

    @property
    def value(self) -> str:
        """What stands in it, where that is one text."""
        return self.values[-1] if self.values else ""

    @property
    def chosen(self) -> Sequence[str]:
        """What is chosen of several."""
        return [*filter(None, self.values)]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row with its inputs; `faults` are those of the whole of it, `is_faulty` counts those within."""

    name: str
    inputs: Sequence[FormInput]
    faults: Sequence[FormFault]

    @property
    def title(self) -> str:
        """What it is called: what stands in the first of its fields that has something, as far as it fits.

        A number or a yes calls nothing by a name.
        """
        first = next((each for each in self.inputs if each.value and each.field.type not in _NAMELESS), None)
        return first.value[: int(first.field.most or LONG)] if first else ""

    @property
    def is_faulty(self) -> bool:
        """Whether anything in it is wrong."""
        return bool(self.faults) or any(
            each.faults or any(row.is_faulty for row in each.rows) for each in self.inputs
        )


# What a form shows.


def shown_by(kind: DocumentKind[Any], document: Document | None) -> Sent:
    """Return what the form of a document shows; of none, what a new one begins with."""
    table = _as_table(document)
    return {name: sent for name, sent in _shown(fields_of(kind), table) if name != "slug"}


def _shown(
    fields: Sequence[FormField], table: Table, before: str = ""
) -> Iterator[tuple[str, Sequence[str]]]:
    for field in fields:
        name = f"{before}{field.name}"
        value = table.get(field.name, field.default)
        if field.type is not FieldType.ROWS:
            yield name, field.written(value)
            continue
        yield name, ("",)
        rows = dict(enumerate(cast("Sequence[Table]", value or ())))
        for key, row in (rows or _first_rows(field)).items():
            yield from _shown(field.fields, row, f"{name}.{key}.")


def _first_rows(field: FormField) -> Mapping[str, Table]:
    return {f"{NEW_ROW}{number}": {} for number in range(int(field.least or 0))}


def _as_table(document: Document | None) -> Table:
    return cast("Table", document.model_dump(mode="json", by_alias=True)) if document else {}


def inputs_of(fields: Sequence[FormField], sent: Sent, faults: Sequence[FormFault] = ()) -> list[FormInput]:
    """Return the inputs of what is shown or was sent; a field that was not sent is shown as it begins."""
    by_name: dict[str, list[FormFault]] = defaultdict(list)
    for fault in faults:
        by_name[fault.name].append(fault)
    return _inputs(fields, sent, by_name)


def _inputs(
    fields: Sequence[FormField], sent: Sent, faults: Mapping[str, Sequence[FormFault]], before: str = ""
) -> list[FormInput]:
    return [
        FormInput(
            name=(name := f"{before}{field.name}"),
            field=field,
            values=sent.get(name, field.written(field.default)),
            faults=faults.get(name, ()),
            rows=[
                FormRow(of_row, _inputs(field.fields, within, faults, f"{of_row}."), faults.get(of_row, ()))
                for key, within in (rows_in(sent, name) if field.type is FieldType.ROWS else {}).items()
                for of_row in [f"{name}.{key}"]
            ],
        )
        for field in fields
    ]


def rows_in(sent: Sent, name: str) -> dict[str, Sent]:
    """Return what was sent of each row of a field, by the keys of the rows, in their order.

    Who looks for what is within a row looks there alone: a form is gone over once, however many rows it has.
    """
    rows: dict[str, dict[str, Sequence[str]]] = {}
    before = f"{name}."
    for each, values in sent.items():
        if each.startswith(before):
            rows.setdefault(each[len(before) :].partition(".")[0], {})[each] = values
    return {**rows}


def has_too_many_rows(sent: Sent) -> bool:
    """Tell whether there are more rows than in any form that we show."""
    return len({name.rpartition(".")[0] for name in sent}) > MAX_ROWS


# What is sent.


class Read(NamedTuple):
    """What was sent, as a document; None where that has faults."""

    document: Any
    faults: Sequence[FormFault]


def read(kind: DocumentKind[Any], sent: Sent, base: Document | None, slug: str) -> Read:
    """Return the document that was sent for a slug: what was not sent is as in its `base`."""
    reader = _Reader()
    told = reader.told(fields_of(kind), sent, _as_table(base)) | {"slug": slug}
    try:
        document = kind.schema.model_validate(told)
    except ValidationError as error:
        details = error.errors()
        within = {each["loc"][:end] for each in details for end in range(len(each["loc"]))}
        # What is wrong with a whole only because of its parts is not told twice.
        found = [reader.fault(fields_of(kind), each) for each in details if each["loc"] not in within]
        return Read(None, _once([*reader.faults, *found]))
    return Read(None if reader.faults else document, reader.faults)


class _Reader:
    """Reads a form: its `faults` are what can be no value of a field."""

    def __init__(self) -> None:
        self.faults: list[FormFault] = []
        self._keys: dict[str, Sequence[str]] = {}

    def told(self, fields: Sequence[FormField], sent: Sent, held: Table, before: str = "") -> dict[str, Any]:
        """Return a table with what was sent for its fields."""
        told = dict(held)
        for field in fields:
            name = f"{before}{field.name}"
            if name not in sent:
                continue
            if field.type is FieldType.ROWS:
                rows: dict[str, Table] = {str(key): row for key, row in enumerate(held.get(field.name, ()))}
                told[field.name] = [
                    self.told(field.fields, within, rows.get(key, {}), f"{name}.{key}.")
                    for key, within in self._rows(sent, name)
                ]
                continue
            try:
                told[field.name] = field.read(sent[name])
            except ValueError:
                told[field.name] = None
                self.faults.append(FormFault(name, "whole" if field.is_whole else "number", {}))
        return told

    def _rows(self, sent: Sent, name: str) -> Iterable[tuple[str, Sent]]:
        rows = rows_in(sent, name)
        self._keys[name] = [*rows]
        return rows.items()

    def fault(self, fields: Sequence[FormField], detail: ErrorDetails) -> FormFault:
        """Return an error of the schema as what is wrong with a field."""
        name, entry, field = self._place(fields, detail["loc"])
        fault = "day" if field and field.type is FieldType.DAY else FAULTS.get(detail["type"], OWN)
        context: dict[str, Any] = detail.get("ctx", {})
        # A text that was put right first is measured by pydantic as a list of its characters.
        if isinstance(detail["input"], str) and fault in {"too-few", "too-many"}:
            fault = MISSING if fault == "too-few" else "too-long"
        if detail["input"] is None or (fault == "choice" and not detail["input"]):
            fault = MISSING
        gaps: dict[str, Gap] = {gap: f"{context[of]:g}" for of, gap in _BOUNDS.items() if of in context}
        if fault == OWN:
            gaps["says"] = " – ".join(filter(None, in_words(detail)))
        return FormFault(name, fault, gaps, entry, context.get("error"))

    def _place(
        self, fields: Sequence[FormField], place: Sequence[str | int]
    ) -> tuple[str, int, FormField | None]:
        """Return the flat name of where an error is, the line of a list that is meant, and the field."""
        name, here = WHOLE, fields
        found: FormField | None = None
        for part in place:
            if isinstance(part, int):
                if found is None or found.type is not FieldType.ROWS:
                    return name, part + 1, found
                keys = self._keys.get(name, ())
                name = f"{name}.{keys[part] if part < len(keys) else part}"
                here, found = found.fields, None
            elif inner := next((each for each in here if each.name == part), None):
                name, here, found = f"{name}.{part}" if name else part, (), inner
            else:
                break  # which of several forms of a value is meant
        return name, 0, found


def _once(faults: Sequence[FormFault]) -> list[FormFault]:
    """Return the first fault of each field and line."""
    return [*{(each.name, each.entry): each for each in reversed(faults)}.values()][::-1]


# Rows that come, go and move, before anything is saved.


def with_row(field: FormField, sent: Sent, name: str) -> tuple[Sent, str]:
    """Return what was sent with one more row at the end of a field's, and the name of that row."""
    rows = rows_in(sent, name)
    key = next(new for number in count() if (new := f"{NEW_ROW}{number}") not in rows)
    row = f"{name}.{key}"
    return _with_rows(sent, name, [*rows.values(), dict(_shown(field.fields, {}, f"{row}."))]), row


def without_row(sent: Sent, row: str) -> Sent:
    """Return what was sent without a row."""
    return {name: each for name, each in sent.items() if not name.startswith(f"{row}.")}


def with_row_moved(sent: Sent, row: str, by: int) -> Sent:
    """Return what was sent with a row further up (-1) or down (+1), as far as it goes."""
    name, _, key = row.rpartition(".")
    rows = rows_in(sent, name)
    if key not in rows:
        return sent
    keys = [*rows]
    place = min(max(keys.index(key) + by, 0), len(keys) - 1)
    keys.remove(key)
    keys.insert(place, key)
    return _with_rows(sent, name, [rows[each] for each in keys])


def _with_rows(sent: Sent, name: str, rows: Iterable[Sent]) -> Sent:
    others = {each: sent[each] for each in sent if not each.startswith(f"{name}.")}
    return others | {each: values for row in rows for each, values in row.items()}


def field_at(fields: Sequence[FormField], name: str) -> FormField | None:
    """Return the field of a flat name; None for none."""
    found: FormField | None = None
    here = fields
    for part in name.split(".")[::2]:
        found = next((each for each in here if each.name == part), None)
        here = found.fields if found else ()
    return found
