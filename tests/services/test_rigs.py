"""The rigs of a catalogue: which one is in use, over a restart, and what is told and drawn of them."""

import asyncio
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.checklist import CHECKLISTS, Checklist
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.pages.overlay import Chain, SampleState
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig
from bot.domain.rigs.rig_drawing import Knobs
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.forms import DocumentForms
from bot.services.feed import Feed
from bot.services.gear.gear import GearCollection
from bot.services.gear.rig_card import MAX_HEIGHT, rig_card
from bot.services.gear.rigs import TOPIC, Rigs, no_knobs
from bot.services.pages.overlay import Overlay
from bot.store.database import Database
from bot.store.rig import rig_in_use
from tests.catalogue import opened
from tests.conftest import EVENING
from tests.shipped import KNOB_WORDS
from tests.spoken import voice_of_tests

WORDS = Path(__file__).parent.parent.parent / "data/words/gear.toml"
SAY = voice_of_tests().say

FUZZ = GearItem(slug="fuzz", kind=GearKind.PEDAL, model="Wet Wool", status=Status.IN_USE)
AMP = GearItem(slug="amp", kind=GearKind.AMP, model="CW-22", nickname="Kettle")
ECHO = GearItem(slug="echo", kind=GearKind.PEDAL, model="Después").with_field("in", "amp")


def rig(slug: str, *gear: str, program: int | None = None) -> Rig:
    chain = tuple(ChainPiece(gear=each) for each in gear)
    return Rig(slug=slug, title=slug.title(), midi_program=program, chain=chain)


CLEAN, LOUD, THIRD = (
    rig("clean", "fuzz", "amp", program=0),
    rig("loud", "fuzz", program=127),
    rig("x", "fuzz"),
)


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    catalogue = await opened(database)
    await catalogue.merge([(GEAR, [FUZZ, AMP, ECHO]), (RIGS, [CLEAN, LOUD, THIRD])])
    return catalogue


@pytest.fixture
def feed() -> Feed:
    return Feed()


async def loaded(catalogue: Catalogue, database: Database, feed: Feed, knobs_of: Any = no_knobs) -> Rigs:
    rigs = Rigs(catalogue, database, feed, SAY, knobs_of)
    await rigs.load()
    return rigs


@pytest.fixture
async def rigs(catalogue: Catalogue, database: Database, feed: Feed) -> Rigs:
    return await loaded(catalogue, database, feed)


@pytest.fixture
def shelf(catalogue: Catalogue, database: Database) -> GearCollection:
    return GearCollection(catalogue, database, read_gear_words(WORDS.read_text(encoding="utf-8")))


async def rename(catalogue: Catalogue, item: GearItem, nickname: str) -> None:
    async with catalogue.editing("juniper") as draft:
        draft.put(GEAR, item.with_field("nickname", nickname))


async def test_the_rig_in_use_outlives_a_restart_and_is_news_once(
    rigs: Rigs, catalogue: Catalogue, database: Database, feed: Feed
) -> None:
    news: list[object] = []
    feed.listen(TOPIC, lambda: news.append(feed.latest[TOPIC].get("slug")))
    assert (rigs.in_use, feed.latest[TOPIC]) == (None, {})
    assert [await rigs.use(CLEAN), await rigs.use(CLEAN)] == [True, False]
    assert (await loaded(catalogue, database, Feed())).in_use == CLEAN
    assert await rigs.use(None)
    assert (await loaded(catalogue, database, Feed())).in_use is None
    assert news == ["clean", None]


async def test_a_program_turns_to_its_rig_once_and_is_told_in_both_countings(rigs: Rigs, feed: Feed) -> None:
    news: list[object] = []
    feed.listen(TOPIC, lambda: news.append(feed.latest[TOPIC].get("program")))
    for program in (0, 0, 127, 127, 0):
        await rigs.turn_to(program)
    assert news == [0, 127, 0]
    with pytest.raises(Refusal) as refused:
        await rigs.turn_to(12)
    assert SAY(refused.value.line, refused.value.gaps).startswith("No rig has program 13 (sent 12).")


async def test_of_programs_that_come_at_once_the_last_stays(rigs: Rigs, database: Database) -> None:
    for order in ((0, 127), (127, 0), (0, 127)):
        await asyncio.gather(*map(rigs.turn_to, order))
        assert rigs.in_use
        assert rigs.in_use.midi_program == order[-1]
        assert await rig_in_use(database) == rigs.in_use.slug
    await asyncio.gather(rigs.use(CLEAN), rigs.use(None), rigs.use(LOUD), rigs.use(CLEAN))
    assert rigs.in_use == CLEAN


