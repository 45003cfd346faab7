"""Points and places of the quiz, as laws: ties share a place, and nobody's going moves anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fans.quiz_score import (
    MAX_POINTS,
    SHOWN,
    Knowledge,
    Score,
    Title,
    placed,
    point_for,
    title_for,
)

_SCORES = st.lists(st.integers(0, 30), max_size=40).map(
    lambda points: [Score(str(number), f"fan{number:02}", each) for number, each in enumerate(points)]
)


def test_ties_share_a_place_and_nobody_is_first_among_them() -> None:
    scores = [Score("1", "sol", 5), Score("2", "fern", 5), Score("3", "moss", 3), Score("4", "nook", 0)]
    assert [tuple(each) for each in placed(scores)] == [(1, "fern", 5), (1, "sol", 5), (3, "moss", 3)]


@given(_SCORES)
def test_a_place_is_one_more_than_those_who_have_more(scores: list[Score]) -> None:
    found = {each.login: each.place for each in placed(scores)}
    for score in scores:
        better = sum(each.points > score.points for each in scores)
        assert found.get(score.login) == (better + 1 if score.points else None)


@given(_SCORES, st.data())
def test_who_is_forgotten_leaves_a_gap_and_all_others_their_place(
    scores: list[Score], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(scores))) if scores else set[Score]()
    left = [each._replace(id="", login="") if each in gone else each for each in scores]
    before = {each.login: each.place for each in placed(scores)}
    after = {each.login: each.place for each in placed(left) if each.login}
    assert after == {login: place for login, place in before.items() if login in after}
    assert len(placed(left)) == len(placed(scores))


def test_nobody_is_told_how_many_are_before_them_but_the_first() -> None:
    told = [Knowledge(1, 1, place, {}).told_place for place in (0, 1, SHOWN, SHOWN + 1, 400)]
    assert told == [0, 1, SHOWN, 0, 0]


def test_an_evening_has_enough_points_at_some_time() -> None:
    assert [point_for(today) for today in (0, MAX_POINTS - 1, MAX_POINTS, 99)] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("rights", "title"),
    [
        ({}, None),
        ({"theory": 2}, None),
        ({"theory": 3}, Title.CURIOUS),
        ({"theory": 200}, Title.CURIOUS),
        ({"theory": 9, "gear": 5, "ear": 1}, Title.ATTENTIVE),
        ({"a": 10, "b": 10, "c": 10, "d": 10}, Title.WELL_VERSED),
        ({"a": 20, "b": 20, "c": 20, "d": 20, "e": 20}, Title.LIBRARY),
    ],
)
def test_a_title_is_for_how_much_and_of_how_many_topics(rights: dict[str, int], title: Title | None) -> None:
    assert title_for(rights) == title


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60)), st.sampled_from("abcdef"))
def test_who_learns_more_is_never_called_less(rights: dict[str, int], topic: str) -> None:
    ranks = [None, *Title]
    more = rights | {topic: rights.get(topic, 0) + 1}
    assert ranks.index(title_for(more)) >= ranks.index(title_for(rights))
