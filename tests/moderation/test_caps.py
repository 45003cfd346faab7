"""Shouting, and what is only loud."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.message import Chatter, Fragment, Message, Role
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.rules.caps import Caps

STOPPED = [
    "PLEASE SOMEBODY EXPLAIN WHERE EVERYTHING WENT WRONG BECAUSE NOTHING SOUNDS RIGHT TODAY ANSWER ALREADY",
    "EVERYONE SHOULD FINALLY ADMIT THIS AMPLIFIER SOUNDS HORRIBLE COMPARED WITH ANYTHING HONESTLY TERRIBLE",
    "ＰＬＥＡＳＥ SOMEBODY EXPLAIN WHERE EVERYTHING WRONG BECAUSE NOTHING SOUNDS RIGHT TODAY REALLY ALREADY",
]
PASSES = [
    "LETS GOOOO",
    "OMG THAT TONE",
    "HOW DO YOU EVEN DO THAT SOLO I CANT EVEN",
    "LETS GOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOO",
    "ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE ENCORE",
    "EADGBE DADGAD CGCFAD BBMAJ GMINOR EADGBE BEADF CFCGCE DADGBD EBMAJ FSUS GADD EAEAC DGDGBD CGDGBE AEACE",
    "BPM ADSR MIDI DAW VST LFO EQ DI FX CPU USB XLR TRS OCD TS9 DS1 NAM IR RMS LUFS FFT DSP HPF LPF RIAA",
    "the Telecaster and the Stratocaster, PLEASE, which of them was on the record that everybody loves?",
    "ใครชอบเพลงนี้บ้าง" * 6,
    "すごいギターですね" * 12,
    "",
]


@pytest.mark.parametrize("text", STOPPED)
def test_shouting_is_stopped(text: str) -> None:
    assert Caps().look(_said(text), Room())


@pytest.mark.parametrize("text", PASSES)
def test_what_is_only_loud_passes(text: str) -> None:
    assert Caps().look(_said(text), Room()) is None


@pytest.mark.parametrize("text", ["MIDI WIFI HDMI RIAA NAMM VST", "EADGBE DADGAD GMINOR BBMAJ"])
def test_abbreviations_and_chords_do_not_shout(text: str) -> None:
    assert Caps(letters=20).look(_said(text), Room()) is None


def test_an_allowed_word_does_not_shout() -> None:
    line = _said("WOODSHEDDING TELECASTER AGAIN")
    assert Caps(letters=20).look(line, Room())
    assert Caps(letters=20, allow=("woodshedding", "telecaster")).look(line, Room()) is None


def test_emotes_do_not_shout() -> None:
    text = "WOODSHEDDING TELECASTER"
    emotes = (Fragment("emote", "WOODSHEDDING"), Fragment("text", " "), Fragment("emote", "TELECASTER"))
    assert Caps(letters=20).look(_said(text), Room())
    assert Caps(letters=20).look(_said(text, *emotes), Room()) is None


@given(st.text(max_size=500))
def test_no_text_can_break_the_rule(text: str) -> None:
    found = Caps(letters=5, percent=1).look(_said(text), Room())
    assert found is None or found.words in text


def _said(text: str, *fragments: Fragment) -> Line:
    at = datetime(2030, 5, 17, tzinfo=UTC)
    return Line.of(Message("m", Chatter("1", "fan", "Fan"), Role.VIEWER, text, fragments, at, "c"))
