"""The queue of fans' questions: asked, merged, answered in turn, and told to those who asked."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.fans.question_queue import (
    ANSWERS_FOR,
    EVENING,
    KEPT_FOR,
    MAX_WAITING,
    MAX_WAITING_OF_ONE,
    WAITS_FOR,
    FanQuestion,
    Placed,
    Standing,
    State,
    same_question,
)
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.fans.question_askers import Askers
from bot.services.fans.question_words import PrivateWords, as_asked, askable
from bot.services.surroundings import Surroundings
from bot.store import question_queue as store
from bot.store.database import Database

LINES = lines(
    """
    ask-asked-already
    ask-enough: most
    ask-full
    questions-none-open
    questions-none-waiting
    questions-unknown: number
    questions-nothing-undone
    questions-moved-on
    """
)

NONE_OPEN = 0
"""The number of no question, where none is shown as open."""

MAX_UNDONE = 20
"""Acts of an evening that can be undone, the last one first."""


class QuestionQueue:
    """All questions; `day_of` tells to which evening a time belongs.

    `plain` has what stands for a word where two are held against each other (`same_question`).
    Of those who are `left_out`, by id, only what they ask by a command is taken in.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        around: Surroundings,
        *,
        plain: Callable[[], Mapping[str, str]],
        day_of: Callable[[datetime], date],
        left_out: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._database = database
        self._clock = clock
        self._around = around
        self._plain = plain
        self._day_of = day_of
        self._left_out = left_out
        self._turn = asyncio.Lock()  # what waits is read and changed by one at a time
        self.standing = Standing((), (), self._is_today)
        self.askers = Askers(database, around)
        self._before: list[Sequence[FanQuestion]] = []
        self._proposed: set[tuple[str, int]] = set()
        self._private = PrivateWords(around.policy)

    async def load(self) -> None:
        """Go on where the queue stands."""
        async with self._turn:
            await self._read()
        await self.askers.load()

    # What fans do.

    def answered_before(self, words: str, message: Message) -> FanQuestion | None:
        """Return a question that asks the same and was answered in words; to who asks on, it is told once."""
        said = as_asked(words)
        found = self._answered_in_words(said)
        if found is None or (message.chatter.id, found.id) in self._proposed:
            return None
        self._proposed.add((message.chatter.id, found.id))
        return found

    def earlier(self, question: FanQuestion) -> FanQuestion | None:
        """Return a question that asked the same, and was answered in words; None where there is none."""
        return self._answered_in_words(question.words)

    def _answered_in_words(self, words: str) -> FanQuestion | None:
        """Return what asks the same and was answered in words that may still be told."""
        told = (each for each in self.standing.answered if each.answer)
        same = (each for each in told if self._same(each, words))
        return next((each for each in same if not self._private.has(each.answer)), None)

    @property
    def shown(self) -> Standing:
        """How the queue stands without what touches what is private by now."""
        asked = [each for each in self.standing.unsettled if not self.hides(each)]
        return replace(self.standing, unsettled=asked)

    def hides(self, question: FanQuestion) -> bool:
        """Tell whether a question, or the answer to it, touches what is private by now."""
        said = dict.fromkeys([*(each.words for each in question.askings), question.answer])
        return any(self._private.has(words) for words in said if words)

    def where(self, number: int) -> Placed:
        """Return a question that is not settled, with its place.

        Raises:
            Refusal: it is settled, or gone.
        """
        return self.standing.placed(self._meant(number))

    async def ask(self, words: str, message: Message, *, in_passing: bool = False) -> int:
        """Let a question wait, together with what asks the same, and return its number.

        Who asked it `in_passing` handed in nothing, and is not told when it is answered.

        Raises:
            Refusal: nothing is asked, it may not be asked, or enough waits.
        """
        said = askable(words, self._around.policy())
        async with self._turn:
            same = next((each for each in self.standing.unsettled if self._same(each, said)), None)
            self._expect_room(same, message.chatter.id)
            number = await store.put_asking(
                self._database, message, said, same.id if same else None, in_passing=in_passing
            )
            await self._read()
        return number

    def _expect_room(self, same: FanQuestion | None, chatter_id: str) -> None:
        mine = self.standing.asked_by(chatter_id)
        if same in mine:
            raise Refusal("ask-asked-already")
        if len(mine) >= MAX_WAITING_OF_ONE:
            raise Refusal("ask-enough", most=MAX_WAITING_OF_ONE)
        if same is None and len(self.standing.unsettled) >= MAX_WAITING:
            raise Refusal("ask-full")

    def _same(self, question: FanQuestion, words: str) -> bool:
        return any(same_question(each.words, words, self._plain()) for each in question.askings)

    def overhear(self, words: str, message: Message) -> None:
        """Let what was asked in plain words, and nobody can answer, wait; nothing is said about it."""
        if self._around.live() and not self._left_out(message.chatter.id):
            self._around.activity.spawn(self._overhear(words, message), name="question_queue.overhear")

    async def _overhear(self, words: str, message: Message) -> None:
        try:
            await self.ask(words, message, in_passing=True)
        except Refusal:
            return  # nobody has asked for a word about it

    # What the artist does.

    async def next(
        self, by: str, *, shown: int | None = None, following: int | None = None
    ) -> FanQuestion | None:
        """Open the question whose turn it is, and return it; the one that was open is answered.

        One that touches what is private by now is passed over. Who saw which one is open (`NONE_OPEN`: none),
        and which comes next, gives their numbers.

        Raises:
            Refusal: none is open, and none waits; or another one is open, or what came next waits no more.
        """
        async with self._turn:
            now, open_, seen = self._clock.now(), self.standing.open, self.shown
            first = next((each for each in seen.waiting if following in {None, each.id}), None)
            if not (open_ or seen.waiting):
                raise Refusal("questions-none-waiting")
            # Of one that is open and hidden a page shows nothing, unless it is older than that.
            fitting = {None, *(each.id if each else NONE_OPEN for each in (open_, seen.open))}
            if shown not in fitting or (following and not first):
                raise Refusal("questions-moved-on")
            done = [replace(open_, state=State.ANSWERED, settled_at=now)] if open_ else []
            opened = [self._opened(first)] if first else []
            await self._put([*done, *opened], by)
        await self.askers.follow(done)
        return self.standing.open

    async def open_one(self, number: int, by: str) -> FanQuestion:
        """Open a question that waits before its turn, and return it; one that was open waits again.

        Raises:
            Refusal: it does not wait.
        """
        async with self._turn:
            found = self._meant(number)
            back = [replace(each, state=State.WAITING, turn_of="") for each in (self.standing.open,) if each]
            await self._put([*back, self._opened(found)], by)
        return found

    def _opened(self, question: FanQuestion) -> FanQuestion:
        return replace(question, state=State.OPEN, turn_of=self.standing.whose_turn(question))

    async def done(self, answer: str, by: str, number: int | None = None) -> FanQuestion:
        """Let a question be answered, without a number the open one; words are for who asks it again.

        Raises:
            Refusal: there is none, or the words are too long or touch what is private.
        """
        words = self._private.answer(answer)
        return await self._settle(number, State.ANSWERED, by, words)

    async def drop(self, by: str, number: int | None = None) -> FanQuestion:
        """Let a question go, without a number the open one.

        Raises:
            Refusal: there is none.
        """
        return await self._settle(number, State.DROPPED, by)

    async def _settle(self, number: int | None, state: State, by: str, answer: str = "") -> FanQuestion:
        async with self._turn:
            found = self._meant(number)
            settled = replace(found, state=state, settled_at=self._clock.now(), answer=answer)
            await self._put([settled], by)
        await self.askers.follow([settled])
        return settled

    async def put_off(self, by: str, number: int | None = None) -> FanQuestion:
        """Put a question behind all that wait, without a number the open one.

        Raises:
            Refusal: there is none.
        """
        async with self._turn:
            found = self._meant(number)
            later = replace(found, state=State.WAITING, put_off_at=self._clock.now(), turn_of="")
            await self._put([later], by)
        return later

    async def part(self, asking: int) -> None:
        """Take what one fan asked out of what it was merged with.

        Raises:
            Refusal: it does not wait with others.
        """
        async with self._turn:
            if not await store.part(self._database, asking):
                raise Refusal("questions-unknown", number=asking)
            await self._read()

    async def undo(self, by: str) -> Sequence[FanQuestion]:
        """Take the last act back, state and place, and return the questions as they are again.

        Raises:
            Refusal: nothing was done since the start, or what was is gone.
        """
        async with self._turn:
            there = {each.id for each in (*self.standing.unsettled, *self.standing.settled)}
            before = [each for each in (self._before.pop() if self._before else ()) if each.id in there]
            if not before:
                raise Refusal("questions-nothing-undone")
            await store.put_states(self._database, before, by)
            await self._read()
        self.askers.take_back({each.id for each in before})
        return before

    def _meant(self, number: int | None) -> FanQuestion:
        """Return the question of a number, without one that which is open.

        Raises:
            Refusal: there is none.
        """
        if number is None and self.standing.open:
            return self.standing.open
        if number is None:
            raise Refusal("questions-none-open")
        if found := self.standing.numbered(number):
            return found
        raise Refusal("questions-unknown", number=number)

    async def _put(self, questions: Sequence[FanQuestion], by: str) -> None:
        """Write questions as they are to be, and remember how they were."""
        numbers = {each.id for each in questions}
        self._before.append([each for each in self.standing.unsettled if each.id in numbers])
        del self._before[:-MAX_UNDONE]
        await store.put_states(self._database, questions, by)
        await self._read()

    # What is gone.

    def taken_off(self, removal: Removal) -> None:
        """Let go of what was asked in a line, or by somebody, that staff took off in chat."""
        if removal.line or removal.author:
            self._around.activity.spawn(self._take_off(removal), name="question_queue.take_off")

    async def _take_off(self, removal: Removal) -> None:
        async with self._turn:
            of, settled = {"line": removal.line, "author": removal.author}, removal.at - EVENING
            if await store.take_off(self._database, settled, **of):
                await self._read()

    async def forgotten(self, person: Person) -> None:
        """Let go of what somebody asked who was forgotten; of it, nothing can be undone."""

        def asked_by_others(question: FanQuestion) -> bool:
            return person.ids.isdisjoint(each.id for each in question.askers)

        self._before = [[*filter(asked_by_others, before)] for before in self._before]
        self._proposed = {each for each in self._proposed if each[0] not in person.ids}
        async with self._turn:
            await self._read()
        await self.askers.load()

    async def sweep(self) -> None:
        """Forget what is old."""
        now = self._clock.now()
        async with self._turn:
            await store.forget_old(self._database, now - KEPT_FOR, now - ANSWERS_FOR, now - WAITS_FOR)
            answered = {each.id for each in (await self._read()).answered}
        self._proposed = {each for each in self._proposed if each[1] in answered}

    async def _read(self) -> Standing:
        """Hold the questions as they are written, tell that there is news, and return them."""
        settled = await store.settled_since(self._database, self._clock.now() - ANSWERS_FOR)
        self.standing = Standing(await store.unsettled(self._database), settled, self._is_today)
        self._around.news()
        return self.standing

    def _is_today(self, at: datetime) -> bool:
        return self._day_of(at) == self._day_of(self._clock.now())