async def test_a_rig_goes_by_its_new_title_at_once(rigs: Rigs, catalogue: Catalogue) -> None:
    await catalogue.merge([(RIGS, [CLEAN.model_copy(update={"title": "Sparkling"})])])
    assert rigs.find("sparkling").slug == "clean"


async def test_no_two_rigs_come_to_one_program_by_a_form_or_otherwise(
    catalogue: Catalogue, database: Database, rigs: Rigs
) -> None:
    forms = DocumentForms(catalogue, database)
    shown = forms.shown(RIGS, "x")
    sent = {**shown.sent, "midi_program": ("127",)}
    kept = await forms.save(RIGS, "x", type(shown)(sent, shown.version), "juniper")
    assert kept
    assert [(each.name, each.fault, each.gaps) for each in kept.faults] == [
        ("midi_program", "shared", {"by": "loud"})
    ]
    with pytest.raises(Refusal, match="changes-shared"):
        await catalogue.merge([(RIGS, [THIRD.model_copy(update={"midi_program": 0})])])
    swapped = [CLEAN.model_copy(update={"midi_program": 127}), LOUD.model_copy(update={"midi_program": 0})]
    await catalogue.merge([(RIGS, swapped)])
    assert (await rigs.turn_to(0)).slug == "loud"


async def test_a_piece_with_another_name_has_it_in_every_rig_and_on_every_page(
    rigs: Rigs, catalogue: Catalogue, feed: Feed
) -> None:
    await rigs.use(CLEAN)
    await rename(catalogue, FUZZ, "Jumper")
    for each in (CLEAN, LOUD, THIRD):
        assert rigs.in_line(each)[0].startswith("Jumper")
    assert feed.latest[TOPIC]["chain"] == [["Jumper", None, True], ["Kettle", None, True]]


async def test_a_piece_that_a_rig_is_made_of_stays_and_what_is_removed_comes_back_with_its_links(
    shelf: GearCollection, catalogue: Catalogue, rigs: Rigs
) -> None:
    block = Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=5, gear=("amp",))
    routine = Routine(slug="run", title="Runs", blocks=(block,))
    await catalogue.merge([(ROUTINES, [routine])])
    for slug, names in (("fuzz", "Clean, Loud, X"), ("amp", "Clean, Runs")):
        with pytest.raises(Refusal) as refused:
            await shelf.remove(slug, "juniper")
        assert (refused.value.line, refused.value.gaps["names"]) == ("gear-still-used", names)
        assert f"!gear rest {slug}" in SAY(refused.value.line, refused.value.gaps)
    bare = routine.model_copy(update={"blocks": (block.model_copy(update={"gear": ()}),)})
    await catalogue.merge([(RIGS, [rig("clean", "fuzz")]), (ROUTINES, [bare])], prune=True)
    await shelf.remove("amp", "juniper")
    assert catalogue.all(GEAR)["echo"].part_of is None
    await catalogue.undo(None, "juniper")
    assert catalogue.all(GEAR)["echo"].part_of == "amp"
    assert list(rigs.all) == ["clean"]


async def test_what_chat_is_not_to_know_of_is_not_named_where_a_piece_is_used(
    shelf: GearCollection, catalogue: Catalogue
) -> None:
    trip = Checklist.model_validate(
        {"slug": "fly", "title": "Fly-in to Ostmere", "for": "packing", "items": [{"gear": "echo"}]}
    )
    mate = Mate(slug="tamsin", name="Tamsin Hare", gear=("fuzz", "echo"))
    await catalogue.merge([(CHECKLISTS, [trip]), (BAND, [mate])])
    told: dict[str, str] = {}
    for slug in ("fuzz", "echo"):
        with pytest.raises(Refusal) as refused:
            await shelf.remove(slug, "juniper")
        told[slug] = SAY(refused.value.line, refused.value.gaps)
    assert "Clean, Loud, X … and 1 more." in told["fuzz"]
    assert "2 of what is not told here." in told["echo"]
    assert not any(word in f"{told}" for word in ("Tamsin", "Fly"))


async def test_what_is_in_the_rig_in_use_is_in_use_and_of_its_kinds_nothing_else(
    shelf: GearCollection, catalogue: Catalogue, rigs: Rigs
) -> None:
    guitar = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark 59", status=Status.IN_USE)
    old = GearItem(slug="old", kind=GearKind.AMP, model="Old", status=Status.IN_USE)
    await catalogue.merge([(GEAR, [guitar, old])])
    shelf.in_hand.rig = lambda: rigs.gear_in_use

    def in_hand(*played: str) -> list[str]:
        block = Block(title="A", kind=BlockKind.TECHNIQUE, minutes=1, gear=played) if played else None
        shelf.in_hand.block = lambda: block
        return [each.slug for each in shelf.in_hand.pieces]

    assert in_hand() == ["fuzz", "goldie", "old"]
    await rigs.use(CLEAN)
    assert in_hand() == ["fuzz", "amp", "goldie"]
    assert in_hand("old") == ["old"], "the gear of a block goes before it"
    await rigs.use(None)
    assert in_hand() == ["fuzz", "goldie", "old"]


