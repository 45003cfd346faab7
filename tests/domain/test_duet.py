"""The challenge of the week: which one is open, until when, and when that is brought to mind."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from bot.domain.fans.duet import REMINDED_EVERY, Challenge, open_challenge, reminds
from tests.catalogue import AT

TODAY = AT.date()


def utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


def challenge(slug: str = "riff", until: date = TODAY, **fields: Any) -> Challenge:
    return Challenge(slug=slug, title=slug, asks="Play it.", until=until, **fields)


def test_a_deadline_is_by_the_clock_that_is_named_else_by_the_artists_own() -> None:
    assert challenge(at="20:00", zone="Europe/Berlin").deadline(utc) == datetime(2030, 5, 17, 18, tzinfo=UTC)
    assert challenge().deadline(utc) == datetime(2030, 5, 17, 23, 59, tzinfo=UTC)


def test_of_those_that_are_not_over_the_one_that_ends_first_is_open() -> None:
    over = challenge("over", AT.date() - timedelta(days=1))
    later, soon = challenge("later", AT.date() + timedelta(days=8)), challenge("soon", at="20:00")
    assert open_challenge([over, later, soon], AT, utc) == soon
    assert open_challenge([over, later, soon], AT + timedelta(hours=1), utc) == later
    assert open_challenge([over], AT, utc) is None
    # The same minute by another clock is earlier.
    east = challenge("east", at="20:00", zone="Asia/Tokyo")
    assert open_challenge([soon, east], AT - timedelta(days=1), utc) == east


@pytest.mark.parametrize(
    "field", [{"at": "25:00"}, {"zone": "Mars/Olympus"}, {"backing": "http://x"}, {"asks": ""}]
)
def test_what_is_no_challenge_is_told(field: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Challenge.model_validate({"slug": "x", "title": "x", "asks": "x", "until": AT.date(), **field})


def test_a_deadline_is_brought_to_mind_near_its_end_so_many_times_and_apart() -> None:
    twice, ends = challenge(reminders=2), AT + timedelta(days=1)
    assert reminds(twice, ends, AT, [])
    assert not reminds(twice, ends, AT, [AT - timedelta(minutes=1)])
    assert reminds(twice, ends, AT, [AT - REMINDED_EVERY])
    assert not reminds(twice, ends, AT, [AT - 2 * REMINDED_EVERY, AT - REMINDED_EVERY])
    assert not reminds(challenge(reminders=0), ends, AT, [])
    assert not reminds(twice, AT + timedelta(days=4), AT, [])
    assert not reminds(twice, AT, AT, [])
