"""A question that is open: one answer a person, the last one counts, by Twitch's time."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.said import Removal
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_round import QuizRound, Result, named

AT = datetime(2030, 5, 17, 20, tzinfo=UTC)
ASKED = QuizQuestion(slug="x", topic="t", asks="?", answers=("air",))
SECONDS = 30


def line(who: str, second: float, number: int = 0) -> Message:
    at = AT + timedelta(seconds=second)
    return Message(f"{who}{second}{number}", Chatter(who, who, who), Role.VIEWER, "x", (), at, "c")


def opened() -> QuizRound:
    asked = QuizRound(1, ASKED, 1, AT)
    asked.open(AT + timedelta(seconds=2), SECONDS)
    return asked


def test_the_window_is_that_of_twitch_from_its_confirming_on() -> None:
    asked = QuizRound(1, ASKED, 1, AT)
    assert asked.take(line("early", -1), right=True) is None
    assert asked.take(line("quick", 1), right=True), "the line may be read before the bot knows that it is"
    asked.open(AT + timedelta(seconds=2), SECONDS)
    assert asked.take(line("late", SECONDS + 2.1), right=True) is None
    assert asked.take(line("just", SECONDS + 2), right=True)
    assert [each.chatter.login for each in asked.right] == ["just", "quick"]


def test_the_last_answer_counts_and_one_that_comes_out_of_order_does_not() -> None:
    asked = opened()
    asked.take(line("fern", 5), right=True)
    asked.take(line("fern", 9), right=False)
    assert asked.take(line("fern", 7), right=True) is None
    assert Result.of(asked).knew == 0
    assert Result.of(asked).answered == 1


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.floats(2, 40), st.booleans()), max_size=60))
def test_all_who_are_right_at_last_and_in_time_score_and_speed_gives_nothing(
    lines: list[tuple[str, float, bool]],
) -> None:
    asked = opened()
    ordered = sorted(lines, key=lambda each: each[1])
    for number, (who, second, right) in enumerate(ordered):
        asked.take(line(who, second, number), right=right)
    in_time = [each for each in ordered if each[1] <= SECONDS + 2]
    last = {who: right for who, _, right in in_time}
    assert [each.chatter.login for each in asked.right] == sorted(who for who in last if last[who])


def test_what_staff_takes_off_counts_no_more() -> None:
    asked = opened()
    first = asked.take(line("fern", 5), right=True)
    asked.take(line("moss", 5), right=True)
    asked.take(line("sol", 5), right=True)
    assert first
    assert asked.take_off(Removal(AT + timedelta(seconds=6), line=first.line)) == ["fern"]
    assert asked.take_off(Removal(AT + timedelta(seconds=6), author="moss")) == ["moss"]
    assert asked.take_off(Removal(AT + timedelta(seconds=6), author="other")) == []
    assert [each.chatter.login for each in asked.right] == ["sol"]
    assert asked.take_off(Removal(AT + timedelta(seconds=6))) == ["sol"], "all of chat was cleared"


def test_of_many_some_are_named_and_how_many_more() -> None:
    logins = [f"fan{number:02}" for number in range(12)]
    assert named(logins[:3], 3, ()) == (logins[:3], 0)
    assert named(logins, 3, (9, 0, 4)) == (["fan00", "fan04", "fan09"], 9)
