"""Taking back one change spares what others did since, or says both values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.documents.document_change import Clash, Difference, as_told, differences, shown, taken_back
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.practice.routine import Block, BlockKind, Routine
from bot.domain.rigs.maintenance import Done

PIECE = GearItem(slug="x", kind=GearKind.AMP, model="Model")
years = st.none() | st.sampled_from([1960, 1970, 1980])
stories = st.sampled_from(["", "Long.", "Longer."])
pieces = st.builds(
    GearItem, slug=st.just("x"), kind=st.just(GearKind.AMP), model=st.just("M"), year=years, story=stories
)


def with_(**fields: object) -> GearItem:
    return PIECE.model_copy(update=fields)


def test_what_differs_is_told_by_the_names_of_the_file() -> None:
    assert differences(PIECE, with_(year=1960, part_of="y")) == [
        Difference("year", None, 1960),
        Difference("in", None, "y"),
    ]
    assert differences(None, PIECE) == [Difference("slug", None, "x")]
    assert differences(PIECE, None) == [Difference("slug", "x", None)]
    assert differences(None, None) == differences(PIECE, PIECE) == []


def test_a_change_is_told_in_a_few_fields_and_of_a_list_what_is_new_in_it_or_gone() -> None:
    before, after = (
        with_(tags=("loud", "old")),
        with_(tags=("loud", "red"), year=1960, since=1990, part_of="y"),
    )
    assert as_told(differences(before, after)) == ("year – → 1960, since – → 1990, tags old → red", 1)
    moved = differences(with_(tags=("a", "b")), with_(tags=("b", "a")))
    assert as_told(moved) == ("tags a, b → b, a", 0)
    assert as_told([Difference("on", True, False)]) == ("on true → false", 0)
    ((told, _),) = [as_told(differences(PIECE, with_(story="x" * 99)))]
    assert told == f"story – → {'x' * 59}…"


def test_what_others_changed_since_stays() -> None:
    before, after, now = with_(year=1960), with_(year=1970), with_(year=1970, story="Newer.")
    assert taken_back(now, before, after) == (with_(year=1960, story="Newer."), [])


def test_a_field_that_was_changed_since_is_named_with_both_values() -> None:
    before, after, now = with_(year=1960, story="A"), with_(year=1970, story="B"), with_(year=1980, story="B")
    _, clashes = taken_back(now, before, after)
    assert clashes == [Clash("year", 1970, 1980)]


@pytest.mark.parametrize(
    ("now", "before", "after", "left", "fields"),
    [
        (PIECE, None, PIECE, None, []),
        (None, None, PIECE, None, []),
        (with_(year=1960), None, PIECE, None, ["year"]),
        (None, PIECE, None, PIECE, []),
        (PIECE, PIECE, None, PIECE, []),
        (with_(year=1960), PIECE, None, PIECE, ["slug"]),
        (None, PIECE, with_(year=1960), PIECE, ["slug"]),
    ],
    ids=[
        "added",
        "added, gone",
        "added, changed",
        "removed",
        "put in again",
        "another since",
        "changed, gone",
    ],
)
def test_what_was_added_or_removed_is_taken_back_as_a_whole(
    now: GearItem | None,
    before: GearItem | None,
    after: GearItem | None,
    left: GearItem | None,
    fields: list[str],
) -> None:
    found, clashes = taken_back(now, before, after)
    assert (found, [each.field for each in clashes]) == (left, fields)


@given(pieces, pieces)
def test_a_change_that_nothing_followed_is_taken_back_wholly_and_twice_is_as_once(
    before: GearItem, after: GearItem
) -> None:
    once, clashes = taken_back(after, before, after)
    assert (once, list(clashes)) == (before, [])
    assert taken_back(once, before, after) == (before, ())


@given(pieces, pieces, pieces)
def test_nobody_elses_field_is_ever_touched(before: GearItem, after: GearItem, now: GearItem) -> None:
    left, _ = taken_back(now, before, after)
    assert left
    for field in ("year", "story"):
        if getattr(before, field) == getattr(after, field) or getattr(now, field) != getattr(after, field):
            assert getattr(left, field) in (getattr(now, field), getattr(before, field))
    if before == after:
        assert left == now


def test_what_would_not_fit_beside_what_came_since_clashes() -> None:
    def blocks(**fields: object) -> Routine:
        block = Block.model_validate({"title": "A", "kind": BlockKind.EAR, "minutes": 5} | fields)
        return Routine(slug="r", title="R", blocks=(block,))

    before, after = blocks(start_bpm=80), blocks(start_bpm=60)
    now = blocks(start_bpm=60, target_bpm=70)
    _, clashes = taken_back(now, before, after)
    assert [each.field for each in clashes] == ["blocks"]


def test_days_of_maintenance_are_told_with_what_there_is_to_say() -> None:
    done = (Done(on=date(2026, 11, 18), note="10-46"), Done(on=date(2026, 11, 20)))
    assert shown(done) == "2026-11-18 (10-46), 2026-11-20"
