"""What follows from a finding, given what the same person did before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.domain.document import Section
from bot.moderation.verdict import Action

LONGEST_TIMEOUT = 14 * 24 * 3600
"""Twitch's bound on a timeout, in seconds (dev.twitch.tv/docs/api/reference, Ban User)."""

_GRAVITY = (Action.NONE, Action.DELETE, Action.WARN, Action.TIMEOUT)


@dataclass(frozen=True, slots=True)
class Strike:
    """Something that was done about a person: when, and how many steps it climbed."""

    at: datetime
    weight: int


class Step(Section):
    """One step of the ladder. `seconds` is the length of a timeout and only that."""

    action: Literal[Action.DELETE, Action.WARN, Action.TIMEOUT]
    seconds: Annotated[int, Field(ge=0, le=LONGEST_TIMEOUT)] = 0

    @model_validator(mode="after")
    def _seconds_fit_the_action(self) -> Self:
        if self.action is Action.TIMEOUT and not self.seconds:
            raise ValueError("a timeout needs its seconds, from 1 to 1209600 (14 days)")
        if self.action is not Action.TIMEOUT and self.seconds:
            raise ValueError("only a timeout has seconds")
        return self

    @property
    def gravity(self) -> tuple[int, int]:
        """The step's place between mild and grave, for comparing."""
        return _GRAVITY.index(self.action), self.seconds


class Escalation(Section):
    """The ladder: the steps in order, and for how many days the past counts."""

    past_counts_days: Annotated[float, Field(gt=0, le=3650)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _steps_only_climb(self) -> Self:
        for number, (lower, higher) in enumerate(zip(self.steps, self.steps[1:], strict=False), start=1):
            if higher.gravity < lower.gravity:
                raise ValueError(f"step {number + 1} is milder than step {number}; put the steps in order")
        return self

    def counting(self, past: Sequence[Strike], at: datetime) -> tuple[Strike, ...]:
        """Return what of the past still counts at `at`."""
        since = at - timedelta(days=self.past_counts_days)
        return tuple(strike for strike in past if since < strike.at <= at)

    def step(self, past: Sequence[Strike], weight: int, at: datetime) -> Step:
        """Return the step that an offence of `weight` (1 or more) at `at` is answered with.

        A longer past is never answered more mildly.
        """
        climbed = sum(strike.weight for strike in self.counting(past, at)) + weight
        return self.steps[min(climbed, len(self.steps)) - 1]
