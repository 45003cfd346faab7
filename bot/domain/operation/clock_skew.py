"""How far a clock is off from Twitch's: the least delay tells, of whatever Twitch says with a time in it."""

from collections import deque
from datetime import datetime, timedelta

TOLERATED = timedelta(seconds=2)
"""Less than this is no skew: a `Date` header has whole seconds, and an answer is under way for a while."""

WINDOW = timedelta(minutes=2)
"""How much listening an estimate rests on: a dozen keepalives, one of which came without delay."""

MAX_WAIT = timedelta(seconds=10)
"""What a silence counts for at most, as long as between two keepalives: so that what piled up while a machine
slept does not stand alone."""

MAX_SKEW = timedelta(days=398)
"""A machine that is further off takes no certificate of Twitch's for valid, so what says that is no time of
Twitch's (CA/Browser Forum, Baseline Requirements 6.3.2: no certificate lasts longer)."""


class ClockSkew:
    """Estimates how far a clock is ahead, from pairs of its own time and Twitch's.

    Their difference is the skew and a delay, which is never less than nothing. So the smallest difference of
    late is the estimate, and whatever is late, repeated or cached only fails to better it. `ahead` is the
    estimate (None until there is one), `correction` what to take off the clock: it follows the estimate
    only where that is off by what delays do not explain.
    """

    def __init__(self) -> None:
        self.ahead: timedelta | None = None
        self.correction = timedelta()
        self._listened = timedelta()
        self._last: datetime | None = None
        # Differences and when in the listening they were seen; each smaller than all that came after it.
        self._smallest: deque[tuple[timedelta, timedelta]] = deque()

    def take(self, ours: datetime, twitchs: datetime) -> None:
        """Take in that it was `twitchs` at Twitch when something was sent that came at `ours`."""
        ahead = ours - twitchs
        if abs(ahead) > MAX_SKEW:
            return
        self._listened += min(max(ours - (self._last or ours), timedelta()), MAX_WAIT)
        self._last = ours
        while self._smallest and self._smallest[-1][1] >= ahead:
            self._smallest.pop()
        self._smallest.append((self._listened, ahead))
        while self._listened - self._smallest[0][0] > WINDOW:
            self._smallest.popleft()
        self.ahead = self._smallest[0][1]
        if abs(self.ahead - self.correction) >= TOLERATED:
            self.correction = self.ahead
