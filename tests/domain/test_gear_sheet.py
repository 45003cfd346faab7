"""Gear in a spreadsheet: as people keep it, and as it is written here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.gear.gear_sheet import Column, Placed, as_sheet, placed, read_sheet
from bot.errors import DocumentError
from tests.shipped import gear_words

KEPT = """\
Type;Brand;Model;Year;Serial;Notes;Insured for
Electric Guitar;Hollowmere;Lark 59;1998;HM-42;Green where my arm sits;2,000
Overdrive;Nib & Daughter;Hedgerow;;;;80
Amp Head;Wren;Kettle 15;2006.0;0077;;
"""
"""A table as somebody kept it for years, saved where a comma parts fractions."""

WORDS = gear_words()


def on(shelf: tuple[GearItem, ...], text: str) -> Placed:
    return placed(read_sheet(text, "gear.csv", WORDS), shelf)


def test_columns_are_known_by_what_people_call_them_and_what_is_not_taken_is_named() -> None:
    assert read_sheet(KEPT, "gear.csv", WORDS).columns == (
        Column("Type", "kind"),
        Column("Brand", "maker"),
        Column("Model", "model"),
        Column("Year", "year"),
        Column("Serial", "serial"),
        Column("Notes", "story"),
        Column("Insured for", ""),
    )
    german = read_sheet("Art,Hersteller,Modell,Baujahr,Seriennummer,Gekauft\n", "g.csv", WORDS)
    assert [each.field for each in german.columns] == ["kind", "maker", "model", "year", "serial", "since"]
    both = read_sheet("Type,Category,Model\n", "g.csv", WORDS)
    assert [each.field for each in both.columns] == ["kind", "", "model"], "the first of two counts"


def test_a_table_of_years_becomes_pieces() -> None:
    found = on((), KEPT)
    assert found.faults == ()
    assert found.pieces == (
        GearItem(
            slug="hollowmere-lark-59",
            kind=GearKind.GUITAR,
            maker="Hollowmere",
            model="Lark 59",
            year=1998,
            serial="HM-42",
            story="Green where my arm sits",
        ),
        GearItem(slug="nib-daughter-hedgerow", kind=GearKind.PEDAL, maker="Nib & Daughter", model="Hedgerow"),
        GearItem(
            slug="wren-kettle-15",
            kind=GearKind.AMP,
            maker="Wren",
            model="Kettle 15",
            year=2006,
            serial="0077",
        ),
    )


def test_the_same_again_changes_nothing_also_with_its_columns_and_rows_moved() -> None:
    shelf = on((), KEPT).pieces
    assert on(shelf, KEPT).pieces == shelf
    moved = """\
