"""How long to wait before trying again: twice as long each time, never in step with others."""

from datetime import timedelta

SHORTEST = timedelta(seconds=0.25)
"""Most troubles are over as soon as they are seen."""

LONGEST = timedelta(seconds=60)
"""Whoever waits longer than this is called deaf by those who watch."""


def backoff(tries: int, dice: float, first: timedelta = SHORTEST) -> timedelta:
    """Return the wait after `tries` attempts in vain, for `dice` from 0 (inclusive) to 1.

    From one half of `first`, twice that, … 60 s to the whole of it: a crowd that lost the same connection
    does not come back as one.
    """
    whole = min(first * 2 ** min(max(tries - 1, 0), 10), LONGEST)
    return whole * (0.5 + dice / 2)
