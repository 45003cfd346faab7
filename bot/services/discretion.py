"""What may be told of checklists: nothing of where and when somebody travels before its day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from bot.domain.checklist import Checklist, CopiedItem, Copy
from bot.domain.gear import GearItem
from bot.domain.trip import Trip, Untold
from bot.services.localized import words_of_day


class Discretion:
    """What of the lists may be told on a day; `private` tells which private topic a text touches.

    A list whose trip may not be told has no name, and no thing of any list is named whose words tell of such
    a trip; of what came from a list that is gone nobody knows whether they do.
    """

    def __init__(self, lists: Mapping[str, Checklist], today: date, private: Callable[[str], str]) -> None:
        self._lists = lists
        self._today = today
        self._private = private
        trips = (each.trip for each in lists.values() if not each.may_tell(today))
        self._untold = Untold(filter(None, trips), lambda day: words_of_day(day.month, day.weekday()))

    def title(self, each: Checklist) -> str:
        """Return the title of a list; '' where it may not be told."""
        hidden = not each.may_tell(self._today) or self._hides(each.title)
        return "" if hidden else each.title

    def names(self, copy: Copy) -> Sequence[str]:
        """Return the titles of the lists in a copy, as far as they may be told."""
        lists = (self._lists[slug] for slug in copy.checklists if slug in self._lists)
        return [*filter(None, map(self.title, lists))]

    def trips(self, copy: Copy) -> Sequence[tuple[Trip, str]]:
        """Return the trips that a copy is for and that may be told, each with where it is published."""
        lists = (self._lists[slug] for slug in copy.checklists if slug in self._lists)
        told = ((each.trip, each.published) for each in lists if each.may_tell(self._today))
        return [(trip, link) for trip, link in told if trip and not self._private(trip.where)]

    def names_of(self, items: Iterable[CopiedItem], gear: Mapping[str, GearItem]) -> Mapping[CopiedItem, str]:
        """Return what things are called, '' where that may not be told."""
        names = {each: self._name(each, gear) for each in items}
        told = " · ".join(names.values())
        if self._private(told):  # which is looked at once, and not each
            return {each: "" if self._private(name) else name for each, name in names.items()}
        return names

    def _name(self, item: CopiedItem, gear: Mapping[str, GearItem]) -> str:
        if item.gear:
            piece = gear.get(item.gear)
            name = piece.short_name if piece else item.gear
        else:
            name = item.words if item.checklist in self._lists else ""
        if self._untold.tell_of(name):
            return ""
        return f"{item.number} × {name}" if name and item.number > 1 else name

    def _hides(self, text: str) -> bool:
        return self._untold.tell_of(text) or bool(self._private(text))
