"""Says by itself what the artist wants known, now and then, while people are there to hear it."""

from collections.abc import Callable

from bot.domain.announcements import Announcements, Turns
from bot.domain.message import Role
from bot.services.clock import Clock

LOOKED_EVERY = 20
"""Seconds between two looks whether it is time; nobody minds so much lateness."""


class Announcer:
    """Looks now and then whether something is to be announced; `on` is switched in chat.

    `live` tells whether the stream runs, `held` whether somebody plays undisturbed; `say` says a line.
    """

    def __init__(
        self,
        plan: Announcements,
        clock: Clock,
        *,
        live: Callable[[], bool],
        held: Callable[[], bool],
        say: Callable[[str], None],
    ) -> None:
        self.plan = plan
        self.on = True
        self._clock = clock
        self._live = live
        self._held = held
        self._say = say
        self._turns = Turns(plan)

    def heard(self, role: Role) -> None:
        """Count a line that somebody of that role wrote in chat."""
        self._turns.heard(role)

    async def follow(self, plan: Announcements) -> None:
        """Go on by another plan: whose turn it is, and what was waited for, stays."""
        self.plan = self._turns.plan = plan

    async def run(self) -> None:
        """Look for ever."""
        while True:
            self._look()
            await self._clock.sleep(LOOKED_EVERY)

    def _look(self) -> None:
        now = self._clock.now()
        due = self._turns.due(now, live=self._live())
        if due and self.on and not self._held():
            self._turns.said(now)
            self._say(due.says)
