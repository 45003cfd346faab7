"""How much the bot may say: Twitch's chat limits, kept by waiting."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.chat.message import Role

WINDOW = timedelta(seconds=30)
ORDINARY_LINES, TRUSTED_LINES = 20, 100
"""Lines an account may send in a window: ordinary ones; broadcaster, moderators and VIPs.

Beyond it Twitch ignores the account for up to an hour (dev.twitch.tv/docs/chat/#rate-limits).
"""

ORDINARY_PAUSE = timedelta(seconds=1)
"""The least time between two lines of an ordinary account in one channel (the same page)."""

MARGIN = timedelta(milliseconds=100)
"""Our clock and Twitch's differ, and lines reach it with a jitter."""


class ChatRateLimit:
    """Remembers when the bot spoke, and tells when it may speak again.

    `role` is the bot's own in the channel; until Twitch has shown it, lately or in this life, it counts as an
    ordinary account.
    """

    def __init__(self) -> None:
        self.role = Role.VIEWER
        self._said: deque[datetime] = deque(maxlen=TRUSTED_LINES)
        self._silent_until: datetime | None = None

    @property
    def trusted(self) -> bool:
        """Whether Twitch lets the account say more, and the same thing twice."""
        return self.role >= Role.VIP

    def said(self, at: datetime) -> None:
        """Count a line."""
        self._said.append(at)

    def recall(self, said: Iterable[tuple[datetime, Role]], now: datetime) -> None:
        """Count the lines that were said before a start, in their order, each with the bot's role then.

        A time that is still to come, since a clock was put back, counts as `now`.
        """
        for at, role in said:
            self.said(min(at, now))
            self.role = role

    def refused(self, at: datetime) -> None:
        """Take in that Twitch finds this too fast: to it, the account is an ordinary one.

        Nothing is said for a whole window, so that Twitch does not ignore the account for longer.
        """
        self.role = Role.VIEWER
        self._silent_until = at + WINDOW + MARGIN

    def wait(self, now: datetime) -> timedelta:
        """Return how long to wait before the next line; zero if it may be said now."""
        lines = TRUSTED_LINES if self.trusted else ORDINARY_LINES
        free = max(now, self._silent_until or now)
        if len(self._said) >= lines:
            free = max(free, self._said[-lines] + WINDOW + MARGIN)
        if self._said and not self.trusted:
            free = max(free, self._said[-1] + ORDINARY_PAUSE + MARGIN)
        return free - now
