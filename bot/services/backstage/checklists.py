"""Checklists on their way: begun from a list, united with others, ticked thing by thing."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.backstage.checklist import CHECKLISTS, Checklist, CopiedItem, Copy, Purpose
from bot.domain.gear.gear import GEAR, GearKind
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.checklist_asks import ChecklistAsks
from bot.services.documents.catalogue import Catalogue
from bot.store.checklist import (
    begin_copy,
    items_of,
    latest_copies,
    lay_in,
    put_copy_away,
    take_copy_back,
    take_tick_back,
    write_tick,
)
from bot.store.database import Database
from bot.store.document import former_documents

LINES = lines(
    """
    checklist-no-such-item
    checklist-ticked-already: name
    checklist-not-ticked: name
    checklist-nothing-ticked
    checklist-under-way
    """
)

MAX_COPIES = 10
"""Copies of a purpose that can still be read: a season of gigs."""


class Checklists(ChecklistAsks):
    """The lists on their way, one for each purpose, in memory and in the database. Changes take turns.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none,
    `kind_named` which kind of gear a word names; by other `rules` other topics are private.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        *,
        now: Callable[[], datetime],
        day_of: Callable[[datetime], date],
        private: Callable[[str], str],
        kind_named: Callable[[str], GearKind | None] = lambda _: None,
        rules: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(
            catalogue, now=now, day_of=day_of, private=private, kind_named=kind_named, rules=rules
        )
        self._database = database
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []

    async def load(self) -> None:
        """Go on where the lists stand."""
        await self.reread()
        self._catalogue.index(CHECKLISTS, self._note)
        self._catalogue.listen(CHECKLISTS, self._changed)
        self._catalogue.listen(GEAR, self._changed)
        self._take_in()

    async def reread(self) -> None:
        """Hold the lists as the database has them."""
        for purpose in Purpose:
            self._copies[purpose] = await latest_copies(self._database, purpose, MAX_COPIES)
        self._former = await former_documents(self._database, CHECKLISTS)

    def _note(self, before: Checklist | None, _: Checklist | None) -> None:
        if before:
            self._former.append(before)

    def listen(self, told: Callable[[], None]) -> None:
        """Let somebody be told whenever a list on its way, or what it is called, has changed."""
        self._listeners.append(told)

    # What is done.

    async def begin(self, purpose: Purpose, ask: str, by: str, *, anew: bool = False) -> Copy:
        """Begin a copy of the list that is meant, or lay that into the one on its way, and return it.

        `anew`, another copy begins, and without words it is of the lists of the one before.

        Raises:
            Refusal: no list is meant, or there is none.
        """
        async with self._turn:
            held, copy = self._copies[purpose], self.under_way(purpose)
            again = anew and held and not ask.strip()
            lists = self._laid(held[0]) if again else []
            lists = lists or [self._meant(purpose, ask)]
            if anew or copy is None:
                await begin_copy(self._database, purpose, self._now(), by, lists)
            else:
                await lay_in(self._database, copy.id, lists[0], raise_numbers=False)
            return await self._read(purpose)

    async def back(self, purpose: Purpose) -> Copy:
        """Go on with the copy before, and return it: one that was put away, or that before the one begun.

        Raises:
            Refusal: there is none before, or something of the one on its way is ticked.
        """
        async with self._turn:
            before, copy = self.earlier(purpose), self.under_way(purpose)
            if copy is None:
                await put_copy_away(self._database, before.id, None)
                return await self._read(purpose)
            if copy.ticked:
                raise Refusal("checklist-under-way")
            async with self._database.together() as joined:
                await take_copy_back(joined, copy.id)
                await put_copy_away(joined, before.id, None)
            return await self._read(purpose)

    async def put_away(self, purpose: Purpose) -> Copy:
        """Put the copy on its way away, ticked or not, and return it; `back` takes it up again.

        Raises:
            Refusal: no copy is on its way.
        """
        async with self._turn:
            copy = self.current(purpose)
            await put_copy_away(self._database, copy.id, self._now())
            return await self._read(purpose)

    async def more(self, purpose: Purpose, ask: str) -> Copy:
        """Lay a list into the copy on its way once more: its numbers are added to those that are there.

        Raises:
            Refusal: no list is meant, or no copy is on its way.
        """
        async with self._turn:
            copy, each = self.current(purpose), self._meant(purpose, ask)
            await lay_in(self._database, copy.id, each, raise_numbers=True)
            return await self._read(purpose)

    async def tick(self, purpose: Purpose, ask: str, by: str) -> Sequence[CopiedItem]:
        """Tick what is meant on the copy on its way, one thing or several, all or none, and return them.

        Raises:
            Refusal: nothing of it is meant, or the only one is ticked already.
        """
        async with self._turn:
            copy = self.current(purpose)
            items = self.meant_items(copy, ask)
            await self._tick(copy, items, by)
            return items

    async def tick_all(self, purpose: Purpose, by: str) -> Sequence[CopiedItem]:
        """Tick all that is left on the copy on its way, and return it.

        Raises:
            Refusal: no copy is on its way.
        """
        async with self._turn:
            copy = self.current(purpose)
            await self._tick(copy, copy.left, by)
            return copy.left

    async def untick(self, purpose: Purpose, ask: str) -> Sequence[CopiedItem]:
        """Take the tick off what is meant, or off what was ticked last, at once, and return it.

        Raises:
            Refusal: nothing of it is meant, or it is not ticked.
        """
        async with self._turn:
            copy = self.current(purpose)
            if not ask.strip() and not copy.ticked:
                raise Refusal("checklist-nothing-ticked")
            last = copy.ticked[-1].ticked_at if copy.ticked else None
            at_once = [each for each in copy.ticked if each.ticked_at == last]
            items = self.meant_items(copy, ask) if ask.strip() else at_once
            await self._untick(copy, items)
            return items

    async def set_tick(self, item: int, by: str, *, on: bool) -> None:
        """Tick the thing of a number, or take its tick off; what is so already stays so.

        Raises:
            Refusal: no list on its way has it.
        """
        async with self._turn:
            for copy in filter(None, map(self.under_way, Purpose)):
                if any(each.id == item for each in copy.items):
                    if on:
                        await write_tick(self._database, copy.id, item, self._now(), by)
                    else:
                        await take_tick_back(self._database, copy.id, item)
                    await self._read_ticks(copy)
                    return
        raise Refusal("checklist-no-such-item")

    async def _tick(self, copy: Copy, items: Sequence[CopiedItem], by: str) -> None:
        at = self._now()  # the same for all, so that one word takes them back
        done = [await write_tick(self._database, copy.id, each.id, at, by) for each in items]
        await self._read_ticks(copy)
        if not any(done) and items:
            raise Refusal("checklist-ticked-already", name=self.name_of(items[0]) or "none")

    async def _untick(self, copy: Copy, items: Sequence[CopiedItem]) -> None:
        done = [await take_tick_back(self._database, copy.id, each.id) for each in items]
        await self._read_ticks(copy)
        if not any(done):
            raise Refusal("checklist-not-ticked", name=self.name_of(items[0]) or "none")

    async def _read(self, purpose: Purpose) -> Copy:
        """Hold the copies as they are written, tell who listens, and return the latest."""
        self._copies[purpose] = await latest_copies(self._database, purpose, MAX_COPIES)
        self._changed()
        return self._copies[purpose][0]

    async def _read_ticks(self, copy: Copy) -> None:
        """Hold the things of the copy on its way as they are written, and tell who listens."""
        items = await items_of(self._database, copy.id)
        self._copies[copy.purpose][0] = replace(copy, items=items)
        self._changed()

    def _changed(self) -> None:
        self._take_in()
        for told in self._listeners:
            told()
