"""The number of something, as people type it."""

import pytest

from bot.domain.number import number_in


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("#3", 3),
        ("007", 7),
        ("9" * 9, 999_999_999),
        ("9" * 10, None),
        ("9" * 450, None),
        ("", None),
        ("#", None),
        ("##3", None),
        ("-1", None),
        ("1.5", None),
        ("²", None),
        ("three", None),
    ],
)
def test_a_number_is_taken_as_it_is_typed_and_nothing_else_is(typed: str, number: int | None) -> None:
    assert number_in(typed) == number
