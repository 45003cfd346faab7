"""What follows from a finding, given what the same person did before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Annotated, Self

from pydantic import Field, model_validator

from bot.domain.documents.document import Misfit, Section, faulty
from bot.domain.words.times import LONG_AGO
from bot.moderation.verdict import Action

MAX_TIMEOUT = 14 * 24 * 3600
"""Twitch's bound on a timeout, in seconds (dev.twitch.tv/docs/api/reference, Ban User)."""

_LADDER = frozenset({Action.DELETE, Action.WARN, Action.TIMEOUT})
_AT_ONCE = _LADDER | {Action.REVIEW, Action.BAN}


Gravity = tuple[int, int]
"""An action's place between mild and grave, and the seconds of a time-out: for comparing."""

NOTHING: Gravity = (0, 0)
UNDER_WAY = datetime.max.replace(tzinfo=UTC)
"""Until when somebody cannot heed what has not reached them yet."""


@dataclass(frozen=True, slots=True)
class Strike:
    """Something that was done about a person: when, and how many steps it climbed.

    `gravity` is of what was done, `decision` the message id under which it is in the audit log. It reached
    the person at `reached` as far as that is known, and is `UNDER_WAY` before.
    """

    at: datetime
    weight: int
    gravity: Gravity = field(default=NOTHING, compare=False)
    decision: str = field(default="", compare=False)
    reached: datetime = field(default=LONG_AGO, compare=False)


class Step(Section):
    """What is done: `seconds` is the length of a timeout and only that.

    `propose_ban` puts the person before a moderator as well, who decides about a ban.
    """

    action: Action
    seconds: Annotated[int, Field(ge=0, le=MAX_TIMEOUT)] = 0
    propose_ban: bool = False

    @model_validator(mode="after")
    def _seconds_fit_the_action(self) -> Self:
        if self.action not in _AT_ONCE:
            raise faulty([(("action",), "does nothing", f"choose one of {', '.join(sorted(_AT_ONCE))}")])
        if self.action is Action.TIMEOUT and not self.seconds:
            mend = f"add seconds = 60, or up to {MAX_TIMEOUT} (14 days)"
            raise faulty([(("seconds",), "a timeout needs its seconds", mend)])
        if self.action is not Action.TIMEOUT and self.seconds:
            raise faulty([(("seconds",), "only a timeout has seconds", "take the line out")])
        return self

    @property
    def length(self) -> timedelta:
        """How long a time-out is."""
        return timedelta(seconds=self.seconds)

    @property
    def gravity(self) -> tuple[int, int, bool]:
        """The step's place between mild and grave, for comparing."""
        return self.action.gravity, self.seconds, self.propose_ban

    def at_least(self, other: "Step") -> "Step":
        """Return the graver of two steps; a ban that either proposes is proposed."""
        graver = max(self, other, key=attrgetter("gravity"))
        return graver.model_copy(update={"propose_ban": self.propose_ban or other.propose_ban})

    def at_most(self, other: "Step") -> "Step":
        """Return the milder of two steps; a ban that this one proposes, or is, is proposed all the same."""
        milder = min(self, other, key=lambda step: step.gravity[:2])
        asks = self.propose_ban or (self.action is Action.BAN and milder.action is not Action.BAN)
        return milder.model_copy(update={"propose_ban": asks})


class Escalation(Section):
    """The ladder: the steps in order, for how many days the past counts, and what a good while wipes out.

    Offences within `burst_seconds`, and those that come before the person can have heard of the first, are
    one burst: punished once.
    """

    past_counts_days: Annotated[float, Field(gt=0, le=3650)]
    good_while_days: Annotated[float, Field(gt=0, le=3650)] = 3650
    burst_seconds: Annotated[float, Field(ge=0, le=3600)] = 0.75
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _steps_only_climb(self) -> Self:
        mend = f"the ladder has only {', '.join(sorted(_LADDER))}"
        found: list[Misfit] = [
            (("steps", place, "action"), f"{step.action} is no step of the ladder", mend)
            for place, step in enumerate(self.steps)
            if step.action not in _LADDER
        ]
        found = found or [
            (("steps", place), f"is milder than step {place}", "put the steps in order, mild to grave")
            for place in range(1, len(self.steps))
            if self.steps[place].gravity < self.steps[place - 1].gravity
        ]
        if found:
            raise faulty(found)
        return self

    def counts_since(self, at: datetime) -> datetime:
        """Return since when what was done about somebody may still count at a time."""
        return at - self._days(self.past_counts_days)

    def counting(self, past: Sequence[Strike], at: datetime) -> tuple[Strike, ...]:
        """Return what of the past still counts at `at`, oldest first.

        A strike counts for `past_counts_days`; `good_while_days` without one wipe out all before.
        """
        counting: list[Strike] = []
        later = at
        for strike in sorted(
            (each for each in past if each.weight and each.at <= at), key=lambda each: each.at, reverse=True
        ):
            if at - strike.at >= self._days(self.past_counts_days):
                break
            if later - strike.at >= self._days(self.good_while_days):
                break
            counting.append(strike)
            later = strike.at
        return tuple(reversed(counting))

    def kept(self, past: Sequence[Strike], at: datetime) -> tuple[Strike, ...]:
        """Return what of the past may still count at `at` or at an earlier time that is told late."""
        return tuple(strike for strike in past if abs(at - strike.at) < self._days(self.past_counts_days))

    def climb(self, past: Sequence[Strike], weight: int, at: datetime) -> int:
        """Return how many steps an offence of `weight` (1 or more) at `at` climbs beyond the past.

        Those of one burst climb as one: nobody can heed a warning that is still on its way.
        """
        recent = sum(each.weight for each in self.counting(past, at) if self._is_burst(each, at))
        return max(weight - recent, 0)

    def given(self, past: Sequence[Strike], at: datetime) -> Strike | None:
        """Return the gravest that was done about the burst of a line at `at`; None where there was none."""
        burst = (each for each in past if each.gravity > NOTHING and self._is_burst(each, at))
        return max(burst, key=attrgetter("gravity"), default=None)

    def repeated(self, past: Sequence[Strike], at: datetime) -> bool:
        """Tell whether somebody did something before that counts and is not of the same burst."""
        return any(not self._is_burst(each, at) for each in self.counting(past, at))

    def step(self, past: Sequence[Strike], weight: int, at: datetime) -> Step:
        """Return the step that an offence of `weight` (1 or more) at `at` is answered with.

        A longer past is never answered more mildly.
        """
        climbed = sum(strike.weight for strike in self.counting(past, at)) + self.climb(past, weight, at)
        return self.steps[min(climbed, len(self.steps)) - 1]

    def _is_burst(self, strike: Strike, at: datetime) -> bool:
        """Tell whether a line at `at` belongs to the burst of a strike, in whatever order they were told."""
        span = timedelta(seconds=self.burst_seconds)
        return abs(at - strike.at) <= span or strike.at < at <= strike.reached

    def _days(self, days: float) -> timedelta:
        return timedelta(days=days)
