"""What is told of duets unasked: what became of one, once; and, rarely, when a challenge ends."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from bot.domain.chat.message import Message
from bot.domain.fans.duet import Challenge, reminds, zone_of
from bot.domain.fans.duet_submission import LOOKED_AT, State, Submission, Submissions
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.clock import Clock
from bot.services.surroundings import Surroundings
from bot.store import duet as store
from bot.store.database import Database

LINES = lines(
    """
    duet-taken: names title
    duet-declined: names title reason
    duet-reminder: title until zone left
    """
)

LOOKED_EVERY = 60.0
"""Seconds between two looks whether a deadline is to be brought to mind."""

REMEMBERED_FOR = timedelta(days=2)
"""How long it is known when that was done: longer than an evening lasts."""


class DuetNews:
    """Knows who is still to be told what became of what they handed in; `title` tells for what it was."""

    def __init__(self, database: Database, around: Surroundings, title: Callable[[Submission], str]) -> None:
        self._database = database
        self._around = around
        self._title = title
        self._untold: dict[str, dict[int, Submission]] = {}

    async def load(self) -> None:
        """Read who is still to be told."""
        for each in await store.untold(self._database):
            self._keep(each)

    def _keep(self, submission: Submission) -> None:
        self._untold.setdefault(submission.chatter.id, {})[submission.id] = submission

    async def follow(self, settled: Submission) -> None:
        """Tell what became of something: at once while the stream runs, else when its owner writes.

        In a hard moment, and a few minutes after it, it waits until its owner writes later.
        """
        self._keep(settled)
        if self._around.live() and not self._around.hard():
            await self._tell(settled.chatter.id)

    def look(self, handed_in: Submissions) -> None:
        """Tell nobody of what is here no more, or waits anew for a look."""
        settled = {each.id for each in handed_in.within(State.DECLINED, *LOOKED_AT)}
        untold = {
            who: {number: each for number, each in of.items() if number in settled}
            for who, of in self._untold.items()
        }
        self._untold = {who: of for who, of in untold.items() if of}

    def heard(self, message: Message) -> None:
        """Tell somebody who writes what became of what they handed in, once."""
        if message.chatter.id in self._untold and not self._around.hard():
            self._around.activity.spawn(self._tell(message.chatter.id), name="duet_news.tell")

    async def _tell(self, chatter_id: str) -> None:
        settled = self._untold.pop(chatter_id, {})
        # Written before it is said: who was told twice would think that there is another answer.
        for each in await store.write_told(self._database, settled.values()):
            gaps = {"names": f"@{each.chatter.login}", "title": self._title(each) or "none"}
            if each.state is State.DECLINED and each.reason:
                self._around.tell("duet-declined", gaps | {"reason": each.reason.value}, each.chatter.login)
            else:
                self._around.tell("duet-taken", gaps, each.chatter.login)


class DuetReminders:
    """Brings the deadline of the open challenge to mind, while people are there to hear it.

    `live` tells whether the stream runs, `held` whether somebody plays undisturbed, `day_of` to which evening
    a time belongs.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        challenge: Callable[[datetime], Challenge | None],
        *,
        local: Callable[[datetime], datetime],
        live: Callable[[], bool],
        held: Callable[[], bool],
        day_of: Callable[[datetime], date],
        say: Callable[[str, Mapping[str, Gap]], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._challenge = challenge
        self._local = local
        self._live = live
        self._held = held
        self._day_of = day_of
        self._say = say

    async def run(self) -> None:
        """Look for ever; not at once: who comes first is not met by a deadline."""
        while True:
            await self._clock.sleep(LOOKED_EVERY)
            await self.look()

    async def look(self) -> None:
        """Bring the deadline to mind, if it is time."""
        now = self._clock.now()
        challenge = self._challenge(now)
        if challenge is None or not self._live() or self._held():
            return
        since, deadline = now - REMEMBERED_FOR, challenge.deadline(self._local)
        today = self._day_of(now)
        reminded = await store.reminded_since(self._database, since)
        this_evening = [each for each in reminded if self._day_of(each) == today]
        if not reminds(challenge, deadline, now, this_evening):
            return
        await store.write_reminded(self._database, now, since)  # first: twice is worse than not at all
        when = {"until": deadline, "zone": zone_of(deadline), "left": deadline - now}
        gaps: Mapping[str, Gap] = {"title": challenge.title, **when}
        self._say("duet-reminder", gaps)
