"""What pydantic finds wrong with a value, in words of who wrote the value down, and the mend."""

import re
from typing import Any

from pydantic import AfterValidator
from pydantic_core import ErrorDetails

_TABLE = "is to be a table — write name = value lines below its name in [brackets]"
_LIST = 'is to be a list — write ["one", "another"]'
_TEXT = "is to be text — put it in quotes"
_WHOLE = "is no whole number — write it in digits alone, like 5"
_NUMBER = "is no number — write it in digits, like 5 or 2.5"
_SWITCH = "is neither true nor false — write one of the two, without quotes"
_CHOICE = "is none of {expected}"

PLAINLY = {
    "missing": "is missing — add it",
    "model_type": _TABLE,
    "dict_type": _TABLE,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "too_short": "has too few entries — it needs at least {min_length}",
    "too_long": "has too many entries — it may have {max_length}",
    "string_type": _TEXT,
    "string_too_short": "is too short — it needs at least {min_length} characters",
    "string_too_long": "is too long — it may have {max_length} characters",
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "greater_than": "is no more than {gt} — write more",
    "greater_than_equal": "is less than {ge} — write {ge} or more",
    "less_than": "is no less than {lt} — write less",
    "less_than_equal": "is more than {le} — write {le} or less",
    "multiple_of": "is no multiple of {multiple_of} — write one that is",
    "bool_type": _SWITCH,
    "bool_parsing": _SWITCH,
    "enum": _CHOICE,
    "literal_error": _CHOICE,
    "union_tag_invalid": "the {discriminator} {tag!r} is not known — there are: {expected_tags}",
    "union_tag_not_found": "does not say its {discriminator} — add a line for it",
}
"""Pydantic's errors, which speak of Python, in plain words, with the mend after a dash."""


def in_plain_words(detail: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a value, and the mend, which may be empty.

    A validator of ours says both itself, with a dash between them.
    """
    context: dict[str, Any] = detail.get("ctx", {})
    # A text that was put right first is measured by pydantic as a list of its characters.
    of_text = f"string_{detail['type']}" if isinstance(detail["input"], str) else ""
    plain = PLAINLY.get(of_text) or PLAINLY.get(detail["type"])
    says, _, mend = (plain.format(**context) if plain else detail["msg"]).partition(" — ")
    return says.removeprefix("Value error, "), mend


def of_form(pattern: str, says: str) -> AfterValidator:
    """Return what refuses a text that is not of a form, in words instead of the pattern."""
    form = re.compile(pattern)

    def fits(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(says)
        return value

    return AfterValidator(fits)


WITHOUT_BLANKS = of_form(r"\S+", "has a blank in it — take it out")
