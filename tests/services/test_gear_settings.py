"""How the gear of the sample artist is set: asked for in many ways, turned, and what it was before."""

from collections.abc import Awaitable
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.practice.routine import ROUTINES, Block
from bot.domain.rigs.gear_setting import GEAR_SETTINGS, MAX_KNOBS, GearSetting, Knob, music_of
from bot.domain.rigs.knob import Scale
from bot.errors import Gap, Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import documents_in
from bot.services.documents.documents import as_file
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_settings import GearSettings, GearStanding
from bot.store.database import Database
from tests.catalogue import opened
from tests.shipped import KNOB_WORDS

DATA = Path(__file__).parent.parent.parent / "data"
WORDS = read_gear_words((DATA / "words/gear.toml").read_text(encoding="utf-8"))
DAY = date(2030, 5, 17)
FERRY = "Closing at the Ferry Café"
BRIDGE = f"{FERRY}, bridge, bars 33 to 48"


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    catalogue = await opened(database)
    await catalogue.merge(documents_in(DATA, [GEAR, ROUTINES, GEAR_SETTINGS]))
    return catalogue


@pytest.fixture
def shelf(catalogue: Catalogue, database: Database) -> GearCollection:
    return GearCollection(catalogue, database, WORDS)


@pytest.fixture
def settings(catalogue: Catalogue, database: Database, shelf: GearCollection) -> GearSettings:
    return GearSettings(catalogue, database, shelf, KNOB_WORDS)


@pytest.fixture
def bridge(catalogue: Catalogue) -> Block:
    return catalogue.all(ROUTINES)["morning-woodshed"].blocks[2]


@pytest.fixture
def played(bridge: Block, shelf: GearCollection) -> Block:
    """Return a block that is played."""
    shelf.in_hand.block = lambda: bridge
    return bridge


def told(told: GearStanding) -> list[str]:
    return [f"{each.gear}: {', '.join(knob.title for knob in each.knobs)}" for each in told.stands]


HEDGEROW = "hedgerow: drive 9 o'clock, tone noon, level 1 o'clock"
KETTLE = "kettle: volume 4, treble 2 o'clock, bass 10 o'clock, bright off"
DESPUES = "despues: time 380 ms, repeats just before 3 o'clock, mix 55 %"


# Asked.


def test_for_what_is_played_its_own_gear_is_told_and_what_is_set_for_it_first(
    settings: GearSettings, played: Block
) -> None:
    now = settings.now(played)
    assert now.music.what == BRIDGE
    assert told(now) == [HEDGEROW, KETTLE]
    assert now.words == played.settings


def test_what_is_set_for_the_music_on_a_guitar_that_was_put_down_is_not_told(
    settings: GearSettings, played: Block, shelf: GearCollection
) -> None:
    shelf.in_hand.say("hedgerow", in_use=False)
    assert told(settings.now(played)) == [KETTLE]


def test_where_nothing_is_played_what_is_in_use_is_told(settings: GearSettings) -> None:
    now = settings.now(None)
    assert now.music.what == ""
    assert KETTLE in told(now)
    assert not any(each.startswith("biscuit-tin") for each in told(now))


async def test_what_is_set_for_a_piece_counts_though_its_block_names_no_such_gear(
    settings: GearSettings, bridge: Block, catalogue: Catalogue
) -> None:
    yawn = GearSetting(slug="y", gear="yawn", piece=FERRY, knobs=(Knob(name="rock", value="heel"),))
    await catalogue.merge([(GEAR_SETTINGS, [yawn])])
    assert "yawn: rock heel" in told(settings.now(bridge))


async def test_the_gear_that_is_asked_for_is_told_however_much_else_is_set_for_that_piece(
    settings: GearSettings, catalogue: Catalogue
) -> None:
    many = [GearItem(slug=f"g-{n}", kind=GearKind.PEDAL, model=f"G {n}") for n in range(15)]
    knobs = [
        GearSetting(
            slug=each.slug,
            gear=each.slug,
            piece="Ferry Two",
            section="" if n < 14 else "coda",
            knobs=(Knob(name="gain", value=str(n)),),
        )
        for n, each in enumerate(many)
    ]
    verses = [knobs[14].model_copy(update={"slug": f"v-{n}", "section": f"verse {n}"}) for n in range(14)]
    last = GearSetting(slug="last", gear="g-14", piece="Other", knobs=(Knob(name="pre delay", value="3"),))
    await catalogue.merge([(GEAR, many), (GEAR_SETTINGS, [*knobs, *verses, last])])
    assert told(await settings.ask("g-14 on ferry two coda", None)) == ["g-14: gain 14"]
    assert (await settings.ask("ferry two coda", None)).music.what == "Ferry Two, coda"
    turned = await settings.turn("g-14 pre delay 380 ms", None, DAY, "juniper")
    assert [(knob.name, knob.value) for knob, _ in turned.knobs] == [("pre delay", "380 ms")]


