"""Checklists on their way: united thing by thing, ticked one by one, and silent about where and when."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.backstage.checklist import CHECKLISTS, Checklist, CopiedItem, Purpose
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import DocumentError, Refusal
from bot.services.backstage.checklist_card import checklist_card, follow_checklists
from bot.services.backstage.checklists import Checklists
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.pages.overlay import Overlay
from bot.store.database import Database
from tests.catalogue import AT, opened
from tests.spoken import voice_of_tests

PACKING, READY = Purpose.PACKING, Purpose.GETTING_READY
PRIVATE = "Harbour Street"


def checklist(slug: str, *things: str, **more: Any) -> Checklist:
    """Return a list of things: gear where it is a slug of some, and a number where one stands before it."""
    items: list[dict[str, Any]] = []
    for thing in things:
        number, _, what = thing.partition("×") if "×" in thing else ("1", "", thing)
        items.append({"gear" if what in ("goldie", "toast") else "words": what, "number": int(number)})
    return Checklist.model_validate({"slug": slug, "title": slug.title(), "items": items, **more})


GIG = checklist("gig", "goldie", "toast", "6×Cables", "Tape", "Earplugs", "Water")
FLY_IN = checklist("fly-in", "goldie", "2×cables", "toast", "Tape!", "earplugs", "Passport")
STREAM = checklist("stream", "Tune", "Water", **{"for": "getting ready"})
GEAR_THERE = [
    GearItem(slug=slug, kind=GearKind.GUITAR, model=slug.title(), nickname=slug.title())
    for slug in ("goldie", "toast")
]


class Packing:
    """Lists on their way, with their clock, their feed and their overlay."""

    def __init__(self, database: Database, catalogue: Catalogue) -> None:
        self.now = AT
        self.catalogue = catalogue
        self.feed = Feed()
        self.lists = Checklists(
            catalogue, database, now=lambda: self.now, day_of=datetime.date, private=self.private
        )
        self.overlay = Overlay(self.feed, self.private)

    def private(self, text: str) -> str:
        return "Where I live" if PRIVATE in text else ""

    async def begin(self, ask: str, *, anew: bool = False) -> list[str]:
        return self.names((await self.lists.begin(PACKING, ask, "mod_moss", anew=anew)).items)

    async def tick(self, *asks: str) -> None:
        for ask in asks:
            self.now += timedelta(seconds=1)
            await self.lists.tick(PACKING, ask, "mod_moss")

    def names(self, items: Sequence[CopiedItem]) -> list[str]:
        return [self.lists.name_of(each) for each in items]

    @property
    def left(self) -> list[str]:
        return self.names(self.lists.current(PACKING).left)

    @property
    def shown(self) -> list[str]:
        rows = self.feed.latest["overlay-checklist"]["rows"]
        return [f"{'✓ ' if row.get('done') else ''}{row['text']}" for row in rows]


async def packing(database: Database, *lists: Checklist) -> Packing:
    catalogue = await opened(database)
    if not catalogue.all(GEAR):
        await catalogue.merge([(GEAR, GEAR_THERE), (CHECKLISTS, lists or (GIG, FLY_IN, STREAM))])
    made = Packing(database, catalogue)
    await made.lists.load()
    follow_checklists(made.lists, made.feed)
    made.overlay.add([checklist_card(voice_of_tests().say)])
    return made


async def test_a_list_laid_in_twice_doubles_nothing_and_two_are_one_by_their_things(
    database: Database,
) -> None:
    pack = await packing(database)
    once = ["Goldie", "Toast", "6 × Cables", "Tape", "Earplugs", "Water"]
    assert await pack.begin("gig") == once
    assert await pack.begin("gig") == once
    assert await pack.begin("fly in") == [*once, "Passport"], "five are on both"


async def test_numbers_rise_only_when_that_is_asked_for_and_what_rises_is_open_again(
    database: Database,
) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    await pack.tick("cables", "tape")
    await pack.lists.more(PACKING, "fly-in")
    assert pack.left == [
        "Goldie",
        "Toast",
        "8 × Cables",
        "2 × Tape",
        "2 × Earplugs",
        "Water",
        "Passport",
    ]


async def test_a_tick_is_its_own_act_and_comes_back(database: Database) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    await pack.tick("goldei", "the tape", "6 cables")
    assert pack.left == ["Toast", "Earplugs", "Water"]
    with pytest.raises(Refusal) as refused:
        await pack.tick("goldie")
    assert (refused.value.line, refused.value.gaps) == ("checklist-ticked-already", {"name": "Goldie"})
    assert pack.names(await pack.lists.untick(PACKING, "")) == ["6 × Cables"], "the last one"
    assert pack.names(await pack.lists.untick(PACKING, "goldie")) == ["Goldie"]
    again = await packing(database)
    assert again.left == ["Goldie", "Toast", "6 × Cables", "Earplugs", "Water"], "after a restart too"


@pytest.mark.parametrize("ask", ["goldie, toast", "goldie and toast", "goldie & toast,"])
async def test_several_are_ticked_at_once_and_come_back_at_once(database: Database, ask: str) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    await pack.tick("water", ask)
    assert pack.left == ["6 × Cables", "Tape", "Earplugs"]
    with pytest.raises(Refusal):
        await pack.tick("tape, theremin")
    assert "Tape" in pack.left, "all or none"
    pack.now += timedelta(seconds=1)
    assert len(await pack.lists.tick_all(PACKING, "mod_moss")) == 3
    assert pack.left == []
    await pack.lists.untick(PACKING, "")
    await pack.lists.untick(PACKING, "")
    assert pack.names(pack.lists.current(PACKING).ticked) == ["Water"]


async def test_half_a_name_is_asked_back_and_ticks_nothing(database: Database) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    with pytest.raises(Refusal) as refused:
        await pack.tick("gaffa tape")
    assert (refused.value.line, refused.value.gaps) == ("checklist-near-item", {"name": "Tape"})


async def test_two_who_tick_at_once_and_an_old_page_take_nothing_from_each_other(database: Database) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    goldie, _, *others = pack.lists.current(PACKING).items
    await asyncio.gather(
        pack.lists.set_tick(goldie.id, "", on=True),
        pack.lists.set_tick(goldie.id, "", on=True),
        pack.lists.tick(PACKING, "toast", "mod_moss"),
        pack.lists.set_tick(others[0].id, "", on=False),
    )
    assert pack.left == ["6 × Cables", "Tape", "Earplugs", "Water"]
    with pytest.raises(Refusal):
        await pack.lists.set_tick(999, "", on=True)
    await pack.begin("", anew=True)
    with pytest.raises(Refusal):
        await pack.lists.set_tick(goldie.id, "", on=False)
    assert pack.names(pack.lists.earlier(PACKING).ticked) == ["Goldie", "Toast"]


async def test_anew_nothing_is_ticked_and_the_time_before_is_there_to_be_read(database: Database) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    await pack.begin("fly-in")
    await pack.tick("toast", "water")
    assert len(await pack.begin("", anew=True)) == 7, "the same lists"
    assert pack.names(pack.lists.earlier(PACKING).ticked) == ["Toast", "Water"]
    assert len(await pack.begin("gig", anew=True)) == 6
    async with pack.catalogue.editing("juniper") as draft:
        draft.put(CHECKLISTS, checklist("gig", "Tent"))
    assert len(pack.lists.current(PACKING).items) == 6, "a list that changes later changes no copy"


async def test_what_was_begun_anew_by_mistake_is_taken_back_until_something_is_ticked(
    database: Database,
) -> None:
    pack = await packing(database)
    await pack.begin("gig")
    await pack.tick("toast")
    await pack.begin("fly-in", anew=True)
    await pack.lists.back(PACKING)
    assert pack.names(pack.lists.current(PACKING).ticked) == ["Toast"]
    with pytest.raises(Refusal) as refused:
        await pack.lists.back(PACKING)
    assert refused.value.line == "checklist-no-earlier"
    await pack.begin("fly-in", anew=True)
    await pack.tick("toast")
    with pytest.raises(Refusal) as refused:
        await pack.lists.back(PACKING)
    assert refused.value.line == "checklist-under-way"
    assert (await packing(database)).names(pack.lists.current(PACKING).ticked) == ["Toast"]


async def test_the_two_purposes_have_nothing_to_do_with_each_other(database: Database) -> None:
    pack = await packing(database)
    await pack.lists.begin(READY, "", "juniper")
    await pack.begin("gig")
    await pack.lists.tick(READY, "water", "juniper")
    assert "Water" in pack.left
    with pytest.raises(Refusal) as refused:
        await pack.lists.begin(READY, "gig", "juniper")
    assert refused.value.line == "checklist-which"


async def test_what_is_no_list_and_no_thing_is_refused_and_two_are_asked_about(database: Database) -> None:
    pack = await packing(database)
    for ask, line in (("", "checklist-which"), ("theremin", "checklist-which")):
        with pytest.raises(Refusal) as refused:
            await pack.begin(ask)
        assert (refused.value.line, refused.value.gaps["names"]) == (line, "Gig · Fly-In")
    await pack.begin("gig")
    with pytest.raises(Refusal) as refused:
        await pack.tick("theremin")
    assert refused.value.line == "checklist-no-such-item"


async def test_the_overlay_follows_what_is_ticked_and_what_comes_next(database: Database) -> None:
    pack = await packing(database)
    assert pack.shown == []
    await pack.begin("gig")
    await pack.tick("water", "toast", "goldie")
    assert pack.shown == ["Gig", "3 of 6", "✓ Toast", "✓ Goldie", "6 × Cables", "Tape", "Earplugs"]


# Where and when.

TITLE = "The Lantern Nights"
TRIP = {
    "title": TITLE,
    "where": "The Boathouse, Ostmere",
    "from": date(2030, 6, 12),
    "until": date(2030, 6, 14),
    "published": "https://example.com/ostmere",
    "told_from": date(2030, 6, 1),
}
TELLING = (
    "ostmere",
    "boathouse",
    "lantern",
    "june",
    "juni",
    "junio",
    "2030-06",
    "12",
    "13",
    "14",
    "wednesday",
    "friday",
    "example.com",
)
"""What no output has before the day."""

TRAVELLER = checklist("fly-in", "goldie", "Adapter for Ostmere", "Shirt for Friday", "Tape", **TRIP)
TALKATIVE = checklist("gig", "Boathouse keys", "Cables", title="Ostmere warm-up")
NEVER = {name: value for name, value in TRIP.items() if name not in ("published", "told_from")}


def outputs(pack: Packing) -> str:
    """Return all that may be said or shown of what is on its way."""
    every = [copy for purpose in Purpose for copy in pack.lists.copies(purpose)]
    shown = [pack.lists.shown(copy) for copy in every]
    told: list[object] = [(each.titles, each.trips, *each.names.values()) for each in shown]
    for ask in ("theremin", ""):
        try:
            pack.lists._meant(PACKING, ask)  # pyright: ignore[reportPrivateUsage]
        except Refusal as refusal:
            told.append(refusal.gaps)
    return repr(
        (told, pack.feed.latest["checklist"]["rows"], pack.feed.latest["checklist"]["title"], pack.shown)
    )


@pytest.mark.parametrize("travels", [TRIP, NEVER], ids=["published later", "never published"])
@pytest.mark.parametrize("day", ["2030-05-17", "2030-05-31"])
async def test_before_its_day_nothing_tells_where_or_when(
    database: Database, travels: dict[str, Any], day: str
) -> None:
    lists = (checklist("fly-in", "goldie", "Adapter for Ostmere", "Shirt for Friday", **travels), TALKATIVE)
    pack = await packing(database, *lists)
    pack.now = datetime.combine(date.fromisoformat(day), AT.timetz())
    for ask in ("fly-in", "gig"):
        await pack.begin(ask)
    for ask in ("adapter for ostmere", "boathouse keys"):
        await pack.tick(ask)
        assert not any(each in outputs(pack).lower() for each in TELLING), outputs(pack)
    assert "Cables" in outputs(pack), "the rest is told"
    assert "✓ One thing more" in pack.shown
    await pack.begin("gig", anew=True)
    assert not any(each in outputs(pack).lower() for each in TELLING)


async def test_once_published_and_from_its_day_on_the_trip_is_told(database: Database) -> None:
    pack = await packing(database, TRAVELLER, TALKATIVE)
    await pack.begin("fly-in")
    pack.now = datetime.combine(TRIP["told_from"], AT.timetz())  # pyright: ignore[reportArgumentType]
    shown = pack.lists.shown(pack.lists.current(PACKING))
    assert shown.titles == [TITLE]
    assert [(trip.where, link) for trip, link in shown.trips] == [(TRIP["where"], TRIP["published"])]
    assert "Adapter for Ostmere" in shown.names.values()


async def test_of_a_copy_whose_list_is_gone_only_gear_is_named(database: Database) -> None:
    pack = await packing(database, TRAVELLER)
    await pack.begin("fly-in")
    async with pack.catalogue.editing("juniper") as draft:
        draft.remove(CHECKLISTS, "fly-in")
    assert pack.names(pack.lists.current(PACKING).items) == ["Goldie", "", "", ""]


async def test_nobody_learns_by_asking_what_may_not_be_named(database: Database) -> None:
    pack = await packing(database, TRAVELLER)
    await pack.begin("fly-in")
    copy = pack.lists.current(PACKING)
    assert pack.lists.meant_item(copy, "goldie", only_told=True).gear == "goldie"
    for ask in ("adapter for ostmere", "adapter", "ostmere", "friday", "tape"):
        with pytest.raises(Refusal):
            pack.lists.meant_item(copy, ask, only_told=True)
    for ask in ("adapter", "ostmere", "friday"):  # nor do moderators, who may tick it
        with pytest.raises(Refusal):
            pack.lists.meant_item(copy, ask)
    assert pack.lists.meant_item(copy, "adapter for ostmere").words == "Adapter for Ostmere"


@pytest.mark.parametrize("ask", ["ostmere", "lantern nights", "fly"])
async def test_who_tries_a_place_finds_no_list_by_it(database: Database, ask: str) -> None:
    pack = await packing(database, TRAVELLER, TALKATIVE)
    with pytest.raises(Refusal):
        await pack.begin(ask)
    assert await pack.begin("fly in") == ["Goldie", "", "", ""]


async def test_of_an_untold_trip_no_thing_is_named_that_is_no_gear(database: Database) -> None:
    pack = await packing(database, checklist("fly-in", "goldie", "Cat sitter key", "Ostmree map", **TRIP))
    assert await pack.begin("fly-in") == ["Goldie", "", ""]


@pytest.mark.parametrize("then", ["taken out", "cleared", "changed"])
@pytest.mark.parametrize("restarted", [False, True])
async def test_what_a_list_told_of_a_trip_stays_hidden_until_that_is_over(
    database: Database, then: str, restarted: bool
) -> None:
    pack = await packing(database, TRAVELLER, checklist("gig", "Ostmere keys", "Cables"))
    await pack.begin("fly-in")
    await pack.begin("gig")
    async with pack.catalogue.editing("juniper") as draft:
        if then == "taken out":
            draft.remove(CHECKLISTS, "fly-in")
        else:
            where = dict.fromkeys(TRIP) | {"title": TITLE, "where": ""}
            where |= {"where": "Westmere"} if then == "changed" else {}
            draft.put(
                CHECKLISTS, checklist("fly-in", "goldie", "Adapter for Ostmere", **where | {"published": ""})
            )
    if restarted:
        pack = await packing(database)
    assert pack.left == ["Goldie", "", "", "", "", "Cables"]
    assert not any(each in outputs(pack).lower() for each in ("ostmere", "lantern"))
    pack.now = datetime(2030, 6, 15, 20, tzinfo=AT.tzinfo)
    assert "Ostmere keys" in pack.left


async def test_a_trip_that_is_published_later_is_told_though_its_list_once_was_not(
    database: Database,
) -> None:
    pack = await packing(database, checklist("fly-in", "Adapter for Ostmere", **NEVER))
    await pack.begin("fly-in")
    async with pack.catalogue.editing("juniper") as draft:
        draft.put(CHECKLISTS, checklist("fly-in", "Adapter for Ostmere", **TRIP))
    pack.now = datetime.combine(TRIP["told_from"], AT.timetz())  # pyright: ignore[reportArgumentType]
    assert pack.left == ["Adapter for Ostmere"]


async def test_what_is_private_is_counted_and_not_named(database: Database) -> None:
    pack = await packing(database, checklist("gig", f"Keys of {PRIVATE}", "Tape"))
    assert await pack.begin("gig") == ["", "Tape"]
    assert pack.shown == ["Gig", "0 of 2", "One thing more", "Tape"]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("from = 2030-06-14\nuntil = 2030-06-12", "ends before it begins"),
        ('for = "getting ready"\nwhere = "Ostmere"', "is for no trip"),
        ('published = "example.com"', "is no address"),
    ],
)
def test_a_trip_that_cannot_be_is_told_with_its_mend(fields: str, says: str) -> None:
    item = '[[checklists.items]]\nwords = "Tape"\n'
    with pytest.raises(DocumentError, match=says):
        CHECKLISTS.read(f'[[checklists]]\nslug = "a"\ntitle = "A"\n{fields}\n{item}')


@pytest.mark.parametrize("item", ["number = 2", 'words = "A"\ngear = "a"', 'words = "A"\nnumber = 0'])
def test_a_thing_is_words_or_gear_and_at_least_one(item: str) -> None:
    with pytest.raises(DocumentError):
        CHECKLISTS.read(f'[[checklists]]\nslug = "a"\ntitle = "A"\n[[checklists.items]]\n{item}\n')
