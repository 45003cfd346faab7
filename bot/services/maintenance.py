"""Maintenance of the gear: what was done to a piece and when, told anew, and what is due."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple, TypeVar, cast

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear_match import items_of
from bot.domain.gear_words import folded_words
from bot.domain.maintenance import MAINTENANCE, Maintenance, day_among, new_work, work_first
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.catalogue import Catalogue
from bot.services.gear import GearCollection

LINES = lines(
    """
    maintenance-already: name work
    maintenance-how
    maintenance-which: items
    maintenance-what: name
    """
)

Works = Mapping[str, Maintenance]
MadeT = TypeVar("MadeT")

BEARERS = {
    GearKind.STRINGS: (GearKind.GUITAR, GearKind.BASS),
    GearKind.TUBES: (GearKind.AMP,),
}
"""Parts that wear out and are replaced, and the kinds of pieces that surely have some."""

MAX_IN_HAND = 8
"""Pieces in hand that are named where one is meant: more are in nobody's."""

HERE = (Status.IN_USE, Status.RESTING)
"""How a piece stands to which something can be done."""


class Worn(NamedTuple):
    """The parts of a kind that are `on` a piece, and when they came onto it, as far as anybody told."""

    on: GearItem
    parts: Sequence[GearItem]
    since: date | None
    note: str


class WorkOn(NamedTuple):
    """A work, and the piece that it is done to."""

    work: Maintenance
    on: GearItem


