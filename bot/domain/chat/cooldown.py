"""How long a command stays silent after it was answered: for all, and for the person who asked."""

from collections import OrderedDict
from datetime import datetime, timedelta

REMEMBERED = 5_000
"""Answers remembered at once; one that is forgotten for the crowd holds nobody up any more."""


class Cooldowns:
    """When commands were answered last, by the time of the lines that asked."""

    def __init__(self) -> None:
        self._answered: OrderedDict[tuple[str, str], datetime] = OrderedDict()

    def may(self, command: str, chatter_id: str, at: datetime, *, cooldown: int, user_cooldown: int) -> bool:
        """Tell whether a command may be answered again at a time, and count it if so; the rest in seconds."""
        waits = {(command, ""): cooldown, (command, chatter_id): user_cooldown}
        if any(self._is_within(key, at, seconds) for key, seconds in waits.items()):
            return False
        for key in (key for key, seconds in waits.items() if seconds):
            self._answered[key] = at
            self._answered.move_to_end(key)
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        return True

    def _is_within(self, key: tuple[str, str], at: datetime, seconds: int) -> bool:
        answered = self._answered.get(key)
        return answered is not None and at - answered < timedelta(seconds=seconds)
