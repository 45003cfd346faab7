"""Words marked in a text: nothing of the text is lost, and only whole words are marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.marked import marked


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("that darn string", "darn", "that [darn] string"),
        ("DARN it, darn", "Darn", "[DARN] it, [darn]"),
        ("darning a sock", "darn", "darning a sock"),
        ("you are such a clown", "you are such a clown", "[you are such a clown]"),
        ("a fool and a clown", "fool clown", "a [fool] and a [clown]"),
        ("f.o.o (l)", "(l)", "f.o.o [(l)]"),
        ("nothing here", "elsewhere", "nothing here"),
        ("nothing here", "", "nothing here"),
        ("", "darn", ""),
    ],
)
def test_the_words_are_marked_where_they_stand_whole(text: str, words: str, shown: str) -> None:
    runs = marked(text, words)
    assert "".join(f"[{run.text}]" if run.marked else run.text for run in runs) == shown


@given(st.text(), st.text())
def test_the_runs_are_the_text(text: str, words: str) -> None:
    assert "".join(run.text for run in marked(text, words)) == text
