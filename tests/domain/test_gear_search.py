"""What fans mean when they ask for gear."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.gear import GearItem, Kind, Status, read_gear
from bot.domain.gear_search import Either, Found, GearIndex, Help, Match, Nothing, Several
from bot.domain.gear_words import read_gear_words

PROJECT = Path(__file__).parent.parent.parent
ASKS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "gear_asks.toml").read_text(encoding="utf-8")
)["ask"]
WORDS = read_gear_words((PROJECT / "data/words/gear.toml").read_text(encoding="utf-8"))
SHELF = read_gear((PROJECT / "data/gear.toml").read_text(encoding="utf-8"))
INDEX = GearIndex(SHELF, WORDS)


def meant(match: Match) -> set[str]:
    match match:
        case Found(item):
            return {item.slug}
        case Either(first, second):
            return {first.slug, second.slug}
        case Several(items):
            return {item.slug for item in items}
        case Help() | Nothing():
            return set()


def misses(kind: str) -> tuple[int, list[str]]:
    """Return how many asks of a kind there are, and those that are not answered as a person would."""
    asks = [ask for ask in ASKS if kind in ask]
    return len(asks), [
        f"{ask['words']!r}: {sorted(meant(INDEX.find(ask['words'])))}" for ask in asks if not understood(ask)
    ]


def understood(ask: dict[str, Any]) -> bool:
    match, wish = INDEX.find(ask["words"]), INDEX.read(ask["words"]).wish
    if "fact" in ask or "wish" in ask:
        return match == Nothing() and bool(wish) is ask.get("wish", False)
    if "helps" in ask:
        return match == Help()
    return meant(match) == wanted(ask)


def wanted(ask: dict[str, Any]) -> set[str]:
    """Return the slugs of what is to be found."""
    if "all" in ask:
        of_kind = [item for item in SHELF if item.kind == ask["all"]]
        in_use = {item.slug for item in of_kind if item.status is Status.IN_USE}
        return in_use or {item.slug for item in of_kind if item.status is Status.RESTING}
    status = Status.IN_USE if "in_use" in ask else ask.get("status")
    if status:
        return {item.slug for item in SHELF if item.status == status}
    return {ask["finds"]} if "finds" in ask else set(ask.get("either", ()))


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [
        *(("finds", 60), ("either", 12), ("finds_nothing", 15), ("all", 12), ("in_use", 9), ("status", 6)),
        *(("fact", 8), ("helps", 3), ("wish", 60)),
    ],
)
def test_of_the_ways_in_which_fans_ask_95_in_100_are_understood(kind: str, at_least: int) -> None:
    asked, missed = misses(kind)
    assert asked >= at_least
    allowed = 0.15 if kind == "either" else 0.05
    assert len(missed) <= allowed * asked, missed


@given(st.text(max_size=500))
def test_whatever_is_asked_there_is_an_answer(ask: str) -> None:
    assert isinstance(INDEX.find(ask), Found | Either | Several | Help | Nothing)


@given(st.sampled_from(SHELF), st.sampled_from(["{}", "the {}", "{}?", "what is {} please", "{} !!"]))
def test_a_piece_is_found_by_its_full_name_whatever_stands_around_it(item: GearItem, form: str) -> None:
    name = f"{item.maker} {item.model} {item.nickname}"
    assert meant(INDEX.find(form.format(name.upper()))) == {item.slug}


def test_an_empty_shelf_answers_with_nothing() -> None:
    assert GearIndex((), WORDS).find("gold guitar") == Nothing()


def test_of_two_of_a_kind_the_one_in_use_is_meant() -> None:
    one = GearItem(slug="a", kind=Kind.AMP, model="Alpha")
    two = GearItem(slug="b", kind=Kind.AMP, model="Beta", status=Status.IN_USE)
    assert GearIndex((one, two), WORDS).find("which amp") == Found(two)


def test_two_equal_ones_are_asked_back() -> None:
    one = GearItem(slug="a", kind=Kind.PEDAL, model="Alpha", tags=("blue",))
    two = GearItem(slug="b", kind=Kind.PEDAL, model="Beta", tags=("blue",))
    assert GearIndex((one, two), WORDS).find("the blue one") == Either(one, two)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Pedals ", Kind.PEDAL),
        ("pedal", Kind.PEDAL),
        ("stompboxes", Kind.PEDAL),
        ("AXES", Kind.GUITAR),
        ("Drum-Machine", Kind.DRUM),
        ("basses", Kind.BASS),
        ("keys", Kind.KEYS),
        ("spaceships", None),
        ("", None),
    ],
)
def test_a_kind_is_named_by_one_many_and_slang(word: str, kind: Kind | None) -> None:
    assert WORDS.kind_named(word) is kind


@pytest.mark.parametrize("word", [form for kind in Kind for form in (kind, f"{kind}s".replace("ss", "s"))])
def test_every_kind_is_named_by_its_own_word_and_mostly_by_its_plural(word: str) -> None:
    assert WORDS.kind_named(word) or word in {"softwares", "bas", "keys"}
