"""What the pages see of the practice room, published as it changes."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.now_playing import shown, summary
from bot.domain.practice import Session
from bot.domain.routine import Routine
from bot.services.feed import Feed
from bot.store.database import Database
from bot.store.practice import best_before

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

    async def session(self, number: int, session: Session | None, until: datetime | None) -> None:
        """Publish a session as it stands, or what it came to; `until` when its end can be taken back."""
        if session is None:
            return self._feed.publish(TOPIC, {"playing": False})
        if not session.finished:
            return self._feed.publish(TOPIC, shown(session))
        what = {block.what for block in session.routine.blocks}
        before = {each: await best_before(self._database, each, number) for each in what}
        told = summary(session, before) | {"until": until.isoformat() if until else ""}
        return self._feed.publish(TOPIC, {"playing": False, "finished": told})

    def routines(self, routines: Iterable[Routine]) -> None:
        """Publish which routines could be practised."""
        told = [{"slug": each.slug, "title": each.title, "minutes": each.minutes} for each in routines]
        self._feed.publish(ROUTINES, {"routines": told})

    def moment(self, kind: str, at: datetime, what: str, bpm: float | None) -> None:
        """Publish something to find again in a recording."""
        self._feed.publish(MOMENT, {"kind": kind, "what": what, "bpm": bpm or 0, "at": at.isoformat()})
