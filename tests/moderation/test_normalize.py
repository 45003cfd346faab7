"""A line made comparable, with a way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.normalize import normalize


@given(st.text(max_size=500))
def test_normalizing_twice_changes_nothing(text: str) -> None:
    plain = normalize(text).plain
    assert normalize(plain).plain == plain


@given(st.text(max_size=500))
def test_every_place_has_a_way_back_in_order(text: str) -> None:
    line = normalize(text)
    assert len(line.plain) == len(line.origin)
    assert list(line.origin) == sorted(line.origin)
    assert all(0 <= place < len(text) for place in line.origin)


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_a_quote_stands_in_what_was_written(text: str, start: int, end: int) -> None:
    line = normalize(text)
    assert line.quote(min(start, len(line.plain)), min(end, len(line.plain))) in text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ｅｘａｍｐｌｅ．ｃｏｍ", "example.com"),
        ("example。com", "example.com"),
        ("exam\u200bple\u00ad.com", "example.com"),
        ("hello\U000e0000", "hello"),
        ("tab\tand\nline", "tab and line"),
        ("Ｇｏｌｄ", "Gold"),
    ],
)
def test_lines(written: str, plain: str) -> None:
    assert normalize(written).plain == plain