Insured for,Year,Model,Serial,Type,Brand,Notes
,2006,Kettle 15,0077,Amp Head,Wren,
80,,Hedgerow,,Overdrive,Nib & Daughter,
2000,1999,Lark 59,HM-42,Electric Guitar,Hollowmere,Green where my arm sits
"""
    older = shelf[0].model_copy(update={"year": 1999})
    assert on(shelf, moved).pieces == (*shelf[:0:-1], older)


def test_what_a_sheet_does_not_tell_stays_as_it_is_on_the_shelf() -> None:
    goldie = GearItem(
        slug="goldie",
        kind=GearKind.GUITAR,
        maker="Hollowmere",
        model="Lark 59",
        nickname="Goldie",
        status=Status.IN_USE,
        story="A whole summer of tips.",
    )
    told = on((goldie,), "Type,Brand,Model,Year,Notes\nguitar,HOLLOWMERE,Lark-59,1998,\n").pieces
    assert told == (goldie.model_copy(update={"maker": "HOLLOWMERE", "model": "Lark-59", "year": 1998}),)


def test_two_alike_are_told_apart_by_number_name_and_year_and_else_taken_in_their_order() -> None:
    twins = "Type,Brand,Model,Serial,Year\nguitar,Marrowby,Plank,A1,1990\nguitar,Marrowby,Plank,B2,1991\n"
    shelf = on((), twins).pieces
    assert [each.slug for each in shelf] == ["marrowby-plank", "marrowby-plank-2"]
    turned = "Type,Brand,Model,Serial,Year\nguitar,Marrowby,Plank,B2,1991\nguitar,Marrowby,Plank,A1,1990\n"
    assert on(shelf, turned).pieces == shelf[::-1]
    third = on(shelf, twins + "guitar,Marrowby,Plank,C3,1992\n").pieces
    assert third[:2] == shelf
    assert third[2].slug == "marrowby-plank-3", "another number is another piece"


def test_all_that_is_wrong_is_told_at_once_with_its_row_and_a_mend() -> None:
    wrong = (
        "Type,Model,Year,In use since\nguitar,Plank,last year,\nbathtub,Tub,,\nguitar,...,,\nguitar,Fine,,\n"
    )
    found = on((), wrong)
    assert [(each.place, each.says) for each in found.faults] == [
        ("gear.csv, line 2: year", "'last year' is none that is known"),
        ("gear.csv, line 3: kind", "'bathtub' is none that is known"),
        ("gear.csv, line 4: model", "has no letter or digit"),
    ]
    assert all(each.mend for each in found.faults)


def test_a_table_without_kinds_or_names_says_what_to_call_a_column() -> None:
    (fault,) = read_sheet("Brand,Model\nWren,Kettle\n", "gear.csv", WORDS).faults
    assert (fault.place, fault.says) == ("gear.csv, line 1", "no column tells the kind")
    assert fault.mend == "call one kind, and one model; there are: Brand, Model"
    (empty,) = read_sheet("", "gear.csv", WORDS).faults
    assert (empty.says, empty.mend) == (
        "no column tells the kind and the model",
        "call one kind, and one model",
    )


@pytest.mark.parametrize("text", ["=1+1", "@home", "-12 dB", "-3", "'=x", "a,b;c", "line\nbreak", "ü “q”"])
def test_text_that_a_spreadsheet_would_compute_comes_back_as_it_was(text: str) -> None:
    piece = GearItem(slug="x", kind=GearKind.AMP, model="X", nickname=text, tags=(text.strip()[:30],))
    again = on((piece,), as_sheet([piece]))
    assert again.faults == ()
    assert [each.nickname for each in again.pieces] == [piece.nickname]


def test_an_empty_cell_clears_only_in_what_was_written_here() -> None:
    piece = GearItem(slug="x", kind=GearKind.AMP, model="X", year=1990, nickname="Ex")
    cleared = as_sheet([piece]).replace("1990", "").replace("Ex", "")
    assert on((piece,), cleared).pieces == (piece.model_copy(update={"year": None, "nickname": ""}),)
    assert on((piece,), "kind,model,year\namp,X,\n").pieces == (piece,)


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)


@given(
    st.lists(
        st.builds(
            GearItem,
            slug=st.from_regex(r"[a-z]{1,5}", fullmatch=True),
            kind=st.sampled_from(GearKind),
            maker=_TEXTS,
            model=st.from_regex(r"[A-Za-z0-9 =+@-]{0,8}[a-z]", fullmatch=True),
            nickname=_TEXTS,
            year=st.none() | st.integers(1500, 2100),
            status=st.sampled_from(Status),
            story=_TEXTS,
            serial=_TEXTS,
        ),
        unique_by=lambda each: each.slug,
        max_size=4,
    )
)
def test_what_is_written_is_read_back_as_it_was(pieces: list[GearItem]) -> None:
    found = on((), as_sheet(pieces))
    assert found.faults == ()
    assert [*found.pieces] == pieces


def test_a_piece_that_is_twice_in_a_sheet_is_a_fault() -> None:
    piece = GearItem(slug="x", kind=GearKind.AMP, model="X")
    twice = as_sheet([piece, piece])
    (fault,) = on((), twice).faults
    assert fault.says == "is about 'x', as line 2 is"


def test_a_number_that_is_twice_in_anothers_sheet_is_a_fault_and_in_ours_stays() -> None:
    sheet = (
        "Type,Brand,Model,Serial\nAmp,Wren,Kettle,7\nAmp,Rook,Kettle,7\nAmp,Wren,Kettle,\nAmp,WREN,Kettle,7\n"
    )
    found = on((), sheet)
    assert [(each.place, each.says) for each in found.faults] == [
        ("gear.csv, line 5: serial", "has the same number as line 2")
    ]
    twins = [GearItem(slug=slug, kind=GearKind.AMP, model="X", serial="7") for slug in ("x", "y")]
    assert on((), as_sheet(twins)).faults == ()


def test_tags_of_anothers_sheet_come_to_those_there_are_and_ours_says_all_of_them() -> None:
    piece = GearItem(slug="kettle", kind=GearKind.AMP, maker="Wren", model="Kettle", tags=("loud", "tweed"))
    found = on((piece,), "Type,Brand,Model,Tags\nAmp,Wren,Kettle,green; loud\n")
    assert found.pieces[0].tags == ("loud", "tweed", "green")
    ours = as_sheet([piece]).replace('"loud, tweed"', "green")
    assert "green" in ours
    assert on((piece,), ours).pieces[0].tags == ("green",)


def test_a_row_with_more_cells_than_there_are_columns_is_a_fault_with_its_line() -> None:
    with pytest.raises(DocumentError) as error:
        on((), "Type,Model,Notes\nAmp,Kettle,loud,and sweet\n")
    (fault,) = error.value.faults
    assert (fault.place, fault.says) == ("gear.csv, line 2", "has 4 cells, and there are 3 columns")
    assert on((), "Type,Model,Notes\nAmp,Kettle,loud,,\n").faults == ()
