"""What the pages see of the practice room, published as it changes."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.practice.now_playing import shown, summary
from bot.domain.practice.practice import Session
from bot.domain.practice.progress import best_tempi, practised_in
from bot.domain.practice.routine import Routine
from bot.services.feed import Feed
from bot.store.database import Database
from bot.store.practice import turns_of

TOPIC = "practice"
"""Under which the feed has what is being practised."""

ROUTINES = "routines"
"""Under which the feed has what could be practised."""

MOMENT = "moment"
"""Under which the feed has what to find again in a recording: a block that begins, a new best tempo."""


class PracticeFeed:
    """Tells the pages of sessions, routines and moments."""

    def __init__(self, database: Database, feed: Feed) -> None:
        self._database = database
        self._feed = feed

    async def session(self, number: int, session: Session | None, until: datetime | None, times: int) -> None:
        """Publish a session as it stands, or what it came to.

        `until` is when its end can be taken back, `times` how many the latest repetitions were in one word.
        """
        if session is None:
            return self._feed.publish(TOPIC, {"playing": False})
        if not session.finished:
            return self._feed.publish(TOPIC, shown(session, times))
        told = summary(session, await self._bests_before(number, session))
        told["until"] = until.isoformat() if until else ""
        return self._feed.publish(TOPIC, {"playing": False, "finished": told})

    async def _bests_before(self, number: int, session: Session) -> dict[str, float]:
        """Return the best tempi in all other sessions of what was played in one that is over."""
        assert session.ended
        found: dict[str, float] = {}
        for what in best_tempi(practised_in(session, session.ended)):
            turns = await turns_of(self._database, session.ended, what)
            found |= best_tempi(each.played for each in turns if each.session != number)
        return found

    def routines(self, routines: Iterable[Routine]) -> None:
        """Publish which routines could be practised."""
        told = [{"slug": each.slug, "title": each.title, "minutes": each.minutes} for each in routines]
        self._feed.publish(ROUTINES, {"routines": told})

    def moment(self, kind: str, at: datetime, what: str, bpm: float | None) -> None:
        """Publish something to find again in a recording."""
        self._feed.happen(MOMENT, {"kind": kind, "what": what, "bpm": bpm or 0, "at": at.isoformat()})
