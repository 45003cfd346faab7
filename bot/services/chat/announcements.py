"""Says by itself what the artist wants known, now and then, while people are there to hear it."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.chat.announcements import (
    ANNOUNCEMENTS,
    Announcement,
    Said,
    Turns,
    changed,
    new_announcement,
    slug_of,
    with_text,
    without_text,
)
from bot.domain.chat.message import Role
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue, Draft
from bot.store.announced import load_announced, write_announced
from bot.store.database import Database
from bot.store.stream import running_since

LINES = lines(
    """
    announcements-unknown: names
    announcements-private: topic
    """
)

_log = get_logger(__name__)

LOOKED_EVERY = 20
"""Seconds between two looks whether it is time; nobody minds so much lateness."""


class Announcer:
    """Looks now and then whether something is to be announced; `on` is switched in chat.

    The announcements are read at each look, so that a change holds at once. `live` tells whether the stream
    runs, `held` whether somebody plays undisturbed or it is a hard moment, `fits` whether the one of a slug
    may be said now, `private` which private topic a text touches; `say` says a text of the one of
    a slug.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        activity: Activity,
        *,
        live: Callable[[], bool],
        held: Callable[[], bool],
        fits: Callable[[str], bool],
        private: Callable[[str], str],
        say: Callable[[str, str], None],
    ) -> None:
        self.on = True
        self._catalogue = catalogue
        self._database = database
        self._clock = clock
        self._activity = activity
        self._live = live
        self._held = held
        self._fits = fits
        self._private = private
        self._say = say
        self._turns = Turns({})
        self._began: datetime | None = None

    async def load(self) -> None:
        """Read what was said before."""
        self._turns = Turns(await load_announced(self._database))

    @property
    def announcements(self) -> Sequence[Announcement]:
        """All announcements, in their order."""
        return [*self._catalogue.all(ANNOUNCEMENTS).values()]

    def heard(self, role: Role) -> None:
        """Count a line that somebody of that role wrote in chat."""
        self._turns.heard(role)

    def stream_changed(self) -> None:
        """Learn anew when the stream began."""
        self._began = None

    async def run(self) -> None:
        """Look for ever."""
        while True:
            await self._look()
            await self._clock.sleep(LOOKED_EVERY)

    async def _look(self) -> None:
        if not self._live():
            self._began = None
        elif self._began is None:  # asked once a stream: a look that waits for nothing is never late
            self._began = await running_since(self._database)
        now = self._clock.now()
        fitting = [each for each in self.announcements if self._fits(each.slug)]
        due = self._turns.due(fitting, now, self._began)
        if due and self.on and not self._held():
            text = self._turns.text(due)
            said = self._turns.say(due, now)
            self._activity.spawn(self._keep(due.slug, said), name="announcement")
            if topic := self._private(
                text
            ):  # from a file, or from before the topic was one; its turn is over
                _log.warning("announcement.private", slug=due.slug, topic=topic)
            else:
                self._say(due.slug, text)

    async def _keep(self, slug: str, said: Said) -> None:
        """Write down that one is said; where that fails, only a restart would say it again."""
        try:
            await write_announced(self._database, slug, said)
        except sqlite3.Error:
            _log.exception("announcement.unwritten", slug=slug)

    # Changed.

    def named(self, name: str) -> Announcement:
        """Return the announcement of a name.

        Raises:
            Refusal: there is none.
        """
        return _named({each.slug: each for each in self.announcements}, name)

    async def add(self, name: str, words: Sequence[str], by: str) -> Announcement:
        """Add an announcement; one of that name gets one more text.

        Raises:
            Refusal: something of it cannot be so.
        """
        async with self._catalogue.editing(by) as draft:
            held = _found(draft.of(ANNOUNCEMENTS), name)
            return self.put(draft, with_text(held, words) if held else new_announcement(name, words))

    async def edit(self, name: str, words: Sequence[str], by: str) -> Announcement:
        """Change the settings of an announcement, its text, or one of its texts by number.

        Raises:
            Refusal: there is none of that name, or something of it cannot be so.
        """
        async with self._catalogue.editing(by) as draft:
            return self.put(draft, changed(_named(draft.of(ANNOUNCEMENTS), name), words))

    async def switch(self, name: str, by: str, *, on: bool) -> Announcement:
        """Switch one announcement on or off.

        Raises:
            Refusal: there is none of that name.
        """
        async with self._catalogue.editing(by) as draft:
            switched = _named(draft.of(ANNOUNCEMENTS), name).model_copy(update={"on": on})
            draft.put(ANNOUNCEMENTS, switched)
            return switched

    async def remove(self, name: str, number: str, by: str) -> Announcement:
        """Take an announcement out, or only its text of a number, and return what it was.

        Raises:
            Refusal: there is none of that name, or no text of that number.
        """
        async with self._catalogue.editing(by) as draft:
            gone = _named(draft.of(ANNOUNCEMENTS), name)
            if number:
                draft.put(ANNOUNCEMENTS, without_text(gone, number))
            else:
                draft.remove(ANNOUNCEMENTS, gone.slug)
            return gone

    def put(self, draft: Draft, announcement: Announcement) -> Announcement:
        """Let an announcement be so.

        Raises:
            Refusal: it tells what is private.
        """
        for text in announcement.says:
            if topic := self._private(text):
                raise Refusal("announcements-private", topic=topic)
        draft.put(ANNOUNCEMENTS, announcement)
        return announcement


def _found(held: Mapping[str, Announcement], name: str) -> Announcement | None:
    """Return what a typed name means: a slug to the letter, else the slug of such a name."""
    return held.get(name.lower()) or held.get(slug_of(name))


def _named(held: Mapping[str, Announcement], name: str) -> Announcement:
    if found := _found(held, name):
        return found
    raise Refusal("announcements-unknown", names=", ".join(held) or "none")
