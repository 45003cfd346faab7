"""A line made comparable, with a way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.normalize import normalize

TRICKY = "aB é\u0301\u1161ㅏ각ﬁ\u200b \u3164İß"
LINES = st.text(max_size=500) | st.text(alphabet=st.sampled_from(TRICKY), max_size=40)


@given(
    st.text(max_size=500)
    | st.text(alphabet=st.sampled_from("aB é\u0301\u1161ㅏ각ﬁ\u200b \u3164İß"), max_size=40)
)
def test_normalizing_twice_changes_nothing(text: str) -> None:
    line = normalize(text)
    assert normalize(line.plain).plain == line.plain
    assert normalize(line.low).low == line.low


@given(
    st.text(max_size=300)
    | st.text(alphabet=st.sampled_from("aB é\u0301\u1161ㅏ각ﬁ\u200b \u3164İß"), max_size=40),
    st.integers(0, 300),
    st.integers(0, 300),
)
def test_a_quote_stands_in_what_was_written(text: str, start: int, end: int) -> None:
    line = normalize(text)
    assert line.quote(min(start, len(line.plain)), min(end, len(line.plain))) in text
    assert line.quote_low(min(start, len(line.low)), min(end, len(line.low))) in text


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


def test_more_characters_than_are_remembered_are_seen_as_ever() -> None:
    ideographs = "".join(map(chr, range(0x4E00, 0x9FFF)))
    assert normalize(f"\u0410\u0301\u200b{ideographs}\u0410\u0301\u200b").low == f"\u0430{ideographs}\u0430"
