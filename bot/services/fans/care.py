"""Care: where somebody may be in danger, moderators are called quietly, and have words to send at hand."""

import asyncio
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from functools import partial

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.fans.help_line import HelpLines
from bot.domain.practice.focus import Told
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.times import LONG_AGO
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.verdict import Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock, sleep_unless
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Tell
from bot.store.care import load_calls, write_calls
from bot.store.database import Database
from bot.store.review import decided_items, write_called

LINES = lines("care-called", "care-words: lines", "care-already: on", "care-sent")

_log = get_logger(__name__)

CALLED_AGAIN_AFTER = timedelta(minutes=10)
"""How often moderators are called in chat for one person: who has not looked by then hears of it again."""

ANOTHER_CALLED_AFTER = timedelta(minutes=1)
"""How soon they are called for another person, while the earlier one still waits: who looks now sees both,
and who does not look is called once more when it is over."""

MOST_CALLS = 4
"""Calls within `CALLED_AGAIN_AFTER`: many who play with it must not fill chat."""

SENT_AGAIN_AFTER = timedelta(seconds=30)
"""Two moderators who press at once send the words once."""


class Care:
    """Puts who may be in danger before the moderators; in chat it names nobody, and answers nobody.

    `tell` says a line to everybody, `call` does so too and lets it be known whether Twitch has confirmed it,
    `helps` are the help lines of the moment. Who waits is known by the review queue alone: what is kept here
    is when calls were made, and of which lines that wait.
    """

    def __init__(
        self,
        database: Database,
        review: ReviewQueue,
        clock: Clock,
        activity: Activity,
        *,
        tell: Tell,
        call: Callable[[str, Told], None],
        helps: Callable[[], HelpLines],
        is_bot: Callable[[Message], bool],
    ) -> None:
        self._database = database
        self._review = review
        self._clock = clock
        self._activity = activity
        self._tell = tell
        self._call = call
        self._helps = helps
        self._is_bot = is_bot
        self._turn = asyncio.Lock()  # two lines of one person at once put them there once
        self._calls_at: Sequence[datetime] = ()
        self._called: AbstractSet[str] = frozenset()
        self._due_at = LONG_AGO
        self._due = asyncio.Event()
        self._sent_at = LONG_AGO
        self.calls = True
        review.say_care = self.say

    async def load(self) -> None:
        """Call, or do not, as it was switched last."""
        self.calls = await load_calls(self._database)

    async def resume(self) -> None:
        """Go on where it stood as the bot stopped: whoever waited for a call still has it.

        Only a call that Twitch has confirmed was made: rather one too many than none.
        """
        async with self._turn:
            waiting = await self._waiting()
            self._called = {each.twitch_id for each in waiting if each.called_at}
            self._calls_at = sorted({each.called_at for each in waiting if each.called_at})
            await self._look(waiting)

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Call for a line that sounds like danger: for each line, so that it does no more than that."""
        if verdict.care and self.calls and not self._is_bot(message):
            self._activity.spawn(self._put(message, verdict.care), name="care")

    async def _put(self, message: Message, words: str) -> None:
        async with self._turn:
            waiting = await self._waiting()
            if not any(each.chatter.id == message.chatter.id for each in waiting):
                item = ReviewItem(
                    ReviewKind.CARE, message.at, message.chatter, message.text, message.id, words=words
                )
                await self._review.put(item)
                waiting.append(item)  # also where it cannot be written yet
            await self._look(waiting, wrote=True)

    async def run(self) -> None:
        """Call for whoever wrote right behind another's call, for ever, each time that is due."""
        while True:
            await self._due.wait()
            self._due.clear()
            await sleep_unless(self._clock, (self._due_at - self._clock.now()).total_seconds(), self._due)
            with self._activity.working():
                async with self._turn:
                    await self._look(await self._waiting())

    async def forgotten(self, _: Person) -> None:
        """Know of nobody but those who still wait."""
        async with self._turn:
            await self._waiting()

    async def _waiting(self) -> list[ReviewItem]:
        """Return who waits; of nobody else it is kept that they were called for."""
        waiting = [each for each in await self._review.waiting() if each.kind is ReviewKind.CARE]
        self._called = self._called & {each.twitch_id for each in waiting}
        return waiting

    async def _look(self, waiting: Sequence[ReviewItem], *, wrote: bool = False) -> None:
        """Call for those who wait and were not called for, or look again when that is due.

        Where somebody `wrote`, and nobody was called for lately, it is done for those who still wait.
        """
        now = self._clock.now()
        self._calls_at = [at for at in self._calls_at if not self._is_over(at)]
        uncalled = [each for each in waiting if each.twitch_id not in self._called]
        if not self.calls or not (uncalled or (wrote and not self._calls_at)):
            return
        due_at = max(self._free_at(alone=len(uncalled) == len(waiting)), await self._settled_until(uncalled))
        if due_at > now:
            self._due_at = due_at
            self._due.set()
            return
        called = {each.twitch_id for each in waiting}
        self._called = self._called | called
        self._calls_at = (*self._calls_at, now)
        self._call("care-called", partial(self._was_called, called))

    def _was_called(self, called: AbstractSet[str], at: datetime | None) -> None:
        """Write down that a call for these was made; where it came to nothing, make it again soon."""
        if at:
            self._activity.spawn(write_called(self._database, called, at), name="care.called")
            return
        self._called = self._called - called
        self._due_at = self._clock.now() + ANOTHER_CALLED_AFTER
        self._due.set()

    def _free_at(self, *, alone: bool) -> datetime:
        """Return from when on moderators may be called; `alone`: for none of who waits they were yet."""
        if len(self._calls_at) >= MOST_CALLS:
            return self._calls_at[-MOST_CALLS] + CALLED_AGAIN_AFTER
        return self._calls_at[-1] + ANOTHER_CALLED_AFTER if self._calls_at and not alone else LONG_AGO

    async def _settled_until(self, waiting: Sequence[ReviewItem]) -> datetime:
        """Return until when moderators have seen to whichever of these people it is the shortest for."""
        lately = await decided_items(self._database, self._clock.now() - CALLED_AGAIN_AFTER)
        settled = {each.chatter.id: each.at for each in lately if each.kind is ReviewKind.CARE}
        over = (settled.get(each.chatter.id, LONG_AGO) + CALLED_AGAIN_AFTER for each in waiting)
        return min(over, default=LONG_AGO)

    def _is_over(self, at: datetime) -> bool:
        return self._clock.now() - at >= CALLED_AGAIN_AFTER

    async def send(self, by: str) -> None:
        """Send the words for who waits longest, or, where nobody does, for whomever they are meant.

        Raises:
            Refusal: another moderator has just done so.
        """
        if self._was_sent:
            raise Refusal("care-sent")
        if waiting := await self._waiting():
            await self._review.decide(waiting[0].id, by, yes=True)
        else:
            self.say()

    @property
    def _was_sent(self) -> bool:
        return self._clock.now() - self._sent_at < SENT_AGAIN_AFTER

    def say(self) -> None:
        """Say the words in chat, to nobody by name: once, however many press at once."""
        if self._was_sent:
            return
        self._sent_at = self._clock.now()
        told, _ = fit_list([str(each) for each in self._helps().lines], LIST_CHARS, " · ")
        self._tell("care-words", lines=told)

    async def switch(self, by: str, *, on: bool) -> None:
        """Call moderators from now on, or do not.

        Raises:
            Refusal: it is so already.
        """
        if self.calls is on:
            raise Refusal("care-already", on="yes" if on else "no")
        await write_calls(self._database, by, self._clock.now(), calls=on)
        self.calls = on
        _log.info("care.switched", on=on, by=by)
