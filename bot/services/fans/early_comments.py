"""Who wrote first this evening: noted, shown to the artist, and greeted once, in one line."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence, Set
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.answers.talk import is_order
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.fans.early_comments import (
    MAX_COMMENTS,
    MAX_WORDS,
    EarlyComment,
    Greeting,
    Hello,
    greeting_for,
    meant_in,
)
from bot.domain.practice.progress import DAY
from bot.domain.words.chat_text import fit, one_line
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.moderation.objection import objection_to
from bot.moderation.verdict import Verdict
from bot.services.clock import Clock
from bot.services.fans.greeting_time import GreetingTime
from bot.services.surroundings import Surroundings
from bot.services.words.voice import Announce
from bot.store import early_comments as store
from bot.store.database import Database

LINES = lines(
    """
    early-greeting: names more new back
    early-greeting-all: count new
    early-in-take
    early-nobody
    early-nothing-undone
    welcome-back-opted-out
    """
)


class EarlyComments:
    """Notes first lines while the stream runs; `day_of` tells to which evening a time belongs, `begins` when.

    `held` tells whether somebody plays undisturbed, `time` when a greeting may come by itself, `strikes`
    whether somebody, by their id, is not to be greeted, and `left_out` whether they opted out; `say` says a
    line to everybody. Who wants to be greeted as back is kept for `kept_for` without a line of theirs.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        around: Surroundings,
        *,
        day_of: Callable[[datetime], date],
        begins: Callable[[date], datetime],
        held: Callable[[], bool],
        time: GreetingTime,
        strikes: Callable[[str], bool],
        left_out: Callable[[str], bool],
        say: Announce,
        kept_for: timedelta,
    ) -> None:
        self.on = True
        self._database = database
        self._clock = clock
        self._around = around
        self._day_of = day_of
        self._begins = begins
        self._held = held
        self._time = time
        self._strikes = strikes
        self._left_out = left_out
        self._say = say
        self._kept_for = kept_for
        self._turn = asyncio.Lock()  # what is noted is read and changed by one at a time
        self._evening = date.min
        self._until = datetime.min.replace(tzinfo=UTC)
        self._comments: dict[str, EarlyComment] = {}
        self._gone: set[str] = set()
        self._done: Sequence[str] = ()

    async def load(self) -> None:
        """Go on where the evening stands: who was greeted is not greeted again."""
        self.on = await store.load_switch(self._database)
        # That of the last line, and not today: until Twitch is reached, nobody knows what day it is.
        if evening := await store.last_evening(self._database):
            self._begin(evening)
            found = await store.load_comments(self._database, evening)
            self._comments = {each.chatter.id: each for each in found}
            greeted = (each.at for each in found if each.hello is Hello.GREETED)
            self._time.greeted(*greeted)
        self._around.news()

    @property
    def waiting(self) -> list[EarlyComment]:
        """Those who have heard nothing back yet, the first one first."""
        now = self._comments.values() if self._evening == self._today else ()
        return [each for each in now if each.hello is Hello.NONE and not self._strikes(each.chatter.id)]

    @property
    def can_undo(self) -> bool:
        """Whether those who were answered aloud last can wait again."""
        return bool(self._done)

    @property
    def _today(self) -> date:
        return self._day_of(self._clock.now())

    def _begin(self, evening: date) -> None:
        """Begin an evening: of the one before nobody is greeted any more."""
        if evening > self._evening:
            self._evening, self._comments = evening, {}
            self._until = self._begins(evening + DAY)
            self._gone, self._done = set(), ()

    # What is written.

    def heard(self, message: Message) -> None:
        """Note the first line of somebody, or that the artist answers; for each line, so it does no more."""
        if not (self.on and self._around.live()):
            return
        self._time.heard(message.at)
        if message.at >= self._until:  # to ask for the day of each line takes as long as all else here
            self._begin(self._day_of(message.at))
        if message.role is Role.BROADCASTER:
            if not is_order(message.text) and (answered := meant_in(message.text, self.waiting)):
                self._soon(self._settle([each.chatter.id for each in answered], Hello.ANSWERED))
            return
        known = message.chatter.id in self._comments or message.chatter.id in self._gone
        if known or message.role is Role.MODERATOR or len(self._comments) >= MAX_COMMENTS:
            return
        words = "" if is_order(message.text) else fit(one_line(message.text), MAX_WORDS)
        comment = EarlyComment(message.chatter, message.id, words, message.at)
        self._comments[message.chatter.id] = comment  # before its task runs: the next line is no first one
        self._time.stir()
        self._soon(self._note(self._evening, comment))

    async def _note(self, evening: date, comment: EarlyComment) -> None:
        async with self._turn:
            known = await store.put_comment(self._database, evening, comment)
            held = self._comments.get(comment.chatter.id)
            if held is None:  # forgotten, or switched off, while it was written
                await store.drop_comment(self._database, evening, comment.chatter.id)
            else:
                self._comments[comment.chatter.id] = replace(held, new=known.new, back=known.back)
        self._around.news()

    def _soon(self, work: Coroutine[Any, Any, object]) -> None:
        self._around.activity.spawn(work, name="early_comments")

    # What comes back.

    def came_to_break(self) -> None:
        """Greet who waits, where the bot has greeted nobody for a while and none records.

        Who got an answer of the bot is not left out: whoever begins with a command came to be here as well.
        """
        if self.on and self._around.live() and self.waiting and self._time.has_come and not self._held():
            self._soon(self._greet_all(unasked=True))

    def look(self) -> None:
        """Greet who waits in a lull, where no break came for long: else the hello would be a goodbye."""
        if (waiting := self.waiting) and self._time.is_overdue(waiting[0].at):
            self.came_to_break()

    async def greet(self) -> int:
        """Greet all who wait in one line, and return how many they were.

        Raises:
            Refusal: nobody waits, or somebody plays undisturbed.
        """
        if self._held():
            raise Refusal("early-in-take")
        if not (count := await self._greet_all(unasked=False)):
            raise Refusal("early-nobody")
        return count

    async def _greet_all(self, *, unasked: bool) -> int:
        async with self._turn:
            if not (waiting := self.waiting):  # all were greeted while this one waited
                return 0
            await self._put(waiting, Hello.GREETED)  # before it is said: rather no greeting than two
            self._done = ()
            self._time.greeted(self._clock.now())
        self._say_hello({each.chatter.id for each in waiting}, unasked=unasked)
        return len(waiting)

    def _say_hello(self, ids: Set[str], *, unasked: bool) -> None:
        """Greet those of these ids who may be; whoever is taken off before it is said is not in it."""
        ids = {who for who in ids if self._is_greeted(who)}
        # The others are no part of the greeting, but may be of a rush.
        comments = [
            replace(each, hello=Hello.NONE) if who in ids else each.taken_off()
            for who, each in self._comments.items()
        ]

        def some_are_gone() -> bool:
            return not all(map(self._is_greeted, ids))

        def told(at: datetime | None) -> None:
            if at is None and unasked and self._time.is_wrong:
                self._soon(self._let_wait(ids))
            elif at is None and some_are_gone():
                self._say_hello(ids, unasked=unasked)

        if greeting := greeting_for(comments, self._may_name):
            self._say(*_line(greeting), unasked=unasked, unless=some_are_gone, told=told)

    async def _let_wait(self, ids: Set[str]) -> None:
        """Let those wait again whose greeting came to a wrong moment."""
        async with self._turn:
            await self._put([self._comments[who] for who in ids if self._is_greeted(who)], Hello.NONE)
        self._time.stir()

    def _is_greeted(self, who: str) -> bool:
        held = self._comments.get(who)
        return held is not None and held.hello is Hello.GREETED and not self._strikes(who)

    def _may_name(self, login: str) -> bool:
        return objection_to(login, self._around.policy()) is None

    async def done(self, chatter_id: str = "") -> int:
        """Let all who wait, or one of them, have been answered aloud; return how many they were.

        Raises:
            Refusal: nobody waits.
        """
        ids = [each.chatter.id for each in self.waiting if chatter_id in ("", each.chatter.id)]
        if not ids:
            raise Refusal("early-nobody")
        await self._settle(ids, Hello.ANSWERED)
        return len(ids)

    async def undo(self) -> int:
        """Let those wait again who were answered last, and return how many they are.

        Raises:
            Refusal: nobody was since the start, or since the bot greeted.
        """
        async with self._turn:
            # As they are noted now: whoever was taken off or forgotten since does not come back.
            found = (self._comments.get(who) for who in self._done)
            again = [each for each in found if each and each.hello is Hello.ANSWERED]
            self._done = ()
            if not again:
                raise Refusal("early-nothing-undone")
            await self._put(again, Hello.NONE)
        self._time.stir()
        return len(again)

    async def _settle(self, ids: Sequence[str], hello: Hello) -> None:
        async with self._turn:
            found = [each for each in self.waiting if each.chatter.id in ids]
            self._done = [each.chatter.id for each in found]
            await self._put(found, hello)

    async def _put(self, comments: Sequence[EarlyComment], hello: Hello) -> None:
        put = [replace(each, hello=hello) for each in comments]
        self._comments |= {each.chatter.id: each for each in put}
        await store.put_hello(self._database, self._evening, put)
        self._around.news()

    # What is switched.

    async def switch(self, on: bool, by: str) -> None:
        """Note first lines from now on, or do not: then what was noted this evening is forgotten."""
        await store.write_switch(self._database, on, by, self._clock.now())
        self.on = on
        if not on:
            async with self._turn:
                self._comments = {}
                await store.forget_evenings(self._database, date.max, date.min)
        self._around.news()

    async def switch_welcome_back(self, chatter: Chatter) -> bool:
        """Let somebody be greeted as back after months, or no more; tell whether they are from now on.

        Raises:
            Refusal: they opted out, so that nobody could know.
        """
        if self._left_out(chatter.id):
            raise Refusal("welcome-back-opted-out")
        return await store.switch_welcome_back(self._database, chatter.id, self._today)

    # What is gone.

    def judged(self, message: Message, verdict: Verdict) -> None:
        """Greet nobody who may be in danger, was moderated, or is to be looked at, as if nothing were.

        No line of theirs is heard then, so that it would be the next one that is taken for their first.
        """
        if (verdict.care or verdict.acts or verdict.asks) and self.on and self._around.live():
            self._begin(self._day_of(message.at))
            self.taken_off(Removal(message.at, author=message.chatter.id))

    def taken_off(self, removal: Removal) -> None:
        """Greet nobody whose first line staff took off, or who was timed out or banned, this evening."""
        if removal.author:
            self._gone.add(removal.author)
        everybody = not (removal.line or removal.author)
        gone = [
            each.taken_off()
            for each in self._comments.values()
            if everybody or removal.line == each.message_id or removal.author == each.chatter.id
        ]
        if gone:
            self._comments |= {each.chatter.id: each for each in gone}
            self._around.news()
            self._soon(self._write_gone(self._evening, gone))

    async def _write_gone(self, evening: date, gone: Sequence[EarlyComment]) -> None:
        async with self._turn:
            await store.put_hello(self._database, evening, gone)

    async def forgotten(self, person: Person) -> None:
        """Let go of somebody who is forgotten or opted out, and of their name in what others wrote."""
        self._comments = {
            who: replace(each, words=person.taken_out_of(each.words))
            for who, each in self._comments.items()
            if who not in person.ids and each.chatter.login not in person.logins
        }
        async with self._turn:
            await store.leave_out(self._database, self._evening, person.ids)
        self._around.news()

    async def sweep(self) -> None:
        """Forget the evenings before this one, and who wants to be greeted and did not come for long."""
        await store.forget_evenings(self._database, self._today, self._today - self._kept_for)


def _line(greeting: Greeting) -> tuple[str, dict[str, Gap]]:
    """Return a greeting as it is said, with an @ before each name."""
    if not greeting.named:
        return "early-greeting-all", {"count": greeting.more, "new": greeting.new}
    names, back = (", ".join(f"@{login}" for login in some) for some in (greeting.named, greeting.back))
    told = {"more": greeting.more, "new": greeting.new, "back": back or "none"}
    return "early-greeting", {"names": names, **told}
