"""No error of pydantic's speaks of Python to who writes a file or a setting."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticKnownError

from bot.domain.documents.document_kind import file_of
from bot.domain.gear.gear_words import GearWords
from bot.domain.practice.strategy import Strategies
from bot.features import KINDS as DOCUMENT_KINDS
from bot.moderation.policy_file import PolicyFile
from bot.plain_words import PLAINLY
from bot.settings import Settings

FILES: tuple[type[BaseModel], ...] = (
    PolicyFile,
    GearWords,
    *map(file_of, DOCUMENT_KINDS),
    Strategies,
    Settings,
)
TOLD_ELSEWHERE = {"extra_forbidden", "value_error"}
"""By the reader of documents, and by the validator itself."""

READ_BEFORE = {"date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"}
"""A day is read by a validator of ours, which hands pydantic one that is."""

KINDS = {
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "float": {"float_type", "float_parsing", "finite_number"},
    "str": {"string_type"},
    "bool": {"bool_type", "bool_parsing"},
    "tuple": {"tuple_type"},
    "list": {"list_type"},
    "set": {"set_type"},
    "frozenset": {"frozen_set_type"},
    "dict": {"dict_type"},
    "model": {"model_type"},
    "model-fields": {"extra_forbidden", "missing"},
    "literal": {"literal_error"},
    "enum": {"enum"},
    "tagged-union": {"union_tag_invalid", "union_tag_not_found"},
    "date": READ_BEFORE,
    "datetime": {"datetime_type", "datetime_parsing"},
    "time": {"time_type", "time_parsing"},
    "function-before": {"value_error"},
    "function-after": {"value_error"},
    "function-wrap": {"value_error"},
    "function-plain": {"value_error"},
}
"""What is wrong with a value of a kind (pydantic 2, "Validation Errors")."""

BOUNDS = {
    "ge": {"greater_than_equal"},
    "gt": {"greater_than"},
    "le": {"less_than_equal"},
    "lt": {"less_than"},
    "multiple_of": {"multiple_of"},
    "pattern": {"string_pattern_mismatch"},
}
LENGTHS = {"min_length": "short", "max_length": "long"}
AROUND = {
    *("any", "nullable", "default", "union", "definitions", "definition-ref", "is-instance", "chain"),
    *("lax-or-strict", "json-or-python", "model-field", "with-info", "no-info"),
}
"""What stands around kinds of values in a schema, or takes all there are."""


def schemas(found: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a schema of pydantic's that says which kind of value it takes."""
    if isinstance(found, dict):
        part = cast("dict[str, Any]", found)
        if isinstance(part.get("type"), str):
            yield part
        for name, inner in part.items():
            if name not in {"serialization", "metadata", "ref"}:
                yield from schemas(inner)
    elif isinstance(found, list | tuple):
        for inner in cast("list[Any]", found):
            yield from schemas(inner)


def errors_of(schema: dict[str, Any]) -> set[str]:
    kind = schema["type"]
    errors: set[str] = set()
    if kind not in AROUND:
        errors |= KINDS[kind]  # a new kind is to be added above
    for name, more in BOUNDS.items():
        errors |= more if schema.get(name) is not None else set()
    for name, end in LENGTHS.items():
        if schema.get(name) is not None:
            errors.add(f"string_too_{end}" if kind == "str" else f"too_{end}")
    return errors


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.__name__)
def test_every_error_that_a_schema_can_raise_has_plain_words(file: type[BaseModel]) -> None:
    possible = {error for each in schemas(file.__pydantic_core_schema__) for error in errors_of(each)}
    assert len(possible) > 1
    assert possible - TOLD_ELSEWHERE - READ_BEFORE <= PLAINLY.keys()


GAPS = {
    "min_length": 1,
    "max_length": 2,
    "actual_length": 3,
    "ge": 1,
    "gt": 1,
    "lt": 1,
    "class_name": "Gear",
    "le": 2,
    "multiple_of": 0.5,
    "expected": "'a'",
    "expected_tags": "'a'",
    "tag": "b",
    "discriminator": "kind",
    "field_type": "List",
    "error": "",
}


@pytest.mark.parametrize("error", PLAINLY)
def test_plain_words_are_of_errors_that_there_are_and_fill_their_gaps(error: Any) -> None:
    told = PydanticKnownError(error, GAPS)
    words = PLAINLY[error].format(**(told.context or {}))
    assert words.startswith(("is ", "has ", "does ", "the kind "))