@pytest.mark.parametrize(
    ("ask", "what", "first"),
    [
        ("kettle", "", KETTLE),
        ("kettel", "", KETTLE),
        ("what are the settings of the kettle?", "", KETTLE),
        ("green overdrive", "", HEDGEROW.replace("9", "10")),
        ("fuzz", "", "wet-wool: fuzz max, volume 11 o'clock"),
        ("crossing study", "Crossing study no. 3", KETTLE.replace("4", "2")),
        ("kettle on the crossing study", "Crossing study no. 3", KETTLE.replace("4", "2")),
        ("the ferry café, bridge", BRIDGE, HEDGEROW),
        ("hedgerow ferry cafe bridge", BRIDGE, HEDGEROW),
        ("ferry cafe please", FERRY, "hedgerow: drive 9 o'clock"),
        ("the delay for four postcards outro", "Four Postcards, outro", DESPUES),
        ("postcards", "Four Postcards", "despues: repeats just before 3 o'clock, mix 55 %"),
        ("terrible sause", "Terrible Sauce", "kettle: volume 3, treble half past 11"),
        (
            "terrible sauce slide break",
            "Terrible Sauce, slide break",
            "kettle: volume 3, treble half past 11",
        ),
    ],
)
async def test_gear_and_music_are_found_in_many_words(
    settings: GearSettings, ask: str, what: str, first: str
) -> None:
    found = await settings.ask(ask, None)
    assert found.music.what == what
    assert told(found)[0].startswith(first)


async def test_gear_is_told_as_it_stands_for_what_is_played_and_for_what_else_it_is_set(
    settings: GearSettings, bridge: Block
) -> None:
    assert told(await settings.ask("overdrive", bridge)) == [HEDGEROW]
    found = await settings.ask("kettle", bridge)
    assert told(found) == [KETTLE]
    assert found.others == ["Crossing study no. 3", "Terrible Sauce, slide break"]


async def test_gear_that_is_set_for_other_music_alone_is_told_with_that(
    settings: GearSettings, catalogue: Catalogue
) -> None:
    yawn = GearSetting(slug="y", gear="yawn", piece=FERRY, knobs=(Knob(name="rock", value="heel"),))
    await catalogue.merge([(GEAR_SETTINGS, [yawn])])
    (stand,) = (await settings.ask("yawn", None)).stands
    assert stand.narrowest == yawn


async def test_a_piece_of_which_a_routine_alone_tells_is_told_in_its_words(settings: GearSettings) -> None:
    found = await settings.ask("the blanket waltz", None)
    assert (told(found), found.words[:7]) == ([], "no amp;")


