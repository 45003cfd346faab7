"""The quiz: asked, open by Twitch's time, resolved together; never in a take, and ended by a hard moment."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_round import Answer, QuizRound, Result, named
from bot.domain.words.times import LONG_AGO
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.services.clock import Clock, sleep_unless
from bot.services.fans.quiz_answers import QuizAnswers
from bot.services.fans.quiz_lines import MAX_NAMED, QuizAround, asked_gaps, resolved_gaps
from bot.services.fans.quiz_rounds import left_open, next_round, pay_round
from bot.services.fans.quiz_telling import QuizTelling
from bot.store import quiz as store
from bot.store.database import Database

LINES = lines(
    """
    quiz-asked: number of topic asks choices seconds
    quiz-resolved: right explains year knew names more answered left
    quiz-broken-off: asks
    quiz-all-asked
    quiz-none
    quiz-running
    quiz-hushed
    quiz-not-running
    quiz-none-open
    quiz-over-already
    quiz-still-open: seconds
    quiz-too-many: most
    """
)

MAX_RUN = 20
"""Questions of one run."""

MAX_SHOWN = 3
"""Of those who were right, on the overlay, which tells how many they are."""

READY, PAUSE = timedelta(seconds=8), timedelta(seconds=25)
"""Until the first question of a run, so that chat has read what comes; and between two, so that it talks."""

LATE = timedelta(seconds=3)
"""How much later than it was written an answer may arrive."""

MAX_UNSAID = 3
"""Questions in a row that Twitch did not take, after which a run is over."""


class Quiz:
    """Runs the quiz: `result` is what came of the last question, `left` are to come in the run.

    `shown` are a few of those who had that right, for all to see, and `resolved_at` is when it was.
    """

    def __init__(self, database: Database, clock: Clock, around: QuizAround) -> None:
        self._database = database
        self._clock = clock
        self._around = around
        self._awake = asyncio.Event()
        self._answers = QuizAnswers(database, around)
        self._telling = QuizTelling(around, clock)
        self.heard, self.met, self.is_try = self._answers.heard, self._answers.met, self._answers.is_try
        self.result: Result | None = None
        self.shown: Sequence[Answer] = ()
        self.resolved_at = LONG_AGO
        self.left = 0
        self._of = 0
        self._due: datetime | None = None
        self._unsaid = 0
        self._was_playing = False
        self._hushed: QuizRound | None = None  # open as a hard moment began: nothing of it is told
        self._stopped = False  # what Twitch has not taken yet is then not asked later either

    @property
    def round(self) -> QuizRound | None:
        """The question that is asked."""
        return self._answers.round

    @property
    def is_running(self) -> bool:
        """Whether a question is open, or more are to come."""
        return bool(self.round or self.left)

    # What the artist and the moderators do.

    def start(self, count: int) -> None:
        """Let so many questions be asked, one after the other.

        Raises:
            Refusal: a run goes on, there are no questions, so many would be too many, or it is a hard moment.
        """
        self._expect_no_hush()
        if self.is_running:
            raise Refusal("quiz-running")
        if not 1 <= count <= MAX_RUN:
            raise Refusal("quiz-too-many", most=MAX_RUN)
        if not self._around.questions():
            raise Refusal("quiz-none")
        self._begin(count, READY)

    def next(self) -> None:
        """Ask the next question now; where none is to come, one.

        Raises:
            Refusal: one is open, there are none, or it is a hard moment.
        """
        self._expect_no_hush()
        if self.round:
            raise Refusal("quiz-still-open", seconds=self.seconds_left)
        if not self._around.questions():
            raise Refusal("quiz-none")
        self._begin(self.left or 1, timedelta())

    def stop(self) -> None:
        """Ask no more; a question that is open is resolved in its time, so that nobody loses a point.

        Raises:
            Refusal: nothing goes on.
        """
        if not self.is_running:
            raise Refusal("quiz-not-running")
        self._end()
        self._changed()

    def _end(self) -> None:
        self._of -= self.left
        self.left = 0
        self._stopped = True

    def hush_changed(self) -> None:
        """Ask no more, and show nothing, once it is a hard moment; what is open is resolved unsaid."""
        if self._around.hushed():
            self._end()
            self.result, self.shown, self._hushed = None, (), self.round
        self._changed()

    async def skip(self, number: int | None = None) -> QuizQuestion:
        """Drop the open question, with a number only that one, and return it: it brings nobody anything.

        Raises:
            Refusal: none is open, or another one by now.
        """
        async with self._answers.turn:
            if self.round is None or number not in {None, self.round.id}:
                raise Refusal("quiz-none-open" if number is None else "quiz-over-already")
            dropped = self.round.question
            await self._drop(self.round)
        self._due = self._clock.now() + READY
        self._changed()
        return dropped

    def taken_off(self, removal: Removal) -> None:
        """Let go of the answers that staff has taken off in chat, and of whose they were."""
        self._answers.taken_off(removal)
        self._telling.taken_off(removal)
        if removal.author and any(each.chatter.id == removal.author for each in self.shown):
            self.shown = [each for each in self.shown if each.chatter.id != removal.author]
            self._around.news()

    async def forgotten(self, person: Person) -> None:
        """Let go in memory of what somebody answered who is forgotten in the tables."""
        self._answers.forgotten(person.ids)
        for who in person.ids:
            self.taken_off(Removal(self._clock.now(), author=who))

    def live(self, running: bool) -> None:
        """Ask no more once the stream is over."""
        if not running and self.is_running:
            self.stop()

    @property
    def seconds(self) -> int:
        """For how long each question is open."""
        return round(self._around.seconds)

    @property
    def waits_for_take(self) -> bool:
        """Whether a take is played: nothing begins, and nothing is resolved."""
        return self._around.playing()

    @property
    def is_hushed(self) -> bool:
        """Whether it is a hard moment: nothing of it is to be seen."""
        return self._around.hushed()

    def _expect_no_hush(self) -> None:
        if self._around.hushed():
            raise Refusal("quiz-hushed")

    @property
    def seconds_left(self) -> int:
        """For how long the question is open still; 0 where Twitch has not confirmed it."""
        closes_at = self.round.closes_at if self.round else None
        return max(round((closes_at - self._clock.now()).total_seconds()), 0) if closes_at else 0

    def _begin(self, count: int, wait: timedelta) -> None:
        if not self.left:
            self._of = count
        self.left, self._stopped = count, False
        self._due = self._clock.now() + wait
        self._changed()

    # What comes in its time.

    async def run(self) -> None:
        """Ask and resolve as it is due, for ever."""
        with self._around.activity.working():
            await self._take_up()
        while True:
            self._awake.clear()
            with self._around.activity.working():
                await self._step()
            wait = self._wait()
            await (self._awake.wait() if wait is None else sleep_unless(self._clock, wait, self._awake))

    def wake(self) -> None:
        """Look whether something is due: a take may be over."""
        self._awake.set()

    def _wait(self) -> float | None:
        """Return in how many seconds something is due; None where somebody has to do something first."""
        if self._around.playing():
            return None
        if self._telling.is_late:
            return 0
        due = self._due if self.left else None
        if self.round:
            due = self.round.closes_at and self.round.closes_at + LATE
        return max((due - self._clock.now()).total_seconds(), 0.0) if due else None

    async def _step(self) -> None:
        self._give_room_after_take()
        if self._around.playing() or self._wait() != 0:
            return
        async with self._answers.turn:
            if self._telling.is_late:
                self._telling.tell_late()
            elif self.round:
                await self._resolve(self.round)
            else:
                await self._ask()
        self._around.news()

    def _give_room_after_take(self) -> None:
        """Let chat have its answers first, which are told at the end of a take."""
        if self._was_playing and not self._around.playing():
            self._due = max(self._due or LONG_AGO, self._clock.now() + READY)
        self._was_playing = self._around.playing()

    async def _ask(self) -> None:
        new = await next_round(self._database, self._around, self._clock.now())
        if self._stopped:  # while it was chosen
            if new:
                await store.take_back_asked(self._database, new.id)
            return None
        if new is None:
            self.left = 0
            return self._telling.tell("quiz-all-asked", lambda _: {})
        self.left -= 1
        self._answers.put(new)
        return self._around.say(
            "quiz-asked",
            asked_gaps(new.question, self._of - self.left, self._of, self._around.seconds),
            told=partial(self._told, new),
        )

    def _told(self, asked: QuizRound, at: datetime | None) -> None:
        """Open a question at the time at which Twitch has confirmed its line; without one it comes later."""
        if self.round is not asked:
            return  # it was dropped meanwhile
        self._around.activity.spawn(self._open(asked, at) if at else self._put_off(asked), name="quiz.told")

    async def _open(self, asked: QuizRound, at: datetime) -> None:
        async with self._answers.turn:
            if self.round is not asked:
                return
            self._unsaid = 0
            asked.open(at, self._around.seconds)
            assert asked.closes_at
            await store.put_opened(self._database, asked.id, asked.closes_at)
            self._around.guarded(asked.question)
            self._answers.write(asked.answers.values())
        self._changed()

    async def _put_off(self, asked: QuizRound) -> None:
        """Ask later what Twitch did not take, or what a take came before."""
        async with self._answers.turn:
            if self.round is not asked:
                return
            await store.take_back_asked(self._database, asked.id)
            self._answers.put(None)
            self._unsaid += not self._around.playing()
            comes_again = not self._stopped and self._unsaid < MAX_UNSAID
            self.left = self.left + 1 if comes_again else 0
            self._due = self._clock.now() + PAUSE
        self._changed()

    async def _resolve(self, asked: QuizRound) -> None:
        now = self._clock.now()
        self._answers.close()
        paid = await pay_round(self._database, self._around, asked, now)
        # Only now: whoever was forgotten or taken off meanwhile is in it no more.
        result, right = Result.of(asked), asked.right
        self._answers.put(None)
        self._due = now + PAUSE
        in_time = asked is not self._hushed and self._telling.is_in_time(asked.closes_at or asked.asked_at)
        if paid and in_time:
            self.result, self.resolved_at = result, now
            self.shown, _ = self._some(right, MAX_SHOWN)
            some, more = self._some(right, MAX_NAMED)
            self._telling.tell(
                "quiz-resolved", lambda names: resolved_gaps(result, self.left, more, names), some
            )

    def _some(self, right: Sequence[Answer], most: int) -> tuple[Sequence[Answer], int]:
        """Return so many of those who were right, by dice, and how many more there are: nobody is first."""
        return named(right, most, self._around.sample(len(right), min(most, len(right))))

    async def _drop(self, asked: QuizRound) -> None:
        await store.put_dropped(self._database, asked.id)
        self._answers.put(None)

    async def _take_up(self) -> None:
        """Go on with what was open when the bot ended; what is too old is dropped, and that is told."""
        if self.round:
            return  # the loop was begun anew, and all is in memory
        found, old = await left_open(self._database, self._clock.now())
        if found:
            self._of = 1
            self._answers.put(found)
            self._around.guarded(found.question)
        for each in old:
            if self._telling.is_in_time(each.closes_at or each.asked_at):
                self._telling.tell("quiz-broken-off", partial(_broken_off, each.question))
        self._around.news()

    def _changed(self) -> None:
        self.wake()
        self._around.news()


def _broken_off(question: QuizQuestion, _: Sequence[Answer]) -> Mapping[str, Gap]:
    return {"asks": question.asks}
