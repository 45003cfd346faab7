"""What was said lately is known, and no longer than that."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.chat.recent_lines import DUPLICATE_WINDOW, JUST_SAID, RecentLines


@pytest.mark.parametrize("window", [JUST_SAID, DUPLICATE_WINDOW])
def test_a_line_is_known_for_a_while(window: timedelta, evening: datetime) -> None:
    said = RecentLines()
    assert not said.within(window, "Hello.", evening)
    said.note("Hello.", evening)
    assert said.within(window, "Hello.", evening + window - timedelta(microseconds=1))
    assert not said.within(window, "Hello.", evening + window)
    assert not said.within(window, "Hello!", evening)
    said.forget("Hello.")
    said.forget("Never said.")
    assert not said.within(window, "Hello.", evening)


def test_an_evening_of_lines_is_not_kept(evening: datetime) -> None:
    said: Any = RecentLines()
    for second in range(3600):
        said.note(f"Line {second}.", evening + timedelta(seconds=second))
    assert len(said._at) <= DUPLICATE_WINDOW.total_seconds()
