"""Presses of keys and pads: one that is sent several times is still one."""

from collections import OrderedDict
from datetime import timedelta

BOUNCE = timedelta(milliseconds=120)
"""Within this the same press is the same: a contact bounces for less, and a held key repeats faster.

At 400 BPM a beat takes 150 ms, so nobody presses twice in it on purpose.
"""

MAX_REMEMBERED = 200
"""Presses that are remembered: more than anybody makes in a minute."""


class Presses:
    """Remembers what was pressed lately."""

    def __init__(self) -> None:
        self._last: OrderedDict[object, float] = OrderedDict()

    def is_new(self, press: object, at: float) -> bool:
        """Tell whether a press at `at` (seconds, on any steady clock) is a new one, and remember it.

        What comes again and again, each time within `BOUNCE` of the last, is one all the while.
        """
        last = self._last.pop(press, None)
        self._last[press] = at
        if len(self._last) > MAX_REMEMBERED:
            self._last.popitem(last=False)
        return last is None or at - last >= BOUNCE.total_seconds()

    def forget(self, press: object) -> None:
        """Take the same for a new one when it comes again: of this one nothing came."""
        self._last.pop(press, None)
