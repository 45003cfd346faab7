"""The voice."""

import pytest

from bot.errors import DocumentError
from bot.services.voice import Voice


def test_gaps_are_filled_and_the_prefix_is_known_to_every_line() -> None:
    voice = Voice("hello = Hi { $name }, try { $prefix }help", prefix="?")
    assert voice.say("hello", {"name": "Fern"}) == "Hi Fern, try ?help"


def test_a_line_is_cut_to_what_twitch_takes() -> None:
    assert len(Voice("x = Said: { $words }", prefix="!").say("x", {"words": "so " * 400})) <= 500


def test_numbers_are_not_dressed_up_and_no_invisible_characters_are_put_around_gaps() -> None:
    assert Voice("x = In { $year }.", prefix="!").say("x", {"year": "1998"}) == "In 1998."


def test_an_unknown_line_or_an_unfilled_gap_is_an_error_of_ours() -> None:
    voice = Voice("x = Hi { $name }", prefix="!")
    with pytest.raises(KeyError):
        voice.say("y")
    with pytest.raises(KeyError):
        voice.say("x")


def test_every_fault_of_a_voice_file_is_told_with_its_line() -> None:
    with pytest.raises(DocumentError) as refused:
        Voice("a = fine\nb = { $gap\n\nc = fine\nc = again\n???\n", prefix="!")
    told = str(refused.value)
    assert "line 2" in told
    assert "line 6" in told
    assert "c stands there twice" in told
