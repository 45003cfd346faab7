"""Lets pages know that something was decided or switched, at a pace that they can keep."""

from functools import partial

from bot.domain.pages.visitor import Right
from bot.services.feed import Feed
from bot.services.pace import Pace

LOG, RULES = "log", "rules"
"""The topics of the moderation log and of what is switched; pages ask anew what there is."""

PACE_SECONDS = 1.0
"""News of the log come no faster: a page is made anew for each, and in a raid there are dozens a second."""


class ModerationNews:
    """Publishes that there is news, with a count of them that only ever grows."""

    def __init__(self, feed: Feed, *, pace: float = PACE_SECONDS) -> None:
        self._feed = feed
        self._count = 0
        self._log = Pace(partial(self._publish, LOG), pace)

    def switched(self) -> None:
        """Tell that a rule, a limit or the preset was switched, which is an entry of the log as well."""
        self._publish(RULES)
        self.logged()

    def logged(self) -> None:
        """Tell that the log has a new entry, or that one was taken back: at once, then once in a while."""
        self._log.due()

    def _publish(self, topic: str) -> None:
        self._count += 1
        self._feed.publish(topic, {"version": self._count}, Right.MODERATOR)
