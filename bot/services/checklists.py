"""Checklists on their way: begun from a list, united with others, ticked thing by thing."""

import asyncio
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.checklist import CHECKLISTS, Checklist, CopiedItem, Copy, Purpose
from bot.domain.gear import GEAR, GearItem, GearKind
from bot.domain.gear_words import folded_words
from bot.domain.name_index import NameIndex
from bot.domain.trip import Trip
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.catalogue import Catalogue
from bot.services.discretion import Discretion, Former
from bot.store.checklist import begin_copy, latest_copies, lay_in, take_copy_back, take_tick_back, write_tick
from bot.store.database import Database
from bot.store.document import former_documents

LINES = lines(
    """
    checklist-none-begun: purpose begin
    checklist-none: purpose
    checklist-which: purpose names more begin
    checklist-no-earlier
    checklist-no-such-item
    checklist-near-item: name
    checklist-which-item: names more
    checklist-ticked-already: name
    checklist-not-ticked: name
    checklist-nothing-ticked
    checklist-under-way
    """
)

WHOLE, HALF = LIST_CHARS - 80, 170
"""Characters of a line that the names of things may take, and where there are two lists of them, each."""

_BETWEEN = re.compile(r",|;|&|\+|\s(?:and|und|y|e)\s", re.IGNORECASE)
"""What stands between several things that are typed at once."""

MAX_COPIES = 10
"""Copies of a purpose that can still be read: a season of gigs."""


class Shown(NamedTuple):
    """A copy as it may be told: names '' where they may not, and what of its trips is public."""

    copy: Copy
    titles: Sequence[str]
    trips: Sequence[tuple[Trip, str]]
    names: Mapping[CopiedItem, str]

    def listed(self, items: Sequence[CopiedItem], room: int = WHOLE) -> tuple[str, int]:
        """Return the names of things that fit a line, and how many are left out or may not be told."""
        told = [name for name in map(self.names.__getitem__, items) if name]
        listed, more = fit_list(told, room)
        return listed, more + len(items) - len(told)

    def listed_of(self, items: Sequence[CopiedItem]) -> tuple[str, int]:
        """Return the same of things as they were before a change."""
        now = {each.id: each for each in self.copy.items}
        return self.listed([now[each.id] for each in items])


