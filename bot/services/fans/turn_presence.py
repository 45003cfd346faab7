"""Who of a round has written lately, and so is there; and who was missed and writes again."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.answers.talk import is_order
from bot.domain.chat.message import Message
from bot.domain.fans.turns import THERE_WITHIN, Standing, TurnRound, seen


class TurnPresence:
    """Knows when those of one round wrote last, of nobody else, and not over a restart."""

    def __init__(self) -> None:
        self._wrote: dict[str, datetime] = {}
        self._told: set[str] = set()

    def wrote(self, message: Message) -> None:
        """Take in that somebody of a round has written."""
        self._wrote[message.chatter.id] = message.at

    def with_there(self, round_: TurnRound, now: datetime) -> TurnRound:
        """Return a round in which whoever is up is there where they have written lately."""
        wrote = self._wrote.get(round_.up.chatter.id) if round_.up else None
        if round_.up is None or wrote is None or now - wrote > THERE_WITHIN:
            return round_
        return seen(round_, round_.up.chatter.id)

    def is_back(self, round_: TurnRound, message: Message) -> bool:
        """Take in a line of chat; tell whether it is the first one of somebody since they were out as missed.

        A command is no such line: it is answered by itself.
        """
        who = message.chatter.id
        if who not in round_.places:
            return False
        self.wrote(message)
        is_new = who not in self._told and not is_order(message.text)
        if round_.places[who].standing is not Standing.OUT or not is_new:
            return False
        self._told.add(who)
        return True

    def forget(self, ids: Collection[str]) -> None:
        """Let go of somebody."""
        self._wrote = {who: at for who, at in self._wrote.items() if who not in ids}
        self._told.difference_update(ids)
