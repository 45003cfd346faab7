"""What a rule found in a line, and what is to be done about it."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What the bot does about a line, from mild to grave; `warn` and `timeout` take the line away too."""

    NONE = "none"
    DELETE = "delete"
    WARN = "warn"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one kind of rule saw: where in the normalized line, and in which of its words."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done about one line, why, and by which rule.

    `words` quotes the line as it was written. `seconds` is the length of a timeout, else 0. A verdict that
    `counts` is carried out and climbs a step; one of a rule on trial does neither.
    """

    action: Action
    rule: str = ""
    title: str = ""
    says: str = ""
    words: str = ""
    seconds: int = 0
    weight: int = 0
    counts: bool = True


CLEAN = Verdict(Action.NONE)
