"""What is asked next: what the room half knows comes again, none twice in an evening, and no dice."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_order import MAX_REST, Memory, asked_next, rating, reviewed

AT = datetime(2030, 5, 17, 20, tzinfo=UTC)
DAY = timedelta(days=1)


def question(slug: str, topic: str = "t", difficulty: int = 2) -> QuizQuestion:
    return QuizQuestion(slug=slug, topic=topic, asks="?", answers=("a",), difficulty=difficulty)


@pytest.mark.parametrize(
    ("right", "answered", "grade"),
    [(9, 10, Rating.Easy), (5, 10, Rating.Good), (3, 10, Rating.Hard), (2, 10, Rating.Again)],
)
def test_the_share_of_the_room_is_the_grade(right: int, answered: int, grade: Rating) -> None:
    assert rating(right, answered) is grade


def test_what_the_room_knows_rests_longer_than_what_it_does_not() -> None:
    known, half, unknown = (reviewed(None, right, 10, AT) for right in (10, 6, 0))
    assert known
    assert half
    assert unknown
    assert AT < unknown.due <= half.due < known.due


def test_where_nobody_answered_nothing_is_learnt() -> None:
    assert reviewed(None, 0, 0, AT) is None
    memory = reviewed(None, 5, 10, AT)
    assert reviewed(memory, 0, 0, AT + DAY) == memory


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(1, 10), st.integers(1, 60)), max_size=20))
def test_the_same_history_always_makes_the_same_memory(history: list[tuple[int, int, int]]) -> None:
    memories: list[Memory | None] = []
    for _ in range(2):
        memory, at = None, AT
        for right, answered, days in history:
            at += days * DAY
            memory = reviewed(memory, min(right, answered), answered, at)
            assert memory
            assert at < memory.due <= at + (MAX_REST + 1) * DAY
        memories.append(memory)
    assert memories[0] == memories[1]


def test_due_goes_before_new_and_new_before_what_rests() -> None:
    questions = [question(slug) for slug in ("rests", "new", "due", "overdue")]
    memories = {
        "rests": Memory(AT + DAY, ""),
        "due": Memory(AT, ""),
        "overdue": Memory(AT - DAY, ""),
    }
    asked: list[str] = []
    while following := asked_next(questions, memories, asked, AT):
        asked.append(following.slug)
    assert asked == ["overdue", "due", "new", "rests"]


def test_new_ones_come_from_all_topics_in_turn_and_the_easier_first() -> None:
    questions = [
        question("a2", "a", 3),
        question("a1", "a", 1),
        question("b1", "b"),
        question("b2", "b"),
        question("c1", "c", 3),
    ]
    asked: list[str] = []
    while following := asked_next(questions, {}, asked, AT):
        asked.append(following.slug)
    assert asked == ["a1", "b1", "c1", "b2", "a2"]
