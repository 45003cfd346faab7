"""Maintenance of the gear: what was done to a piece and when, told anew, and what is due."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple, TypeVar

from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear.gear_match import items_of
from bot.domain.rigs.maintenance import (
    MAINTENANCE,
    DayWords,
    Done,
    Maintenance,
    day_among,
    new_work,
    work_first,
)
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.folding import folded_words
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.gear.gear import GearCollection

LINES = lines(
    """
    maintenance-already: name work
    maintenance-how: name
    maintenance-which: items kind name
    maintenance-what: name
    maintenance-has-none: name kind
    maintenance-yesterday
    """
)

HeldT = TypeVar("HeldT")

YESTERDAY = "maintenance-yesterday"
"""The line of the words by which people say that something was done yesterday."""

BEARERS = {
    GearKind.STRINGS: (GearKind.GUITAR, GearKind.BASS),
    GearKind.TUBES: (GearKind.AMP,),
}
"""Parts that wear out and are replaced, and the kinds of pieces that surely have some."""

WITHOUT = {
    GearKind.STRINGS: (GearKind.AMP, GearKind.CAB, GearKind.PEDAL, GearKind.MICROPHONE, GearKind.INTERFACE),
    GearKind.TUBES: (GearKind.GUITAR, GearKind.BASS, GearKind.PICKUP, GearKind.DRUM, GearKind.CAB),
}
"""Parts that wear out, and the kinds of pieces that surely have none, unless somebody put some in."""

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
    """A work, the piece that it is done to, and the day on which it was that is told of."""

    work: Maintenance
    on: GearItem
    done: Done
    change: int | None = None
    """The number of the change in the catalogue that wrote it down just now."""


class MaintenanceBook:
    """All works on the gear of the shelf; `today` gives the day.

    `months` and `yesterday` are what people call these.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: GearCollection,
        *,
        today: Callable[[], date],
        months: Mapping[str, int],
        yesterday: Callable[[], Collection[str]],
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self.today = today
        self._months = months
        self._yesterday = yesterday
        self._on: dict[str, dict[str, Maintenance]] = {}
        self._called: dict[str, dict[str, str]] = {}
        self._due: list[tuple[date, str]] = []
        self._pressed: WorkOn | None = None
        catalogue.index(MAINTENANCE, self._note)

    def _note(self, before: Maintenance | None, after: Maintenance | None) -> None:
        """Know works by what they are done to, by what they are called and by when they are due."""
        if before:
            _take_out(self._on, before.gear, before.slug)
            _take_out(self._called, before.key, before.slug)
            if before.due:
                del self._due[bisect_left(self._due, (before.due, before.slug))]
        if after:
            self._on.setdefault(after.gear, {})[after.slug] = after
            self._called.setdefault(after.key, {})[after.slug] = after.work
            if after.due:
                insort(self._due, (after.due, after.slug))

    # What was done.

    async def meant(self, ask: str, kind: GearKind | None = None) -> Sequence[GearItem]:
        """Return the pieces that the words of an ask mean; those in hand where there are no words.

        Who asks for a `kind` may have said it already: "goldie" and "how old are they" are about the strings.

        Raises:
            Refusal: nothing like that is on the shelf.
        """
        if not ask.strip():
            return self._shelf.in_hand.pieces
        for words in (f"{kind} {ask}", ask) if kind else (ask,):
            if found := items_of(await self._shelf.find(words, self._shelf.in_hand.slugs)):
                return found
        raise Refusal("gear-not-on-the-shelf")

    def done(self, pieces: Iterable[GearItem]) -> Iterator[WorkOn]:
        """Yield what was done to pieces and their parts, piece by piece, the latest first."""
        for on in _each_once(pieces):
            works = sorted(self._of(on), key=_last_day, reverse=True)
            yield from (WorkOn(work, on, work.last) for work in works if work.last)

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
        pieces = (item, *self._shelf.parts(item))
        return [work for each in pieces for work in self._on.get(each.slug, {}).values()]

    # What somebody tells.

    async def renewed(self, kind: GearKind, words: Sequence[str], by: str) -> WorkOn:
        """Write down that new parts of a kind came onto a piece: that at the beginning, or in hand.

        A day, like 2026-11-18, may stand among them; what else they say is the note.

        Raises:
            Refusal: nobody can tell onto which piece, that one has none, or it is written down already.
        """
        day, words = self._day_among(words)
        item, note = await self._shelf.first_named(words, but=kind)
        item = item or self._in_hand_with(kind)
        if self.lacks(kind, item):
            raise Refusal("maintenance-has-none", name=item.short_name, kind=kind)
        held = next((each for each in self._of(item) if self._renews(kind, each)), None)
        return await self._write(held or _Anew(item, kind), day, " ".join(note), by)

    async def told(self, words: Sequence[str], by: str) -> WorkOn:
        """Write down that a work was done to a piece, in whichever order both are told; then comes the note.

        A work of which nobody told before is a new one, with all of the words behind the piece.

        Raises:
            Refusal: there is no piece or no work among the words, or it is written down already.
        """
        day, words = self._day_among(words)
        work, behind = work_first(words, _Names(self._called))
        item, rest = await self._shelf.first_named(behind)
        if item is None:
            raise self._how()
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
            self._pressed = await self._write(held, self.today(), "", by)
            return self._pressed
        raise self._how()

    def lacks(self, kind: GearKind, item: GearItem) -> bool:
        """Tell whether a piece surely has no parts of a kind."""
        return item.kind in WITHOUT[kind] and not any(self.worn(kind, [item]))

    def _day_among(self, words: Sequence[str]) -> tuple[date, list[str]]:
        known = DayWords(self._yesterday(), self._months, self._shelf.words.says_nothing)
        return day_among(words, self.today(), known)

    def _how(self) -> Refusal:
        return Refusal("maintenance-how", name=self._one_of(self._shelf.items))

    def _one_of(self, pieces: Iterable[GearItem]) -> str:
        """Return what one of some pieces is called, as an example; "none" where there is none."""
        return next((each.short_name for each in pieces), "none")

    def _in_hand_with(self, kind: GearKind) -> GearItem:
        """Return the one piece in hand that has parts of a kind.

        Raises:
            Refusal: there are several, or none.
        """
        in_hand = self._shelf.in_hand.pieces
        bearers = [each for each in in_hand if each.kind in BEARERS[kind]][:MAX_IN_HAND]
        found = bearers or [each.on for each in islice(self.worn(kind, in_hand), MAX_IN_HAND)]
        if len(found) == 1:
            return found[0]
        items, _ = fit_list([each.short_name for each in found], LIST_CHARS)
        one = self._one_of(each for each in self._shelf.items if each.kind in BEARERS[kind])
        raise Refusal("maintenance-which", items=items or "none", kind=kind, name=one)

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
        return WorkOn(told, on, next(each for each in told.done if each.on == day), draft.change)

    # What is due.

    @property
    def pressed(self) -> WorkOn | None:
        """What was written down last by a press, as long as it is today and nobody changed it since."""
        told = self._pressed
        is_so = told and self._catalogue.all(MAINTENANCE).get(told.work.slug) == told.work
        return told if told and is_so and told.done.on == self.today() else None

    async def due(self) -> list[WorkOn]:
        """Return what is due by today on pieces that are here, what is due longest first."""
        works = self._catalogue.all(MAINTENANCE)
        until = bisect_right(self._due, self.today(), key=lambda each: each[0])
        held = [works[slug] for _, slug in self._due[:until]]
        on = ((work, piece) for work in held for piece in self._shelf.among([work.gear]))
        return [WorkOn(work, piece, work.last) for work, piece in on if piece.status in HERE and work.last]


class _Anew(NamedTuple):
    """A work that nobody told of before."""

    on: GearItem
    work: str


class _Names(Mapping[str, str]):
    """What works are called, by their keys, of those that are held by key and slug."""

    def __init__(self, called: Mapping[str, Mapping[str, str]]) -> None:
        self._held = called

    def __getitem__(self, key: str) -> str:
        return [*self._held[key].values()][-1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def _take_out(held: dict[str, dict[str, HeldT]], key: str, slug: str) -> None:
    del held[key][slug]
    if not held[key]:
        del held[key]


def _each_once(pieces: Iterable[GearItem]) -> Iterator[GearItem]:
    seen: set[str] = set()
    for each in pieces:
        if each.slug not in seen:
            seen.add(each.slug)
            yield each


def _last_day(work: Maintenance) -> date:
    return work.last.on if work.last else date.min
