"""A hard moment: until it is over, nothing cheerful is said that nobody asked for."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.store.database import Database
from bot.store.hush import hushed_until, write_hush

LINES = lines("hush-not-on")

HUSHED_FOR = timedelta(hours=1)
"""How long a hard moment lasts where nobody ends it: one that is forgotten must not silence the evening."""

CALM_AFTER = timedelta(minutes=5)
"""How long after its end nothing is said unasked yet: nobody goes from one moment to the next."""


class Hush:
    """Knows whether it is a hard moment: whatever the bot says of its own accord asks this first."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._until: datetime | None = None
        self._listeners: list[Callable[[], None]] = []

    async def load(self) -> None:
        """Go on with a hard moment that lasted as the bot stopped."""
        self._until = await hushed_until(self._database)

    def listen(self, told: Callable[[], None]) -> None:
        """Have `told` called when one begins or is ended."""
        self._listeners.append(told)

    @property
    def on(self) -> bool:
        """Whether it is a hard moment."""
        return self.until is not None

    @property
    def calm(self) -> bool:
        """Whether it is a hard moment, or was one until a few minutes ago: nothing unasked yet."""
        return self._until is not None and self._clock.now() < self._until + CALM_AFTER

    @property
    def until(self) -> datetime | None:
        """When it is over at the latest; None where it is none."""
        return self._until if self._until and self._clock.now() < self._until else None

    async def begin(self, by: str) -> datetime:
        """Let it be a hard moment from now on, or for longer; return when it is over at the latest."""
        until = self._clock.now() + HUSHED_FOR
        await self._put(until, by)
        return until

    async def end(self, by: str) -> None:
        """Let it be over.

        Raises:
            Refusal: it is no hard moment.
        """
        if not self.on:
            raise Refusal("hush-not-on")
        await self._put(self._clock.now(), by)

    async def _put(self, until: datetime, by: str) -> None:
        self._until = until  # before it is written: quiet begins at once
        for told in self._listeners:
            told()
        await write_hush(self._database, until, by)
