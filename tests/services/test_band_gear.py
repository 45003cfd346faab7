"""What one of the band says of their gear: the fields that are theirs, in words that the bot may say."""

import pytest

from bot.errors import Refusal
from bot.services.backstage.band_gear import OWN_FIELDS, expect_sayable
from tests.shipped import POLICY


@pytest.mark.parametrize("field", OWN_FIELDS)
def test_what_a_fan_may_know_and_the_story_are_theirs_to_say(field: str) -> None:
    expect_sayable(field, "1997", POLICY)


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("status", "in use", "band-not-your-field"),
        ("kind", "amp", "band-not-your-field"),
        ("owner", "Fern", "band-not-your-field"),
        ("story", "see https://example.com", "band-words-link"),
        ("story", "I live in Ostmere", "band-words-private"),
        ("nickname", "kys", "band-words-against-rules"),
    ],
)
def test_nothing_else_becomes_the_bots_own(field: str, value: str, line: str) -> None:
    with pytest.raises(Refusal) as told:
        expect_sayable(field, value, POLICY)
    assert told.value.line == line
