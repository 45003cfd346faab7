"""A piece as it stands on a day: new, due, stalled or resting, in words for a person, and its block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.practice.recall import RHYTHM, PieceReview, Recall, climb, is_reached, stood_for
from bot.domain.practice.routine import Block

History = Mapping[str, Sequence[PieceReview]]
"""What was practised, and its sessions in the order of their days."""

STALLED = 3
"""Sessions without a faster clean tempo after which a piece stalls; without a target there is no climb."""

STEPS_BELOW, STEPS_BELOW_A_STALL = 1, 2
"""Steps below the last clean tempo at which a block begins: near enough to come past it in its minutes."""

RUN_THROUGH_DAYS = 5
"""Days, the last one included, on which what has a date is played through: by then nothing new settles."""


class Standing(StrEnum):
    """Where something stands in a plan."""

    UNPLAYED = "unplayed"
    NEW_TARGET = "new-target"
    STALLS = "stalls"
    NOTHING_CLEAN = "nothing-clean"
    DUE = "due"
    RESTS = "rests"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something stands where it stands, in facts: for whoever tells it in words of their own.

    `days_ago` is when it was last played, `due_in` when it is due (less than nothing: it was); `by` is the
    day on which it has to be ready, `known` whether any routine has it now.
    """

    standing: Standing
    by: date | None
    runs_through: bool
    aimed: bool
    target: float | None
    best: float | None
    reached: bool
    sessions: int
    days_ago: int
    clean: int
    counted: int
    due_in: int
    known: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to practise as it stands today; without `reviews` and `recall` it never was played.

    `by` is the day on which it has to be ready, if still to come; `aimed` tells whether the plan is for it.
    """

    what: str
    today: date
    block: Block | None
    reviews: tuple[PieceReview, ...] = ()
    recall: Recall | None = None
    by: date | None = None
    aimed: bool = False

    @property
    def last(self) -> PieceReview:
        """Its latest session."""
        return self.reviews[-1]

    @property
    def best(self) -> float | None:
        """Its fastest clean tempo ever."""
        return max((each.best_bpm for each in self.reviews if each.best_bpm), default=None)

    @property
    def stood(self) -> float | None:
        """Its fastest clean tempo in the latest session that had one."""
        return next((each.best_bpm for each in reversed(self.reviews) if each.best_bpm), None)

    @property
    def target(self) -> float | None:
        """The target as the routines have it now, else as it last was."""
        return self.block.target_bpm if self.block else self.last.target_bpm

    @property
    def is_skill(self) -> bool:
        """Whether it is kept in use rather than remembered."""
        return bool(self.block and self.block.kind in RHYTHM)

    @property
    def reached(self) -> bool:
        """Whether the target of today was ever held."""
        return is_reached(self.reviews, self.target)

    @property
    def is_new(self) -> bool:
        """Whether it was never played, or never with a target as high as it has now."""
        return not self.reviews or bool(
            self.target and not self.reached and not climb(self.reviews, self.target)
        )

    @property
    def is_due(self) -> bool:
        """Whether it is to be played again by today."""
        return self.recall is None or self.is_new or self.recall.due <= self.today

    @property
    def stalls(self) -> bool:
        """Whether several sessions brought no faster clean tempo."""
        return not self.played_today and stood_for(self.reviews, self.target) >= STALLED

    @property
    def rests(self) -> bool:
        """Whether it is not to be played today."""
        return not self.is_due and not self.stalls

    @property
    def played_today(self) -> bool:
        """Whether it had its turn today."""
        return bool(self.reviews) and self.last.day >= self.today

    @property
    def runs_through(self) -> bool:
        """Whether its day is so near that it is played as on the day."""
        return bool(self.by) and (self.by - self.today).days < RUN_THROUGH_DAYS

    def block_today(self, run_through: str = "") -> Block:
        """Return its block, a little below where it last was clean; a run-through begins at that.

        `run_through` is how that is played, in words for chat.
        """
        block, stood = self.block, self.stood
        assert block
        if self.runs_through:
            block = block.model_copy(update={"method": "", "strategy": run_through})
        if not block.start_bpm or not stood:
            return block
        below = 0 if self.runs_through else STEPS_BELOW_A_STALL if self.stalls else STEPS_BELOW
        start = max(block.start_bpm, min(stood, block.target_bpm or stood) - below * block.step)
        return block.model_copy(update={"start_bpm": start})

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        if self.recall is None:
            return Standing.UNPLAYED
        if self.is_new:
            return Standing.NEW_TARGET
        if self.stalls:
            return Standing.NOTHING_CLEAN if self.best is None else Standing.STALLS
        return Standing.DUE if self.is_due else Standing.RESTS

    def reason(self) -> Reason:
        """Return why it stands where it stands, in facts."""
        last = self.last if self.reviews else None
        return Reason(
            self.standing,
            by=self.by,
            runs_through=self.runs_through,
            aimed=self.aimed,
            target=self.target if self.block or last else None,
            best=self.best,
            reached=bool(last) and self.reached,
            sessions=stood_for(self.reviews, self.target) if last else 0,
            days_ago=(self.today - last.day).days if last else 0,
            clean=last.clean if last else 0,
            counted=last.counted if last else 0,
            due_in=(self.recall.due - self.today).days if self.recall else 0,
            known=self.block is not None,
        )

    def why(self) -> str:
        """Return why it stands where it stands, as the terminal tells it."""
        unknown = "" if self.block else " (no routine has it now, so it is not proposed)"
        return f"{self._aim()}{self._standing()}{unknown}"

    def _aim(self) -> str:
        if not self.by:
            return "what this plan is for; " if self.aimed else ""
        day = "today" if self.by == self.today else f"in {_days((self.by - self.today).days)}"
        return f"{'a run-through, for' if self.runs_through else 'for'} {self.by}, {day}; "

    def _standing(self) -> str:
        if self.standing is Standing.UNPLAYED or self.recall is None:
            return "not played yet"
        if self.standing is Standing.NEW_TARGET:
            best = f", {self.best} was clean so far" if self.best else ""
            return f"the target of {self.target} BPM is new{best}"
        if self.stalls:
            return self._why_it_stalls()
        counted = f", {self.last.clean} of {self.last.counted} clean" if self.last.counted else ""
        played = f"played {_ago(self.today, self.last.day)}{counted}"
        if self.is_due:
            return f"{played}; due {_ago(self.today, self.recall.due)}"
        reached = f"the target of {self.target} BPM is reached; " if self.reached else ""
        return f"{reached}{played}; due in {_days((self.recall.due - self.today).days)}"

    def _why_it_stalls(self) -> str:
        sessions = stood_for(self.reviews, self.target)
        if self.best is None:
            return f"nothing clean in {sessions} sessions: slower, or a smaller part"
        stands = f"the best clean tempo stands at {self.best} of {self.target} BPM for {sessions} sessions"
        return f"{stands}: from {STEPS_BELOW_A_STALL} steps below, or another way"


def _ago(today: date, day: date) -> str:
    back = (today - day).days
    return ("today", "yesterday")[max(back, 0)] if back <= 1 else f"{back} days ago"


def _days(count: int) -> str:
    return "a day" if count == 1 else f"{count} days"
