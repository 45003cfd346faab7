"""Pieces, found among the words of an ask."""

import pytest

from bot.domain.practice.piece_names import PieceNames

NAMES = (
    "Closing at the Ferry Café",
    "Four Postcards",
    "The set",
    "Crossing study no. 3",
    "Crossing study no. 4",
)


@pytest.fixture
def pieces() -> PieceNames:
    names = PieceNames({"on", "for", "at"})
    for each in NAMES:
        names.add(each)
    return names


@pytest.mark.parametrize(
    ("ask", "names", "rest"),
    [
        ("closing at the ferry café", ["Closing at the Ferry Café"], ""),
        ("FERRY cafe", ["Closing at the Ferry Café"], ""),
        ("kettle on the ferry café", ["Closing at the Ferry Café"], "kettle"),
        ("ferry cafe on kettle", ["Closing at the Ferry Café"], "kettle"),
        ("the kettle for postcards", ["Four Postcards"], "kettle"),
        ("kettle for postcrads", ["Four Postcards"], "kettle"),
        ("ferry cafe bridge kettle", ["Closing at the Ferry Café"], "bridge kettle"),
        ("set", ["The set"], ""),
        ("crossing study", ["Crossing study no. 3", "Crossing study no. 4"], ""),
        ("crossing study no 4", ["Crossing study no. 4"], ""),
    ],
)
def test_a_piece_is_found_by_its_name_or_by_most_of_it(
    pieces: PieceNames, ask: str, names: list[str], rest: str
) -> None:
    found = pieces.within(ask)
    assert found
    assert ([*found.names], found.rest) == (names, rest)


@pytest.mark.parametrize("ask", ["postcards", "kettle", "kettle postcards", "blue one", "on", "?", ""])
def test_one_word_beside_others_is_no_piece_unless_it_stands_for_one(pieces: PieceNames, ask: str) -> None:
    assert pieces.within(ask) is None


def test_one_word_that_stands_alone_may_be_a_piece(pieces: PieceNames) -> None:
    found = pieces.within("postcards", alone=True)
    assert found
    assert found.names == ("Four Postcards",)
    assert pieces.within("kettle", alone=True) is None


def test_a_name_is_there_as_often_as_it_was_put_in(pieces: PieceNames) -> None:
    pieces.add("Four Postcards")
    pieces.discard("Four Postcards")
    assert pieces.within("four postcards")
    pieces.discard("Four Postcards")
    assert pieces.within("four postcards") is None
    pieces.discard("Four Postcards")
