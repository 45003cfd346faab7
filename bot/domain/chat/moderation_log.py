"""What was decided and switched, as moderators look through it: an entry, what is looked for, and a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LogKind(StrEnum):
    """What somebody did; `review` is an answer in the review queue, `calm` the end of a panic."""

    DECISION = "decision"
    UNDO = "undo"
    REVIEW = "review"
    SWITCH = "switch"
    PANIC = "panic"
    CALM = "calm"


REOPENED = "reopened"
"""What is told of an answer in the review queue that was taken back, so that the item waits again."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that was decided or switched, by its running number `id`.

    `what` is the action of a decision or of one that is taken back, the answer to an item of the review queue
    (`REOPENED` where one was taken back), else the kind or the part that was switched. `by` is the login of
    who did it, empty where a rule or Twitch did. `at` is when the line was written, or when it was switched.

    Of a decision `decision` is its number, by which it is undone (0: none), and `fault` is what Twitch
    refused of it; the line `stands` where that is why it is still in chat. Of an item `item` is its number
    and `item_kind` its kind, and `fault` is why Twitch refused the answer, as long as it is the latest.
    `certainty` is the name of how sure the rule was, empty where that is not known.
    `undone_at` is None while a decision stands. `before` and `after` are JSON: null is "as the
    policy file says".
    """

    id: int
    at: datetime
    kind: LogKind
    what: str
    by: str = ""
    chatter_id: str = ""
    login: str = ""
    rule: str = ""
    words: str = ""
    said: str = ""
    seconds: int = 0
    certainty: str = ""
    on_trial: bool = False
    decision: int = 0
    item: int = 0
    item_kind: str = ""
    setting: str = ""
    before: str = ""
    after: str = ""
    undone_at: datetime | None = None
    undone_by: str = ""
    fault: str = ""
    stands: bool = False


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What of the log is wanted; what is empty lets everything through.

    `person` is whom it is about, by login or id; `rule` is the id of a rule, `by` the login of a moderator.
    It is from `since` on and before `until`.
    """

    person: str = ""
    kind: LogKind | None = None
    rule: str = ""
    by: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log, newest first.

    `newer` and `older` are the numbers by which the page after and before it is asked for: as `after` and
    as `before`. None: there is none.
    """

    entries: Sequence[LogEntry]
    newer: int | None
    older: int | None
