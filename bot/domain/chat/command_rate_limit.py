"""How many answers one fan gets at a time, so that chat stays everybody's."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

BURST = 5
"""Answers a fan gets at once: a handful is a talk, more is a flood."""

REFILL = timedelta(seconds=6)
"""One more answer after this long, so ten a minute at most for one fan."""

REMEMBERED = 5_000
"""Fans remembered at once; one forgotten for the crowd starts afresh with a full burst."""


class Grant(Enum):
    """What an ask gets: an answer, one request for a breath, or silence."""

    ANSWER = auto()
    BREATH = auto()
    SILENCE = auto()


@dataclass(slots=True)
class _Bucket:
    left: float
    at: datetime
    told: bool = False


EXPLAINED_ONCE_IN = timedelta(minutes=1)
"""How often a person is told in chat, in the same words, why a line of theirs was taken away."""

MAX_EXPLAINED = 3
"""Reasons that one person hears within that: more by name and in public would shame them."""


class Explanations:
    """Lets each person be told once in a while of each reason why a line of theirs was taken away."""

    def __init__(self) -> None:
        self._had: dict[tuple[str, str], datetime] = {}

    def may(self, chatter_id: str, reason: str, at: datetime) -> bool:
        """Tell whether somebody may be told a reason at a time, and count it if so."""
        self._had = {each: had for each, had in self._had.items() if at - had < EXPLAINED_ONCE_IN}
        known = {told for who, told in self._had if who == chatter_id}
        if reason in known or len(known) >= MAX_EXPLAINED:
            return False
        self._had[chatter_id, reason] = at
        return True


class Cooldown:
    """Lets each person have something `within` a while but once."""

    def __init__(self, within: timedelta) -> None:
        self._within = within
        self._had: dict[str, datetime] = {}

    def may(self, chatter_id: str, at: datetime) -> bool:
        """Tell whether somebody may have it at a time, and count it if so."""
        self._had = {who: had for who, had in self._had.items() if at - had < self._within}
        if chatter_id in self._had:
            return False
        self._had[chatter_id] = at
        return True


class CommandRateLimit:
    """A token bucket for each fan; a breath is asked for once, until the bucket was full again."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def ask(self, chatter_id: str, at: datetime) -> Grant:
        """Count an ask at `at` and return what it gets."""
        bucket = self._buckets.setdefault(chatter_id, _Bucket(BURST, at))
        self._buckets.move_to_end(chatter_id)
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        bucket.left = min(BURST, bucket.left + max(at - bucket.at, timedelta()) / REFILL)
        bucket.at = max(at, bucket.at)
        if bucket.left >= BURST:
            bucket.told = False
        if bucket.left >= 1:
            bucket.left -= 1
            return Grant.ANSWER
        if bucket.told:
            return Grant.SILENCE
        bucket.told = True
        return Grant.BREATH
