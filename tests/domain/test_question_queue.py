"""Questions in turn: alike ones are one, all have a turn before anybody has two, newcomers are soon next."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter
from bot.domain.fans.question_queue import Asking, FanQuestion, State, in_turn, same_question

AT = datetime(2030, 5, 17, 19, tzinfo=UTC)
LITTLE = frozenset({"what", "is", "your", "the", "do", "you", "a"})


def question(number: int, *whose: str, put_off: bool = False) -> FanQuestion:
    at = AT + timedelta(minutes=number)
    askings = tuple(Asking(number, Chatter(who, who, who), f"m{number}", "Why?", at) for who in whose)
    return FanQuestion(number, State.WAITING, askings, put_off_at=at if put_off else None)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("what is your favourite scale?", "favorite scale", True),
        ("do you like tapping", "Do you like taping??", True),
        ("how do you practise", "why do you practise", False),
        ("do you like goldie", "do you like toast", False),
        ("what is your first song", "what is your last song", False),
        ("is it 180", "is it 184", False),
        ("what is it", "what do you", False),
    ],
)
def test_the_same_question_is_known_in_spite_of_slips_and_another_is_not(
    one: str, other: str, is_same: bool
) -> None:
    assert same_question(one, other, LITTLE) is is_same


def test_who_was_not_answered_yet_is_next_and_newcomers_in_every_other_turn() -> None:
    waiting = [
        question(1, "old"),
        question(2, "old"),
        question(3, "older"),
        question(4, "new"),
        question(5, "newer"),
        question(6, "newest"),
    ]
    order = in_turn(waiting, {"old": 1}, {"old", "older"})
    assert [each.id for each in order] == [4, 3, 5, 6, 1, 2]
    order = in_turn(waiting, {}, {"old", "older"}, newcomer_last=True)
    assert [each.id for each in order] == [1, 4, 3, 5, 6, 2]


def test_what_was_put_off_waits_behind_all_and_a_merged_one_is_of_who_waits_longest_for_a_turn() -> None:
    waiting = [question(1, "had", put_off=True), question(2, "had"), question(3, "had", "fresh")]
    assert [each.id for each in in_turn(waiting, {"had": 1}, {"had"})] == [3, 2, 1]


fans = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3, unique=True)


@given(st.lists(fans, max_size=14), st.sets(st.sampled_from("abcdefgh")), st.booleans())
def test_nobody_has_two_turns_before_everybody_who_waits_has_one(
    askers: list[list[str]], known: set[str], newcomer: bool
) -> None:
    waiting = [question(number, *who) for number, who in enumerate(askers)]
    order = in_turn(waiting, {}, known, newcomer_last=newcomer)
    assert sorted(each.id for each in order) == [each.id for each in waiting]
    alone = [each for each in order if len(each.askers) == 1]
    if alone == order:
        turns = Counter[str]()
        for place, each in enumerate(order):
            left = {one.askers[0].id for one in order[place:]}
            turns[each.askers[0].id] += 1
            assert turns[each.askers[0].id] <= 1 + min(turns[who] for who in left)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=14, unique=True))
def test_a_newcomer_waits_for_one_of_the_others_at_most(regulars: list[str]) -> None:
    waiting = [*(question(number, who) for number, who in enumerate(regulars)), question(99, "new")]
    for newcomer in (True, False):
        order = in_turn(waiting, {}, set(regulars), newcomer_last=newcomer)
        assert [each.id for each in order].index(99) == newcomer
