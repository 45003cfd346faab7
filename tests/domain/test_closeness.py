"""Who writes to the artist far more than all others: only by much, and on many evenings."""

from datetime import date, timedelta

import pytest

from bot.domain.fans.closeness import MIN_EVENINGS, MIN_LINES, MIN_TIMES, Close, Lines, who_is_close

FIRST = date(2030, 5, 1)


def evenings(number: int, **lines: int) -> list[Lines]:
    """Return the same lines on so many evenings."""
    days = (FIRST + timedelta(days=each) for each in range(number))
    return [Lines(day, f"id-{who}", who, count) for day in days for who, count in lines.items()]


def test_who_writes_far_more_on_many_evenings_is_found_by_the_latest_login() -> None:
    many = evenings(MIN_EVENINGS, fern=40, moss=3, robin=13)
    assert who_is_close(many) == [Close("fern", MIN_EVENINGS)]
    renamed = Lines(FIRST + timedelta(days=30), "id-fern", "fern_anew", 50)
    assert who_is_close([*many, renamed]) == [Close("fern_anew", MIN_EVENINGS + 1)]


@pytest.mark.parametrize(
    ("why", "counted"),
    [
        ("too few evenings", evenings(MIN_EVENINGS - 1, fern=90)),
        ("too few lines", evenings(20, fern=MIN_LINES - 1)),
        ("somebody else writes much too", evenings(20, fern=30, moss=30 // MIN_TIMES + 1)),
        ("two of them", evenings(20, fern=90, moss=80)),
        ("nobody", []),
    ],
)
def test_nobody_is_shown_for_less(why: str, counted: list[Lines]) -> None:
    assert who_is_close(counted) == [], why
