"""Care: where somebody may be in danger, moderators are called quietly, and have words to send at hand."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.chat.message import Message
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.fans.help_line import HelpLines
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.times import LONG_AGO
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.verdict import Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderation.review import ReviewQueue
from bot.services.words.voice import Tell
from bot.store.care import load_calls, write_calls
from bot.store.database import Database

LINES = lines("care-called", "care-words: lines", "care-already: on", "care-sent")

_log = get_logger(__name__)

CALLED_AGAIN_AFTER = timedelta(minutes=10)
"""How often moderators are called in chat: who has not looked by then hears of it once more."""

ANOTHER_CALLED_AFTER = timedelta(minutes=1)
"""How soon they are called for another person, while the earlier one still waits: who looks now sees both."""

MOST_CALLS = 4
"""Calls within `CALLED_AGAIN_AFTER`: many who play with it must not fill chat."""

SENT_AGAIN_AFTER = timedelta(seconds=30)
"""Two moderators who press at once send the words once."""


class Care:
    """Puts who may be in danger before the moderators; in chat it names nobody, and answers nobody.

    `tell` says a line to everybody, `helps` are the help lines of the moment.
    """

    def __init__(
        self,
        database: Database,
        review: ReviewQueue,
        clock: Clock,
        activity: Activity,
        *,
        tell: Tell,
        helps: Callable[[], HelpLines],
        is_bot: Callable[[Message], bool],
    ) -> None:
        self._database = database
        self._review = review
        self._clock = clock
        self._activity = activity
        self._tell = tell
        self._helps = helps
        self._is_bot = is_bot
        self._turn = asyncio.Lock()  # two lines of one person at once put them there once
        self._called_for: dict[str, datetime] = {}
        self._calls_at: Sequence[datetime] = ()
        self._sent_at = LONG_AGO
        self.calls = True
        review.say_care = self.say

    async def load(self) -> None:
        """Call, or do not, as it was switched last."""
        self.calls = await load_calls(self._database)

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Call for a line that sounds like danger: for each line, so that it does no more than that."""
        if verdict.care and self.calls and not self._is_bot(message):
            self._activity.spawn(self._call(message, verdict.care), name="care")

    async def _call(self, message: Message, words: str) -> None:
        async with self._turn:
            others = [each for each in await self._review.waiting() if each.kind is ReviewKind.CARE]
            if not any(each.chatter.id == message.chatter.id for each in others):
                item = ReviewItem(
                    ReviewKind.CARE, message.at, message.chatter, message.text, message.id, words=words
                )
                await self._review.put(item)
        now = self._clock.now()
        if self._is_due(message.chatter.id, now, alone=not others):
            self._called_for[message.chatter.id] = now
            self._calls_at = (*self._calls_at, now)
            self._tell("care-called")

    def _is_due(self, who: str, now: datetime, *, alone: bool) -> bool:
        """Tell whether moderators are called now; `alone`: nobody waited as this one wrote."""
        self._calls_at = [at for at in self._calls_at if now - at < CALLED_AGAIN_AFTER]
        self._called_for = {
            each: at for each, at in self._called_for.items() if now - at < CALLED_AGAIN_AFTER
        }
        if not self._calls_at:
            return True
        if who in self._called_for or len(self._calls_at) >= MOST_CALLS:
            return False
        return alone or now - self._calls_at[-1] >= ANOTHER_CALLED_AFTER

    async def send(self, by: str) -> None:
        """Send the words for who waits longest, or, where nobody does, for whomever they are meant.

        Raises:
            Refusal: another moderator has just done so.
        """
        if self._was_sent:
            raise Refusal("care-sent")
        waiting = [each for each in await self._review.waiting() if each.kind is ReviewKind.CARE]
        if waiting:
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
