"""What the rules did, or would have done: how often each, to how many people, and what to look at first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.moderation.certainty import Certainty
from bot.moderation.verdict import Action

MAX_FIRST = 20
"""Lines that a person looks through in one go."""


class Decided(NamedTuple):
    """What was decided about one line, by `number`: that of the decision, or of the line in a log."""

    number: int
    who: str
    rule: str
    action: Action
    certainty: Certainty | None
    counts: bool
    words: str
    at: datetime


@dataclass
class RuleTally:
    """What one rule decided. On trial, it would have."""

    rule: str
    on_trial: bool
    actions: Counter[Action] = field(default_factory=Counter[Action])
    people: Counter[str] = field(default_factory=Counter[str])

    @property
    def lines(self) -> int:
        """How many lines it decided about."""
        return self.actions.total()


def tally(decided: Iterable[Decided]) -> list[RuleTally]:
    """Return what each rule decided, kept and on trial apart, the busiest first."""
    tallies: dict[tuple[str, bool], RuleTally] = {}
    for each in decided:
        key = each.rule, not each.counts
        found = tallies.setdefault(key, RuleTally(*key))
        found.actions[each.action] += 1
        found.people[each.who] += 1
    return sorted(tallies.values(), key=lambda found: -found.lines)


def look_first(decided: Iterable[Decided], lines: Mapping[str, int], most: int = MAX_FIRST) -> list[Decided]:
    """Return what may be wrong soonest: what was done though it was unsure, to whom writes much besides.

    `lines` is how many lines each person wrote; of several with the same words for one rule, one is taken.
    """
    acted = [each for each in decided if each.action.gravity > Action.REVIEW.gravity]
    per_person = Counter(each.who for each in acted)
    first: dict[tuple[str, str], Decided] = {}
    for each in acted:
        first.setdefault((each.rule, each.words.lower()), each)

    def doubt(each: Decided) -> tuple[int, int, int]:
        besides = lines.get(each.who, 0) - per_person[each.who]
        return each.certainty or Certainty.CERTAIN, -besides, -each.action.gravity

    return sorted(first.values(), key=doubt)[:most]
