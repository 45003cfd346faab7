"""A rush: so many people ask within a minute that answers one by one would bury the talk."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)

MAX_LINES = 4
"""Lines of the bot's within a minute behind which answers wait for each other: with as many more for the
artist and the moderators, whom nobody keeps waiting, they are eight."""

MIN_PEOPLE, LATELY = 5, timedelta(minutes=3)
"""People who asked lately, from whom on there is a rush: a talk with fewer goes on, and each of them has but
so many answers."""


class Rush:
    """Remembers the lines of the last minute, and who asked lately."""

    def __init__(self) -> None:
        self._said: deque[datetime] = deque(maxlen=MAX_LINES)
        self._asked: dict[str, datetime] = {}

    def said(self, at: datetime) -> None:
        """Remember a line of the bot's, whomever it is for."""
        self._said.append(at)

    def asked(self, askers: Iterable[str], at: datetime) -> None:
        """Remember that people of these logins asked, whatever comes of it."""
        self._asked |= dict.fromkeys(askers, at)

    def wait(self, now: datetime) -> timedelta:
        """Return how long an answer waits until there is room for it; not at all in no rush."""
        self._asked = {who: at for who, at in self._asked.items() if now - at < LATELY}
        if len(self._said) < MAX_LINES or len(self._asked) < MIN_PEOPLE:
            return timedelta()
        return max(self._said[0] + MINUTE - now, timedelta())
