"""What a card may hold, and what of it is sent."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import groupby
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Message
from bot.domain.chat.said import Said
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.pages.overlay import (
    MAX_MARKS,
    MAX_TEXT,
    Chain,
    Heading,
    Own,
    Row,
    Shown,
    as_sent,
    as_shown,
    texts_of,
)
from bot.domain.rigs.rig import ChainPiece, Rig
from bot.domain.rigs.rig_drawing import Drawing, drawing_of
from tests.shipped import KNOB_WORDS


@pytest.mark.parametrize("row", get_args(Row), ids=lambda row: row.__name__)
def test_no_row_takes_words_of_which_nobody_knows_whose_they_are(row: type) -> None:
    taken = {part for hint in get_type_hints(row).values() for part in (get_args(hint) or (hint,))}
    assert taken <= {Own, Said, bool, int, float, datetime, type(None), ..., Drawing}


def test_the_words_of_a_drawing_are_the_artists_and_each_of_them_is_looked_at_and_put_right() -> None:
    rig = Rig(slug="rig", title="Rig", chain=(ChainPiece(gear="fuzz", on=False),))
    fuzz = GearItem(slug="fuzz", kind=GearKind.PEDAL, model="Wet" + "\u0301" * 9)
    drawing = drawing_of(rig, {"fuzz": fuzz}, {"fuzz": [("Tone", KNOB_WORDS.read("noon"))]})
    shown = Shown((Chain(drawing, (Own("Wet Wool (off)"),), (Own("off"),)),))
    texts = [fuzz.model, "Tone noon", "Wet Wool (off)", "off"]
    assert list(texts_of(shown)) == [Own(each) for each in texts]
    (row,) = as_sent(shown)["rows"]
    assert row["stages"] == ["Wet Wool (off)"]
    assert [each["text"] for each in row["drawing"]["words"]] == ["Wet" + "\u0301" * MAX_MARKS, "Tone noon"]


def test_what_is_sent_has_no_ids_of_people_and_times_that_a_page_reckons_with(
    message: Callable[..., Message],
) -> None:
    line = message("which strings?", who="fan_fern")
    shown = Shown((Heading(Said.words(line)),), until=datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC))
    assert as_sent(shown) == {
        "rows": [{"row": "heading", "text": "which strings?"}],
        "until": 1000,
        "alone": False,
    }
    assert list(texts_of(shown)) == [Said.words(line)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("left\u202eright", "left right"),
        ("a\u2066b\u200fc", "a b c"),
        ("one\ntwo\u2028three", "one two three"),
        ("e" + "\u0301" * 40, "e\u0301\u0301"),
        ("\U0001f469\u200d\U0001f3a4 sings", "\U0001f469\u200d\U0001f3a4 sings"),
        ("W" * 25, "W" * 25),
        ("W" * (MAX_TEXT + 1), "W" * (MAX_TEXT - 1) + "…"),
        ("Señal, 信号, إشارة", "Señal, 信号, إشارة"),
    ],
)
def test_a_text_is_one_line_that_turns_no_direction_and_leaves_its_line_nowhere(
    text: str, shown: str
) -> None:
    assert as_shown(text) == shown


@given(st.text())
def test_no_text_is_longer_piles_higher_or_hides_more_than_it_may(text: str) -> None:
    shown = as_shown(text)
    assert not {each for each in shown if unicodedata.category(each) in {"Cc", "Cf", "Zl", "Zp"}} - {"\u200d"}
    marks = [len(list(run)) for is_mark, run in groupby(shown, _is_mark) if is_mark]
    assert max(marks, default=0) <= MAX_MARKS
    assert as_shown(shown) == shown


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me"}
