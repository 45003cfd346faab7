"""What the artist has in hand right now: what was said last, the block, the rig, and what is in use."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.practice.routine import Block

ONE_AT_A_TIME = frozenset({GearKind.GUITAR, GearKind.BASS, GearKind.AMP})
"""Kinds of which who takes one puts the others down; of the others, like pedals, one more comes to them."""

HOLDS_FOR = timedelta(hours=6)
"""For how long what was said by hand holds over a restart: no longer than an evening."""

_Of = Callable[[Iterable[tuple[GearKind, Status]]], tuple[GearItem, ...]]


class ByHand(NamedTuple):
    """What was put in use (true) or out of it by hand, by slug, the last at the end.

    `moment` is the block and the rig of that time in words, `at` when it was written down.
    """

    moment: str
    in_use: Mapping[str, bool]
    at: datetime


class InHand:
    """The gear in hand; whoever tells what is in use right now asks here.

    What goes with the `block` that is played is before what is in the `rig` in use, by its slugs, and that,
    kind by kind, before what is in use by its status. What is put in use or out of it by hand is before all
    of these, until another block is played or another rig is in use.

    `held` has all gear by slug, `of` returns that of kinds which stands so. `changed` is told where something
    was said of a piece though its status stays, and `said` where what was said by hand is another.
    """

    def __init__(self, held: Callable[[], Mapping[str, GearItem]], of: _Of) -> None:
        self.block: Callable[[], Block | None] = lambda: None
        self.rig: Callable[[], Sequence[str]] = tuple
        self.changed: Callable[[], None] = lambda: None
        self.said: Callable[[], None] = lambda: None
        self._held = held
        self._of = of
        self._said = _Said(None, {})
        self._looked_up = _LookedUp({}, None)

    @property
    def pieces(self) -> tuple[GearItem, ...]:
        """All that is in hand."""
        return self._now.pieces

    @property
    def slugs(self) -> tuple[str, ...]:
        """What is in hand for more than its status: of a kind that is meant before all else."""
        return self._now.slugs

    @property
    def _now(self) -> "_LookedUp":
        """What is in hand, looked up once for each state of the shelf and of what was said.

        Fans ask often, and what is in hand is asked for with each line that may be a question.
        """
        held, said = self._held(), self._said_now()
        if held is not self._looked_up.held or said is not self._looked_up.said:
            of_block = self._of_block()
            pieces = self._as_said(of_block or self._by_status())
            first = self._as_said(of_block or self._among(self.rig()))
            self._looked_up = _LookedUp(held, said, pieces, tuple(each.slug for each in first))
        return self._looked_up

    def stands(self, item: GearItem) -> Status:
        """Return how a piece stands right now; with others of its kind in hand and not this one, it rests.

        What is in a piece in hand, like its strings, is in use with it.
        """
        in_hand = {each.slug: each.kind for each in self.pieces}
        if item.slug in in_hand:
            return Status.IN_USE
        others = item.part_of not in in_hand and item.kind in in_hand.values()
        return Status.RESTING if others and item.status is Status.IN_USE else item.status

    def is_down(self, item: GearItem) -> bool:
        """Tell whether a piece, or what it is in, was put down by hand: out of use, or for another one."""
        return self._down()(item)

    def say(self, slug: str, *, in_use: bool) -> None:
        """Take in that a piece was put in use, or out of it, by hand, though its status stays."""
        self._say(slug, in_use=in_use)
        self.changed()

    def note(self, before: GearItem | None, after: GearItem | None) -> None:
        """Take in what became of a piece: one that was there, and stands otherwise, was put so by hand."""
        if before and after and (before.status is Status.IN_USE) != (after.status is Status.IN_USE):
            self._say(after.slug, in_use=after.status is Status.IN_USE)

    def _say(self, slug: str, *, in_use: bool) -> None:
        said = self._said_now()
        others = {each: was for each, was in said.in_use.items() if each != slug}
        self._said = _Said(said.moment, {**others, slug: in_use})  # what is said last is last
        self.said()

    def by_hand(self, now: datetime) -> ByHand:
        """Return what was said by hand of this moment, as it is kept over a restart."""
        said = self._said_now().in_use
        return ByHand(self._moment_in_words(), said, now)

    def recall(self, kept: ByHand, now: datetime) -> None:
        """Take in what was said before a restart, where that is of this moment and of this evening."""
        said = self._said_now()
        is_of_now = now - kept.at < HOLDS_FOR and kept.moment == self._moment_in_words()
        if is_of_now and not said.in_use:
            self._said = _Said(said.moment, dict(kept.in_use))
            self.changed()

    def _moment_in_words(self) -> str:
        block = self.block()
        return json.dumps([block and block.model_dump(mode="json"), *self.rig()])

    def _said_now(self) -> "_Said":
        """Return what was said of the moment; what was said of another does not hold any more."""
        moment = self.block(), tuple(self.rig())
        if moment != self._said.moment:
            held, self._said = self._said.in_use, _Said(moment, {})
            if held:
                self.said()
        return self._said

    def _as_said(self, pieces: tuple[GearItem, ...]) -> tuple[GearItem, ...]:
        said = self._said_now().in_use
        if not said:
            return pieces
        taken, is_down = self._among(slug for slug, in_use in said.items() if in_use), self._down()
        every = {each.slug: each for each in (*taken, *pieces)}
        return tuple(each for each in every.values() if not is_down(each))

    def _down(self) -> Callable[[GearItem], bool]:
        """Return what tells of a piece whether it was put down by hand."""
        said, held = self._said_now().in_use, self._held()
        taken = {held[slug].kind: slug for slug, in_use in said.items() if in_use and slug in held}
        instead = {kind: slug for kind, slug in taken.items() if kind in ONE_AT_A_TIME}
        put_down = {slug for slug, in_use in said.items() if not in_use}

        def is_down(item: GearItem) -> bool:
            return item.slug in put_down or instead.get(item.kind, item.slug) != item.slug

        def is_down_or_in_it(item: GearItem) -> bool:
            holder = held.get(item.part_of) if item.part_of else None
            return is_down(item) or (holder is not None and is_down(holder))

        return is_down_or_in_it

    def _of_block(self) -> tuple[GearItem, ...]:
        block = self.block()
        return self._among(block.gear) if block else ()

    def _by_status(self) -> tuple[GearItem, ...]:
        """Return what is in the rig, and of the kinds that are not, what is in use."""
        there = self._among(dict.fromkeys(self.rig()))
        others = {*GearKind} - {each.kind for each in there}
        return (*there, *self._of((kind, Status.IN_USE) for kind in others))

    def _among(self, slugs: Iterable[str]) -> tuple[GearItem, ...]:
        held = self._held()
        return tuple(held[slug] for slug in slugs if slug in held)


class _LookedUp(NamedTuple):
    """What is in hand by a state of the shelf and of what was said."""

    held: Mapping[str, GearItem]
    said: "_Said | None"
    pieces: tuple[GearItem, ...] = ()
    slugs: tuple[str, ...] = ()


class _Said(NamedTuple):
    """What was said by hand of which pieces, the last at the end, and the block and the rig at that time."""

    moment: object
    in_use: dict[str, bool]
