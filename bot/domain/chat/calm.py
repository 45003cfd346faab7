"""How long it is quiet behind a moderation: cheer right behind one is cold, and none all evening is too."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

CALM_AFTER_MODERATION = timedelta(minutes=5)
"""How long it is quiet once somebody was moderated, or may be in danger."""

MAX_CALM, CALM_WITHIN = timedelta(minutes=10), timedelta(minutes=20)
"""How much of such a time is quiet at most: else one troll takes thanks and greetings from all others."""


class Calm(NamedTuple):
    """A while in which it is quiet, its end not included."""

    begins: datetime
    ends: datetime


def calmed(before: Sequence[Calm], at: datetime) -> Sequence[Calm]:
    """Return when it is quiet, lately and from now on, as somebody is moderated `at` a time.

    `before` is that of before, in order and apart. Of any `CALM_WITHIN` at most `MAX_CALM` is quiet.
    """
    since = at - CALM_WITHIN
    kept = [each for each in before if each.ends > since]
    spent = sum((each.ends - max(each.begins, since) for each in kept), timedelta())
    begins = max([at, *(each.ends for each in kept)])
    ends = min(at + CALM_AFTER_MODERATION, begins + MAX_CALM - spent)
    return [*kept, Calm(begins, ends)] if ends > begins else kept
