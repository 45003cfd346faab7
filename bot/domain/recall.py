"""How well a piece sits, and when it wants to be played again: the FSRS algorithm, fed with practice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from fsrs import Card, Rating, Scheduler

MOSTLY, HALF = 0.75, 0.4
"""Share of clean repetitions from which a session went mostly well, and from which it went half well."""

LONGEST_REST = 60
"""Days after which a piece is due however well it sits: what is to stay is played now and then."""

LONGEST_REST_ON_THE_CLIMB = 3
"""Days after which a piece is due that is not at its target yet: slow and clean is not known by heart."""

# A session is a review, and the next is on another day: hence no steps of minutes, as flash cards have them.
# Without fuzz the same history always makes the same plan.
_SCHEDULER = Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=LONGEST_REST, enable_fuzzing=False
)


@dataclass(frozen=True, slots=True)
class Review:
    """What a session did for a piece: `best_bpm` is its fastest clean tempo, `target_bpm` the target then."""

    day: date
    clean: int
    missed: int
    best_bpm: float | None = None
    target_bpm: float | None = None

    @property
    def counted(self) -> int:
        """Its repetitions; 0 where the artist played without counting."""
        return self.clean + self.missed

    @property
    def reached(self) -> bool:
        """Whether the target was played clean."""
        return bool(self.best_bpm and self.target_bpm and self.best_bpm >= self.target_bpm)


@dataclass(frozen=True, slots=True)
class Recall:
    """How a piece sits: the day on which it is due, and how likely (0 to 1) it still sits today."""

    due: date
    sits: float


def rating(review: Review) -> Rating:
    """Return how a session went, as a grade of FSRS.

    Mostly missed is Again, half clean is Hard, mostly clean is Good, and Easy if the target was reached. A
    session in which nothing was counted is Good: nothing says that it went badly.
    """
    share = review.clean / review.counted if review.counted else 1.0
    if share < HALF:
        return Rating.Again
    if share < MOSTLY:
        return Rating.Hard
    return Rating.Easy if review.reached else Rating.Good


def recall(reviews: Iterable[Review], today: date) -> Recall:
    """Return how a piece sits after its reviews: one at least, in the order of their days."""
    # The number and the first due time are given because the library would ask the clock for them.
    card = Card(card_id=0, due=_noon(today))
    played = tuple(reviews)
    for review in played:
        card, _ = _SCHEDULER.review_card(card, rating(review), _noon(review.day))
    due, last = card.due.date(), played[-1]
    if last.target_bpm and not any(each.reached for each in played):
        due = min(due, last.day + timedelta(days=LONGEST_REST_ON_THE_CLIMB))
    return Recall(due, _SCHEDULER.get_card_retrievability(card, _noon(today)))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
