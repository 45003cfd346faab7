"""Pieces of gear: what they may hold, how they are changed from chat, how their file is read."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.documents.field_types import MAX_NAME
from bot.domain.documents.slug import slug_for
from bot.domain.gear.gear import FIELDS, GEAR, GearItem, GearKind, Provenance, Status, new_item
from bot.errors import DocumentError, Refusal

GOLDIE = GearItem(
    slug="goldie", kind=GearKind.GUITAR, maker="Hollowmere", model="Lark 59", nickname="Goldie", year=1998
)


def test_a_piece_is_named_with_year_maker_model_and_nickname() -> None:
    assert GOLDIE.name == "1998 Hollowmere Lark 59 “Goldie”"
    assert GOLDIE.short_name == "Goldie"
    assert GearItem(slug="nib", kind=GearKind.PICK, model="Nib").name == "Nib"


@pytest.mark.parametrize(
    ("field", "typed", "holds"),
    [
        ("status", "in use", Status.IN_USE),
        ("status", "IN-USE", Status.IN_USE),
        ("status", "in_use", Status.IN_USE),
        ("kind", "Bass", GearKind.BASS),
        ("year", "2001", 2001),
        ("year", "1998.", 1998),
        ("since", "2011?", 2011),
        ("year", "“1998”!", 1998),
        ("year", "", None),
        ("status", "'in use'.", Status.IN_USE),
        ("provenance", '"Fan find".', Provenance.FAN_FIND),
        ("tags", "gold, Single-Cut ; bright", ("gold", "single-cut", "bright")),
        ("nickname", "  Old \n Friend ", "Old Friend"),
        ("story", "", ""),
        ("link", "https://example.com/goldie", "https://example.com/goldie"),
    ],
)
def test_a_field_takes_what_a_person_types(field: str, typed: str, holds: object) -> None:
    assert getattr(GOLDIE.with_field(field, typed), field) == holds


@pytest.mark.parametrize(
    ("field", "typed", "line"),
    [
        ("status", "lost", "gear-bad-choice"),
        ("kind", "spaceship", "gear-bad-choice"),
        ("year", "soon", "gear-bad-year"),
        ("year", "99", "gear-bad-year"),
        ("since", "3000", "gear-bad-year"),
        ("model", "", "gear-bad-text"),
        ("model", "x" * (MAX_NAME + 1), "gear-bad-text"),
        ("tags", ", ".join("abcdefghijklmnop"), "gear-bad-tags"),
        ("link", "javascript:alert(1)", "gear-bad-link"),
        ("slug", "other", "gear-no-such-field"),
        ("colour", "gold", "gear-no-such-field"),
    ],
)
def test_a_value_that_does_not_suit_is_refused_with_the_line_that_says_why(
    field: str, typed: str, line: str
) -> None:
    with pytest.raises(Refusal) as refused:
        GOLDIE.with_field(field, typed)
    assert refused.value.line == line


@settings(deadline=None)
@given(st.sampled_from(FIELDS), st.text(max_size=500))
def test_whatever_is_typed_a_piece_stays_whole_or_there_is_a_refusal(field: str, typed: str) -> None:
    try:
        changed = GOLDIE.with_field(field, typed)
    except Refusal:
        return
    assert changed.slug == GOLDIE.slug
    assert GearItem.model_validate(changed.model_dump(by_alias=True)) == changed


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Señal No. 2", "senal-no-2"), ("  Big—Mistake!! ", "big-mistake"), ("Ünder/tow", "under-tow")],
)
def test_a_slug_is_made_of_a_name(name: str, slug: str) -> None:
    assert slug_for(name, set()) == slug


def test_a_taken_slug_gets_the_next_number() -> None:
    assert slug_for("Nib", {"nib", "nib-2"}) == "nib-3"


@pytest.mark.parametrize("name", ["🎸", "...", "日本"])
def test_a_name_without_letters_for_a_slug_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        new_item(GearKind.GUITAR, name, set())
    assert refused.value.line == "document-bad-name"


@settings(deadline=None)
@given(st.text(max_size=120), st.sets(st.from_regex(r"[a-z]{1,3}(-[2-4])?", fullmatch=True)))
def test_a_new_piece_never_takes_a_slug_that_is_taken(name: str, taken: set[str]) -> None:
    with suppress(Refusal):
        assert new_item(GearKind.OTHER, name, taken).slug not in taken


def test_every_fault_of_a_file_is_told_with_its_line() -> None:
    text = """\
