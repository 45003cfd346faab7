"""Who may be in danger lately: nothing greets them by name, as if it had heard nothing."""

from datetime import datetime, timedelta

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.review import ReviewKind
from bot.moderation.verdict import Verdict
from bot.services.clock import Clock
from bot.store.database import Database
from bot.store.review import open_items

HOLDS_FOR = timedelta(hours=12)
"""How long it is remembered: to the end of the evening, whether or not a moderator has settled the call."""


class CaredFor:
    """Remembers for whom moderators were called, also before the stream began and over a restart."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._at: dict[str, datetime] = {}

    async def load(self) -> None:
        """Know those whose call is open still."""
        calls = [each for each in await open_items(self._database) if each.kind is ReviewKind.CARE]
        self._at = {each.chatter.id: each.at for each in calls}

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Remember whose line calls for care."""
        if verdict.care:
            self._at = {who: at for who, at in self._at.items() if message.at - at < HOLDS_FOR}
            self._at[message.chatter.id] = message.at

    def lately(self, chatter_id: str) -> bool:
        """Tell whether that was so lately of somebody."""
        at = self._at.get(chatter_id)
        return at is not None and self._clock.now() - at < HOLDS_FOR

    async def forgotten(self, person: Person) -> None:
        """Know nothing of somebody who is forgotten."""
        for who in person.ids:
            self._at.pop(who, None)