@pytest.mark.parametrize(
    ("ask", "line"), [("bagpipes", "gear-setting-unknown"), ("?", "gear-setting-unknown")]
)
async def test_what_means_nothing_is_refused(settings: GearSettings, ask: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        await settings.ask(ask, None)
    assert refused.value.line == line


async def test_of_several_pieces_alike_one_is_asked_for(settings: GearSettings, catalogue: Catalogue) -> None:
    others = [
        GearSetting(slug=f"s-{n}", gear="yawn", piece=f"Lament no. {n}", knobs=(Knob(name="a", value="1"),))
        for n in range(2)
    ]
    await catalogue.merge([(GEAR_SETTINGS, others)])
    with pytest.raises(Refusal) as refused:
        await settings.ask("yawn on the lament", None)
    assert refused.value.gaps == {"names": "Lament no. 0 · Lament no. 1"}


def test_knobs_are_given_as_they_read_and_stand_for_some_music(settings: GearSettings) -> None:
    found = settings.knobs_for(["despues", "nib", "kettle", "biscuit-tin"], "Four Postcards", "outro")
    assert [*found] == ["despues", "kettle", "biscuit-tin"]
    time, repeats, mix = found["despues"]
    assert (time[0], time[1].scale, time[1].fraction) == ("time", Scale.MILLISECONDS, None)
    assert repeats[1].fraction == pytest.approx(0.8)
    assert mix[1][:3] == ("55 %", Scale.PERCENT, 0.55)
    assert found["biscuit-tin"][0][1].scale is Scale.PROGRAM
    assert settings.knobs_for(["kettle"])["kettle"][0][1].fraction == 0.4


# Turned.


async def test_a_knob_is_turned_for_what_is_played_and_stays_as_it_is_for_all_else(
    settings: GearSettings, bridge: Block, catalogue: Catalogue
) -> None:
    item, music, knobs = await settings.turn("kettle volume 5, bright on", bridge, DAY, "mod_moss")
    assert (item.slug, music.what) == ("kettle", BRIDGE)
    assert [(knob.title, was) for knob, was in knobs] == [("volume 5", "4"), ("bright on", "off")]
    assert KETTLE.replace("4", "5").replace("off", "on") in told(settings.now(bridge))
    assert told(await settings.ask("kettle", None)) == [KETTLE]
    kept = catalogue.all(GEAR_SETTINGS)["kettle-closing-at-the-ferry-cafe-bridge-bars-33-to"]
    assert (kept.piece, kept.section, kept.as_of, kept.by) == (FERRY, bridge.section, DAY, "mod_moss")
    await settings.turn("kettle volume 6", bridge, DAY, "mod_moss")
    assert KETTLE.replace("4", "6").replace("off", "on") in told(settings.now(bridge))
    assert len(catalogue.all(GEAR_SETTINGS)) == len(documents_in(DATA, [GEAR_SETTINGS])[0][1]) + 1


@pytest.mark.parametrize(
    ("change", "gear", "knob"),
    [
        ("wet wool fuzz = 7,5", "wet-wool", "fuzz 7,5"),
        ("the green overdrive tone: 1 o'clock", "hedgerow", "tone 1 o'clock"),
        ("long corridor patch 12", "long-corridor", "patch 12"),
        ("corridor patch 12", "long-corridor", "patch 12"),
        ("2 step gain 1 -10 dB", "two-step", "gain 1 -10 dB"),
        ("kettle presence dark and woolly", "kettle", "presence dark and woolly"),
        ("KETTLE Volume 3", "kettle", "volume 3"),
        ("kettle volume a bit past noon", "kettle", "volume a bit past noon"),
        ("kettle volume to a bit past noon", "kettle", "volume a bit past noon"),
        ("kettle volume auf 3", "kettle", "volume 3"),
        ("kettle volume a 3", "kettle", "volume 3"),
        ("kettle bright auf", "kettle", "bright auf"),
    ],
)
async def test_gear_knob_and_value_are_told_apart(
    settings: GearSettings, change: str, gear: str, knob: str
) -> None:
    item, music, ((turned, _),) = await settings.turn(change, None, DAY, "junipervale")
    assert (item.slug, music.what, turned.title) == (gear, "", knob)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("", "gear-setting-how"),
        ("kettle volume", "gear-setting-how"),
        ("kettle volume to", "gear-setting-how"),
        ("bagpipes drone 7", "gear-not-on-the-shelf"),
        ("blue one tone 7", "gear-either"),
        (f"kettle {', '.join(f'k{n} 1' for n in range(MAX_KNOBS))}", "gear-setting-too-many"),
    ],
)
async def test_what_cannot_be_turned_is_refused_and_changes_nothing(
    settings: GearSettings, catalogue: Catalogue, change: str, line: str
) -> None:
    before = catalogue.all(GEAR_SETTINGS)
    with pytest.raises(Refusal) as refused:
        await settings.turn(change, None, DAY, "junipervale")
    assert refused.value.line == line
    assert catalogue.all(GEAR_SETTINGS) is before


# Before.


