"""The only way out: what moderates, and what is said while it is worth saying, once for all who asked."""

from collections import Counter, deque
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from http import HTTPStatus
from itertools import chain

import twitchio

from bot.domain.chat.chat_rate_limit import ChatRateLimit
from bot.domain.chat.drops import BANNED, DUPLICATE, MANY_DROPS, is_duplicate, is_too_fast, mend
from bot.domain.chat.message import Role
from bot.domain.chat.person import Person
from bot.domain.chat.recent_lines import DUPLICATE_WINDOW, JUST_SAID, RecentLines
from bot.domain.chat.said import Removal
from bot.domain.practice.focus import Asker, HeldAnswer, Renewed, Told
from bot.domain.words.chat_text import fit
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.words.wording import Wording
from bot.store.cause import not_dealt_with
from bot.twitch.delivery import Deliveries
from bot.twitch.gathering import Gathering
from bot.twitch.inbox import Inbox
from bot.twitch.moderation_api import TOO_MANY_REQUESTS, ModerationApi, is_gone, status
from bot.twitch.outbox_line import OutboxLine
from bot.twitch.rate_limits import RateLimits
from bot.twitch.send_queue import Priority, SendQueue, TooLateError

__all__ = ["Outbox", "Priority"]

_log = get_logger(__name__)

_ANSWERS_KEEP = timedelta(seconds=20)
"""Chat has moved on by then: an answer to what nobody sees any more is noise."""
KEEPS = {
    Priority.ARTIST: _ANSWERS_KEEP,
    Priority.REPLY: _ANSWERS_KEEP,
    Priority.ANNOUNCEMENT: timedelta(minutes=2),  # answers nobody, and is still true for a song or so
}
"""How long a line may wait before it is dropped."""


