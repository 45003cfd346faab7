"""What fans mean when they ask for gear."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.gear.gear_match import (
    GearEither,
    GearFound,
    GearHelp,
    GearNotFound,
    GearSeveral,
    Match,
    items_of,
)
from bot.domain.gear.gear_names import KIND, words_of
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import read_gear_words

PROJECT = Path(__file__).parent.parent.parent
ASKS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "gear_asks.toml").read_text(encoding="utf-8")
)["ask"]
WORDS = read_gear_words((PROJECT / "data/words/gear.toml").read_text(encoding="utf-8"))
SHELF = GEAR.read((PROJECT / "data/gear.toml").read_text(encoding="utf-8"))
INDEX = GearIndex(SHELF, WORDS)


def meant(match: Match) -> set[str]:
    return {item.slug for item in items_of(match)}


def misses(kind: str) -> tuple[int, list[str]]:
    """Return how many asks of a kind there are, and those that are not answered as a person would."""
    asks = [ask for ask in ASKS if kind in ask]
    return len(asks), [
        f"{ask['words']!r}: {sorted(meant(INDEX.find(ask['words'])))}" for ask in asks if not understood(ask)
    ]


def understood(ask: dict[str, Any]) -> bool:
    match, wish = INDEX.find(ask["words"]), INDEX.read(ask["words"]).wish
    if "fact" in ask or "wish" in ask:
        return match == GearNotFound() and bool(wish) is ask.get("wish", False)
    if "helps" in ask:
        return match == GearHelp()
    return meant(match) == wanted(ask)


def wanted(ask: dict[str, Any]) -> set[str]:
    """Return the slugs of what is to be found."""
    if "all" in ask:
        of_kind = [item for item in SHELF if item.kind == ask["all"]]
        in_use = {item.slug for item in of_kind if item.status is Status.IN_USE}
        return in_use or {item.slug for item in of_kind if item.status is Status.RESTING}
    if "owned" in ask:
        here = {Status.IN_USE, Status.RESTING}
        return {item.slug for item in SHELF if item.kind == ask["owned"] and item.status in here}
    status = Status.IN_USE if "in_use" in ask else ask.get("status")
    if status:
        return {item.slug for item in SHELF if item.status == status}
    return {ask["finds"]} if "finds" in ask else set(ask.get("either", ask.get("several", ())))


@pytest.mark.parametrize(
    ("kind", "at_least", "missed_at_most"),
    [
        *(("finds", 665, 5), ("either", 37, 1), ("finds_nothing", 89, 0), ("all", 22, 0), ("owned", 24, 0)),
        *(("in_use", 16, 0), ("status", 7, 0), ("fact", 8, 0), ("helps", 25, 0), ("wish", 75, 1)),
        ("several", 53, 1),
    ],
)
def test_of_each_way_in_which_fans_ask_as_much_is_understood_as_ever_was(
    kind: str, at_least: int, missed_at_most: int
) -> None:
    asked, missed = misses(kind)
    assert asked >= at_least
    assert len(missed) <= missed_at_most, missed


def test_of_what_is_asked_by_people_who_have_not_seen_the_search_95_in_100_is_understood() -> None:
    asked, missed = misses("unseen")
    assert asked >= 190
    assert len(missed) <= 0.05 * asked, missed


CHANGED = [item.with_field("nickname", "Quiet Thunder") for item in SHELF] + [
    change
    for item in SHELF
    for field, value in (("kind", "bass"), ("status", "in use"), ("in", SHELF[0].slug), ("model", "the lady"))
    if (change := item.with_field(field, value)).part_of != item.slug
]
"""The pieces otherwise: with one name for all, of another kind, in another piece, called by a title."""

ANY_ASK = st.sampled_from([*(ask["words"] for ask in ASKS), "quiet thunder", "lady", "thunder pickups"])
ANY_CHANGE = st.sampled_from([*SHELF, *CHANGED]) | st.integers(0, len(SHELF) - 1)


@settings(deadline=None)
@given(st.lists(ANY_CHANGE), st.lists(ANY_ASK, max_size=20))
def test_after_any_changes_an_index_finds_as_one_made_anew(
    changes: list[GearItem | int], asks: list[str]
) -> None:
    places = {item.slug: place for place, item in enumerate(SHELF)}
    changing, held = GearIndex(SHELF, WORDS), {item.slug: item for item in SHELF}
    for change in changes:
        if isinstance(change, int):
            changing.discard(SHELF[change].slug)
            held.pop(SHELF[change].slug, None)
        else:
            changing.put(change, places[change.slug])
            held[change.slug] = change
    anew = GearIndex(sorted(held.values(), key=lambda item: places[item.slug]), WORDS)
    assert {*changing.words} == {*anew.words}
    assert [*map(changing.worth, anew.words)] == [*map(anew.worth, anew.words)]
    for ask in asks:
        assert changing.find(ask) == anew.find(ask), ask
        assert changing.find(ask, order=True) == anew.find(ask, order=True), ask


@given(st.lists(st.sampled_from(CHANGED), max_size=5, unique_by=lambda item: item.slug))
def test_a_word_is_worth_the_most_that_any_piece_is_asked_for_by_it(changed: list[GearItem]) -> None:
    held = {item.slug: item for item in (*SHELF, *changed)}
    index = GearIndex(held.values(), WORDS)
    expected = {
        word: KIND for word, kind in WORDS.by_word.items() if kind in {it.kind for it in held.values()}
    }
    for item in held.values():
        for word, worth in words_of(item, WORDS):
            if WORDS.by_word.get(word) is not item.kind:
                expected[word] = max(worth, expected.get(word, 0.0))
            else:
                expected.setdefault(word, worth)
    assert {word: index.worth(word) for word in expected} == expected
    assert index.worth("zorbl") == 0


@settings(deadline=None)
@given(st.text(max_size=500))
def test_whatever_is_asked_there_is_an_answer(ask: str) -> None:
    assert isinstance(INDEX.find(ask), GearFound | GearEither | GearSeveral | GearHelp | GearNotFound)


@settings(deadline=None)
@given(
    st.sampled_from(SHELF),
    st.sampled_from(["{}", "the {}", "{}?", "what is {} please", "{} !!", "{} <3 PogChamp", "KEKW {} 🔥"]),
)
def test_a_piece_is_found_by_its_full_name_whatever_stands_around_it(item: GearItem, form: str) -> None:
    name = f"{item.maker} {item.model} {item.nickname}"
    assert meant(INDEX.find(form.format(name.upper()))) == {item.slug}


@pytest.mark.parametrize(
    "ask", ["welche gitarre", "que guitarra", "quelle guitare", "che chitarra", "qual guitarra"]
)
def test_a_kind_is_meant_in_whatever_language_it_is_asked_for(ask: str) -> None:
    assert INDEX.find(ask) == INDEX.find("which guitar")


def test_a_shelf_in_another_language_is_found_in_english_too() -> None:
    red = GearItem(slug="a", kind=GearKind.GUITAR, model="Uno", tags=("roja",))
    index = GearIndex((red, GearItem(slug="b", kind=GearKind.GUITAR, model="Dos", tags=("azul",))), WORDS)
    assert index.find("the red guitar") == index.find("die rote gitarre") == GearFound(red)


def test_a_kind_and_a_name_in_either_order_mean_the_part() -> None:
    goldie = next(item for item in SHELF if item.slug == "goldie")
    for part in (item for item in SHELF if item.part_of == goldie.slug):
        for ask in (f"{part.kind} goldie", f"goldie {part.kind}", f"{part.kind} of the goldie"):
            assert INDEX.find(ask) == GearFound(part)


def test_a_part_that_is_not_on_the_shelf_is_none_of_another_piece() -> None:
    abuela = next(item for item in SHELF if item.slug == "abuela")
    for ask in ("strings abuela", "abuela strings", "which strings are on the abuela?"):
        assert INDEX.find(ask) == GearFound(abuela, lacks=GearKind.STRINGS)


def test_a_part_of_a_piece_of_its_own_kind_is_one_of_the_kind() -> None:
    board = GearItem(slug="board", kind=GearKind.PEDAL, model="Big Board")
    fuzzy = GearItem(slug="fuzzy", kind=GearKind.PEDAL, model="Fuzzy", tags=("fuzz",)).with_field(
        "in", "board"
    )
    wah = GearItem(slug="wah", kind=GearKind.PEDAL, model="Wah Nine", tags=("fuzz",))
    tele = GearItem(slug="tele", kind=GearKind.GUITAR, model="Tele", status=Status.IN_USE)
    neck = GearItem(slug="neck", kind=GearKind.GUITAR, model="Spare Maple").with_field("in", "tele")
    index = GearIndex([board, fuzzy, wah, tele, neck], WORDS)
    assert index.find("pedals") == GearSeveral((board, fuzzy, wah))
    assert index.find("fuzz pedals") == GearSeveral((fuzzy, wah))
    assert index.find("what guitar is that") == index.find("the tele guitar") == GearFound(tele)
    assert index.find("whats on the big board") == index.find("big board fuzzy") == GearFound(fuzzy)


def test_a_title_says_nothing_unless_it_stands_on_the_shelf() -> None:
    toast = GearItem(slug="a", kind=GearKind.GUITAR, model="Burnt Toast")
    lady = GearItem(slug="b", kind=GearKind.GUITAR, model="Silver Lady")
    assert GearIndex((toast,), WORDS).find("lady") == GearHelp()
    index = GearIndex((toast, lady), WORDS)
    assert (index.find("lady"), index.find("mr toast")) == (GearFound(lady), GearFound(toast))


def test_a_short_form_means_a_word_in_whatever_form_it_stands_on_the_shelf() -> None:
    for tag in ("overdrive", "od", "Noise Gate", "mod pedal", "12-string"):
        item = GearItem(slug="a", kind=GearKind.PEDAL, model="Alpha", tags=(tag,))
        other = GearItem(slug="b", kind=GearKind.PEDAL, model="Beta", status=Status.IN_USE)
        index = GearIndex((item, other), WORDS)
        asks = {"overdrive": "od", "od": "overdrive", "noise gate": "ng", "mod pedal": "modulation"}
        assert index.find(asks.get(tag.lower(), "12str")) == GearFound(item), tag


def test_somebodys_gear_is_theirs_in_whose_story_they_are_and_nobodys_else() -> None:
    lent = GearItem(slug="a", kind=GearKind.AMP, model="Alpha", story="My brother's, on loan.")
    index = GearIndex(
        (lent, GearItem(slug="b", kind=GearKind.AMP, model="Beta", status=Status.IN_USE)), WORDS
    )
    assert index.find("your brothers amp") == index.find("el amplificador de tu hermano") == GearFound(lent)
    assert index.find("your sisters amp") == GearNotFound()


def test_what_is_asked_for_side_by_side_is_told_side_by_side() -> None:
    assert meant(INDEX.find("goldie and kettle")) == {"goldie", "kettle"}
    assert INDEX.find("goldie and a banjo") != INDEX.find("banjo")


@pytest.mark.parametrize("word", ["people", "water", "silence", "starting", "class", "saying", "strong"])
def test_an_everyday_word_alone_is_no_slip_for_a_piece(word: str) -> None:
    assert INDEX.find(word) == GearNotFound()


def test_an_empty_shelf_answers_with_nothing() -> None:
    assert GearIndex((), WORDS).find("gold guitar") == GearNotFound()


def test_of_two_of_a_kind_the_one_in_use_is_meant() -> None:
    one = GearItem(slug="a", kind=GearKind.AMP, model="Alpha")
    two = GearItem(slug="b", kind=GearKind.AMP, model="Beta", status=Status.IN_USE)
    assert GearIndex((one, two), WORDS).find("which amp") == GearFound(two)


def test_two_equal_ones_are_asked_back() -> None:
    one = GearItem(slug="a", kind=GearKind.PEDAL, model="Alpha", tags=("blue",))
    two = GearItem(slug="b", kind=GearKind.PEDAL, model="Beta", tags=("blue",))
    assert GearIndex((one, two), WORDS).find("the blue one") == GearEither(one, two)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Pedals ", GearKind.PEDAL),
        ("pedal", GearKind.PEDAL),
        ("stompboxes", GearKind.PEDAL),
        ("AXES", GearKind.GUITAR),
        ("Drum-Machine", GearKind.DRUM),
        ("basses", GearKind.BASS),
        ("keys", GearKind.KEYS),
        ("spaceships", None),
        ("", None),
    ],
)
def test_a_kind_is_named_by_one_many_and_slang(word: str, kind: GearKind | None) -> None:
    assert WORDS.kind_named(word) is kind


@pytest.mark.parametrize(
    "word", [form for kind in GearKind for form in (kind, f"{kind}s".replace("ss", "s"))]
)
def test_every_kind_is_named_by_its_own_word_and_mostly_by_its_plural(word: str) -> None:
    assert WORDS.kind_named(word) or word in {"softwares", "bas", "keys"}
