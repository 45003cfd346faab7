"""What may be told of checklists: nothing of where and when somebody travels before its day."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from bot.domain.backstage.checklist import Checklist, CopiedItem, Copy
from bot.domain.backstage.trip import Trip, Untold
from bot.domain.gear.gear import GearItem
from bot.domain.words.folding import folded_words
from bot.services.words.localized import words_of_day
from bot.services.words.private_names import tellable


class Former(NamedTuple):
    """What lists were before they were changed or taken out, and the slugs of the copies that are kept."""

    lists: Sequence[Checklist] = ()
    copied: Collection[str] = ()


class Discretion:
    """What of the lists may be told on a day; `private` tells which private topic a text touches.

    A list whose trip may not be told has no name, and of its things gear alone is named: what is packed for a
    trip tells of it in any words. No thing of any other list is named whose words tell of such a trip. So it
    stays until the trip is over, though it was taken out of its list; of what came from a list that is gone
    nobody knows whether it tells of one.
    """

    def __init__(
        self,
        lists: Mapping[str, Checklist],
        today: date,
        private: Callable[[str], str],
        former: Former = Former(),  # noqa: B008 - it never changes
    ) -> None:
        self._lists = lists
        self._private = private
        open_ = [each for each in lists.values() if each.may_tell(today)]
        published = {_trip_key(each.trip) for each in open_ if each.trip}
        self._open = {each.slug for each in open_}
        untold = [each for each in lists.values() if each.slug not in self._open]
        for each in former.lists:
            if each.trip and _goes_on(each, today, former.copied) and _trip_key(each.trip) not in published:
                self._open.discard(each.slug)
                untold.append(each)
        trips = filter(None, (each.trip for each in untold))
        self._untold = Untold(trips, lambda day: words_of_day(day.month, day.weekday()))
        self._may_be_named: dict[str, bool] = {"": False}

    def title(self, each: Checklist) -> str:
        """Return the title of a list; '' where it may not be told."""
        hidden = each.slug not in self._open or self._hides(each.title)
        return "" if hidden else each.title

    def names(self, copy: Copy) -> Sequence[str]:
        """Return the titles of the lists in a copy, as far as they may be told."""
        lists = (self._lists[slug] for slug in copy.checklists if slug in self._lists)
        return [*filter(None, map(self.title, lists))]

    def trips(self, copy: Copy) -> Sequence[tuple[Trip, str]]:
        """Return the trips that a copy is for and that may be told, each with where it is published."""
        lists = (self._lists[slug] for slug in copy.checklists if slug in self._lists)
        told = ((each.trip, each.published) for each in lists if each.slug in self._open)
        return [(trip, link) for trip, link in told if trip and not self._private(trip.where)]

    def names_of(self, items: Iterable[CopiedItem], gear: Mapping[str, GearItem]) -> Mapping[CopiedItem, str]:
        """Return what things are called, '' where that may not be told."""
        names = {each: self._name(each, gear) for each in items}
        self._look_at(name for name in names.values() if name not in self._may_be_named)
        told = {each: name if self._may_be_named[name] else "" for each, name in names.items()}
        return {
            each: f"{each.number} × {name}" if name and each.number > 1 else name
            for each, name in told.items()
        }

    def _name(self, item: CopiedItem, gear: Mapping[str, GearItem]) -> str:
        if not item.gear:
            return item.words if item.checklist in self._open else ""
        piece = gear.get(item.gear)
        return piece.short_name if piece else item.gear

    def _look_at(self, names: Iterable[str]) -> None:
        """See which of names may be told; that is so as long as this is so."""
        new = [*dict.fromkeys(names)]
        open_ = [name for name in new if not self._untold.tell_of(name)]
        told = tellable(open_, self._private)
        self._may_be_named |= dict.fromkeys(new, False) | dict.fromkeys(told, True)

    def _hides(self, text: str) -> bool:
        return self._untold.tell_of(text) or bool(self._private(text))


def _goes_on(each: Checklist, today: date, copied: Collection[str]) -> bool:
    """Tell whether a trip of what a list was is untold, and not over; of one without days a copy tells."""
    if each.may_tell(today):
        return False
    last = each.last or each.first
    return last >= today if last else each.slug in copied


def _trip_key(trip: Trip) -> object:
    return tuple(folded_words(trip.where)) or (trip.first, trip.last)
