"""Numbers as people type them, and metres as musicians write them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.practice.backdating import ago
from bot.domain.practice.routine import Block
from bot.domain.words.number import (
    TempoChange,
    count_in,
    length_in,
    number_if_any,
    number_in,
    tempo_in,
    times_in,
)
from bot.errors import Refusal


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("#3", 3),
        ("3?", 3),
        ("3.", 3),
        ("\uff13", 3),
        ("\uff03\uff13", 3),
        ("3\u034f", 3),
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


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("3", 3),
        ("3x", 3),
        ("3 x", 3),
        ("x3", 3),
        ("×3", 3),
        ("3×", 3),
        ("X3", 3),
        ("3 times", 3),
        ("3!", 3),
        ("\uff13", 3),
        ("0", 0),
        ("12345", None),
        ("", None),
        ("-3", None),
        ("3.5", None),
        ("2-3", None),
        ("three", None),
    ],
)
def test_repetitions_are_counted_as_they_are_told(typed: str, times: int | None) -> None:
    assert times_in(typed) == times


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("5", 300),
        ("5m", 300),
        ("5 m", 300),
        ("5min", 300),
        ("5 min", 300),
        ("5 Min.", 300),
        ("5 mins", 300),
        ("5 minutes", 300),
        ("1 minute", 60),
        ("5 min ago", 300),
        ("\uff15 min", 300),
        ("5\u00a0min\u034f", 300),
        ("1.5 min", 90),
        ("1,5 min", 90),
        ("90s", 90),
        ("90 sec", 90),
        ("30 seconds", 30),
        ("1h", 3600),
        ("1 hour", 3600),
        ("1h30", 5400),
        ("1h 30m", 5400),
        ("1h30m10s", 5410),
        ("5m30s", 330),
        ("1:30", 90),
        ("1:30:00", 5400),
        ("0", 0),
        ("", None),
        ("min", None),
        ("ago", None),
        ("ten", None),
        ("-5", None),
        ("5-10 min", None),
        ("1:75", None),
        ("1 2", None),
        ("90000", None),
        ("9" * 450, None),
        ("5 beats", None),
    ],
)
def test_a_while_is_told_in_any_unit(typed: str, seconds: int | None) -> None:
    assert length_in(typed) == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("typed", "bpm", "by"),
    [
        ("92", 92, False),
        ("92bpm", 92, False),
        ("92 BPM", 92, False),
        ("92?", 92, False),
        ("@92", 92, False),
        ("=92", 92, False),
        ("♩=92", 92, False),
        ("♩ = 92", 92, False),
        ("\uff19\uff12", 92, False),
        ("92.0", 92, False),
        ("92.5", 92.5, False),
        ("92,5", 92.5, False),
        ("92.50 bpm", 92.5, False),
        ("+4", 4, True),
        ("+ 4", 4, True),
        ("-4", -4, True),
        ("\u22124", -4, True),
        ("\u20134", -4, True),
        ("\uff0b4", 4, True),
        ("+4bpm", 4, True),
        ("-2.5", -2.5, True),
    ],
)
def test_a_tempo_is_set_or_changed_also_by_halves(typed: str, bpm: float, by: bool) -> None:
    change = tempo_in(typed)
    assert change
    assert change == TempoChange(bpm, by)
    assert isinstance(change.bpm, int) == (bpm == int(bpm))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x",
        '"x',
        "ninety",
        "90-96",
        "90–96",
        "90/96",
        "92.3",
        "92.25",
        "+-4",
        "92 94",
        "12345",
        "bpm",
        "4/4",
    ],
)
def test_what_is_no_one_tempo_is_none(typed: str) -> None:
    assert tempo_in(typed) is None


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("clean 6", (6, "clean")),
        ("CLEAN 6x", (6, "clean")),
        ("6 clean", (6, "clean")),
        ("clean: 6", (6, "clean")),
        ("missed 2", (2, "missed")),
        ("miss 2", (2, "missed")),
        ("2 misses", (2, "missed")),
        ("missed 2 at 92", (2, "missed at 92")),
        ("missed 2 at 92bpm", (2, "missed at 92")),
        ("missed 2 @92", (2, "missed at 92")),
        ("missed 2 at 92,5", (2, "missed at 92.5")),
        ("clean 8 in 3", (8, "clean in 3")),
        ("clean 8 in #3", (8, "clean in 3")),
        ("clean 8 at 60 bpm in 3", (8, "clean at 60 in 3")),
        ("clean", None),
        ("6", None),
        ("clean -1", None),
        ("clean six", None),
        ("clean 6 7", None),
    ],
)
def test_a_count_is_set_right_as_it_is_told(typed: str, count: tuple[int, str] | None) -> None:
    assert count_in(typed) == count


@pytest.mark.parametrize(
    "metre",
    [
        "",
        "4/4",
        "12/8",
        "3+2+2/8",
        "(2+2+3)/8",
        "( 2 + 2 + 3 ) / 8",
        "7/8+5/8",
        "7/8 + 5/8",
        "(2+2+3)/8+3/4",
        "4/4 → 7/8",
        "4/4 -> 7/8",
        "4/4→7/8+5/8",
    ],
)
def test_a_metre_is_written_as_musicians_do(metre: str) -> None:
    block = Block.model_validate({"title": "T", "kind": "technique", "minutes": 5, "metre": metre})
    assert block.metre == metre


@pytest.mark.parametrize(
    "metre",
    [
        "0/4",
        "2+0/8",
        "00/4",
        "(2+0)/8",
        "4/0",
        "4/5",
        "4",
        "/4",
        "4/4 →",
        "(2+2/8",
        "2+2)/8",
        "7/8++5/8",
        "x",
        "٤/٤",
    ],
)
def test_a_metre_without_beats_or_with_half_a_bracket_is_refused_and_it_is_said_how(metre: str) -> None:
    with pytest.raises(ValueError, match=r"a metre has beats, 1 or more.*like 4/4"):
        Block.model_validate({"title": "T", "kind": "technique", "minutes": 5, "metre": metre})


def test_a_day_ago_is_too_long_ago() -> None:
    with pytest.raises(Refusal, match="practice-ago-how"):
        ago("24h")


@given(
    some.text() | some.text("0123456789xmhs:.,+- bpm@#", max_size=12), some.text("\u034f\u200b\u3164 \u00a0")
)
def test_nothing_that_is_typed_breaks_a_reader_and_an_unseen_tail_changes_nothing(
    typed: str, tail: str
) -> None:
    for read in (number_in, times_in, length_in, tempo_in, count_in):
        assert read(typed + tail) == read(typed)


@given(some.integers(1, 999), some.sampled_from(["", " "]), some.sampled_from(["bpm", "BPM", ""]))
def test_what_is_written_of_a_tempo_is_read_as_it(halves: int, blank: str, unit: str) -> None:
    bpm = halves // 2 if halves % 2 == 0 else halves / 2
    assert tempo_in(f"{bpm}{blank}{unit}") == TempoChange(bpm, by=False)


def test_a_number_is_none_where_nothing_is_typed_and_refused_where_it_is_no_number() -> None:
    unknown = Refusal("review-unknown")
    assert number_if_any("", unknown) is None
    assert number_if_any("#3", unknown) == 3
    with pytest.raises(Refusal, match="review-unknown"):
        number_if_any("three", unknown)
