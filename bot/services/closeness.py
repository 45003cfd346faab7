"""Who writes to the artist far more than all others: counted by evening, shown off the stream alone."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime

from bot.domain.closeness import WITHIN, Close, Lines, who_is_close
from bot.domain.message import Message, Role
from bot.domain.person import Person
from bot.services.clock import Clock
from bot.store.closeness import add_lines, forget_before, lines_since
from bot.store.database import Database

KEPT_EVERY = 60
"""Seconds between two writings of what was counted; a crash forgets a minute of it at most."""


class Closeness:
    """Counts, where the artist has switched it `on`, how many lines of whom are for them.

    `artist` is their login, `day_of` tells to which evening a time belongs, `live` whether the stream runs.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        on: bool,
        artist: str,
        day_of: Callable[[datetime], date],
        live: Callable[[], bool],
    ) -> None:
        self.on = on
        self._database = database
        self._clock = clock
        self._named = re.compile(rf"(?<!\w)@?{re.escape(artist)}(?!\w)", re.IGNORECASE)
        self._day_of = day_of
        self._live = live
        self._counted: Counter[tuple[date, str]] = Counter()
        self._logins: dict[str, str] = {}

    async def sweep(self) -> None:
        """Let go of what is old, and of all of it where it is switched off."""
        before = self._day_of(self._clock.now() - WITHIN) if self.on else None
        await forget_before(self._database, before)

    def heard(self, message: Message) -> None:
        """Count a line for the artist."""
        if self.on and message.role < Role.MODERATOR and self._named.search(message.text):
            self._counted[self._day_of(message.at), message.chatter.id] += 1
            self._logins[message.chatter.id] = message.chatter.login

    async def forgotten(self, person: Person) -> None:
        """Let go of what is not written yet of somebody who was forgotten, or opted out."""
        for key in [each for each in self._counted if each[1] in person.ids]:
            del self._counted[key]

    async def run(self) -> None:
        """Write what was counted, and let go of what is old, again and again."""
        while True:
            await self._clock.sleep(KEPT_EVERY)
            await self.save()
            await self.sweep()

    async def save(self) -> None:
        """Write what was counted since the last time."""
        counted, self._counted = self._counted, Counter()
        lines = [Lines(day, who, self._logins[who], number) for (day, who), number in counted.items()]
        if lines:
            await add_lines(self._database, lines)

    async def shown(self) -> Sequence[Close]:
        """Return who stands out, for the artist alone: nobody while the stream runs."""
        if not self.on or self._live():
            return ()
        return who_is_close(await lines_since(self._database, self._day_of(self._clock.now() - WITHIN)))
