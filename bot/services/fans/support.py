"""Support without pressure: told when asked, thanked for in one line, and never begged for."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.fans.support import (
    CAREFUL_WITHIN,
    KEPT_FOR,
    SUPPORT,
    THANKED_AGAIN_AFTER,
    THANKED_WITHIN,
    Gift,
    Moment,
    SupportPurpose,
    gave_often,
    thanks_due,
    unasked_due,
)
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.log import get_logger
from bot.moderation.verdict import Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue, Draft
from bot.services.words.voice import Tell
from bot.store import support as store
from bot.store.database import Database
from bot.store.stream import running_since

LINES = lines(
    """
    support-unasked: pays_for ways says page
    support-thanks: names others
    support-unknown: names
    support-private: topic
    support-against-rules
    """
)

_log = get_logger(__name__)

LOOKED_EVERY = 20
"""Seconds between two looks whether something is to be said: a thanks is in no hurry."""


class SupportSources(NamedTuple):
    """What is to be known around; each is asked anew, so that a change holds at once.

    `live`: the stream runs, `unfitting`: a take is played, or it is a wrong moment, `hushed`: a hard one.
    `private` gives the private topic that a text touches, `stops` tells whether the house rules would stop
    it, `page` is where all of it is on the site, '' for nowhere. `evening_of` tells when the evening of a
    time began. `tell` says a line to everybody, and `news` is called whenever there is something else to see.
    """

    live: Callable[[], bool]
    unfitting: Callable[[], bool]
    hushed: Callable[[], bool]
    private: Callable[[str], str]
    stops: Callable[[str], bool]
    page: Callable[[], str]
    evening_of: Callable[[datetime], datetime]
    tell: Tell
    news: Callable[[], None]


class Support:
    """What support pays for, who is to be thanked, and when nothing is said; `on` is switched in chat."""

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        activity: Activity,
        around: SupportSources,
    ) -> None:
        self.on = True
        self._catalogue = catalogue
        self._database = database
        self._clock = clock
        self._activity = activity
        self._around = around
        self._moderated_at: datetime | None = None

    def begin(self) -> None:
        """Be quiet for a while, as if somebody was moderated now: what was just before, nobody knows.

        Before that nothing is said: the clock may not know Twitch's time yet, by which all else here is told.
        """
        self._moderated(self._clock.now())

    async def load(self) -> None:
        """Go on as it was switched."""
        self.on = await store.support_is_on(self._database)

    # Told and switched.

    @property
    def purposes(self) -> Mapping[str, SupportPurpose]:
        """What support pays for, by slug, but for what touches what is private by now."""
        kept = self._catalogue.all(SUPPORT)
        return {slug: each for slug, each in kept.items() if not self._private_in(each)}

    def purpose(self, name: str) -> SupportPurpose | None:
        """Return what a name means, without one the first; None where there is nothing.

        Raises:
            Refusal: there is none of that name.
        """
        purposes = self.purposes
        if not name or not purposes:
            return next(iter(purposes.values()), None)
        if found := purposes.get(name.strip().lower()):
            return found
        raise Refusal("support-unknown", names=", ".join(purposes))

    def gaps(self, purpose: SupportPurpose) -> Mapping[str, Gap]:
        """Return what fills the gaps of a line that tells of it."""
        return {
            "pays_for": purpose.pays_for,
            "ways": purpose.told_ways or "none",
            "says": purpose.says or "none",
            "page": self._around.page() or "none",
        }

    async def switch(self, by: str, *, on: bool) -> None:
        """Let things be said about support, or nothing at all: it holds until it is switched again."""
        self.on = on
        self._around.news()
        await store.write_switched(self._database, by, on=on)

    def put(self, draft: Draft, purpose: SupportPurpose) -> None:
        """Let it be so.

        Raises:
            Refusal: it tells what is private, or begs, which is stopped in chat.
        """
        if topic := self._private_in(purpose):
            raise Refusal("support-private", topic=topic)
        if any(self._around.stops(text) for text in SUPPORT.says(purpose) if text):
            raise Refusal("support-against-rules")
        draft.put(SUPPORT, purpose)

    def _private_in(self, purpose: SupportPurpose) -> str:
        found = (self._around.private(text) for text in SUPPORT.says(purpose) if text)
        return next(filter(None, found), "")

    # Heard.

    def gave(self, gift: Gift) -> None:
        """Take in that somebody gave."""
        self._activity.spawn(self._keep(gift), name="support.gave")

    async def _keep(self, gift: Gift) -> None:
        await store.write_gift(self._database, gift)
        self._around.news()

    async def forgotten(self, _: Person) -> None:
        """Show nothing more of somebody who was forgotten."""
        self._around.news()

    async def opted_out(self, person: Person) -> None:
        """Name nobody who wants nothing noted, as one who did not want to be named from the first."""
        await store.leave_unnamed(self._database, person.ids)
        self._around.news()

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Be quiet for a while where the house rules did something about a person, and do not thank them.

        So it is where somebody may be in danger: nobody is thanked for giving away what they have. For a
        line that is merely taken away others have their thanks.
        """
        if verdict.punishes or verdict.care:
            self._moderated(self._clock.now())
        if verdict.acts or verdict.care:
            self._pass_over(self._clock.now(), author=message.chatter.id)

    def taken_off(self, removal: Removal) -> None:
        """Be quiet for a while where staff took something off, and thank nobody whose it was."""
        if not removal.is_mere:
            self._moderated(removal.at)
        self._pass_over(removal.at, line=removal.line, author=removal.author or removal.whose)

    def _moderated(self, at: datetime) -> None:
        self._moderated_at = max(self._moderated_at or at, at)

    def _pass_over(self, at: datetime, *, line: str = "", author: str = "") -> None:
        if line or author:
            passed = store.pass_over(self._database, at, line=line, author=author)
            self._activity.spawn(passed, name="support.pass_over")

    async def gave_often(self) -> Mapping[str, int]:
        """Return who gave again and again lately, by login, and how often: for the artist's eyes alone."""
        return gave_often(await store.gifts_since(self._database, self._clock.now() - CAREFUL_WITHIN))

    # Said unasked.

    async def run(self) -> None:
        """Look for ever whether something is to be said."""
        while True:
            try:
                with self._activity.working():
                    await self.look()
            except sqlite3.Error:
                _log.exception("support.unsaid")
            await self._clock.sleep(LOOKED_EVERY)

    async def look(self) -> None:
        """Thank who is to be thanked, else speak of support where the file allows it."""
        if self._around.hushed():
            self._moderated(self._clock.now())  # its end is no moment for thanks either
        moment = await self._moment()
        if moment.is_fitting and not await self._thank(moment):
            await self._speak(moment)

    @property
    def may_speak(self) -> bool:
        """Whether anything about support may be said now that nobody asked for."""
        return self._now(self._clock.now()).is_fitting

    async def _moment(self) -> Moment:
        began = await running_since(self._database) if self._around.live() else None
        return self._now(began)

    def _now(self, began: datetime | None) -> Moment:
        around = self._around
        live = began if around.live() else None
        return Moment(
            self._clock.now(),
            live,
            self._moderated_at,
            unfitting=around.unfitting(),
            hushed=around.hushed(),
            on=self.on,
        )

    async def _thank(self, moment: Moment) -> bool:
        """Thank in one line all who are to be thanked; tell whether there was anybody."""
        if not any(each.thanks for each in self._catalogue.all(SUPPORT).values()):
            return False
        waiting = await store.gifts_waiting(self._database, moment.now - THANKED_WITHIN)
        if not waiting:
            return False
        thanked = await store.thanked_since(self._database, moment.now - THANKED_AGAIN_AFTER)
        if thanks_due(waiting, thanked, moment) is None:
            return False
        # Written before it is said: rather no thanks than two. Who opted out or was forgotten is not named.
        left = await store.write_thanked(self._database, waiting, moment.now)
        # No await from the look to the word: somebody may have begun to play meanwhile.
        if thanks := thanks_due(left, thanked, self._now(moment.live_since)):
            others = "yes" if thanks.others else "no"
            self._around.tell("support-thanks", names=thanks.names or "none", others=others)
        return True

    async def _speak(self, moment: Moment) -> None:
        if not any(each.unasked_at_most for each in self.purposes.values()):
            return
        said = await store.said_since(self._database, moment.now - KEPT_FOR)
        due = unasked_due(self.purposes.values(), said, self._around.evening_of(moment.now), moment)
        if due is None:
            return
        await store.write_said(self._database, due.slug, moment.now)
        if self._now(moment.live_since).is_fitting:
            self._around.tell("support-unasked", **self.gaps(due))

    async def sweep(self) -> None:
        """Forget what is old."""
        await store.forget_old(self._database, self._clock.now() - KEPT_FOR)