async def test_what_knobs_were_before_is_told_the_latest_first_and_across_wider_settings(
    settings: GearSettings, bridge: Block
) -> None:
    await settings.turn("kettle volume 5", None, DAY, "junipervale")
    await settings.turn("kettle volume 6", bridge, DAY, "junipervale")
    await settings.turn("kettle volume 7, treble noon", bridge, DAY, "junipervale")
    _, earlier = await settings.earlier("kettle", bridge)
    assert [[knob.title for knob in each.knobs] for each in earlier] == [
        ["volume 6", "treble 2 o'clock"],
        ["volume 5"],
        ["volume 4"],
    ]
    _, everywhere = await settings.earlier("kettle", None)
    assert [[knob.title for knob in each.knobs] for each in everywhere] == [["volume 4"]]
    now, never = await settings.earlier("hedgerow on ferry cafe bridge", None)
    assert (now.narrowest.slug, [*never]) == ("hedgerow-ferry-cafe-bridge", [])


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        ("ferry cafe", "gear-setting-one-piece"),
        ("pedals", "gear-setting-one-piece"),
        ("nib", "gear-setting-none"),
    ],
)
async def test_what_was_before_is_of_one_piece_of_gear(settings: GearSettings, ask: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        await settings.earlier(ask, None)
    assert refused.value.line == line


# Kept.


async def test_a_piece_of_another_name_keeps_all_that_is_set_on_it_and_is_found_by_the_new_one(
    settings: GearSettings, catalogue: Catalogue, bridge: Block
) -> None:
    async with catalogue.editing("junipervale") as draft:
        kettle = draft.of(GEAR)["kettle"].with_field("nickname", "Samovar").with_field("model", "CW-23")
        draft.put(GEAR, kettle)
    assert KETTLE in told(settings.now(bridge))
    assert told(await settings.ask("samovar", None)) == [KETTLE]
    assert (await settings.turn("samovar volume 3", None, DAY, "junipervale")).gear == kettle


async def test_what_is_set_on_gear_that_is_not_there_is_told_once_it_is(
    settings: GearSettings, catalogue: Catalogue, played: Block
) -> None:
    drone = GearSetting(slug="b", gear="bagpipes", piece=FERRY, knobs=(Knob(name="drone", value="on"),))
    await catalogue.merge([(GEAR_SETTINGS, [drone])])
    assert told(settings.now(played)) == [HEDGEROW, KETTLE]
    await catalogue.merge([(GEAR, [GearItem(slug="bagpipes", kind=GearKind.OTHER, model="Bagpipes")])])
    assert "bagpipes: drone on" in told(settings.now(played))


async def test_values_come_out_as_they_went_in(settings: GearSettings, catalogue: Catalogue) -> None:
    said = ("7.5", "noon", "60 %", "-12 dB", "off", "2 o'clock", "380 ms", "program 12", "7,5", "½", "0.0")
    for number, value in enumerate(said):
        await settings.turn(f"yawn k{number} {value}", None, DAY, "junipervale")
    text = as_file(GEAR_SETTINGS, catalogue.all(GEAR_SETTINGS).values())
    (kept,) = (each for each in GEAR_SETTINGS.read(text) if each.gear == "yawn")
    assert tuple(knob.value for knob in kept.knobs) == said
    assert GEAR_SETTINGS.read(text) == tuple(catalogue.all(GEAR_SETTINGS).values())


@pytest.mark.parametrize(
    ("change", "what", "knobs"),
    [
        ("kettle on the ferry café volume 3", FERRY, [("volume", "3")]),
        ("kettle on the ferry café, bridge volume 3", None, []),
        ("kettle volume 5 for terrible sauce", "Terrible Sauce", [("volume", "5")]),
        (
            "kettle volume 5, treble 2 for terrible sauce",
            "Terrible Sauce",
            [("volume", "5"), ("treble", "2")],
        ),
        ("kettle bright on", "", [("bright", "on")]),
        ("kettle volume at noon", "", [("volume", "noon")]),
        ("kettle on wonderwall volume 3", None, []),
    ],
)
async def test_a_knob_is_set_for_the_music_that_is_said_or_not_at_all(
    settings: GearSettings, change: str, what: str | None, knobs: list[tuple[str, str]]
) -> None:
    if what is None:
        with pytest.raises(Refusal):
            await settings.turn(change, None, DAY, "juniper")
        return
    turned = await settings.turn(change, None, DAY, "juniper")
    assert turned.music.what == what
    assert [(knob.name, knob.value) for knob, _ in turned.knobs] == knobs


# Stumbles.


async def refused(asking: Awaitable[object]) -> tuple[str, dict[str, Gap]]:
    with pytest.raises(Refusal) as refusal:
        await asking
    return refusal.value.line, refusal.value.gaps


@pytest.mark.parametrize("typed", ["volum", "vol", "volumes"])
async def test_a_knob_that_is_called_nearly_as_another_is_a_new_one_only_where_that_is_said(
    typed: str, settings: GearSettings, catalogue: Catalogue
) -> None:
    line, gaps = await refused(settings.turn(f"kettle {typed} 5", None, DAY, "mod"))
    assert (line, gaps["near"], gaps["knob"]) == ("gear-setting-near-knob", "volume", typed)
    assert "volume 4" in KETTLE
    assert KETTLE in told(settings.now(None))
    _, _, knobs = await settings.turn(f"kettle new {typed} 5", None, DAY, "mod")
    assert knobs == [(Knob(name=typed, value="5"), "")]
    assert typed in [knob.name for knob in catalogue.all(GEAR_SETTINGS)["kettle"].knobs]


async def test_knobs_with_numbers_of_their_own_are_told_apart(settings: GearSettings) -> None:
    for number in (1, 2, 12):
        await settings.turn(f"yawn mix{number} 3", None, DAY, "mod")


@pytest.mark.parametrize(
    ("words", "forgotten"),
    [
        ("kettle volume 4", True),
        ("kettle bright on", True),
        ("bread bin rattle 60 %", True),
        ("kettle", False),
        ("kettle volume", False),
        ("kettle on the ferry café", False),
        ("kettle please", False),
    ],
)
def test_a_knob_that_is_turned_without_saying_set_is_no_ask(
    words: str, forgotten: bool, settings: GearSettings
) -> None:
    with pytest.raises(Refusal) if forgotten else nullcontext() as refusal:
        settings.expect_no_change(words)
    assert not forgotten or (refusal and refusal.value.gaps == {"change": words})


@pytest.mark.parametrize(
    ("ask", "unknown"),
    [
        ("kettle flux", "flux"),
        ("kettle Lautstärke?", "Lautstärke"),
        ("kettle on the moonlight sonata", "moonlight sonata"),
        ("qwertz hedgerow on the ferry café", "qwertz"),
        ("kettle bitte", ""),
        ("kettle volume", ""),
        ("the green drive, por favor?", ""),
        ("kettle on the ferry café", ""),
    ],
)
async def test_words_that_mean_nothing_are_named_and_not_passed_over(
    ask: str, unknown: str, settings: GearSettings
) -> None:
    if not unknown:
        assert (await settings.ask(ask, None)).stands
        return
    line, gaps = await refused(settings.ask(ask, None))
    assert (line, gaps["words"]) == ("gear-setting-words-unknown", unknown)


async def test_gear_in_hand_that_nothing_is_set_on_is_told_in_the_words_of_the_routine(
    settings: GearSettings, played: Block
) -> None:
    for ask in ("goldie", "pickups"):
        assert await settings.ask(ask, played) == GearStanding(music_of(played), (), played.settings)
    assert (await refused(settings.ask("abuela", played)))[0] == "gear-setting-none"


async def test_what_was_before_is_told_without_words_of_what_was_turned_last(
    settings: GearSettings, played: Block
) -> None:
    assert (await refused(settings.earlier("", played)))[0] == "gear-setting-one-piece"
    for change in ("kettle volume 5", "hedgerow drive noon"):
        await settings.turn(change, played, DAY, "mod")
    now, (earlier, *_) = await settings.earlier("", played)
    assert (now.gear, [knob.title for knob in earlier.knobs]) == ("hedgerow", ["drive 9 o'clock"])


@pytest.mark.parametrize("behind", ["for the moonlight sonata", "auf der mondscheinsonate"])
async def test_music_that_nobody_knows_is_no_part_of_how_a_knob_stands(
    behind: str, settings: GearSettings
) -> None:
    line, gaps = await refused(settings.turn(f"kettle volume 3 {behind}", None, DAY, "mod"))
    assert (line, gaps["words"]) == ("gear-setting-words-unknown", behind.partition(" ")[2])
    await settings.turn("kettle bright barely on for once", None, DAY, "mod")
