"""What a rule found in a line, and what is to be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.moderation.certainty import Certainty


class Action(StrEnum):
    """What the bot does about a line, from mild to grave; `warn` and all beyond take the line away too."""

    NONE = "none"
    REVIEW = "review"
    DELETE = "delete"
    WARN = "warn"
    TIMEOUT = "timeout"
    BAN = "ban"

    @property
    def gravity(self) -> int:
        """The action's place between mild and grave, for comparing."""
        return _BY_GRAVITY[self]


_BY_GRAVITY = {action: place for place, action in enumerate(Action)}
_ACTING = frozenset(action for action in Action if action.gravity > Action.REVIEW.gravity)
"""Looked up since each line is asked several times whether anything is done to it."""


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """What one kind of rule saw: the words as they were written, how sure that is, and by how many `signs`.

    Signs are independent of each other: an offer and a place to go are two. `says` is what to tell the person
    where that is more to the point than the rule's own words. What is `meant_well` is only taken away,
    whatever its writer did before, and counts for nothing later.
    """

    words: str
    certainty: Certainty
    says: str = ""
    signs: int = 1
    meant_well: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done about one line, why, and by which rule.

    `words` quotes the line as it was written. `seconds` is the length of a timeout, else 0. A verdict that
    `counts` is carried out and climbs `weight` steps; one of a rule on trial does neither. `propose_ban` puts
    the person before a moderator. A line that `follows` another decision is of a burst which that one has
    punished, and is only taken away; `purged`: by the time-out or ban itself. `certainty` is that of the
    match; a line that is clean has none. `care` quotes what sounds as if somebody were in danger: for that
    nobody is punished. `cover` quotes what somebody wishes or asks about a cover of their own. A line that is
    taken away for the sake of who wrote it `protects` them.
    """

    action: Action
    rule: str = ""
    title: str = ""
    says: str = ""
    words: str = ""
    seconds: int = 0
    weight: int = 0
    counts: bool = True
    propose_ban: bool = False
    follows: str = ""
    purged: bool = False
    certainty: Certainty | None = None
    care: str = ""
    cover: str = ""
    protects: bool = False

    @property
    def gravity(self) -> tuple[int, int]:
        """The verdict's place between mild and grave, for comparing."""
        return self.action.gravity, self.seconds

    @property
    def acts(self) -> bool:
        """Whether anything is done to the line or the person."""
        return self.action in _ACTING and self.counts

    @property
    def asks(self) -> bool:
        """Whether a moderator is asked to look at it."""
        return self.counts and (self.action is Action.REVIEW or self.propose_ban)

    @property
    def punishes(self) -> bool:
        """Whether it is about the person and not about the line alone."""
        return self.counts and self.action.gravity > Action.DELETE.gravity


CLEAN = Verdict(Action.NONE)

SHUT_OUT = Action.TIMEOUT.gravity
"""From here on, Twitch takes all lines of the person away with it."""
