"""What was said, until it is taken off."""

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Message
from bot.domain.chat.said import MAX_LINES, Removal, Said, TakenOff
from tests.conftest import EVENING

Make = Callable[..., Message]

MOMENTS = st.integers(0, 3).map(lambda seconds: EVENING + timedelta(seconds=seconds))
REMOVALS = st.builds(Removal, MOMENTS, st.sampled_from(["", "line"]), st.sampled_from(["", "7", "8"]))
SAID = st.builds(Said, st.just("x"), st.sampled_from(["line", "other"]), st.sampled_from(["7", "8"]), MOMENTS)


def test_a_line_that_was_deleted_is_taken_off_with_its_writers_name_and_no_other_line(message: Make) -> None:
    one, other, taken_off = message("which strings?"), message("which amp?"), TakenOff()
    taken_off.take(Removal(one.at, line=one.id))
    assert taken_off.has(Said.words(one))
    assert taken_off.has(Said.name(one))
    assert not taken_off.has(Said.words(other))


def test_whoever_is_banned_is_taken_off_with_all_that_was_said_until_then(message: Make) -> None:
    before, after = message("one", after=1), message("after the time-out", after=700)
    other, taken_off = message("another's", who="fan_ivy", after=1), TakenOff()
    taken_off.take(Removal(before.at + timedelta(seconds=5), author=before.chatter.id))
    assert [taken_off.has(Said.words(each)) for each in (before, after, other)] == [True, False, False]


def test_a_chat_that_is_cleared_takes_everybodys_lines_off(message: Make) -> None:
    before, after, taken_off = message("one"), message("two", after=60), TakenOff()
    taken_off.take(Removal(before.at))
    assert [taken_off.has(Said.words(each)) for each in (before, after)] == [True, False]


@given(st.lists(REMOVALS, max_size=4), SAID)
def test_in_whatever_order_removals_are_told_they_take_the_same_off(
    removals: list[Removal], said: Said
) -> None:
    found: set[bool] = set()
    for told in permutations(removals):
        taken_off = TakenOff()
        for removal in told:
            taken_off.take(removal)
        found.add(taken_off.has(said))
    assert len(found) == 1


def test_what_is_remembered_has_a_bound_and_the_latest_are_kept(message: Make) -> None:
    lines, taken_off = [message("x") for _ in range(MAX_LINES + 1)], TakenOff()
    for line in lines:
        taken_off.take(Removal(line.at, line=line.id))
    assert not taken_off.has(Said.words(lines[0]))
    assert all(taken_off.has(Said.words(line)) for line in lines[1:])