[[gear]]
slug = "goldie"
kind = "gitar"
model = "Lark 59"

[[gear]]
slug = "goldie"
kind = "guitar"
nicknam = "Goldie"
year = "long ago"
"""
    with pytest.raises(DocumentError) as refused:
        GEAR.read(text)
    told = [str(fault) for fault in refused.value.faults]
    assert len(told) == 5
    assert "line 3: gear no. 1 kind" in told[0]
    assert any("line 6: gear no. 2 model" in fault and "is missing" in fault for fault in told)
    assert any("line 9: gear no. 2 nicknam" in fault and "'nickname'" in fault for fault in told)
    assert any("line 10: gear no. 2 year" in fault for fault in told)
    assert any("line 7: gear no. 2 slug" in fault and "number 1" in fault for fault in told)


PARTS = """\
[[gear]]
slug = "wool"
kind = "pickup"
model = "Wool"
in = "goldie"

[[gear]]
slug = "goldie"
kind = "guitar"
model = "Lark 59"
in = "case"
"""


@pytest.mark.parametrize(("holder", "way"), [("wool", "wool → wool"), ("goldie", "wool → goldie → wool")])
def test_a_piece_is_not_in_the_end_in_itself(holder: str, way: str) -> None:
    with pytest.raises(DocumentError) as refused:
        GEAR.read(PARTS.replace('"goldie"\n\n', f'"{holder}"\n\n').replace('"case"', '"wool"'))
    told = [str(fault) for fault in refused.value.faults]
    mend = "name another, or take the line out"
    assert f"gear.toml, line 5: gear no. 1 in: 'wool' names itself: {way} — {mend}" in told


def test_a_part_may_be_in_a_piece_that_is_elsewhere_and_one_that_is_nowhere_is_told() -> None:
    parts = GEAR.read(PARTS)
    assert (parts[0].part_of, GEAR.as_table(parts[0])["in"]) == ("goldie", "goldie")
    case = GearItem(slug="case", kind=GearKind.OTHER, model="Case")
    assert GEAR.misplaced(parts, [*parts, case]) == []
    ((place, says, mend),) = GEAR.misplaced(parts, [*parts, case.model_copy(update={"slug": "cse"})])
    assert (place, says, mend) == (("gear", 1, "in"), "there is no gear 'case'", "did you mean 'cse'?")
    circle = case.model_copy(update={"part_of": "wool"})
    assert len(GEAR.misplaced(parts, [*parts, circle])) == 2


@pytest.mark.parametrize(
    "text", ["[[gear]", "gear = 3", "gear = [3, {in = 4}]", "gear = ['x']", "\x00", "[[gear]]\nslug = 1"]
)
def test_what_is_no_gear_file_is_refused_and_never_crashes(text: str) -> None:
    with pytest.raises(DocumentError):
        GEAR.read(text)


def test_a_table_holds_nothing_that_is_empty() -> None:
    assert GEAR.as_table(GOLDIE) == {
        "slug": "goldie",
        "kind": "guitar",
        "maker": "Hollowmere",
        "model": "Lark 59",
        "nickname": "Goldie",
        "year": 1998,
        "status": "resting",
    }


@pytest.mark.parametrize(
    ("line", "says", "mend"),
    [
        ('kind = "amplifier"', "'amplifier' is none of those there are", "did you mean 'amp'?"),
        ('kind = "Mike"', "'Mike' is none of those there are", "did you mean 'microphone'?"),
        ('colour = "red"', "this name is not known here", "put what it says into tags"),
        (f'model = "{"x" * 90}"', "is too long", "it may have 80 characters"),
    ],
)
def test_what_people_write_into_a_file_is_told_with_what_they_meant(line: str, says: str, mend: str) -> None:
    rest = '[[gear]]\nslug = "a"\n' + "".join(
        f'{name} = "{value}"\n'
        for name, value in (("kind", "amp"), ("model", "A"))
        if not line.startswith(name)
    )
    with pytest.raises(DocumentError) as refused:
        GEAR.read(f"{rest}{line}\n")
    (fault,) = refused.value.faults
    assert (fault.says, fault.mend) == (says, mend)


def test_a_kind_or_a_status_may_be_in_capitals() -> None:
    (item,) = GEAR.read('[[gear]]\nslug = "a"\nkind = "Guitar"\nmodel = "A"\nstatus = "In Use"\n')
    assert (item.kind, item.status) == (GearKind.GUITAR, Status.IN_USE)
