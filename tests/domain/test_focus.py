"""Answers held while somebody plays come together, in few lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.person import Person
from bot.domain.practice.focus import LINE_CHARS, MAX_HELD, MAX_LINES, Focus, Held, named


def test_the_same_answer_is_told_once_with_all_who_asked_and_each_of_them_once() -> None:
    focus = Focus()
    focus.begin()
    for asker in ("fern", "sol", "fern"):
        focus.hold("It's the Lark.", [asker])
    focus.hold("It's the Kettle.", ["fern"])
    assert focus.end().lines == ("@fern, @sol: It's the Lark. · @fern: It's the Kettle.",)


def test_beginning_and_ending_tell_whether_that_was_so_already_and_leave_nothing_behind() -> None:
    focus = Focus()
    assert focus.begin()
    assert not focus.begin()
    focus.hold("It's the Lark.", ["fern"])
    assert focus.end().lines
    assert not focus.on
    assert focus.begin()
    assert focus.end() == (held := focus.end())
    assert (held.lines, held.left_out) == ((), 0)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=500), st.sampled_from("abcdefg")), max_size=100))
def test_what_is_held_fits_a_few_lines_and_what_does_not_is_counted(asks: list[tuple[str, str]]) -> None:
    focus = Focus()
    focus.begin()
    for answer, asker in asks:
        focus.hold(answer, [asker])
    held = focus.end()
    assert len(held.lines) <= MAX_LINES
    assert all(len(line) <= LINE_CHARS for line in held.lines)
    assert bool(held.lines) == bool(asks)


def test_for_who_is_forgotten_nothing_is_held_and_others_are_told_without_their_name() -> None:
    focus = Focus()
    focus.begin()
    for answer, askers in (
        ("It is Goldie.", ["fern", "sol"]),
        ("A.", ["fern"]),
        ("Ask fern or moss.", ["sol"]),
    ):
        focus.hold(answer, askers)
    fern = Person(frozenset({"fern"}), frozenset({"7"}))
    focus.let_go(fern.logins, fern.taken_out_of)
    assert focus.end() == Held(("@sol: It is Goldie. · @sol: Ask … or moss.",), 0)


def test_a_long_answer_is_cut_to_whole_sentences_so_that_no_command_in_it_is_cut_in_two() -> None:
    focus = Focus()
    focus.begin()
    tale = "It's the Lark, in use right now. There is a story: !story lark"
    focus.hold(f"{tale} and {'la ' * 60}", ["fern"])
    focus.hold(tale, ["sol"])
    assert focus.end().lines == (f"@fern: It's the Lark, in use right now. … · @sol: {tale}",)


def test_the_oldest_are_left_out() -> None:
    focus = Focus()
    focus.begin()
    for number in range(MAX_HELD + 5):
        focus.hold(f"Answer number {number}.", ["fern"])
    held = focus.end()
    told = " · ".join(held.lines).split(" · ")
    assert held.left_out == 5
    assert told == [f"@fern: Answer number {number}." for number in range(5, MAX_HELD + 5)]
    focus.begin()
    for number in range(10):
        focus.hold(f"{number} {'la ' * 100}", ["fern"])
    held = focus.end()
    assert held.left_out == 10 - 2 * MAX_LINES
    assert held.lines[0].startswith("@fern: 4 la")


@pytest.mark.parametrize(
    ("logins", "told"), [(["a"], "@a"), (["a", "b"], "@a, @b"), (list("abcde"), "@a, @b, @c, @d …")]
)
def test_a_few_are_named(logins: list[str], told: str) -> None:
    assert named(logins) == told
