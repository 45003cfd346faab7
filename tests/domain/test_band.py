"""Who may what of the band, and by which names they are meant."""

from pathlib import Path

import pytest

from bot.domain.backstage.band import (
    BAND,
    Mate,
    MateRight,
    by_user_id,
    called_by,
    may_give,
    playing_among,
    sharing_an_id,
)
from bot.domain.gear.gear_words import read_gear_words
from bot.errors import DocumentError

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.mark.parametrize(
    ("written", "granted"),
    [
        ('rights = ["gear"]', {MateRight.GEAR}),
        ('rights = ["Gear", "interview"]', {MateRight.GEAR, MateRight.INTERVIEW}),
        ('rights = ["gear", "gaer"]', {MateRight.GEAR}),
        ('rights = ["gaer"]', set[MateRight]()),
        ('rights = ["gear, interview"]', set[MateRight]()),
        ('rights = ["*"]', set[MateRight]()),
        ("rights = []", set[MateRight]()),
        ("", set[MateRight]()),
    ],
)
def test_what_is_no_right_grants_nothing(written: str, granted: set[MateRight]) -> None:
    (mate,) = BAND.read(f'[[band]]\nslug = "odo"\nname = "Odo"\n{written}\n')
    assert mate.granted == granted


@pytest.mark.parametrize("written", ['"gear"', "true", "{ gear = true }", "7"])
def test_rights_that_cannot_be_read_are_named_in_a_file_and_none_in_what_was_kept(written: str) -> None:
    with pytest.raises(DocumentError, match="rights"):
        BAND.read(f'[[band]]\nslug = "odo"\nname = "Odo"\nrights = {written}\n')
    kept = BAND.as_body(Mate(slug="odo", name="Odo")).replace('"rights":[]', '"rights":"gear"')
    assert BAND.from_body(kept).granted == frozenset()


@pytest.mark.parametrize(
    ("has", "right", "is_artist", "may"),
    [
        ({MateRight.GEAR}, MateRight.GEAR, False, True),
        ({MateRight.INTERVIEW}, MateRight.GEAR, False, False),
        (set[MateRight](), MateRight.GEAR, False, False),
        (set[MateRight](), MateRight.GEAR, True, True),
    ],
)
def test_nobody_gives_what_they_have_not(
    has: set[MateRight], right: MateRight, is_artist: bool, may: bool
) -> None:
    assert may_give(has, right, is_artist=is_artist) is may


def test_an_id_that_two_have_is_nobodys() -> None:
    odo, mo, tamsin = (
        Mate(slug=slug, name=slug, user_id=user_id)
        for slug, user_id in (("odo", "1"), ("mo", "1"), ("tamsin", "2"))
    )
    assert by_user_id([odo, mo, tamsin, Mate(slug="reed", name="Reed")]) == {"2": tamsin}
    assert [[each.slug for each in found] for found in sharing_an_id([odo, mo, tamsin])] == [["odo", "mo"]]


@pytest.mark.parametrize(
    ("name", "also", "called"),
    [
        ("Marlo Finch", ("Mo",), ("Marlo Finch", "Mo", "Marlo", "Finch")),
        ("The Reverend", (), ("The Reverend", "Reverend")),
        ("Vi", (), ("Vi",)),
        ("Jo Li", (), ("Jo Li",)),
    ],
)
def test_people_are_meant_by_their_first_and_last_name_too(
    name: str, also: tuple[str, ...], called: tuple[str, ...]
) -> None:
    assert called_by(Mate(slug="x", name=name, also=also)) == called


def test_who_plays_the_fiddle_is_known_in_other_languages() -> None:
    words = read_gear_words((DATA / "words/gear.toml").read_text(encoding="utf-8"))
    tamsin = Mate(slug="tamsin", name="Tamsin", plays="fiddle")
    for asked in ("geige", "violín", "violon", "violino", "violin", "fiddle"):
        assert playing_among(asked, [tamsin], words) == [tamsin]
