"""How well a piece sits, and when it wants to be played again: the FSRS algorithm, fed with practice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from fsrs import Card, Rating, Scheduler

from bot.domain.practice.routine import BlockKind

MOSTLY, HALF = 0.75, 0.4
"""Share of clean repetitions from which a session went mostly well, and from which it went half well."""

MAX_REST = 56
"""Days after which a piece is due however well it sits: within two months, even if evenings are crowded."""

MAX_REST_ON_THE_CLIMB = 3
"""Days after which a piece is due that is not at its target yet: slow and clean is not known by heart."""

MAX_REST_UNCOUNTED = 14
"""Days after which a piece is due of which nothing was counted: nobody knows whether it sits."""

RHYTHM = {
    BlockKind.TECHNIQUE: 3,
    BlockKind.EAR: 3,
    BlockKind.SIGHT_READING: 4,
    BlockKind.IMPROVISATION: 5,
}
"""Days between two turns of a skill: it is kept in use, not remembered, so it has no curve of forgetting.
Little and often; so set, a crowded evening or two still leave none for longer than a week."""

# A session is a review, and the next is on another day: hence no steps of minutes, as flash cards have them.
# Without fuzz the same history always makes the same plan.
_SCHEDULER = Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=MAX_REST, enable_fuzzing=False
)


@dataclass(frozen=True, slots=True)
class PieceReview:
    """What a session did for a piece: `best_bpm` is its fastest clean tempo, `target_bpm` the target then.

    `held_bpm` is the fastest that was clean as often in a row as the routine asked for.
    """

    day: date
    clean: int
    missed: int
    best_bpm: float | None = None
    target_bpm: float | None = None
    held_bpm: float | None = None

    @property
    def counted(self) -> int:
        """Its repetitions; 0 where the artist played without counting."""
        return self.clean + self.missed

    @property
    def reached(self) -> bool:
        """Whether the target was held."""
        return bool(self.held_bpm and self.target_bpm and self.held_bpm >= self.target_bpm)


@dataclass(frozen=True, slots=True)
class Recall:
    """How a piece sits: the day on which it is due, and how likely (0 to 1) it still sits today."""

    due: date
    sits: float


def rating(review: PieceReview) -> Rating:
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


def climb(reviews: Iterable[PieceReview], target_bpm: float | None) -> tuple[PieceReview, ...]:
    """Return the sessions that went for a target: those whose own was no lower; none without a target."""
    return tuple(each for each in reviews if target_bpm and (each.target_bpm or 0) >= target_bpm)


def is_reached(reviews: Iterable[PieceReview], target_bpm: float | None) -> bool:
    """Tell whether a target was ever held, whatever the target of that day was: then its climb is over."""
    return bool(target_bpm) and any((each.held_bpm or 0) >= target_bpm for each in reviews)


def stood_for(reviews: Sequence[PieceReview], target_bpm: float | None) -> int:
    """Return for how many sessions the way to a target has stood still; 0 if it is reached."""
    if is_reached(reviews, target_bpm):
        return 0
    tempi = [each.best_bpm or 0 for each in climb(reviews, target_bpm) if each.counted]
    return len(tempi) - tempi.index(max(tempi)) - 1 if any(tempi) else len(tempi)


def recall(
    reviews: Sequence[PieceReview],
    today: date,
    kind: BlockKind = BlockKind.REPERTOIRE,
    target_bpm: float | None = None,
) -> Recall:
    """Return how something sits after its reviews: one at least, in the order of their days.

    `target_bpm` is the target that it has today; one that no session went for yet makes it due at once.
    """
    # The number and the first due time are given because the library would ask the clock for them.
    card = Card(card_id=0, due=_noon(today))
    for review in reviews:
        card, _ = _SCHEDULER.review_card(card, rating(review), _noon(review.day))
    sits = _SCHEDULER.get_card_retrievability(card, _noon(today))
    last = reviews[-1]
    if kind in RHYTHM:
        return Recall(last.day + timedelta(days=RHYTHM[kind]), sits)
    rests = [(card.due.date() - last.day).days]
    if not last.counted:
        rests.append(MAX_REST_UNCOUNTED)
    if target_bpm and not is_reached(reviews, target_bpm):
        rests.append(MAX_REST_ON_THE_CLIMB if climb(reviews, target_bpm) else 0)
    return Recall(last.day + timedelta(days=min(rests)), sits)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
