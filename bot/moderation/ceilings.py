"""How gravely a match may be answered at most: the gravity of an action never exceeds its certainty."""

from typing import Literal, Self

from pydantic import model_validator

from bot.domain.document import Misfit, Section, faulty
from bot.moderation.certainty import Certainty
from bot.moderation.escalation import MAX_TIMEOUT, Step
from bot.moderation.verdict import SHUT_OUT, Action

SIGNS = 2
"""Signs that the longest time-out needs at a first offence: an offer and a place to go are two."""

_REVIEW = Step(action=Action.REVIEW)


class Ceiling(Section):
    """The gravest that may follow from a match: at a person's `first` offence, and `later`."""

    first: Step
    later: Step

    @model_validator(mode="after")
    def _climbs(self) -> Self:
        if self.later.gravity < self.first.gravity:
            mend = "make it at least as grave, or `first` milder"
            raise faulty([(("later",), "is milder than what is done at first", mend)])
        return self


class Ceilings(Section):
    """What follows at most, by how sure a match is; the policy may only make it milder.

    What is `possible` goes to a moderator, or nowhere. A first offence that is merely `likely` is never a
    time-out. One that is `certain` is never the longest one, unless there are `SIGNS` and the person is new.
    """

    possible: Literal["review", "none"] = "review"
    likely: Ceiling = Ceiling(
        first=Step(action=Action.WARN), later=Step(action=Action.TIMEOUT, seconds=24 * 3600)
    )
    certain: Ceiling = Ceiling(
        first=Step(action=Action.TIMEOUT, seconds=600),
        later=Step(action=Action.TIMEOUT, seconds=MAX_TIMEOUT),
    )

    @model_validator(mode="after")
    def _keep_the_law(self) -> Self:
        found: list[Misfit] = []
        if self.likely.first.action.gravity >= SHUT_OUT:
            mend = 'use "warn" or "delete": whoever may have meant it otherwise is not shut out at once'
            found.append((("likely", "first", "action"), "is a time-out without being certain", mend))
        first = self.certain.first
        if first.action is Action.BAN or first.seconds == MAX_TIMEOUT:
            mend = "use fewer seconds: that long takes two signs"
            found.append((("certain", "first"), "is the longest there is, for one sign", mend))
        if found:
            raise faulty(found)
        return self

    def under(self, step: Step, certainty: Certainty, *, repeated: bool, proven: bool) -> Step:
        """Return a step made as mild as it has to be; a ban that it proposes stays proposed.

        `repeated`: the person did something before. `proven`: there are `SIGNS`, from somebody new.
        """
        if certainty is Certainty.POSSIBLE:
            return _REVIEW
        if certainty is Certainty.CERTAIN and proven:
            return step
        ceiling = self.certain if certainty is Certainty.CERTAIN else self.likely
        return step.at_most(ceiling.later if repeated else ceiling.first)
