"""Which question comes next: the room as a whole is the learner, and what it half knows comes again."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from fsrs import Card, Rating, Scheduler

from bot.domain.fans.quiz import QuizQuestion

MOSTLY, HALF, SOME = 0.85, 0.5, 0.25
"""Shares of those who answered that were right, from which the room knew it easily, well, and hardly."""

MAX_REST = 365
"""Days after which a question is due however well the room knows it: by then it has other people in it."""

# The room meets again on another day: hence no steps of minutes, as flash cards have them. Without fuzz the
# same history always asks the same.
_SCHEDULER = Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=MAX_REST, enable_fuzzing=False
)


@dataclass(frozen=True, slots=True)
class Memory:
    """How well the room knows a question: when it is due, and the card of FSRS, as it is written."""

    due: datetime
    card: str


def rating(right: int, answered: int) -> Rating:
    """Return how the room did, as a grade of FSRS, by the share of those who answered."""
    share = right / answered
    if share >= MOSTLY:
        return Rating.Easy
    if share >= HALF:
        return Rating.Good
    return Rating.Hard if share >= SOME else Rating.Again


def reviewed(memory: Memory | None, right: int, answered: int, at: datetime) -> Memory | None:
    """Return what the room knows of a question once it was asked at a time; where nobody answered, as before.

    Then it was not the question that nobody knew: nobody was there.
    """
    if not answered:
        return memory
    # The number and the first due time are given because the library would ask the clock for them.
    card = Card.from_json(memory.card) if memory else Card(card_id=0, due=at)
    card, _ = _SCHEDULER.review_card(card, rating(right, answered), at)
    return Memory(card.due, card.to_json())


def asked_next(
    questions: Sequence[QuizQuestion],
    memories: Mapping[str, Memory],
    asked: Collection[str],
    at: datetime,
) -> QuizQuestion | None:
    """Return what is asked next: what is due, the longest first; then what is new; then what is due soonest.

    None of those that were `asked` this evening, by their slugs; None where all were. New ones come from the
    topic of which the fewest were met so far, the easier first.
    """
    left = [each for each in questions if each.slug not in asked]
    due = [each for each in left if each.slug in memories and memories[each.slug].due <= at]
    if due:
        return min(due, key=lambda each: memories[each.slug].due)
    met = Counter(each.topic for each in questions if each.slug in memories or each.slug in asked)
    new = [each for each in left if each.slug not in memories]
    if new:
        return min(new, key=lambda each: (met[each.topic], each.difficulty))
    return min(left, key=lambda each: memories[each.slug].due, default=None)
