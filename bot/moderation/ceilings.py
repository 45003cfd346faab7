"""How gravely a match may be answered at most: the gravity of an action never exceeds its certainty."""

from typing import Literal, Self

from pydantic import model_validator

from bot.domain.documents.document import Misfit, Section, faulty
from bot.moderation.certainty import Certainty
from bot.moderation.escalation import Step
from bot.moderation.verdict import SHUT_OUT, Action

SIGNS = 2
"""Signs that the longest time-out needs at a first offence: an offer and a place to go are two."""

UNPROVEN = 24 * 3600
"""Seconds of the longest time-out for one sign, or of somebody who is known here."""

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
    time-out. Longer than a day, or a ban, is only what is certain by `SIGNS` and of somebody new.
    """

    possible: Literal["review", "none"] = "review"
    likely: Ceiling = Ceiling(
        first=Step(action=Action.WARN), later=Step(action=Action.TIMEOUT, seconds=UNPROVEN)
    )
    certain: Ceiling = Ceiling(
        first=Step(action=Action.TIMEOUT, seconds=600),
        later=Step(action=Action.TIMEOUT, seconds=UNPROVEN),
    )

    @model_validator(mode="after")
    def _keep_the_law(self) -> Self:
        found: list[Misfit] = []
        if self.likely.first.action.gravity >= SHUT_OUT:
            mend = 'use "warn" or "delete": whoever may have meant it otherwise is not shut out at once'
            found.append((("likely", "first", "action"), "is a time-out without being certain", mend))
        for name, ceiling in (("likely", self.likely), ("certain", self.certain)):
            for when, step in (("first", ceiling.first), ("later", ceiling.later)):
                if step.action is Action.BAN or step.seconds > UNPROVEN:
                    mend = f"use {UNPROVEN} seconds at most: longer takes two signs, from somebody new"
                    found.append(((name, when), "is longer than one sign is worth", mend))
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
