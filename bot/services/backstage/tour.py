"""The insider tour: where the room is, step by step, and what is shown of it."""

import asyncio
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from bot.domain.backstage.tour import TOUR, Stop, ahead, asks_for_concerts
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.name_index import FEW_SLIPPED, NameIndex
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.stories import Stories
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.gear.gear import GearCollection
from bot.services.words.private_names import tellable
from bot.store.database import Database
from bot.store.tour import Position, tour_position, write_tour_position

LINES = lines(
    """
    tour-none
    tour-over
    tour-unknown: places more
    tour-no-concerts
    tour-which: places more
    tour-kept-back
    """
)

TOPIC = "tour"
"""Under which the feed has the stop at which the room is."""

_NUMBERED = re.compile(r"\D{0,12}(\d{1,3})")
"""An ask for a stop by its number, with at most a word before it: "3", "stop 3"."""

MAX_NAMED = 30
"""Stops of which it is looked up whether they may be told, where all are asked for: more fit no line."""

STEP_EVERY = timedelta(seconds=90)
"""How long a stop lasts at least when fans ask: who does sooner is told it again. Staff goes on at will."""

SHOWN_FOR = timedelta(minutes=4)
"""How long a stop stays on the overlay: as long as one talks about it."""


class StopTold(NamedTuple):
    """A stop as it is told: its place in the order (from 1) of so many, and what stands there.

    `stays` is how long the room is still there before fans go on; nothing where it has only come.
    """

    stop: Stop
    number: int
    stops: int
    gear: str
    story: str
    stays: timedelta = timedelta()


class Tour:
    """The tour of the room as a whole: one position for all. Steps take turns.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: GearCollection,
        stories: Stories,
        database: Database,
        feed: Feed,
        *,
        day_of: Callable[[datetime], date],
        private: Callable[[str], str],
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._stories = stories
        self._database = database
        self._feed = feed
        self._day_of = day_of
        self._private = private
        self._turn = asyncio.Lock()
        self._position: Position | None = None
        self._names: NameIndex[str] = NameIndex(())

    async def load(self) -> None:
        """Go on where the room was."""
        self._position = await tour_position(self._database)
        self._catalogue.listen(TOUR, self._changed)
        self._changed()

    def _changed(self) -> None:
        names = [(slug, name) for slug, stop in self.stops.items() for name in (slug, stop.place)]
        self._names = NameIndex(names, FEW_SLIPPED)
        self._publish()

    @property
    def stops(self) -> Mapping[str, Stop]:
        """All stops, in their order, by slug."""
        return self._catalogue.all(TOUR)

    def listed(self, slugs: Collection[str] = ()) -> tuple[str, int]:
        """Return where stops are, or all, as far as it fits a line and may be told, and how many more."""
        slugs = slugs or self.stops.keys()
        places = [self.stops[slug].place for slug in islice(slugs, MAX_NAMED)]
        shown, more = fit_list(tellable(places, self._private), LIST_CHARS)
        return shown, more + max(len(slugs) - MAX_NAMED, 0)

    async def step(self, at: datetime, *, now: bool) -> StopTold:
        """Go on to the next stop; unless it is to be `now`, one that was reached just now is told again.

        Raises:
            Refusal: there is none, or none any more this evening.
        """
        async with self._turn:
            here = self._here(at)
            stop = self.stops.get(here.slug) if here else None
            if here and stop and not now and at - here.at < STEP_EVERY and self._may_be_told(stop):
                return (await self._visit(stop))._replace(stays=here.at + STEP_EVERY - at)
            coming = ahead(self.stops, here.slug if here else "", here.number if here else 0)
            following = next(filter(self._may_be_told, coming), None)
            if following is None:
                raise Refusal("tour-over" if self.stops else "tour-none")
            return await self._go(following, at)

    async def at_place(self, ask: str, at: datetime, *, go: bool) -> StopTold:
        """Return the stop of a place, or of a number; with `go` the room goes there.

        Raises:
            Refusal: there is none, or it may not be told.
        """
        async with self._turn:
            stop = self._named(ask)
            if not self._may_be_told(stop):
                raise Refusal("tour-kept-back")
            return await self._go(stop, at) if go else await self._visit(stop)

    async def restart(self) -> None:
        """Be before the first stop."""
        async with self._turn:
            await self._be_at(None)

    def _here(self, at: datetime) -> Position | None:
        """Return where the room is this evening."""
        here = self._position
        return here if here and here.day == self._day_of(at) else None

    async def _go(self, stop: Stop, at: datetime) -> StopTold:
        await self._be_at(Position(self._day_of(at), stop.slug, self._number(stop), at))
        return await self._visit(stop)

    async def _be_at(self, position: Position | None) -> None:
        await write_tour_position(self._database, position)
        self._position = position
        self._publish()

    async def _visit(self, stop: Stop) -> StopTold:
        story = self._stories.of_slug(stop.story) if stop.story else None
        gear = self._shelf.among([stop.gear] if stop.gear else ())
        return StopTold(
            stop,
            self._number(stop),
            len(self.stops),
            gear[0].short_name if gear else "",
            story.name if story else "",
        )

    def _number(self, stop: Stop) -> int:
        return [*self.stops].index(stop.slug) + 1

    def _named(self, ask: str) -> Stop:
        found = self._names.exactly(ask) or self._numbered(ask) or self._names.near(ask).keys
        if len(found) == 1:
            return self.stops[next(iter(found))]
        if not self.stops:
            raise Refusal("tour-none")
        if not found and asks_for_concerts(ask):
            raise Refusal("tour-no-concerts")
        shown, more = self.listed(found)
        raise Refusal("tour-which" if found else "tour-unknown", places=shown or "–", more=more)

    def _numbered(self, ask: str) -> tuple[str, ...]:
        typed = _NUMBERED.fullmatch(ask.strip())
        number = int(typed[1]) if typed else 0
        return tuple(self.stops)[number - 1 : number] if number else ()

    def _may_be_told(self, stop: Stop) -> bool:
        return not self._private(f"{stop.place}: {stop.says}")

    def _publish(self) -> None:
        here = self._position
        stop = self.stops.get(here.slug) if here else None
        if here is None or stop is None:
            return self._feed.publish(TOPIC, {})
        gear = self._shelf.among([stop.gear] if stop.gear else ())
        shown: dict[str, Any] = {
            "place": stop.place,
            "gear": gear[0].short_name if gear else "",
            "number": self._number(stop),
            "stops": len(self.stops),
            "until": (here.at + SHOWN_FOR).isoformat(),
        }
        return self._feed.publish(TOPIC, shown)
