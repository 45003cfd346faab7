"""What a reader sees as one character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.graphemes import graphemes

ONES = ["a", "é", "e\u0301", "👏🏽", "🇧🇷", "👨‍👩‍👧‍👦", "❤️‍🔥", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "4️⃣", "🙂‍↔️", "🧑🏿‍❤️‍🧑🏻", "각", "ก็"]


@pytest.mark.parametrize("one", ONES)
def test_what_is_seen_as_one_is_one(one: str) -> None:
    assert graphemes(one * 3) == [one] * 3


@pytest.mark.parametrize(
    ("text", "seen"), [("🇧🇷🇦🇷🇨", ["🇧🇷", "🇦🇷", "🇨"]), ("a\u200d b", ["a\u200d", " ", "b"]), ("", [])]
)
def test_what_does_not_belong_together_is_cut(text: str, seen: list[str]) -> None:
    assert graphemes(text) == seen


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(graphemes(text)) == text
