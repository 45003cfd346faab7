"""Settings of gear: what is in force for some music, what was typed, and when it may have moved on."""

from collections.abc import Iterable
from datetime import date
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.domain.rigs.gear_setting import (
    GEAR_SETTINGS,
    MAX_KNOB,
    MAX_VALUE,
    GearSetting,
    Knob,
    Music,
    in_force,
    is_stale,
    music_of,
)
from bot.domain.rigs.gear_setting_index import GearSettingIndex
from bot.domain.rigs.gear_setting_typed import TypedKnobs, parted
from bot.errors import DocumentError, Refusal
from tests.shipped import KNOB_WORDS

TYPED = TypedKnobs(KNOB_WORDS)

FERRY = "Closing at the Ferry Café"


def setting(slug: str, *knobs: str, gear: str = "kettle", **fields: object) -> GearSetting:
    table = {"slug": slug, "gear": gear, **fields}
    turned = [dict(zip(("name", "value"), each.split(" ", 1), strict=True)) for each in knobs]
    return GearSetting.model_validate(table | {"knobs": turned})


def titles(knobs: tuple[Knob, ...]) -> list[str]:
    return [knob.title for knob in knobs]


# What is in force.


def test_a_knob_is_as_the_narrowest_setting_says_and_where_the_widest_has_it() -> None:
    everywhere = setting("k", "drive noon", "tone 3", as_of=date(2026, 5, 1))
    ferry = setting("k-f", "tone 4", "bright off", piece=FERRY, as_of=date(2025, 3, 8))
    bridge = setting("k-b", "drive 9 o'clock", piece=FERRY, section="bridge")
    stands = in_force([bridge, ferry, everywhere])
    assert stands
    assert titles(stands.knobs) == ["drive 9 o'clock", "tone 4", "bright off"]
    assert stands.narrowest is bridge
    assert stands.as_of == date(2025, 3, 8)
    assert in_force([]) is None


@pytest.mark.parametrize(
    ("as_of", "months", "stale"),
    [
        (date(2025, 11, 30), 12, True),
        (date(2025, 12, 1), 12, False),
        (date(2026, 11, 30), 12, False),
        (date(2027, 1, 1), 12, False),
        (date(2026, 10, 30), 1, True),
        (date(2026, 10, 31), 1, False),
        (date(1990, 1, 1), 0, False),
        (None, 12, False),
    ],
)
def test_what_was_set_so_many_months_ago_may_have_moved_on(
    as_of: date | None, months: int, *, stale: bool
) -> None:
    assert is_stale(as_of, date(2026, 11, 30), months) is stale


def test_a_block_of_no_piece_is_music_by_its_title() -> None:
    block = Block(title="Put it to bed", kind=BlockKind.COOL_DOWN, minutes=3)
    assert music_of(block) == Music("Put it to bed")
    assert music_of(block.model_copy(update={"piece": FERRY, "section": "bridge"})) == Music(FERRY, "bridge")
    assert music_of(None) == Music()


# Where it is found.


PLACE = [*ascii_lowercase].index
"""The place of a slug in the catalogue."""


def indexed(*settings: GearSetting) -> GearSettingIndex:
    index = GearSettingIndex(PLACE)
    for each in settings:
        index.note(None, each)
    return index


def test_capitals_accents_and_signs_part_no_music() -> None:
    index = indexed(setting("k", "drive 1", piece="closing at the FERRY cafe", section="Bridge"))
    assert index.in_force("kettle", Music(FERRY, "bridge"))
    assert not index.in_force("kettle", Music(FERRY))
    assert not index.in_force("hedgerow", Music(FERRY, "bridge"))


def test_of_two_for_the_same_music_the_later_counts() -> None:
    old, new = (
        setting("a", "drive 1", as_of=date(2026, 5, 1)),
        setting("b", "drive 2", as_of=date(2026, 4, 1)),
    )
    assert indexed(old, new).at("kettle", Music()) == old
    first, second = (setting("a", "drive 1"), setting("b", "drive 2"))
    for order in ((first, second), (second, first)):
        assert indexed(*order).at("kettle", Music()) == second, "whichever was changed last"


def slugs(settings: Iterable[GearSetting]) -> set[tuple[str, str]]:
    return {(each.slug, each.knobs[0].value) for each in settings}