class MaintenanceBook:
    """All works on the gear; `played` gives the slugs of what is played at the moment, `today` the day."""

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: GearCollection,
        *,
        played: Callable[[], Sequence[str]],
        today: Callable[[], date],
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._played = played
        self.today = today
        self._made: dict[object, tuple[Works, Any]] = {}

    # What was done.

    async def meant(self, ask: str, kind: GearKind | None = None) -> Sequence[GearItem]:
        """Return the pieces that the words of an ask mean; those in hand where there are no words.

        Who asks for a `kind` may have said it already: "goldie" and "how old are they" are about the strings.

        Raises:
            Refusal: nothing like that is on the shelf.
        """
        if not ask.strip():
            return self._shelf.in_hand(self._played())
        for words in (f"{kind} {ask}", ask) if kind else (ask,):
            if found := items_of(await self._shelf.find(words, self._played())):
                return found
        raise Refusal("gear-not-on-the-shelf")

    def done(self, pieces: Iterable[GearItem]) -> Iterator[WorkOn]:
        """Yield what was done to pieces and their parts, piece by piece, the latest first."""
        for on in _each_once(pieces):
            works = sorted(self._of(on), key=_last_day, reverse=True)
            yield from (WorkOn(work, on) for work in works if work.last)

    def worn(self, kind: GearKind, pieces: Iterable[GearItem]) -> Iterator[Worn]:
        """Yield what is known of the parts of a kind that are on some pieces, or of those in them."""
        for bearer in _each_once(self._bearer(kind, each) for each in pieces):
            worn = self._worn(kind, bearer)
            if worn.parts or worn.since:
                yield worn

    def _bearer(self, kind: GearKind, item: GearItem) -> GearItem:
        return (self._shelf.holder(item) if item.kind is kind else None) or item

    def _worn(self, kind: GearKind, on: GearItem) -> Worn:
        parts = [each for each in (on, *self._shelf.parts(on)) if each.kind is kind]
        last = max((each for each in self._of(on) if self._renews(kind, each)), key=_last_day, default=None)
        return (
            Worn(on, parts, last.last.on, last.last.note) if last and last.last else Worn(on, parts, None, "")
        )

    def _renews(self, kind: GearKind, work: Maintenance) -> bool:
        """Tell whether a work is that new parts of a kind are put on, in whatever language it is called."""
        return any(self._shelf.kind_named(word) is kind for word in folded_words(work.work))

    def _of(self, item: GearItem) -> list[Maintenance]:
        """Return the works on a piece and on its parts."""
        works = self._catalogue.all(MAINTENANCE)
        of = (item, *self._shelf.parts(item))
        named_by = (self._catalogue.naming(GEAR, each.slug, by=MAINTENANCE) for each in of)
        return [works[slug] for each in named_by for _, slug in each]

    # What somebody tells.

    async def renewed(self, kind: GearKind, words: Sequence[str], by: str) -> WorkOn:
        """Write down that new parts of a kind came onto a piece: that at the beginning, or in hand.

        A day, like 2026-11-18, may stand among them; what else they say is the note.

        Raises:
            Refusal: nobody can tell onto which piece, or it is written down already.
        """
        day, words = day_among(words, self.today())
        item, note = await self._shelf.first_named(words, but=kind)
        item = item or self._in_hand_with(kind)
        held = next((each for each in self._of(item) if self._renews(kind, each)), None)
        return await self._write(held or _Anew(item, kind), day, " ".join(note), by)

    async def told(self, words: Sequence[str], by: str) -> WorkOn:
        """Write down that a work was done to a piece, in whichever order both are told; then comes the note.

        A work of which nobody told before is a new one, with all of the words behind the piece.

        Raises:
            Refusal: there is no piece or no work among the words, or it is written down already.
        """
        day, words = day_among(words, self.today())
        work, behind = work_first(words, await self._now(_names))
        item, rest = await self._shelf.first_named(behind)
        if item is None:
            raise Refusal("maintenance-how")
        works = {each.key: each.work for each in self._of(item)}
        if not work:
            work, rest = work_first(rest, works)
        if not work:
            work, rest = " ".join(rest), ()
        if not work:
            raise Refusal("maintenance-what", name=item.short_name)
        held = next((each for each in self._of(item) if each.work == work), None)
        return await self._write(held or _Anew(item, work), day, " ".join(rest), by)

    async def done_today(self, slug: str, by: str) -> WorkOn:
        """Write down that a work was done today.

        Raises:
            Refusal: there is none of that slug, or it is written down already.
        """
        if held := self._catalogue.all(MAINTENANCE).get(slug):
            return await self._write(held, self.today(), "", by)
        raise Refusal("maintenance-how")

    def _in_hand_with(self, kind: GearKind) -> GearItem:
        """Return the one piece in hand that has parts of a kind.

        Raises:
            Refusal: there are several, or none.
        """
        in_hand = self._shelf.in_hand(self._played())
        bearers = [each for each in in_hand if each.kind in BEARERS[kind]][:MAX_IN_HAND]
        found = bearers or [each.on for each in islice(self.worn(kind, in_hand), MAX_IN_HAND)]
        if len(found) == 1:
            return found[0]
        items, _ = fit_list([each.short_name for each in found], LIST_CHARS)
        raise Refusal("maintenance-which", items=items or "none")

    async def _write(self, which: "Maintenance | _Anew", day: date, note: str, by: str) -> WorkOn:
        async with self._catalogue.editing(by) as draft:
            works = draft.of(MAINTENANCE)
            if isinstance(which, _Anew):
                held = new_work(which.on.slug, which.work, {*works})
            else:
                held = works.get(which.slug, which)
            on = draft.of(GEAR).get(held.gear)
            told = held.was_done(day, note)
            if told == held or on is None:
                raise Refusal("maintenance-already", name=on.short_name if on else held.gear, work=held.work)
            draft.put(MAINTENANCE, told)
        return WorkOn(told, on)

    # What is due.

    async def due(self) -> list[WorkOn]:
        """Return what is due by today on pieces that are here, what is due longest first."""
        by_day, works = await self._now(_by_day), self._catalogue.all(MAINTENANCE)
        until = bisect_right(by_day, self.today(), key=lambda each: each[0])
        held = (works[slug] for _, slug in by_day[:until] if slug in works)
        found = (WorkOn(each, on) for each in held for on in self._shelf.among([each.gear]))
        return [each for each in found if each.on.status in HERE]

    async def _now(self, make: Callable[[Works], MadeT]) -> MadeT:
        """Return what is made of all works as they are; it is made beside the loop, where it is older."""
        held = self._catalogue.all(MAINTENANCE)
        of, made = self._made.get(make, (None, None))
        if of is not held:
            made = await asyncio.to_thread(make, held)
            self._made[make] = held, made
        return cast("MadeT", made)


class _Anew(NamedTuple):
    """A work that nobody told of before."""

    on: GearItem
    work: str


def _names(works: Works) -> Mapping[str, str]:
    """Return what works are called, by their keys."""
    return {each.key: each.work for each in works.values()}


def _by_day(works: Works) -> Sequence[tuple[date, str]]:
    """Return the works that are due some day, with that day, the first to be due first."""
    return sorted((each.due, slug) for slug, each in works.items() if each.due)


def _each_once(pieces: Iterable[GearItem]) -> Iterator[GearItem]:
    seen: set[str] = set()
    for each in pieces:
        if each.slug not in seen:
            seen.add(each.slug)
            yield each


def _last_day(work: Maintenance) -> date:
    return work.last.on if work.last else date.min
