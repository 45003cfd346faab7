"""Who writes to the artist far more than all others: counted by evening, shown off the stream alone."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime

from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.closeness import WITHIN, Close, Lines, who_is_close
from bot.services.clock import Clock
from bot.store.closeness import add_lines, forget_before, forget_lines, lines_since
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
        self._artist = artist.lower()
        self._named = re.compile(rf"(?<!\w)@?{re.escape(artist)}(?!\w)", re.IGNORECASE)
        self._day_of = day_of
        self._live = live
        self._counted: dict[tuple[date, str], Lines] = {}

    async def sweep(self) -> None:
        """Let go of what is old, and of all of it where it is switched off."""
        before = self._day_of(self._clock.now() - WITHIN) if self.on else None
        await forget_before(self._database, before)

    def heard(self, message: Message) -> None:
        """Count a line for the artist."""
        if not self.on or self._artist not in message.text.lower():  # as in most lines
            return
        if message.role < Role.MODERATOR and self._named.search(message.text):
            key = day, who = self._day_of(message.at), message.chatter.id
            before = self._counted[key].lines if key in self._counted else 0
            self._counted[key] = Lines(day, who, message.chatter.login, before + 1)

    async def forgotten(self, person: Person) -> None:
        """Let go of somebody who was forgotten or opted out, and of what was being written meanwhile."""
        self._counted = {key: each for key, each in self._counted.items() if key[1] not in person.ids}
        async with self._database.writing() as connection:
            await forget_lines(connection, person, Forgotten())

    async def run(self) -> None:
        """Write what was counted, again and again."""
        while True:
            await self._clock.sleep(KEPT_EVERY)
            await self.save()

    async def save(self) -> None:
        """Write what was counted since the last time."""
        counted, self._counted = self._counted, {}
        if counted:
            await add_lines(self._database, counted.values())

    async def shown(self) -> Sequence[Close]:
        """Return who stands out, for the artist alone: nobody while the stream runs."""
        if not self.on or self._live():
            return ()
        return who_is_close(await lines_since(self._database, self._day_of(self._clock.now() - WITHIN)))
