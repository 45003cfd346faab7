"""Who is here: noted with every line, and written down now and then."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.log import get_logger
from bot.moderation.chat_state import MAX_CHATTERS, ChatState
from bot.services.clock import Clock
from bot.store.chatter import Visit, forget_visits, load_chatters, write_visits
from bot.store.database import Database

_log = get_logger(__name__)

KEPT_EVERY = 60
"""Seconds between two writings of who was here: one transaction for many people."""


class Chatters:
    """Knows who was here before; `day_of` tells to which of the artist's days a time belongs."""

    def __init__(
        self, database: Database, clock: Clock, room: ChatState, day_of: Callable[[datetime], date]
    ) -> None:
        self._database = database
        self._clock = clock
        self._room = room
        self._day_of = day_of
        self._heard: dict[str, datetime] = {}
        self._saving: dict[str, datetime] = {}
        self._counted: set[tuple[str, date]] = set()
        self.left_out: Callable[[str], bool] = lambda _: False  # who opted out, by id

    def heard(self, message: Message) -> None:
        """Note whose line it is: for each line, so that it does no more than that."""
        if message.shared_from is None and not self.left_out(message.chatter.id):
            self._heard.setdefault(message.chatter.id, message.at)

    async def forgotten(self, person: Person) -> None:
        """Let go of who was forgotten, of the line that asked for it, and of what was being written."""
        for chatter_id in person.ids:
            self._heard.pop(chatter_id, None)
            self._saving.pop(chatter_id, None)
            await forget_visits(self._database, chatter_id)
        self._room.forgotten(person.ids)
        self._counted = {each for each in self._counted if each[0] not in person.ids}

    async def recall(self) -> None:
        """Let the room know who was here before, so that newcomers can be told from regulars."""
        for chatter_id, day in (await load_chatters(self._database, MAX_CHATTERS)).items():
            self._room.met(chatter_id, day)

    async def keep(self) -> None:
        """Write down, now and then for ever, who was here; a crash forgets a minute of them at most."""
        while True:
            await self._clock.sleep(KEPT_EVERY)
            await self.save()

    async def save(self) -> None:
        """Write down who was here since the last time, as far as there is room."""
        # Taken before the first await: who writes meanwhile is of the next time.
        self._saving, self._heard = self._heard, {}
        visits = [Visit(chatter_id, at.date(), self._day_of(at)) for chatter_id, at in self._saving.items()]
        fresh = [each for each in visits if (each.chatter_id, each.day) not in self._counted]
        if not fresh:
            return
        try:
            await write_visits(self._database, fresh)
        except sqlite3.Error:
            _log.exception("chatters.unwritten", people=len(fresh))
            # Without who was forgotten meanwhile; of somebody who wrote again, with the earlier line.
            self._heard |= self._saving
            return
        today = max(each.day for each in fresh)
        counted = self._counted | {(each.chatter_id, each.day) for each in fresh}
        self._counted = {(chatter_id, day) for chatter_id, day in counted if day == today}
