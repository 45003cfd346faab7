"""The fields of a form, read from the schema of what it is for: none is written down a second time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, cast

from bot.domain.documents.document_kind import DocumentKind, Reference
from bot.domain.words.number import figure_in

LONG = 200
"""Characters from which on a text is written in several lines: above the longest link."""

_AROUND = " \t\r\n"
"""What is typed around a value and is no part of it."""

YES, NO = "yes", "no"
"""What a switch sends."""


class FieldType(StrEnum):
    """How a field is filled in: a short text, and each of several texts, is one line."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    DAY = "day"
    CHOICE = "choice"
    SWITCH = "switch"
    TEXTS = "texts"
    NAMED = "named"
    SEVERAL_NAMED = "several-named"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field: its `name` in a file, and what may stand in it.

    `path` are the names that lead there, `optional` tells whether nothing may stand in it, and `default` is
    what a new one has. `most` is of characters, of entries, or of the number itself; `step` is what a number
    is a multiple of. What is `named` are documents of that kind. Rows have `fields` of their own.
    """

    name: str
    path: tuple[str, ...]
    type: FieldType
    optional: bool = False
    default: Any = None
    least: float | None = None
    most: float | None = None
    step: float | None = None
    is_whole: bool = False
    is_nullable: bool = False
    choices: tuple[str, ...] = ()
    named: str = ""
    fields: tuple["FormField", ...] = ()

    @property
    def key(self) -> str:
        """Its path as the variants of a line of the voice are written."""
        return "-".join(self.path)

    def written(self, value: Any) -> tuple[str, ...]:
        """Return a value, as JSON has it, as the form shows it and sends it back."""
        match self.type:
            case FieldType.SWITCH:
                return (YES if value else NO,)
            case FieldType.TEXTS:
                return ("\n".join(cast("Sequence[str]", value or ())),)
            case FieldType.SEVERAL_NAMED:
                return ("", *cast("Sequence[str]", value or ()))
            case _:
                return ("" if value is None else str(value),)

    def read(self, sent: Sequence[str]) -> Any:
        """Return what was sent for it as a value of JSON; nothing is None, unless it may be an empty text.

        Raises:
            ValueError: it is no number.
        """
        text = sent[-1].strip(_AROUND) if sent else ""
        match self.type:
            case FieldType.SWITCH:
                return text == YES
            case FieldType.TEXTS:
                return [*filter(None, (line.strip(_AROUND) for line in text.split("\n")))]
            case FieldType.SEVERAL_NAMED:
                return [*dict.fromkeys(filter(None, sent))]
            case FieldType.NUMBER if text:
                return figure_in(text, whole=self.is_whole)
            case FieldType.TEXT | FieldType.LONG_TEXT if not self.is_nullable:
                return text
            case _:
                return text or None


@cache
def fields_of(kind: DocumentKind[Any]) -> tuple[FormField, ...]:
    """Return the fields of a kind's form, in the order of its schema; what is of no known type has none."""
    schema = kind.schema.model_json_schema(by_alias=True)
    return _Reader(schema.get("$defs", {}), kind.references).fields(schema, ())


class _Reader:
    def __init__(self, definitions: Mapping[str, Any], references: Sequence[Reference]) -> None:
        self._definitions = definitions
        self._named = {reference.path: reference.to for reference in references}

    def fields(self, schema: Mapping[str, Any], path: tuple[str, ...]) -> tuple[FormField, ...]:
        """Return the fields of an object of a JSON schema."""
        found = (
            self._field(name, (*path, name), each, required=name in schema.get("required", ()))
            for name, each in schema.get("properties", {}).items()
        )
        return tuple(each for each in found if each)

    def _field(
        self, name: str, path: tuple[str, ...], told: Mapping[str, Any], *, required: bool
    ) -> FormField | None:
        types = [self._resolved(each) for each in told.get("anyOf", (told,))]
        values = [each for each in types if each.get("type") != "null"]
        # Of a text that may be of several forms, the longest tells how much room it needs.
        schema = max(values, key=lambda each: each.get("maxLength", 0))
        field = self._typed(FormField(name=name, path=path, type=FieldType.TEXT), schema)
        if field is None:
            return None
        return replace(
            field,
            optional=not required and not schema.get("minItems"),
            is_nullable=len(values) < len(types),
            default=told.get("default"),
        )

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a schema where it stands: what it is called by leads to it."""
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        return {**self._definitions[name], **schema} if name else schema

    def _typed(self, field: FormField, schema: Mapping[str, Any]) -> FormField | None:
        """Return a field with its type and the bounds of that; None where no form has such a type."""
        if "enum" in schema:
            return replace(field, type=FieldType.CHOICE, choices=tuple(map(str, schema["enum"])))
        match schema.get("type"):
            case "string":
                return self._text(field, schema)
            case "boolean":
                return replace(field, type=FieldType.SWITCH)
            case "integer" | "number" as number:
                return replace(
                    field,
                    type=FieldType.NUMBER,
                    is_whole=number == "integer",
                    least=schema.get("minimum"),
                    most=schema.get("maximum"),
                    step=schema.get("multipleOf"),
                )
            case "array":
                return self._list(field, schema)
            case _:
                return None

    def _text(self, field: FormField, schema: Mapping[str, Any]) -> FormField:
        most = schema.get("maxLength")
        if schema.get("format") == "date":
            return replace(field, type=FieldType.DAY)
        if named := self._named.get(field.path, ""):
            return replace(field, type=FieldType.NAMED, named=named)
        kind = FieldType.LONG_TEXT if (most or 0) > LONG else FieldType.TEXT
        return replace(field, type=kind, most=most)

    def _list(self, field: FormField, schema: Mapping[str, Any]) -> FormField | None:
        items, bounds = (
            self._resolved(schema.get("items", {})),
            replace(field, least=schema.get("minItems"), most=schema.get("maxItems")),
        )
        if items.get("type") == "object":
            return replace(bounds, type=FieldType.ROWS, fields=self.fields(items, field.path))
        if items.get("type") != "string":
            return None
        if named := self._named.get(field.path, ""):
            return replace(bounds, type=FieldType.SEVERAL_NAMED, named=named)
        return replace(bounds, type=FieldType.TEXTS)
