"""Turns of fans at something: who waits, who is up, who was not there; in the order in which they came."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.domain.chat.message import Chatter
from bot.domain.chat.said import Removal
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    turn-closed: what
    turn-full
    turn-not-this-round
    turn-not-in
    turn-nobody-waits
    turn-nobody-up
    turn-not-known: login
    """
)

MAX_WAITING = 100
"""People who wait in a round: more are not served in an evening."""

MAX_WHAT = 60
"""Characters of what the turns are for."""

THERE_WITHIN = timedelta(minutes=1)
"""How lately somebody has written who is there, and need not show it again as they are called."""


class Shown(NamedTuple):
    """Whom a page shows: the logins of who is up and who is next; '' for nobody."""

    up: str
    first: str


class Standing(StrEnum):
    """Where somebody is in a round."""

    WAITING = "waiting"
    UP = "up"
    DONE = "done"
    LEFT = "left"
    OUT = "out"
    """They were called twice and not there: they come back by their own word."""
    TAKEN_OFF = "taken_off"
    """They were moderated: in this round they come back by staff alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody in a round, in `order`; `missed`: how often they were called and not there.

    `here`: they have written since they were called, or right before.
    """

    chatter: Chatter
    message_id: str
    joined_at: datetime
    order: int
    standing: Standing = Standing.WAITING
    missed: int = 0
    here: bool = False

    def is_of(self, removal: Removal) -> bool:
        """Tell whether a moderation was for them, or for the line by which they joined."""
        return removal.author == self.chatter.id or removal.line == self.message_id


@dataclass(frozen=True, slots=True)
class TurnRound:
    """Turns at something, with all who ever joined, by their ids; nobody joins one that is not `open`."""

    id: int
    what: str
    open: bool = True
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])

    @property
    def up(self) -> Place | None:
        """Who is up."""
        return next((each for each in self.places.values() if each.standing is Standing.UP), None)

    @property
    def is_calling(self) -> bool:
        """Whether somebody was called and has not written yet."""
        return self.up is not None and not self.up.here

    @property
    def waiting(self) -> Sequence[Place]:
        """Who waits, in order."""
        waits = (each for each in self.places.values() if each.standing is Standing.WAITING)
        return sorted(waits, key=lambda each: each.order)

    @property
    def over(self) -> bool:
        """Whether nobody joins any more, waits or is up."""
        return not (self.open or self.up or self.waiting)

    def is_over_for(self, chatter_id: str) -> bool:
        """Tell whether somebody cannot come in any more: who is out comes back though nobody else waits."""
        held = self.places.get(chatter_id)
        return self.over and not (held and held.standing is Standing.OUT)

    def place_of(self, chatter_id: str) -> int | None:
        """Return somebody's number among those who wait, 0 for who is up; None where they are neither."""
        held = self.places.get(chatter_id)
        if held and held.standing is Standing.UP:
            return 0
        ids = [each.chatter.id for each in self.waiting]
        return ids.index(chatter_id) + 1 if chatter_id in ids else None

    def changed(self, *places: Place) -> "TurnRound":
        """Return the round with these places as they are now."""
        return replace(self, places={**self.places, **{each.chatter.id: each for each in places}})

    @property
    def shown(self) -> Shown:
        """Who is up and who is next."""
        first = next(iter(self.waiting), None)
        return Shown(self.up.chatter.login if self.up else "", first.chatter.login if first else "")

    @property
    def last(self) -> int:
        """The order behind everybody who ever was in it."""
        return max((each.order for each in self.places.values()), default=0) + 1


def joined(round_: TurnRound, chatter: Chatter, message_id: str, at: datetime) -> TurnRound:
    """Return a round in which somebody waits, behind all others; who waits or is up already stays there.

    How often they were not there stays, too: else who leaves and joins again would be called for ever. Who is
    out for it comes back by this, also where nobody new joins any more, and is called once more.

    Raises:
        Refusal: nobody joins any more, too many wait, or they were taken off.
    """
    held = round_.places.get(chatter.id)
    if held and held.standing in {Standing.WAITING, Standing.UP}:
        return round_
    if held and held.standing is Standing.TAKEN_OFF:
        raise Refusal("turn-not-this-round")
    if not (round_.open or (held and held.standing is Standing.OUT)):
        raise Refusal("turn-closed", what=round_.what or "none")
    if len(round_.waiting) >= MAX_WAITING:
        raise Refusal("turn-full")
    missed = held.missed if held else 0
    return round_.changed(Place(chatter, message_id, at, round_.last, missed=missed))


def left(round_: TurnRound, chatter_id: str) -> TurnRound:
    """Return a round that somebody has left.

    Raises:
        Refusal: they were not in it.
    """
    if round_.place_of(chatter_id) is None:
        raise Refusal("turn-not-in")
    return round_.changed(replace(round_.places[chatter_id], standing=Standing.LEFT, here=False))


