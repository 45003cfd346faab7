"""Answers held while somebody plays come together, in few lines."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.person import Person
from bot.domain.practice.focus import LINE_CHARS, MAX_HELD, MAX_LINES, Asker, Focus, HeldAnswer, named
from bot.domain.words.chat_text import MAX_CHARS

LONG = "You are not counted any more. " * 8


def answer(words: str, *askers: str, whole: bool = False) -> HeldAnswer:
    return HeldAnswer(words, dict.fromkeys(askers, Asker()), whole)


def test_the_same_answer_is_told_once_with_all_who_asked_and_each_of_them_once() -> None:
    focus = Focus()
    focus.begin()
    for asker in ("fern", "sol", "fern"):
        focus.hold(answer("It's the Lark.", asker))
    focus.hold(answer("It's the Kettle.", "fern"))
    assert focus.end().lines == ("@fern, @sol: It's the Lark. · @fern: It's the Kettle.",)


def test_who_stands_in_the_words_of_an_answer_is_not_named_before_them_as_well() -> None:
    told = "Answered, @ned @fern: it is on the site."
    assert str(answer(told, "ned")) == told
    assert str(answer(told, "ned", "sol")) == f"@sol: {told}"
    assert str(answer("Ask @nedda.", "ned")) == "@ned: Ask @nedda."


def test_beginning_and_ending_tell_whether_that_was_so_already_and_leave_nothing_behind() -> None:
    focus = Focus()
    assert focus.begin()
    assert not focus.begin()
    focus.hold(answer("It's the Lark.", "fern"))
    assert focus.end().lines
    assert not focus.on
    assert focus.begin()
    assert focus.end() == (held := focus.end())
    assert (held.lines, held.left_out) == ((), 0)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=500), st.sampled_from("abcdefg")), max_size=100))
def test_what_is_held_fits_a_few_lines_and_what_does_not_is_counted(asks: list[tuple[str, str]]) -> None:
    focus = Focus()
    focus.begin()
    for words, asker in asks:
        focus.hold(answer(words, asker))
    held = focus.end()
    assert len(held.lines) <= MAX_LINES
    assert all(len(line) <= LINE_CHARS for line in held.lines)
    assert bool(held.lines) == bool(asks)


def test_for_who_is_forgotten_nothing_is_held_and_others_are_told_without_their_name() -> None:
    focus = Focus()
    focus.begin()
    for held in (
        answer("It is Goldie.", "fern", "sol"),
        answer("A.", "fern"),
        answer("Ask fern or moss.", "sol"),
    ):
        focus.hold(held)
    fern = Person(frozenset({"fern"}), frozenset({"7"}))
    focus.let_go(fern.logins)
    focus.name_no_more(fern.logins, fern.taken_out_of)
    assert focus.end().lines == ("@sol: It is Goldie. · @sol: Ask … or moss.",)


def test_a_long_answer_is_cut_to_whole_sentences_so_that_no_command_in_it_is_cut_in_two() -> None:
    focus = Focus()
    focus.begin()
    tale = "It's the Lark, in use right now. There is a story: !story lark"
    focus.hold(answer(f"{tale} and {'la ' * 60}", "fern"))
    focus.hold(answer(tale, "sol"))
    assert focus.end().lines == (f"@fern: It's the Lark, in use right now. … · @sol: {tale}",)


def test_the_oldest_are_left_out() -> None:
    focus = Focus()
    focus.begin()
    for number in range(MAX_HELD + 5):
        focus.hold(answer(f"Answer number {number}.", "fern"))
    held = focus.end()
    told = " · ".join(held.lines).split(" · ")
    assert held.left_out == 5
    assert told == [f"@fern: Answer number {number}." for number in range(5, MAX_HELD + 5)]
    focus.begin()
    for number in range(10):
        focus.hold(answer(f"{number} {'la ' * 100}", "fern"))
    held = focus.end()
    assert held.left_out == 10 - 2 * MAX_LINES
    assert held.lines[0].startswith("@fern: 4 la")


@pytest.mark.parametrize(
    ("logins", "told"), [(["a"], "@a"), (["a", "b"], "@a, @b"), (list("abcde"), "@a, @b, @c, @d …")]
)
def test_a_few_are_named(logins: list[str], told: str) -> None:
    assert named(logins) == told


def test_what_changed_something_about_who_asked_is_neither_cut_nor_left_out() -> None:
    later: list[HeldAnswer] = []
    focus = Focus(later.append)
    focus.begin()
    long = f"Noted: {'la ' * 70}"
    for number in range(MAX_HELD):
        focus.hold(answer(f"{number} {long}", "moss", whole=number % 3 == 0))
    terms = answer(f"The terms: {'la ' * 150}", "fern", whole=True)
    focus.hold(terms)
    held = focus.end()
    told = [*held.answers, *later]
    whole = [each.words for each in told if each.whole]
    assert whole == [f"{number} {long}" for number in range(0, MAX_HELD, 3)] + [terms.words]
    assert len(held.lines) == MAX_LINES
    assert held.left_out == MAX_HELD - len(whole) + 1
    assert all(f"@moss: {each.words}" in held.lines for each in held.answers), "uncut"


def test_what_is_patient_leaves_nothing_out_that_can_be_told_next() -> None:
    later: list[HeldAnswer] = []
    focus = Focus(later.append, most=12, patient=True)
    focus.begin()
    for number in range(13):
        focus.hold(answer(f"{number} {'la ' * 50}", "moss"))
    held = focus.end(most=1)
    assert (held.left_out, len(held.lines)) == (1, 1)
    assert [each.words.split()[0] for each in (*held.answers, *later)] == [*map(str, range(1, 13))]


def test_an_answer_is_told_as_things_stand_by_then_to_each_and_not_at_all_where_it_is_stale() -> None:
    focus, places = Focus(), {"fern": 2, "moss": 2, "reed": 2}

    def renewed(who: str) -> str:
        return f"You are number {places[who]}." if who in places else ""

    focus.begin()
    for who in places:
        focus.hold(HeldAnswer("You are number 2.", {who: Asker(partial(renewed, who))}))
    del places["reed"]
    places["fern"] = 1
    assert focus.end().lines == ("@fern: You are number 1. · @moss: You are number 2.",)


def test_of_what_is_dropped_only_that_is_told_which_was_changed_about_who_asked() -> None:
    later: list[HeldAnswer] = []
    focus = Focus(later.append)
    focus.begin()
    for held in (answer("It is Goldie.", "fern"), answer("All is deleted.", "moss", whole=True)):
        focus.hold(held)
    focus.drop()
    assert later == [answer("All is deleted.", "moss", whole=True)]
    assert not focus.on
    assert focus.end().lines == ()


def test_of_a_whole_answer_as_many_are_named_as_leave_room_for_all_of_it() -> None:
    words = "la " * 155 + "Say !forgetme."
    told = str(answer(words, "fan_fern", "sub_sol", "vip_vesper", whole=True))
    assert told.endswith(f" …: {words}")
    assert len(told) <= MAX_CHARS


def test_what_is_the_same_as_something_whole_by_now_is_whole() -> None:
    focus = Focus()
    focus.begin()
    focus.hold(HeldAnswer("At 50 BPM.", {"fern": Asker(lambda: LONG)}))
    focus.hold(answer(LONG, "sol", whole=True))
    assert focus.end().lines == (f"@fern, @sol: {LONG}",)


def test_how_many_were_left_out_is_told_by_the_next_line_where_a_long_answer_has_no_room_for_it() -> None:
    focus = Focus(most=2, patient=True)
    for words, whole in (("It's the Kettle.", False), ("It's the Wool.", False), (LONG * 2, True)):
        focus.hold(answer(words, "fern", whole=whole))
    first, then = focus.end(most=1), focus.end(most=1)
    assert (len(first.lines[0]) > LINE_CHARS, first.left_out) == (True, 0)
    assert (then.lines, then.left_out) == (("@fern: It's the Wool.",), 1)
    assert focus.end(most=1).left_out == 0