class Outbox:
    """Says lines for the bot account in one channel, and has the `calls` that go out by the same queue.

    `instead` returns what is said instead of words that touch what is private; '' for words that may be
    said. `on_answer` is told the words of each answer that is to be said.

    `counts` has how many lines were `sent`, `merged`, `gathered`, `dropped_late`, `dropped_in_focus`
    (announcements), `kept_back` and `failed`, and how many tries were `retried`; `drops` has how many lines
    Twitch dropped, by its code; `unshown` has the codes of the last few since it showed one.
    """

    def __init__(
        self,
        *,
        deliveries: Deliveries,
        clock: Clock,
        activity: Activity,
        limits: RateLimits,
        wording: Wording,
        dice: Callable[[], float],
    ) -> None:
        self._queue = SendQueue(clock, activity, limits)
        self.calls = ModerationApi(self._queue, clock=clock, dice=dice)
        self.counts: Counter[str] = Counter()
        self._clock = clock
        self._deliveries = deliveries
        self._activity = activity
        self._wording = wording
        self._lines: dict[str, OutboxLine] = {}
        self._waiting: set[OutboxLine] = set()
        self._answers = RecentLines()
        self._words = RecentLines()
        self._gathering = Gathering(clock, wording, self.say, instead=self._instead_by_now)
        self.focus = self._gathering.focus
        self.instead: Callable[[str], str] = lambda _: ""
        self.on_answer: Callable[[str], None] = lambda _: None
        self.drops: Counter[str] = Counter()
        self.unshown: deque[str] = deque(maxlen=MANY_DROPS)

    @property
    def budget(self) -> ChatRateLimit:
        """How much the bot may say."""
        return self._queue.budget

    @property
    def asleep(self) -> bool:
        """Whether nothing can be sent before the clock has moved on."""
        return self._queue.asleep

    @property
    def waiting(self) -> int:
        """How many lines and calls have not been sent yet."""
        return self._queue.waiting.total()

    @property
    def waiting_by_priority(self) -> Counter[Priority]:
        """How many lines and calls have not been sent yet."""
        return self._queue.waiting

    def connect(self, channel: twitchio.PartialUser, bot: twitchio.PartialUser) -> None:
        """Let what waits go out to a channel, as the bot's account, from now on."""
        self._queue.connect(channel, bot)

    async def recall(self, inbox: Inbox) -> None:
        """Let the inbox know what was dealt with before this start, and the budget what was said."""
        await self._deliveries.recall(inbox, self.budget)

    async def run(self) -> None:
        """Send what is to be sent, for ever."""
        await self._queue.run()

    def say(
        self,
        text: str,
        *,
        reply_to: str | None,
        priority: Priority = Priority.REPLY,
        asker: str = "",
        plain: str = "",
        as_it_stands: bool = False,
        whole: bool = False,
        renewed: Renewed | None = None,
        unless: Callable[[], bool] = lambda: False,
        told: Told = lambda _: None,
    ) -> None:
        """Say a line in chat as soon as Twitch allows, cut to what it takes; how it ends is counted.

        `told` is called with the time at which Twitch has confirmed it, None where it will not be said or its
        turn comes and something speaks against it (`unless`); that of an answer may never be.

        An answer, which has the login of its `asker`, is said once for all who get the same words within a
        few seconds. While somebody plays undisturbed, answers are held, in their `plain` words where the text
        names whom it is for, and announcements go by; while many people ask, answers are gathered so. It
        is said as `renewed` has it by then, and one that is `whole` is neither cut nor left out. What a line
        replies to is dealt with, and written down as such, before it is said, or when it will not be.

        What the artist or one of the band keeps private is never said, whatever it stands in: an answer tells
        that, and what answers nobody is not said at all. Alone the words of the house rules to whom they were
        held against, and answers that were looked at one by one, go `as_it_stands`.
        """
        if not as_it_stands and (instead := self.instead(text)):
            self.counts["kept_back"] += 1
            text = plain = instead if reply_to or asker else ""
        words = fit(text)
        if not words:
            return told(None)
        askers = {asker: Asker(renewed, told)} if asker else {}
        if asker:
            self.on_answer(plain or words)
        told = (lambda _: None) if asker else told
        asked = self._clock.now(), plain or words, askers, not_dealt_with(reply_to)
        line = OutboxLine(words, reply_to, priority, *asked, whole, as_it_stands, unless=unless, told=told)
        if self._is_held(line) or self._is_merged(line):
            self._activity.spawn(self._deal_with(line), name="outbox.deal_with")
            return told(None)
        # Before its task runs: the next who asks the same finds it waiting.
        self._waiting.add(line)
        if self._merges(line):
            self._lines[words] = line
        self._activity.spawn(self._say(line), name="outbox.say")
        return None

    def _instead_by_now(self, words: str) -> str:
        return self.instead(words)  # which is set once the policy is read

    async def opted_out(self, person: Person) -> None:
        """Name somebody in nothing that waits or is held, but for the answers to them."""
        self._gathering.name_no_more(person)
        for line in self._waiting:
            if person.named_in(line.text):
                self._no_longer_waits(line)  # in other words, it is no answer to the same question
                line.name_no_more(person)

    async def forgotten(self, person: Person) -> None:
        """Answer nothing to somebody any more, and name them in nothing that waits or is held."""
        self._let_go(person)
        await self.opted_out(person)

    def taken_off(self, removal: Removal) -> None:
        """Answer nothing to who is banned or timed out."""
        if removal.login:
            self._let_go(Person(frozenset({removal.login}), frozenset({removal.author})))

    def _let_go(self, person: Person) -> None:
        self._gathering.let_go(person)
        for line in self._waiting:
            if line.let_go(person):
                self._no_longer_waits(line)

    # An answer for many, and answers held.

    def _merges(self, line: OutboxLine) -> bool:
        return line.priority is Priority.REPLY and bool(line.askers)

    def _is_merged(self, line: OutboxLine) -> bool:
        """Let an answer that waits be for one more, or let it be where it was just given for all to see."""
        if not self._merges(line):
            return False
        waiting = self._lines.get(line.text)
        just_said = not line.whole and self._answers.within(JUST_SAID, line.text, self._clock.now())
        if waiting is None and not just_said:
            return False
        if waiting:
            waiting.askers |= line.askers  # who asks once more is told what they asked last, as in a take
            waiting.message_ids += line.message_ids
            line.message_ids = []
        self.counts["merged"] += 1
        return True

    def _is_held(self, line: OutboxLine) -> bool:
        """Keep a line back while somebody plays undisturbed, or so many ask that answers are gathered."""
        if line.priority <= Priority.ARTIST:
            return False
        self._gathering.rush.asked(line.askers, self._clock.now())  # in a take too: behind it may be a rush
        held = HeldAnswer(line.plain, line.askers, line.whole, line.as_it_stands)
        if self.focus.on and line.askers:
            self.focus.hold(held)
        elif self.focus.on:
            self.counts["dropped_in_focus"] += 1
        elif line.askers and self._gathering.is_on(whole=line.whole):
            self._gathering.gather(held)
            self.counts["gathered"] += 1
        else:
            return False
        return True

    async def tell_gathered(self) -> None:
        """Tell answers that were gathered in a rush, for ever, as there is room for them."""
        await self._gathering.tell()

    # From the queue to Twitch.

    async def _say(self, line: OutboxLine) -> None:
        try:
            while not await self._try(line):
                pass
        except TooLateError:
            self.counts["dropped_late"] += 1
            _log.info("outbox.dropped_late", reply_to=line.reply_to)
        finally:
            self._no_longer_waits(line)
            self._waiting.discard(line)
            line.ended()
        await self._deal_with(line)

    async def _deal_with(self, line: OutboxLine, said_as: Role | None = None) -> None:
        """Write down that nobody is to answer again what a line answers, and as whom it is said, if it is."""
        ids, line.message_ids = line.message_ids, []
        await self._deliveries.write(ids, said_as)

    async def _try(self, line: OutboxLine) -> bool:
        """Say a line when its turn comes; False if it had better be tried once more."""
        async with self._queue.turn(line.priority, until=line.asked + KEEPS[line.priority]):
            self._no_longer_waits(line)
            # Once more: somebody may have begun to play while it waited.
            if self._is_held(line) or line.unless():
                return True
            words = self._words_for(line)
            if not words:
                self._dropped(line, DUPLICATE, "it was said in all the words that there are")
                return True
            return await self._send(line, words)

    def _no_longer_waits(self, line: OutboxLine) -> None:
        if self._lines.get(line.text) is line:
            del self._lines[line.text]

    def _words_for(self, line: OutboxLine) -> str:
        """Return a line as it is said; empty where an ordinary account has said it in all words lately."""
        others = [*line.askers][1:]
        words = self._wording.also(line.text, others) if others else line.text
        # One by one: nearly every line is new as it is, and to word one costs more than to look.
        return next(filter(self._is_new, chain((words,), self._wording.again(line.text))), "")

    def _is_new(self, words: str) -> bool:
        return self.budget.trusted or not self._words.within(DUPLICATE_WINDOW, words, self._clock.now())

    async def _send(self, line: OutboxLine, words: str) -> bool:
        """Send a line; False if it had better be tried once more."""
        now = self._clock.now()
        self._words.note(words, now)
        if self._merges(line):
            self._answers.note(line.text, now)
        ids, line.message_ids = line.message_ids, []
        return await self._deliveries.saying(partial(self._call, line, words), ids, self.budget.role)

    async def _call(self, line: OutboxLine, words: str) -> bool:
        """Let Twitch say a line; False if it had better be tried once more."""
        # Before the call: a line that is under way counts at Twitch as well.
        self.budget.said(self._clock.now())
        self._gathering.rush.said(self._clock.now())
        try:
            channel, bot = self._queue.channel, self._queue.bot.id
            await channel.send_message(words, bot, token_for=bot, reply_to_message_id=line.reply_to)
        except twitchio.MessageRejectedError as error:
            again = self._mend(line, words, error.code or "unknown", error.message or "")
            await self._deal_with(line, self.budget.role)  # as whom Twitch sees the bot after that
            return not again
        except Exception as error:  # noqa: BLE001 - one line that fails, for whatever reason, stops no other
            return not self._failed(line, words, error)
        self.counts["sent"] += 1
        line.sent_at = self._clock.now()
        self.unshown.clear()
        _log.info("outbox.said", reply_to=line.reply_to, characters=len(words), askers=len(line.askers))
        return True

    def _mend(self, line: OutboxLine, words: str, code: str, why: str) -> bool:
        """Take in that Twitch dropped a line; True if it had better be tried once more, in other words."""
        self._answers.forget(line.text)
        self._dropped(line, code, why)
        if is_duplicate(code):
            self.budget.role = Role.VIEWER  # as Twitch sees it: the others may repeat themselves
            again, line.mended = not line.mended, True
            return again
        self.unshown.append(code)
        self._words.forget(words)
        if is_too_fast(code):
            self.budget.refused(self._clock.now())
        return False

    def _dropped(self, line: OutboxLine, code: str, why: str) -> None:
        self.drops[code] += 1
        _log.warning("outbox.dropped", code=code, why=why, mend=mend(code), reply_to=line.reply_to)

    def _failed(self, line: OutboxLine, words: str, error: Exception) -> bool:
        """Take in that a line was not sent; True if it had better be tried once more."""
        if isinstance(error, twitchio.HTTPException) and error.status == HTTPStatus.FORBIDDEN:
            return self._mend(line, words, BANNED, str(error.extra.get("message", "")))
        self._answers.forget(line.text)
        self._words.forget(words)
        if line.reply_to and is_gone(error):
            # The question was taken away, or what it answered: who else wonders may still read this.
            self.counts["retried"] += 1
            line.reply_to = None
            return True
        if status(error) == TOO_MANY_REQUESTS:
            self.counts["retried"] += 1
            self._queue.close_until_helix_has_time()
            return True
        self.counts["failed"] += 1
        line.log_failure(error)
        return False