def next_up(round_: TurnRound, *, by_itself: bool = False) -> TurnRound:
    """Return a round in which who was up has had their turn, and the first one who waits is up.

    Who came up `by_itself`, as another was not there, and is silent yet, waits again, behind all others: it
    was hardly their turn. Where nobody else waits they stay up.

    Raises:
        Refusal: nobody is up, and nobody waits.
    """
    if not (round_.up or round_.waiting):
        raise Refusal("turn-nobody-waits")
    up, following = round_.up, [_called(each) for each in round_.waiting[:1]]
    if up and by_itself and not up.here:
        if not following:
            return round_
        return round_.changed(replace(up, standing=Standing.WAITING, order=round_.last), *following)
    done = [replace(up, standing=Standing.DONE)] if up else []
    return round_.changed(*done, *following)


def missed(round_: TurnRound) -> TurnRound:
    """Return a round in which who was up was not there: at the end once, then out; the next one is up.

    Raises:
        Refusal: nobody is up.
    """
    if round_.up is None:
        raise Refusal("turn-nobody-up")
    times = round_.up.missed + 1
    gone = replace(round_.up, missed=times, here=False)
    again = replace(gone, standing=Standing.WAITING, order=round_.last)
    absent = again if times == 1 else replace(gone, standing=Standing.OUT)
    # Whoever was not there just now is not called again at once where they wait alone.
    return round_.changed(absent, *(_called(each) for each in round_.waiting[:1]))


def _called(place: Place) -> Place:
    return replace(place, standing=Standing.UP, here=False)


def seen(round_: TurnRound, chatter_id: str) -> TurnRound:
    """Return a round in which it is known that who is up is there; the same one where it is somebody else."""
    up = round_.up
    if up is None or up.here or up.chatter.id != chatter_id:
        return round_
    return round_.changed(replace(up, here=True))


def taken_off(round_: TurnRound, is_gone: Callable[[Place], bool]) -> TurnRound:
    """Return a round without those who are gone, wherever they were in it; they cannot join it again."""
    gone = [each for each in round_.places.values() if is_gone(each)]
    return round_.changed(*(replace(each, standing=Standing.TAKEN_OFF, here=False) for each in gone))


def let_back(round_: TurnRound, login: str) -> TurnRound:
    """Return a round in which somebody who is out of it, or was taken off, waits again, behind all others.

    Raises:
        Refusal: nobody of that login is.
    """
    away = {Standing.OUT, Standing.TAKEN_OFF}
    found = [each for each in round_.places.values() if each.chatter.login == login and each.standing in away]
    if not found:
        raise Refusal("turn-not-known", login=login)
    return round_.changed(replace(found[0], standing=Standing.WAITING, missed=0, order=round_.last))


def ended(round_: TurnRound) -> TurnRound:
    """Return a round in which nobody waits any more, nor comes back who is out."""
    coming = {Standing.WAITING, Standing.OUT}
    waits = [
        replace(each, standing=Standing.LEFT) for each in round_.places.values() if each.standing in coming
    ]
    done = [replace(round_.up, standing=Standing.DONE)] if round_.up else []
    return replace(round_.changed(*waits, *done), open=False)


class Act(NamedTuple):
    """What was done last with a round, so that it can be taken back."""

    before: TurnRound
    after: TurnRound

    @property
    def is_opening(self) -> bool:
        """Whether it let people join."""
        return self.after.open and not self.before.open

    def undone(self, now: TurnRound) -> TurnRound:
        """Return a round as it is `now` with the act taken back, and all that others did since kept.

        Who has left since, was taken off or came is where they are; places are those of before.
        """
        back = [
            was
            for who, was in self.before.places.items()
            if was != (made := self.after.places.get(who, was)) and _same(now.places.get(who), made)
        ]
        restored = now.changed(*back)
        # Who is up again was up first: whoever was called meanwhile waits where they were.
        if any(each.standing is Standing.UP for each in back):
            ids = {each.chatter.id for each in back}
            called = [each for each in restored.places.values() if each.standing is Standing.UP]
            others = (each for each in called if each.chatter.id not in ids)
            restored = restored.changed(*(replace(each, standing=Standing.WAITING) for each in others))
        return replace(restored, open=self.before.open, what=self.before.what)


def _same(one: Place | None, other: Place) -> bool:
    return one is not None and (one.standing, one.order) == (other.standing, other.order)


def without(round_: TurnRound, ids: Iterable[str]) -> TurnRound:
    """Return a round as if some had never been in it."""
    gone = set(ids)
    return replace(round_, places={who: each for who, each in round_.places.items() if who not in gone})
