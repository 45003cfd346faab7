"""When a greeting may come by itself: at a break, else in a lull, and not one right behind another."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.fans.early_comments import GREETED_AFTER, GREETED_APART, LULL
from bot.services.clock import Clock

_NEVER = datetime.min.replace(tzinfo=UTC)


class GreetingTime:
    """Knows when chat was heard and greeted last; `wrong` tells whether nothing cheerful fits just now."""

    def __init__(self, clock: Clock, wrong: Callable[[], bool]) -> None:
        self._clock = clock
        self._wrong = wrong
        self._heard_at = self._greeted_at = _NEVER

    def heard(self, at: datetime) -> None:
        """Take in that somebody has written."""
        self._heard_at = at

    def greeted(self) -> None:
        """Take in that a greeting is said."""
        self._greeted_at = self._clock.now()

    @property
    def has_come(self) -> bool:
        """Whether the last greeting is some while ago, and the moment no wrong one."""
        return self._clock.now() - self._greeted_at >= GREETED_APART and not self._wrong()

    def is_overdue(self, since: datetime) -> bool:
        """Tell whether somebody who waits since then is greeted without a break: chat has a lull."""
        now = self._clock.now()
        return now - since >= GREETED_AFTER and now - self._heard_at >= LULL
