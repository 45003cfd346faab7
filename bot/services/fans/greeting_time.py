"""When a greeting may come by itself: at a break, else in a lull, and not one right behind another."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.domain.fans.early_comments import GREETED_AFTER, GREETED_APART, LULL
from bot.services.clock import Clock

_NEVER = datetime.min.replace(tzinfo=UTC)


class GreetingTime:
    """Knows when chat was heard and greeted last; `wrong` tells whether nothing cheerful fits just now.

    What was heard before a start nobody knows: it counts as heard then.
    """

    def __init__(self, clock: Clock, wrong: Callable[[], bool]) -> None:
        self._clock = clock
        self._wrong = wrong
        self._heard_at, self._greeted_at = clock.now(), _NEVER
        self._stirred = asyncio.Event()

    def heard(self, at: datetime) -> None:
        """Take in that somebody has written."""
        self._heard_at = at

    def stir(self) -> None:
        """Take in that somebody may wait for a lull from now on, or that one may greet in lulls by now."""
        self._stirred.set()

    def greeted(self, *at: datetime) -> None:
        """Take in that greetings were said, at these times or later."""
        self._greeted_at = max((self._greeted_at, *at))

    @property
    def is_wrong(self) -> bool:
        """Whether nothing cheerful fits just now."""
        return self._wrong()

    @property
    def has_come(self) -> bool:
        """Whether the last greeting is some while ago, and the moment no wrong one."""
        return self._clock.now() >= self._next_at and not self.is_wrong

    @property
    def _next_at(self) -> datetime:
        return self._greeted_at + GREETED_APART

    def is_overdue(self, since: datetime) -> bool:
        """Tell whether somebody who waits since then is greeted without a break: chat has a lull."""
        return self._clock.now() >= self._due(since)

    def _due(self, since: datetime) -> datetime:
        return max(since + GREETED_AFTER, self._heard_at + LULL)

    async def lull(self, since: Callable[[], datetime | None]) -> None:
        """Return when it is to be seen whether somebody is greeted without a break who waits `since` then.

        It sleeps until something stirs where that is None, for nobody, and a lull long where the time is
        there, and it is something else that is waited for.
        """
        while (first := since()) is None:
            self._stirred.clear()
            await self._stirred.wait()
        due = max(self._due(first), self._next_at)
        left = due - self._clock.now()
        await self._clock.sleep((left if left > timedelta() else LULL).total_seconds())
