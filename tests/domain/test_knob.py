"""Values of knobs, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.rigs.knob import Scale
from tests.shipped import KNOB_WORDS


@pytest.mark.parametrize(
    ("said", "scale", "fraction"),
    [
        ("noon", Scale.CLOCK, 0.5),
        ("12 o'clock", Scale.CLOCK, 0.5),
        ("7 o'clock", Scale.CLOCK, 0),
        ("5 o’clock", Scale.CLOCK, 1),
        ("2 o'clock", Scale.CLOCK, 0.7),
        ("2 oclock", Scale.CLOCK, 0.7),
        ("2 O'CLOCK", Scale.CLOCK, 0.7),
        ("two o'clock", Scale.CLOCK, 0.7),
        ("2 Uhr", Scale.CLOCK, 0.7),
        ("halb 3", Scale.CLOCK, 0.75),
        ("viertel nach 10", Scale.CLOCK, 0.325),
        ("a las 2", Scale.CLOCK, 0.7),
        ("las 2 en punto", Scale.CLOCK, 0.7),
        ("mediodía", Scale.CLOCK, 0.5),
        ("2 heures", Scale.CLOCK, 0.7),
        ("deux heures et demie", Scale.CLOCK, 0.75),
        ("a las dos y media", Scale.CLOCK, 0.75),
        ("as 10 menos um quarto", Scale.CLOCK, 0.275),
        ("à fond", Scale.CLOCK, 1),
        ("éteint", Scale.SWITCH, None),
        ("zwölf Uhr", Scale.CLOCK, 0.5),
        ("3 sur 10", Scale.NUMBER, 0.3),
        ("midi", Scale.WORDS, None),
        ("aus", Scale.SWITCH, None),
        ("apagado", Scale.SWITCH, None),
        ("2:30", Scale.CLOCK, 0.75),
        ("14:30", Scale.CLOCK, 0.75),
        ("half past 9", Scale.CLOCK, 0.25),
        ("half past nine", Scale.CLOCK, 0.25),
        ("quarter to 3", Scale.CLOCK, 0.775),
        ("quarter to 1", Scale.CLOCK, 0.575),
        ("a quarter past 10", Scale.CLOCK, 0.325),
        ("just past noon", Scale.CLOCK, 0.5),
        ("about 2 o'clock", Scale.CLOCK, 0.7),
        ("max", Scale.CLOCK, 1),
        ("all the way down", Scale.CLOCK, 0),
        ("6 o'clock", Scale.WORDS, None),
        ("6:30", Scale.WORDS, None),
        ("19 o'clock", Scale.WORDS, None),
        ("23:59", Scale.WORDS, None),
        ("7.5", Scale.NUMBER, 0.75),
        ("7,5", Scale.NUMBER, 0.75),
        ("7", Scale.NUMBER, 0.7),
        ("0", Scale.NUMBER, 0),
        ("10", Scale.NUMBER, 1),
        ("7/10", Scale.NUMBER, 0.7),
        ("7 out of 10", Scale.NUMBER, 0.7),
        ("64/127", Scale.NUMBER, 64 / 127),
        ("11", Scale.NUMBER, None),
        ("+3", Scale.NUMBER, None),
        ("-2", Scale.NUMBER, None),
        ("1/8", Scale.WORDS, None),
        ("60 %", Scale.PERCENT, 0.6),
        ("60%", Scale.PERCENT, 0.6),
        ("60 percent", Scale.PERCENT, 0.6),
        ("150 %", Scale.PERCENT, None),
        ("-12 dB", Scale.DECIBELS, None),
        ("\u221212dB", Scale.DECIBELS, None),
        ("380 ms", Scale.MILLISECONDS, None),
        ("1.2 s", Scale.SECONDS, None),
        ("440 Hz", Scale.HERTZ, None),
        ("2.5kHz", Scale.HERTZ, None),
        ("off", Scale.SWITCH, None),
        ("On", Scale.SWITCH, None),
        ("middle", Scale.SWITCH, None),
        ("bridge", Scale.SWITCH, None),
        ("position 4", Scale.SWITCH, None),
        ("patch 12", Scale.PROGRAM, None),
        ("program #12", Scale.PROGRAM, None),
        ("snapshot B", Scale.PROGRAM, None),
        ("bank 3 slot 2", Scale.WORDS, None),
        ("preset 03A", Scale.PROGRAM, None),
        ("dotted eighth", Scale.WORDS, None),
        ("barely on", Scale.WORDS, None),
    ],
)
def test_a_value_is_read_as_people_write_it(said: str, scale: Scale, fraction: float | None) -> None:
    read = KNOB_WORDS.read(said)
    assert (read.scale, read.fraction) == (scale, fraction if fraction is None else pytest.approx(fraction))
    assert read.said == said


def test_what_is_called_a_patch_has_a_number_and_no_dial() -> None:
    assert KNOB_WORDS.read("5", "patch")[:3] == ("5", Scale.PROGRAM, None)
    assert KNOB_WORDS.read("B", "Snapshot")[:3] == ("B", Scale.PROGRAM, None)
    assert KNOB_WORDS.read("5", "presence").fraction == 0.5


@given(some.text(max_size=40))
def test_whatever_is_said_comes_out_as_it_went_in_and_points_at_a_place_of_the_dial(said: str) -> None:
    read = KNOB_WORDS.read(said)
    assert read.said == said
    assert read.fraction is None or 0 <= read.fraction <= 1


@pytest.mark.parametrize(
    ("said", "brief"),
    [
        ("10 o'clock", "10:00"),
        ("2 Uhr", "2:00"),
        ("12 heures", "12:00"),
        ("half past 2", "half past 2"),
        ("noon", "noon"),
    ],
)
def test_a_full_hour_is_told_in_fewer_letters(said: str, brief: str) -> None:
    assert KNOB_WORDS.read(said).brief == brief
