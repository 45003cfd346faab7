"""Questions that only the artist can answer are told by how they begin."""

import pytest

from bot.domain.answers.to_artist import ToArtist

BEGINNINGS = ("(who|what man) taught you", "did you (use|play) .. (last|back when)", "next stream [when]")
SPELLINGS = {"taught": ("taught", "tought"), "you": ("you", "u")}


def artist() -> ToArtist:
    return ToArtist(BEGINNINGS, ["any of you", "chat"], lambda word: SPELLINGS.get(word, (word,)))


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("who taught you", True),
        ("so what man taught you to play", True),
        ("what taught you", False),
        ("who tought u", True),
        ("who taught", False),
        ("did you use that last", True),
        ("did you play that old thing back when", True),
        ("did you play last", False),
        ("did you play that old thing there last", False),
        ("next stream", True),
        ("next", False),
        ("who taught you chat", False),
        ("who taught any of u", False),
        ("", False),
    ],
)
def test_a_line_may_ask_the_artist_where_a_beginning_stands_in_it_and_nobody_else_is_called(
    line: str, *, asks: bool
) -> None:
    assert artist().may_ask(tuple(line.split())) is asks


def test_a_clause_asks_only_behind_words_that_may_open_a_question() -> None:
    words = ("zorg", "who", "taught", "you")
    assert artist().asks(words, lambda before: before == ("zorg",))
    assert not artist().asks(words, lambda before: not before)
