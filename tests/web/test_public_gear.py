"""How all gear stands on the site: on one page, or where that would be too long on several."""

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.web.public_gear import MAX_CARDS, OTHER_LETTERS, gear_groups
from tests.spoken import voice_of_tests

KINDS = (GearKind.PEDAL, GearKind.PEDAL, GearKind.PEDAL, GearKind.AMP)


def _said(line: str, **gaps: str) -> str:
    return voice_of_tests().say(line, gaps)


def _shelf(pieces: int) -> list[GearItem]:
    names = ("Étoile", "echo", "Box", "9 volts")
    return [
        GearItem(slug=f"g-{number}", kind=KINDS[number % 4], model=f"{names[number // 4 % 4]} {number}")
        for number in range(pieces)
    ]


def test_few_pieces_stand_on_the_page_itself_those_elsewhere_last() -> None:
    sold = GearItem(slug="x", kind=GearKind.AMP, model="Gone", status=Status.SOLD)
    groups = gear_groups([sold, *_shelf(8)], _said)
    assert [(group.title, len(group.pieces), group.pages) for group in groups] == [
        ("Amps", 2, ()),
        ("Pedals", 6, ()),
        ("Gone, and remembered", 1, ()),
    ]


def test_very_many_have_pages_by_kind_and_letter_none_of_them_too_long_and_none_left_out() -> None:
    shelf = _shelf(4 * MAX_CARDS)
    amps, pedals = gear_groups(shelf, _said)
    assert [(page.letter, page.path) for page in amps.pages] == [("", "gear/all/amp.html")]
    assert [page.letter for page in pedals.pages] == [OTHER_LETTERS, "B", "E 1", "E 2"]
    pages = [page for group in (amps, pedals) for page in group.pages]
    assert max(len(page.pieces) for page in pages) <= MAX_CARDS
    assert len({page.path for page in pages}) == len(pages)
    assert {piece.slug for page in pages for piece in page.pieces} == {piece.slug for piece in shelf}


def test_a_letter_with_very_many_has_pages_by_name_that_lead_on_and_back() -> None:
    shelf = [
        GearItem(slug=f"g-{number}", kind=GearKind.PEDAL, model=f"Echo {9_999 - number:04}")
        for number in range(2 * MAX_CARDS + 1)
    ]
    [pedals] = gear_groups(shelf, _said)
    assert [(page.letter, len(page.pieces)) for page in pedals.pages] == [
        ("E 1", MAX_CARDS),
        ("E 2", MAX_CARDS),
        ("E 3", 1),
    ]
    paths = [page.path for page in pedals.pages]
    assert [page.before for page in pedals.pages] == ["", *paths[:-1]]
    assert [page.after for page in pedals.pages] == [*paths[1:], ""]
    names = [piece.model for page in pedals.pages for piece in page.pieces]
    assert names == sorted(piece.model for piece in shelf)
