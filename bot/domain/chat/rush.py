"""A rush: so many people ask at once that answers one by one would bury the talk."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)

APART = timedelta(seconds=15)
"""How far apart answers are where many ask: a quarter of a minute is a wait, and no silence."""

MAX_LINES = 5
"""Lines of the bot's within a minute, whomever they are for, behind which answers wait for longer: with what
the artist and the moderators order, whom nobody keeps waiting, they are eight."""

MAX_BEFORE_RECEIPTS = 7
"""The same for what tells somebody of a change about them: who hears nothing of it does it once more."""

MIN_PEOPLE, LATELY = 5, timedelta(minutes=3)
"""People who asked lately, from whom on there is a rush: a talk with fewer goes on, and each of them has but
so many answers."""


class Rush:
    """Remembers the lines of the last minute, and who asked lately."""

    def __init__(self) -> None:
        self._said: deque[datetime] = deque(maxlen=MAX_BEFORE_RECEIPTS)
        self._asked: dict[str, datetime] = {}

    def said(self, at: datetime) -> None:
        """Remember a line of the bot's, whomever it is for."""
        self._said.append(at)

    def asked(self, askers: Iterable[str], at: datetime) -> None:
        """Remember that people of these logins asked, whatever comes of it."""
        self._asked |= dict.fromkeys(askers, at)

    def wait(self, now: datetime, *, receipt: bool = False) -> timedelta:
        """Return how long an answer waits until there is room for it; not at all in no rush."""
        self._asked = {who: at for who, at in self._asked.items() if now - at < LATELY}
        if not self._said or len(self._asked) < MIN_PEOPLE:
            return timedelta()
        most = MAX_BEFORE_RECEIPTS if receipt else MAX_LINES
        room = self._said[-most] + MINUTE if len(self._said) >= most else now
        return max(self._said[-1] + APART - now, room - now, timedelta())
