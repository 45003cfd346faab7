"""The drawing of a rig: everything in its frame, nothing over another thing, and pointers as on a clock."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.rigs.rig import MAX_PIECES, Branch, ChainPiece, Rig
from bot.domain.rigs.rig_drawing import LETTERS, WIDE, Box, Drawing, Room, drawing_of, heights_of
from bot.domain.words.text_width import fitted, wide, wrapped
from tests.shipped import KNOB_WORDS

SHELF = {
    each.slug: each
    for each in (
        GearItem(slug="axe", kind=GearKind.GUITAR, model="Lark", nickname="Goldie"),
        GearItem(slug="fuzz", kind=GearKind.PEDAL, maker="Brindle Works", model="Wet Wool"),
        GearItem(slug="amp", kind=GearKind.AMP, model="Copperwick Thirty-Five Reverb Head De Luxe"),
    )
}
KNOBS = {
    "fuzz": [("Fuzz", KNOB_WORDS.read("max")), ("Mode", KNOB_WORDS.read("wide open, then some"))],
    "amp": [(f"Knob {number}", KNOB_WORDS.read("7.5")) for number in range(9)],
}

PIECES = st.builds(
    ChainPiece, gear=st.sampled_from(["axe", "fuzz", "amp", "gone"]), branch=st.none(), on=st.booleans()
)


@st.composite
def chains(draw: st.DrawFn) -> Sequence[ChainPiece]:
    """Return a chain with loops only where they may be."""
    chain = draw(st.lists(PIECES, min_size=1, max_size=MAX_PIECES))
    found: list[ChainPiece] = []
    on_line = False
    for each in chain:
        choices = [None, *(each for each in Branch if on_line or each is not Branch.LOOP)]
        branch = draw(st.sampled_from(choices))
        on_line = on_line if branch is Branch.LOOP else branch is None
        found.append(each.model_copy(update={"branch": branch}))
    return found


def drawn(chain: Sequence[ChainPiece], room: Room = WIDE) -> Drawing:
    return drawing_of(Rig(slug="rig", title="Rig", chain=tuple(chain)), SHELF, KNOBS, room)


def corners(wire: str) -> list[list[tuple[float, float]]]:
    """Return the points of each line of an SVG path."""
    ways: list[list[tuple[float, float]]] = []
    for sign, numbers in re.findall(r"([MLHV]) ([-\d. ]+)", wire):
        values = [float(each) for each in numbers.split()]
        if sign == "M":
            ways.append([(values[0], values[1])])
            continue
        x, y = ways[-1][-1]
        ways[-1].append(
            (values[0], values[1]) if sign == "L" else (values[0], y) if sign == "H" else (x, values[0])
        )
    return ways


def crosses(box: Box, begin: tuple[float, float], end: tuple[float, float]) -> bool:
    """Tell whether a line, along the page or down it, goes through the inside of a box."""
    (left, right), (top, foot) = (sorted(each) for each in zip(begin, end, strict=True))
    within_x, within_y = box.x < left < box.x + box.width, box.y < top < box.y + box.height
    beyond_x, beyond_y = left < box.x + box.width and box.x < right, top < box.y + box.height and box.y < foot
    return (beyond_x and (beyond_y or within_y)) or (beyond_y and within_x)


def holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height


@given(chains(), st.builds(Room, st.integers(1, 5), st.sampled_from([110, 146]), st.integers(0, 6)))
def test_every_piece_has_its_place_and_no_wire_runs_through_one(
    chain: Sequence[ChainPiece], room: Room
) -> None:
    drawing = drawn(chain, room)
    assert len(drawing.boxes) == len(chain)
    assert sorted(box.on for box in drawing.boxes) == sorted(piece.on for piece in chain)
    for one, other in combinations(drawing.boxes, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    lines = [line for wire in drawing.wires for way in corners(wire) for line in pairwise(way)]
    for begin, end in lines:
        for x, y in (begin, end):
            assert 0 <= x <= drawing.width
            assert 0 <= y <= drawing.height
        straight = begin[0] == end[0] or begin[1] == end[1]
        assert not (straight and any(crosses(box, begin, end) for box in drawing.boxes))
    for words in drawing.words:
        box = next(each for each in drawing.boxes if holds(each, words.x, words.y))
        assert LETTERS * wide(words.text) <= box.width


@given(chains(), st.integers(1, 5))
def test_a_row_has_no_more_boxes_than_there_are_columns(chain: Sequence[ChainPiece], columns: int) -> None:
    assert len({box.x for box in drawn(chain, Room(columns)).boxes}) <= columns


@given(chains(), st.integers(1, 4), st.integers(0, 7))
def test_how_high_a_drawing_is_is_known_without_drawing_it(
    chain: Sequence[ChainPiece], columns: int, count: int
) -> None:
    rig = Rig(slug="r", title="R", chain=tuple(chain))
    knobs = {
        each.gear: [(f"knob {number}", KNOB_WORDS.read("7.5")) for number in range(count)] for each in chain
    }
    room = Room(columns, knobs=3)
    height = heights_of(rig, {}, room)
    for each in (knobs, {}, knobs):  # measured again, it is what it was
        assert height(each) == drawing_of(rig, {}, each, room).height


def plain(*gear: str) -> list[ChainPiece]:
    return [ChainPiece(gear=each) for each in gear]


def test_boxes_stand_in_the_order_of_the_signal_and_go_on_below() -> None:
    drawing = drawn(plain("axe", "fuzz", "amp", "gone", "axe"), Room(2))
    assert [box.x < 100 for box in drawing.boxes] == [True, False, True, False, True]
    assert len({box.y for box in drawing.boxes}) == 3
    assert [each.text for each in drawing.words if each.is_name][:2] == ["Goldie", "Wet Wool"]
    assert "gone" in {each.text for each in drawing.words}, "a piece that is nowhere is its slug"


@pytest.mark.parametrize(
    ("said", "x", "y"),
    [("noon", 0, -7), ("7 o'clock", -3.5, 6.1), ("5 o'clock", 3.5, 6.1), ("9 o'clock", -7, 0), ("5", 0, -7)],
)
def test_a_knob_points_as_the_hand_of_a_clock(said: str, x: float, y: float) -> None:
    rig = Rig(slug="rig", title="Rig", chain=tuple(plain("axe")))
    (dial,) = drawing_of(rig, SHELF, {"axe": [("Tone", KNOB_WORDS.read(said))]}).dials
    assert (dial.to_x - dial.x, dial.to_y - dial.y) == (pytest.approx(x, abs=0.1), pytest.approx(y, abs=0.1))


@pytest.mark.parametrize(
    ("knob", "said", "told"),
    [
        ("drive", "10 o'clock", "drive 10:00"),
        ("repeats", "9 Uhr", "repeats 9 Uhr"),
        ("tone", "2 o'clock", "tone 2 o'clock"),
        ("drive", "half past 10", "d… half past 10"),
    ],
)
def test_a_full_hour_that_has_no_room_is_told_in_fewer_letters(knob: str, said: str, told: str) -> None:
    rig = Rig(slug="rig", title="Rig", chain=tuple(plain("axe")))
    words = drawing_of(rig, SHELF, {"axe": [(knob, KNOB_WORDS.read(said))]}).words
    assert words[-1].text == told


def test_what_no_dial_shows_is_told_in_words_alone_and_what_has_no_room_as_a_number() -> None:
    drawing = drawn(plain("fuzz", "amp"))
    told = [each.text for each in drawing.words if not each.is_name]
    assert told[0] == "Fuzz max"
    assert told[1].startswith("wide open")
    assert told[-1] == "+4"
    assert len(drawing.dials) == 1 + 5
    assert drawn(plain("fuzz", "amp"), Room(4, knobs=0)).dials == ()


def test_what_is_off_says_so_and_paths_say_which_they_are() -> None:
    chain = [ChainPiece(gear="axe", on=False), ChainPiece(gear="fuzz", branch=Branch.WET), *plain("amp")]
    drawing = drawn(chain)
    assert [each.word for each in drawing.labels] == ["off", "wet", "dry"]
    assert next(each.on for each in drawing.words if each.is_name) is False


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Goldie", ("Goldie",)),
        ("Long Corridor", ("Long", "Corridor")),
        ("Library card, cut to a triangle", ("Library", "card, cut…")),
        ("WWWWWWWWWWWWWWW", ("WWWWW…",)),
        ("", ("",)),
    ],
)
def test_words_are_parted_or_cut_where_they_have_no_room(text: str, lines: Sequence[str]) -> None:
    assert wrapped(text, 6) == lines


@given(st.text(max_size=60), st.floats(1, 20))
def test_what_is_cut_fits(text: str, room: float) -> None:
    assert wide(fitted(text, room)) <= room
