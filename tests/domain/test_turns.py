"""Turns: in the order in which people came, once to the end, and taken back place by place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter
from bot.domain.fans.turns import (
    MAX_WAITING,
    Act,
    Standing,
    TurnRound,
    ended,
    joined,
    left,
    let_back,
    missed,
    next_up,
    seen,
    taken_off,
    without,
)
from bot.errors import Refusal
from tests.catalogue import AT


def join(round_: TurnRound, *who: str) -> TurnRound:
    for each in who:
        round_ = joined(round_, Chatter(each, each, each), f"m-{each}", AT)
    return round_


def waits(round_: TurnRound) -> list[str]:
    return [each.chatter.id for each in round_.waiting]


def up(round_: TurnRound) -> str:
    return round_.up.chatter.id if round_.up else ""


def off(round_: TurnRound, who: str) -> TurnRound:
    return taken_off(round_, lambda each: each.chatter.id == who)


ABC = join(TurnRound(1, "riffs"), "a", "b", "c")


def test_who_joins_twice_stays_where_they_are() -> None:
    again = join(ABC, "a")
    assert again is ABC
    assert [ABC.place_of(who) for who in "abcd"] == [1, 2, 3, None]
    assert join(next_up(ABC), "a").place_of("a") == 0


def test_who_is_not_there_goes_to_the_end_once_and_is_out_then() -> None:
    round_ = missed(next_up(ABC))
    assert (up(round_), waits(round_)) == ("b", ["c", "a"])
    round_ = next_up(next_up(round_))
    assert (up(round_), waits(round_)) == ("a", [])
    round_ = missed(round_)
    assert (up(round_), waits(round_)) == ("", [])
    back = join(replace(round_, open=False), "a")
    assert waits(back) == ["a"], "they come back by their own word"
    assert waits(missed(next_up(back))) == [], "and are called once more"
    assert waits(let_back(round_, "a")) == ["a"]


def test_who_leaves_while_called_and_joins_again_is_not_called_for_ever() -> None:
    round_ = missed(next_up(join(TurnRound(1, ""), "a")))
    assert (up(round_), waits(round_)) == ("", ["a"]), "who waits alone is not called again at once"
    round_ = join(left(next_up(round_), "a"), "a")
    assert up(missed(next_up(round_))) == ""
    assert waits(missed(next_up(round_))) == []


def test_the_last_one_is_served_and_then_nobody_waits() -> None:
    round_ = next_up(next_up(next_up(ABC)))
    assert up(round_) == "c"
    round_ = next_up(round_)
    assert up(round_) == ""
    with pytest.raises(Refusal, match="turn-nobody-waits"):
        next_up(round_)
    with pytest.raises(Refusal, match="turn-nobody-up"):
        missed(round_)


def test_who_was_moderated_comes_back_by_staff_alone() -> None:
    for before in (ABC, next_up(ABC), left(ABC, "a"), next_up(next_up(ABC))):
        round_ = off(before, "a")
        assert "a" not in [up(round_), *waits(round_)]
        with pytest.raises(Refusal, match="turn-not-this-round"):
            join(round_, "a")
        assert waits(let_back(round_, "a"))[-1] == "a"
    with pytest.raises(Refusal, match="turn-not-known"):
        let_back(ABC, "a")


def test_nobody_joins_what_is_closed_or_full_and_who_waits_goes_on() -> None:
    closed = replace(next_up(ABC), open=False)
    with pytest.raises(Refusal, match="turn-closed"):
        join(closed, "d")
    assert not closed.over
    assert join(closed, "b").place_of("b") == 1
    full = join(TurnRound(1, ""), *map(str, range(MAX_WAITING)))
    with pytest.raises(Refusal, match="turn-full"):
        join(full, "more")
    with pytest.raises(Refusal, match="turn-not-in"):
        left(ABC, "d")
    assert ended(closed).over


def test_who_writes_is_there_only_while_they_are_up() -> None:
    assert seen(ABC, "a") is ABC
    round_ = next_up(ABC)
    assert seen(round_, "b") is round_
    there = seen(round_, "a")
    assert there.up
    assert there.up.here
    assert seen(there, "a") is there


def test_a_slip_of_next_is_taken_back_with_state_and_place() -> None:
    one = next_up(ABC)
    two = next_up(one)
    three = join(seen(two, "b"), "d")
    back = Act(one, two).undone(three)
    assert (up(back), waits(back)) == ("a", ["b", "c", "d"])


def test_what_others_did_since_stays_when_an_act_is_taken_back() -> None:
    one = next_up(ABC)
    two = next_up(one)
    for since, wanted in (
        (off(two, "b"), ("a", ["c"])),
        (left(two, "b"), ("a", ["c"])),
        (off(two, "a"), ("", ["b", "c"])),
        (without(two, ["a"]), ("", ["b", "c"])),
        (join(two, "a"), ("", ["b", "c", "a"])),
    ):
        back = Act(one, two).undone(since)
        assert (up(back), waits(back)) == wanted
    assert Act(ABC, ended(ABC)).undone(ended(ABC)) == ABC


NAMES = "abcdef"
DEED = st.one_of(
    st.tuples(st.just("join"), st.sampled_from(NAMES)),
    st.tuples(st.just("leave"), st.sampled_from(NAMES)),
    st.tuples(st.just("off"), st.sampled_from(NAMES)),
    st.tuples(st.just("back"), st.sampled_from(NAMES)),
    st.tuples(st.just("speak"), st.sampled_from(NAMES)),
    st.tuples(st.sampled_from(["next", "missed"]), st.just("")),
)
DEEDS: dict[str, Callable[[TurnRound, str], TurnRound]] = {
    "join": join,
    "leave": left,
    "off": off,
    "back": let_back,
    "speak": seen,
    "next": lambda round_, _: next_up(round_),
    "missed": lambda round_, _: missed(round_),
}


def done(round_: TurnRound, deed: str, who: str) -> TurnRound:
    try:
        return DEEDS[deed](round_, who)
    except Refusal:
        return round_


@given(st.lists(DEED, max_size=40))
def test_the_order_holds_through_all_that_anybody_does(deeds: list[tuple[str, str]]) -> None:
    round_, kicked, absent = TurnRound(1, ""), set[str](), dict[str, int]()
    for deed, who in deeds:
        before, round_ = round_, done(round_, deed, who)
        moved = {each for each in (who or up(before),) if before.places.get(each) != round_.places.get(each)}
        stayed = [each for each in waits(before) if each in waits(round_) and each not in moved]
        assert [each for each in waits(round_) if each in stayed] == stayed, "nobody overtakes anybody"
        assert waits(round_)[: len(stayed)] == stayed, "who comes, comes behind all who were there"
        assert len([each for each in round_.places.values() if each.standing is Standing.UP]) <= 1
        assert len({each.order for each in round_.places.values()}) == len(round_.places)
        if deed == "next" and before.waiting:
            assert up(round_) == waits(before)[0], "the first one who waits is up"
        if deed == "off" and who in before.places:
            kicked.add(who)
        elif deed == "back":
            kicked.discard(who)
        assert not kicked & {up(round_), *waits(round_)}, "who was taken off does not slip back"
        if deed == "missed" and before.up:
            absent[up(before)] = absent.get(up(before), 0) + 1
        if deed == "back":
            absent.pop(who, None)
        elif deed == "join" and who in before.places and before.places[who].standing is Standing.OUT:
            absent[who] = 1
        assert all(absent.get(each, 0) < 2 for each in {up(round_), *waits(round_)}), "twice is out"


@given(st.lists(DEED, max_size=30), st.sampled_from(["next", "missed"]))
def test_what_is_taken_back_at_once_is_as_before(deeds: list[tuple[str, str]], act: str) -> None:
    round_ = TurnRound(1, "")
    for deed, who in deeds:
        round_ = done(round_, deed, who)
    after = done(round_, act, "")
    assert Act(round_, after).undone(after) == round_


@given(st.lists(DEED, max_size=20), st.sampled_from(["next", "missed"]), st.lists(DEED, max_size=10))
def test_whatever_is_taken_back_brings_nobody_back_who_is_gone(
    deeds: list[tuple[str, str]], act: str, since: list[tuple[str, str]]
) -> None:
    round_ = TurnRound(1, "")
    for deed, who in deeds:
        round_ = done(round_, deed, who)
    after = now = done(round_, act, "")
    for deed, who in since:
        now = done(now, deed, who)
    back = Act(round_, after).undone(now)
    assert len([each for each in back.places.values() if each.standing is Standing.UP]) <= 1
    assert len({each.order for each in back.places.values()}) == len(back.places)
    gone = {who for who, each in now.places.items() if each.standing is Standing.TAKEN_OFF}
    assert not gone & {up(back), *waits(back)}