async def test_a_rig_that_is_gone_is_in_use_no_more_until_it_is_back(
    rigs: Rigs, catalogue: Catalogue, feed: Feed
) -> None:
    await rigs.use(CLEAN)
    async with catalogue.editing("juniper") as draft:
        draft.remove(RIGS, "clean")
    assert (rigs.in_use, feed.latest[TOPIC]) == (None, {})
    await catalogue.undo(None, "juniper")
    assert feed.latest[TOPIC]["slug"] == "clean"


async def test_the_longest_chain_is_cut_to_a_line_of_chat(catalogue: Catalogue, rigs: Rigs) -> None:
    long = [GearItem(slug=f"p{number}", kind=GearKind.PEDAL, model="W" * 80) for number in range(40)]
    await catalogue.merge([(GEAR, long)])
    chain, more = rigs.in_line(rig("long", *(each.slug for each in long)))
    assert (len(chain) <= 380, chain.count("→") + 1 + more) == (True, 40)
    split = tuple(ChainPiece(gear=each.slug, branch=Branch.WET) for each in long)
    chain, more = rigs.in_line(Rig(slug="split", title="Split", chain=split))
    assert (len(chain) <= 380, chain[:10], more) == (True, "[wet: WWWW", 0)


async def test_knobs_are_shown_as_they_stand_for_the_block_that_is_played(
    catalogue: Catalogue, database: Database, feed: Feed
) -> None:
    said = ["noon"]

    def stands(slugs: Collection[str]) -> Knobs:
        return {each: [("Tone", KNOB_WORDS.read(said[0]))] for each in slugs}

    rigs = await loaded(catalogue, database, feed, stands)
    await rigs.use(LOUD)
    assert feed.latest[TOPIC]["knobs"] == {"fuzz": [["Tone", "noon"]]}
    said[0] = "7.5"
    feed.publish("practice", {"playing": True})
    assert feed.latest[TOPIC]["knobs"] == {"fuzz": [["Tone", "7.5"]]}


def knobs_of(slugs: Collection[str]) -> Knobs:
    return {slug: [("Tone", KNOB_WORDS.read("7.5"))] * 3 for slug in slugs}


async def test_the_overlay_draws_the_rig_in_use_with_as_many_knobs_as_have_room(
    catalogue: Catalogue, database: Database, feed: Feed
) -> None:
    rigs = await loaded(catalogue, database, feed, knobs_of)
    overlay = Overlay(feed, lambda text: "a topic" if "secret" in text else "")
    overlay.add([card := rig_card(rigs, SAY)])
    assert feed.latest["overlay-rig"]["rows"] == []
    await rigs.use(CLEAN)
    title, chain = feed.latest["overlay-rig"]["rows"]
    assert title["text"] == "Clean"
    assert [each["text"] for each in chain["drawing"]["words"]][:2] == ["Wet Wool", "Tone 7.5"]
    assert chain["stages"] == ["Wet Wool", "Kettle"]
    await rename(catalogue, FUZZ, "A secret")
    assert feed.latest["overlay-rig"]["rows"] == []
    await rename(catalogue, FUZZ, "")
    dials: list[int] = []
    for length in (3, 6, 9, 12):
        await catalogue.merge([(RIGS, [rig("clean", *["fuzz"] * length, program=0)])])
        drawing = feed.latest["overlay-rig"]["rows"][1]["drawing"]
        assert drawing is None or drawing["height"] <= MAX_HEIGHT
        dials.append(len(drawing["dials"]) // length if drawing else -1)
    assert dials == sorted(dials, reverse=True)
    assert dials[0] == 3
    # In three rows there is room for a knob in two: the first of the signal have it, and not nobody.
    await catalogue.merge([(RIGS, [rig("clean", "fuzz", *["echo"] * 7, "amp", program=0)])])
    words = [each["text"] for each in feed.latest["overlay-rig"]["rows"][1]["drawing"]["words"]]
    assert (words.count("Tone 7.5"), words[-1]) == (8, "Kettle")
    samples = {state: card.sample(state, EVENING).rows for state in SampleState}
    assert samples[SampleState.NOTHING] == ()
    drawn = [(state, row) for state, rows in samples.items() for row in rows if isinstance(row, Chain)]
    assert [state for state, each in drawn if not each.drawing] == [SampleState.LONGEST]
    assert len(drawn) == len(SampleState) - 1