class Checklists:
    """The lists on their way, one for each purpose, in memory and in the database. Changes take turns.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none,
    `kind_named` which kind of gear a word names.
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
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._now = now
        self._day_of = day_of
        self._private = private
        self._kind_named = kind_named
        self._turn = asyncio.Lock()
        self._copies: dict[Purpose, list[Copy]] = {}
        self._former: list[Checklist] = []
        self._listeners: list[Callable[[], None]] = []

    async def load(self) -> None:
        """Go on where the lists stand."""
        for purpose in Purpose:
            self._copies[purpose] = await latest_copies(self._database, purpose, MAX_COPIES)
        self._former = await former_documents(self._database, CHECKLISTS)
        self._catalogue.index(CHECKLISTS, self._note)
        self._catalogue.listen(CHECKLISTS, self._changed)
        self._catalogue.listen(GEAR, self._changed)

    def _note(self, before: Checklist | None, _: Checklist | None) -> None:
        if before:
            self._former.append(before)

    def listen(self, told: Callable[[], None]) -> None:
        """Let somebody be told whenever a list on its way, or what it is called, has changed."""
        self._listeners.append(told)

    # What there is.

    def lists(self, purpose: Purpose) -> Sequence[Checklist]:
        """Return the lists for a purpose, in their order."""
        return [each for each in self._catalogue.all(CHECKLISTS).values() if each.purpose is purpose]

    def copies(self, purpose: Purpose) -> Sequence[Copy]:
        """Return the copies for a purpose, the one on its way first."""
        return self._copies[purpose]

    def current(self, purpose: Purpose) -> Copy:
        """Return the copy on its way.

        Raises:
            Refusal: nothing is.
        """
        if not self._copies[purpose]:
            begin = self._handle(self.lists(purpose))
            raise Refusal("checklist-none-begun", purpose=as_choice(purpose), begin=begin)
        return self._copies[purpose][0]

    def earlier(self, purpose: Purpose) -> Copy:
        """Return the copy before the one on its way.

        Raises:
            Refusal: there is none.
        """
        earlier = self._copies[purpose][1:]
        if not earlier:
            raise Refusal("checklist-no-earlier")
        return earlier[0]

    def shown(self, copy: Copy) -> Shown:
        """Return a copy as it may be told today."""
        discretion = self._discretion()
        names = discretion.names_of(copy.items, self._gear)
        return Shown(copy, discretion.names(copy), discretion.trips(copy), names)

    @property
    def _gear(self) -> Mapping[str, GearItem]:
        return self._catalogue.all(GEAR)

    def _discretion(self) -> Discretion:
        lists = self._catalogue.all(CHECKLISTS)
        copied = {slug for copies in self._copies.values() for each in copies for slug in each.checklists}
        former = Former(self._former, copied)
        return Discretion(lists, self._day_of(self._now()), self._private, former)

    # What is done.

    async def begin(self, purpose: Purpose, ask: str, by: str, *, anew: bool = False) -> Copy:
        """Begin a copy of the list that is meant, or lay that into the one on its way, and return it.

        `anew`, another copy begins, and without words it is of the lists of the one before.

        Raises:
            Refusal: no list is meant, or there is none.
        """
        async with self._turn:
            held = self._copies[purpose]
            again = anew and held and not ask.strip()
            lists = self._laid(held[0]) if again else []
            lists = lists or [self._meant(purpose, ask)]
            if anew or not held:
                await begin_copy(self._database, purpose, self._now(), by, lists)
            else:
                await lay_in(self._database, held[0].id, lists[0], raise_numbers=False)
            return await self._read(purpose)

    async def back(self, purpose: Purpose) -> Copy:
        """Take back that a copy was begun, as long as nothing of it is ticked, and return the one before.

        Raises:
            Refusal: there is none before, or something is ticked.
        """
        async with self._turn:
            before, copy = self.earlier(purpose), self.current(purpose)
            if copy.ticked:
                raise Refusal("checklist-under-way")
            await take_copy_back(self._database, copy.id)
            await self._read(purpose)
            return before

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
            for copy in (copies[0] for copies in self._copies.values() if copies):
                if any(each.id == item for each in copy.items):
                    if on:
                        await write_tick(self._database, copy.id, item, self._now(), by)
                    else:
                        await take_tick_back(self._database, copy.id, item)
                    await self._read(copy.purpose)
                    return
        raise Refusal("checklist-no-such-item")

    async def _tick(self, copy: Copy, items: Sequence[CopiedItem], by: str) -> None:
        at = self._now()  # the same for all, so that one word takes them back
        done = [await write_tick(self._database, copy.id, each.id, at, by) for each in items]
        await self._read(copy.purpose)
        if not any(done) and items:
            raise Refusal("checklist-ticked-already", name=self.name_of(items[0]) or "none")

    async def _untick(self, copy: Copy, items: Sequence[CopiedItem]) -> None:
        done = [await take_tick_back(self._database, copy.id, each.id) for each in items]
        await self._read(copy.purpose)
        if not any(done):
            raise Refusal("checklist-not-ticked", name=self.name_of(items[0]) or "none")

    async def _read(self, purpose: Purpose) -> Copy:
        """Hold the copies as they are written, tell who listens, and return the one on its way."""
        self._copies[purpose] = await latest_copies(self._database, purpose, MAX_COPIES)
        self._changed()
        return self._copies[purpose][0]

    def _changed(self) -> None:
        for told in self._listeners:
            told()

    # What is meant.

    def name_of(self, item: CopiedItem) -> str:
        """Return what a thing is called, '' where that may not be told."""
        return self._discretion().names_of([item], self._gear)[item]

    def own_name(self, item: CopiedItem) -> str:
        """Return what the artist calls a thing, whatever may be told."""
        return next(iter(self._called(item)))

    def days_since(self, at: datetime) -> int:
        """Return how many evenings ago a time was."""
        return (self._day_of(self._now()) - self._day_of(at)).days

    def meant_items(self, copy: Copy, ask: str) -> Sequence[CopiedItem]:
        """Return the things of a copy that an ask means: one, or several with commas or "and" between them.

        Raises:
            Refusal: of one of them none is meant, or several are.
        """
        parts = [part for part in _BETWEEN.split(ask) if part.strip()]
        try:
            return [self.meant_item(copy, ask)]
        except Refusal:
            if len(parts) < 2:  # noqa: PLR2004 - one is no list
                raise
        return [*dict.fromkeys(self.meant_item(copy, part) for part in parts)]

    def names_thing(self, purpose: Purpose, ask: str) -> bool:
        """Tell whether an ask means a thing of the copy on its way, and no list."""
        if not self._copies[purpose] or not ask.strip():
            return False
        if self._named(ask, self._titles(self.lists(purpose))):
            return False
        try:
            return bool(self.meant_items(self._copies[purpose][0], ask))
        except Refusal:
            return False

    def meant_item(self, copy: Copy, ask: str, *, only_told: bool = False) -> CopiedItem:
        """Return the thing of a copy that the words of an ask mean; `only_told`, of those that may be named.

        So nobody learns by asking what is on a list and may not be told: what may not is otherwise meant by
        all of its words alone, which only those type who know it.

        Raises:
            Refusal: none is meant, or several are.
        """
        names = self.shown(copy).names
        items = {each.id: each for each in copy.items if names[each] or not only_told}
        whole = NameIndex([(each.id, name) for each in items.values() for name in self._called(each)])
        told = [each for each in items.values() if names[each]]
        index = NameIndex([(each.id, name) for each in told for name in self._called(each)])
        found = whole.exactly(ask) or index.near(ask).keys or self._of_kind(ask, told)
        if not found and (half := _with_a_word_of(ask, [names[each] for each in told])):
            raise Refusal("checklist-near-item", name=half)
        if not found:
            raise Refusal("checklist-no-such-item")
        if len(found) > 1:
            fitting = [name for each in found if (name := names[items[each]])]
            listed, more = fit_list(fitting, LIST_CHARS)
            more += len(found) - len(fitting)
            raise Refusal("checklist-which-item", names=listed or "none", more=more)
        return items[next(iter(found))]

    def _of_kind(self, ask: str, items: Iterable[CopiedItem]) -> Collection[int]:
        """Return which things are gear of the kind that an ask names."""
        kind = self._kind_named(ask.strip())
        return [
            each.id for each in items if kind and (piece := self._gear.get(each.gear)) and piece.kind is kind
        ]

    def _called(self, item: CopiedItem) -> Iterable[str]:
        piece = self._gear.get(item.gear)
        names = (piece.short_name, piece.name, piece.model) if piece else ()
        said = [*filter(None, (*names, item.words, item.gear))]
        return [*said, *(f"{item.number} {each}" for each in said)]  # as it stands on the list: "6 cables"

    def _laid(self, copy: Copy) -> list[Checklist]:
        lists = self._catalogue.all(CHECKLISTS)
        return [lists[slug] for slug in copy.checklists if slug in lists]

    def _meant(self, purpose: Purpose, ask: str) -> Checklist:
        """Return the list that is meant; without words the only one.

        Raises:
            Refusal: there is none, or it is not clear which; only such are named as may be.
        """
        lists = {each.slug: each for each in self.lists(purpose)}
        if not lists:
            raise Refusal("checklist-none", purpose=as_choice(purpose))
        if not ask.strip() and len(lists) == 1:
            return next(iter(lists.values()))
        titles = self._titles(lists.values())  # who tries a place hears nothing by what is found
        found = self._named(ask, titles)
        if len(found) == 1:
            return lists[next(iter(found))]
        names, more = fit_list([*filter(None, titles.values())], LIST_CHARS)  # nor how many more there are
        begin = self._handle(each for slug, each in lists.items() if titles[slug])
        raise Refusal(
            "checklist-which", purpose=as_choice(purpose), names=names or "none", more=more, begin=begin
        )

    def _handle(self, lists: Iterable[Checklist]) -> str:
        """Return by which word the first of the lists that may be told is begun; 'none' for none."""
        discretion = self._discretion()
        return next((each.slug for each in lists if discretion.title(each)), "none")

    def _titles(self, lists: Iterable[Checklist]) -> Mapping[str, str]:
        """Return the titles of lists by slug, '' of those that may not be told."""
        discretion = self._discretion()
        return {each.slug: discretion.title(each) for each in lists}

    @staticmethod
    def _named(ask: str, titles: Mapping[str, str]) -> Collection[str]:
        """Return the slugs of the lists that an ask may mean: of one without a title nothing but its slug."""
        slugs = {" ".join(folded_words(slug)): slug for slug in titles}
        if slug := slugs.get(" ".join(folded_words(ask))):
            return (slug,)
        told = [(slug, name) for slug, title in titles.items() if title for name in (slug, title)]
        index = NameIndex(told)
        return index.exactly(ask) or index.near(ask).keys


def _with_a_word_of(ask: str, names: Iterable[str]) -> str:
    """Return the only name that has a word of an ask; '' where none or several have."""
    words = {*folded_words(ask)}
    found = [name for name in names if words & {*folded_words(name)}]
    return found[0] if len(found) == 1 else ""


def as_choice(purpose: Purpose) -> str:
    """Return a purpose as lines choose by it."""
    return purpose.replace(" ", "-")