@given(
    some.lists(
        some.tuples(some.sampled_from("abc"), some.sampled_from("xy "), some.integers(0, 3)), max_size=12
    )
)
def test_an_index_that_was_told_of_every_change_is_as_one_made_anew(
    changes: list[tuple[str, str, int]],
) -> None:
    held: dict[str, GearSetting] = {}
    told = GearSettingIndex(PLACE)
    for slug, piece, drive in changes:
        part = "verse" if piece != " " and drive == 1 else ""
        after = setting(slug, f"drive {drive}", piece=piece.strip(), section=part) if drive else None
        told.note(held.pop(slug, None), after)
        if after:
            held[slug] = after
    anew = indexed(*held.values())
    assert slugs(told.of_gear("kettle")) == slugs(anew.of_gear("kettle"))
    assert told.knobs_of("kettle").keys() == anew.knobs_of("kettle").keys()
    for piece in ("x", "y"):
        assert slugs(told.of_sections(piece)) == slugs(anew.of_sections(piece))
        assert bool(told.sections(piece).within("verse")) == bool(anew.sections(piece).within("verse"))
        assert {*told.set_for(Music(piece))} == {*anew.set_for(Music(piece))}
        assert bool(told.pieces.within(piece)) == bool(anew.pieces.within(piece))


def test_a_piece_of_a_routine_is_known_as_long_as_it_is_in_one() -> None:
    block = Block(title="Bridge", kind=BlockKind.REPERTOIRE, minutes=5, piece=FERRY)
    routine = Routine(slug="r", title="R", blocks=(block,))
    index = GearSettingIndex(PLACE)
    index.note_routine(None, routine)
    assert [*index.blocks_of("ferry café")] == []
    assert [*index.blocks_of(FERRY.upper())] == [block]
    assert index.pieces.within("ferry cafe")
    index.note_routine(routine, None)
    assert [*index.blocks_of(FERRY)] == []
    assert index.pieces.within("ferry cafe") is None


# What is typed.


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("drive 2 o'clock", "drive", "2 o'clock"),
        ("drive to 2 o'clock", "drive", "2 o'clock"),
        ("drive: 7.5", "drive", "7.5"),
        ("drive = 7,5", "drive", "7,5"),
        ("Drive 7.5", "drive", "7.5"),
        ("pre delay 380 ms", "pre delay", "380 ms"),
        ("time quarter to 3", "time", "quarter to 3"),
        ("snapshot B", "snapshot", "B"),
        ("patch 12", "patch", "12"),
        ("voice dark and woolly", "voice", "dark and woolly"),
        ("low cut dark", "low cut", "dark"),
        ("gain 1 7.5", "gain 1", "7.5"),
    ],
)
def test_a_knob_and_how_it_stands_are_told_apart(typed: str, name: str, value: str) -> None:
    known = {"drive": "drive", "low cut": "low cut", "gain 1": "gain 1"}
    assert TYPED.knob_in(parted(f"kettle {typed}")[0][1:], known) == Knob(name=name, value=value)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("drive", "gear-setting-how"),
        ("drive to", "gear-setting-how"),
        (f"drive {'x' * (MAX_VALUE + 1)}", "gear-setting-too-long"),
        (f"{'x' * (MAX_KNOB + 1)} 7", "gear-setting-too-long"),
    ],
)
def test_a_knob_without_a_value_or_of_too_many_words_is_refused(typed: str, line: str) -> None:
    with pytest.raises(Refusal) as refused:
        TYPED.knob_in(typed.split(), {})
    assert refused.value.line == line


def test_several_knobs_are_parted_by_commas_and_a_comma_in_a_number_parts_none() -> None:
    assert parted("kettle drive 7,5, tone noon; mix 30 %") == [
        ["kettle", "drive", "7,5"],
        ["tone", "noon"],
        ["mix", "30", "%"],
    ]
    for few in ("", "kettle", "kettle drive", ", ,"):
        with pytest.raises(Refusal):
            parted(few)


def test_of_gear_in_other_words_the_knob_is_the_one_before_its_value() -> None:
    assert TYPED.value_at(["the", "blue", "one", "drive", "2", "o'clock"]) == 4


# What a file may say.


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('section = "bridge"\n[[settings.knobs]]\nname = "a"\nvalue = "1"', "section of no piece"),
        ("", "knobs: is missing"),
        (
            '[[settings.knobs]]\nname = "Mix"\nvalue = "1"\n[[settings.knobs]]\nname = "mix"\nvalue = "2"',
            "stands there twice",
        ),
        ('[[settings.knobs]]\nname = "drive"\nvalue = 7.5', "put it in quotes"),
    ],
)
def test_what_a_file_says_wrongly_is_told_with_its_place(said: str, told: str) -> None:
    with pytest.raises(DocumentError) as faults:
        GEAR_SETTINGS.read(f'[[settings]]\nslug = "k"\ngear = "kettle"\n{said}\n')
    assert told in str(faults.value)
