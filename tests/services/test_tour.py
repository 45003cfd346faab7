"""The tour: one position for all, a step at a time, and nothing private on the way."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from bot.domain.backstage.story import STORIES, Story
from bot.domain.backstage.tour import TOUR, Stop
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import Refusal
from bot.services.backstage.stories import Stories
from bot.services.backstage.tour import SHOWN_FOR, Tour
from bot.services.backstage.tour_card import tour_card
from bot.services.feed import Feed
from bot.services.gear.gear import GearCollection
from bot.services.pages.overlay import Overlay
from bot.store.database import Database
from tests.catalogue import AT, opened
from tests.services.test_gear import WORDS
from tests.spoken import voice_of_tests

PRIVATE = "Harbour Street"
GOLDIE = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", nickname="Goldie")
STOPS = (
    Stop(slug="chair", place="The chair", says="It does not squeak."),
    Stop(slug="window", place="The window", says=f"One sees {PRIVATE}."),
    Stop(slug="wall", place="The guitar wall", says="A diary.", gear="goldie", story="nail"),
    Stop(slug="door", place="The door", says="It has a sign."),
)


class Walk:
    """A tour with what it stands on, and what the overlay shows of it."""

    def __init__(self, feed: Feed, tour: Tour) -> None:
        self.feed, self.tour = feed, tour
        self.overlay = Overlay(feed, private)
        self.overlay.add([tour_card(voice_of_tests().say)])

    async def steps(self, *times: int, now: bool = False) -> list[str]:
        """Return where the room is after a step at each of these times, in seconds."""
        visits = [await self.tour.step(AT + timedelta(seconds=each), now=now) for each in times]
        return [each.stop.slug for each in visits]

    @property
    def shown(self) -> list[str]:
        return [row["text"] for row in self.feed.latest["overlay-tour"]["rows"]]


def private(text: str) -> str:
    return "Where I live" if PRIVATE in text else ""


async def walking(database: Database, stops: Sequence[Stop] = STOPS) -> Walk:
    catalogue = await opened(database)
    if not catalogue.all(GEAR):
        stories = [Story(slug="nail", place="The nail", says="It came out.")]
        await catalogue.merge([(GEAR, [GOLDIE]), (STORIES, stories), (TOUR, stops)])
    shelf, feed = GearCollection(catalogue, database, WORDS), Feed()
    told = Stories(catalogue, shelf, database, day_of=datetime.date, private=private, dice=lambda _: 0)
    tour = Tour(catalogue, shelf, told, database, feed, day_of=datetime.date, private=private)
    await tour.load()
    return Walk(feed, tour)


async def test_ten_fans_who_ask_at_once_come_one_stop_further(database: Database) -> None:
    walk = await walking(database)
    assert await walk.steps(*range(10)) == ["chair"] * 10
    assert await walk.steps(90, 95, 180) == ["wall", "wall", "door"]
    with pytest.raises(Refusal) as refused:
        await walk.steps(300)
    assert refused.value.line == "tour-over"


async def test_who_hears_a_stop_again_hears_how_long_the_room_stays(database: Database) -> None:
    walk = await walking(database)
    visits = [await walk.tour.step(AT + timedelta(seconds=each), now=False) for each in (0, 30, 90)]
    assert [each.stays.total_seconds() for each in visits] == [0, 60, 0]


async def test_artist_and_moderators_go_on_at_will_and_past_what_is_private(database: Database) -> None:
    assert await (await walking(database)).steps(0, 1, 2, now=True) == ["chair", "wall", "door"]


async def test_a_stop_is_told_with_its_place_in_the_order_and_what_is_there(database: Database) -> None:
    visit = await (await walking(database)).tour.at_place("guitar wall", AT, go=False)
    assert (visit.number, visit.stops, visit.gear, visit.story) == (3, 4, "Goldie", "The nail")


async def test_the_position_outlives_a_restart_and_a_new_evening_begins_anew(database: Database) -> None:
    await (await walking(database)).steps(0)
    again = await walking(database)
    assert again.shown == ["Stop 1 of 4", "The chair"]
    assert await again.steps(90) == ["wall"]
    assert await (await walking(database)).steps(90 + 86_400) == ["chair"]


async def test_only_staff_takes_the_room_to_a_place(database: Database) -> None:
    walk = await walking(database)
    assert (await walk.tour.at_place("door", AT, go=False)).stop.slug == "door"
    assert walk.shown == []
    await walk.tour.at_place("wall", AT, go=True)
    assert walk.shown == ["Stop 3 of 4", "The guitar wall", "Goldie"]
    assert walk.feed.latest["overlay-tour"]["until"] == round((AT + SHOWN_FOR).timestamp() * 1000)
    assert await walk.steps(100) == ["door"]
    await walk.tour.restart()
    assert walk.shown == []
    assert await walk.steps(101) == ["chair"]


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        ("the window", "tour-kept-back"),
        ("the cellar", "tour-unknown"),
        ("9", "tour-unknown"),
        ("dates", "tour-no-concerts"),
        ("dates 2031?", "tour-no-concerts"),
        ("Termine", "tour-no-concerts"),
        ("stop 2", "tour-kept-back"),
        *((ask, "") for ask in ("the wall", "gutiar wall", "wlal", "3", "stop 3", "#3")),
    ],
)
async def test_a_place_is_found_in_haste_and_no_private_one_is_told(
    database: Database, ask: str, line: str
) -> None:
    walk = await walking(database)
    if not line:
        assert (await walk.tour.at_place(ask, AT, go=False)).stop.slug == "wall"
        return
    with pytest.raises(Refusal) as refused:
        await walk.tour.at_place(ask, AT, go=False)
    assert refused.value.line == line


async def test_where_the_stop_is_gone_the_tour_goes_on_with_the_one_behind(database: Database) -> None:
    walk = await walking(database)
    await walk.steps(0, 1, now=True)
    catalogue = await opened(database)
    async with catalogue.editing("juniper") as draft:
        draft.remove(TOUR, "wall")
    again = await walking(database)
    assert again.shown == []
    assert await again.steps(90) == ["door"]


async def test_a_room_without_a_stop_has_no_tour(database: Database) -> None:
    tour = (await walking(database, [])).tour
    for ask in (tour.step(AT, now=True), tour.at_place("wall", AT, go=True)):
        with pytest.raises(Refusal) as refused:
            await ask
        assert refused.value.line == "tour-none"
