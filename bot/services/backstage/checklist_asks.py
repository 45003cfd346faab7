"""What there is of checklists on their way, and what of it is meant by the words of an ask."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.domain.backstage.checklist import CHECKLISTS, Checklist, CopiedItem, Copy, Purpose
from bot.domain.backstage.trip import Trip
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.folding import folded_words
from bot.domain.words.name_index import NameIndex
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.discretion import Discretion, Former
from bot.services.documents.catalogue import Catalogue

LINES = lines(
    """
    checklist-none-begun: purpose begin
    checklist-none: purpose
    checklist-which: purpose names more begin
    checklist-no-earlier
    checklist-near-item: name
    checklist-which-item: names more
    """
)

WHOLE, HALF = LIST_CHARS - 80, 170
"""Characters of a line that the names of things may take, and where there are two lists of them, each."""

_BETWEEN = re.compile(r",|;|&|\+|\s(?:and|und|y|e)\s", re.IGNORECASE)
"""What stands between several things that are typed at once."""


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


class ChecklistAsks:
    """Finds lists and things by words, and tells of them what may be told.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none,
    `kind_named` which kind of gear a word names; by other `rules` other topics are private.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        now: Callable[[], datetime],
        day_of: Callable[[datetime], date],
        private: Callable[[str], str],
        kind_named: Callable[[str], GearKind | None] = lambda _: None,
        rules: Callable[[], object] = lambda: None,
    ) -> None:
        self._catalogue = catalogue
        self._now = now
        self._day_of = day_of
        self._private = private
        self._kind_named = kind_named
        self._copies: dict[Purpose, list[Copy]] = {}
        self._former: list[Checklist] = []
        self._rules = rules
        self._known: _Known | None = None
        self._things: dict[Purpose, _Things] = {purpose: _Things() for purpose in Purpose}

    def lists(self, purpose: Purpose) -> Sequence[Checklist]:
        """Return the lists for a purpose, in their order."""
        return [each for each in self._catalogue.all(CHECKLISTS).values() if each.purpose is purpose]

    def copies(self, purpose: Purpose) -> Sequence[Copy]:
        """Return the copies for a purpose, the latest first."""
        return self._copies[purpose]

    def under_way(self, purpose: Purpose) -> Copy | None:
        """Return the copy on its way; None where none was begun, or the latest is put away."""
        latest = next(iter(self._copies[purpose]), None)
        return None if latest is None or latest.put_away_at else latest

    def current(self, purpose: Purpose) -> Copy:
        """Return the copy on its way.

        Raises:
            Refusal: nothing is.
        """
        if copy := self.under_way(purpose):
            return copy
        begin = self._handle(self.lists(purpose))
        raise Refusal("checklist-none-begun", purpose=as_choice(purpose), begin=begin)

    def earlier(self, purpose: Purpose) -> Copy:
        """Return the copy before the one on its way; where none is, the latest.

        Raises:
            Refusal: there is none.
        """
        earlier = self._copies[purpose][1 if self.under_way(purpose) else 0 :]
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
        """Return what may be told now; it is the same one until something is otherwise."""
        lists, day = self._catalogue.all(CHECKLISTS), self._day_of(self._now())
        copied = {slug for copies in self._copies.values() for each in copies for slug in each.checklists}
        rules, others = self._rules(), (day, len(self._former), copied)
        if not (self._known and self._known.holds(lists, rules, others)):
            discretion = Discretion(lists, day, self._private, Former(self._former, copied))
            self._known = _Known(discretion, lists, rules, others)
        return self._known.discretion

    def _take_in(self) -> None:
        """Know by what the things of the copies on their way are called."""
        for purpose, copies in self._copies.items():
            if copies:
                self._things[purpose].hold(copies[0].items, self.shown(copies[0]).names, self._gear)

    def name_of(self, item: CopiedItem) -> str:
        """Return what a thing is called, '' where that may not be told."""
        return self._discretion().names_of([item], self._gear)[item]

    def own_name(self, item: CopiedItem) -> str:
        """Return what the artist calls a thing, whatever may be told."""
        return _Thing(item.words, item.gear, item.number, self._gear.get(item.gear)).called[0]

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
        copy = self.under_way(purpose)
        if copy is None or not ask.strip():
            return False
        if self._named(ask, self._titles(self.lists(purpose))):
            return False
        try:
            return bool(self.meant_items(copy, ask))
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
        told = [each for each in items.values() if names[each]]
        things = self._things[copy.purpose] if copy is self._copies[copy.purpose][0] else _Things()
        things.hold(copy.items, names, self._gear)
        exact = [each for each in things.every.exactly(ask) if each in items]
        found = exact or things.told.near(ask).keys or self._of_kind(ask, told)
        half = {names[items[each]] for each in things.told.with_a_word_of(ask)} if not found else ()
        if len(half) == 1:
            raise Refusal("checklist-near-item", name=half.pop())
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


class _Known(NamedTuple):
    """What may be told, and what that was decided by."""

    discretion: Discretion
    lists: Mapping[str, Checklist]
    rules: object
    others: object

    def holds(self, lists: Mapping[str, Checklist], rules: object, others: object) -> bool:
        """Tell whether all of that is as it was."""
        return self.lists is lists and self.rules is rules and self.others == others


class _Thing(NamedTuple):
    """A thing by what it is called, and whether that may be told."""

    words: str
    gear: str
    number: int
    piece: GearItem | None
    is_told: bool = True

    @property
    def called(self) -> Sequence[str]:
        """All that it is called, the artist's own name for it first."""
        piece = self.piece
        names = (piece.short_name, piece.name, piece.model) if piece else ()
        said = [*filter(None, (*names, self.words, self.gear))]
        return [*said, *(f"{self.number} {each}" for each in said)]  # as it stands on the list: "6 cables"


class _Things:
    """The things of a copy by what they are called: all, and those of them that may be told.

    It takes in what differs from what it held, as a tick changes nothing of that.
    """

    def __init__(self) -> None:
        self.every: NameIndex[int] = NameIndex(())
        self.told: NameIndex[int] = NameIndex(())
        self._held: dict[int, _Thing] = {}

    def hold(
        self, items: Iterable[CopiedItem], names: Mapping[CopiedItem, str], gear: Mapping[str, GearItem]
    ) -> None:
        """Hold these things, with what of them may be told, and no others."""
        now = {
            each.id: _Thing(each.words, each.gear, each.number, gear.get(each.gear), bool(names[each]))
            for each in items
        }
        for number in [number for number, thing in self._held.items() if now.get(number) != thing]:
            thing = self._held.pop(number)
            for index in self._indexes_of(thing):
                index.discard(number, thing.called)
        for number in now.keys() - self._held.keys():
            thing = self._held[number] = now[number]
            for index in self._indexes_of(thing):
                for name in thing.called:
                    index.add(number, name)

    def _indexes_of(self, thing: _Thing) -> Sequence[NameIndex[int]]:
        return (self.every, self.told) if thing.is_told else (self.every,)


def as_choice(purpose: Purpose) -> str:
    """Return a purpose as lines choose by it."""
    return purpose.replace(" ", "-")
